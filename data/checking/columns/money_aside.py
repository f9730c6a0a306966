"""Columns of forecasts, budgets and match funding beside money that is taken: left alone, each with its sum and with what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.checking.columns.heading_units import without_unit
from data.checking.columns.headings import ROWS_SEARCHED, Column, Table
from data.checking.columns.period_headings import ALLOCATION, MATCH, PeriodHeading, is_open, period_heading
from data.checking.known_files.by_period import FORECAST, LEFT
from data.checking.layout.heading_rows import heading_text, is_one_text
from data.checking.layout.heading_search import find_table
from data.checking.money_cells import amount_in, cell_of, money_columns, pence_of
from data.grammar.printing import print_amount, print_pence
from data.model import Amount, Row, Sheet, currency_of

EXPECTED = "expected"
_ROWS_OF_ITS_OWN = "to have it in the pipeline, give it rows of its own with the status expected"
_OPEN = "open"
_LEFT = {EXPECTED: f"{FORECAST}; {_ROWS_OF_ITS_OWN}", ALLOCATION: LEFT[ALLOCATION], MATCH: LEFT[MATCH], _OPEN: LEFT[_OPEN]}
ONLY_FORECASTS = (
    "its only columns of money are forecasts, which are no money given; to have them in the pipeline, head one column Amount and one "
    "Status, with a row a forecast and the status expected"
)


def with_others_aside(table: Table, rows: Sequence[Row]) -> Table:
    """The table whose columns of forecasts, budgets and match funding, beside money that is taken, say how much is left alone; and so do
    those of all the time before or after the columns a period (`Before 2020/21`).

    Source: counting rules, section 4: what is expected is never added to what is realised, and a budget enters no total. Whether a
    forecast is of an award that stands beside it is not known, so it is no record of the pipeline by itself.
    """
    money = money_columns(table)
    if table.known or not money:
        return table
    units = {column.unit for column in money}
    common = units.pop() if len(units) == 1 else 1
    of_periods = any(column.as_at for column in money)
    return replace(table, columns=tuple(_aside(column, rows, common, of_periods) for column in table.columns))


def _aside(column: Column, rows: Sequence[Row], common: int, of_periods: bool) -> Column:
    means = _means(column.header, of_periods) if column.field is None and not (column.aside or column.twin or column.asked) else ""
    if means not in _LEFT:
        return column
    _, own = without_unit(column.header)
    left = _sum(replace(column, unit=common if own == 1 and "£" not in column.header else own), rows)
    return replace(column, aside=_LEFT[means].format(pounds=left)) if left else column


def _means(header: str, of_periods: bool) -> str:
    said = _said(header)
    if said:
        return "" if said.is_total else said.means
    return _OPEN if of_periods and is_open(header) else ""


def is_match(header: str) -> bool:
    """Whether a heading is that of match funding."""
    return _means(header, of_periods=False) == MATCH


def _said(header: str) -> PeriodHeading | None:
    return period_heading(header) or period_heading(without_unit(header)[0])


def _sum(column: Column, rows: Sequence[Row]) -> str:
    """The money of a column in words; blank where it holds none. What is in another currency than its unit's is not added."""
    currency = currency_of(column.unit)
    if currency == "GBP":
        pence = sum(pence_of(cell_of(row, column), column.unit) for row in rows)
        return print_pence(pence) if pence else ""
    held = [amount for row in rows if (amount := amount_in(row, column)) and amount.currency == currency]
    added = sum(each.low or each.high or 0 for each in held)
    return print_amount(Amount(added, added, "exact", currency)) if added else ""


def only_forecasts(sheet: Sheet) -> str:
    """Why a sheet without a table is left alone, where it were one of money if a column of forecasts were its amount; else blank."""
    for index, row in enumerate(sheet.rows[:ROWS_SEARCHED]):
        at = next((at for at, value in enumerate(row.values) if _is_forecast(heading_text(value))), None)
        if at is not None and not is_one_text(row):
            as_amount = Row(row.number, [*row.values[:at], "Amount", *row.values[at + 1 :]])
            table = find_table(replace(sheet, rows=[*sheet.rows[:index], as_amount, *sheet.rows[index + 1 :]]))
            return ONLY_FORECASTS if table and table.kind.name == "investments" and row.number in table.header_rows else ""
    return ""


def _is_forecast(header: str) -> bool:
    said = _said(header) if header else None
    return bool(said and said.means == EXPECTED)
