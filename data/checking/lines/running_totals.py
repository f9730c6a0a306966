"""Rows of one thing whose money is everything so far (`Claimed to date`), a row a quarter: the latest holds the others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from data.checking.columns.cumulative import holds_all_so_far
from data.checking.findings import finding
from data.grammar.names import normal_name, normal_text

if TYPE_CHECKING:
    from data.checking.batch import Batch
    from data.checking.columns.headings import Column

_OF_ONE = ("reference", "source_text", "programme", "title")  # what rows of one thing have in common beside its recipient
_MAY_DIFFER = ("note", "status", "date", "announced_on", "committed_on", "realised_on", "evidence")
_MONEY = ("announced", "committed", "realised", "amount")
_A_TIME = re.compile(r"\b(?:quarter|qtr|month|period|year|fy|as at|as of|up to|to|end(?:ing|ed)?|claim)\b", re.IGNORECASE)
_NAMED = 8  # rows that are named


def keep_the_latest(batch: Batch) -> None:
    """Of rows of one thing that each hold those before, the latest alone counts; where that is not certain all of them stop.

    It is certain where the column of dates is one of times (`Quarter`), no amount falls from one to the next, and no text differs.
    """
    money = [column for column in batch.table.taken if column.field.type == "amount"]
    running = money if batch.has("cumulative") else list(filter(holds_all_so_far, money))
    if not running or batch.table.known or batch.parts or not (batch.has("date") and batch.has("recipient")):
        return
    dated = next(column for column in batch.table.taken if column.field.name == "date")
    for rows in _of_one_thing(batch):
        last = rows[-1]
        where = {"letter": running[0].letter, "header": running[0].header, "latest": batch.rows[last].number}
        if _A_TIME.search(dated.header) and _never_falls(batch, rows) and _say_the_same(batch, rows):
            numbers = [f"{batch.rows[index].number:,}" for index in rows[:-1]]
            for index in rows[:-1]:
                batch.held[index] = f"its money is everything so far, and row {where['latest']} of the same, which is later, holds it"
            more = f" and {len(numbers) - _NAMED:,} more" if len(numbers) > _NAMED else ""
            shown = f"{'rows' if more or len(numbers) > 1 else 'row'} {', '.join(numbers[:_NAMED])}{more}"
            batch.findings.append(finding("held-by-later", batch.sheet, batch.cell(rows[0], running[0].letter), **where, rows=shown))
        else:
            for index in rows:
                batch.say(index, "held-by-later-asked", running[0].letter, **where)


def _of_one_thing(batch: Batch) -> list[list[int]]:
    """The rows of each thing that has several, each of another time, in the order of these."""
    columns = batch.columns
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    says = batch.has("cumulative")
    for index in batch.standing():
        if says and not columns["cumulative"][index]:
            continue
        if columns["date_start"][index] and columns["recipient"][index]:
            parts = (normal_text(columns[name][index] or "") for name in _OF_ONE)
            found[normal_name(columns["recipient"][index]), *parts].append(index)
    several = [rows for rows in found.values() if len(rows) > 1]
    times = columns["date_start"]
    return [sorted(rows, key=times.__getitem__) for rows in several if len({times[index] for index in rows}) == len(rows)]


def _never_falls(batch: Batch, rows: Sequence[int]) -> bool:
    """Whether no amount of the rows is unknown or less than that of the row before, and each is in the same currency."""
    known = [name for name in _MONEY if batch.has(name)]
    low, high = ([[batch.columns[f"{name}{end}"][index] for index in rows] for name in known] for end in ("_low", "_high"))
    whole = all(None not in values for values in low) and low == high
    currencies = {batch.columns[f"{name}_currency"][index] for name in known for index in rows}
    return whole and len(currencies) == 1 and all(one <= other for values in low for one, other in pairwise(values))


def _say_the_same(batch: Batch, rows: Sequence[int]) -> bool:
    """Whether the rows have the same texts in every column but those that go on from quarter to quarter."""
    def differs(column: Column) -> bool:
        if column.field is not None and (column.field.name in _MAY_DIFFER or column.field.type == "amount"):
            return False
        cells = batch.cells(column)
        texts = {cells[index].strip().casefold() for index in rows if isinstance(cells[index], str)}
        return len(texts) > 1

    return not any(map(differs, batch.table.columns))
