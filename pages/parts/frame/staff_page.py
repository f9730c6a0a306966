"""What every staff page begins with: the band with the page's question and its answer, and the styles of staff pages."""

from __future__ import annotations

import streamlit as st

from pages.parts.access.gate import staff_only
from pages.parts.door import shown
from pages.parts.frame.banner import banner
from pages.parts.frame.staff_style import staff_style
from pages.parts.view import View
from queries.filters import Filters


def staff_view() -> View:
    """The version that is shown now, unfiltered, as staff see it. Raises NotStaff."""
    staff_only()
    return View(shown(), Filters(), "staff")


def staff_head(view: View, kicker: str, question: str, answer: str) -> None:
    """Draw the band. All texts are plain."""
    staff_style()
    with st.container(key="banner", gap=None):
        banner(view, kicker, question, answer)
