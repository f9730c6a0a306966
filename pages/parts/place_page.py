"""Everything that is known of one authority: its figures, its charts, every record that names it, and its official statistics."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from charts.events_by_theme import events_by_theme
from charts.funding_by_source import funding_by_source
from charts.members_by_segment import members_by_segment
from charts.place_measures import MEASURES
from charts.rows import Row, many, named
from charts.specification import Behind
from data.grammar.printing import print_range
from pages.parts.behind import MONEY, one_each, table_of, title
from pages.parts.chart_card import chart_card
from pages.parts.downloads import csv_link
from pages.parts.headline import Headlines, headline
from pages.parts.html_table import rows_table
from pages.parts.place_choices import way_to
from pages.parts.records_drawer import records_drawer
from pages.parts.view import View

KINDS = {"investments": "Money", "events": "Events", "members": "Members", "outcomes": "Outcomes"}
WORTH = {"investments": "Counts for", "events": "Attended", "members": "Employees", "outcomes": "Organisation"}
WAY_BACK = "All authorities on the map"


def place_page(view: View, authority: str) -> None:
    """Draw the page. `view` is narrowed to the authority; what no record names is not drawn as nought."""
    figures = {row["measure"]: row for row in view.ask("figures_by_place") if row["place"] == authority}
    kinds = {MEASURES[measure].kind for measure, row in figures.items() if row["recorded"]}
    way_to(None, WAY_BACK, "way_back")
    headlines = Headlines.of(view)
    with st.grid(4, min_column_width=250, gap=("medium", "large")):
        for measure, row in figures.items():
            if row["recorded"]:
                headline(view, headlines, measure)
    if "investments" in kinds:
        chart_card(view, funding_by_source, "investments")
    with st.container(key="cards_place", gap=None):
        columns = st.columns(2, gap="large")
    for column, (kind, chart) in zip(columns, (("events", events_by_theme), ("members", members_by_segment)), strict=True):
        if kind in kinds:
            with column:
                chart_card(view, chart, kind)
    for kind, words in KINDS.items():
        _records(view, authority, kind, words)
    _statistics(view, figures["secured funding"]["place_code"], authority)


def _records(view: View, authority: str, kind: str, words: str) -> None:
    """Every record of a kind that names the authority, what counts first, each with the sentence why."""
    rows = view.ask("records", kind=kind)
    rows = one_each(rows) if kind == "members" else rows
    counting = sum(row["counts"] == "counts" for row in rows)
    count = f"{many(len(rows), 'record')}, {counting:,} of them count{'s' if counting == 1 else ''}" if rows else "no record"
    said = f"{words}: {count}"
    with st.container(key=f"card_place_{kind}", gap=None):
        nothing = f"No record of {words.lower()} names {authority} in what is shown."
        below = "What counts first; what is left out says why" if rows else nothing
        st.html(f'<div class="card-head"><h2>{html.escape(said)}</h2><p>{html.escape(below)}</p></div>')
        if not rows:
            return
        headings = ["Record", "Status", "Date", WORTH[kind], "Why"]
        texts = [[title(row), row["status"] or "", row["period"] or "", _worth(row), named(row["why"])] for row in rows]
        numbers = [False, False, False, kind == "investments", False]
        st.html(rows_table(headings, texts, numbers, f"{words} of {authority}", height=420, stacked=True))
        _ways_on(view, rows, kind, f"{words} of {authority}: {many(len(rows), 'record')}")


def _worth(row: Row) -> str:
    """What an investment counts for at its own stage; whose an outcome is; of another record its figure as typed."""
    if row["kind"] == "outcomes":
        return row["organisation"] or ""
    if row["kind"] != "investments":
        return row["text"] or ""
    if row["counts"] != "counts":
        return "left out"
    stage = next((name for name in ("secured", *MONEY[3:6]) if (row[f"{name}_low"], row[f"{name}_high"]) != (0, 0)), "secured")
    return print_range(row[f"{stage}_low"], row[f"{stage}_high"])


def _ways_on(view: View, rows: Sequence[Row], kind: str, words: str) -> None:
    with st.container(key=f"acts_place_{kind}", horizontal=True, gap="medium"):
        csv_link(view, table_of(rows), kind, f"csv_place_{kind}")
        if st.button(f"{many(len(rows), 'record')}, cell by cell", type="tertiary", key=f"records_place_{kind}"):
            records_drawer(view, Behind(words, kind, "count"), rows)


def _statistics(view: View, code: str, authority: str) -> None:
    """The official figures whose code is the authority's: joined by code, never by name."""
    rows = [row for row in view.ask("sector_statistics") if row["place_code"] == code]
    with st.container(key="card_place_statistics", gap=None):
        said = f"Official statistics: {many(len(rows), 'figure')}" if rows else "Official statistics: none recorded"
        below = (
            f"By the code {code}; no filter touches them"
            if rows
            else f"No official figure has the code {code}. Put one a row, with its place and code, on the sheet Statistics of a return."
        )
        st.html(f'<div class="card-head"><h2>{html.escape(said)}</h2><p>{html.escape(below)}</p></div>')
        if not rows:
            return
        headings = ["Measure", "Sector", "Period", "Value", "Source"]
        texts = [[named(row["measure"]), row["sector"] or "", row["period"] or "", _value(row), row["source"] or ""] for row in rows]
        numbers = [False, False, False, True, False]
        st.html(rows_table(headings, texts, numbers, f"Official statistics of {authority}", height=420, stacked=True))
        found = {row["record"] for row in rows}
        _ways_on(view, [each for each in view.ask("records", kind="statistics") if each["record"] in found], "statistics",
                 f"Official statistics of {authority}: {many(len(rows), 'figure')}")  # fmt: skip


def _value(row: Row) -> str:
    value = "" if row["value"] is None else f"{row['value'].normalize():,f}"
    return f"{value} {row['unit'] or ''}".strip()
