"""The files that leave the dashboard: which story they tell, made when asked for, with progress, and then to be taken."""

from __future__ import annotations

import html

import streamlit as st

from charts.rows import sentences
from exports.exporting import FORMS, MIMES, ExportFailed, Order
from exports.making import stories
from exports.story import FOR_PAPER, SHIPPED, Story
from pages.parts.access.gate import audience
from pages.parts.door import store
from pages.parts.frame.notice import notice
from pages.parts.links import link_to
from pages.parts.stories.hide_names import hide_names, names_hidden
from pages.parts.stories.making import Making
from pages.parts.view import View
from pages.parts.words import plain

PROJECTOR = "pdf_projector"  # the document once more, on other pages
CALLED = FORMS | {PROJECTOR: "Document for a projector (PDF)"}
# What each file is for, in one sentence.
SERVES = {
    "pptx": "For a talk or a pack that others edit: each chart is a real chart, with its figures behind it.",
    "pdf": "For paper and for reading: contents, headlines, charts with their tables, how we count, sources.",
    PROJECTOR: "The same document on pages as wide as a screen, in larger type: for a room that reads it together.",
    "xlsx": "For whoever checks: every headline, every chart's table, every record with why it counts and the cell it came from.",
    "html": "For a stick or an e-mail: one file with the charts to point at, which opens without a network.",
}
_BEAT = 0.5  # seconds between two looks at a file that is being made


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
    made_by = " ".join(st.session_state.get("made_by", "").split())
    for kind, serves in SERVES.items():
        wide = kind == PROJECTOR
        order = Order(
            "pdf" if wide else kind, story.name, view.shown.edition, view.filters,
            made_by=made_by, projector=wide, names_hidden=names_hidden(),
        )  # fmt: skip
        with st.container(key=f"card_take_{kind}", gap=None):
            st.html(f'<div class="card-head"><h2>{CALLED[kind]}</h2><p>{html.escape(serves)}</p></div>')
            with st.container(key=f"acts_take_{kind}", horizontal=True, gap="medium", vertical_alignment="center"):
                _acts(view, order, kind)


def _acts(view: View, order: Order, kind: str) -> None:
    """What can be done: begin, wait or cancel, take. What was begun goes on while other pages are open."""
    key = f"making_{kind}"
    making: Making | None = st.session_state.get(key)
    if making is None or (making.version, making.order) != (view.shown.version, order):
        st.button("Make the file", type="tertiary", key=f"make_{kind}", on_click=_begin, args=(key, view.shown.version, order))
    elif making.is_done:
        _take(view, key, making)
    else:
        _progress(key, making)


def _begin(key: str, version: str, order: Order) -> None:
    """Begin to make the file, in place of one of another choice."""
    _end(key)
    st.session_state[key] = Making(order, version)


def _end(key: str) -> None:
    if making := st.session_state.pop(key, None):
        making.cancel()


@st.fragment(run_every=_BEAT)
def _progress(key: str, making: Making) -> None:
    """Say what is being done, until it is done or cancelled."""
    if making.is_done or key not in st.session_state:
        st.rerun()
    with st.container(key=f"acts_{key}", horizontal=True, gap="medium", vertical_alignment="center"):
        st.status(plain(making.says), type="compact", width=300)
        st.button("Cancel", type="tertiary", key=f"cancel_{key}", on_click=_end, args=(key,))


def _take(view: View, key: str, making: Making) -> None:
    """The way to the file; where there is none, why, once."""
    form = making.order.form
    try:
        content = making.content()
    except ExportFailed as why:
        del st.session_state[key]
        notice(str(why), wrong=True)
        return
    except Exception:
        del st.session_state[key]
        raise
    label = f"Take it along ({_size(len(content))})"
    name = f"{_named(making.order)} {view.shown.path.stem}.{form}"
    st.download_button(label, content, name, MIMES[form], on_click="ignore", type="tertiary", key=f"take_{key}")


def _named(order: Order) -> str:
    """What the file is called: as its story, unless that may be an organisation's name and names are hidden."""
    name = order.story if order.story in SHIPPED or not order.names_hidden else "Story"
    return f"{name} for a projector" if order.projector else name


def _size(bytes_: int) -> str:
    return f"{bytes_ / 1_000_000:.1f} MB" if bytes_ >= 100_000 else f"{max(1, round(bytes_ / 1000))} kB"
