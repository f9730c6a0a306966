"""Two records, or two names of organisations, side by side with what each has, and the answers to whether they are one."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import Row, many
from data.checking.names.namesakes import Named, Namesakes
from data.grammar.printing import print_pence
from pages.parts.history.effect import OpenQuestion
from pages.parts.records.behind import counts_for, title
from pages.parts.words import plain

LATER = ""  # keeps nothing
OF_RECORDS = {"same": "One and the same", "different": "Two different things"}
OF_ALIKE = {"same": "One and the same", "different": "Two different things", LATER: "Ask me later"}
OF_EVENTS = {"same": "One event that moved", "different": "Two events"}
OF_NAMES = {"same": "One organisation", "different": "Two organisations", LATER: "Ask me later"}
MOST_FILES = 3  # so many files are named


def likely(asked: OpenQuestion | Namesakes) -> str:
    """The answer that is chosen first."""
    return asked.likely if isinstance(asked, Namesakes) else LATER if asked.is_alike else "same"


def ask_if_one(asked: OpenQuestion | Namesakes, answers: dict[str, str]) -> str:
    """Draw the two and the answers, and give the one that is chosen. One that somebody chooses goes into `answers` at once."""
    of_names = isinstance(asked, Namesakes)
    if of_names:
        parts, names = _name(asked.first) + _name(asked.second), (asked.first.name, asked.second.name)
    elif asked.of_events:
        parts = _event("As it was planned", asked.held) + _event("In the newer return", asked.further)
        names = (title(asked.held), title(asked.further))
    else:
        heads = ("Left out if they are one", "Counts") if asked.is_alike else ("Stands earlier on the way", "Further on")
        parts = _record(heads[0], asked.held) + _record(heads[1], asked.further)
        names = (title(asked.held), title(asked.further))
    st.html(f'<div class="side-by-side">{parts}</div>')
    of_two = OF_NAMES if of_names else OF_EVENTS if asked.of_events else OF_ALIKE if asked.is_alike else OF_RECORDS
    options, key = of_two, f"answer_{asked.setting}"

    def answered() -> None:
        answers[asked.setting] = st.session_state[key]

    return st.radio(
        f"Are {plain(' and '.join(names)[:80])} one?", list(options), format_func=options.__getitem__, horizontal=True, key=key,
        index=list(options).index(answers.get(asked.setting, likely(asked))), label_visibility="collapsed", on_change=answered,
    )  # fmt: skip


def _record(head: str, row: Row) -> str:
    amount = counts_for(row, "secured or pipeline")
    return _facts(head, {
        "Recipient": row["organisation"], "Source": row["source"], "Amount": row["text"] or amount, "Status": row["status"],
        "Date": row["period"], "Reference": row["reference"] or "none",
        "Where": f"{row['sheet']}!{row['cell'] or row['row']} of {row['file_name']}",
    })  # fmt: skip


def _event(head: str, row: Row) -> str:
    return _facts(head, {
        "Event": row["title"], "Date": row["period"] or "not stated", "Status": row["status"], "Attendances": row["text"],
        "Reference": row["reference"] or "none", "Where": f"{row['sheet']}!{row['cell'] or row['row']} of {row['file_name']}",
    })  # fmt: skip


def _name(named: Named) -> str:
    files = sorted(named.files)
    more = f" and {many(len(files) - MOST_FILES, 'more file')}" if len(files) > MOST_FILES else ""
    money = f", {print_pence(named.pence)} in them" if named.pence else ""
    return _facts(named.name, {
        "Company number": ", ".join(sorted(named.numbers)) or "none given", "Place": ", ".join(sorted(named.places)) or "none given",
        "Segment": ", ".join(sorted(named.segments)) or "none given", "Records": f"{many(named.records, 'record')}{money}",
        "Files": ", ".join(files[:MOST_FILES]) + more,
    })  # fmt: skip


def _facts(head: str, facts: dict[str, object]) -> str:
    listed = "".join(f"<dt>{name}</dt><dd>{html.escape(str(value))}</dd>" for name, value in facts.items() if value)
    return f"<div><h3>{html.escape(head)}</h3><dl>{listed}</dl></div>"
