"""The question before something is taken back or put back: what it is, what it does to the headlines, and who does it."""

from __future__ import annotations

import html

import streamlit as st

from data.store.acts import Act
from data.store.orders import TakeBack, taken_back
from data.store.publishing import PublishingFailed
from data.store.versions import NotPossible
from pages.parts.access import acts
from pages.parts.access.signed import MISSING, name_field
from pages.parts.frame.notice import notice
from pages.parts.history.effect import effect_of
from pages.parts.history.effect_table import effect_table
from pages.parts.view import View

_TIMES = "taken_back"  # how often this session did


def field_key(name: str) -> str:
    """The key of a field that shows what stands: another after something was taken back, or the browser would keep what was typed."""
    times = st.session_state.get(_TIMES, 0)
    return f"setting_{name}_{times}" if times else f"setting_{name}"


def puts_back(act: Act) -> bool:
    """Whether taking this act back puts something back that was taken back."""
    return taken_back(act).startswith("Put back")


def take_back(view: View, act: Act) -> None:
    """Open the dialog for one act; what is not possible is said in it."""
    word = "Put back" if puts_back(act) else "Take back"

    @st.dialog(f"{word}?", width="large")
    def confirm() -> None:
        st.html(f'<p class="sentence">{html.escape(act.what)}</p>')
        try:
            effect_table(effect_of(view.shown, beside=[TakeBack(act.id)]))
        except NotPossible as why:
            notice(str(why), wrong=True)
            return
        with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
            name = name_field(f"by_{act.id}")
            pressed = st.button(word, type="primary", key=f"do_{act.id}")
        if pressed and not name:
            notice(MISSING, wrong=True)
        elif pressed:
            _do(act, name)

    confirm()


def _do(act: Act, name: str) -> None:
    try:
        with st.spinner("A moment"):
            done = acts.withdraw(act.id, by=name)
    except (NotPossible, PublishingFailed) as why:
        notice(str(why), wrong=True)
        return
    st.session_state.pop("receipt", None)
    st.session_state[_TIMES] = st.session_state.get(_TIMES, 0) + 1
    st.session_state["done"] = done.acts[0].what
    st.rerun()
