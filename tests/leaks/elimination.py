"""Exact elimination: every shown sum is an equation over records, and the viewer solves for those that are not shown, or bounds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from typing import Any

from queries.door import Door
from queries.filters import Filters

SUMS = ("secured funding", "pipeline", "co-investment realised", "private co-investment realised", "national grants won")
HALF = Fraction(1, 200)  # a ratio is shown in hundredths
Bounds = tuple[Fraction, Fraction | None]  # of an amount, which is never below 0; None: nobody knows how much at most


@dataclass(frozen=True)
class Equation:
    """Of each unknown record how often it is in, and what they add up to: exactly, or between two figures where it was rounded."""

    terms: Mapping[str, Fraction]
    low: Fraction
    high: Fraction

    @classmethod
    def exactly(cls, names: Iterable[str], rest: Fraction | int) -> Equation:
        return cls(dict.fromkeys(names, Fraction(1)), Fraction(rest), Fraction(rest))

    def less(self, other: Equation, times: Fraction) -> Equation:
        """This equation less so many times another."""
        names = self.terms.keys() | other.terms.keys()
        left = {each: self.terms.get(each, Fraction(0)) - times * other.terms.get(each, Fraction(0)) for each in names}
        low, high = (other.low, other.high) if times > 0 else (other.high, other.low)
        return Equation({each: factor for each, factor in left.items() if factor}, self.low - times * high, self.high - times * low)


def told(board: Door, hidden: Iterable[str], several: Sequence[Filters]) -> list[Equation]:
    """What the shown sums and ratios say of the hidden records, under several filters.

    The viewer is given more than anybody could guess: which of them would stand in each of the sums.
    """
    unknown, found = set(hidden), []
    for filters in several:
        shown = {row["measure"]: row for row in board.ask("headlines", filters)}
        for measure in SUMS:
            found += _of_sum(board, unknown, filters, shown[measure])
        found += _of_leverage(board, unknown, filters, shown["leverage"])
    return found


def _of_sum(board: Door, unknown: set[str], filters: Filters, shown: Mapping[str, Any]) -> list[Equation]:
    """The sum less the records that are shown is what the others add up to; a row of one of them says it outright."""
    measure = shown["measure"]
    rows = board.ask("records", filters, headline=measure)
    within = board.ask("records", filters, "staff", headline=measure)
    rest = (shown["low"] or 0) - sum(row["adds_low"] or 0 for row in rows if row["record"] not in unknown)
    said = [Equation.exactly([row["record"]], row["adds_low"] or 0) for row in rows if row["record"] in unknown]
    return [Equation.exactly([row["record"] for row in within if row["record"] in unknown], rest), *said]


def _of_leverage(board: Door, unknown: set[str], filters: Filters, shown: Mapping[str, Any]) -> list[Equation]:
    """The ratio times the shown grants is the private money, but for what was rounded; where no grant is hidden."""
    within = [row for row in board.ask("records", filters, "staff", headline="leverage") if row["record"] in unknown]
    if shown["low"] is None or shown["low"] != shown["high"] or any(row["programme_role"] == "own grant" for row in within):
        return []
    rows = [row for row in board.ask("records", filters, headline="leverage") if row["record"] not in unknown]
    grant = sum(row["realised_low"] or 0 for row in rows if row["programme_role"] == "own grant")
    known = sum(row["realised_low"] or 0 for row in rows if row["programme_role"] != "own grant")
    ratio = Fraction(shown["low"], 100)
    terms = {row["record"]: Fraction(1) for row in within}
    return [Equation(terms, (ratio - HALF) * grant - known, (ratio + HALF) * grant - known)]


def solved(equations: Sequence[Equation]) -> list[Equation]:
    """Gauss and Jordan, over what is known exactly: the equations that are left, each with an unknown that stands in no other."""
    rows: dict[str, Equation] = {}
    for each in equations:
        if each.low != each.high:
            continue
        for name, other in rows.items():
            each = each.less(other, each.terms.get(name, Fraction(0)))
        if not each.terms:
            continue
        name, factor = next(iter(each.terms.items()))
        row = Equation({}, Fraction(0), Fraction(0)).less(each, -1 / factor)
        rows = {known: other.less(row, other.terms.get(name, Fraction(0))) for known, other in rows.items()} | {name: row}
    return list(rows.values())


def fixed(equations: Sequence[Equation]) -> dict[str, Fraction]:
    """The unknowns that stand alone in an equation when all is done, and their amounts."""
    return {next(iter(each.terms)): each.low for each in solved(equations) if len(each.terms) == 1}


def bounds(equations: Sequence[Equation]) -> dict[str, Bounds]:
    """Between what each unknown must lie: by each equation, by one less another that is a part of it, and by what elimination leaves,
    again and again until nothing comes nearer. What contradicts the rest says nothing: figures without a deal are no sums over it."""
    each_once = {(frozenset(each.terms.items()), each.low, each.high): each for each in equations if each.terms}.values()
    differences = [one.less(other, Fraction(1)) for one, other in permutations(each_once, 2) if other.terms.keys() < one.terms.keys()]
    several = [*each_once, *differences, *solved(equations)]
    found: dict[str, Bounds] = {name: (Fraction(0), None) for each in several for name in each.terms}
    for _ in range(10):
        nearer = dict(found)
        for each in several:
            for name in each.terms:
                nearer[name] = _both(nearer[name], _bounded(each, name, nearer))
        if nearer == found:
            break
        found = nearer
    return found


def _bounded(equation: Equation, name: str, known: Mapping[str, Bounds]) -> Bounds:
    """What one equation says of one unknown, where the others lie between their bounds."""
    low: Fraction | None = equation.low
    high: Fraction | None = equation.high
    factor = equation.terms[name]
    for other, times in equation.terms.items():
        if other == name:
            continue
        least, most = known[other] if times > 0 else known[other][::-1]
        low = None if low is None or most is None else low - times * most
        high = None if high is None or least is None else high - times * least
    if factor < 0:
        low, high = high, low
    return (Fraction(0) if low is None else low / factor), (None if high is None else high / factor)


def _both(one: Bounds, other: Bounds) -> Bounds:
    least, most = max(one[0], other[0]), min((each for each in (one[1], other[1]) if each is not None), default=None)
    return one if most is not None and least > most else (least, most)
