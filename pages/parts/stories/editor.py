"""A story as staff make it: its slides in their order, moved, taken out, added, given a takeaway and speaker's notes; kept under a name."""

from __future__ import annotations

import html
from dataclasses import dataclass, field, replace

import streamlit as st

from charts import CHARTS
from data.lists import names
from data.store.stories import LONGEST_NAME
from exports.making import stories
from exports.story import SHIPPED, Part, Story
from exports.telling import LeftOut, slide
from pages.parts.access.signed import MISSING, name_field
from pages.parts.door import store
from pages.parts.frame.notice import notice
from pages.parts.stories.keeping import keep_story
from pages.parts.stories.words import part_words
from pages.parts.view import View

_MOVES = {"up": -1, "down": 1}
_OF_ONE_ORGANISATION = ("organisation_observations",)


@dataclass
class Draft:
    """A story while it is made. `numbers` name its slides to the fields of the page, whatever their place is."""

    story: Story
    numbers: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.numbers = list(range(len(self.story.parts)))

    def change(self, parts: list[Part], numbers: list[int]) -> None:
        self.story, self.numbers = replace(self.story, parts=tuple(parts)), numbers

    def move(self, at: int, step: int) -> None:
        """Let a slide change places with its neighbour."""
        parts, numbers = list(self.story.parts), list(self.numbers)
        for each in (parts, numbers):
            each[at], each[at + step] = each[at + step], each[at]
        self.change(parts, numbers)

    def take_out(self, at: int) -> None:
        self.change([*self.story.parts[:at], *self.story.parts[at + 1 :]], [*self.numbers[:at], *self.numbers[at + 1 :]])

    def add(self, part: Part) -> None:
        self.change([*self.story.parts, part], [*self.numbers, max(self.numbers, default=-1) + 1])

    def write(self, at: int, **words: str) -> None:
        """Give a slide its takeaway or its notes."""
        parts = list(self.story.parts)
        parts[at] = replace(parts[at], **words)
        self.change(parts, self.numbers)


def story_editor(view: View) -> None:
    """Draw the choice of a story, its slides, and what is done with them."""
    known = stories(store().standing())
    name = st.selectbox("Story", list(known), key="edited_story", width=420)
    draft = _draft(known[name])
    for at, part in enumerate(draft.story.parts):
        _slide(view, draft, at, part)
    _more(draft)
    _keep(draft, name)


def _draft(story: Story) -> Draft:
    """The draft of this session; a fresh one for another story, or where the kept one is another by now."""
    kept: tuple[Story, Draft] | None = st.session_state.get("story_draft")
    if kept is None or kept[0] != story:
        kept = st.session_state["story_draft"] = (story, Draft(story))
    return kept[1]


def _slide(view: View, draft: Draft, at: int, part: Part) -> None:
    number = draft.numbers[at]
    with st.container(key=f"card_slide_{number}", gap=None):
        st.html(
            f'<div class="card-head"><h2>{at + 1}. {html.escape(part.takeaway or _says(view, part, draft.story.name))}</h2>'
            f"<p>{html.escape(part_words(part))}</p></div>"
        )
        with st.container(key=f"acts_slide_{number}", horizontal=True, gap="medium"):
            for way, step in _MOVES.items():
                there = 0 <= at + step < len(draft.story.parts)
                words = f"Move slide {at + 1} {way}"
                st.button(words, type="tertiary", key=f"{way}_{number}", disabled=not there, on_click=draft.move, args=(at, step))
            st.button(f"Take out slide {at + 1}", type="tertiary", key=f"out_{number}", on_click=draft.take_out, args=(at,))
            with st.popover(f"Takeaway and notes of slide {at + 1}", type="tertiary"):
                for key, words in (("takeaway", "Takeaway, in place of the computed sentence"), ("speaker_notes", "Speaker's notes")):
                    typed = st.text_area(words, value=getattr(part, key), key=f"{key}_{number}_{draft.story.name}", max_chars=600)
                    if typed != getattr(part, key):
                        draft.write(at, **{key: typed})
                        st.rerun()


def _says(view: View, part: Part, story: str) -> str:
    try:
        return slide(part, view, story).title
    except LeftOut as why:
        return f"Left out now: {why}"


def _more(draft: Draft) -> None:
    """What can be added at the end: then it is moved to its place."""
    charts = [Part("chart", (name,)) for name in CHARTS if name not in _OF_ONE_ORGANISATION]
    headlines = [Part("headlines", (each,)) for each in names("headlines")]
    others = [Part("title"), Part("comparison"), Part("case"), Part("claim"), Part("closing")]
    with st.container(key="acts_add_slide", horizontal=True, gap="medium", vertical_alignment="bottom"):
        offered = {part_words(each): each for each in (*headlines, *charts, *others)}
        chosen = st.selectbox("Another slide", list(offered), index=None, key="add_slide", width=420, placeholder="Choose what it is of")
        st.button("Add it", key="add_it", disabled=chosen is None, on_click=lambda: draft.add(offered[chosen]))


def _keep(draft: Draft, name: str) -> None:
    """Keep the story under this name or another; one that ships comes back where its kept form is taken back in History."""
    with st.container(key="space_keep_story", horizontal=True, gap="medium", vertical_alignment="bottom"):
        called = " ".join(st.text_input("Keep it as", value=name, max_chars=LONGEST_NAME, key=f"called_{name}", width=300).split())
        live = st.toggle("Plays today's figures, not the newest edition's", value=draft.story.live, key=f"live_{name}")
        by = name_field("story_by")
        pressed = st.button("Keep the story", type="primary", key="keep_story")
    if pressed and not by:
        notice(MISSING, wrong=True)
    elif pressed and (said := keep_story(replace(draft.story, name=called, live=live), by)):
        st.session_state["done"] = said
        st.rerun()
    if name in SHIPPED:
        st.html(f'<p class="before">{html.escape(name)} comes with the dashboard: kept under its own name your form takes its place.</p>')
