"""Columns of one sum without and with its tax (`Net`, `VAT`, `Gross`): never added, and which is the amount is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.heading_units import folded, without_unit
from data.model import Kind

if TYPE_CHECKING:
    from data.checking.columns.headings import Column

_SUM = r"(?:amounts?|values?|costs?|prices?|totals?|sums?|spend|paid|payments?|awards?|grants?|invoice|figures?)"
_WITHOUT = r"(?:net|(?:net of|ex|excl|excluding|exclusive of|without|before) vat|ex vat|excl)"
_WITH = r"(?:gross|(?:inc|incl|including|inclusive of|with|after|plus) vat|incl?)"
_NET = re.compile(rf"{_WITHOUT}(?: {_SUM})*|(?:{_SUM} )+{_WITHOUT}")
_GROSS = re.compile(rf"{_WITH}(?: {_SUM})*|(?:{_SUM} )+{_WITH}")
_TAX = re.compile(rf"(?:{_SUM} of )?vat(?: {_SUM})?")
_WHOLE = re.compile(rf"(?:{_SUM} )?total(?: {_SUM})?")
_IN_IT = "column {letter} ('{header}') is taken for the same sum, and the two differ by the tax"


def of_net_and_gross(columns: list[Column], kind: Kind) -> list[Column]:
    """The columns of a sheet of money where a sum stands without and with its tax: which is the amount is asked of the one without first.

    No rule says which of the two a grant is. Where a column of another heading holds the amount, that is it, and nothing is asked.
    """
    net, gross = _net_and_gross(columns) if kind.name == "investments" else (None, None)
    pair = [column for column in (net, gross) if column is not None]
    if not pair or any(column.field and column.field.type == "amount" and column not in pair for column in columns):
        return columns
    said = next((column for column in pair if (column.answer or column.told) and column.field), None)
    if said:
        left = _IN_IT.format(letter=said.letter, header=said.header)
        return [replace(each, field=None, aside=left) if each in pair and each is not said else each for each in columns]
    asked = next((column for column in pair if not (column.answer or column.told)), None)
    return [
        replace(each, field=None, asked=(kind["amount"],) if each is asked else ()) if each in pair and not each.answer else each
        for each in columns
    ]  # fmt: skip


def _net_and_gross(columns: Sequence[Column]) -> tuple[Column | None, Column | None]:
    """The column of the sum without its tax and the one with it, where there are such; beside a column of the tax `Amount` and `Total`."""
    free = [column for column in columns if _may_be_a_sum(column)]
    texts = {column.position: folded(without_unit(column.header)[0]) for column in free}
    net = next((column for column in free if _NET.fullmatch(texts[column.position])), None)
    gross = next((column for column in free if _GROSS.fullmatch(texts[column.position])), None)
    if any(_TAX.fullmatch(text) for text in texts.values()):
        whole = next((column for column in free if _WHOLE.fullmatch(texts[column.position])), None)
        gross = gross or whole
        amount = next((column for column in free if column.field and column is not gross), None)
        net = net or (amount if gross else None)
    return net, gross


def _may_be_a_sum(column: Column) -> bool:
    is_amount = column.field is None or column.field.name == "amount"
    return is_amount and not (column.aside or column.as_at or column.says or column.apart)
