"""What a reader chose in the bar goes with them from page to page: Streamlit forgets it with the page that it was chosen on."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from pages.parts.choices.comparison_choice import COMPARE, NOTHING
from pages.parts.choices.edition_choice import TODAY
from pages.parts.frame.navigation import FIRST
from queries.filters import WORDS

KEPT = (*WORDS, "edition", "compare")


def keep_choice(compares: bool) -> None:
    """Remember what the address says. What a page's bar does not ask stays as it was: not each `compares`."""
    kept = st.session_state.setdefault("kept_choice", {})
    kept.update({word: st.query_params.get_all(word) for word in KEPT if compares or word != COMPARE})


def page_before() -> str | None:
    """The address of the page that was open before this one, with what is chosen now; None where none was."""
    page = st.session_state.get("came_from")
    if page is None:
        return None
    words = [(word, value) for word in KEPT for value in st.query_params.get_all(word) if value not in (NOTHING, TODAY)]
    return f"{page or FIRST}?{urlencode(words)}"


def bring_choice(page: str) -> None:
    """On the first run of another page choose the same there, unless its address says something itself."""
    came_from = st.session_state.get("on_page", page)
    st.session_state["on_page"] = page
    if came_from == page:
        return
    st.session_state["came_from"] = came_from
    for word, values in st.session_state.get("kept_choice", {}).items():
        if values and word not in st.query_params:
            st.query_params[word] = values
