"""What publishing would change: headlines, which things are new, changed or the same, what a complete list ends, and questions."""

from __future__ import annotations

import html
from collections import Counter
from pathlib import Path

import streamlit as st

from charts.rows import Row, many
from data.store.comparing import Compared, compared
from data.store.differing import MOST, RecordChange, record_changes
from pages.parts.behind import counts_for, title
from pages.parts.door import store
from pages.parts.effect import Effect, OpenQuestion
from pages.parts.effect_table import effect_table
from pages.parts.html_table import rows_table
from pages.parts.staff_style import panel
from pages.parts.upload_review import Offered
from pages.parts.words import plain


def changes(effect: Effect | None, why_not: str) -> None:
    """The headlines before and after; where the returns cannot be published, why."""
    panel("What publishing would change", "Headlines as the board sees them; viewers see nothing until you publish")
    if effect is None:
        st.html(f'<p class="sentence framed-orange">{html.escape(why_not)}</p>')
    else:
        effect_table(effect)


def things(offered: Offered) -> None:
    """Which records of one file are new beside what is published now."""
    here = store()
    own = None if here.shows_demonstration_store() else here.version_path()
    entries = compared(offered.checked, own)
    with st.container(key="space_things", gap=None):
        panel("What is new", "By reference, or by what tells a record apart; members by organisation; beside what is published now")
        texts = [[each.kind.capitalize(), *(f"{count:,}" for count in _counts(each))] for each in entries]
        heads = ["Kind", "New", "Changed", "The same", "Stated later already", "Gone"]
        if texts:
            st.html(rows_table(heads, texts, [False, True, True, True, True, True], "New, changed, the same and gone"))
        if any(each.new or each.changed for each in entries):
            record_by_record(offered, own)
        for each in entries:
            if each.gone:
                more = f" and {each.gone - len(each.gone_names):,} more" if each.gone > len(each.gone_names) else ""
                names = html.escape(", ".join(each.gone_names))
                words = f"Not in this complete list of {each.kind}, so they end with its period: {names}{more}."
                st.html(f'<p class="sentence framed-orange">{words}</p>')


def record_by_record(offered: Offered, own: Path | None) -> None:
    """Which records one file adds, and what it says otherwise of which, field by field."""
    with st.expander("Record by record", key=f"record_by_record_{offered.key}"):
        listed = record_changes(offered.checked, own)
        rows = [[each.kind.capitalize(), each.what.capitalize(), each.name, each.where, _fields_in_words(each)] for each in listed]
        heads = ["Kind", "", "Record", "Row of the file", "What it says otherwise"]
        st.html(rows_table(heads, rows, [False] * 5, "New and changed records", height=420))
        if MOST in Counter(each.kind for each in listed).values():
            st.caption(f"At most {MOST} records of a kind are listed, those that move most money first.")


def _fields_in_words(change: RecordChange) -> str:
    return "; ".join(f"{title}: {before or 'blank'} to {now or 'blank'}" for title, before, now in change.fields)


def _counts(each: Compared) -> tuple[int, ...]:
    return each.new, each.changed, each.same, each.older, each.gone


def questions(asked: tuple[OpenQuestion, ...] | list[OpenQuestion], answers: dict[str, str]) -> None:
    """Ask of each pair whether the two are one; the likely answer is chosen. What is chosen goes into `answers`."""
    for pair in set(answers) - {each.pair for each in asked}:
        del answers[pair]
    if not asked:
        return
    with st.container(key="space_questions", gap="small"):
        panel(
            f"{many(len(asked), 'question')} before you publish",
            "A row without a reference looks like an older one at another stage. If they are one, only the further one counts.",
        )
        for each in asked:
            pair = _record("Stands earlier on the way", each.held) + _record("Further on", each.further)
            st.html(f'<div class="side-by-side">{pair}</div>')
            name = f"{title(each.held)} and {title(each.further)}"
            options = {"same": "One and the same", "different": "Two different things"}
            key = f"answer_{each.pair}"
            kept = answers.setdefault(each.pair, "same")

            def answered(pair: str = each.pair, key: str = key) -> None:
                answers[pair] = st.session_state[key]

            st.radio(
                f"Are {plain(name[:80])} one?", list(options), format_func=options.__getitem__, horizontal=True, key=key,
                index=list(options).index(kept), label_visibility="collapsed", on_change=answered,
            )  # fmt: skip


def _record(head: str, row: Row) -> str:
    amount = counts_for(row, "secured or pipeline")
    facts = {
        "Recipient": row["organisation"], "Source": row["source"], "Amount": row["text"] or amount, "Status": row["status"],
        "Date": row["period"], "Reference": row["reference"] or "none",
        "Where": f"{row['sheet']}!{row['cell'] or row['row']} of {row['file_name']}",
    }  # fmt: skip
    listed = "".join(f"<dt>{name}</dt><dd>{html.escape(str(value))}</dd>" for name, value in facts.items() if value)
    return f"<div><h3>{head}</h3><dl>{listed}</dl></div>"
