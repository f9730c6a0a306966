"""A link to another page of the dashboard that keeps the session."""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit as st

PAGES = Path(__file__).parent.parent


@functools.cache
def page_file(page: str) -> Path:
    """The file of a page by its name, such as `history`."""
    [file] = [each for each in PAGES.glob(f"*/{page}.py") if each.parent.name != "parts"]
    return file


def link_to(page: str, label: str) -> None:
    """Draw a link to a page by its name."""
    st.page_link(page_file(page), label=label)
