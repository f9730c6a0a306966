"""Cells that are merged over several rows: what stands in them is said of every row, but for what would then be added up twice."""

from __future__ import annotations

from collections.abc import Iterator

from data.checking.batch import Batch
from data.checking.columns.headings import Column, Table
from data.model import Row, Sheet

_ADDED_UP = ("amount", "count", "number")  # of several rows: is it of each, or of all together? Only staff can say


def fill_down(sheet: Sheet, table: Table) -> None:
    """Write what a merged cell holds into the rows that it reaches over; a cell that is simply blank stays blank."""
    for column, value, _, below in _merged_values(sheet, table):
        if column.field.type not in _ADDED_UP:
            for row in below:
                row.values.extend([None] * (column.position + 1 - len(row.values)))
                if row.values[column.position] is None:
                    row.values[column.position] = value


def ask_of_merged_figures(sheet: Sheet, batch: Batch) -> None:
    """A figure that is merged over several rows stops them: it may be of each or of all together, and the two differ."""
    index_of = {row.number: index for index, row in enumerate(batch.rows)}
    for column, _, top, below in _merged_values(sheet, batch.table):
        for row in (top, *below):
            if column.field.type in _ADDED_UP and row.number in index_of:
                words = {"field": column.field.title.lower(), "first": top.number, "last": below[-1].number}
                batch.say(index_of[row.number], "merged-figure", column.letter, **words)


def _merged_values(sheet: Sheet, table: Table) -> Iterator[tuple[Column, object, Row, list[Row]]]:
    """The columns of cells that are merged over rows of records, what stands in them, their first row and those below it."""
    taken = {column.position: column for column in table.taken}
    wanted = [each for each in sheet.merged if each[2] > each[0] > table.header_row and each[1] in taken]
    rows = {row.number: row for row in sheet.rows} if wanted else {}
    for first, left, last, _ in wanted:
        top = rows.get(first)
        value = top.values[left] if top and left < len(top.values) else None
        below = [rows[number] for number in range(first + 1, last + 1) if number in rows]
        if value is not None and below:
            yield taken[left], value, top, below
