"""For staff: the public texts that name whom a confidential deal is for, each with its cell."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import many
from pages.parts.access.gate import staff_only
from pages.parts.html_table import rows_table
from pages.parts.view import View

HEADINGS = ("Named", "Where", "What it says")
MOST = 100


def names_told(view: View) -> None:
    """Draw the sentence and the table; nothing where no text names anybody. Raises NotStaff."""
    staff_only()
    rows = view.ask("names_told")
    if not rows:
        return
    texts = "1 text that everybody may read names" if len(rows) == 1 else f"{many(len(rows), 'text')} that everybody may read name"
    further = f" The first {MOST} are listed." if len(rows) > MOST else ""
    st.html(
        f'<p class="sentence">{html.escape(texts)} whom a confidential deal is for. Nothing takes a name out of a text: '
        f"where it tells of the deal, reword the cell or the note.{further}</p>"
    )
    lines = [[row["recipient"], row["told_at"], " ".join(row["text"].split())[:200]] for row in rows[:MOST]]
    st.html(rows_table(HEADINGS, lines, [False] * 3, "Texts that name whom a confidential deal is for", stacked=True))
