"""Two columns that could both be one amount: where they hold the same either is right, and where they differ only staff can say."""

from __future__ import annotations

from dataclasses import replace

from data.checking.batch import Batch
from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.headings import Column
from data.checking.money_cells import amount_in
from data.checking.written.currencies import currency_named
from data.grammar.printing import print_amount
from data.model import Amount, currency_of


def ask_of_twins(batch: Batch) -> None:
    """Rows of investments stop in which two columns that could both be the amount differ in money.

    A column under the field's own heading (`Amount`) is meant, whatever stands beside it but a second one headed so; that is said
    once, as ever. What stands beside it in another currency by its heading is the same sum in that; pounds beside an amount that is in
    another by the row's own currency are asked about.
    """
    if batch.kind.name != "investments":
        return
    taken = {column.letter: column for column in batch.table.taken if column.field.type == "amount"}
    for left in batch.table.columns:
        column = taken.get(left.twin)
        if column is None or currency_of(column.unit) != currency_of(left.unit):
            continue
        if _plain(column) == folded(column.field.title) != _plain(left):
            continue
        for index, row in enumerate(batch.rows):
            one, other = amount_in(row, column), amount_in(row, left)
            currency = currency_named(batch.columns["currency"][index] or "") or "GBP"
            if one and other and one.currency != currency and one.currency == other.currency == "GBP":
                words = {"one": print_amount(replace(one, currency=currency)), "other": print_amount(other)}
                batch.say(index, "amount-in-two-currencies", column.letter, first=column.letter, second=left.letter, **words)
            elif one and other and _says_money(one) and _says_money(other) and _money(one) != _money(other):
                words = {"first": column.letter, "one": print_amount(one), "second": left.letter, "other": print_amount(other)}
                batch.say(index, "amounts-differ", column.letter, field=column.field.title.lower(), **words)


def _plain(column: Column) -> str:
    return folded(unit_of(column.header)[0])


def _says_money(amount: Amount) -> bool:
    return amount.low is not None or amount.high is not None


def _money(amount: Amount) -> tuple[int | None, int | None, str]:
    return amount.low, amount.high, amount.currency
