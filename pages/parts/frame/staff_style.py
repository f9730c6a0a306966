"""What the staff pages add to the style sheet, and the head of a panel on them."""

from __future__ import annotations

import html
from pathlib import Path

import streamlit as st

from charts import palette

SHEET = Path(__file__).parent / "staff_style.css"
VARIABLES = {
    "charcoal": palette.CHARCOAL,
    "row-hatch": f"repeating-linear-gradient(135deg, {palette.RULE} 0 1px, transparent 1px 6px)",
}


def staff_style() -> None:
    """Put it on the page, behind the style sheet of all pages; it takes no room."""
    variables = "".join(f"--{name}: {value};" for name, value in VARIABLES.items())
    st.html(f"<style>:root {{{variables}}}\n{SHEET.read_text(encoding='utf-8')}</style>")


def panel(title: str, subtitle: str = "") -> None:
    """The head of a section: a rule, what it is, and one line about it. Plain texts."""
    said = f"<p>{html.escape(subtitle)}</p>" if subtitle else ""
    st.html(f'<div class="panel"><h2>{html.escape(title)}</h2>{said}</div>')
