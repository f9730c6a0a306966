"""What was published, what it changed, what was held back; with the way to History and the way back."""

from __future__ import annotations

import html

import streamlit as st

from pages.parts.frame.notice import notice
from pages.parts.frame.staff_style import panel
from pages.parts.history.effect_table import effect_table
from pages.parts.history.take_back import take_back
from pages.parts.links import link_to
from pages.parts.upload.publishing import Published, effect_since
from pages.parts.view import View
from pages.parts.words import plain


def done() -> None:
    """Say once what was taken back or put back."""
    if said := st.session_state.pop("done", ""):
        notice(f"{said}.")


def receipt(view: View) -> None:
    """Draw the receipt of the last publishing of this session, if there is one."""
    published: Published | None = st.session_state.get("receipt")
    if published is None:
        return
    with st.container(key="space_receipt", gap=None):
        if published.acts:
            panel("Published", f"As {view.shown.name}; everybody who opens a page sees it now")
        else:
            panel("Nothing was published")
        for each in published.acts:
            st.html(f'<p class="sentence">{html.escape(each.what)}, by {html.escape(each.by)}.</p>')
        for sentence in published.already:
            st.html(f'<p class="sentence">{html.escape(sentence)}</p>')
        for held in published.held_back:
            st.html(f'<p class="sentence framed-orange">Held back: {html.escape(held.file_name)}. {html.escape(held.why)}</p>')
        if published.acts:
            effect_table(effect_since(published, view), done=True)
            _ways_on(view, published)


def _ways_on(view: View, published: Published) -> None:
    uploads = [each for each in published.acts if each.act == "upload"]
    with st.container(key="acts_receipt", horizontal=True, gap="medium", vertical_alignment="center"):
        for each in uploads:
            file_name = each.what.split(": ")[0]
            label = "Take back" if len(uploads) == 1 else f"Take back {plain(file_name)}"
            if st.button(label, type="tertiary", key=f"receipt_back_{each.id}"):
                take_back(view, each)
        link_to("history", "History")
        link_to("overview", "Overview")
