"""The drawer at the right: the records behind a figure, then one of them from why it counts down to its cell and the rows around it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from charts.rows import Row, many
from charts.specification import Behind
from data.grammar.printing import print_count, print_range
from data.model import Count
from data.store.versions import NotPossible
from pages.parts.access.gate import audience
from pages.parts.choices.organisation_choice import way_to_organisation
from pages.parts.choices.place_choices import way_to
from pages.parts.downloads import ORIGINAL, csv_link, staff_download
from pages.parts.html_table import rows_table
from pages.parts.records.behind import counts_for, is_money, records_behind, table_of, title, total
from pages.parts.records.cell_trail import cell_trail
from pages.parts.view import View
from pages.parts.words import plain

WIDTH = 640
_LISTED = 60
ADDS = ("adds", "either side")  # figures of a headline: what each of its records adds to it, or to either side of a ratio
SIDES = {"co-investment": "private", "own grant": "own grant"}  # of leverage, by the part in the programme


def records_drawer(view: View, behind: Behind, records: Sequence[Row] | None = None) -> None:
    """Open the drawer on the records behind a figure. `records` where they are known already."""
    rows = records if records is not None else records_behind(view, behind)

    @st.dialog(plain(behind.title), width=WIDTH, position="right")
    def drawer() -> None:
        if behind.authority:
            way_to(behind.authority, f"Everything that is known of {behind.authority}", "drawer_place")
        if not rows:
            st.html('<p class="missing">No record stands behind this figure in what is shown.</p>')
            return
        at = _chosen(rows, behind)
        st.html(_listed(rows, behind, at))
        st.html(
            f'<div class="drawer"><p class="count">Record {at + 1:,} of {len(rows):,}</p></div>' + cell_trail(view, rows[at], audience())
        )
        way_to_organisation(view, rows[at], "drawer_organisation")
        _steps(view, rows, behind, at)

    drawer()


def _chosen(rows: Sequence[Row], behind: Behind) -> int:
    """The place of the record that is open: kept while the drawer shows the same figure, the first one else."""
    figure, at = st.session_state.get("drawer", (None, 0))
    return min(at, len(rows) - 1) if figure == behind else 0


def _listed(rows: Sequence[Row], behind: Behind, at: int) -> str:
    adds = behind.figure in ADDS
    worth = adds or is_money(behind.figure)
    typed = not worth and all(row["kind"] == "investments" and row["counts"] == "left out" for row in rows)
    first = min(max(0, at - _LISTED // 2), max(0, len(rows) - _LISTED))
    part = rows[first : first + _LISTED]
    headings = [many(len(rows), "record"), "Status", "Adds" if adds else "Counts for" if worth else "As typed" if typed else "Date"]
    texts = [[title(row), row["status"] or "", row["text"] or "" if typed else _beside(row, behind.figure)] for row in part]
    more = f'<p class="before">{len(rows) - len(part):,} more: step on, or take all as CSV.</p>' if len(part) < len(rows) else ""
    return (
        rows_table(
            headings,
            texts,
            [False, False, worth or typed],
            "Records behind the figure",
            total=_total(rows, behind.figure),
            chosen=at - first,
            height=236,
        )
        + more
    )


def _total(rows: Sequence[Row], figure: str) -> str:
    """What the records add up to; the two sides of a ratio are added each by itself."""
    if figure != "either side":
        return added(rows) if figure == "adds" else total(rows, figure)
    sides = {words: [row for row in rows if row["programme_role"] == role] for role, words in SIDES.items()}
    return "; ".join(f"{words} {added(side)}" for words, side in sides.items() if side)


def _beside(row: Row, figure: str) -> str:
    """What stands beside a record: what it adds to a headline or counts for in a figure, else its date."""
    if figure in ADDS:
        return _in_words(row["unit"], row["adds_low"], row["adds_high"])
    return counts_for(row, figure) if is_money(figure) else row["period"] or ""


def added(rows: Sequence[Row]) -> str:
    """What the records of a headline add up to, with how many are unknown."""
    known = [row for row in rows if (row["adds_low"], row["adds_high"]) != (None, None)]
    low, high = (sum(row[end] or 0 for row in known) for end in ("adds_low", "adds_high"))
    high = None if any(row["adds_high"] is None for row in known) else high
    unknown = len(rows) - len(known)
    if rows[0]["unit"] == "GBP":
        return print_range(*_in_order(low, high), unknown)
    words = print_count(Count(low, high)) if known else "unknown"
    return f"{words} ({many(unknown, 'record')} unknown)" if known and unknown else words


def _in_words(unit: str, low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return "unknown"
    return print_range(*_in_order(low, high)) if unit == "GBP" else print_count(Count(low, high))


def _in_order(low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """The ends of a step on the way to what counts are reckoned each by itself: the low one may be the larger."""
    return (high, low) if low is not None and high is not None and high < low else (low, high)


def _steps(view: View, rows: Sequence[Row], behind: Behind, at: int) -> None:
    def go(to: int) -> None:
        st.session_state["drawer"] = (behind, to)

    with st.container(key="acts_drawer", horizontal=True, gap="medium", vertical_alignment="center"):
        st.button("Previous", type="tertiary", key="drawer_previous", disabled=at == 0, on_click=go, args=(at - 1,))
        st.button("Next", type="tertiary", key="drawer_next", disabled=at >= len(rows) - 1, on_click=go, args=(at + 1,))
        csv_link(view, table_of(rows), "records", "drawer_csv", f"All {len(rows):,} as CSV" if len(rows) > 1 else "CSV")
        if audience() == "staff":
            _original(view, rows[at])


def _original(view: View, row: Row) -> None:
    """Staff may take the workbook itself."""
    from pages.parts.access import acts  # with all that reads and writes returns: who only looks never waits for it

    upload = next((each for each in view.shown.standing.uploads if each.upload == row["upload"]), None)
    if upload is None:
        return
    try:
        path = acts.original(upload.sha256)
    except NotPossible as why:
        st.caption(plain(str(why)))
    else:
        staff_download(ORIGINAL[bool(upload.emptied)], path.read_bytes, upload.file_name, "drawer_original")
