"""Everything that is known of one organisation: what it is, its membership, money, events and outcomes, its figures, its sources."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from charts.organisation_observations import organisation_observations
from charts.rows import Row, many, named, total
from charts.specification import Behind
from data.grammar.printing import print_range
from pages.parts.figures.beside import other_side
from pages.parts.figures.chart_card import chart_card
from pages.parts.figures.comparison import side_name
from pages.parts.html_table import rows_table
from pages.parts.organisations.words import span_words
from pages.parts.records.records_card import KINDS, records_card, ways_on, without_records
from pages.parts.records.records_drawer import records_drawer
from pages.parts.view import View

# The figures of money, each by itself: a rung of the ladder is never added to another.
STAGES = {
    "realised": ("Realised", "received, claimed or evidenced"),
    "to_come": ("Committed, still to come", "awarded or contracted"),
    "announced": ("Announced", "said in public, not secured"),
    "expected": ("Expected", "applied for or forecast"),
    "target": ("Target", "hoped for"),
}
TOLD = ("investments", "outcomes", "events")


def organisation_page(view: View, organisation: str, name: str) -> None:
    """Draw the page of an organisation. Money, events and outcomes obey the filters; what it is and gave obeys none."""
    whole = view.unfiltered
    rows = view.ask("records_of_organisation", organisation=organisation)
    by_kind = {kind: [row for row in rows if row["kind"] == kind] for kind in KINDS}
    _stages(view, by_kind["investments"], *_beside(view, organisation))
    for kind in TOLD:
        if by_kind[kind]:
            records_card(view, by_kind[kind], kind, name, "organisation")
    without_records([kind for kind in TOLD if not by_kind[kind]], name)
    given = whole.ask("organisation_observations", organisation=organisation)
    with st.container(key="cards_organisation", gap=None):
        columns = st.columns(2, gap="large")
    for column, measure in zip(columns, ("employees", "turnover"), strict=True):
        if any(row["measure"] == measure for row in given) or measure == "employees":
            with column:
                chart_card(
                    whole, organisation_observations, "members", key=f"organisation_{measure}", measure=measure, organisation=organisation
                )
    _membership(whole, organisation, name)
    _facts(whole, organisation, name)
    _sources(whole, organisation, name)


def _beside(view: View, organisation: str) -> tuple[str, Sequence[Row]]:
    """What its money is laid beside, in words, and the records of it there; blank where nothing is chosen to stand beside it."""
    other = other_side(view)
    return (side_name(other), other.ask("records_of_organisation", organisation=organisation)) if other else ("", ())


def _stages(view: View, rows: Sequence[Row], beside: str, theirs: Sequence[Row]) -> None:
    """Its money by how certain it is, each figure with the records that add up to it; below it that of the other side."""
    ours, other = _by_stage(rows), _by_stage(theirs)
    if not any((*ours.values(), *other.values())):
        return
    with st.grid(4, min_column_width=250, gap=("medium", "large")):
        for figure in STAGES:
            if ours[figure] or other[figure]:
                _stage(view, figure, ours[figure], f"{beside}: {_words(other[figure], figure)}" if beside else "")


def _by_stage(rows: Sequence[Row]) -> dict[str, list[Row]]:
    counting = [row for row in rows if row["kind"] == "investments" and row["counts"] == "counts"]
    return {figure: [row for row in counting if _speaks_of(row, figure)] for figure in STAGES}


def _words(rows: Sequence[Row], figure: str) -> str:
    """`£250k; 1 amount unknown`, `unknown`, `none recorded`."""
    unknown = sum((row[f"{figure}_low"], row[f"{figure}_high"]) == (None, None) for row in rows)
    if unknown == len(rows):
        return "unknown" if rows else "none recorded"
    return print_range(*total(rows, figure)) + (f"; {many(unknown, 'amount')} unknown" if unknown else "")


def _stage(view: View, figure: str, rows: Sequence[Row], beside: str) -> None:
    words, _, missing = _words(rows, figure).partition("; ")
    label, about = STAGES[figure]
    of = "; ".join(filter(None, (about, missing, beside)))
    with st.container(key=f"stage_{figure}", gap=None):
        st.html(
            f'<div class="headline money"><p class="label">{label}</p><p class="figure">{html.escape(words)}</p>'
            f'<p class="of">{html.escape(of)}</p></div>'
        )
        if not rows:
            return
        with st.container(key=f"acts_stage_{figure}", horizontal=True, gap="medium"):
            if st.button(many(len(rows), "record"), type="tertiary", key=f"records_stage_{figure}"):
                records_drawer(view, Behind(f"{label}: {words}", "investments", figure), rows)


def _speaks_of(row: Row, figure: str) -> bool:
    """Whether a record has something to say of a figure: not nothing, or not known."""
    return (row[f"{figure}_low"], row[f"{figure}_high"]) != (0, 0)


def _membership(view: View, organisation: str, name: str) -> None:
    spells = view.ask("membership_spells", organisation=organisation)
    said = f"Membership: {many(len(spells), 'period')}" if spells else "Membership: it is in no list of members"
    with st.container(key="card_organisation_membership", gap=None):
        st.html(f'<div class="card-head"><h2>{html.escape(said)}</h2><p>No filter touches it</p></div>')
        if not spells:
            return
        texts = [[_joined(row), _left(row), _how_known(row)] for row in spells]
        st.html(rows_table(("Joined", "Left", "How that is known"), texts, [False] * 3, f"Membership of {name}", stacked=True))
        found = view.ask("records_of_organisation", organisation=organisation, kind="members")
        ways_on(view, found, "members", f"Rows that list {name}: {many(len(found), 'record')}", "organisation")


def _joined(row: Row) -> str:
    if row["is_dated"]:
        return span_words(row["joined_from"], row["joined_by"])
    return f"not stated; listed since {span_words(row['member_from'], row['member_from'])}" if row["member_from"] else "not stated"


def _left(row: Row) -> str:
    return span_words(row["left_from"] or row["left_by"], row["left_by"]) if row["left_by"] else "-"


def _how_known(row: Row) -> str:
    if row["is_no_longer_listed"]:
        return "A complete list of members no longer holds it"
    if row["is_dated"]:
        return "The returns give its dates"
    return "A member from the first return that lists it; in no number of those who joined"


def _facts(view: View, organisation: str, name: str) -> None:
    facts = view.ask("organisation_facts", organisation=organisation)
    with st.container(key="card_organisation_facts", gap=None):
        st.html(
            '<div class="card-head"><h2>What the records say that it is</h2>'
            "<p>Names, number, sites and the rest as they are written, the newest first; no filter touches them</p></div>"
        )
        texts = [_fact(row, facts[at - 1]["fact"] if at else "") for at, row in enumerate(facts)]
        headings = ("What", "As written", "Newest place", "Rows that say so")
        st.html(rows_table(headings, texts, [False, False, False, True], f"What {name} is", height=420, stacked=True))


def _fact(row: Row, before: str) -> list[str]:
    """A fact as a row; its sort is said once, where it begins."""
    sort = "" if row["fact"] == before else named(row["fact"])
    return [sort, row["value"], f"{row['file_name']}, {row['sheet']}, row {row['row']}", f"{row['records']:,}"]


def _sources(view: View, organisation: str, name: str) -> None:
    rows = view.ask("records_of_organisation", organisation=organisation)
    files: dict[str, list[Row]] = {}
    for row in rows:
        files.setdefault(row["file_name"], []).append(row)
    with st.container(key="card_organisation_sources", gap=None):
        st.html(
            f'<div class="card-head"><h2>Sources: {many(len(rows), "record")} of {many(len(files), "file")}</h2>'
            "<p>Every live record that names it, whatever is filtered</p></div>"
        )
        texts = [
            [file, ", ".join(dict.fromkeys(row["sheet"] for row in found)), f"{len(found):,}"] for file, found in sorted(files.items())
        ]
        st.html(rows_table(("File", "Sheets", "Records"), texts, [False, False, True], f"Sources of {name}", height=420, stacked=True))
        ways_on(view, rows, "records", f"All that names {name}: {many(len(rows), 'record')}", "organisation")
