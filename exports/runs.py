"""Bars in runs, for where a slide has room for a few: what is one with its parts stays with them where it can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from charts.specification import Bar


def runs(bars: Sequence[Bar], most: int) -> Iterator[list[Bar]]:
    """As many bars as there is room for; a bar that others are parts of begins a run, where it would not stand alone in it."""
    few: list[Bar] = []
    for at, bar in enumerate(bars):
        parts = next((end for end in range(at + 1, len(bars)) if bars[end].whole), len(bars)) - at if bar.whole else 1
        if few and (len(few) == most or (bar.whole and len(few) + min(parts, most) > most)):
            yield few
            few = []
        few.append(bar)
    yield few
