"""What a reader chose in the bar goes with them from page to page: Streamlit forgets it with the page that it was chosen on."""

from __future__ import annotations

import streamlit as st

from queries.filters import WORDS

KEPT = (*WORDS, "edition")


def keep_choice() -> None:
    """Remember what the bar says, once it was drawn."""
    st.session_state["kept_choice"] = {word: st.session_state[word] for word in KEPT if st.session_state.get(word)}


def bring_choice(page: str) -> None:
    """On the first run of another page choose the same there, unless its address says something itself."""
    came_from = st.session_state.get("on_page", page)
    st.session_state["on_page"] = page
    if came_from == page:
        return
    for word, value in st.session_state.get("kept_choice", {}).items():
        if word not in st.query_params:
            st.session_state[word] = st.query_params[word] = value
