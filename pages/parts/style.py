"""All of the style sheet, in one element: style.css with the colours of the charts' palette as its variables."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from charts import palette

SHEET = Path(__file__).parent / "style.css"
VARIABLES = {
    "ink": palette.INK,
    "soft": palette.SOFT,
    "rule": palette.RULE,
    "wash": palette.WASH,
    "track": palette.TRACK,
    "navy": palette.NAVY,
    "quiet": palette.QUIET,
    "quiet-line": "#A9C0D5",
    "teal": palette.TEAL,
    "teal-line": palette.TEAL_LINE,
    "plum": palette.PLUM,
    "orange": palette.ORANGE,
    "money-tint": palette.TINT["money"],
    "events-tint": palette.TINT["events"],
    "members-tint": palette.TINT["members"],
    "money-step": "#E6EDF3",
    "serif": '"Source Serif", "Source Serif 4", serif',
    "hatch": f"repeating-linear-gradient(135deg, {palette.NAVY} 0 1.5px, #fff 1.5px 5px)",
    "wide-hatch": f"repeating-linear-gradient(135deg, {palette.NAVY} 0 1px, #fff 1px 7px)",
}


def style() -> None:
    """Put the style sheet on the page; it takes no room."""
    variables = "".join(f"--{name}: {value};" for name, value in VARIABLES.items())
    st.html(f"<style>:root {{{variables}}}\n{SHEET.read_text(encoding='utf-8')}</style>")
