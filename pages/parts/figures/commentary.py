"""The notes of staff beside charts and headlines, dated and signed; and writing one, which History keeps and can take back."""

from __future__ import annotations

import html
from dataclasses import replace

import streamlit as st

from charts.said.view import day
from data.store.notes import LONGEST, note_setting, notes
from pages.parts.access.gate import audience
from pages.parts.access.keeping import keep
from pages.parts.access.signed import MISSING, name_field
from pages.parts.door import store, today_beside
from pages.parts.frame.notice import notice
from pages.parts.presses import Press
from pages.parts.view import View
from pages.parts.words import plain
from queries.editions import editions

WARNING = "Everybody who opens the dashboard reads it, with your name and today's date. Name nothing that is confidential."


def with_notes(view: View) -> View:
    """The view with the notes that stand beside what it shows, and with what this session may do beside it. Read once a run."""
    now = today_beside(view.shown)
    edition = next((each for each in editions(now) if each.target == view.shown.edition), None)
    staff = audience() == "staff"
    may_write = staff and not store().shows_demonstration_store()  # the demonstration takes none
    return replace(view, notes=notes(now.standing.acts, edition), may_write=may_write, may_tell=staff)


def note_html(view: View, subject: str) -> str:
    """The note to a chart or headline with who wrote it and when; blank where there is none."""
    act = view.notes.get(subject)
    if act is None:
        return ""
    said = f"{act.by}, {day(act.at.date())}"
    return f'<div class="note"><p>{html.escape(act.value or "")}</p><p class="before">{html.escape(said)}</p></div>'


def note_presses(view: View, subject: str, title: str, key: str) -> list[Press]:
    """The button with which staff write a note; none for the board."""
    return [Press("Write a note", f"note_{key}", lambda: _write(view, subject, title, key))] if view.may_write else []


def _write(view: View, subject: str, title: str, key: str) -> None:
    """The window in which a note is written."""
    edition = view.shown.edition

    @st.dialog(plain(f"A note to: {title}"))
    def window() -> None:
        st.html(f'<p class="sentence">{html.escape(_for(edition))} {WARNING}</p>')
        text = st.text_area("Note", max_chars=LONGEST, key=f"note_text_{key}")
        by = name_field(f"note_by_{key}")
        pressed = st.button("Keep the note", type="primary", key=f"note_keep_{key}")
        if pressed and not by:
            notice(MISSING, wrong=True)
        elif pressed and keep(note_setting(subject, edition), " ".join(text.split()), by):
            st.rerun()

    window()


def _for(edition: str) -> str:
    if edition:
        return f"It stands beside this figure in the edition {edition}."
    return "It stands beside this figure from now on, and in every edition that is kept while it stands."
