"""A section further down a page: a question that opens, and that is computed only while it is open."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


def section(question: str, key: str, draw: Callable[[], None]) -> None:
    """The question as the line to open; `draw` draws what is below it. Opening and closing reruns the section alone, not the page."""

    @st.fragment
    def part() -> None:
        with st.expander(question, key=f"section_{key}", on_change="rerun") as opened:
            if opened.open:
                draw()

    with st.container(key=f"sections_{key}", gap=None):
        part()
