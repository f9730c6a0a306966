"""For staff: the public claims that, less what the board sees, come close to what confidential deals leave out."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import Row, many
from charts.said.claims import claim_words
from pages.parts.access.gate import staff_only
from pages.parts.html_table import rows_table
from pages.parts.view import View

HEADINGS = ("What was said", "Stated", "The board sees", "Stated less shown")
_CLOSE = 10  # per cent


def claims_told(board: View, staff: View) -> None:
    """Draw the sentence and the table; nothing where no claim tells what is left out. Raises NotStaff."""
    staff_only()
    found = telling(board.ask("claims"), board.ask("headlines"), staff.ask("headlines"))
    if not found:
        return
    claims = "1 figure that was stated in public, less what the board sees, comes" if len(found) == 1 else (
        f"{many(len(found), 'figure')} that were stated in public, less what the board sees, come"
    )  # fmt: skip
    st.html(
        f'<p class="sentence">{html.escape(claims)} to within {_CLOSE} % of what confidential deals leave out: whoever subtracts knows '
        "what they are worth together, and where it is one deal, that deal. Where that must not be, take the claim out of the return.</p>"
    )
    lines = [claim_words(row)[:4] for row in found]
    st.html(rows_table(HEADINGS, lines, [False, True, True, True], "Claims that tell what is left out", stacked=True))


def telling(claims: list[Row], seen: list[Row], whole: list[Row]) -> list[Row]:
    """The claims whose gap on the board's pages is, within a tenth, what their headline leaves out there."""
    shown = {row["measure"]: row["low"] for row in seen}
    left = {row["measure"]: row["low"] - shown[row["measure"]] for row in whole if None not in (row["low"], shown[row["measure"]])}
    return [
        row for row in claims
        if row["gap"] is not None and (hidden := left.get(row["headline"], 0)) > 0 and abs(row["gap"] - hidden) * 100 <= hidden * _CLOSE
    ]  # fmt: skip
