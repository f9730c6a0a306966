"""Headings that name a period and say no more: `2024/25`, or `Q1` beneath it."""

from __future__ import annotations

from data.checking.heading_rows import Heading
from data.checking.heading_units import UNIT_BEHIND, unit_of
from data.grammar.dates import read_when
from data.model import NotUnderstood, When


def period_alone(heading: Heading) -> tuple[When, int] | None:
    """`2024/25`, `2024/25 (£k)`, or `Q1` beneath `2024/25`: the period and the unit of a heading that says no more than that."""
    scales = [scale for part in heading.parts if (scale := unit_of(f" {part}")[1]) != 1]
    text = " ".join(part for part in heading.parts if not UNIT_BEHIND.fullmatch(f" {part}".casefold())) or heading.text
    plain, unit = unit_of(text)
    try:
        when = read_when(plain.strip())
    except NotUnderstood:
        return None
    return (when, scales[-1] if scales and unit == 1 else unit) if when.precision in ("year", "half", "quarter", "month") else None
