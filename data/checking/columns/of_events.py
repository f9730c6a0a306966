"""Columns of events that what stands in them decides: a `Type` that says how each was held, a `No.` that is no number of an event, the
`Total` of who came in person and online."""

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
_WHOLE = ("total", "all", "overall", "total numbers")


def by_what_events_say(table: Table, rows: Sequence[Row]) -> Table:
    """The table of events with its `Type` as the format where all that it says is of that list, and no other column says the format; and
    without a `No.` as the reference where a cell of it is blank, stands twice or is more than one word: then it may be how many came, and
    two events of thirty-four would be one."""
    if table.kind.name != "events":
        return table
    table = _with_all_who_came(table, rows)
    fields = {column.field.name for column in table.taken}
    told = {column: _told(column, [cell_of(row, column) for row in rows], table, fields) for column in table.taken if not column.told}
    return replace(table, columns=tuple(told.get(column, column) for column in table.columns))


def _with_all_who_came(table: Table, rows: Sequence[Row]) -> Table:
    """The table with its `Total` as how many came, where it stands beside columns of those who came in person and online, and no column
    says how many: `In person | Online | Total`, all over figures."""
    free = [column for column in table.columns if column.field is None and not (column.told or column.answer or column.aside)]
    parts = {normal_text(column.header): column for column in free if normal_text(column.header) in by_any_name("event_formats")}
    whole = [column for column in free if normal_text(column.header) in _WHOLE]
    figures = all(isinstance(cell_of(row, column), int | float | None) for column in (*parts.values(), *whole) for row in rows)
    if len(parts) < FEWEST or len(whole) != 1 or not figures or any(column.field.name == "attended" for column in table.taken):
        return table
    taken = replace(whole[0], field=table.kind["attended"], like="total attended")
    return replace(table, columns=tuple(taken if column is whole[0] else column for column in table.columns))


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
