"""How a comparison is asked: the same view under another period, or of the whole region; what is asked of both is the same question.

Headlines and charts compare through here alone, and only where something is chosen (`?compare=`): else nothing is computed.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from charts.beside import laid_beside
from charts.beside.sides import Sides
from charts.faces import Face, faces
from charts.rows import sentences
from charts.said.view import Chart, day, specified
from charts.specification import Specification
from pages.parts.choices.comparison_choice import NOTHING, REGION, compared
from pages.parts.view import View, drawn
from pages.parts.words import plain
from queries.filters import TOUCHES, UnknownFilter

SAME_LENGTH = 3  # days by which two months, quarters or years may differ


def other_side(view: View) -> View | None:
    """The same view of the other period or of the region; None where there is none, or where it is the same.

    A period that cannot be read is said and stops the page.
    """
    name = compared()
    if name == NOTHING or (name == REGION and not view.filters.place):
        return None
    try:
        other = view.narrowed(place=()) if name == REGION else view.narrowed(period=(name,))
    except UnknownFilter as wrong:
        st.error(plain(str(wrong)), icon=None)
        st.stop()
    return None if other.filters == view.filters else other


def side_words(view: View, region: bool) -> str:
    """What tells a side from the other: its place or its period."""
    words = view.asked("records")
    return words.place if region else words.period


@dataclass(frozen=True)
class Drawn:
    """A chart and its faces; where something stands beside it, the view that this is of and what the chart says of it alone."""

    view: View
    specification: Specification
    faces: Sequence[Face]
    other: View | None = None
    its: Specification | None = None


def drawn_beside(view: View, chart: Chart, kind: str, /, *, large: bool, **options: Any) -> Drawn:
    """A chart with what is chosen to stand beside it; the chart alone where nothing is. `options` are the chart function's own."""
    other = other_side(view)
    if other is None:
        return Drawn(view, *drawn(view, chart, kind, large=large, **options))
    specification, its = laid(view, other, compared() == REGION, chart, kind, tuple(sorted(options.items())))
    both = bool(specification.beside)
    return Drawn(view, specification, faces(specification, large=large), other if both else None, its if both else None)


# Read by many viewers and changed by none.
@functools.lru_cache(maxsize=512)
def laid(view: View, other: View, region: bool, chart: Chart, kind: str, options: tuple) -> tuple[Specification, Specification]:
    """What a chart says with the other side beside it, and what it says of the other side alone."""
    mine = specified(view, chart, kind, options)
    # The other side whole: the tail of a short chart holds other names there.
    its = specified(other, chart, kind, tuple(each for each in options if each[0] != "most"))
    return laid_beside(mine, its, _sides(view, other, region, kind)), its


def _sides(view: View, other: View, region: bool, kind: str) -> Sides:
    ours, theirs = view.asked(kind), other.asked(kind)
    names = [side_words(each, region).split(" (")[0] for each in (view, other)]
    return Sides(
        mine=names[0],
        its="the whole region" if region else names[1],
        region=region,
        alike=not (kind == "members" and view.outside) if region else _alike(view, other),
        mine_filters=ours.filters,
        its_filters=theirs.filters if other.in_words(kind) else "nothing is filtered",
        caveat="" if region else sentences(*(_not_over(each, name) for each, name in zip((view, other), names, strict=True)),
                                           theirs.unplaced and f"not counted in {names[1]}: {theirs.unplaced}"),
        untouched="" if ("place" if region else "period") in TOUCHES[kind] else _untouched(region, kind, other),
    )  # fmt: skip


def _untouched(region: bool, kind: str, other: View) -> str:
    chosen = other.unfiltered.narrowed(place=("the whole region",)) if region else other.unfiltered.narrowed(period=other.filters.period)
    return f"{chosen.in_words(kind)} Nothing can stand beside it."


def _alike(view: View, other: View) -> bool:
    """Whether both are one period of the same length that is over: else a step says more of the calendar than of the cluster."""
    spans = [each.filters.spans() for each in (view, other)]
    if any(len(each) != 1 for each in spans):
        return False
    lengths = [end - start for ((start, end),) in spans]
    return abs(lengths[0] - lengths[1]) <= datetime.timedelta(days=SAME_LENGTH) and not any(_not_over(each, "") for each in (view, other))


def _not_over(view: View, name: str) -> str:
    end = max((end for _, end in view.filters.spans()), default=None)
    if end is None or view.as_at is None or end <= view.as_at:
        return ""
    return f"{name} is not over as at {day(view.as_at)}: what is less in it may still come"
