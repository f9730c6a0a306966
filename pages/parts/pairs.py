"""Cards two beside one another, in the order in which they are read; on a tablet and a phone below one another."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


def pairs(*cards: Callable[[], None] | None) -> None:
    """Draw the cards that there are; of the first two the first is the wider one."""
    drawn = [card for card in cards if card]
    for at in range(0, len(drawn), 2):
        with st.container(key=f"cards_{at // 2 + 1}", gap=None):
            columns = st.columns([3, 2] if at == 0 else 2, gap="large")
        for column, card in zip(columns, drawn[at : at + 2], strict=False):
            with column:
                card()
