"""What is compared with: nothing, another period, or the whole region; chosen in the bar and in the address (`?compare=`)."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.grammar.dates import read_period
from data.grammar.printing import print_when
from data.model import NotUnderstood
from pages.parts.edition_choice import asked
from pages.parts.words import plain

NOTHING, REGION = "nothing", "the whole region"


def comparison_choice(periods: Sequence[str]) -> None:
    """Draw the choice in the bar. Another choice draws the page anew."""
    now = asked("compare") or NOTHING
    options = list(dict.fromkeys((NOTHING, REGION, *periods, now)))
    with st.popover(f"Beside **{plain(_label(now)[:24])}**", type="tertiary"):
        picked = st.selectbox(
            "Beside it", options, key="compare", bind="query-params", accept_new_options=True,
            help="Another period beside the chosen one, or the whole region beside the chosen place.",
        )  # fmt: skip
    if (picked or NOTHING) != now:
        st.rerun()


def _label(name: str) -> str:
    try:
        return name if name in (NOTHING, REGION) else print_when(read_period(name)).split(" (")[0]
    except NotUnderstood:
        return name
