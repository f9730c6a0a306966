"""The name that History keeps beside every change: asked once a session, in the same words wherever something is changed."""

from __future__ import annotations

import streamlit as st

_KEPT = "signed_by"
MISSING = "Say who you are: History keeps a name beside every change."


def name_field(key: str) -> str:
    """Ask for the name; what was typed before in this session stands in the field already."""
    name = st.text_input(
        "Your name, for History", value=st.session_state.get(_KEPT, ""), max_chars=120, key=key, width=280,
        placeholder="such as Programme team",
    )  # fmt: skip
    st.session_state[_KEPT] = " ".join(name.split())
    return st.session_state[_KEPT]
