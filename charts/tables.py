"""The table behind a chart, as people read it and as CSV: pence become pounds here, and nowhere in between."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from charts.rows import basis_points
from charts.specification import Column, Table
from data.grammar.printing import print_pence, print_ratio

Value = str | int | Decimal | None
Typed = tuple[Value, str]  # a value and its unit
_HUNDREDTHS = ("GBP", "basis points", "hundredths")  # held as whole hundredths: pence, basis points, hundredths of an index point


def printed(table: Table) -> list[list[str]]:
    """The rows in words, as they stand on the page; a blank for nothing."""
    units = [each.name for each in table.columns]
    return [[_words(value, column, row, units) for value, column in zip(row, table.columns, strict=True)] for row in table.rows]


def as_csv(table: Table) -> bytes:
    """UTF-8 with a mark so that Excel reads the pound sign; money in pounds with at most two decimals; blank for unknown or open."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings(table))
    for row in typed(table):
        writer.writerow([_cell(value) for value, _ in row])
    return text.getvalue().encode("utf-8-sig")


def headings(table: Table) -> list[str]:
    """The headings of a table whose figures stand without a sign: each says its unit."""
    units = {"GBP": " (GBP)", "basis points": " (%)"}
    return [each.heading + units.get(each.unit, "") for each in table.columns]


def typed(table: Table) -> Iterator[list[Typed]]:
    """The rows as values, each with its unit: money in pounds, shares in per cent, ratios and indices as they are; None for unknown."""
    names = [each.name for each in table.columns]
    for row in table.rows:
        units = [unit_of(column, row, names) for column in table.columns]
        yield [(_value(value, unit), unit) for value, unit in zip(row, units, strict=True)]


def pounds(pence: int) -> str:
    """Pence as pounds with at most two decimals: `1450000`, `0.4`."""
    return _plain(Decimal(pence) / 100)


def safe(text: str) -> str:
    """Text that no spreadsheet program takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def unit_of(column: Column, row: tuple, names: list[str]) -> str:
    """A column whose unit stands in the row ("by unit") takes it from there."""
    if column.unit != "by unit":
        return column.unit
    return "GBP" if "unit" in names and str(row[names.index("unit")]).startswith("GBP") else "count"


def _words(value, column: Column, row: tuple, names: list[str]) -> str:
    unit = unit_of(column, row, names)
    if value is None:
        return ""
    if unit == "GBP":
        return print_pence(int(value))
    if unit == "basis points":
        return basis_points(int(value))
    if unit == "hundredths":
        return print_ratio((int(value), 100))
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def _value(value, unit: str) -> Value:
    if value is None or (isinstance(value, int | Decimal) and not isinstance(value, bool) and unit not in _HUNDREDTHS):
        return value
    return Decimal(int(value)) / 100 if unit in _HUNDREDTHS else str(value)


def _cell(value: Value) -> str:
    if value is None:
        return ""
    return safe(value) if isinstance(value, str) else _plain(Decimal(value))


def _plain(exact: Decimal) -> str:
    """`1450000`, `0.4`: without zeros behind the point."""
    return f"{exact:f}".rstrip("0").rstrip(".") if exact % 1 else f"{exact:.0f}"
