"""Wide sheets, with a column a year or a quarter: one record a row and period, each with its own cell."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.batch import Batch
from data.checking.headings import Column, Table
from data.model import CellValue, Row, When


def spread_periods(table: Table, rows: list[Row]) -> tuple[list[Row], list[When | None]]:
    """The rows of a wide table once for each period that holds anything, with the cells of the other periods left blank.

    Second, the period of each; None in a row without any figure, which is kept once, so that it is not lost. The rows of a
    table without a column a period come back as they are, with no periods.
    """
    yearly = [column for column in table.taken if column.as_at is not None]
    if not yearly:
        return rows, []
    spread: list[Row] = []
    periods: list[When | None] = []
    for row in rows:
        held = list(dict.fromkeys(column.as_at for column in yearly if _holds_something(table, row, column)))
        for period in held or [None]:
            spread.append(_of_one_period(row, yearly, period))
            periods.append(period)
    return spread, periods


def _holds_something(table: Table, row: Row, column: Column) -> bool:
    value = row.values[column.position] if column.position < len(row.values) else None
    value = table.known.meant(column.field.name, value) if table.known else value
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def _of_one_period(row: Row, yearly: Sequence[Column], period: When | None) -> Row:
    values: list[CellValue] = list(row.values)
    for column in yearly:
        if column.as_at != period and column.position < len(values):
            values[column.position] = None
    return Row(row.number, values)


def ask_of_parents(batch: Batch) -> None:
    """A row with a column a period that is a part of another row stops: of which of its periods it is a part is not said."""
    if not batch.periods or batch.kind.name != "investments":
        return
    for field in ("parent", "funded_from"):
        for index, named in enumerate(batch.columns[field]):
            if named:
                batch.say(index, "parent-of-years", field, parent=named)


def stop_whole_rows(batch: Batch) -> None:
    """A row of which one period stops is held back with all its periods, and what is said of it is said once."""
    if not batch.periods:
        return
    stopped = {batch.rows[index].number for index in batch.stopped}
    batch.stopped |= {index for index, row in enumerate(batch.rows) if row.number in stopped}
    batch.findings = list(dict.fromkeys(batch.findings))

