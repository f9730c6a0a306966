"""A chart on a page: the finding, what it is, its key, the chart, what to know before quoting it, and the way to its records."""

from __future__ import annotations

import contextlib
import html
from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.drawings import DRAWINGS
from charts.faces import Face
from charts.faces.template import CONFIG, Figure
from charts.rows import many
from charts.specification import BESIDE, Behind, Specification
from exports.story import Part
from pages.parts.downloads import csv_link
from pages.parts.figures.as_plotly import AsPlotly
from pages.parts.figures.beside import Drawn, drawn_beside
from pages.parts.figures.chart_files import files_press
from pages.parts.figures.commentary import note_html, note_presses
from pages.parts.frame.on_paper import below_band, cut, shrunk
from pages.parts.html_table import html_table
from pages.parts.presses import Press, follow, presses_html
from pages.parts.records.records_drawer import records_drawer
from pages.parts.stories.adding import add_presses, story_options
from pages.parts.view import View
from pages.parts.words import as_html, plain

SIDEWAYS = '<p class="sideways">More stands to the right: slide the chart sideways.</p>'  # the style sheet shows it where that is so


def chart_card(view: View, chart: Callable[..., Specification], kind: str, /, *, lead: bool = False, key: str = "", **options: Any) -> None:
    """Draw a chart function's card. `kind` is the kind of record it is about; `options` are the chart function's own.

    `lead`: the page's first chart, larger. `key` where one chart stands twice on a page.
    """
    card = drawn_beside(view, chart, kind, large=lead, **options)
    specification = card.specification
    name = key or specification.name
    presses = _presses(card, name, Part("chart", (specification.name,), story_options(options)))
    with st.container(key=f"card_{name}", gap=None):
        st.html(_head(specification, lead) + note_html(view, specification.name))
        if specification.empty:
            presses = [*_left_out(view, kind, name), *presses]
            st.html(f'<p class="missing">{html.escape(specification.missing)}</p>{presses_html(presses)}')
        else:
            if lead:
                heights = [face.figure.layout["height"] for face in card.faces]
                below_band(f"card_{name}", max(heights) if all(face.share for face in card.faces) else sum(heights))
            _chart(card, name)
            st.html(_foot(specification) + presses_html(presses))
        follow(presses)


def _head(specification: Specification, lead: bool) -> str:
    words = {name: DRAWINGS[name].format(beside=specification.beside) for name in specification.key}
    key = "".join(_key_entry(name, word) for name, word in words.items())
    return (
        f'<div class="card-head{" lead" if lead else ""}"><h2>{as_html(specification.title)}</h2>'
        f"<p>{as_html(specification.subtitle)}</p>"
        + (f'<p class="apart">{as_html(specification.apart)}</p>' if specification.apart else "")
        + (f'<ul class="key {specification.subject}">{key}</ul>' if key else "") + "</div>"
    )


def _key_entry(name: str, word: str) -> str:
    if name == "unknown":
        return f'<li><span class="swatch unknown">unknown</span>{html.escape(word)}</li>'
    return f'<li><span class="swatch {name.replace(" ", "-")}"></span>{html.escape(word)}</li>'


def _chart(card: Drawn, name: str) -> None:
    """Panels of lying bars stand side by side where the faces say so: the same length is then the same figure in both."""
    faces = card.faces
    if all(face.share for face in faces) and len(faces) > 1:
        with st.container(key=f"panels_{name}", gap=None):
            # A head may fold on one side: the base lines of standing bars are one line all the same.
            ends = "bottom" if all(face.upright for face in faces) else "top"
            columns = st.columns([face.share for face in faces], gap="large", vertical_alignment=ends)
        for column, (number, face) in zip(columns, enumerate(faces), strict=True):
            with column:
                _panel(card, face, number, name, head=True)
        return
    for number, face in enumerate(faces):
        _panel(card, face, number, name, head=len(faces) > 1)


def _panel(card: Drawn, face: Face, number: int, name: str, *, head: bool) -> None:
    specification = card.specification
    if head and face.name:
        st.html(f'<p class="panel-head"><b>{html.escape(face.name)}</b> {html.escape(face.total)}</p>')
    alt = specification.alt if number == 0 else f"{face.name}: {face.total}. {specification.title}"
    for turn, figure in enumerate(cut(face.figure)):
        _figure(card, face, figure, alt if not turn else f"The next rows of: {alt}", f"{name}_{number}" + f"_{turn}" * bool(turn))


def _figure(card: Drawn, face: Face, figure: Figure, alt: str, name: str) -> None:
    """One figure, which paper keeps whole; a click on it opens the records behind its mark."""
    specification = card.specification
    key = f"panel_{name}"
    with _box(face, name, specification.title) if face.map or face.wide else contextlib.nullcontext():
        shrunk(key, figure.layout["height"])
        drawn = AsPlotly(figure)
        st.plotly_chart(drawn, theme=None, config=CONFIG, alt=alt, key=key, on_select=lambda: _clicked(key), selection_mode="points")
    mark = st.session_state.pop(f"{key}_opened", None)
    if mark and (behind := specification.at(mark)):
        records_drawer(card.other if card.other and mark.endswith(BESIDE) else card.view, behind)


def _box(face: Face, key: str, title: str) -> DeltaGenerator:
    """A box in which a chart that needs its width scrolls on a narrow screen; by the keyboard, too."""
    box = st.container(key=f"{'map' if face.map else 'wide'}_{key}", gap=None)
    label = f"{' '.join(filter(None, (face.name, face.total))) or title}, scrolls sideways on a narrow screen"
    box.html(f'<div tabindex="0" role="region" aria-label="{html.escape(label)}">{SIDEWAYS}</div>')
    return box


def _clicked(key: str) -> None:
    """Remember which mark was clicked. A second click on the same bar takes the selection back: it is meant as a click too."""
    points = st.session_state[key].selection.points
    mark = points[0].get("customdata") if points else st.session_state.get(f"{key}_last")
    mark = mark[0] if isinstance(mark, list | tuple) else mark
    st.session_state[f"{key}_last"] = st.session_state[f"{key}_opened"] = mark


def _foot(specification: Specification) -> str:
    before = f"<b>Before quoting:</b> {as_html(specification.before_quoting)} " if specification.before_quoting else ""
    return f'<p class="before">{before}{html.escape(specification.basis)} Source: {html.escape(specification.source)}.</p>'


def _left_out(view: View, kind: str, name: str) -> list[Press]:
    """The way to the records of a chart for which none counts."""
    reasons = view.none_counts(kind)
    if not reasons:
        return []
    words = many(sum(each["records"] for each in reasons), "record")
    behind = Behind(title=f"Left out: {words}", kind=kind, figure="count")
    return [Press(f"See the {words} and why", f"left_out_{name}", lambda: records_drawer(view, behind, view.ask("records", kind=kind)))]


def _presses(card: Drawn, name: str, part: Part) -> list[Press]:
    """What can be done with a chart, in the order in which it stands below it."""
    view, specification = card.view, card.specification
    if not specification.table.rows:
        return []
    presses = [Press("Table", f"table_{name}", partial(_table, view, specification, name))]
    if not specification.empty:
        presses.append(files_press(view, part, specification, name))
    presses += _records(view, specification, f"records_{name}")
    if card.other and card.its:
        presses += _records(card.other, card.its, f"records_{name}_beside", f", {specification.beside}")
    presses += note_presses(view, specification.name, specification.title, name)
    return presses if specification.empty else presses + add_presses(view, part, specification.title, name)


def _records(view: View, specification: Specification, key: str, of: str = "") -> list[Press]:
    behind = specification.behind
    if not behind or not specification.records:
        return []
    return [Press(f"{many(specification.records, 'record')}{of}", key, lambda: records_drawer(view, behind))]


def _table(view: View, specification: Specification, name: str) -> None:
    """The table behind the chart, in a window of its own."""

    @st.dialog(plain(specification.title), width="large")
    def show() -> None:
        st.html(f'<p class="before">{html.escape(specification.subtitle)}</p>')
        st.html(html_table(specification.table, f"Table: {specification.title}", height=560))
        with st.container(key=f"acts_table_{name}", horizontal=True):
            csv_link(view, specification.table, specification.name, f"csv_table_{name}")

    show()
