"""Of several files the one that is looked at; a file that cannot be published at all; and the place for a mended file."""

from __future__ import annotations

import html

import streamlit as st

from data.grammar.printing import print_when
from data.grammar.spans import is_span
from data.model import When
from pages.parts.frame.staff_style import panel
from pages.parts.html_table import rows_table
from pages.parts.upload.drop import drop_zone
from pages.parts.upload.findings import remarks
from pages.parts.upload.offered import Offered
from pages.parts.upload.people import people_columns
from pages.parts.upload.review import Review
from pages.parts.upload.words import verdict
from pages.parts.words import plain


def chosen_file(review: Review, ways: dict[str, str]) -> Offered:
    """List several files in the order in which they would be published, and give the one that is looked at.

    `ways`: what stands in the way of each, by its name.
    """
    if len(review.files) == 1:
        return review.files[0]
    ordered = sorted(review.files, key=_rank)
    with st.container(key="space_files", gap="small"):
        panel("The files", "In the order of their periods; those that nothing stops are published together, the others stay here")
        texts = [[each.file_name, _period(each), verdict(each), _what_becomes(each, ways)] for each in ordered]
        st.html(rows_table(["File", "Period", "What was found", "On Publish"], texts, [False] * 4, "The files"))
        names = [each.file_name for each in ordered]
        name = st.selectbox("Look at", names, key="file_looked_at", width=480)
    return ordered[names.index(name)]


def _what_becomes(offered: Offered, ways: dict[str, str]) -> str:
    if in_the_way := ways.get(offered.file_name):
        return f"is held back: {in_the_way}"
    return "is published" if offered.goes else "is held back"


def _rank(offered: Offered) -> tuple[bool, str]:
    end = offered.about["period_end"] if offered.checked else None
    return (end is not None, str(end or ""))


def _period(offered: Offered) -> str:
    if offered.checked is None or offered.about["period_start"] is None:
        return "not known"
    start, end = offered.about["period_start"], offered.about["period_end"]
    return print_when(When(start, end, is_span(start, end)))


def refused(offered: Offered) -> None:
    """A file of which nothing is kept: why, and what to do."""
    with st.container(key="space_refused", gap=None):
        if offered.refusal:
            panel("This file was refused", "Nothing of it is kept")
            st.html(f'<p class="sentence framed-orange">{html.escape(offered.refusal)}</p>')
        else:
            if offered.people:
                people_columns(offered)
            else:
                panel("What to take out", "Nothing of this file is kept, not even until the session ends")
                st.html(remarks([each for each in offered.findings if each.severity == "stops"]))


def mended_file(review: Review, offered: Offered) -> None:
    """A second drop zone, for the same file after it was mended."""
    needed = offered.checked is None or bool(offered.stops)
    with st.expander("Drop the mended file here, or further files", expanded=needed and offered.checked is None, key="mended"):
        name = html.escape(offered.sent_name or offered.file_name)
        st.html(f'<p class="sentence">A file of the same name ({name}), marked or not, takes the place of this one.</p>')
        drop_zone(review, plain("The mended file, or further files"))
