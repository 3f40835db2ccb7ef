"""What a spreadsheet file holds, read without an office program."""

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def xlsx_sheets(content: bytes) -> list[tuple[str, list[list[str]]]]:
    """Each sheet's name and rows. Numbers are as they were written; a formula says that it is one."""
    with ZipFile(BytesIO(content)) as book:
        names = [one.attrib["name"] for one in _parts(book, "xl/workbook.xml", "sheet")]
        shared = ["".join(one.itertext()) for one in _parts(book, "xl/sharedStrings.xml", "si")]
        return [
            (name, [_row(row, shared) for row in _parts(book, f"xl/worksheets/sheet{number}.xml", "row")])
            for number, name in enumerate(names, 1)
        ]


def _parts(book: ZipFile, name: str, tag: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(book.read(name)).iter(f"{_MAIN}{tag}"))


def _row(row: ElementTree.Element, shared: list[str]) -> list[str]:
    cells: dict[int, str] = {}
    for cell in row.iter(f"{_MAIN}c"):
        formula, value = cell.find(f"{_MAIN}f"), cell.find(f"{_MAIN}v")
        if formula is not None:
            cells[_column(cell)] = f"formula: {formula.text}"
        elif value is not None and value.text:
            cells[_column(cell)] = shared[int(value.text)] if cell.get("t") == "s" else value.text
    return [cells.get(place, "") for place in range(max(cells, default=-1) + 1)]


def _column(cell: ElementTree.Element) -> int:
    letters = re.match("[A-Z]+", cell.attrib["r"])
    assert letters and len(letters[0]) == 1
    return ord(letters[0]) - ord("A")
