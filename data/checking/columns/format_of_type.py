"""A column `Type` or `Event type` of events that says how each was held (`In person`, `Online`): the format, and no series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.checking.columns.headings import Table
from data.checking.columns.told_by_cells import BY_CELLS, FEWEST
from data.checking.money_cells import cell_of
from data.grammar.cells import is_unknown
from data.grammar.names import normal_text
from data.lists import by_any_name
from data.model import Row


def with_format(table: Table, rows: Sequence[Row]) -> Table:
    """The table with the column of its series as the format where all that it says is of that list, and no other column says the format."""
    series = next((column for column in table.taken if column.field.name == "series"), None)
    if table.kind.name != "events" or series is None or series.told or any(column.field.name == "format" for column in table.taken):
        return table
    said = [str(cell).strip() for row in rows if (cell := cell_of(row, series)) is not None]
    texts = [text for text in said if not is_unknown(text)]
    if len(texts) < FEWEST or any(normal_text(text) not in by_any_name("event_formats") for text in texts):
        return table
    told = replace(series, field=table.kind["format"], like=BY_CELLS)
    return replace(table, columns=tuple(told if column is series else column for column in table.columns))
