"""The table behind a chart, as people read it and as CSV: pence become pounds here, and nowhere in between."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

from charts.rows import basis_points
from charts.specification import Column, Table
from data.grammar.printing import print_pence, print_ratio


def printed(table: Table) -> list[list[str]]:
    """The rows in words, as they stand on the page; a blank for nothing."""
    units = [each.name for each in table.columns]
    return [[_words(value, column, row, units) for value, column in zip(row, table.columns, strict=True)] for row in table.rows]


def as_csv(table: Table) -> bytes:
    """UTF-8 with a mark so that Excel reads the pound sign; money in pounds with at most two decimals; blank for unknown or open."""
    names = [each.name for each in table.columns]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_heading(each) for each in table.columns])
    for row in table.rows:
        writer.writerow([_cell(value, column, row, names) for value, column in zip(row, table.columns, strict=True)])
    return text.getvalue().encode("utf-8-sig")


def pounds(pence: int) -> str:
    """Pence as pounds with at most two decimals: `1450000`, `0.4`."""
    exact = Decimal(pence) / 100
    return f"{exact:f}".rstrip("0").rstrip(".") if exact % 1 else f"{exact:.0f}"


def safe(text: str) -> str:
    """Text that no spreadsheet program takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _heading(column: Column) -> str:
    return (
        f"{column.heading} (GBP)" if column.unit == "GBP" else f"{column.heading} (%)" if column.unit == "basis points" else column.heading
    )


def _unit(column: Column, row: tuple, names: list[str]) -> str:
    """A column whose unit stands in the row ("by unit") takes it from there."""
    if column.unit != "by unit":
        return column.unit
    return "GBP" if "unit" in names and str(row[names.index("unit")]).startswith("GBP") else "count"


def _words(value, column: Column, row: tuple, names: list[str]) -> str:
    unit = _unit(column, row, names)
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


def _cell(value, column: Column, row: tuple, names: list[str]) -> str:
    unit = _unit(column, row, names)
    if value is None:
        return ""
    if unit == "GBP":
        return pounds(int(value))
    if unit in ("basis points", "hundredths"):
        return pounds(int(value))
    if isinstance(value, int | Decimal):
        return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    return safe(str(value))
