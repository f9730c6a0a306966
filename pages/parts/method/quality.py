"""How good the data are: how complete each field of each return is, which figures are oldest, which findings were left open."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

import streamlit as st

from charts.rows import Row, many, named, percent
from charts.specification import Behind, Column, Table
from data.checking.findings import CATALOGUE
from data.kinds import KINDS
from pages.parts.downloads import csv_link
from pages.parts.frame.sections import sections
from pages.parts.html_table import rows_table
from pages.parts.organisations.words import span_words
from pages.parts.records.records_drawer import records_drawer
from pages.parts.view import View

OLD = 12  # months
LISTED = 10
SORTS = {
    "employees": "Members' newest number of employees",
    "turnover": "Members' newest turnover",
    "pipeline": "Money that is expected or announced",
    "awaits figures": "Planned events whose day has passed",
}
_PLACEHOLDER = re.compile(r"'?\{[a-z_]+\}'?")


def quality_tables(view: View) -> None:
    """Draw the three parts, each computed while it is open; `view` is unfiltered."""
    sections(
        ("How complete are the returns, column by column?", "complete", lambda: _complete(view)),
        ("Which figures are oldest?", "oldest", lambda: _oldest(view)),
        ("Which findings were left open?", "findings", lambda: _findings(view)),
    )


def _complete(view: View) -> None:
    given = {row["kind"] for row in view.ask("completeness")}
    kinds = [kind for kind in KINDS if kind in given]
    if not kinds:
        st.html('<p class="missing">No return holds a live record.</p>')
        return
    kind = st.segmented_control("Records of", kinds, default=kinds[0], required=True, key="complete_of")
    _completeness(view, kind)


def _completeness(view: View, kind: str) -> None:
    rows = [row for row in view.ask("completeness") if row["kind"] == kind]
    files = dict.fromkeys((row["upload"], row["file_name"], row["records"]) for row in rows)
    filled = {(row["upload"], row["field"]): row["filled"] for row in rows}
    every = sum(records for _, _, records in files)
    short = _told_apart([name for _, name, _ in files])
    headings = ("Column", f"All ({every:,})", *(f"{name} ({records:,})" for name, (_, _, records) in zip(short, files, strict=True)))
    texts = []
    for field in KINDS[kind].fields:
        by_file = [(filled.get((upload, field.name), 0), records) for upload, _, records in files]
        texts.append([field.title, _share(sum(number for number, _ in by_file), every), *(_share(*each) for each in by_file)])
    st.html(
        "<p class=\"before\">In how many of a return's live records (their number in brackets) the column says anything. A blank may be "
        "right: not everything has a parent, a story or an end.</p>"
    )
    st.html(rows_table(headings, texts, [False, *[True] * (len(headings) - 1)], f"Completeness of {kind}", height=520))
    with st.container(key=f"acts_complete_{kind}", horizontal=True):
        csv_link(view, _as_table(rows, ("file_name", "kind", "field", "filled", "records"), ("filled", "records")), f"completeness {kind}",
                 f"csv_complete_{kind}")  # fmt: skip


def _share(number: int, records: int) -> str:
    return percent(number, records) if number else "-"


def _short(file_name: str) -> str:
    """A file's name without its ending, as a heading."""
    return file_name.rsplit(".", 1)[0]


def _told_apart(names: Sequence[str]) -> list[str]:
    """Files' names as headings, without the words that all of them begin with."""
    words = [_short(name).split() for name in names]
    alike = next((at for at, each in enumerate(zip(*words, strict=False)) if len(set(each)) > 1), 0)
    return [" ".join(each[alike:]) for each in words]


def _oldest(view: View) -> None:
    rows = view.ask("oldest_figures")
    if not rows:
        st.html('<p class="missing">No figure that may be out of date is recorded.</p>')
        return
    for sort, words in SORTS.items():
        if found := [row for row in rows if row["sort"] == sort]:
            _aged(view, sort, words, found)


def _aged(view: View, sort: str, words: str, rows: Sequence[Row]) -> None:
    old = sum(1 for row in rows if row["months"] is None or row["months"] >= OLD)
    st.html(f'<div class="card-head"><h3>{words}: {old:,} of {len(rows):,} a year old or more, or of no known day</h3></div>')
    texts = [[row["title"] or "", span_words(row["day"], row["day"]), _age(row)] for row in rows[:LISTED]]
    st.html(rows_table(("The oldest", "As at", "Age"), texts, [False, False, True], words, stacked=True))
    key = sort.replace(" ", "_")
    with st.container(key=f"acts_aged_{key}", horizontal=True, gap="medium"):
        table = _as_table(rows, ("sort", "title", "day", "months"), ("months",))
        csv_link(view, table, f"oldest {sort}", f"csv_aged_{key}", f"All {len(rows):,} as CSV")
        if st.button("The oldest, cell by cell", type="tertiary", key=f"records_aged_{key}"):
            records = {row["record"]: row for row in view.ask("records", kind=rows[0]["kind"])}
            found = [records[row["record"]] for row in rows[:LISTED] if row["record"] in records]
            records_drawer(view, Behind(f"{words}: the oldest", rows[0]["kind"], "count"), found)


def _age(row: Row) -> str:
    return "not known" if row["months"] is None else many(row["months"], "month") if row["months"] else "under a month"


def _findings(view: View) -> None:
    rows = view.ask("findings_left")
    pairs = len({row["pair"] for row in view.ask("open_questions")})
    asked = f"{many(pairs, 'pair')} of records may be one, and nobody has said." if pairs else "No two records wait to be told apart."
    if not rows:
        st.html(f'<p class="missing">No finding stands in a live return. {asked}</p>')
        return
    by_code: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        by_code.setdefault((row["severity"], row["code"]), []).append(row)
    often = {which: sum(row["findings"] for row in found) for which, found in by_code.items()}
    serious = sorted(by_code, key=lambda which: (which[0] == "notes", -often[which], which[1]))
    texts = [[each[0], finding_words(each[1]), f"{often[each]:,}", _in_returns(by_code[each])] for each in serious]
    st.html(f'<p class="before">What was found in the returns that stand and was published all the same. {html.escape(asked)}</p>')
    headings = ("How serious", "What was found", "Times", "In returns")
    st.html(rows_table(headings, texts, [False, False, True, False], "Findings left open", height=520, stacked=True))
    with st.container(key="acts_findings", horizontal=True):
        columns = ("file_name", "severity", "code", "findings")
        csv_link(view, _as_table(rows, columns, ("findings",)), "findings", "csv_findings")


def finding_words(code: str) -> str:
    """What a sort of finding says, without the words of any cell: those are for staff."""
    entry = CATALOGUE.get(code)
    return _PLACEHOLDER.sub("…", entry.wrong) if entry else code.replace("-", " ")


def _in_returns(rows: Sequence[Row]) -> str:
    return ", ".join(f"{_short(row['file_name'])} ({row['findings']:,})" for row in rows)


def _as_table(rows: Sequence[Row], names: Sequence[str], counts: Sequence[str]) -> Table:
    columns = tuple(Column(name, named(name.replace("_", " ")), "count" if name in counts else "text") for name in names)
    return Table(columns, tuple(tuple(row[name] for name in names) for row in rows))
