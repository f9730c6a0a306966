"""Another period, or the whole region, beside what is chosen: headline by headline, each with its records. The choice is in the address."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from charts.rows import Row, many, named
from charts.said.comparison import step_between
from charts.said.headlines import EVENTS, MONEY, Headlines, is_recorded, with_unknown
from pages.parts.choices.comparison_choice import NOTHING, REGION, compared
from pages.parts.figures.beside import other_side, side_words
from pages.parts.figures.changed import moved_html
from pages.parts.figures.headline import key_of, records_press
from pages.parts.presses import Press, follow
from pages.parts.view import View
from pages.parts.words import as_html
from queries.filters import TOUCHES


def compared_with(view: View, measures: Sequence[str]) -> None:
    """Draw the card for the headlines named; nothing where nothing is to be compared."""
    name = compared()
    if name == NOTHING:
        return
    if name == REGION and not view.filters.place:
        st.html('<p class="missing">Choose a place in the filters: it is then shown beside the whole region.</p>')
        return
    other, region = other_side(view), name == REGION
    if other is None:
        st.html('<p class="missing">Both are the same: choose another period to stand beside the chosen one.</p>')
        return
    mine, its = side_words(view, region), side_name(other)
    beside = view.region if region else its
    here, there = Headlines.of(view).rows, Headlines.of(other).rows
    shown = [each for each in measures if is_recorded(here[each]) or is_recorded(there[each])]
    rows = [_row(view, other, here[each], there[each], mine, its, name) for each in shown]
    with st.container(key="card_compared", gap=None):
        st.html(
            f'<div class="card-head"><h2>{html.escape(named(mine))} beside {html.escape(beside)}</h2>'
            f"<p>{html.escape(_below(view, name))}</p></div>" + "".join(moved_html(*row) for row in rows)
        )
    follow(press for _, presses in rows for press in presses)


def side_name(other: View) -> str:
    """What the side is called that stands beside the chosen one: `2023/24`, `the whole region`."""
    return REGION if compared() == REGION else side_words(other, False)


def _row(view: View, other: View, mine: Row, its: Row, here: str, there: str, name: str) -> tuple[str, list[Press]]:
    """What is said of one headline of both sides, as HTML, and the ways to its records."""
    measure = mine["measure"]
    touched = name != REGION or "place" in TOUCHES[_subject(measure)]
    range_ = name != REGION and (mine["low"] != mine["high"] or its["low"] != its["high"])
    both = f"{with_unknown(mine)} in {here}; {with_unknown(its)} in {there}"
    said = both if touched else f"{with_unknown(mine)}: the chosen place does not touch it"
    step = step_between(mine, its, name == REGION) if touched else ""
    row_html = (
        f'<div class="changed"><p class="step">{html.escape(step)}</p>'
        f"<p><b>{html.escape(named(measure))}</b>{', at the low end' if range_ else ''}: {as_html(said)}</p></div>"
    )
    presses = []
    for side, row, words in ((view, mine, here), (other, its, there))[: 2 if touched else 1]:
        if row["records"]:
            label = f"{many(row['records'], 'record')}{f', {words}' if touched else ''}"
            presses.append(records_press(side, row, f"compared_{'mine' if side is view else 'its'}_{key_of(measure)}", label))
    return row_html, presses


def _subject(measure: str) -> str:
    if measure == "leverage":
        return measure
    return "investments" if measure in MONEY else "events" if measure in EVENTS else "members"


def _below(view: View, name: str) -> str:
    """What the step says, and what else is filtered on both sides."""
    step = "The share of the whole region's, where both are exact" if name == REGION else "The step from the one to the other"
    rest = view.narrowed(place=()) if name == REGION else view.narrowed(period=())
    both = rest.in_words().removeprefix("Filtered: ").rstrip(".")
    return f"{step}; both for {both}" if both else step
