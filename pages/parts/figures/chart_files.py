"""One chart to take along: its figures, or as a slide that others can edit, or as a picture; made when somebody asks for it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import streamlit as st

from charts.specification import Specification
from exports.exporting import MIMES, PICTURES, Order, export
from exports.story import Part
from pages.parts.door import store
from pages.parts.downloads import csv_link, download
from pages.parts.presses import Press
from pages.parts.stories.hide_names import names_hidden
from pages.parts.view import View

_OFFERED = {"pptx": "Slide (PowerPoint)"} | PICTURES


def files_press(view: View, part: Part, specification: Specification, key: str) -> Press:
    """The way to the window with each form."""
    return Press("CSV, slide or picture", f"files_{key}", lambda: _offer(view, part, specification, key))


@st.dialog("Take this chart along")
def _offer(view: View, part: Part, specification: Specification, key: str) -> None:
    name, hidden = specification.name, names_hidden()
    if hidden:
        st.html('<p class="sentence">Names of organisations are hidden in these files: the switch is on Present.</p>')
    with st.container(key=f"acts_files_{key}", horizontal=True, gap="medium"):
        csv_link(view, specification.table, name, f"csv_{key}", "Figures (CSV)")
        for form, called in _OFFERED.items():
            order = Order(form, slide=json.dumps(part.as_json()), edition=view.shown.edition, filters=view.filters, names_hidden=hidden)
            download(called, lambda order=order: made(order), f"{name} {view.shown.path.stem}.{form}", MIMES[form], f"{form}_{key}")


def made(order: Order) -> bytes:
    """The bytes of an export. Raises ExportFailed."""
    with tempfile.TemporaryDirectory(prefix="export-") as folder:
        path = Path(folder, f"file.{order.form}")
        export(store(), order, path)
        return path.read_bytes()
