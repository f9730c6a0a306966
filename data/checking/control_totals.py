"""Rows and pounds of a checked table: what is in the file must be what was taken, stopped and left alone, to the penny."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.checking.batch import Batch
from data.checking.columns.headings import Column
from data.checking.money_cells import money_columns, pence_of
from data.model import Row

if TYPE_CHECKING:
    from data.checking.tables import CheckedTable


class TotalsDiffer(Exception):
    """The control totals of a sheet do not agree with its cells: a row or an amount was lost on the way, which is our mistake."""


def control_totals(checked: CheckedTable, batch: Batch) -> dict[str, int]:
    """Rows and pounds: in the file = taken + stopped + left alone. What is in the file is added up from the sheet itself."""
    header = checked.table.header_rows
    above = checked.table.header_row if header else 0  # where staff said that there are none, records may stand above what they named
    left = {each.row for each in checked.left_alone if not each.stops}
    rows = {
        "rows_in_file": len(checked.sheet.rows) - sum(row.number in header for row in checked.sheet.above(checked.table.header_row + 1)),
        "rows_taken": len(set(checked.records["row"])),
        "rows_stopped": len({batch.rows[index].number for index in batch.stopped}),
        "rows_left_alone": len(left),
    }
    money = money_columns(checked.table)
    rows_left = [row for row in checked.sheet.rows if row.number in left] if left else []
    in_file, left_alone = (_added_up(batch, each, money, above) for each in (checked.sheet.rows, rows_left))
    taken = set(checked.records["row"]) if batch.held else set()
    left_alone += sum(batch.pence[index] for index in batch.held if batch.rows[index].number in taken)
    pence = {
        "pence_in_file": in_file,
        "pence_taken": sum(batch.pence[index] for index in batch.standing()) if money else 0,
        "pence_stopped": sum(batch.pence[index] for index in batch.stopped) if money else 0,
        "pence_left_alone": left_alone,
    }
    for unit in (rows, pence):
        whole, *parts = unit.values()
        if whole != sum(parts):
            raise TotalsDiffer(f"{checked.sheet.name}: {unit}")
    return rows | pence


def _added_up(batch: Batch, rows: list[Row], money: list[Column], above: int) -> int:
    """The pounds of a sheet's money columns below its headings, in pence: row by row, whatever became of the row."""
    added = 0
    wanted = [row for row in rows if row.number > above and row.number not in batch.in_other_currencies]
    for column in money:
        cells = [row.values[column.position] if column.position < len(row.values) else None for row in wanted]
        cells = [cell for cell in cells if cell is not None and not isinstance(cell, bool)]
        known = batch.pence_of[column.letter]
        pence = {cell: known[cell] if cell in known else pence_of(cell, column.unit) for cell in set(cells)}
        added += sum(map(pence.__getitem__, cells))
    return added
