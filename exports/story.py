"""A story: which slides, in which order. It says what each slide is of and never what it says: that is computed when it is told.

Kept as JSON under a name (see data.store.stories); two ship, made for whatever data there is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from charts import CHARTS
from data.lists import names
from queries.filters import Filters, UnknownFilter

# What a slide may be, and what `of` names: measures for headlines, a chart, a period or "the whole region" for a comparison.
SORTS = ("title", "headlines", "chart", "comparison", "case", "claim", "closing")


class UnknownStory(ValueError):
    """A story that does not exist or cannot be read; the message is one sentence for whoever asked."""


@dataclass(frozen=True)
class Part:
    """One slide before it is told. `of`: the measures, the chart, what it is compared with, the measure of the claim; empty: the first."""

    sort: str
    of: tuple[str, ...] = ()
    options: tuple[tuple[str, Any], ...] = ()  # the chart function's own
    filters: Filters = field(default_factory=Filters)  # beyond those of the whole story
    takeaway: str = ""  # staff's sentence in place of the computed one
    speaker_notes: str = ""

    def as_json(self) -> dict[str, Any]:
        """What is kept: only what is not blank."""
        kept = {"sort": self.sort, "of": list(self.of), "options": dict(self.options), "filters": self.filters.as_query(),
                "takeaway": self.takeaway, "speaker_notes": self.speaker_notes}  # fmt: skip
        return {name: value for name, value in kept.items() if value}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Raises UnknownStory where it is no slide, or of a chart or headline that does not exist."""
        try:
            options = {name: tuple(value) if isinstance(value, list) else value for name, value in kept.get("options", {}).items()}
            part = cls(
                kept["sort"], tuple(kept.get("of", ())), tuple(sorted(options.items())),
                Filters.from_words([(word, value) for word, value in kept.get("filters", ())]),
                str(kept.get("takeaway", "")), str(kept.get("speaker_notes", "")),
            )  # fmt: skip
        except (KeyError, TypeError, ValueError, AttributeError, UnknownFilter) as wrong:
            raise UnknownStory(f"A slide of the story cannot be read: {wrong}.") from wrong
        known = CHARTS if part.sort == "chart" else names("headlines") if part.sort == "headlines" else part.of
        if part.sort not in SORTS or not set(part.of) <= set(known):
            raise UnknownStory(f"A slide of the story is of what does not exist: {part.sort} {', '.join(part.of)}.")
        return part


@dataclass(frozen=True)
class Story:
    """Slides in their order. `live`: plays today's figures; else the newest edition, so that an upload changes nothing on screen."""

    name: str
    parts: tuple[Part, ...]
    live: bool = False

    def as_text(self) -> str:
        """As it is kept."""
        return json.dumps({"live": self.live, "slides": [each.as_json() for each in self.parts]}, ensure_ascii=False)

    @classmethod
    def from_text(cls, name: str, text: str) -> Self:
        """Raises UnknownStory."""
        try:
            kept = json.loads(text)
            return cls(name, tuple(map(Part.from_json, kept["slides"])), bool(kept.get("live")))
        except (json.JSONDecodeError, KeyError, TypeError) as wrong:
            raise UnknownStory(f"The story {name!r} cannot be read: {wrong}.") from wrong


def _chart(name: str, **options: Any) -> Part:
    return Part("chart", (name,), tuple(sorted(options.items())))


_FIRST = ("secured funding", "co-investment realised", "leverage", "pipeline", "companies supported", "events held", "members",
          "members' employees")  # fmt: skip

SHIPPED: Mapping[str, Story] = {
    each.name: each
    for each in (
        Story(
            "Impact in ten minutes",
            (
                Part("title"),
                Part("headlines", ("secured funding",)),
                _chart("funding_by_source", most=6),
                Part("headlines", ("co-investment realised", "leverage")),
                _chart("funding_so_far"),
                Part("headlines", ("events held", "attendances")),
                _chart("events_by_theme", most=6),
                Part("headlines", ("members", "members' employees")),
                _chart("sector_growth"),
                Part("case"),
                Part("claim"),
                Part("closing"),
            ),
        ),
        Story(
            "Board, quarter",
            (
                Part("title"),
                Part("headlines", _FIRST),
                _chart("funding_by_source"),
                _chart("funding_by_status"),
                _chart("funding_over_time"),
                _chart("funding_so_far"),
                _chart("leverage_so_far"),
                _chart("funding_accounted_for"),
                _chart("funding_rounds"),
                _chart("funding_envelopes"),
                _chart("funding_by_owner"),
                _chart("funding_by_single_source", most=20),
                _chart("events_by_theme_and_month"),
                _chart("events_by_theme", attendances=True),
                _chart("events_over_time"),
                _chart("sector_growth", measures=("employees", "turnover")),
                _chart("members_over_time"),
                _chart("members_by_segment"),
                _chart("members_by_feature", feature="size"),
                _chart("companies_by_place_and_segment"),
                _chart("sector_statistics"),
                _chart("official_levels"),
                _chart("figures_by_place"),
                Part("case"),
                Part("claim"),
                Part("closing"),
            ),
        ),
    )
}
FOR_PAPER = "Board, quarter"  # the one that an export holds where none is named
