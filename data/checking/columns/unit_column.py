"""A column that says the unit of each row's amount: `£m` beside `1.5`, `£k` beside `250`; it is applied row by row."""

from __future__ import annotations

import re
from dataclasses import replace

from data.checking.batch import Batch
from data.checking.columns.heading_units import folded, unit_alone
from data.checking.columns.headings import Column, Table
from data.checking.findings import finding
from data.checking.money_cells import cell_of, money_columns
from data.checking.values import as_typed
from data.grammar.amounts import read_amount
from data.grammar.printing import print_amount
from data.model import CellValue, Finding, NotUnderstood, Row, currency_of

_HEADED = {"unit", "units", "scale", "multiplier", "unit of amount", "amount unit", "units of amount", "amount in", "unit of value",
           "value in", "value unit", "unit of measure", "measured in", "denomination"}  # fmt: skip
_BARE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALES = {1: "", 1_000: "k", 1_000_000: "m", 1_000_000_000: "bn"}


def apply_unit_column(sheet: str, table: Table, rows: list[Row]) -> tuple[Table, list[Finding]]:
    """Write each bare amount with the unit of its row, such as `£1.5m`; the table in which that column has its use, and what is said.

    Only under headings that state no unit, and where every unit is known: else the rows stop (`ask_of_unit_column`).
    """
    unit_of_row = _unit_column(table, rows)
    bare = [column for column in money_columns(table) if column.unit == 1 and not column.unit_told]
    if unit_of_row is None or not bare or table.known:
        return table, []
    has_currency = any(column.field.name == "currency" for column in table.taken)
    said: list[Finding] = []
    for row in rows:
        unit = _unit(cell_of(row, unit_of_row))
        for column in bare if unit not in (None, 1) else ():
            stood = as_typed(cell_of(row, column))
            if not _BARE.fullmatch(stood):
                continue
            is_scale = has_currency and unit_alone(as_typed(cell_of(row, unit_of_row))) is None
            row.values[column.position] = written = _written(stood, unit, is_scale)
            words = {"letter": unit_of_row.letter, "header": unit_of_row.header, "shown": stood, "example": f"{column.letter}{row.number}"}
            if not said and (read := _read(written)):
                shown = read.removeprefix("£") if has_currency else read
                said.append(finding("unit-of-rows", sheet, f"{unit_of_row.letter}{table.said_in}", **words, read=shown))
    used = replace(unit_of_row, aside="it is read as the unit of the amounts")
    columns = tuple(used if column is unit_of_row else column for column in table.columns)
    return replace(table, columns=columns), said


def ask_of_unit_column(batch: Batch) -> None:
    """Rows with a bare amount stop beside a unit that is not known, that is blank while others are given, or that the heading denies."""
    column = _unit_column(batch.table, batch.rows)
    if column is None or batch.table.known:
        return
    for money in money_columns(batch.table):
        for index, row in enumerate(batch.rows):
            text, unit = as_typed(cell_of(row, column)), _unit(cell_of(row, column))
            if _BARE.fullmatch(as_typed(cell_of(row, money))) and unit != money.unit and not money.unit_told:
                batch.say(index, "unit-of-row-unclear", money.letter, letter=column.letter, header=column.header, text=text or "nothing")


def _unit_column(table: Table, rows: list[Row]) -> Column | None:
    """The first column that is taken as nothing, is headed so, and holds a unit that is not pounds."""
    for column in table.columns:
        if column.field is None and folded(column.header) in _HEADED:
            units = [_unit(value) for row in rows if (value := cell_of(row, column)) is not None]
            if any(unit not in (None, 1) for unit in units):
                return column
    return None


def _unit(value: CellValue) -> int | None:
    """What a cell says that bare numbers are in; None where it is no unit of money."""
    if not isinstance(value, str) or not value.strip():
        return None
    alone = unit_alone(value)
    return alone if alone is not None else unit_alone(f"£{value.strip()}")


def _written(number: str, unit: int, is_scale: bool) -> str:
    """`is_scale`: the unit names no currency, and another column does."""
    currency = currency_of(unit)
    if is_scale:
        return f"{number}{_SCALES[int(unit)]}"
    return f"{'£' if currency == 'GBP' else currency + ' '}{number}{_SCALES[int(unit)]}"


def _read(text: str) -> str:
    try:
        return print_amount(read_amount(text, 1))
    except NotUnderstood:
        return ""
