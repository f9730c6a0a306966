"""Exact elimination: every shown sum is an equation over records, and the viewer solves for those that are not shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from queries.door import Door
from queries.filters import Filters

SUMS = ("secured funding", "pipeline", "co-investment realised")
Equation = tuple[dict[str, Fraction], Fraction]  # of each unknown record how often it is in, and what they add up to


def worked_out(board: Door, hidden: Iterable[str], several: Sequence[Filters]) -> dict[str, Fraction]:
    """Which of the hidden records the shown sums fix, and at what.

    The viewer is given more than anybody could guess: which of them would stand in each of the sums.
    """
    unknown = set(hidden)
    equations = [found for filters in several for measure in SUMS for found in _equations(board, unknown, filters, measure)]
    return fixed(equations)


def _equations(board: Door, unknown: set[str], filters: Filters, measure: str) -> list[Equation]:
    """The sum less the records that are shown is what the others add up to; a row of one of them says it outright."""
    shown = next(row for row in board.ask("headlines", filters) if row["measure"] == measure)
    rows = board.ask("records", filters, headline=measure)
    within = board.ask("records", filters, "staff", headline=measure)
    rest = Fraction((shown["low"] or 0) - sum(row["adds_low"] or 0 for row in rows if row["record"] not in unknown))
    said = [({row["record"]: Fraction(1)}, Fraction(row["adds_low"] or 0)) for row in rows if row["record"] in unknown]
    return [({row["record"]: Fraction(1) for row in within if row["record"] in unknown}, rest), *said]


def fixed(equations: Sequence[Equation]) -> dict[str, Fraction]:
    """Gauss and Jordan: the unknowns that stand alone in an equation when all is done."""
    solved: dict[str, Equation] = {}
    for terms, rest in equations:
        for name, (others, sum_of_others) in solved.items():
            terms, rest = _less(terms, rest, others, sum_of_others, terms.get(name, Fraction(0)))
        if not terms:
            continue
        name, factor = next(iter(terms.items()))
        terms, rest = {each: times / factor for each, times in terms.items()}, rest / factor
        solved = {each: _less(*equation, terms, rest, equation[0].get(name, Fraction(0))) for each, equation in solved.items()}
        solved[name] = terms, rest
    return {name: rest for name, (terms, rest) in solved.items() if len(terms) == 1}


def _less(terms: dict[str, Fraction], rest: Fraction, others: dict[str, Fraction], of_others: Fraction, times: Fraction) -> Equation:
    left = {each: terms.get(each, Fraction(0)) - times * others.get(each, Fraction(0)) for each in terms.keys() | others.keys()}
    return {each: factor for each, factor in left.items() if factor}, rest - times * of_others
