"""A sheet whose columns are quarters or months of a year that nothing says: why it is left alone, and the question that mends it."""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.checking.columns.headings import ROWS_SEARCHED, letter
from data.checking.columns.month_headings import are_in_order, month_of, with_year
from data.checking.columns.quarter_years import ANY_YEAR, is_quarter_of_money, names_several
from data.checking.findings import finding
from data.checking.layout.heading_rows import heading_text, is_one_text
from data.checking.layout.heading_search import find_table
from data.model import Finding, Row, Sheet

NO_YEAR = "its columns are headed by parts of a year, and nothing says of which year"
OF_YEARS = "its columns are headed by parts of a year, and what stands above them names several years"
NO_ORDER = "its columns are headed by months that do not stand from April to March, and nothing says of which year each is"
ASKED = {NO_YEAR: "quarters-without-year", OF_YEARS: "quarters-of-years", NO_ORDER: "months-out-of-order"}  # the finding that asks


def lacks_year(sheet: Sheet) -> str:
    """Why a sheet without a table is left alone, where it were one of money if the year of its quarters were known; else blank."""
    cells = _quarters(sheet.rows)
    in_order = are_in_order(text for _, text in cells)
    rows = [row if in_order else _with_years(row) for row in sheet.rows if not is_one_text(row)]
    if not cells or not find_table(replace(sheet, name="", year=ANY_YEAR, rows=rows)):
        return ""
    if not in_order:
        return NO_ORDER
    return OF_YEARS if names_several(sheet, int(cells[0][0].lstrip(string.ascii_uppercase))) else NO_YEAR


def _with_years(row: Row) -> Row:
    """A row whose months stand with some year, as though it were known."""
    values = ((value, month_of(heading_text(value)) if isinstance(value, str) else "") for value in row.values)
    return replace(row, values=[with_year(month, ANY_YEAR) if month and is_quarter_of_money(value) else value for value, month in values])


def say_no_year(left: Iterable[tuple[Sheet, str]]) -> list[Finding]:
    """What stops each of the sheets that are left alone, with the reason, because it must be said of which year their quarters are."""
    return [_said(sheet, reason) for sheet, reason in left if reason in ASKED]


def _said(sheet: Sheet, reason: str) -> Finding:
    cells = _quarters(sheet.rows)
    month = month_of(cells[0][1])
    listed, example = ", ".join(text for _, text in cells), with_year(month, "2024/25") if month else f"{cells[0][1]} 2024/25"
    return finding(ASKED[reason], sheet.name, cells[0][0], listed=listed, example=example)


def _quarters(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The cells of the first row that holds several headings of quarters without a year, each with its text."""
    for row in rows[:ROWS_SEARCHED]:
        texts = ((at, heading_text(value)) for at, value in enumerate(row.values))
        held = [(f"{letter(at)}{row.number}", text) for at, text in texts if text and is_quarter_of_money(text)]
        if len(held) > 1:
            return held
    return []
