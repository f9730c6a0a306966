"""The money that a cell of a row states, in whole pence: for control totals and for comparing columns."""

from __future__ import annotations

from data.checking.columns.headings import Column, Table
from data.grammar.amounts import read_amount
from data.model import Amount, CellValue, NotUnderstood, Row


def sterling(low: int | None, high: int | None, qualifier: str | None, currency: str | None, text: str | None) -> int:
    """An amount's money at its low end, in pence, for the control totals; nought where it holds none in pounds."""
    return (low or high or 0) if currency == "GBP" else 0


def money_columns(table: Table) -> list[Column]:
    """The columns of a table of investments that are taken as amounts; none of another kind."""
    return [column for column in table.taken if column.field.type == "amount" and table.kind.name == "investments"]


def pence_of(value: CellValue, unit: int) -> int:
    """A cell's money at its low end, for the control totals; 0 where it holds none that can be read."""
    try:
        amount = read_amount(value, unit) if isinstance(value, (str, int, float)) else None
    except NotUnderstood:
        return 0
    return sterling(amount.low, amount.high, amount.qualifier, amount.currency, amount.text) if amount else 0


def cell_of(row: Row, column: Column) -> CellValue:
    """What stands in a column of a row; None where the row ends before it."""
    return row.values[column.position] if column.position < len(row.values) else None


def holds(row: Row, column: Column) -> bool:
    """Whether a cell is not blank; a text of blanks is."""
    value = cell_of(row, column)
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def amount_in(row: Row, column: Column) -> Amount | None:
    """The amount that a cell states; None for a blank and for what is no amount."""
    value = cell_of(row, column)
    try:
        return read_amount(value, column.unit) if isinstance(value, str | int | float) and not isinstance(value, bool) else None
    except NotUnderstood:
        return None


def exact_pence(row: Row, column: Column) -> int | None:
    """The one figure in pounds that a cell states; None where it states none."""
    amount = amount_in(row, column)
    return amount.low if amount and amount.currency == "GBP" and amount.low == amount.high else None
