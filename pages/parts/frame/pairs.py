"""Cards two beside one another, in the order in which they are read; on a tablet and a phone below one another."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


class Later:
    """A card that must look further than the page does: its room is kept where it belongs, and it is drawn when the page stands."""

    def __init__(self, card: Callable[[], None]) -> None:
        self._card = card
        self._room: DeltaGenerator | None = None

    def __call__(self) -> None:
        """Keep the room."""
        self._room = st.container()

    def draw(self) -> None:
        """Draw the card in its room, where one was kept."""
        if self._room:
            with self._room:
                self._card()


def pairs(*cards: Callable[[], None] | None) -> None:
    """Draw the cards that there are; of the first two the first is the wider one, and a last one without another has the whole width."""
    drawn = [card for card in cards if card]
    for at in range(0, len(drawn), 2):
        with st.container(key=f"cards_{at // 2 + 1}", gap=None):
            columns = st.columns([3, 2] if at == 0 else min(2, len(drawn) - at), gap="large")
        for column, card in zip(columns, drawn[at : at + 2], strict=False):
            with column:
                card()
