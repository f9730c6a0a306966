"""The settings with what changing one would do to the headlines, and the questions that nobody has answered."""

from __future__ import annotations

import datetime
import html

import streamlit as st

from charts.rows import many
from charts.said.view import REGIONS, day
from data.checking.names.namesakes import Namesakes
from data.grammar.dates import read_when
from data.model import NotUnderstood
from pages.parts.access.signed import MISSING, name_field
from pages.parts.door import store
from pages.parts.frame.notice import notice
from pages.parts.frame.staff_style import panel
from pages.parts.history.effect import OpenQuestion
from pages.parts.history.take_back import field_key
from pages.parts.records.side_by_side import ask_if_one
from pages.parts.settings.setting_change import change, keep, newest, stands
from pages.parts.upload.questions import MOST
from pages.parts.view import View

# Counting rules, section 8: the day of what is said as at a day. It is no filter: what is later stays in.
WHAT_AS_AT_DOES = (
    "It is the day on which members, their employees and net growth are counted, where the lines of members end, and the day by which a "
    "planned event must be over to await its figures. It takes nothing else away: money, events and outcomes of a later date stay in. "
    "For figures up to a day choose a period in the filters; for figures as they once stood keep an edition."
)

_YEARS = {"financial": "Financial years, from 1 April", "calendar": "Calendar years, from 1 January"}


def setting_form(view: View) -> None:
    """Choose; see what it would change; then change it."""
    now = store().settings()
    region = _choice("Which West Midlands is meant", REGIONS, now.get("region", "region"), "region")
    stands(view, newest("region"), "region")
    change(view, "region", region, now.get("region", "region"))
    year = _choice("Quarters and years", _YEARS, now.get("financial_year", "financial"), "financial_year")
    stands(view, newest("financial_year"), "financial_year")
    change(view, "financial_year", year, now.get("financial_year", "financial"))
    _as_at(view, now.get("as_at", ""))


def _choice(title: str, options: dict[str, str], now: str, key: str) -> str:
    panel(title)
    return st.radio(
        title, list(options), format_func=options.__getitem__, index=list(options).index(now), key=field_key(key),
        label_visibility="collapsed",
    )  # fmt: skip


def _as_at(view: View, now: str) -> None:
    stands_now = day(datetime.date.fromisoformat(now)) if now else ""
    said = f"Set to {stands_now}" if now else ""
    panel("The as-at date", said or "The end of the newest return's period, unless a date is set here; never the day on the clock")
    st.html(f'<p class="before">{html.escape(WHAT_AS_AT_DOES)}</p>')
    typed = st.text_input("As at", value=stands_now, placeholder="such as 30 June 2025", key=field_key("as_at"), width=240)
    stands(view, newest("as_at"), "as_at")
    if not typed.strip():
        return
    chosen = _day_of(typed)
    if chosen is None:
        notice("Write one day, such as 30 June 2025 or 30/06/2025.", wrong=True)
    else:
        change(view, "as_at", chosen.isoformat(), now)


def _day_of(typed: str) -> datetime.date | None:
    """The day that was typed, in any of the ways in which a cell may hold one; None for anything else."""
    try:
        when = read_when(typed)
    except NotUnderstood:
        return None
    return when.start if when.precision == "day" else None


def ask_open_questions(view: View, asked: list[OpenQuestion], names: list[Namesakes]) -> None:
    """Questions that were left open: until they are answered only the further record of each pair counts, and two names are two."""
    if not (asked or names) or store().shows_demonstration_store():
        return
    drawn = sorted([*asked, *names], key=lambda each: -each.pence)[:MOST]
    left = len(asked) + len(names) - len(drawn)
    more = f" {left:,} more follow when these are answered." if left else ""
    with st.container(key="space_questions", gap="small"):
        panel(
            f"{many(len(drawn) + left, 'question')} left open",
            "Until you answer, of two records of money at different stages only the further counts; two that look alike both count, "
            f"two names are two organisations, and two events are two.{more}",
        )
        answers = st.session_state.setdefault("open_answers", {})
        chosen = {each.setting: ask_if_one(each, answers) for each in drawn}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        by = name_field("by_answers")
        pressed = st.button("Keep these answers", key="keep_answers")
    if pressed and not by:
        notice(MISSING, wrong=True)
    elif pressed:
        keep({setting: value for setting, value in chosen.items() if value}, by)
