"""Tables whose figures are no records: outputs and outcomes by period, numbers of jobs that are no pounds; extracts narrowed unseen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Column, Table
from data.checking.columns.period_headings import period_heading
from data.checking.layout.heading_rows import is_one_text
from data.checking.money_cells import money_columns
from data.model import Sheet

THINGS = (
    "its headings or title speak of outputs or outcomes: they are numbers of things and no money; what the dashboard counts "
    "of them, such as jobs created, goes on a sheet of its own with the headings Organisation, Kind, Number and Date"
)
NARROWED = (
    "it is an extract of Nomis whose further columns narrow its figures, so that what they measure is not certain; of Nomis the Business "
    "Register and Employment Survey is read, with its columns INDUSTRY_NAME and EMPLOYMENT_STATUS_NAME"
)
REASONS = (THINGS, NARROWED)
_OF_NOMIS = {"geography name", "date name", "obs value"}
_EITHER = {"actual", "actuals", "actual to date", "to date"}  # headings that say neither
_THINGS = re.compile(
    r"\b(?:outputs?|outcomes?|indicators?|measurement|milestones?|kpis?|jobs?|number of|no\.? of|units?)\b", re.IGNORECASE
)
_MONEY = re.compile(
    r"£|\b(?:spend(?:ing)?|spent|expenditure|finances?|financials|funding|costs?|budgets?|grants?|gbp|pounds?|claims?|claimed|amounts?"
    r"|values?|money|payments?|paid|received|awards?|awarded|rdel|cdel|capital|revenue|match|total cost|allocations?)\b",
    re.IGNORECASE,
)


def no_records(sheet: Sheet, table: Table) -> str:
    """Why a table holds no records although its headings are those of a kind; blank where it may."""
    names = {folded(column.header) for column in table.columns}
    if table.known is None and names >= _OF_NOMIS:
        return NARROWED
    return THINGS if _counts_things(sheet, table) else ""


def _counts_things(sheet: Sheet, table: Table) -> bool:
    """Whether the figures of a table are numbers of things, not pounds: so say its other headings or its title.

    Only columns a period, or headed `Actual` alone, may be either. Where the heading of a figure speaks of money, or a cell below
    holds a sign of pounds, it is money, whatever stands beside it.
    """
    figures = [column for column in table.columns if period_heading(column.header)]
    figures += [column for column in money_columns(table) if column not in figures]
    may_be = any(column.as_at for column in figures) or {folded(column.header) for column in money_columns(table)} <= _EITHER
    if table.kind.name != "investments" or not figures or not may_be:
        return False
    if any(_MONEY.search(column.header) or column.unit != 1 for column in figures):
        return False
    others = [column for column in table.columns if column not in figures and not _MONEY.search(column.header)]
    speaks = any(_THINGS.search(column.header) for column in others) or _title_speaks_of_things(sheet, table)
    return speaks and not _holds_pounds(sheet, figures)


def _title_speaks_of_things(sheet: Sheet, table: Table) -> bool:
    """Whether the nearest title, else the sheet's name, that speaks of either speaks of things and not of money."""
    above = [row for row in sheet.above(table.begins) if is_one_text(row)]
    titles = [value for row in reversed(above) for value in row.values if isinstance(value, str)]
    said = next((title for title in (*titles, sheet.name) if _MONEY.search(title) or _THINGS.search(title)), "")
    return bool(said) and not _MONEY.search(said)


def _holds_pounds(sheet: Sheet, figures: Sequence[Column]) -> bool:
    cells = (row.values[each.position] for row in sheet.rows for each in figures if each.position < len(row.values))
    return any(isinstance(cell, str) and "£" in cell for cell in cells)
