"""A case story: what an organisation let us tell of an outcome, with its record."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import Row, many, named, sentences
from charts.specification import Behind
from pages.parts.presses import Press, follow, presses_html
from pages.parts.records.records_drawer import records_drawer
from pages.parts.view import View


def newest_story(view: View) -> Row | None:
    """The newest story that may be told in what is shown."""
    stories = view.ask("stories")
    return stories[0] if stories else None


def case_story(view: View, story: Row) -> None:
    """Draw it as a card, with the way to its record."""
    with st.container(key="card_story", gap=None):
        part = f"The programme's part: {story['part']}" if story["part"] else ""
        told = sentences(", ".join(filter(None, (named(story["outcome"]), story["place"], story["period"]))), part)
        presses = _presses(view, story)
        st.html(
            f'<div class="card-head"><h2>A case: {html.escape(story["organisation"])}</h2></div>'
            f'<blockquote class="story">{html.escape(story["story"])}</blockquote>'
            f'<p class="before">{html.escape(told)} Told with its permission.</p>{presses_html(presses)}'
        )
    follow(presses)


def _presses(view: View, story: Row) -> list[Press]:
    """The ways to its record and to the other stories."""

    def its_record() -> None:
        behind = Behind(f"{story['organisation']}: {story['outcome']}", "outcomes", "count")
        records_drawer(view, behind, view.ask("records", kind="outcomes", record=story["record"]))

    def all_told() -> None:
        told = {row["record"] for row in view.ask("stories")}
        rows = [row for row in view.ask("records", kind="outcomes") if row["record"] in told]
        records_drawer(view, Behind("Outcomes with a story", "outcomes", "count"), rows)

    others = len(view.ask("stories")) - 1
    more = [Press(many(others, "other story", "other stories"), "other_stories", all_told)] if others else []
    return [Press("1 record", "records_story", its_record), *more]
