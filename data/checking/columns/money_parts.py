"""Columns that hold parts of one amount by what it may be spent on: revenue and capital, RDEL and CDEL."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.heading_units import unit_of
from data.grammar.dates import read_when
from data.model import NotUnderstood

if TYPE_CHECKING:
    from data.checking.columns.headings import Column

Period = tuple[datetime.date | None, datetime.date | None] | None  # both days inclusive; None: of no period

_PART = re.compile(r"\b(?:(revenue|rdel|resource)|capital|cdel)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:amount|funding|funds?|spend|spent|grant|expenditure|allocations?|allocated|award(?:ed)?|value|element|part|costs?|total"
    r"|of which|in|for)\b",
    re.IGNORECASE,
)


def find_parts(columns: Sequence[Column]) -> dict[Period, tuple[Column, ...]]:
    """The columns, not taken as anything, that hold the revenue and the capital of one amount, by the period that they name.

    Only where both are there, each with the unit of its heading.
    """
    found: dict[Period, list[Column]] = {}
    is_revenue: dict[Period, set[bool]] = {}
    for column in columns:
        part = _part_of(column.header) if column.field is None else None
        if part:
            revenue, period, unit = part
            found.setdefault(period, []).append(replace(column, unit=unit))
            is_revenue.setdefault(period, set()).add(revenue)
    return {period: tuple(parts) for period, parts in found.items() if len(is_revenue[period]) == 2}


def _part_of(header: str) -> tuple[bool, Period, int] | None:
    """Whether a heading says revenue, its period and its unit; None for a heading that says more than a part of an amount."""
    words = _PART.findall(header)
    if not words:
        return None
    units = [unit for text in header.split(" / ") if (unit := unit_of(f" {text}")[1]) != 1]
    rest = " ".join(unit_of(f" {text}")[0] for text in header.split(" / "))
    rest = " ".join(_BESIDE.sub(" ", _PART.sub(" ", rest)).strip(" ,:;()[]-£").split())
    if not rest:
        return bool(words[0]), None, units[-1] if units else 1
    try:
        when = read_when(rest)
    except NotUnderstood:
        return None
    return (bool(words[0]), (when.start, when.end), units[-1] if units else 1) if when.start else None
