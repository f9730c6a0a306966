"""Money that is everything up to a day, by its heading (`Spend to date`) or its cell (`by June 2025, £36.3m`): it stands in no quarter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.checking.findings import finding
from data.grammar.date_words import MONTH, YEAR

if TYPE_CHECKING:
    from data.checking.batch import Batch
    from data.checking.columns.headings import Column

CUMULATIVE = re.compile(r"\b(?:cumulative|cumulatively|running total)\b", re.IGNORECASE)
_TO_DATE = re.compile(r"(?<!year )\bto date\b", re.IGNORECASE)
_BY_A_DAY = re.compile(rf"\b(?:by|to) (?:(?:the )?end (?:of )?)?(?:[0-9]{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH} )?{YEAR}\b", re.IGNORECASE)


_SIGN = re.compile(r"\b(?:by|to) ", re.IGNORECASE)  # stands in all of these


def holds_all_so_far(column: Column) -> bool:
    """Whether the heading of a column of money, or the title above it, says that it is everything up to a day."""
    return bool(column.so_far or CUMULATIVE.search(column.header) or _TO_DATE.search(column.header))


def mark_cumulative(batch: Batch) -> None:
    """Mark the money of such columns as cumulative, where no column says of each row whether it is; it then stands in no quarter.

    A cell that says so itself is believed wherever such a column is blank.
    What came to date of an award that stands beside it is dated by that award, and stands where the award does.
    """
    if batch.table.known:
        return
    _mark_cells(batch)
    if batch.has("cumulative"):
        return
    money = [column for column in batch.table.taken if column.field.type == "amount"]
    for column in money:
        is_alone = len(money) == 1 and _TO_DATE.search(column.header)
        if column.as_at or not (is_alone or column.so_far or CUMULATIVE.search(column.header)):
            continue
        name, columns = column.field.name, batch.columns
        rows = [index for index in batch.standing() if columns[f"{name}_low"][index] and (
            name == "amount" or columns["status"][index] == name)]  # fmt: skip
        for index in rows:
            columns["cumulative"][index] = True
        if rows:
            words = {"letter": column.letter, "header": column.header}
            batch.findings.append(finding("to-date", batch.sheet, f"{column.letter}{batch.table.said_in}", **words))


def _mark_cells(batch: Batch) -> None:
    """Mark what was realised by a day, as its amount or its date says. What is yet to come by a day is a forecast, and stays as it is."""
    columns = batch.columns
    for name, says in (("amount", _says_to_date), ("realised", _says_to_date), ("date", _says_by), ("realised_on", _says_by)):
        texts = columns[f"{name}_text"] if batch.has(name) else ()
        distinct = set(filter(None, texts))
        saying = set(filter(says, distinct)) if _SIGN.search("\n".join(distinct)) else ()
        for index in batch.standing() if saying else ():
            only_realised = columns["status"][index] == "realised" and columns["committed_low"][index] is None
            if only_realised and texts[index] in saying and columns["cumulative"][index] is None:
                columns["cumulative"][index] = True
                batch.say(index, "to-date-in-cell", name, text=texts[index])


def _says_to_date(text: str) -> bool:
    return bool(_TO_DATE.search(text) or _BY_A_DAY.search(text))


def _says_by(text: str) -> bool:
    return text.strip().lower().startswith("by ")
