"""Where files are dropped, with progress while they are checked; the template workbook, and the sample full of mistakes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import BinaryIO

import streamlit as st

from data.kinds import KINDS
from data.samples.make_mistakes import EVERYTHING, FOLDER
from data.template import template
from pages.parts.downloads import download
from pages.parts.frame.staff_style import panel
from pages.parts.html_table import rows_table
from pages.parts.upload.review import Review
from pages.parts.words import plain

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def drop_zone(review: Review, label: str) -> None:
    """Take files in as soon as they are dropped. The server's own copy in memory is let go once they are."""
    turn = st.session_state.setdefault("drop_turn", 0)
    files = st.file_uploader(label, accept_multiple_files=True, key=f"drop_{turn}")
    if files:
        take_in(review, ((file.name, file) for file in files))
        st.session_state["drop_turn"] = turn + 1  # another field, so the old one and the bytes in it are dropped
        st.rerun()


def take_in(review: Review, files: Iterable[tuple[str, BinaryIO]]) -> None:
    """Check files one after the other, saying what is being done. Whatever is pressed meanwhile breaks the check off: Cancel does
    no more than that, and forgets the files that were dropped and not yet checked."""
    st.session_state.pop("receipt", None)
    with st.container(key="acts_taking_in", horizontal=True, gap="medium", vertical_alignment="center"):
        status = st.status("Looking at the files", type="compact", width=560)
        st.button("Cancel", type="tertiary", key="cancel_check", on_click=_cancelled)
        st.empty()  # in the place of what stood third here before, which would be seen until the check is done
    with status:
        for name, content in files:
            review.take(name, content, lambda what, name=name: status.update(label=f"{plain(name)}: {plain(what).lower()}"))


def _cancelled() -> None:
    """Run before the page is drawn anew: with another field to drop files into, those in the old one are gone."""
    st.session_state["drop_turn"] = st.session_state.get("drop_turn", 0) + 1
    st.session_state["done"] = "Cancelled: nothing is kept of what was not checked yet"


def to_begin_with(review: Review) -> None:
    """What to start from where there is no return yet, and what a return may hold."""
    with st.container(key="acts_begin", horizontal=True, gap="medium"):
        download("Template workbook", _template, "Return template.xlsx", _XLSX, "template")
        if st.button("Try a return full of mistakes", type="tertiary", key="try_mistakes"):
            with open(FOLDER / EVERYTHING, "rb") as content:
                take_in(review, [(EVERYTHING, content)])
            st.rerun()
        download("Take that return along", (FOLDER / EVERYTHING).read_bytes, EVERYTHING, _XLSX, "mistakes")

    with st.container(key="space_kinds", gap=None):
        panel("What a return may hold", "Sheets of these kinds, in any order; the template says which columns. Other sheets are left alone")
        rows = [[kind.name.capitalize(), f"{kind.sentence[:1].upper()}{kind.sentence[1:]}"] for kind in KINDS.values()]
        st.html(rows_table(["Sheet", "One row is"], rows, [False, False], "What a return may hold"))


def _template() -> bytes:
    written = io.BytesIO()
    template().save(written)
    return written.getvalue()
