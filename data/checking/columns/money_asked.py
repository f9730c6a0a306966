"""What a table must be told, each question with the money that hangs on it: what its likely answer would bring in, or that of its rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from data.checking.batch import Batch
from data.checking.columns.heading_units import without_unit
from data.checking.columns.headings import Column, Table
from data.checking.columns.unknown_headings import heading_questions, heading_setting
from data.checking.money_cells import holds, pence_of, sterling
from data.model import Question, Sheet


def questions_of(sheet: Sheet, table: Table, batch: Batch, of_rows: Iterable[Question] = ()) -> list[Question]:
    """What is asked of the headings and of the values of a table; `of_rows`: what is asked of all its rows."""
    at = {heading_setting(table.kind.name, column.header): column for column in table.columns}
    of_headings = [
        replace(each, pence=_of_heading(batch, at[each.setting], each.options[0][0])) for each in heading_questions(sheet, table)
    ]
    of_values = [replace(each, pence=_of_rows(batch, batch.asked_rows[each.setting])) for each in batch.questions]
    return [*of_headings, *of_values, *(replace(each, pence=_of_rows(batch, range(len(batch.rows)))) for each in of_rows)]


def _of_heading(batch: Batch, column: Column, likely: str) -> int:
    """Of a column that likely holds amounts what they add up to; of any other the money of the rows that hold something in it."""
    meant = batch.kind.by_name.get(likely)
    if meant and meant.type == "amount" and batch.kind.name == "investments":
        _, unit = without_unit(column.header)
        return sum(pence_of(row.values[column.position], unit) for row in batch.rows if holds(row, column))
    return _of_rows(batch, [index for index, row in enumerate(batch.rows) if holds(row, column)])


def _of_rows(batch: Batch, indexes: Iterable[int]) -> int:
    """The money of rows of investments in pounds, at the low ends; of a row with several amounts the largest, for they are one."""
    if batch.kind.name != "investments":
        return 0
    amounts = [each.name for each in batch.kind.fields if each.type == "amount" and batch.has(each.name)]
    stored = [[batch.columns[f"{name}_{part}"] for part in ("low", "high", "currency")] for name in amounts]
    return sum(
        max((sterling(low[index], high[index], None, currency[index], None) for low, high, currency in stored), default=0)
        for index in indexes
    )
