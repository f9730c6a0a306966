"""What changed since the last edition, as a card: nothing where none was kept."""

from __future__ import annotations

import functools
import html
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from data.store.acts import Act
from pages.parts.figures.changed import Step, acts_between, changed, settings_row, steps
from pages.parts.links import link_to
from pages.parts.view import View
from queries.editions import differing, edition_before, holds_back, opened, printed, printed_of
from queries.filters import Filters


def since_last(view: View, measures: Sequence[str]) -> None:
    """Draw the card for the headlines named. Editions are of unfiltered figures, so no filter touches it, and it says so."""
    edition = edition_before(view.shown)
    if edition is None:
        return
    then = opened(view.shown, edition)
    now, before = replace(view, filters=Filters()), replace(view, shown=then, filters=Filters())
    with st.container(key="card_since_last", gap=None):
        untouched = ". The filters do not touch it" if view.filters != Filters() else ""
        figures = "the headlines as they were printed then"
        if holds_back(then):
            figures = "its headlines without what has become confidential since"
        head = (
            f'<div class="card-head"><h2>What changed since {html.escape(edition.target)}</h2>'
            f"<p>{html.escape(view.shown.edition or 'Today')} beside {figures}{untouched}</p></div>"
        )
        found = _steps(now, edition, tuple(measures))
        none = "" if found else '<p class="missing">None of the headlines above is another figure than then.</p>'
        settings = settings_row(acts_between(view.shown.standing.acts, edition.sequence))
        changed(before, now, found, "since_last", head=head, foot=none + settings)
        link_to("editions", "All headlines, side by side")


# Read by many viewers and changed by none.
@functools.lru_cache(maxsize=16)
def _steps(now: View, edition: Act, measures: tuple[str, ...]) -> list[Step]:
    rows = {row["measure"]: row for row in now.ask("headlines")} | printed_of(now.shown)
    return steps(printed(now.shown, edition), rows, differing(opened(now.shown, edition), now.shown), measures)
