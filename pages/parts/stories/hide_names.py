"""The switch that puts words in place of organisations' names on slides and in files."""

from __future__ import annotations

import streamlit as st


def hide_names() -> bool:
    """Draw the switch and give what it says."""
    words = "Words stand in their place: company A is one and the same everywhere."
    return st.toggle("Hide names of organisations", key="hide_names", help=words)
