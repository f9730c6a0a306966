"""A chart or a headline as a slide: added, with its filters, to a story that staff keep."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from exports.making import stories
from exports.story import SHIPPED, Part, Story
from pages.parts.access.signed import MISSING, name_field
from pages.parts.door import store
from pages.parts.frame.notice import notice
from pages.parts.links import link_to
from pages.parts.presses import Press
from pages.parts.stories.keeping import keep_story
from pages.parts.view import View
from pages.parts.words import plain

NEW = "A new story"
_KEPT_OPTIONS = (str, bool, int, tuple)


def story_options(options: dict) -> tuple:
    """Of a chart's options those that a story keeps; a target is looked up anew whenever the story is told."""
    return tuple(sorted((name, value) for name, value in options.items() if isinstance(value, _KEPT_OPTIONS)))


def add_presses(view: View, part: Part, title: str, key: str) -> list[Press]:
    """The button with which staff add it; none for the board. `title`: what the slide would say now."""
    if not view.may_tell:
        return []
    return [Press("Add to story", f"story_{key}", lambda: _add(replace(part, filters=view.filters), title, key))]


def _add(part: Part, title: str, key: str) -> None:
    """The window in which the story is chosen."""

    @st.dialog("Add to a story")
    def window() -> None:
        st.html('<p class="sentence">A story says what its slides are of; their figures are those of the day on which it is played.</p>')
        known = stories(store().standing())
        own = [name for name in known if name not in SHIPPED]
        chosen = st.selectbox("Story", [*own, *SHIPPED, NEW], key=f"story_of_{key}")
        name = st.text_input("Its name", max_chars=60, key=f"story_named_{key}") if chosen == NEW else chosen
        takeaway = st.text_input("Takeaway, in place of the computed sentence", placeholder=plain(title), key=f"takeaway_{key}")
        by = name_field(f"story_by_{key}")
        pressed = st.button("Add the slide", type="primary", key=f"story_keep_{key}")
        if pressed and not by:
            notice(MISSING, wrong=True)
        elif pressed:
            name = " ".join(name.split())
            told = known.get(name) or Story(name, (Part("title"),))
            slide = replace(part, takeaway=" ".join(takeaway.split()))
            if said := keep_story(replace(told, parts=(*told.parts, slide)), by):
                notice(f"Added. {said}.")
                link_to("stories", "Put the slides in order")

    window()
