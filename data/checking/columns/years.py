"""Wide sheets, with a column a year, a quarter or a measure: one record a row and column, each with its own cell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.checking.batch import Batch
from data.checking.columns.headings import Column, Part, Table
from data.checking.columns.repeated_groups import GROUP
from data.model import CellValue, Row

_NOTHING = re.compile(r"(?:[-–—.]+|n\.?/?a\.?|none|nil|£?0(?:\.0+)?)?", re.IGNORECASE)


def spread_periods(table: Table, rows: list[Row]) -> tuple[list[Row], list[Part | None]]:
    """The rows of a wide table once for each part (a period, a measure) that holds anything, with the cells of the others left blank.

    Second, the part of each; None in a row without any figure, which is kept once, so that it is not lost. The rows of a
    table without a column a part come back as they are, with no parts.
    """
    parted = [column for column in table.taken if column.part is not None]
    if not parted:
        return rows, []
    spread: list[Row] = []
    parts: list[Part | None] = []
    for row in rows:
        held = list(dict.fromkeys(column.part for column in parted if _holds_something(table, row, column)))
        for part in held or [None]:
            spread.append(_of_one_part(row, parted, part))
            parts.append(part)
    return spread, parts


def _holds_something(table: Table, row: Row, column: Column) -> bool:
    value = row.values[column.position] if column.position < len(row.values) else None
    value = table.known.meant(column.field.name, value) if table.known else value
    if column.says and column.says[0][0] == GROUP and (not value or (isinstance(value, str) and _NOTHING.fullmatch(value.strip()))):
        return False  # `None` under Investor 3, with a dash or a nought beside it
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def _of_one_part(row: Row, parted: Sequence[Column], part: Part | None) -> Row:
    values: list[CellValue] = list(row.values)
    for column in parted:
        if column.part != part and column.position < len(values):
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
    if not batch.parts:
        return
    stopped = {batch.rows[index].number for index in batch.stopped}
    batch.stopped |= {index for index, row in enumerate(batch.rows) if row.number in stopped}
    batch.findings = list(dict.fromkeys(batch.findings))


def name_of_part(part: Part | None) -> str | None:
    """What tells a record from the others of its row: `2018/19`, `turnover` or `2018/19.turnover`; None where it has no others.

    It ends the record's name, and is kept beside the column, so that a figure leads to its own cell.
    """
    if part is None:
        return None
    when, says = part
    told = ["-".join(text.split()) for field, text in says if field not in ("unit", "price_basis")]
    return ".".join([*([when.text] if when else []), *told]) or None
