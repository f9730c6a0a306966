"""What every page of the board begins with: the band, the filters and their sentence; and where its content goes."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.parts.ahead import AHEAD
from pages.parts.choices.edition_choice import asked_version
from pages.parts.choices.filter_bar import chosen, in_words
from pages.parts.choices.kept_choice import keep_choice
from pages.parts.figures.commentary import with_notes
from pages.parts.frame.banner import banner
from pages.parts.view import View

BOARD = "board"  # the board's pages ask as the board, whoever looks: no confidential record is in any figure of theirs


def page(kicker: str, question: str, answer: Callable[[View], str], subject: str = "records", compares: bool = False) -> View:
    """Draw the head of a page and give its view. `answer` computes the sentence that answers the page's question; `compares`: the page
    lays another period or the whole region beside its figures (see `comparison.compared_with`)."""
    now = asked_version()
    band = st.container(key="banner", gap=None)
    filters = chosen(now, BOARD, compares)
    keep_choice(compares)
    view = with_notes(View(now, filters, BOARD))
    AHEAD.filtered(view)
    with band:
        banner(view, kicker, question, answer(view))
    in_words(view, subject)
    return view
