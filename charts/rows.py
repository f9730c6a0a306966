"""What several charts need of rows: bounds that add up, words for how many, names with a capital."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from data.grammar.printing import print_count
from data.model import Count

Row = Mapping[str, Any]
Bounds = tuple[int, int | None]


def total(rows: Iterable[Row], figure: str) -> Bounds:
    """The sum of `<figure>_low` and `<figure>_high` over rows. What is unknown (both null) adds nothing; an open upper end (a null
    high end alone) leaves the sum open."""
    low, high = 0, 0
    for row in rows:
        if row[f"{figure}_low"] is None and row[f"{figure}_high"] is None:
            continue
        low += row[f"{figure}_low"] or 0
        high = None if high is None or row[f"{figure}_high"] is None else high + row[f"{figure}_high"]
    return low, high


def people(rows: Iterable[Row]) -> str:
    """How many employees rows have together, of those that gave a number: `120`, `34-73`, `8,000+`."""
    low, high = total(rows, "employees")
    return print_count(Count(low, high))


def many(number: int, one: str, more: str = "") -> str:
    """A number with its noun: `1 amount`, `1,204 records`."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def named(name: str | None, blank: str = "Not stated") -> str:
    """A name from the data as a label: with a capital, blanks as they are meant."""
    name = (name or "").strip()
    return name[:1].upper() + name[1:] if name else blank


def in_words(names: Sequence[str], last: str = "and") -> str:
    """Names in a sentence: `a`, `a and b`, `a, b and c`; with `or` as the `last` word what none of them is."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"


def none_counted(what: str, unplaced: str) -> str:
    """What is said where nothing counts only because nobody knows where it stands: unknown, not nought."""
    return f"No {what} can be counted here, though there may be some: {unplaced}"


def sentences(*each: str) -> str:
    """The sentences that are not blank, one after another, each with a capital and a full stop."""
    kept = [one.strip() for one in each if one and one.strip()]
    return " ".join(one[:1].upper() + one[1:] + ("" if one.endswith(".") else ".") for one in kept)


def percent(numerator: int, denominator: int) -> str:
    """A share, half up, in whole per cent: `47 %`; an odd result below one per cent is said as such."""
    if numerator and 200 * numerator < denominator:
        return "under 1 %"
    return f"{(200 * numerator + denominator) // (2 * denominator)} %"


def basis_points(value: int) -> str:
    """Growth in basis points as a percentage with one decimal, half up and signed: `+12.3 %`, `-1.7 %`, `0.0 %`."""
    tenths = (abs(value) + 5) // 10
    sign = "" if tenths == 0 else "-" if value < 0 else "+"
    return f"{sign}{tenths // 10}.{tenths % 10} %"
