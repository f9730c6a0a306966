"""What fits on a wall: a story with at most six bars a chart, and each slide as the leaves on which its type stays large."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from charts import CHARTS
from charts.faces import faces
from charts.faces.rows import reach_of
from charts.specification import Bar, Bars, HeatMap, Lines, Specification, Tiles
from exports.deck.drawn import TALLEST, height_of
from exports.pack import Beside, Pack, Slide
from exports.story import Part, Story

MOST = 6  # bars; the tail is one more row, "5 others", which the chart counts among them
_LINES = 7  # rows of a comparison
Panel = Bars | Lines | HeatMap | Tiles


@dataclass(frozen=True)
class Leaf:
    """What stands on the wall at once: a slide, or the part of it that fits.

    `turn`: which of how many; (1, 1) where all of it does. `reach`: where the axis of bars ends that are told on several leaves (of
    standing bars: the longest of all), so that one length is one figure on all of them; 0: the chart's own.
    """

    slide: Slide
    turn: tuple[int, int] = (1, 1)
    reach: float = 0


def for_wall(story: Story) -> Story:
    """The same story with charts that say less at once, where the chart can."""
    return replace(story, parts=tuple(_fewer(part) if part.sort == "chart" else part for part in story.parts))


def _fewer(part: Part) -> Part:
    knows = inspect.signature(CHARTS[part.of[0]]).parameters
    options = dict(part.options)
    if "pipeline" in knows:
        options = {"pipeline": False} | options
    if "most" in knows and part.of[0] != "funding_rounds":
        options["most"] = min(options.get("most") or MOST, MOST)
    return replace(part, options=tuple(sorted(options.items())))


@functools.lru_cache(maxsize=16)
def _leaves(slides: tuple[Slide, ...]) -> tuple[Leaf, ...]:
    return tuple(leaf for slide in slides for leaf in _of(slide))


def leaves(pack: Pack) -> tuple[Leaf, ...]:
    """The slides of a pack as they are projected."""
    return _leaves(pack.slides)


def left_out(pack: Pack) -> tuple[str, ...]:
    """Why a chart is not on the wall, a sentence each."""
    return tuple(
        f"{slide.title}: it holds too much to be read on a wall, and stands on its page and in the exports."
        for slide in pack.charts
        if not any(_of(slide))
    )


def _of(slide: Slide) -> list[Leaf]:
    parts = list(_parts(slide))
    return [Leaf(each, (at + 1, len(parts)), reach) for at, (each, reach) in enumerate(parts)]


def _parts(slide: Slide) -> Iterator[tuple[Slide, float]]:
    content = slide.content
    if isinstance(content, Beside):
        for at in range(0, len(content.rows), _LINES):
            yield replace(slide, content=replace(content, rows=content.rows[at : at + _LINES])), 0
    elif isinstance(content, Specification):
        yield from ((replace(slide, content=replace(content, panels=panels)), reach) for panels, reach in _panels(content))
    else:
        yield slide, 0


def _panels(chart: Specification) -> list[tuple[tuple[Panel, ...], float]]:
    """The panels of a chart, together where they fit, else one after another, else a few bars of one after another; none where one of
    them cannot be told at all."""
    if _fits(chart):
        return [(chart.panels, 0)]
    found: list[tuple[tuple[Panel, ...], float]] = []
    tallest = max((panel.longest for panel in chart.panels if isinstance(panel, Bars) and not panel.abreast), default=0)
    for panel in chart.panels:
        if _fits(replace(chart, panels=(panel,))):
            found.append(((panel,), tallest if isinstance(panel, Bars) and panel.upright else 0))
        elif isinstance(panel, Bars) and not panel.upright and not panel.small:
            found += [((replace(panel, bars=tuple(bars)),), reach_of(panel)) for bars in _few(panel.bars)]
        else:
            return []
    return found


def _fits(chart: Specification) -> bool:
    drawn = faces(chart)
    return height_of(chart) <= TALLEST and not any(face.map or (face.wide and face.share and len(drawn) > 1) for face in drawn)


def _few(bars: Sequence[Bar]) -> Iterator[list[Bar]]:
    """Six bars at most; a bar that others are parts of begins anew, where it would not stand alone."""
    few: list[Bar] = []
    for at, bar in enumerate(bars):
        parts = next((end for end in range(at + 1, len(bars)) if bars[end].whole), len(bars)) - at if bar.whole else 1
        if few and (len(few) == MOST or (bar.whole and len(few) + min(parts, MOST) > MOST)):
            yield few
            few = []
        few.append(bar)
    yield few
