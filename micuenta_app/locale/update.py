"""Bring the catalogues up to date with the code: `python -m micuenta_app.locale.update`.

One catalogue a feature folder, so that a text is found beside its siblings.
"""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

APP = Path(__file__).resolve().parent.parent
ENGLISH = APP / "locale" / "en" / "LC_MESSAGES"
KEYWORDS = {"t": None, "many": (1, 2)}


def features() -> Iterator[Path]:
    return (path for path in sorted(APP.iterdir()) if (path / "__init__.py").exists())


def texts_in(folder: Path) -> Catalog:
    """Every text a feature's code says."""
    found = Catalog(locale="en", fuzzy=False)
    for name, _line, message, _comments, _context in extract_from_dir(
        folder, method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        found.add(message, locations=[(name, 0)])
    return found


def kept(feature: str) -> Catalog:
    """The catalogue of a feature as it is on disk."""
    path = ENGLISH / f"{feature}.po"
    if not path.exists():
        return Catalog(locale="en", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale="en")


def main() -> None:
    ENGLISH.mkdir(parents=True, exist_ok=True)
    for folder in features():
        said, catalogue = texts_in(folder), kept(folder.name)
        if not len(said) and not len(catalogue):
            continue
        catalogue.update(said, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        with (ENGLISH / f"{folder.name}.po").open("wb") as file:
            write_po(file, catalogue, width=110, omit_header=True, sort_by_file=True, include_lineno=False)
        missing = sum(1 for message in catalogue if message.id and not message.string)
        print(f"{folder.name}: {len(catalogue)} texts, {missing} without English")


if __name__ == "__main__":
    main()
