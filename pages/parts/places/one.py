"""Everything that is known of one authority: its figures, its charts, every record that names it, and its official statistics."""

from __future__ import annotations

import html

import streamlit as st

from charts.events_by_theme import events_by_theme
from charts.funding_by_source import funding_by_source
from charts.members_by_segment import members_by_segment
from charts.place_measures import MEASURES
from charts.rows import Row, many, named
from charts.said.headlines import Headlines
from pages.parts.choices.place_choices import way_to
from pages.parts.figures.chart_card import chart_card
from pages.parts.figures.comparison import compared_with
from pages.parts.figures.headline import headline_grid
from pages.parts.html_table import rows_table
from pages.parts.records.behind import one_each
from pages.parts.records.records_card import KINDS, records_card, ways_on, without_records
from pages.parts.view import View

WAY_BACK = "All authorities on the map"


def place_page(view: View, authority: str) -> None:
    """Draw the page. `view` is narrowed to the authority; what no record names is not drawn as nought."""
    figures = {row["measure"]: row for row in view.ask("figures_by_place") if row["place"] == authority}
    kinds = {MEASURES[measure].kind for measure, row in figures.items() if row["recorded"]}
    way_to(None, WAY_BACK, "way_back")
    headlines = Headlines.of(view)
    recorded = tuple(measure for measure, row in figures.items() if row["recorded"])
    headline_grid(view, headlines, recorded)
    compared_with(view, recorded)
    if "investments" in kinds:
        chart_card(view, funding_by_source, "investments")
    with st.container(key="cards_place", gap=None):
        columns = st.columns(2, gap="large")
    for column, (kind, chart) in zip(columns, (("events", events_by_theme), ("members", members_by_segment)), strict=True):
        if kind in kinds:
            with column:
                chart_card(view, chart, kind)
    records = {kind: view.ask("records", kind=kind) for kind in KINDS}
    for kind, rows in records.items():
        if rows:
            records_card(view, one_each(rows) if kind == "members" else rows, kind, authority, "place")
    without_records([kind for kind in KINDS if not records[kind]], authority)
    _statistics(view, figures["secured funding"]["place_code"], authority)


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
        ways_on(view, [each for each in view.ask("records", kind="statistics") if each["record"] in found], "statistics",
                f"Official statistics of {authority}: {many(len(rows), 'figure')}", "place")  # fmt: skip


def _value(row: Row) -> str:
    value = "" if row["value"] is None else f"{row['value'].normalize():,f}"
    return f"{value} {row['unit'] or ''}".strip()
