"""What came about, kind by kind: whom for, how many, by which programme and with what evidence; and the stories that may be told."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from charts.rows import Row, many, named
from data.grammar.printing import print_count
from data.lists import names
from data.model import Count
from pages.parts.html_table import rows_table
from pages.parts.organisations.table import address
from pages.parts.records.records_card import ways_on
from pages.parts.view import View

# Each kind of outcome as one and as several.
CALLED = {
    "company formed": ("company formed", "companies formed"),
    "product procured by the NHS": ("product procured by the NHS", "products procured by the NHS"),
    "programme arrived": ("programme arrived", "programmes arrived"),
    "job created": ("job created", "jobs created"),
    "job safeguarded": ("job safeguarded", "jobs safeguarded"),
}
HEADINGS = ("Organisation", "How many", "When", "Programme and its part", "Evidence", "Why")


def outcomes_tables(view: View) -> None:
    """Draw a card for each kind of outcome of which there is a record in what is shown."""
    rows = view.ask("outcomes")
    if not rows:
        st.html(
            '<p class="missing">No outcome is recorded in what is shown. Put one row for each company formed, product procured by the '
            "NHS, programme that arrived and job on the sheet Outcomes of a return, with its evidence.</p>"
        )
    for kind in names("outcome_kinds"):
        found = [row for row in rows if row["outcome"] == kind]
        if found:
            _card(view, kind, found)


def _card(view: View, kind: str, rows: Sequence[Row]) -> None:
    key = kind.replace(" ", "_").lower()
    with st.container(key=f"card_outcomes_{key}", gap=None):
        st.html(f'<div class="card-head"><h2>{html.escape(title(kind, rows))}</h2><p>{html.escape(_below(rows))}</p></div>')
        links = [address(view, row["named"]) for row in rows]
        st.html(rows_table(HEADINGS, [_words(row) for row in rows], [False, True, *[False] * 4], title(kind, rows), height=420,
                           stacked=True, links=links, outward=HEADINGS.index("Evidence")))  # fmt: skip
        for row in (row for row in rows if row["story"]):
            st.html(
                f'<blockquote class="told"><p>{html.escape(row["story"])}</p>'
                f"<footer>{html.escape(row['organisation'])}, who agreed to its use</footer></blockquote>"
            )
        records = {row["record"]: row for row in view.ask("records", kind="outcomes")}
        ways_on(view, [records[row["record"]] for row in rows], "outcomes", title(kind, rows), key)


def title(kind: str, rows: Sequence[Row]) -> str:
    """How many came about, and of how many records there is evidence: `4 companies formed; 2 of 4 records name evidence`."""
    counting = [row for row in rows if row["counts"] == "counts"]
    one, several = CALLED[kind]
    evident = sum(1 for row in rows if row["evidence"])
    said = f"{evident:,} of {many(len(rows), 'record')} {'names' if evident == 1 else 'name'}" if evident else "no record names"
    if not counting:
        return f"{many(len(rows), 'record')} of {several}, in no headline; {said} evidence"
    number = _number(counting)
    return f"{number} {one if number == '1' else several}; {said} evidence"


def _number(rows: Sequence[Row]) -> str:
    known = [row for row in rows if (row["number_low"], row["number_high"]) != (None, None)]
    if not known:
        return "An unknown number of"
    high = None if any(row["number_high"] is None for row in known) else sum(row["number_high"] for row in known)
    unknown = f" + {len(rows) - len(known):,} unknown" if len(known) < len(rows) else ""
    return print_count(Count(sum(row["number_low"] or 0 for row in known), high)) + unknown


def _below(rows: Sequence[Row]) -> str:
    left_out = sum(row["counts"] != "counts" for row in rows)
    apart = f"; {many(left_out, 'record')} in no headline, last, saying why" if left_out else ""
    return f"The newest first{apart}"


def _words(row: Row) -> list[str]:
    programme = ": ".join(filter(None, (row["programme"], row["part"])))
    number = print_count(Count(row["number_low"], row["number_high"]))
    return [row["organisation"], number, row["period"] or "date unknown", programme or "-", row["evidence"] or "-", named(row["why"])]
