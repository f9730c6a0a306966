"""What publishing would change: headlines, which things are new, changed or the same, and what a complete list ends."""

from __future__ import annotations

import html
from collections import Counter
from pathlib import Path

import streamlit as st

from data.grammar.printing import print_pence
from data.store.comparing import Compared, compared
from data.store.differing import MOST, RecordChange, record_changes
from pages.parts.door import store
from pages.parts.frame.staff_style import panel
from pages.parts.history.effect import Effect
from pages.parts.history.effect_table import effect_table
from pages.parts.html_table import rows_table
from pages.parts.upload.offered import Offered


def changes(offered: Offered, effect: Effect | None, why_not: str) -> None:
    """The headlines before and after, and that no record of the file will count where none does; or why it cannot be published."""
    panel("What publishing would change", "Headlines as the board sees them; viewers see nothing until you publish")
    if effect is None:
        st.html(f'<p class="sentence framed-orange">{html.escape(why_not)}</p>')
        return
    if none_counts := effect.none_counts.get(offered.checked.sha256, ""):
        st.html(f'<p class="sentence framed-orange">{html.escape(f"{offered.file_name}: {none_counts}")}</p>')
    effect_table(effect)


def things(offered: Offered) -> None:
    """Which records of one file are new beside what is published now."""
    here = store()
    own = None if here.shows_demonstration_store() else here.version_path()
    entries = compared(offered.checked, own)
    if not entries:
        return
    with st.container(key="space_things", gap=None):
        panel("What is new", "By reference, or by what tells a record apart; members by organisation; beside what is published now")
        texts = [[each.kind.capitalize(), *(f"{count:,}" for count in _counts(each))] for each in entries]
        heads = ["Kind", "New", "Changed", "The same", "Newer already published", "Gone"]
        st.html(rows_table(heads, texts, [False, True, True, True, True, True], "New, changed, the same and gone"))
        for each in entries:
            if each.stay_confidential:
                st.html(f'<p class="before">{_stay_confidential(each.stay_confidential)}</p>')
            if each.rows_together:
                st.html(f'<p class="before">{_rows_together(each)}</p>')
        if any(each.new or each.changed for each in entries):
            record_by_record(offered, own)
        for each in entries:
            if each.gone:
                more = f" and {each.gone - len(each.gone_names):,} more" if each.gone > len(each.gone_names) else ""
                names = html.escape(", ".join(each.gone_names))
                words = f"Not in this complete list of {each.kind}, so they end with its period: {names}{more}."
                st.html(f'<p class="sentence framed-orange">{words}</p>')


def _stay_confidential(count: int) -> str:
    """What the return leaves hidden, by saying nothing of it."""
    what = "1 record stays" if count == 1 else f"{count:,} records stay"
    return f"Investments: {what} confidential, as an earlier return said. This one does not say; to show one, type no under Confidential."


def _rows_together(each: Compared) -> str:
    """Why there are fewer here than rows are taken. Rows of one organisation are one member; of any other kind each is a record."""
    count = each.things_together
    if each.kind == "members":
        things = "one organisation, which is one" if count == 1 else f"{count:,} organisations, each of which is one"
        return f"Members: {each.rows_together:,} rows state {things} here."
    lines = "one line" if count == 1 else f"{count:,} lines"
    return f"{each.kind.capitalize()}: {each.rows_together:,} rows that nothing tells apart are {lines} here; each is a record of its own."


def record_by_record(offered: Offered, own: Path | None) -> None:
    """Which records one file adds, and what it says otherwise of which, field by field."""
    with st.expander("Record by record", key=f"record_by_record_{offered.key}"):
        listed = record_changes(offered.checked, own)
        rows = [[each.kind.capitalize(), each.what.capitalize(), each.name, each.where, _fields_in_words(each)] for each in listed]
        heads = ["Kind", "", "Record", "Row of the file", "What it says otherwise, or brings"]
        st.html(rows_table(heads, rows, [False] * 5, "New and changed records", height=420))
        if MOST in Counter(each.kind for each in listed).values():
            st.caption(f"At most {MOST} records of a kind are listed, those that move most money first.")


def _fields_in_words(change: RecordChange) -> str:
    """What a record says otherwise; of a new one how much money it brings, so that the headline's change can be followed."""
    if change.what == "new" and change.pence:
        return print_pence(change.pence)
    return "; ".join(f"{title}: {before or 'blank'} to {now or 'blank'}" for title, before, now in change.fields)


def _counts(each: Compared) -> tuple[int, ...]:
    return each.new, each.changed, each.same, each.older, each.gone
