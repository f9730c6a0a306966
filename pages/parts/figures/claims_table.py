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
from pages.parts.figures.headline import records_press
from pages.parts.html_table import rows_table
from pages.parts.presses import Press, acts_html, button_html, follow, presses_html
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
    presses = [_claims_press(view, claims, claims_title(len(claims), matching))]
    against = _held_against(view.unfiltered, claims)
    shown = f'<span class="before">The records show:</span>{"".join(map(button_html, against))}' if against else ""
    st.html(
        rows_table(HEADINGS, rows, [False, True, True, True, False, False], "Claims beside the records", stacked=True)
        + '<p class="before"><b>Before quoting:</b> a gap is what the records do not explain, beside it its share of what was stated; '
        "it is not an error of either. A claim matches within 0.5 %. All results are gross.</p>"
        + presses_html(presses) + acts_html([shown])
    )  # fmt: skip
    with st.container(key="acts_claims"):
        csv_link(view, claims_as_table(claims), "claims", "csv_claims")
    follow([*presses, *against])


def _claims_press(view: View, claims: Sequence[Row], title: str) -> Press:
    """The way to the claims, cell by cell."""

    def drawer() -> None:
        meant = {row["reference"] for row in claims}
        behind = [row for row in view.ask("records", kind="claims") if row["reference"] in meant]
        records_drawer(view, Behind(title, "claims", "count"), behind)

    return Press(f"{many(len(claims), 'claim')}, cell by cell", "records_claims", drawer)


def _held_against(view: View, claims: Sequence[Row]) -> list[Press]:
    """The ways to the records that each headline of a claim adds up, whatever is filtered."""
    headlines = Headlines.of(view)
    said = dict.fromkeys(row["headline"] for row in claims if row["headline"])
    rows = [headlines.rows[measure] for measure in said if headlines.rows[measure]["records"]]
    return [
        records_press(view, row, f"records_claim_{row['measure']}", f"{named(row['measure'])}: {many(row['records'], 'record')}")
        for row in rows
    ]


def claims_as_table(claims: Sequence[Row]) -> Table:
    """The claims for CSV, each figure by the unit of its row."""
    figures = ("stated", "records_low", "records_high", "gap")
    names = ("reference", "measure", "headline", "unit", *figures, "verdict", "as_at_words", "said_by", "where_said", "plausibility")
    headings = {name: name.replace("_", " ").capitalize() for name in names} | {"as_at_words": "As at"}
    columns = tuple(Column(name, headings[name], "by unit" if name in figures else "text") for name in names)
    return Table(columns, tuple(tuple(row[name] for name in names) for row in claims))
