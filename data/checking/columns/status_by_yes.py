"""A column that asks for a status (`Received?`, `Paid (Y/N)`, `Held?`): a yes in it says that status, and a no says nothing."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.heading_content import YES_OR_NO, beneath_in
from data.checking.columns.heading_units import folded
from data.checking.findings import finding
from data.grammar.yes_no import read_yes_no
from data.lists import by_any_name, names
from data.model import CellValue, NotUnderstood

if TYPE_CHECKING:
    from data.checking.batch import Batch
    from data.checking.columns.headings import Column

SAID = "a yes in it is a status"  # why such a column is left aside; it is said where it was found
_ROUND_IT = re.compile(
    r"^(?:(?:is|was|has|have|it|been|being|funds?|funding|money|grant|award|amount|deal|round|event|the|this|all|already|now|yet) )+"
    r"|(?: (?:y n|y|n|yes no|yes|no|yet|already))+$"
)


def take_status_by_yes(batch: Batch) -> None:
    """Take the status of each row that has no other from the columns that ask for one, the last in the order of the list where several say
    yes (what is received was awarded before); staff are told of each column."""
    if "status" not in batch.kind.by_name:
        return
    listed = batch.kind["status"].choices
    asking = {column: status for column in batch.table.columns if (status := _asks_for(batch, column, listed))}
    if not asking:
        return
    said: list[str | None] = [None] * len(batch.rows)
    for column, status in sorted(asking.items(), key=lambda each: names(listed).index(each[1])):
        said = [status if _is_yes(cell) else before for cell, before in zip(batch.cells(column), said, strict=True)]
        words = {"letter": column.letter, "header": column.header, "text": status}
        batch.findings.append(finding("status-by-yes", batch.sheet, f"{column.letter}{batch.table.said_in}", **words))
    batch.take_texts(batch.kind["status"], said, beside=True)
    told = {column.letter: replace(column, aside=SAID) for column in asking}
    batch.table = replace(batch.table, columns=tuple(told.get(column.letter, column) for column in batch.table.columns))


def _asks_for(batch: Batch, column: Column, listed: str) -> str:
    """The status that a column asks for by its heading, over cells of yes and no; blank where it asks for none."""
    if column.field is not None or column.told or column.answer or column.asked or column.aside:
        return ""
    status = status_asked_for(column.header, listed)
    return status if status and beneath_in(batch.rows)(column.position) == YES_OR_NO else ""


@functools.lru_cache(maxsize=1 << 10)
def status_asked_for(heading: str, listed: str) -> str:
    """`realised` of `Is it received? (Y/N)`: the status of the list that is left of a heading; blank where none is."""
    return by_any_name(listed).get(_ROUND_IT.sub("", folded(heading)).strip(), "")


def _is_yes(cell: CellValue) -> bool:
    try:
        return read_yes_no(cell) is True
    except NotUnderstood:
        return False
