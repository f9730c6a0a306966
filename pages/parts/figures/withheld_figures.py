"""For staff: which headlines leave confidential deals out on the board's pages, and how much of each."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from pages.parts.access.gate import staff_only
from pages.parts.figures.claims_told import claims_told
from pages.parts.figures.names_told import names_told
from pages.parts.figures.pool_line import pool_line
from pages.parts.history.effect import change_lines
from pages.parts.html_table import rows_table
from pages.parts.view import View

HEADINGS = ("Headline", "The board sees", "With the confidential deals", "Left out")
TITLE = "What the board's figures leave out"


def withheld_figures(view: View) -> None:
    """Draw the headlines that are another figure with the confidential deals; nothing where none is held back, and below
    them the pool line that the board reads, and the public texts and claims that tell of a deal. Raises NotStaff."""
    staff_only()
    board = replace(view, audience="board")
    if not board.without:
        return
    pairs = zip(board.ask("headlines"), view.ask("headlines"), strict=True)
    lines = [line for seen, whole in pairs for line in change_lines(seen, whole)]
    with st.expander(TITLE, key="withheld"):
        st.html(
            f'<p class="sentence">The board reads its figures {board.without}, and says so beside them. '
            "This table is for staff: the difference of a figure may be a single deal, so it goes no further.</p>"
        )
        if lines:
            st.html(rows_table(HEADINGS, lines, [False, True, True, True], TITLE, stacked=True))
        else:
            st.html('<p class="missing">No headline is another figure with them.</p>')
        pool_line(board)
        names_told(view)
        claims_told(board, view)
