"""What leaves the dashboard: every figure and every word of it settled, so that the four writers say the same to the penny.

A `Pack` is made once (by `exports.making`) and given to any of the writers; presenter mode plays its slides. All texts are plain text
and may hold anything that a cell held: each writer makes them inert in its own format. Money is whole pence.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from charts.palette import NAVY
from charts.specification import Specification
from queries.rules import Rule


class UnusableTemplate(Exception):
    """A template of the cluster's own that no slide can be made from; the message is one sentence for staff."""


UNFILTERED = "Nothing is filtered."
NOT_COMPUTED = "cannot be computed"  # the verdict on a claim that the records have no figure for


def found_at(way_back: str) -> str:
    """A way back in words: `the dashboard's address, then /funding`; blank where there is none."""
    where = f"the dashboard's address, then {way_back}" if way_back.strip("/") else "the first page of the dashboard"
    return where if way_back else ""


@dataclass(frozen=True)
class Front:
    """What stands on the first page, and in short at the foot of every other."""

    title: str  # of the story: "Board, quarter"
    cluster: str  # its name as staff set it, else "Cluster Impact Dashboard"
    edition: str  # "Edition Board, 20 May 2025", or "Version 7, today's figures"
    as_at: str  # "31 March 2025"; blank: not known
    region: str  # which West Midlands is meant
    filters: str  # what is chosen, as whole sentences; UNFILTERED where nothing is
    source: str  # "returns Q1 2023/24 to Q4 2024/25, 8 files"
    left_out: tuple[str, ...]  # sentences: confidential records, unknown amounts, what cannot be placed
    made_by: str  # who asked for it; blank: not said
    made_on: datetime.datetime  # the only thing that differs between two exports of the same
    way_back: str  # the address of the page that shows the same, from its root: "/funding?period=2024/25"
    demonstration: bool = False  # its figures are invented: said on every page
    colour: str = NAVY  # the cluster's own, contrast checked
    logo: bytes = b""  # a PNG; empty: none

    @property
    def foot(self) -> str:
        """One line for every page and slide."""
        demonstration = "Demonstration data" if self.demonstration else ""
        return " · ".join(filter(None, (demonstration, self.cluster, self.edition, self.as_at and f"as at {self.as_at}", self.filters)))


@dataclass(frozen=True)
class Headline:
    """One headline in words, and its figure (`low`, `high` in `unit`: "GBP" is pence, "ratio" hundredths, else a count)."""

    measure: str  # as the counting rules name it
    label: str  # "Co-investment realised"
    subject: str  # whose colour it has: money, events, members or outcomes
    figure: str  # "£30.5m-£31.9m"
    consists_of: str  # one line: "£26.1m of it private; 2 amounts unknown"
    target: str  # "Target £35.0m by Mar 2025: 87 % reached"; blank: none is set
    change: str  # "£1.2m more since Board, 20 May 2025"; blank: no edition was kept
    definition: str
    basis: str
    as_at: str
    low: int | None
    high: int | None
    unit: str
    unknown: int
    records: int
    note: str = ""  # what staff wrote beside it, with who and when


@dataclass(frozen=True)
class Claim:
    """A figure that was stated in public, beside what the records show."""

    measure: str
    stated: str  # "£67.3m"
    said_by: str
    where_said: str
    as_at: str
    records: str  # what the records add up to, in words
    gap: str
    verdict: str  # "matches", "records show less", "records show more", NOT_COMPUTED
    plausibility: str

    @property
    def is_compared(self) -> bool:
        """Whether the records have a figure that it can be laid beside."""
        return self.verdict != NOT_COMPUTED

    @property
    def difference(self) -> str:
        """The gap as a sentence; blank where there is none to tell."""
        return f"Stated less shown: {self.gap}" if self.gap else ""

    @property
    def apart(self) -> tuple[str, str]:
        """The gap alone, and in words what part it is of what was stated; blank where there is none to tell."""
        amount, _, share = self.gap.partition(" (")
        return amount, f"{share.removesuffix(')')} of what was stated" if share else ""


@dataclass(frozen=True)
class Lines:
    """A slide of words: the title slide and the closing one."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Figures:
    """One headline alone, or several."""

    headlines: tuple[Headline, ...]


@dataclass(frozen=True)
class Beside:
    """Headlines of two periods, or of a place and the region. `rows`: the label, either figure, and the difference in words."""

    mine: str
    its: str
    rows: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True)
class Case:
    """What an organisation let us tell of an outcome."""

    story: str
    organisation: str
    told: str  # what came about, where and when, and the programme's part, as sentences


@dataclass(frozen=True)
class Slide:
    """One thought. `title` is a sentence; `takeaway` and `speaker_notes` are staff's words, blank where they wrote none."""

    title: str
    content: Lines | Figures | Beside | Case | Claim | Specification
    takeaway: str = ""
    speaker_notes: str = ""
    filters: str = ""  # the slide's own, in words, where they are not those of the pack
    way_back: str = ""  # the address that shows its records
    note: str = ""  # what staff wrote beside the chart, with who and when


@dataclass(frozen=True)
class Source:
    """A return that the figures come from. Who uploaded it is for staff and stands nowhere here, nor does anything made of its bytes."""

    file_name: str
    period: str
    published: str  # the day, in words
    upload: str  # its name in History


@dataclass(frozen=True)
class Pack:
    """All that an export says. `missing`: why slides of the story left themselves out, for whoever presents it."""

    front: Front
    headlines: tuple[Headline, ...]  # all of them, in the order of the counting rules
    slides: tuple[Slide, ...]
    claims: tuple[Claim, ...]
    rules: tuple[Rule, ...]
    sources: tuple[Source, ...]
    records: Callable[[], Iterator[Mapping[str, Any]]]  # rows of the question `records`, with `counts` and `why`, read as they are taken
    columns: tuple[tuple[str, str], ...] = ()  # of those rows: the name, and what it holds (see queries.registry.HOLDS)
    missing: tuple[str, ...] = ()
    alone: bool = False  # one slide taken by itself: without a cover and without how to check

    @property
    def charts(self) -> tuple[Slide, ...]:
        """The slides that hold a chart."""
        return tuple(each for each in self.slides if isinstance(each.content, Specification))

    def of(self, slides: tuple[Slide, ...]) -> Pack:
        """The same pack with other slides of its own."""
        return replace(self, slides=slides)
