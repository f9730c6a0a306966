"""Who and what the figures of a page are about, in a few sentences: the region, the period, the returns, and how much of it is known."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import many, sentences
from charts.said.headlines import Headlines
from pages.parts.view import View

# Headline -> what its records are, one and several, and what of them may be unknown.
COVERAGE = {
    "members' employees": ("member", "members", "employees of"),
    "attendances": ("event held", "events held", "attendance at"),
    "secured funding": ("record of secured money", "records of secured money", "amount of"),
}


def about_whom(view: View, headlines: Headlines) -> None:
    """Draw the paragraph."""
    words = html.escape(about_words(view, headlines))
    st.html(f'<p class="before about-whom"><b>Who these figures are about:</b> {words}</p>')


def about_words(view: View, headlines: Headlines) -> str:
    """The sentences; every number in them is a headline's own."""
    asked = view.asked("records")
    as_at = f"as at {asked.as_at}" if asked.as_at else "without an as-at date, because no return states its period"
    known = "; ".join(filter(None, (_known(headlines, measure) for measure in COVERAGE)))
    return sentences(f"{asked.place}, {asked.period}, {as_at}", f"known: {known}" if known else "", f"from {asked.source}", view.outside)


def _known(headlines: Headlines, measure: str) -> str:
    """Of how many records a figure is known: `the employees of 63 of 87 members`; blank where there are no records."""
    row, (one, several, what) = headlines.rows[measure], COVERAGE[measure]
    records = row["records"]
    return f"the {what} {records - (row['unknown'] or 0):,} of {many(records, one, several)}" if records else ""
