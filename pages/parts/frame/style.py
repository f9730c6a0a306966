"""All of the style sheets, in one element: with the colours of the charts' palette as its variables."""

from __future__ import annotations

import functools
from pathlib import Path

import streamlit as st

from charts import palette
from data.store.appearance import OF_WORDS, contrast

SHEETS = tuple(Path(__file__).parent / name for name in ("style.css", "sections.css", "print.css"))
VARIABLES = {
    "ink": palette.INK,
    "soft": palette.SOFT,
    "rule": palette.RULE,
    "wash": palette.WASH,
    "track": palette.TRACK,
    "charcoal": palette.CHARCOAL,
    "navy": palette.NAVY,
    "quiet-line": "#A9C0D5",
    "teal": palette.TEAL,
    "teal-line": palette.TEAL_LINE,
    "plum": palette.PLUM,
    "lilac": palette.LILAC,
    "orange": palette.ORANGE,
    "money-tint": palette.TINT["money"],
    "events-tint": palette.TINT["events"],
    "members-tint": palette.TINT["members"],
    "money-step": "#E6EDF3",
    "serif": '"Source Serif", "Source Serif 4", serif',
    "hatch": f"repeating-linear-gradient(135deg, {palette.NAVY} 0 1.5px, #fff 1.5px 5px)",
    "teal-hatch": f"repeating-linear-gradient(135deg, {palette.TEAL_LINE} 0 1.5px, #fff 1.5px 5px)",
    "wide-hatch": f"repeating-linear-gradient(135deg, {palette.NAVY} 0 1px, #fff 1px 7px)",
}


# What Streamlit draws in its theme's colour, and what is a link of its own.
ACCENTED = """
.stApp a, [data-testid="stBaseButton-tertiary"]:hover { color: var(--accent); }
[data-testid="stBaseButton-primary"], [data-testid="stBaseButton-primary"]:hover {
  background: var(--accent);
  border-color: var(--accent);
  color: #fff;
}
[data-baseweb="tag"] { background: var(--accent); }
"""


def style(accent: str = "") -> None:
    """Put the style sheet on the page; it takes no room. `accent`: the cluster's own colour, which the band and what can be pressed
    take; the charts keep theirs, for in them a colour means something."""
    st.html(_sheet(accent))


class _Sheet:
    """A style sheet as Streamlit takes HTML that is finished: of a text it would look at every line whenever a page runs."""

    def __init__(self, rules: str):
        self._element = f"<style>{rules}</style>"

    def _repr_html_(self) -> str:
        return self._element


@functools.lru_cache(maxsize=8)
def _sheet(accent: str) -> _Sheet:
    own = {"accent": accent or palette.NAVY, "on-accent": on_accent(accent or palette.NAVY)}
    variables = "".join(f"--{name}: {value};" for name, value in (VARIABLES | own).items())
    rules = "\n".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    return _Sheet(f":root {{{variables}}}\n{rules}{ACCENTED if accent else ''}")


def on_accent(accent: str) -> str:
    """The colour of quiet words on the accent: white where the quiet one would not read on it."""
    return palette.QUIET if contrast(palette.QUIET, accent) >= OF_WORDS else palette.WHITE
