"""Totals that hold what is in kind beside cash: the two are never counted as one (counting rules, section 4)."""

from __future__ import annotations

import re

from data.checking.batch import Batch
from data.checking.money_cells import exact_pence, money_columns
from data.grammar.printing import print_pence

_KIND = re.compile(r"\bin[- ]kind\b", re.IGNORECASE)
_CASH = re.compile(r"\bcash\b", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:total|sum|overall)\b", re.IGNORECASE)


def ask_of_kind(batch: Batch) -> None:
    """A row of investments stops whose amount is a total, by its heading or its figure, and holds money in kind of a column beside it."""
    unread = [column for column in batch.table.columns if column.field is None]
    kind = next((column for column in unread if _KIND.search(column.header)), None)
    cash = next((column for column in unread if _CASH.search(column.header) and not _KIND.search(column.header)), None)
    if kind is None:
        return
    for column in money_columns(batch.table):
        for index, row in enumerate(batch.rows):
            given, total = exact_pence(row, kind), exact_pence(row, column)
            if not given or not total:
                continue
            if _TOTAL.search(column.header) or (cash is not None and total == given + (exact_pence(row, cash) or 0)):
                words = {"letter": column.letter, "header": column.header, "total": print_pence(total), "beside": kind.letter}
                batch.say(index, "in-kind-within", column.letter, **words, kind=print_pence(given))
