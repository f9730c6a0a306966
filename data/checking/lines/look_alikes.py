"""Says once of a sheet which of its records look alike in threes or more: they are taken for a series of payments, and all count.

Of two that look alike it is asked whether they are one (counting.md, `Same thing twice`); of a series nothing is asked, only said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from data.checking.findings import finding
from data.grammar.names import normal_name
from data.grammar.printing import print_pence

if TYPE_CHECKING:
    from data.checking.batch import Batch

FEWEST, DAYS, PER_CENT = 3, 90, 1
_NO_MONEY = ("lapsed",)
_NAMED = 8  # rows of a series that are named


def say_series(batch: Batch) -> None:
    """One warning on the sheet's series of like records: one recipient, amount within 1 %, one source, dates within 90 days.

    A part of another row, a budget and what has lapsed are none, and the periods of one row are a series by their layout.
    """
    if batch.parts:
        return
    found = sorted(_series(batch), key=lambda rows: -len(rows) * batch.columns["amount_low"][rows[0]])
    if not found:
        return
    first, columns = found[0], batch.columns
    numbers = [str(batch.rows[index].number) for index in sorted(first)]
    shown = ", ".join(numbers[:_NAMED]) + (f" and {len(numbers) - _NAMED:,} more" if len(numbers) > _NAMED else "")
    others = len(found) - 1
    words = {
        "count": f"{len(first):,}", "recipient": columns["recipient"][first[0]], "rows": shown,
        "pounds": print_pence(columns["amount_low"][first[0]]),
        "more": f", and {others:,} further series like it" if others else "",
    }  # fmt: skip
    money = next((name for name in ("amount", "realised", "committed", "announced") if batch.has(name)), "amount")
    batch.findings.append(finding("series-alike", batch.sheet, batch.cell(min(first), money), **words))


def _series(batch: Batch) -> Iterator[list[int]]:
    """The places of the rows of each series."""
    columns = batch.columns
    groups: dict[tuple[str, str | None], list[int]] = {}
    for (recipient, source), rows in _may_be_of_one(batch).items():
        if len(rows) >= FEWEST and recipient:
            groups.setdefault((normal_name(recipient), source), []).extend(rows)
    for rows in groups.values():
        for alike in _within_one_per_cent(columns["amount_low"], rows):
            if near := _near_in_time(columns["date_start"], alike):
                yield near


def _may_be_of_one(batch: Batch) -> dict[tuple[str, str | None], list[int]]:
    """The rows that can be of a series, by recipient and source as they are written: they have a sum and a day, and are no part, no budget
    and not lapsed."""
    names = ("recipient", "source", "amount_low", "amount_high", "date_start", "parent", "level", "status")
    found: dict[tuple[str, str | None], list[int]] = {}
    stated = zip(*(batch.columns[name] for name in names), strict=True)
    for index, (recipient, source, low, high, when, parent, level, status) in enumerate(stated):
        is_sum = low and low == high and low > 0 and level != "envelope" and status not in _NO_MONEY
        if is_sum and when and not parent and index not in batch.stopped:
            found.setdefault((recipient, source), []).append(index)
    return found


def _within_one_per_cent(amounts: Sequence[int], rows: Sequence[int]) -> Iterator[list[int]]:
    """Runs of rows by their amounts, each cut where one is more than a hundredth above the least of it; those that are long enough."""
    ordered = sorted(rows, key=amounts.__getitem__)
    start, least = 0, 0
    for at, amount in enumerate(map(amounts.__getitem__, ordered)):
        if (amount - least) * 100 > amount * PER_CENT:
            if at - start >= FEWEST:
                yield ordered[start:at]
            start, least = at, amount
    if len(ordered) - start >= FEWEST:
        yield ordered[start:]


def _near_in_time(dates: Sequence[date], rows: Sequence[int]) -> list[int]:
    """Of these rows those that stand with two others within 90 days."""
    ordered = sorted(rows, key=lambda index: (dates[index], index))
    near: set[int] = set()
    for at in range(len(ordered) - FEWEST + 1):
        three = ordered[at : at + FEWEST]
        if (dates[three[-1]] - dates[three[0]]).days <= DAYS:
            near.update(three)
    return sorted(near)
