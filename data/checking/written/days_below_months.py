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

    Only where lines of their own name months, and every date below them is a day and no more that is one of its month.
    """
    dated = next((column for column in table.taken if column.field.type == "date" and not column.as_at), None)
    if dated is None or table.known or not cells.alone:
        return []
    months = {at: text for at, text in texts_alone(table, cells).items() if (when := period_named(text)) and when.precision == "month"}
    first, alone = min(months, default=len(cells.rows)), set(cells.alone)
    below = [at for at in range(first, len(cells.rows)) if at not in alone and cell_of(cells.rows[at], dated) is not None]
    lines = sorted(months)
    written = [(at, _joined(as_typed(cell_of(cells.rows[at], dated)), months[lines[bisect_left(lines, at) - 1]])) for at in below]
    if len(written) < FEWEST or not all(date for _, date in written):
        return []
    at, date = written[0]
    words = {"letter": dated.letter, "shown": as_typed(cell_of(cells.rows[at], dated)), "example": f"{dated.letter}{cells.rows[at].number}"}
    for at, whole in written:
        cells.rows[at].values[dated.position] = whole
    return [finding("days-below-months", sheet.name, f"{dated.letter}{table.said_in}", **words, read=date)]


def _joined(text: str | None, month: str) -> str:
    """`Wed 21st` below `May 2025` is `Wed 21 May 2025`; blank where that is no date."""
    found = _DAY.fullmatch(text.strip()) if text else None
    whole = f"{found['before'] or ''}{found['day']} {month}" if found else ""
    try:
        return whole if whole and read_when(whole).precision == "day" else ""
    except NotUnderstood:
        return ""
