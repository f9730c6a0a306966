"""Claims beside the records: what was said, by whom and where, what the records show, and the gap in words."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from charts.rows import Row, many, named
from charts.said.claims import HEADINGS, claim_words, claims_title
from charts.said.headlines import Headlines
from charts.specification import Behind, Column, Table
from pages.parts.downloads import csv_link
from pages.parts.figures.headline import records_button
from pages.parts.html_table import rows_table
from pages.parts.records.records_drawer import records_drawer
from pages.parts.view import View


def claims_table(view: View, about: tuple[str | None, ...] = ()) -> None:
    """Draw the ledger, the ways from it to the claims and to the records that they are held against, and its CSV. `about`: of the claims
    only those about these headlines; None stands for those that are about none."""
    claims = [row for row in view.ask("claims") if not about or row["headline"] in about]
    matching = sum(1 for row in claims if row["verdict"] == "matches")
    title = claims_title(len(claims), matching) if claims or not about else "No claim about this is recorded"
    st.html(
        f'<div class="card-head"><h2>{html.escape(title)}</h2>'
        "<p>Claims made in public beside the records of all returns; no filter touches either</p></div>"
    )
    if not claims:
        return
    rows = [claim_words(row) for row in claims]
    st.html(rows_table(HEADINGS, rows, [False, True, True, True, False, False], "Claims beside the records", stacked=True))
    st.html(
        '<p class="before"><b>Before quoting:</b> a gap is what the records do not explain, beside it its share of what was stated; '
        "it is not an error of either. A claim matches within 0.5 %. All results are gross.</p>"
    )
    with st.container(key="acts_claims", horizontal=True, gap="medium"):
        csv_link(view, claims_as_table(claims), "claims", "csv_claims")
        if st.button(f"{many(len(claims), 'claim')}, cell by cell", type="tertiary", key="records_claims"):
            meant = {row["reference"] for row in claims}
            behind = [row for row in view.ask("records", kind="claims") if row["reference"] in meant]
            records_drawer(view, Behind(claims_title(len(claims), matching), "claims", "count"), behind)
    _held_against(view.unfiltered, claims)


def _held_against(view: View, claims: Sequence[Row]) -> None:
    """The ways to the records that each headline of a claim adds up, whatever is filtered."""
    headlines = Headlines.of(view)
    said = dict.fromkeys(row["headline"] for row in claims if row["headline"])
    shown = [measure for measure in said if headlines.rows[measure]["records"]]
    if not shown:
        return
    with st.container(key="acts_claims_records", horizontal=True, gap="medium", vertical_alignment="center"):
        st.html('<p class="before">The records show:</p>', width="content")
        for measure in shown:
            row = headlines.rows[measure]
            records_button(view, row, f"records_claim_{measure}", f"{named(measure)}: {many(row['records'], 'record')}")


def claims_as_table(claims: Sequence[Row]) -> Table:
    """The claims for CSV, each figure by the unit of its row."""
    figures = ("stated", "records_low", "records_high", "gap")
    names = ("reference", "measure", "headline", "unit", *figures, "verdict", "as_at_words", "said_by", "where_said", "plausibility")
    headings = {name: name.replace("_", " ").capitalize() for name in names} | {"as_at_words": "As at"}
    columns = tuple(Column(name, headings[name], "by unit" if name in figures else "text") for name in names)
    return Table(columns, tuple(tuple(row[name] for name in names) for row in claims))
