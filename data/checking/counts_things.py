"""Tables of outputs and outcomes, which have columns a period as tables of money have: numbers of jobs or of firms are no pounds."""

from __future__ import annotations

import re

from data.checking.heading_rows import is_one_text
from data.checking.headings import Table
from data.checking.money_cells import money_columns
from data.checking.period_headings import period_heading
from data.model import Sheet

THINGS = (
    "its headings or title speak of outputs or outcomes by period: they are numbers of things and no money; what the dashboard counts "
    "of them, such as jobs created, goes on a sheet of its own with the headings Organisation, Kind, Number and Date"
)
_THINGS = re.compile(
    r"\b(?:outputs?|outcomes?|indicators?|measurement|milestones?|kpis?|jobs?|number of|no\.? of|units?)\b", re.IGNORECASE
)
_MONEY = re.compile(
    r"£|\b(?:spend(?:ing)?|spent|expenditure|finances?|financials|funding|costs?|budgets?|grants?|gbp|pounds?|claims?|claimed|amounts?"
    r"|values?|money|payments?|paid|received|awards?|awarded|rdel|cdel|capital|revenue|match|total cost|allocations?)\b",
    re.IGNORECASE,
)


def counts_things(sheet: Sheet, table: Table) -> bool:
    """Whether the figures of a table with columns a period are numbers of things, not pounds: so say its other headings or its title.

    Where the heading of a figure speaks of money it is money, whatever stands beside it.
    """
    figures = [column for column in table.columns if period_heading(column.header)]
    figures += [column for column in money_columns(table) if column not in figures]
    if table.kind.name != "investments" or not any(column.as_at for column in figures):
        return False
    if any(_MONEY.search(column.header) or column.unit != 1 for column in figures):
        return False
    if any(_THINGS.search(column.header) and not _MONEY.search(column.header) for column in table.columns if column not in figures):
        return True
    above = [row for row in sheet.rows if row.number < table.begins and is_one_text(row)]
    titles = [value for row in reversed(above) for value in row.values if isinstance(value, str)]
    for title in (*titles, sheet.name):
        if _MONEY.search(title) or _THINGS.search(title):
            return not _MONEY.search(title)
    return False
