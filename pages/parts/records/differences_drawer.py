"""The drawer on what moved a headline: its records with why and by how much, then one of them down to its cells, then and now."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from charts.rows import named
from charts.said.differences import signed, why_words
from pages.parts.access.gate import audience
from pages.parts.html_table import rows_table
from pages.parts.records.cell_trail import cell_trail
from pages.parts.records.records_drawer import WIDTH
from pages.parts.view import View
from pages.parts.words import plain
from queries.differences import Difference

_LISTED = 60


def differences_drawer(before: View, after: View, title: str, why: Sequence[Difference], unit: str) -> None:
    """Open the drawer. `before` and `after` are the two versions, unfiltered."""

    @st.dialog(plain(title), width=WIDTH, position="right")
    def drawer() -> None:
        opened, at = st.session_state.get("difference", (title, 0))
        at = min(at, len(why) - 1) if opened == title else 0
        st.html(_listed(why, unit, at))
        st.html(f'<div class="drawer"><p class="count">Record {at + 1:,} of {len(why):,}</p></div>')
        for trail in _trails(before, after, why[at]):
            st.html(trail)
        _steps(title, len(why), at)

    drawer()


def _listed(why: Sequence[Difference], unit: str, at: int) -> str:
    first = min(max(0, at - _LISTED // 2), max(0, len(why) - _LISTED))
    part = why[first : first + _LISTED]
    texts = [[each.row["title"] or each.row["thing"], named(why_words(each)), _step(each, unit)] for each in part]
    return rows_table(
        ["Record", "Why", "Adds"], texts, [False, False, True], "Records that explain the difference", chosen=at - first, height=236
    )


def _step(difference: Difference, unit: str) -> str:
    if difference.step:
        return signed(difference.step, "GBP" if unit == "ratio" else unit)
    return "unknown" if difference.unknown > 0 else "0"


def _trails(before: View, after: View, difference: Difference) -> list[str]:
    """The statement of the record in the later version; that of the earlier one too where it is another."""
    same = difference.before and difference.after and difference.before["record"] == difference.after["record"]
    sides = [(after, difference.after, "Now")] + ([] if same else [(before, difference.before, _then(before))])
    return [_trail(view, row["kind"], row["record"], words) for view, row, words in sides if row]


def _then(before: View) -> str:
    return f"In the edition {before.shown.edition}" if before.shown.edition else "Before"


def _trail(view: View, kind: str, record: str, words: str) -> str:
    rows = view.ask("records", kind=kind, record=record)
    return f'<div class="drawer"><p class="count">{html.escape(words)}</p></div>' + cell_trail(view, rows[0], audience()) if rows else ""


def _steps(title: str, count: int, at: int) -> None:
    def go(to: int) -> None:
        st.session_state["difference"] = (title, to)

    with st.container(key="acts_differences", horizontal=True, gap="medium"):
        st.button("Previous", type="tertiary", key="difference_previous", disabled=at == 0, on_click=go, args=(at - 1,))
        st.button("Next", type="tertiary", key="difference_next", disabled=at >= count - 1, on_click=go, args=(at + 1,))
