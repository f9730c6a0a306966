"""The settings of how the cluster appears: its name, its logo and its colour, each seen before it is kept; and its template of slides."""

from __future__ import annotations

import base64
import functools
import html
from dataclasses import replace

import streamlit as st

from charts.palette import NAVY, WHITE
from data.png import HIGHEST, LARGEST_BYTES, WIDEST
from data.store.appearance import LONGEST_NAME, OF_WORDS, Appearance, contrast, logo_value
from data.store.versions import NotPossible
from exports.template import usable_template
from pages.parts.frame.appearance import appearance
from pages.parts.frame.notice import notice
from pages.parts.frame.staff_style import panel
from pages.parts.frame.style import on_accent
from pages.parts.history.take_back import field_key
from pages.parts.settings.setting_change import change, newest, stands
from pages.parts.view import View

_LOGO = f"A PNG of at most {LARGEST_BYTES // 1024} kB and {WIDEST:,} by {HIGHEST} pixels. It stands on white, 32 pixels high."
_LARGEST_SENT = 20  # MB, with the slides of the template
_ACCENT = "Of the band, of links and of buttons. The charts keep their six colours, for in them a colour means something"


def appearance_form(view: View) -> None:
    """Choose; see it; then keep it."""
    now = appearance()
    panel("The cluster's name", "Above the question of every page, and in the browser's tab")
    typed = " ".join(st.text_input("Name", value=now.name, max_chars=LONGEST_NAME, key=field_key("name"), width=480).split())
    stands(view, newest("name"), "name")
    if typed:
        change(view, "name", typed, now.name, beside=lambda: _sample(replace(now, name=typed)))
    _logo(view, now)
    _accent(view, now)
    _template(view, now)


def _logo(view: View, now: Appearance) -> None:
    panel("The logo", "In the place of the dashboard's own, at the top of every page")
    st.html(f'<p class="before">{_LOGO} Only what draws it is kept: no texts, no places, nothing that can run.</p>')
    sent = st.file_uploader("Logo", type=["png"], key=field_key("logo"), max_upload_size=1, width=480)
    stands(view, newest("logo"), "logo")
    if sent is None:
        return
    try:
        value = logo_value(sent.getvalue())
    except NotPossible as why:
        notice(str(why), wrong=True)
        return
    was = base64.b64encode(now.logo).decode("ascii")
    change(view, "logo", value, was, beside=lambda: _sample(replace(now, logo=base64.b64decode(value))))


def _accent(view: View, now: Appearance) -> None:
    panel("The colour", _ACCENT)
    st.html(f'<p class="before">Words need a contrast of {OF_WORDS} to 1 (WCAG 2.2), so a pale colour is not taken.</p>')
    key = field_key("accent")
    st.session_state.setdefault(key, now.accent)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        typed = st.text_input("Colour", placeholder=NAVY, key=key, width=240)
        st.color_picker("Or choose it", value=now.accent or NAVY, key="accent_chosen", on_change=_chosen, args=(key,))
    stands(view, newest("accent"), "accent")
    if colour := "".join(typed.split()).upper():
        change(view, "accent", colour, now.accent, beside=lambda: _sample(replace(now, accent=colour)))


def _template(view: View, now: Appearance) -> None:
    panel("The template of slides", "In place of the dashboard's own, for what Take away writes and for a chart alone as a slide")
    st.html(
        '<p class="before">A PowerPoint file (.pptx) with layouts that have a title. Its slides are left out; macros and links out of it '
        "are refused.</p>"
    )
    sent = st.file_uploader("Template", type=["pptx"], key=field_key("template"), max_upload_size=_LARGEST_SENT, width=480)
    stands(view, newest("template"), "template")
    if sent is None:
        return
    try:
        with st.spinner("Making slides from it"):
            value = _usable(sent.getvalue(), sent.name)
    except NotPossible as why:
        notice(str(why), wrong=True)
        return
    change(view, "template", value, base64.b64encode(now.template).decode("ascii"))


@functools.lru_cache(maxsize=2)
def _usable(sent: bytes, name: str) -> str:
    return usable_template(sent, name)


def _chosen(key: str) -> None:
    """Write the colour that was picked into the field, where it can be read and mended."""
    st.session_state[key] = st.session_state["accent_chosen"].upper()


def _sample(new: Appearance) -> None:
    """How the head of a page would look. Only what was judged already is drawn."""
    colour = new.accent or NAVY
    logo = f'<img alt="The logo" src="data:image/png;base64,{base64.b64encode(new.logo).decode("ascii")}">' if new.logo else ""
    st.html(
        f'<div class="appears">{logo}<div style="background:{colour}"><p class="kicker" style="color:{on_accent(colour)}">'
        f"<span>{html.escape(new.name)}</span></p><p>Who funds the cluster?</p></div>"
        f'<p><span style="color:{colour};text-decoration:underline">A link</span> on white: '
        f"a contrast of {int(contrast(colour, WHITE) * 10) / 10} to 1</p></div>"
    )
