"""Sections further down a page: questions that open, each computed only while it is open."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

Section = tuple[str, str, Callable[[], None]]  # the question as the line to open, its key, and what draws what is below it


def sections(*each: Section) -> None:
    """Draw the questions one below another. Opening and closing one reruns these sections alone, not the page.

    Sections that follow one another are one call: what Streamlit keeps of a part that runs alone takes longer than all its lines.
    """

    @st.fragment
    def part() -> None:
        for question, key, draw in each:
            with st.expander(question, key=f"section_{key}", on_change="rerun") as opened:
                if opened.open:
                    draw()

    with st.container(key=f"sections_{each[0][1]}", gap=None):
        part()
