"""Days alone on a line above rows without a date: they may date them, or say something else, and that is not guessed."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence

from data.checking.columns.headings import Table
from data.checking.findings import finding
from data.checking.lines.asked_lines import FEWEST
from data.checking.lines.naming_lines import NAMED_BY, position_of
from data.checking.values import as_typed
from data.grammar.dates import read_when
from data.model import CellValue, Finding, NotUnderstood, Row, Sheet


def days_alone(table: Table, rows: Sequence[Row], remarks: Collection[int]) -> dict[int, datetime.date]:
    """The places of such lines right above a row of several cells, each with its day; none where a column says the date.

    `remarks` are the places of the rows that hold one remark, among which such lines are.
    """
    dated = NAMED_BY[table.kind.name][-1] if table.kind.name in NAMED_BY else None
    if dated is None or dated.lists or position_of(table, dated.field) is not None:
        return {}
    above = (index for index in sorted(remarks) if _holds(rows[index + 1 : index + 2]) >= FEWEST)
    return {index: day for index in above if (day := _day_of(_only(rows[index])))}


def say_days_alone(sheet: Sheet, table: Table, rows: Sequence[Row], days: Mapping[int, datetime.date]) -> list[Finding]:
    """One warning for each such line."""
    title = table.kind[NAMED_BY[table.kind.name][-1].field].title if days else ""
    words = {"field": title.lower(), "title": title}
    cells = {index: f"{table.first_letter}{rows[index].number}" for index in days}
    return [finding("day-alone", sheet.name, cell, text=as_typed(_only(rows[index])), **words) for index, cell in cells.items()]


def _only(row: Row) -> CellValue:
    return next(value for value in row.values if value is not None)


def _day_of(value: CellValue) -> datetime.date | None:
    if not isinstance(value, datetime.date | str):
        return None
    try:
        when = read_when(value)
    except NotUnderstood:
        return None
    return when.start if when.precision == "day" else None


def _holds(rows: Sequence[Row]) -> int:
    return sum(len(row.values) - row.values.count(None) for row in rows)
