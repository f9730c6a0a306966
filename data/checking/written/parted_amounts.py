"""Amounts of a .csv that were parted by their own comma: `£1,000` without quotation marks stands in two cells, and the row is too long."""

from __future__ import annotations

import re

from data.checking.batch import Batch
from data.checking.money_cells import cell_of, money_columns
from data.model import Sheet

_BEFORE = re.compile(r"\s*[(+-]?\s*(?:£|€|\$|GBP|EUR|USD)?\s*\d{1,3}\s*", re.IGNORECASE)
_THOUSANDS = re.compile(r"\s*\d{3}(?:\.\d+)?\s*(?:k|m|bn|\))?\s*", re.IGNORECASE)
_DECIMALS = re.compile(r"\s*\d{1,2}\s*")


def ask_of_parted_amounts(sheet: Sheet, batch: Batch) -> None:
    """Rows of a .csv stop that hold more cells than there are headings, and beside an amount the digits that seem to go on with it."""
    if sheet.delimiter != ",":
        return
    width = max(column.position for column in batch.table.columns) + 1
    figures = {column.position for column in batch.table.taken if column.field.type in ("amount", "count", "number", "percent")}
    for index, row in enumerate(batch.rows):
        if len(row.values) <= width:
            continue
        for column in money_columns(batch.table):
            cell, beside = cell_of(row, column), row.values[column.position + 1] if column.position + 1 < len(row.values) else None
            if not (isinstance(cell, str) and isinstance(beside, str)):
                continue
            goes_on = _THOUSANDS.fullmatch(beside) and _BEFORE.fullmatch(cell)
            decimals = column.position + 1 not in figures and _DECIMALS.fullmatch(beside) and cell.strip()[-1:].isdigit()
            if goes_on or decimals:
                batch.say(index, "amount-parted", column.letter, begins=cell.strip(), beside=beside.strip())
