"""What is in kind, by the row's instrument or a column beside its total, is never counted as cash (counting rules, section 4)."""

from __future__ import annotations

import re

from data.checking.batch import Batch
from data.checking.money_cells import cell_of, exact_pence, money_columns
from data.grammar.printing import print_pence

_KIND = re.compile(r"\bin[- ]kind\b", re.IGNORECASE)
_CASH = re.compile(r"\bcash\b", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:total|sum|overall)\b", re.IGNORECASE)
_WHAT = r"(?:contributions?|support|match|funding|donations?|grants?)"
_ALONE = re.compile(rf"(?:{_WHAT} )?[(]?in[- ]kind[)]?(?: {_WHAT})?", re.IGNORECASE)


def take_kinds(batch: Batch) -> None:
    """Mark the amounts of rows as in kind whose instrument says so; where it says cash, too, the row stops."""
    instrument = next((column for column in batch.table.taken if column.field.name == "instrument"), None)
    if batch.kind.name != "investments" or instrument is None or not batch.texts(instrument):
        return
    saying = {text: bool(_ALONE.fullmatch(text.strip())) for text in batch.texts(instrument) if _KIND.search(text)}
    for index, row in enumerate(batch.rows) if saying else ():
        text = cell_of(row, instrument)
        if text not in saying:
            continue
        for column in money_columns(batch.table):
            name = column.field.name
            if batch.columns[f"{name}_low"][index] is None or batch.columns[f"{name}_qualifier"][index] == "in kind":
                continue
            if saying[text]:
                batch.columns[f"{name}_qualifier"][index] = "in kind"
                batch.say(index, "amount-in-kind", name)
            else:
                batch.say(index, "in-kind-in-part", name, text=text.strip())


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
