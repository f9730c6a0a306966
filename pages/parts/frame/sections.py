"""Sections further down a page: questions that open, each computed only while it is open."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

Section = tuple[str, str, Callable[[], None]]  # the question as the line to open, its key, and what draws what is below it


def sections(*each: Section) -> None:
    """Draw the questions one below another.

    The page runs anew where one is opened: what Streamlit keeps of a part that could run alone takes longer at every run of the page than
    such a run costs now and then.
    """
    with st.container(key=f"sections_{each[0][1]}", gap=None):
        for question, key, draw in each:
            with st.expander(question, key=f"section_{key}", on_change="rerun") as opened:
                if opened.open:
                    draw()
