"""The control totals of an upload: rows and pounds in the file = taken + stopped + left out, and which rows those are."""

from __future__ import annotations

import html
from collections import Counter

import streamlit as st

from data.grammar.printing import print_amount
from data.model import Amount
from pages.parts.frame.staff_style import panel
from pages.parts.html_table import rows_table
from pages.parts.upload.offered import Offered

_PARTS = ("in_file", "taken", "stopped", "left_alone")
_LISTED = 200


def totals(offered: Offered) -> None:
    """Draw the table where the file has records, the sheets left alone, and behind a line the rows that are not taken."""
    others = [each for each in offered.rows("sheets") if not each["kind"]]
    if offered.rows("totals"):
        _added_up(offered)
    elif others:
        panel("What was left alone", "No sheet holds records, so there is nothing to add up")
    if others:
        by_reason: dict[str, list[str]] = {}
        for each in others:
            by_reason.setdefault(each["reason"], []).append(each["sheet"])
        said = "; ".join(f"{', '.join(sheets)} ({reason})" for reason, sheets in by_reason.items())
        st.html(f'<p class="before">Sheets left alone: {html.escape(said)}.</p>')
    _not_taken(offered)


def _added_up(offered: Offered) -> None:
    every = "every amount on the sheet, its own totals among them; a range at its lower end, 'up to' at its upper one"
    panel("Control totals", f"In the file = taken + stopped + left out. In pounds: {every}")
    texts = []
    tables = _tables(offered)
    for total in offered.rows("totals"):
        texts.append([f"{tables[total['position']]}, rows", *(f"{total[f'rows_{part}']:,}" for part in _PARTS), _verdict(total, "rows")])
        if total["pence_in_file"]:
            texts.append(["in pounds", *(_pounds(total[f"pence_{part}"]) for part in _PARTS), _verdict(total, "pence")])
    heads = ["Sheet", "In the file", "Taken", "Stopped", "Left out", "Adds up"]
    st.html(rows_table(heads, texts, [False, True, True, True, True, True], "Control totals"))


def _tables(offered: Offered) -> dict[int, str]:
    """What each table is called: its sheet, and where it begins in it, if the sheet has several. By their positions."""
    held = [each for each in offered.rows("sheets") if each["kind"]]
    of_sheets = Counter(each["sheet"] for each in held)
    begins = {each["position"]: (each["found_at"] or "").rpartition("!")[2] for each in held}
    return {
        each["position"]: each["sheet"] if of_sheets[each["sheet"]] == 1 else f"{each['sheet']} at {begins[each['position']]}"
        for each in held
    }


def _verdict(total: dict, what: str) -> str:
    """Whether the parts make the whole, reckoned here and not believed."""
    whole, *parts = (total[f"{what}_{part}"] or 0 for part in _PARTS)
    rest = whole - sum(parts)
    return "yes" if not rest else f"{_pounds(rest) if what == 'pence' else f'{rest:,}'} not accounted for"


def _not_taken(offered: Offered) -> None:
    rows = offered.rows("left_alone")
    if not rows:
        return
    stopped = [each for each in rows if each["stops"]]
    which = "The row that is not taken" if len(rows) == 1 else f"The {len(rows):,} rows that are not taken"
    with st.expander(f"{which}, with why", key=f"not_taken_{offered.key}"):
        ordered = [*stopped, *(each for each in rows if not each["stops"])]
        texts = [[each["sheet"], str(each["row"]), each["reason"], each["text"] or ""] for each in ordered[:_LISTED]]
        heads, numbers = ["Sheet", "Row", "Why", "As it stands"], [False, True, False, False]
        st.html(rows_table(heads, texts, numbers, "Rows that are not taken", height=360))
        if len(rows) > _LISTED:
            st.html(f'<p class="before">and {len(rows) - _LISTED:,} more.</p>')


def _pounds(pence: int | None) -> str:
    return print_amount(Amount(pence or 0, pence or 0, "exact"))
