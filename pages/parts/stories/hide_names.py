"""The switch that puts words in place of organisations' names on slides and in files, and what it says on pages that do not have it."""

from __future__ import annotations

import streamlit as st

_SWITCH, _KEPT = "hide_names", "names_hidden"  # Streamlit forgets a switch with the page that it stood on


def names_hidden() -> bool:
    """Whether names are hidden in whatever leaves the dashboard from now on."""
    return st.session_state.get(_KEPT, False)


def hide_names() -> bool:
    """Draw the switch, as it was left on the page before, and give what it says."""
    st.session_state[_SWITCH] = names_hidden()
    words = "Words stand in their place on slides and in every file: company A is one and the same everywhere in it."
    st.toggle("Hide names of organisations", key=_SWITCH, help=words, on_change=_keep)
    return names_hidden()


def _keep() -> None:
    st.session_state[_KEPT] = st.session_state[_SWITCH]
