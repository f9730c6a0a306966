"""A column that only numbers the rows of a sheet (`No.`: 1, 2, 3): no reference, for the next return numbers other rows so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.checking.headings import Table, folded
from data.checking.values import as_typed
from data.model import Row

ROW_NUMBERS = "it only numbers the rows"
_NUMBERING = frozenset({"no", "nr", "num", "number", "s no", "sr no", "sl no", "serial no", "row", "row no", "line", "line no", "item"})


def without_row_numbers(table: Table, rows: Sequence[Row]) -> Table:
    """The table without the reference that is a row number: headed so, and counting 1, 2, 3 from the top of the sheet or a group.

    A record is told by its reference in every later return: row 1 of this quarter would else take the place of row 1 of the last.
    Where staff said that it is the reference, or rows name each other by it, it stays.
    """
    column = next((each for each in table.taken if each.field.name == "reference"), None)
    if column is None or folded(column.header) not in _NUMBERING or column.told or column.answer or table.known:
        return table
    if any(each.field.name in ("parent", "funded_from") for each in table.taken) or not _count_up(rows, column.position):
        return table
    left = replace(column, field=None, aside=ROW_NUMBERS)
    return replace(table, columns=tuple(left if each is column else each for each in table.columns))


def _count_up(rows: Sequence[Row], position: int) -> bool:
    last = 0
    for row in rows:
        text = as_typed(row.values[position]) if position < len(row.values) else None
        if text is None:
            continue
        if text.strip(" .)") not in (str(last + 1), "1"):
            return False
        last = int(text.strip(" .)"))
    return last > 0
