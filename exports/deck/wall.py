"""What fits on a wall: a story with at most six bars a chart, and each slide as the leaves on which its type stays large."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from charts import CHARTS
from charts.specification import Specification
from exports.deck.held import held, rows_held
from exports.deck.large import widths
from exports.deck.parted import MOST, evenly, parted
from exports.pack import Beside, Claim, Pack, Slide
from exports.story import Part, Story

_LINES = 9  # rows of a comparison


@dataclass(frozen=True)
class Leaf:
    """What stands on the wall at once: a slide, or the part of it that fits.

    `turn`: which of how many; (1, 1) where all of it does. `scale`: where the scale ends that several leaves share, so that one length or
    one colour is one figure on all of them: the axis of bars, the deepest colour of a heat map, the columns of a map; 0: the chart's own.
    `holds`: what of the slide stands on it, in a few words; blank where all of it does. `widths`: at which a chart is drawn before it is
    enlarged to the slide's, by the shape of the screen; the same on all that share a
    scale.
    """

    slide: Slide
    turn: tuple[int, int] = (1, 1)
    scale: float = 0
    holds: str = ""
    widths: Mapping[str, float] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The slide's finding; where it goes on to further leaves, what each of these holds."""
        return self.holds if self._goes_on else self.slide.title

    @property
    def carried(self) -> str:
        """Which part of the slide this is, and of a further one what the slide says; blank where all of it stands on one."""
        said = self.slide.title if self._goes_on else self.holds
        return "" if self.turn[1] == 1 else ": ".join(filter(None, (f"Part {self.turn[0]} of {self.turn[1]}", said)))

    @property
    def _goes_on(self) -> bool:
        return bool(self.holds) and self.turn[0] > 1

    @property
    def steps(self) -> int:
        """How many times one goes on before all of it is seen: of a claim the records and then the verdict, or both at once where there is
        no second figure."""
        claim = self.slide.content
        return 0 if not isinstance(claim, Claim) else 2 if claim.is_compared else 1


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
    several = len(parts) > 1
    return [
        Leaf(each, (at + 1, len(parts)), scale, holds if several else "", _widths(each, scale, parts))
        for at, (each, scale, holds) in enumerate(parts)
    ]


def _widths(slide: Slide, scale: float, parts: Sequence[tuple[Slide, float, str]]) -> dict[str, float]:
    if not isinstance(slide.content, Specification):
        return {}
    return widths([(each.content, its) for each, its, _ in parts if its == scale] if scale else [(slide.content, scale)])


def _parts(slide: Slide) -> Iterator[tuple[Slide, float, str]]:
    """What stands on each leaf, its scale, and what that is in words."""
    content = slide.content
    if isinstance(content, Beside):
        for rows in evenly(content.rows, -(-len(content.rows) // _LINES)):
            yield replace(slide, content=replace(content, rows=tuple(rows))), 0, rows_held([label for label, *_ in rows])
    elif isinstance(content, Specification):
        for part, scale in parted(content):
            yield replace(slide, content=part), scale, held(part, content)
    else:
        yield slide, 0, ""
