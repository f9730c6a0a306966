"""Sheets of investments on which no column is known as the amount, while one holds figures: its rows stop until that is said."""

from __future__ import annotations

from data.checking.batch import Batch
from data.checking.columns.heading_units import OF_MONEY
from data.checking.columns.headings import Column
from data.checking.money_cells import amount_in, holds

LOOKED_AT = 50  # so many rows show whether a column holds figures


def ask_of_amount_nowhere(batch: Batch) -> None:
    """Rows stop that hold a figure under a heading of money, where no column is an amount and none was passed over for a reason."""
    table = batch.table
    if batch.kind.name != "investments" or table.known or any(column.field.type == "amount" for column in table.taken):
        return
    if any(column.aside for column in table.columns):
        return
    for column in (each for each in table.columns if each.field is None and OF_MONEY.search(each.header)):
        if not _holds_figures(batch, column):
            continue
        for index, row in enumerate(batch.rows):
            if index not in batch.stopped and holds(row, column):
                batch.say(index, "amount-nowhere", column.letter, letter=column.letter, header=column.header)
        return


def _holds_figures(batch: Batch, column: Column) -> bool:
    held = [row for row in batch.rows[:LOOKED_AT] if holds(row, column)]
    return bool(held) and sum(amount_in(row, column) is not None for row in held) * 2 > len(held)
