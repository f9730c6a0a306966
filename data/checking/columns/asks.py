"""What a pipeline asks for is what its rows hope for: of a sheet on which all is applied for or hoped for it is the amount, of no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.asked_for import ASKED
from data.checking.columns.heading_units import without_unit
from data.checking.columns.headings import Table
from data.checking.money_cells import cell_of
from data.grammar.names import normal_text
from data.lists import by_any_name, may_be
from data.model import Row

if TYPE_CHECKING:
    from data.checking.batch import Batch

OF_PIPELINE = "what is asked for"  # what a column is like that is taken so
_HOPED_FOR = ("target", "expected", "lapsed")


def take_asks_of_a_pipeline(table: Table, rows: Sequence[Row]) -> Table:
    """The table with its one column of what was asked for as the amount, where it has no other money and every row says by its status, as
    listed or as it may be, that its money is hoped for, applied for or will not come."""
    status = next((column for column in table.taken if column.field.name == "status"), None)
    asks = [column for column in table.columns if column.aside == ASKED and not (column.told or column.answer)]
    if table.kind.name != "investments" or status is None or len(asks) != 1 or any(column.field.type == "amount" for column in table.taken):
        return table
    listed = may_be("statuses") | by_any_name("statuses")
    said = {normal_text(str(cell)) for row in rows if (cell := cell_of(row, status)) is not None}
    if not said or any(listed.get(text) not in _HOPED_FOR for text in said):
        return table
    unit = without_unit(asks[0].header)[1]
    taken = replace(asks[0], field=table.kind["amount"], unit=unit, aside="", like=OF_PIPELINE)
    return replace(table, columns=tuple(taken if column is asks[0] else column for column in table.columns))


def asked_is_not_given(batch: Batch) -> None:
    """A row stops whose amount is what was asked for, and whose status, as staff said it, is that money was given or promised."""
    column = next((column for column in batch.table.taken if column.like == OF_PIPELINE), None)
    for index, status in enumerate(batch.columns["status"]) if column else ():
        if status is not None and status not in _HOPED_FOR:
            batch.say(index, "ask-not-given", column.letter, status=status, header=column.header)
