"""Two versions headline by headline, as printed and by today's rules, and for each difference the records that explain it."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from charts.rows import Row, many, named, sentences
from charts.said.differences import moved, step_words
from charts.said.headlines import with_unknown
from charts.said.view import day
from pages.parts.choices.edition_choice import TODAY, version_named
from pages.parts.door import shown
from pages.parts.figures.changed import acts_between, changed, settings_row, steps
from pages.parts.figures.headline import today_of
from pages.parts.html_table import rows_table
from pages.parts.view import View
from queries.editions import differing, edition_before, editions, holds_back, printed_of
from queries.filters import Filters
from queries.shown import Shown


@dataclass(frozen=True)
class Side:
    """One of the two versions: its name, where it stands among the acts, and its headlines as printed (of today: as reckoned)."""

    name: str
    view: View
    sequence: int | None  # of its edition; None: today
    printed: Mapping[str, Row]
    reckoned: Mapping[str, Row]

    @classmethod
    def of(cls, view: View, version: Shown) -> Side:
        unfiltered = replace(view, shown=version, filters=Filters())
        reckoned = {row["measure"]: row for row in (today_of(unfiltered) if version.edition else unfiltered).ask("headlines")}
        sequence = next((each.sequence for each in editions(version) if each.target == version.edition), None)
        return cls(version.edition or "Today", unfiltered, sequence, reckoned | printed_of(version), reckoned)


def editions_answer(view: View) -> str:
    """How many editions there are and which is the newest."""
    kept = editions(shown())
    if not kept:
        return "No edition was kept yet."
    newest = kept[-1]
    when = "" if shown().demonstration else f", kept on {day(newest.at.date())}"  # that of the demonstration is made when a server starts
    return sentences(f"{many(len(kept), 'edition')} kept", f"the newest is {newest.target}{when}")


def nothing_kept() -> None:
    """What is missing, and where it would come from."""
    st.html('<p class="missing">No edition was kept yet. Staff keep what is published under a name in History, for ever.</p>')


def asked_beside(view: View) -> Shown | None:
    """What the shown version is laid beside: what the address says, else the edition before it, else today. None: there is no other."""
    if not editions(shown()):
        return None
    mine, name = view.shown.edition or TODAY, _asked()
    if not name or name == mine:  # one and the same says nothing
        before = edition_before(view.shown)
        name = before.target if before else TODAY
    return version_named(name)


def _asked() -> str:
    """The state of its list; on the first run the address."""
    return (st.session_state["beside"] if "beside" in st.session_state else st.query_params.get("beside")) or ""


def beside_choice(view: View, now: str) -> None:
    """Draw the choice of the other version."""
    names = [each.target for each in reversed(editions(shown()))]
    options = [each for each in (TODAY, *names) if each != (view.shown.edition or TODAY)]
    if _asked() not in options:
        st.session_state["beside"] = now
    with st.container(key="place_choices"):
        picked = st.selectbox(f"{named(view.shown.edition or TODAY)} beside", options, key="beside", bind="query-params", width=560)
    if picked != now:
        st.rerun()


def compared(view: View, other: Shown) -> None:
    """Draw both, the older one first."""
    sides = sorted((Side.of(view, view.shown), Side.of(view, other)), key=lambda each: (each.sequence is None, each.sequence or 0))
    before, after = sides
    _table(before, after)
    with st.container(key="card_explained", gap=None):
        head = (
            '<div class="card-head"><h2>What explains each difference</h2>'
            "<p>Records that are new, moved, restated, taken back or counted otherwise; each opens down to its cells</p></div>"
        )
        found = steps(before.printed, after.printed, differing(before.view.shown, after.view.shown), tuple(after.printed))
        none = "" if found else '<p class="missing">No headline is another figure in one than in the other.</p>'
        settings = settings_row(acts_between(shown().standing.acts, before.sequence or 0, after.sequence))
        changed(before.view, after.view, found, "explained", head=head, foot=none + settings)


def _table(before: Side, after: Side) -> None:
    """Each headline in both, as printed; what today's rules and settings make of it where that is another figure; and the step."""
    rows = [_line(measure, before, after) for measure in after.printed]
    count = sum(moved(before.printed.get(measure), row) for measure, row in after.printed.items())
    with st.container(key="card_editions", gap=None):
        st.html(
            f'<div class="card-head"><h2>{count} of {many(len(rows), "headline")} {"differs" if count == 1 else "differ"}</h2>'
            f"<p>{html.escape(_what(before, after))}</p></div>"
        )
        headings = ["Headline", before.name, after.name, "Change"]
        st.html(rows_table(headings, rows, [False, True, True, True], "Headlines of both", stacked=True))


def _what(before: Side, after: Side) -> str:
    as_at = [f"{side.name}: as at {day(side.view.as_at) or 'no day stated'}" for side in (before, after)]
    said = "Editions as they were printed; in brackets what today's rules and settings make of them, where it differs"
    held_back = [side.name for side in (before, after) if holds_back(side.view.shown)]
    return sentences("; ".join(as_at), said, *(f"{each} is reckoned without what has become confidential since" for each in held_back))


def _line(measure: str, before: Side, after: Side) -> list[str]:
    was, now = before.printed.get(measure), after.printed[measure]
    step = step_words(was, now) if moved(was, now) else "no change"
    return [named(measure), _both(before, measure), _both(after, measure), "only the unknown" if step == "0" else step]


def _both(side: Side, measure: str) -> str:
    if measure not in side.printed:
        return "not printed"
    printed, reckoned = with_unknown(side.printed[measure]), with_unknown(side.reckoned[measure])
    return printed if printed == reckoned else f"{printed} [{reckoned}]"
