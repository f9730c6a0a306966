"""The targets that stand in Settings, and setting one: how far it is reached is seen before it is kept."""

from __future__ import annotations

import html
from dataclasses import replace

import streamlit as st

from charts.rows import Row, named
from charts.said.headlines import figure_words
from charts.said.targets import Target, of_setting, targets
from data.lists import names
from data.store.aims import target_example, target_setting, target_value
from pages.parts.door import store
from pages.parts.figures.target import target_html
from pages.parts.frame.staff_style import panel
from pages.parts.history.take_back import field_key
from pages.parts.settings.setting_change import change, newest, stands
from pages.parts.view import View

_OF_SHEETS = "One set here goes before those of returns; like them it is of everything, never of what is filtered"


def targets_form(view: View) -> None:
    """What stands; then a headline, a figure and a date; see how far it is reached; then keep it."""
    panel("Targets", _OF_SHEETS)
    view = replace(view, audience="board")
    standing = store().settings()
    for headline in names("headlines"):
        if target_setting(headline) in standing:
            stands(view, newest(target_setting(headline)), f"target_{names('headlines').index(headline)}")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="target_fields"):
        headline = st.selectbox("Headline", names("headlines"), format_func=named, key=field_key("target_headline"), width=280)
        figure = st.text_input("To reach", placeholder=f"such as {target_example(headline)}", key=field_key("target_figure"), width=160)
        by_when = st.text_input("By when, or nothing", placeholder="such as Mar 2026", key=field_key("target_by"), width=160)
    if not figure.strip():
        return
    name, value = target_setting(headline), target_value(figure, by_when)
    change(view, name, value, standing.get(name, ""), key="target", beside=lambda: _reached(view, headline, value))


def _row(view: View, headline: str) -> Row:
    return next(row for row in view.ask("headlines") if row["measure"] == headline)


def _reached(view: View, headline: str, value: str) -> None:
    """The headline as the board sees it, with the target that stands and with the new one."""
    row = _row(view, headline)
    drawn = _drawn("Now", row, targets(view).get(headline)) + _drawn("After", row, of_setting(headline, value, ""))
    st.html(f'<div class="side-by-side">{drawn}</div>')


def _drawn(when: str, row: Row, target: Target | None) -> str:
    said = f"{when}: {named(row['measure'])} {figure_words(row)}"
    subject = "money" if row["unit"] in ("GBP", "ratio") else ""
    return f'<div class="headline {subject}"><p class="label">{html.escape(said)}</p>{target_html(target, row)}</div>'
