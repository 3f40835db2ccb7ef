"""Column rules as polars expressions: which rows of a chunk are wrong, and the values of the rest."""

from collections.abc import Callable

import polars as pl

from ..identity import rules as identity
from .report import Problem
from .schema import Column, FileSpec, Kind

_TEXT_LIMIT = 200  # characters; longer than any name, short enough to show
_ID_LIMIT = 64

_BadIf = tuple[pl.Expr, str]
_FORMATS: dict[Kind, tuple[str, str]] = {
    Kind.NSS: (r"^[0-9]{11}$", "bad_nss"),
    Kind.CREDIT_NUMBER: (r"^[0-9]{10}$", "bad_credit_number"),
    Kind.PERIOD: (r"^[0-9]{4}B[1-6]$", "bad_period"),
    Kind.FLAG: (r"^[01]$", "unknown_enum"),
    Kind.COUNT: (r"^[0-9]{1,5}$", "bad_count"),
    Kind.UNITS: (r"^[0-9]{1,9}(\.[0-9]{1,6})?$", "bad_units"),
    # Below 1: 10.45 instead of 0.1045 would be a debt nobody could pay.
    Kind.RATE: (r"^0(\.[0-9]{1,8})?$", "bad_rate"),
}


def check(spec: FileSpec, chunk: pl.DataFrame) -> tuple[pl.DataFrame, list[Problem]]:
    """Split a chunk of text cells (and `line`) into stored values and problems, one a row at most."""
    bad_ifs = [
        pl.when(condition).then(pl.lit(f"{column.name}:{code}"))
        for column in spec.columns
        for condition, code in _rules(column)
    ]
    judged = chunk.with_columns(pl.coalesce(bad_ifs).alias("problem"))
    problems = _problems(spec, judged)
    good = judged.filter(pl.col("problem").is_null()) if problems else judged
    if spec.row_rules and len(good):
        judged = good.with_columns(_row_problems(spec, good))
        problems += _problems(spec, judged)
        good = judged.filter(pl.col("problem").is_null())
    return good.select("line", *(_value(column) for column in spec.columns)), problems


def _problems(spec: FileSpec, judged: pl.DataFrame) -> list[Problem]:
    bad = judged.filter(pl.col("problem").is_not_null()).select("line", "problem")
    return [Problem(spec.name, line, *problem.split(":")) for line, problem in bad.iter_rows()]


def _row_problems(spec: FileSpec, rows: pl.DataFrame) -> pl.Series:
    return pl.Series(
        "problem",
        [
            next((f"{r.column}:{r.code}" for r in spec.row_rules if r.broken(row)), None)
            for row in rows.iter_rows(named=True)
        ],
        dtype=pl.String,
    )


def _rules(column: Column) -> list[_BadIf]:
    cell = pl.col(column.name)
    filled = cell != ""
    rules = [(filled & condition, code) for condition, code in _format_rules(column, cell)]
    return [(~filled, "missing_value"), *rules] if column.required else rules


def _format_rules(column: Column, cell: pl.Expr) -> list[_BadIf]:
    match column.kind:
        case Kind.ENUM:
            return [(~cell.is_in(column.values), "unknown_enum")]
        case Kind.DATE:
            day = cell.str.to_date("%Y-%m-%d", strict=False)
            form = cell.str.contains(r"^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$")
            return [(~form | day.is_null(), "bad_date")]
        case Kind.PESOS | Kind.POSITIVE_PESOS:
            rules = [
                (~cell.str.contains(r"^-?[0-9]+\.[0-9]{2}$"), "bad_amount"),
                (cell.str.len_bytes() > pl.lit(15) + cell.str.starts_with("-"), "amount_too_large"),
            ]
            if column.kind is Kind.POSITIVE_PESOS:
                rules.append((cell.str.starts_with("-"), "negative_not_allowed"))
            return rules
        case Kind.CHECKED_NSS:
            return [(_differs(cell, identity.nss), "bad_nss")]
        case Kind.CURP:
            return [(_differs(cell, lambda text: identity.curp(text).value), "bad_curp")]
        case Kind.RFC:
            return [(_differs(cell, lambda text: identity.rfc(text).value), "bad_rfc")]
        case Kind.TEXT | Kind.ID:
            limit = _ID_LIMIT if column.kind is Kind.ID else _TEXT_LIMIT
            # PostgreSQL keeps no NUL, and no name holds control characters; a line break may be quoted.
            return [
                (cell.str.len_chars() > limit, "too_long"),
                (cell.str.contains(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"), "bad_text"),
            ]
        case _:
            pattern, code = _FORMATS[column.kind]
            return [(~cell.str.contains(pattern), code)]


def _differs(cell: pl.Expr, rule: Callable[[str], str]) -> pl.Expr:
    """True where the identifier is wrong or not written in its normal form."""

    def wrong(text: str) -> bool:
        try:
            return rule(text) != text
        except identity.InvalidIdentifier:
            return True

    return cell.map_elements(wrong, return_dtype=pl.Boolean)


def _value(column: Column) -> pl.Expr:
    cell = pl.col(column.name)
    if column.is_pesos:
        return cell.str.replace(".", "", literal=True).cast(pl.Int64).alias(column.stored_name)
    if column.kind in (Kind.COUNT, Kind.FLAG):
        return cell.replace("", None).cast(pl.Int64)
    if not column.required and column.kind in (Kind.DATE, Kind.UNITS, Kind.RATE):
        return cell.replace("", None)
    return cell
