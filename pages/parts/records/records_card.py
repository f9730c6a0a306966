"""The records of one kind that name a place or an organisation, as a table: what counts first, each with the sentence why."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from charts.rows import Row, in_words, many, named
from charts.specification import Behind
from data.grammar.printing import print_count, print_range
from data.model import Count
from pages.parts.downloads import csv_link
from pages.parts.html_table import rows_table
from pages.parts.records.behind import MONEY, table_of, title
from pages.parts.records.records_drawer import records_drawer
from pages.parts.view import View

KINDS = {"investments": "Money", "events": "Events", "members": "Members", "outcomes": "Outcomes"}
WORTH = {"investments": "Counts for", "events": "Attended", "members": "Employees", "outcomes": "Organisation"}
WHEN = {"members": "Figures as at"}


def records_card(view: View, rows: Sequence[Row], kind: str, whose: str, of: str) -> None:
    """Draw the card of records, of which there are some. `whose`: the name that they have in common; `of`: what it is the name of, in one
    word."""
    words = KINDS[kind]
    counting = sum(row["counts"] == "counts" for row in rows)
    said = f"{words}: {many(len(rows), 'record')}, {counting:,} of them count{'s' if counting == 1 else ''}"
    with st.container(key=f"card_{of}_{kind}", gap=None):
        st.html(f'<div class="card-head"><h2>{said}</h2><p>What counts first; what is left out says why</p></div>')
        headings = ["Record", "Status", WHEN.get(kind, "Date"), WORTH[kind], "Why"]
        texts = [[title(row), row["status"] or "", _when(row), worth(row), named(row["why"])] for row in rows]
        numbers = [False, False, False, kind == "investments", False]
        if kind == "outcomes":
            _add_how_many(view, rows, headings, texts, numbers)
        # A column that says nothing, or of every record whose it is, tells none apart.
        told = [at for at in range(len(headings)) if at == 0 or any(row[at] not in ("", whose) for row in texts)]
        headings, numbers = [headings[at] for at in told], [numbers[at] for at in told]
        texts = [[row[at] for at in told] for row in texts]
        st.html(rows_table(headings, texts, numbers, f"{words} of {whose}", height=420, stacked=True))
        ways_on(view, rows, kind, f"{words} of {whose}: {many(len(rows), 'record')}", of)


def without_records(kinds: Sequence[str], whose: str) -> None:
    """Say in one line of which kinds no record has the name; nothing where each has one."""
    if kinds:
        words = in_words([KINDS[kind].lower() for kind in kinds], "or")
        st.html(f'<p class="missing">{html.escape(f"No record of {words} names {whose} in what is shown.")}</p>')


def _add_how_many(view: View, rows: Sequence[Row], headings: list[str], texts: list[list[str]], numbers: list[bool]) -> None:
    """Behind what came about, how many did."""
    how_many = {row["record"]: print_count(Count(row["number_low"], row["number_high"])) for row in view.ask("outcomes")}
    for row, told in zip(rows, texts, strict=True):
        told.insert(1, how_many.get(row["record"], ""))
    headings.insert(1, "How many")
    numbers.insert(1, True)


def worth(row: Row) -> str:
    """What an investment counts for at its own stage; whose an outcome is; of another record its figure as typed."""
    if row["kind"] == "outcomes":
        return row["organisation"] or ""
    if row["kind"] != "investments":
        return row["text"] or ""
    if row["counts"] != "counts":
        return "left out"
    stage = next((name for name in ("secured", *MONEY[3:6]) if (row[f"{name}_low"], row[f"{name}_high"]) != (0, 0)), "secured")
    return print_range(row[f"{stage}_low"], row[f"{stage}_high"])


def _when(row: Row) -> str:
    """The date of a record; that of a member's figures where it has one, for when it joined stands in the sentence why it counts."""
    return "" if row["kind"] == "members" and not row["text"] else row["period"] or ""


def ways_on(view: View, rows: Sequence[Row], kind: str, words: str, of: str) -> None:
    """Draw the ways to the records as CSV and cell by cell. `words`: the title of their drawer."""
    with st.container(key=f"acts_{of}_{kind}", horizontal=True, gap="medium"):
        csv_link(view, table_of(rows), kind, f"csv_{of}_{kind}")
        if st.button(f"{many(len(rows), 'record')}, cell by cell", type="tertiary", key=f"records_{of}_{kind}"):
            records_drawer(view, Behind(words, kind, "count"), rows)
