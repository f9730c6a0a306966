"""A sentence that the reader must see: what was done, or why something was not possible. Plain text, escaped."""

from __future__ import annotations

import html

import streamlit as st


def notice(words: str, *, wrong: bool = False) -> None:
    """Draw it; `wrong`: it needs attention."""
    names = "sentence notice framed-orange" if wrong else "sentence notice"
    st.html(f'<p class="{names}" role="{"alert" if wrong else "status"}">{html.escape(words)}</p>')
