"""Columns of events that what stands in them decides: a `Type` that says how each was held, a `No.` that is no number of an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Column, Table
from data.checking.columns.told_by_cells import BY_CELLS, FEWEST
from data.checking.money_cells import cell_of
from data.grammar.cells import is_unknown
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import CellValue, Row

_MAY_BE_COUNTS = ("no", "nos")


def by_what_events_say(table: Table, rows: Sequence[Row]) -> Table:
    """The table of events with its `Type` as the format where all that it says is of that list, and no other column says the format; and
    without a `No.` as the reference where a cell of it is blank, stands twice or is more than one word: then it may be how many came, and
    two events of thirty-four would be one."""
    if table.kind.name != "events":
        return table
    fields = {column.field.name for column in table.taken}
    told = {column: _told(column, [cell_of(row, column) for row in rows], table, fields) for column in table.taken if not column.told}
    return replace(table, columns=tuple(told.get(column, column) for column in table.columns))


def _told(column: Column, cells: Sequence[CellValue], table: Table, fields: set[str]) -> Column:
    said = [normal_text(str(cell)) for cell in cells if cell is not None]
    if column.field.name == "series" and "format" not in fields:
        texts = [text for text in said if not is_unknown(text)]
        if len(texts) >= FEWEST and all(text in by_any_name("event_formats") for text in texts):
            return replace(column, field=table.kind["format"], like=BY_CELLS)
    is_unsure = column.field.name == "reference" and folded(column.header) in _MAY_BE_COUNTS and not column.answer
    if is_unsure and (len(set(said)) < len(cells) or any(" " in text for text in said)):
        return replace(column, field=None)
    return column
