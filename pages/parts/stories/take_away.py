"""The files that leave the dashboard: which story they tell, made when asked for, with progress, and then to be taken."""

from __future__ import annotations

import html
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from charts.rows import sentences
from exports.exporting import FORMS, MIMES, ExportFailed, Order, export
from exports.making import stories
from exports.story import FOR_PAPER, Story
from pages.parts.access.gate import audience
from pages.parts.door import store
from pages.parts.frame.notice import notice
from pages.parts.links import link_to
from pages.parts.stories.hide_names import hide_names
from pages.parts.view import View
from pages.parts.words import plain

# What each file is for, in one sentence.
SERVES = {
    "pptx": "For a talk or a pack that others edit: each chart is a real chart, with its figures behind it.",
    "pdf": "For paper and for reading: contents, headlines, charts with their tables, how we count, sources.",
    "xlsx": "For whoever checks: every headline, every chart's table, every record with why it counts and the cell it came from.",
    "html": "For a stick or an e-mail: one file with the charts to point at, which opens without a network.",
}
_MOST = 2  # exports at once in this server
_BEAT = 0.2  # seconds
_making = threading.BoundedSemaphore(_MOST)


@dataclass(frozen=True)
class Made:
    """A file that was made in this session, and of what."""

    version: str
    order: Order
    content: bytes


def take_away_answer(view: View) -> str:
    """What a file would hold now."""
    edition = f"the edition {view.shown.edition}" if view.shown.edition else f"{view.shown.name}, as shown now"
    return sentences(f"Each file says what these pages say, to the penny: {edition}", view.in_words() or "nothing is filtered")


def chosen_story() -> Story:
    """Draw the choice of a story and give the chosen one."""
    known = stories(store().standing())
    with st.container(key="take_away_choice", horizontal=True, gap="medium", vertical_alignment="bottom"):
        name = st.selectbox(
            "Which slides and sections, in which order", list(known), index=list(known).index(FOR_PAPER), key="story", width=420,
            help="A story is a list of slides. Two come with the dashboard; staff keep others.",
        )  # fmt: skip
        st.text_input("Your name, for the first page", key="made_by", max_chars=120, width=280, placeholder="may stay empty")
        if audience() == "staff":
            with st.container(key="acts_stories", width="content"):
                link_to("stories", "Make or change a story")
    hide_names()
    return known[name]


def files(view: View, story: Story) -> None:
    """Draw a line for each form: what it is for, the way to make it, and once it is made the way to take it."""
    for form, called in FORMS.items():
        order = Order(
            form, story.name, view.shown.edition, view.filters, made_by=" ".join(st.session_state.get("made_by", "").split()),
            names_hidden=st.session_state.get("hide_names", False),
        )  # fmt: skip
        with st.container(key=f"card_take_{form}", gap=None):
            st.html(f'<div class="card-head"><h2>{called}</h2><p>{html.escape(SERVES[form])}</p></div>')
            with st.container(key=f"acts_take_{form}", horizontal=True, gap="medium", vertical_alignment="center"):
                _acts(view, order)


def _acts(view: View, order: Order) -> None:
    form = order.form
    made: Made | None = st.session_state.get(f"made_{form}")
    if made and (made.version, made.order) == (view.shown.version, order):
        name = f"{order.story} {view.shown.path.stem}.{form}"
        label = f"Take it along ({_size(len(made.content))})"
        st.download_button(label, made.content, name, MIMES[form], on_click="ignore", type="tertiary", key=f"take_{form}")
    elif st.button("Make the file", type="tertiary", key=f"make_{form}"):
        content = _made(order)
        if content is not None:
            st.session_state[f"made_{form}"] = Made(view.shown.version, order, content)
            st.rerun()


def _made(order: Order) -> bytes | None:
    """The bytes of the file; None where it could not be made, which is said. Whatever is pressed meanwhile breaks it off."""
    status = st.status("Making the file", type="compact", width=300)
    st.button("Cancel", type="tertiary", key=f"cancel_{order.form}")
    while not _making.acquire(timeout=_BEAT):
        status.update(label="Waiting for another file to be done")
    try:
        with tempfile.TemporaryDirectory(prefix="export-") as folder:
            path = Path(folder, f"file.{order.form}")
            export(store(), order, path, on_progress=lambda what: status.update(label=plain(what)))
            return path.read_bytes()
    except ExportFailed as why:
        status.update(label="Not made", state="error")
        notice(str(why), wrong=True)
        return None
    finally:
        _making.release()


def _size(bytes_: int) -> str:
    return f"{bytes_ / 1_000_000:.1f} MB" if bytes_ >= 100_000 else f"{max(1, round(bytes_ / 1000))} kB"
