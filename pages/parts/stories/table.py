"""The stories that can be played, each with its slides, the figures that it tells and the ways onto the wall."""

from __future__ import annotations

import html
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from charts.rows import many
from exports.deck.wall import leaves
from exports.making import stories
from pages.parts.access.gate import audience
from pages.parts.choices.edition_choice import TODAY
from pages.parts.choices.kept_choice import page_before
from pages.parts.door import store
from pages.parts.links import link_to
from pages.parts.stories.hide_names import hide_names
from pages.parts.stories.telling import Telling
from pages.parts.view import View

_KEYS = (
    "Right, Page Down or space goes on, left or Page Up back; Home and End; a number and Enter goes to that slide. "
    "f fills the screen, b makes it black, n opens the presenter's window, Escape ends."
)

_HEADINGS = ("Story", "Slides", "Figures of", "On the wall", "For the presenter", "In a foyer")
_WAYS = (("Play", "", "_self"), ("Presenter's window", "&notes=1", "_blank"), ("Go round, 20 seconds a slide", "&auto=20", "_self"))


def stories_answer(view: View) -> str:
    """What there is, in a sentence."""
    known = stories(store().standing())
    return f"{many(len(known), 'story', 'stories')} can be played: on a wall, on a shared screen, or going round by itself in a foyer."


def stories_table(view: View) -> None:
    """Draw the list. What is chosen in the bar goes into every story."""
    hidden = hide_names()
    rows = "".join(_row(view, name, hidden) for name in stories(store().standing()))
    head = "".join(f'<th scope="col">{words}</th>' for words in _HEADINGS)
    st.html(f'<table class="rows stacked"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table><p class="before">{_KEYS}</p>')
    if audience() == "staff":
        with st.container(key="acts_stories"):
            link_to("stories", "Make or change a story")


def _row(view: View, name: str, hidden: bool) -> str:
    words = [("story", name), *view.filters.as_query()] + ([("edition", view.shown.edition)] if view.shown.edition else [])
    told = replace(Telling.of(words), names_hidden=hidden)
    figures = "today" if told.edition == TODAY else told.edition
    cells = [name, many(len(leaves(told.pack())), "slide"), figures]
    before = page_before()
    way_back = f"&{urlencode({'from': before})}" if before else ""
    links = [f'<a href="{html.escape(told.address() + way_back + more)}" target="{target}">{words}</a>' for words, more, target in _WAYS]
    said = [*map(html.escape, cells), *links]
    return "<tr>" + "".join(f'<td data-head="{head}">{cell}</td>' for head, cell in zip(_HEADINGS, said, strict=True)) + "</tr>"
