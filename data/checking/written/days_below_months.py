"""Days below a line that says their month (`May 2025`, then `14`, `Wed 21st`): read together as one date."""

from __future__ import annotations

import re
from bisect import bisect_left

from data.checking.cells import Cells
from data.checking.columns.headings import Table
from data.checking.findings import finding
from data.checking.lines.naming_lines import period_named, texts_alone
from data.checking.money_cells import cell_of
from data.checking.values import as_typed
from data.grammar.dates import read_when
from data.model import Finding, NotUnderstood, Sheet

FEWEST = 2  # days that make it certain
_DAY = re.compile(r"(?P<before>[a-z]{3,9}\.?,? )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?", re.IGNORECASE)


def join_days(sheet: Sheet, table: Table, cells: Cells) -> list[Finding]:
    """Write the month of the line above it behind each day of the table's dates; what is said of it, nothing where all is as it was.

    Only where lines of their own name months (the line right above the headings among them), and every text with a figure below them is a
    day and no more that is one of its month. Headings, `TBC` and `Total` may stand there too.
    """
    dated = next((column for column in table.taken if column.field.type == "date" and not column.as_at), None)
    if dated is None or table.known:
        return []
    months = _months(table, cells) | _month_above(sheet, table)
    first, alone = max(min(months, default=len(cells.rows)), 0), set(cells.alone)
    held = ((at, as_typed(cell_of(cells.rows[at], dated))) for at in range(first, len(cells.rows)) if at not in alone)
    below = [at for at, text in held if text is not None and any(map(str.isdigit, text))]
    lines = sorted(months)
    written = [(at, _joined(as_typed(cell_of(cells.rows[at], dated)), months[lines[bisect_left(lines, at) - 1]])) for at in below]
    if len(written) < FEWEST or not all(date for _, date in written):
        return []
    at, date = written[0]
    words = {"letter": dated.letter, "shown": as_typed(cell_of(cells.rows[at], dated)), "example": f"{dated.letter}{cells.rows[at].number}"}
    for at, whole in written:
        cells.rows[at].values[dated.position] = whole
    return [finding("days-below-months", sheet.name, f"{dated.letter}{table.said_in}", **words, read=date)]


def _months(table: Table, cells: Cells) -> dict[int, str]:
    """The places of the lines that name a month and no more, each with its text."""
    return {at: text for at, text in texts_alone(table, cells).items() if _is_a_month(text)} if cells.alone else {}


def _month_above(sheet: Sheet, table: Table) -> dict[int, str]:
    """The month that the last line above the headings names, as one that stands before the first row."""
    held = [[value for value in row.values if value is not None] for row in sheet.above(table.begins)]
    last = next((values for values in reversed(held) if values), [])
    return {-1: last[0].strip()} if len(last) == 1 and isinstance(last[0], str) and _is_a_month(last[0].strip()) else {}


def _is_a_month(text: str) -> bool:
    when = period_named(text)
    return when is not None and when.precision == "month"


def _joined(text: str | None, month: str) -> str:
    """`Wed 21st` below `May 2025` is `Wed 21 May 2025`; blank where that is no date."""
    found = _DAY.fullmatch(text.strip()) if text else None
    whole = f"{found['before'] or ''}{found['day']} {month}" if found else ""
    try:
        return whole if whole and read_when(whole).precision == "day" else ""
    except NotUnderstood:
        return ""
