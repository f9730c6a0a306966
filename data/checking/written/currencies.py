"""In which currency the amounts of a row are, by a column or by the form of its file: pounds are never taken for granted beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.checking.columns.heading_units import unit_alone, unit_of
from data.grammar.money_words import CURRENCIES
from data.grammar.names import normal_text
from data.model import currency_of

if TYPE_CHECKING:
    from data.checking.batch import Batch

AMOUNTS = ("amount", "announced", "committed", "realised")
_POUNDS = re.compile(r"£|\bgbp\b|\bpounds?\b|\bsterling\b", re.IGNORECASE)


def take_the_currency(batch: Batch) -> None:
    """The amounts of a row are in the currency that its own column names, or the declaration of a known file; where an amount says another,
    the row stops. A currency in the heading of that column is that of the rows that say none.

    Source: counting rules, section 2: other currencies are kept and listed, never added to pounds.
    """
    stated = batch.columns["currency"]
    headed = next((_headed(column.header) for column in batch.table.taken if column.field.name == "currency"), "GBP")
    codes = {text: currency_named(text) for text in set(stated) if text}
    for index, text in enumerate(stated):
        if text is None:
            if headed != "GBP" and _said(batch, index) is None:
                _put(batch, index, headed)
            continue
        if codes[text] is None:
            batch.say(index, "currency-not-understood", "currency", text=text)
        elif _said(batch, index) not in (None, codes[text]):
            batch.say(index, "currency-differs", "currency", text=text, currency=_said(batch, index))
        elif codes[text] != "GBP":
            _put(batch, index, codes[text])


def currency_named(text: str) -> str | None:
    """The code of the currency that a cell of such a column names; None where it names none that is known."""
    return CURRENCIES.get(normal_text(text), CURRENCIES.get(text.strip().lower()))


def _headed(header: str) -> str:
    """The currency that a heading names: `Currency (EUR)`, or `EUR` beneath `Currency`; pounds where it names none."""
    named = (currency_of(unit_alone(part) or unit_of(part)[1]) for part in header.split(" / "))
    return next((currency for currency in named if currency != "GBP"), "GBP")


def _said(batch: Batch, index: int) -> str | None:
    """The currency that an amount of the row names itself, or the heading of its column; None where neither does."""
    headed = {column.field.name for column in batch.table.taken if column.field.name in AMOUNTS and _POUNDS.search(column.header)}
    for name in AMOUNTS:
        text, currency = (batch.columns[name + part][index] for part in ("_text", "_currency"))
        if text and (currency != "GBP" or name in headed or _POUNDS.search(text)):
            return currency
    return None


def _put(batch: Batch, index: int, code: str) -> None:
    for name in AMOUNTS:
        if batch.columns[f"{name}_qualifier"][index] is not None and batch.columns[f"{name}_currency"][index] == "GBP":
            batch.columns[f"{name}_currency"][index] = code
            batch.say(index, "amount-currency", name, currency=code)
    batch.pence[index] = 0
    batch.in_other_currencies.add(batch.rows[index].number)
