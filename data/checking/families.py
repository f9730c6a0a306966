"""What is judged of investments that are parts of one another: parents that are there, no circles, parts that fit.

Source: counting rules, section 4.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from data.checking.investments import RANK, money_field
from data.grammar.names import normal_text
from data.grammar.printing import print_pence, print_range

if TYPE_CHECKING:
    from data.checking.batch import Batch

Bounds = tuple[int | None, int | None]  # pence, low and high


def _by_reference(batch: Batch) -> dict[str, int]:
    references = batch.columns["reference"]
    found: dict[str, int] = {}
    for index in batch.standing():
        if references[index]:
            found.setdefault(normal_text(references[index]), index)
    return found


def parents_are_there(batch: Batch) -> None:
    """A parent that is not there warns; a circle of parents stops its rows."""
    if not (batch.has("parent") or batch.has("funded_from")):
        return
    by_reference = _by_reference(batch)
    for field in ("parent", "funded_from"):
        for index in batch.standing():
            named = batch.columns[field][index]
            if named and normal_text(named) not in by_reference:
                batch.say(index, "parent-not-here", field, parent=named)
    above = {
        index: by_reference[normal_text(parent)]
        for index in batch.standing()
        if (parent := batch.columns["parent"][index]) and normal_text(parent) in by_reference
    }
    for start in above:
        walked, at = [start], above[start]
        while at in above and at != start and at not in walked:
            walked.append(at)
            at = above[at]
        if at == start:
            names = [batch.columns["reference"][index] or "?" for index in (*walked, start)]
            batch.say(start, "parent-circle", "parent", circle=" - ".join(names))


def parts_fit_their_parent(batch: Batch) -> None:
    """Parts that exceed their parent by more than 0.5 % are a finding on the parent; lapsed and less advanced parts do not.

    So is what was received of the parent where its parts leave room for less.
    """
    if not batch.has("parent"):
        return
    columns, by_reference = batch.columns, _by_reference(batch)
    parts: dict[int, list[int]] = defaultdict(list)
    for index in batch.standing():
        parent = by_reference.get(normal_text(columns["parent"][index] or ""))
        if parent is None or columns["level"][index] == "secondary" or columns["amount_low"][index] is None:
            continue
        same_currency = columns["amount_currency"][index] == columns["amount_currency"][parent]
        if same_currency and RANK[columns["status"][index]] >= _rank_for_parts(batch, parent) > 0:
            parts[parent].append(index)
    for parent, found in parts.items():
        _fit(batch, parent, found)


def _fit(batch: Batch, parent: int, parts: list[int]) -> None:
    """The parts against their whole, at the amounts that are written and at those that were received."""
    tells_receipts = batch.columns["status"][parent] == "realised"
    for amounts in (_written, _received) if tells_receipts else (_written,):
        added = sum(amounts(batch, part)[0] or 0 for part in parts)
        low, high = amounts(batch, parent)
        if high is not None and added * 1000 > high * 1005:
            batch.say(parent, "parts-exceed-parent", money_field(batch, parent), parent=batch.columns["reference"][parent],
                      parts=print_pence(added), amount=print_range(low, high))  # fmt: skip
            return
    received, whole = _received(batch, parent)[0], _written(batch, parent)[1]
    of_parts = [_received(batch, part)[1] for part in parts]
    if not tells_receipts or not received or whole is None or None in of_parts:
        return
    unsaid, left = received - sum(of_parts), whole - sum(_written(batch, part)[0] or 0 for part in parts)
    if unsaid * 1000 > max(left, 0) * 1005:
        batch.say(parent, "receipt-of-parts-unsaid", money_field(batch, parent), parent=batch.columns["reference"][parent],
                  received=print_pence(received), unsaid=print_pence(unsaid), left=print_pence(max(left, 0)))  # fmt: skip


def _rank_for_parts(batch: Batch, index: int) -> int:
    """The rung of the least advanced money of a row: of what is received in part, the rest is only committed."""
    some_to_come = batch.columns["status"][index] == "realised" and _written(batch, index) != _received(batch, index)
    return RANK["committed" if some_to_come else batch.columns["status"][index]]


def _received(batch: Batch, index: int) -> Bounds:
    """What of a row was received: its amount where it is realised, else nothing."""
    columns = batch.columns
    return (columns["amount_low"][index], columns["amount_high"][index]) if columns["status"][index] == "realised" else (0, 0)


def _written(batch: Batch, index: int) -> Bounds:
    """The amount of a row at its furthest stage, or what was committed where that is more, end by end."""
    columns = batch.columns
    low, high = columns["amount_low"][index], columns["amount_high"][index]
    if columns["status"][index] != "realised" or columns["committed_qualifier"][index] is None:
        return low, high
    committed = (columns["committed_low"][index], columns["committed_high"][index])
    if committed == (None, None) or (low, high) == (None, None):
        return (low, high) if committed == (None, None) else committed
    lows = [each for each in (low, committed[0]) if each is not None]
    return max(lows, default=None), None if None in (high, committed[1]) else max(high, committed[1])
