"""Packs to try the writers with: every chart of a store, its headlines, claims, sources and records, and what a cell may hold."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from charts import CHARTS
from charts.specification import Asked, Bars, HeatMap, Specification
from data.grammar.printing import print_range, print_ratio
from exports.pack import Case, Claim, Figures, Front, Headline, Lines, Pack, Slide, Source
from queries.door import Door
from queries.filters import Filters
from queries.registry import questions
from queries.rules import Rule
from tests.charts import rows

MADE_ON = datetime.datetime(2025, 7, 1, 9, 30)
ASKED = Asked(period="all periods", place="West Midlands region", as_at="31 March 2025", day="31 March 2025",
              source="returns Q1 2023/24 to Q4 2024/25, 8 files")  # fmt: skip
LONG = "Programme {} of the regional consortium for the accelerated evaluation of"
NEEDS_MORE = ("organisation_observations",)  # a chart of one organisation
HOSTILE = (
    '=cmd|"/c calc"!A1', "+44 121 496 0000", "-1+1", "@SUM(A1)", "http://example.org/x", "mailto:a@example.org", "internal:Sheet1!A1",
    "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "<r><t>rich</t></r>", "{=1}",
    "control \x00\x0b\x1f\x7f\ufffe end",
    "_x0041_", "&D&P && &amp;", "\ud800 alone", "%{x} %{customdata}", '<a href="javascript:alert(1)">click</a>',
)  # fmt: skip


def specifications(door: Door, filters: Filters | None = None) -> tuple[Specification, ...]:
    """Every chart of a store, in the order in which they are declared, the board's rows."""
    names = [name for name in CHARTS if name not in NEEDS_MORE]
    return tuple(CHARTS[name](door.ask(name, filters or Filters(), "board"), ASKED) for name in names)


def a_pack(door: Door, filters: Filters | None = None) -> Pack:
    """A pack of everything that the board sees of a store."""
    headlines = tuple(_headline(row) for row in door.ask("headlines", filters))
    charts = tuple(
        Slide(each.title, each, way_back=f"/{each.name}", note="", speaker_notes="") for each in specifications(door, filters)
    )  # fmt: skip
    claims = tuple(_claim(row) for row in door.ask("claims"))
    cases = tuple(
        Slide(f"What {row['organisation']} tells", Case(row["story"], row["organisation"] or "", f"{row['outcome']}, {row['period']}."))
        for row in door.ask("stories", filters)
    )
    slides = (
        Slide("Board, quarter", Lines(("Demonstration cluster", "Figures as at 31 March 2025"))),
        Slide("What is there so far", Figures(headlines[:8]), way_back="/"),
        *charts,
        *(Slide(f"{each.measure}: {each.verdict}", each) for each in claims[:2]),
        *cases[:1],
        Slide("Where the figures come from", Lines(("Every figure leads to its records.",))),
    )
    return Pack(
        front=FRONT, headlines=headlines, slides=slides, claims=claims, rules=RULES, sources=SOURCES,
        records=lambda: iter(door.ask("records", filters, "board")), columns=tuple(questions()["records"].holds.items()),
    )  # fmt: skip


def hostile_pack(pack: Pack) -> Pack:
    """The same pack with what a cell may hold wherever a text of a cell may stand."""
    said = " ".join(HOSTILE)
    slides = tuple(replace(each, title=f"{HOSTILE[at % len(HOSTILE)]}", note=said) for at, each in enumerate(pack.slides))
    slides = tuple(
        replace(each, content=_hostile(each.content)) if isinstance(each.content, Specification) else each for each in slides
    )  # fmt: skip
    blank = dict.fromkeys((name for name, _ in pack.columns), None) | {"kind": "investments", "counts": "counts"}
    rows = [blank | {"title": text, "why": text} for text in HOSTILE]
    return replace(
        pack,
        front=replace(pack.front, cluster=said, filters=said, made_by=said, title=said, left_out=HOSTILE),
        headlines=tuple(replace(each, note=said, label=HOSTILE[at % len(HOSTILE)]) for at, each in enumerate(pack.headlines)),
        claims=tuple(Claim(*[each] * 9) for each in HOSTILE),
        sources=tuple(Source(each, each, each, "0" * 12) for each in HOSTILE),
        slides=slides,
        records=partial(iter, rows),
    )


def _hostile(chart: Specification) -> Specification:
    texts = [column.unit == "text" for column in chart.table.columns]
    rows = tuple(
        tuple(HOSTILE[at % len(HOSTILE)] if text else value for value, text in zip(row, texts, strict=True))
        for at, row in enumerate(chart.table.rows)
    )  # fmt: skip
    said = " ".join(HOSTILE)
    panels = tuple(_hostile_panel(panel) for panel in chart.panels)
    return replace(chart, title=HOSTILE[7], subtitle=said, before_quoting=said, source=said, alt=said,
                   table=replace(chart.table, rows=rows), panels=panels)  # fmt: skip


def _hostile_panel(panel: Any) -> Any:
    if hasattr(panel, "bars"):
        bars = tuple(replace(bar, name=HOSTILE[at % len(HOSTILE)], unknown=HOSTILE[7]) for at, bar in enumerate(panel.bars))
        return replace(panel, bars=bars)
    return replace(panel, name=HOSTILE[7])


def _headline(row: Mapping[str, Any]) -> Headline:
    low, high = row["low"], row["high"]
    words = print_range(low, high) if row["unit"] == "GBP" else _spelled(low, high, row["unit"])
    label = row["measure"][:1].upper() + row["measure"][1:]
    return Headline(
        row["measure"], label, "money" if row["unit"] == "GBP" else "members", words, row["basis"] or "", "", "", row["definition"],
        row["basis"] or "", row["as_at_words"] or "", low, high, row["unit"], row["unknown"], row["records"],
    )  # fmt: skip


def _spelled(low: int | None, high: int | None, unit: str) -> str:
    ends: Sequence[int] = list(dict.fromkeys(each for each in (low, high) if each is not None))
    return "-".join(print_ratio((each, 100)) if unit == "ratio" else f"{each:,}" for each in ends) or "not known"


def _claim(row: Mapping[str, Any]) -> Claim:
    def words(low: int | None, high: int | None) -> str:
        return print_range(low, high) if row["unit"] == "GBP" else _spelled(low, high, row["unit"])

    return Claim(
        row["measure"], words(row["stated"], row["stated"]), row["said_by"] or "", row["where_said"] or "", row["as_at_words"] or "",
        words(row["records_low"], row["records_high"]), "" if row["gap"] is None else words(row["gap"], row["gap"]), row["verdict"],
        row["plausibility"] or "",
    )  # fmt: skip


FRONT = Front(
    title="Board, quarter", cluster="Health Innovation Cluster", edition="Version 7, today's figures", as_at="31 March 2025",
    region="West Midlands region (30 authorities)", filters="Nothing is filtered.", source=ASKED.source,
    left_out=("4 confidential records are left out.", "2 amounts are unknown and count as nothing."), made_by="Anybody",
    made_on=MADE_ON, way_back="/funding?period=2024/25", demonstration=True,
)  # fmt: skip
RULES = (
    Rule("Live records", "a later row restates an earlier one", "The row of the newest return counts."),
    Rule("Money", "lapsed money counts nowhere", "It is told apart and is in no total."),
)
SOURCES = tuple(
    Source(f"Demonstration return 2024-25 Q{number}.xlsx", f"Q{number} 2024/25", "12 May 2025", f"{number}" * 64) for number in range(1, 5)
)


def crowd(number: int) -> Iterator[Slide]:
    """A slide of each form with so many rows, columns or panels, and names of seventy letters."""
    charts = {name: CHARTS[name](getattr(rows, name)(), ASKED) for name in (
        "funding_by_source", "funding_over_time", "events_by_theme_and_month", "companies_by_place_and_segment", "figures_by_place",
    )}  # fmt: skip
    for name, chart in charts.items():
        panels = chart.panels
        if name == "companies_by_place_and_segment":
            panels = tuple(replace(panels[0], name=LONG.format(at)[:70]) for at in range(number))
        elif isinstance(panels[0], HeatMap):
            headings = tuple(replace(panels[0].rows[0], name=LONG.format(at)[:70]) for at in range(number))
            panels = (replace(panels[0], rows=headings, cells=tuple(each for each in panels[0].cells if each.row < number)),)
        elif isinstance(panels[0], Bars):
            bars = tuple(
                replace(panels[0].bars[at % 8], name=f"Q{at % 4 + 1}\n{2000 + at // 4}" if panels[0].upright else LONG.format(at)[:70])
                for at in range(number)
            )  # fmt: skip
            panels = (replace(panels[0], bars=bars),)
        yield Slide(chart.title, replace(chart, panels=panels))
