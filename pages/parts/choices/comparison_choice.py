"""What is compared with: nothing, another period, or the whole region; chosen in the bar and in the address (`?compare=`)."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.parts.choices.periods import as_printed, period_words
from pages.parts.words import plain

NOTHING, REGION = "nothing", "the whole region"


def comparison_choice(periods: Sequence[str]) -> None:
    """Draw the choice in the bar. Another choice draws the page anew."""
    st.session_state["compare"] = now = st.query_params.get("compare") or NOTHING
    options = list(dict.fromkeys((NOTHING, REGION, *periods, now)))
    with st.popover(f"Beside **{plain(period_words(now)[:24])}**", type="tertiary"):
        picked = st.selectbox(
            "Beside it", options, key="compare", accept_new_options=True, **as_printed("compare", nothing=NOTHING),
            help="Another period beside the chosen one, or the whole region beside the chosen place.",
        )  # fmt: skip
    if (picked or NOTHING) != now:
        st.rerun()
