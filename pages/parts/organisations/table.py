"""All organisations that answer the filters, in one table; the search narrows it, and each name leads to the organisation's page."""

from __future__ import annotations

import html
from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from charts.rows import Row, many, named
from charts.specification import Column, Table
from pages.parts.downloads import csv_link
from pages.parts.html_table import rows_table
from pages.parts.organisations.search import found
from pages.parts.organisations.words import employees_words, kind_words, membership_words, pipeline_words, secured_words
from pages.parts.view import View

LISTED = 30  # at once: a page of a hundred is no list that somebody reads
HEADINGS = ("Organisation", "What it is", "Membership", "Secured", "Pipeline", "Events", "Outcomes", "Employees")
_TEXTS = 3  # of the headings


def organisations_table(view: View) -> None:
    """Draw the search, the table and its CSV."""
    with st.container(key="place_choices", gap=None):
        text = st.text_input(
            "Find an organisation by name, former name or company number", key="find", bind="query-params",
            placeholder="All organisations",
        )  # fmt: skip
    everybody = view.ask("organisations")
    rows = found(everybody, text or "")
    with st.container(key="card_organisations", gap=None):
        said = html.escape(_title(rows, everybody, text or ""))
        st.html(f'<div class="card-head lead"><h2>{said}</h2><p>{html.escape(_below(view))}</p></div>')
        if not rows:
            st.html(f'<p class="missing">{html.escape(_nobody(view, text or ""))}</p>')
            return
        shown = rows if st.session_state.get("all_listed") else rows[:LISTED]
        links = [address(view, row["organisation"]) for row in shown]
        numbers = [at >= _TEXTS for at in range(len(HEADINGS))]
        st.html(rows_table(HEADINGS, [_words(row) for row in shown], numbers, "Organisations", stacked=True, links=links))
        st.html(
            '<p class="before"><b>Before quoting:</b> a dash: no record says so. £0: none of the money that names it is secured. '
            "Unknown amounts are in no sum. Of a round with several recipients each counts its own. All results are gross. "
            f"Source: {html.escape(view.source)}.</p>"
        )
        with st.container(key="acts_organisations", horizontal=True, gap="medium"):
            if len(rows) > LISTED:
                label = f"The first {LISTED} only" if len(shown) > LISTED else f"Show all {len(rows):,}"
                st.button(label, type="tertiary", key="list_all", on_click=_list_all)
            csv_link(view, as_table(rows), "organisations", "csv_organisations")


def _list_all() -> None:
    st.session_state["all_listed"] = not st.session_state.get("all_listed")


def address(view: View, organisation: str) -> str:
    """Where the page of an organisation stands, with the filters and the edition that are chosen."""
    edition = [("edition", view.shown.edition)] if view.shown.edition else []
    return "organisations?" + urlencode([("organisation", organisation), *view.filters.as_query(), *edition])


def _title(rows: Sequence[Row], everybody: Sequence[Row], text: str) -> str:
    if not everybody:
        return "No organisation is named in what is shown"
    if text.strip():
        return f"{len(rows):,} of {many(len(everybody), 'organisation')} may be “{text.strip()[:60]}”"
    members = sum(row["membership"] == "member" for row in everybody)
    order = "members first, then the others, by secured money" if 0 < members < len(everybody) else "the most secured money first"
    return f"{many(len(everybody), 'organisation')}: {order}"


def _below(view: View) -> str:
    day = view.asked("members").as_at
    return "Members, recipients of money, partners in events and whom an outcome came about for" + (
        f"; membership and employees as at {day if not view.filters.period else 'the end of the period'}" if day else ""
    )


def _nobody(view: View, text: str) -> str:
    if not text.strip():
        return "No record names an organisation. Put members on the sheet Members of a return, and recipients on the sheet Investments."
    others = len(found(view.unfiltered.ask("organisations"), text))
    elsewhere = f" Without filters there {'is' if others == 1 else 'are'} {many(others, 'organisation')} that it may be." if others else ""
    return f"No organisation in what is shown has a name or a company number like that.{elsewhere}"


def _words(row: Row) -> list[str]:
    count = [f"{row[name]:,}" if row[name] else "-" for name in ("events", "outcomes")]
    return [
        row["name"], kind_words(row), membership_words(row), secured_words(row), pipeline_words(row), *count, employees_words(row),
    ]  # fmt: skip


def as_table(rows: Sequence[Row]) -> Table:
    """The organisations for CSV, with every column of the question."""
    pence = tuple(f"{figure}_{end}" for figure in ("secured", "realised", "pipeline") for end in ("low", "high"))
    texts = ("name", "other_names", "company_number", "organisation_kind", "place", "segment", "membership", "joined_from", "member_since")
    counts = ("money", "unknown", "events", "outcomes", "employees_low", "employees_high")
    units = dict.fromkeys(pence, "GBP") | dict.fromkeys(counts, "count")
    names = (*texts, *pence, *counts, "observed_on")
    columns = tuple(Column(name, named(name.replace("_", " ")), units.get(name, "text")) for name in names)
    return Table(columns, tuple(tuple(row[column.name] for column in columns) for row in rows))
