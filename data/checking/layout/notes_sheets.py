"""The period that a sheet of notes states: `Period: 2024/25 Q2` on a sheet `READ ME`, or `Events log Q1 2024/25` as its title."""

from __future__ import annotations

from collections.abc import Iterable

from data.checking.columns.headings import Table
from data.checking.values import as_typed
from data.grammar.dates import find_period
from data.grammar.names import normal_text
from data.model import Row, Sheet

LABELS = ("period", "return period", "quarter", "reporting period", "period covered", "period of the return")
_LOOKED_AT = 30  # so many rows of a sheet may state it


def stated_in_notes(tables: Iterable[tuple[Sheet, Table | None]]) -> list[tuple[str, str]]:
    """The texts that state the period of a return, each with its sheet: of the sheets without a table, where all mean one period.

    Behind a label in the same cell or the next one, else the first text of the sheet.
    """
    said = [(sheet.name, text) for sheet, table in tables if table is None for text in _texts(sheet.rows[:_LOOKED_AT])]
    found = [(name, text, when) for name, text in said if (when := find_period(text))]
    return [(name, text) for name, text, _ in found] if len({(when.start, when.end) for *_, when in found}) == 1 else []


def _texts(rows: list[Row]) -> list[str]:
    texts = [[text for value in row.values if (text := as_typed(value))] for row in rows]
    titles = [cells[0] for cells in texts[:1] if len(cells) == 1]
    labelled = []
    for cells in texts:
        label, colon, rest = cells[0].partition(":") if cells else ("", "", "")
        if normal_text(label) in LABELS and (colon or len(cells) > 1):
            labelled.append(rest.strip() or " ".join(cells[1:2]))
    return labelled or titles
