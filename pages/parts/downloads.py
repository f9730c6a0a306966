"""The download links under charts and records; the work is done when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from charts.specification import Table
from charts.tables import as_csv
from exports.hidden_names import without_names
from pages.parts.access.gate import staff_only
from pages.parts.stories.hide_names import names_hidden
from pages.parts.view import View


def csv_link(view: View, table: Table, name: str, key: str, label: str = "CSV") -> None:
    """A table as CSV: UTF-8, pounds, blank where unknown or open; the file's name says the version. While names are hidden without them."""
    hidden = names_hidden()

    def made() -> bytes:
        return as_csv(without_names(table, view) if hidden else table)

    download(label, made, f"{name} {view.shown.path.stem}.csv", "text/csv", key)


ORIGINAL = ("Original file", "Original file, without people's columns")  # by whether what is kept of it is a copy


def download(label: str, make: Callable[[], bytes], file_name: str, mime: str, key: str) -> None:
    """A link whose bytes are made when it is followed."""
    st.download_button(label, data=make, file_name=file_name, mime=mime, on_click="ignore", type="tertiary", key=key)


# What a file is said to be while Streamlit holds it: the wall (wall.py) gives such a file to staff's browsers only, as mere bytes.
FOR_STAFF = "application/x-for-staff-only"


def staff_download(label: str, make: Callable[[], bytes], file_name: str, key: str) -> None:
    """A link that only staff can follow: asked when it is drawn, when it is followed and when its bytes are fetched. Raises NotStaff."""
    still = staff_only()

    def made() -> bytes:
        still()
        return make()

    download(label, made, file_name, FOR_STAFF, key)
