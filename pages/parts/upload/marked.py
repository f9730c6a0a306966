"""Their own workbook back: the file that was dropped, with its cells in question marked; or why it can hold no marks."""

from __future__ import annotations

import html
from dataclasses import dataclass

import streamlit as st

from data.marking import NOT_MARKED, Marked, lost_in_words, mark
from pages.parts.downloads import staff_download
from pages.parts.upload.offered import Offered
from pages.parts.words import plain

OWN = ("xlsx", "xlsm")


@dataclass(frozen=True)
class _Made:
    """A marked file, and of which check it is: after another check it is made anew."""

    checked: object
    marked: Marked


def marked_file(offered: Offered) -> None:
    """A button that marks the workbook, then the link to it. Nothing is drawn where there is nothing to mark or no file any more."""
    if offered.checked is None or not offered.findings:
        return
    kind_of_file = offered.about["format"]
    with st.container(key=f"acts_marked_{offered.key}", horizontal=True, gap="medium"):
        lost = lost_in_words(kind_of_file)
        if kind_of_file not in OWN and not lost:
            st.html(f'<p class="before">{html.escape(NOT_MARKED.get(kind_of_file, NOT_MARKED["other"]))}</p>')
            return
        made = st.session_state.get(_key(offered))
        if made is None or made.checked is not offered.checked:
            asks = "Mark the findings in a copy of the values" if lost else "Mark the findings in this workbook"
            wanted = st.button(asks, type="tertiary", key=f"mark_{offered.key}")
            if lost:
                st.html(f'<p class="before">{html.escape(lost)}</p>')
            if not wanted:
                return
            with st.spinner(f"Marking {plain(offered.file_name)}"):
                made = _Made(offered.checked, mark(offered.path, offered.file_name, offered.findings, offered.next_folder()))
            st.session_state[_key(offered)] = made
        if made.marked.why_not:
            st.html(f'<p class="before">{html.escape(made.marked.why_not)}</p>')
        label = "Findings as a list (CSV)" if made.marked.why_not else "The workbook with the findings marked"
        staff_download(label, made.marked.path.read_bytes, made.marked.file_name, f"marked_file_{offered.key}")


def _key(offered: Offered) -> str:
    return f"marked_{offered.key}"
