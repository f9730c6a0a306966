"""Two investments that may be one: a row without a reference beside an older one, and the same money twice (counting rules, section 4)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from tests.oracle.days import date_of
from tests.oracle.live import Live, Record
from tests.oracle.tree import Tree, above
from tests.oracle.words import normal_text, rank_of_status

if TYPE_CHECKING:
    from tests.oracle.filters import Chosen
    from tests.oracle.reckoned import Reckoned

DAYS = 90


@dataclass(frozen=True)
class Pair:
    """Two records that may be one; `behind` is the one that does not count beside the other."""

    behind: Record
    further: Record
    answer: str | None

    @property
    def name(self) -> str:
        """What the answer is kept under."""
        return "|".join(sorted((self.behind["key"], self.further["key"])))


def left_out_as_same(grown: Tree) -> dict[str, bool]:
    """Records that are out because another is the same, and all below them -> whether nobody answered (section 4)."""
    found: dict[str, bool] = {}
    likely = likely_pairs(grown)
    for pair in [*likely, *(each for each in twice(grown, likely) if each.answer == "same")]:
        for each in (pair.behind, *(one for one in grown.records if pair.behind in above(one, grown.parent))):
            found[each["record"]] = found.get(each["record"], False) or pair.answer is None
    return found


def likely_pairs(grown: Tree) -> list[Pair]:
    """A less advanced record and a further one that are likely the same, unless staff said that they differ (section 4, Key)."""
    live, found = grown.live, []
    standing = [each for each in grown.records if grown.reads(each)]
    for newer in (each for each in standing if each["keyed_by"] == "fields"):
        for older in standing:
            answer = live.answer(newer, older)
            if answer != "different" and agree(live, newer, older) and not hangs_together(grown, newer, older):
                behind, further = sorted((newer, older), key=lambda each: rank_of_status(each["status"]))
                found.append(Pair(behind, further, answer))
    return found


def hangs_together(grown: Tree, one: Record, other: Record) -> bool:
    """Whether one stands above the other."""
    return one in above(other, grown.parent) or other in above(one, grown.parent)


def agree(live: Live, newer: Record, older: Record) -> bool:
    """Same recipient and source, amounts within 1 %, another stage, of an older return (section 4, Key)."""
    if live.rank[newer["upload"]] <= live.rank[older["upload"]] or newer["status"] == older["status"]:
        return False
    if live.name_of(newer["recipient"]) != live.name_of(older["recipient"]) or normal_text(newer["source"]) != normal_text(older["source"]):
        return False
    return amounts_agree(newer, older)


def amounts_agree(one: Record, other: Record) -> bool:
    """Both bounds known and within 1 % of the larger."""
    bounds = [(one[name], other[name]) for name in ("amount_low", "amount_high")]
    return all(None not in each and abs(each[0] - each[1]) * 100 <= max(map(abs, each)) for each in bounds)


def twice(grown: Tree, likely: list[Pair]) -> list[Pair]:
    """The same money twice: pairs that staff said are the same, and the open ones (section 4, Same thing twice).

    Asked of two that are each other's only look-alike: one that has two or more is one of a series. What another pair leaves out
    is not looked at, nor are noughts; what stands above the other, or beside it under one parent, is two.
    """
    alike = look_alikes(grown)
    said = [pair_of(grown.live, *each) for each in alike if grown.live.answer(*each) == "same" and differ_in_key(*each)]
    out = {pair.behind["record"] for pair in [*likely, *said]}
    looked_at = [each for each in alike if not out & {one["record"] for one in each} and any(one["amount_high"] for one in each)]
    number: dict[str, int] = defaultdict(int)
    for one, other in looked_at:
        number[one["record"]] += 1
        number[other["record"]] += 1
    only = [(one, other) for one, other in looked_at if number[one["record"]] == number[other["record"]] == 1]
    asked = [pair_of(grown.live, *each) for each in only if grown.live.answer(*each) is None and differ_in_key(*each)]
    return [each for each in [*said, *asked] if not of_one_tree(grown, each)]


def differ_in_key(one: Record, other: Record) -> bool:
    """Repeats of a key are asked about by a finding when their return is checked."""
    return one["key"] != other["key"]


def of_one_tree(grown: Tree, pair: Pair) -> bool:
    """One above the other, or two parts of one record."""
    one, other = (grown.parent.get(each["record"]) for each in (pair.behind, pair.further))
    return hangs_together(grown, pair.behind, pair.further) or (one is not None and one is other)


def look_alikes(grown: Tree) -> list[tuple[Record, Record]]:
    """Standing records of one recipient with amounts and dates that agree, of one source or of none stated."""
    by_name: dict[str, list[Record]] = defaultdict(list)
    for each in grown.records:
        if grown.reads(each) and None not in date_of(each):
            by_name[grown.live.name_of(each["recipient"])].append(each)
    return [each for several in by_name.values() for each in combinations(several, 2) if amounts_agree(*each) and near(*each)]


def near(one: Record, other: Record) -> bool:
    """Date ranges within 90 days of one another, and sources that do not differ."""
    (start, end), (start_, end_) = date_of(one), date_of(other)
    sources = {source if (source := normal_text(each["source"])) != "not disclosed" else "" for each in (one, other)}
    return (max(start, start_) - min(end, end_)).days <= DAYS and (len(sources) == 1 or "" in sources)


def pair_of(live: Live, one: Record, other: Record) -> Pair:
    """The further one, else that of the newer return, else the first by sheet and row counts."""

    def order(each: Record) -> tuple:
        return (-rank_of_status(each["status"]), -live.rank[each["upload"]], each["sheet"], each["row"], each["record"])

    further, behind = sorted((one, other), key=order)
    return Pair(behind, further, live.answer(one, other))


def open_questions(known: Reckoned, _: Chosen) -> list[dict]:
    """The questions about investments that nobody has answered; filters do not touch them."""
    return known.asked_about_money


def asked_about_money(grown: Tree) -> list[dict]:
    """The same of the investments that an audience may see."""
    likely = likely_pairs(grown)
    asked = [(each, "likely") for each in likely] + [(each, "alike") for each in twice(grown, likely)]
    return [
        {"kind": "investments", "asks": asks, "pair": each.name, "record": each.behind["record"], "same_as": each.further["record"]}
        for each, asks in asked
        if each.answer is None
    ]
