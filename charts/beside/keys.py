"""By what a row or a bar of one chart is that of the same chart under other filters: its name, its quarter or its year."""

from __future__ import annotations

from collections.abc import Callable

from charts.beside.sides import Sides
from charts.laid import Laid
from charts.rows import named
from charts.specification import Specification

Key = Callable[[str], str]


def key_of(mine: Specification, its: Specification, laid: Laid, sides: Sides) -> Key | None:
    """By what a row or a bar of the one is that of the other; None where several would be."""
    ours, theirs = ([row[0] for row in each.table.rows] for each in (mine, its))
    if not laid.quarters:
        key = named
    elif sides.region:
        key = _quarter
    elif sum(map(is_period, ours)) == sum(map(is_period, theirs)) == 1:
        key = _only_period
    elif any(map(_is_year, (*ours, *theirs))):
        return None
    else:
        key = _quarter_of_a_year
    return key if all(len(set(map(key, each))) == len(each) for each in (ours, theirs)) else None


def is_period(name: str) -> bool:
    """Whether a row is a quarter or a year: what stands in none has words for it."""
    return _is_quarter(name) or _is_year(name)


def _is_quarter(name: str) -> bool:
    return name[:1] == "Q" and name[1:2].isdigit()


def _is_year(name: str) -> bool:
    return name[:4].isdigit()


def _quarter(name: str) -> str:
    """`Q1 2024/25` of what stands under a column or in the table."""
    return name.replace("\n", " ").split(" (")[0]


def _quarter_of_a_year(name: str) -> str:
    return name[:2] if _is_quarter(name) else name


def _only_period(name: str) -> str:
    return "the one period" if is_period(name) else name
