"""Naming what is published now, so that it is kept for ever with its headlines as they were printed."""

from __future__ import annotations

import html
import json

import streamlit as st

from charts.said.headlines import with_unknown
from data.store.acts import Act
from data.store.publishing import PublishingFailed
from data.store.versions import NotPossible
from pages.parts.access import acts
from pages.parts.access.gate import staff_only
from pages.parts.access.signed import MISSING, name_field
from pages.parts.door import answer, store
from pages.parts.frame.notice import notice
from pages.parts.html_table import rows_table
from pages.parts.view import View
from queries.filters import Filters


def edition_form(view: View) -> None:
    """Name an edition; nothing is offered while the demonstration is shown."""
    if store().shows_demonstration_store():
        return
    with st.expander("Keep what is published now as an edition", key="edition"):
        st.html('<p class="sentence">An edition is frozen: no later upload changes it, and its headlines stay as they are today.</p>')
        with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
            name = st.text_input("Name of the edition", placeholder="such as Board, 20 May", max_chars=120, key="edition_name")
            by = name_field("by_edition")
            pressed = st.button("Keep it", key="keep_edition")
        if pressed and not by:
            notice(MISSING, wrong=True)
        elif pressed:
            _keep(view, name, by)


def _keep(view: View, name: str, by: str) -> None:
    headlines = json.dumps(answer(view.shown, "headlines", Filters(), "board"), default=str)
    pool = answer(view.shown, "pool_kept", Filters(), "staff")
    try:
        with st.spinner("A moment"):
            done = acts.keep_edition(name, headlines, pool, by=by, on_version=view.shown.path.stem)
    except (NotPossible, PublishingFailed) as why:
        notice(str(why), wrong=True)
        return
    st.session_state["done"] = done.acts[0].what
    st.rerun()


def as_printed(act: Act, title: str) -> None:
    """The headlines of an edition as they were printed."""

    @st.dialog(title, width="large")
    def show() -> None:
        staff_only()
        rows = [[row["measure"][:1].upper() + row["measure"][1:], with_unknown(row)] for row in json.loads(act.value or "[]")]
        st.html(f'<p class="sentence">Kept by {html.escape(act.by)}.</p>')
        st.html(rows_table(["Headline", "As printed"], rows, [False, True], "Headlines as they were printed"))

    show()
