"""What is compared with: nothing, another period, or the whole region; chosen in the bar and in the address (`?compare=`)."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.parts.choices.bar import Choice
from pages.parts.choices.periods import period_words

COMPARE = "compare"
NOTHING, REGION = "nothing", "the whole region"
_HELP = "Another period beside the chosen one, or the whole region beside the chosen place."


def compared() -> str:
    """What is chosen to stand beside: a period, the whole region, or nothing."""
    return st.query_params.get(COMPARE) or NOTHING


def comparison_choice(periods: Sequence[str]) -> Choice:
    """The choice as it stands in the bar."""
    now = compared()
    values = dict.fromkeys((REGION, *periods, *([now] if now != NOTHING else [])))
    listed = [("", NOTHING), *((each, period_words(each)) for each in values)]
    return Choice(COMPARE, "Beside", period_words(now)[:24], _HELP, listed, [now] if now != NOTHING else [])
