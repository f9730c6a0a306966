"""The pool line of confidential deals, where there is one to tell."""

from __future__ import annotations

import html

import streamlit as st

from charts.said.pool import pool_words
from pages.parts.view import View


def pool_line(view: View) -> None:
    """Draw the sentence; nothing where the pool tells nothing."""
    if words := pool_words(view):
        st.html(f'<p class="missing">{html.escape(words)}</p>')
