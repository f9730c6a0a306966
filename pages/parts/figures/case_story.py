"""A case story: what an organisation let us tell of an outcome, with its record."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import Row, many, named, sentences
from charts.specification import Behind
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
        st.html(
            f'<div class="card-head"><h2>A case: {html.escape(story["organisation"])}</h2></div>'
            f'<blockquote class="story">{html.escape(story["story"])}</blockquote>'
            f'<p class="before">{html.escape(told)} Told with its permission.</p>'
        )
        others = len(view.ask("stories")) - 1
        with st.container(key="acts_story", horizontal=True, gap="medium"):
            if st.button("1 record", type="tertiary", key="records_story"):
                behind = Behind(f"{story['organisation']}: {story['outcome']}", "outcomes", "count")
                records_drawer(view, behind, view.ask("records", kind="outcomes", record=story["record"]))
            if others and st.button(many(others, "other story", "other stories"), type="tertiary", key="other_stories"):
                told = {row["record"] for row in view.ask("stories")}
                rows = [row for row in view.ask("records", kind="outcomes") if row["record"] in told]
                records_drawer(view, Behind("Outcomes with a story", "outcomes", "count"), rows)
