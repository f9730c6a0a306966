"""What changed between two versions of the figures, headline by headline: the step, its reasons in a sentence, and its records."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

import streamlit as st

from charts.rows import Row, many, named, sentences
from charts.said.differences import moved, sentence, step_words
from data.store.acts import Act
from data.store.aims import TARGET
from data.store.appearance import APPEARANCE
from data.store.notes import NOTE
from data.store.orders import SETTING_WORDS
from pages.parts.records.differences_drawer import differences_drawer
from pages.parts.view import View
from pages.parts.words import as_html
from queries.differences import Difference


def changed(before: View, after: View, was: Mapping[str, Row], now: Mapping[str, Row], why: Mapping[str, Sequence[Difference]],
            measures: Sequence[str], key: str) -> int:  # fmt: skip
    """Draw one row a headline that moved, of those named. Gives how many did. `was` and `now`: the headlines by measure."""
    rows = [measure for measure in measures if moved(was.get(measure), now[measure])]
    for measure in rows:
        _row(before, after, was.get(measure), now[measure], why.get(measure, ()), key)
    return len(rows)


def _row(before: View, after: View, was: Row | None, now: Row, why: Sequence[Difference], key: str) -> None:
    measure = now["measure"]
    name = f"{key}_{measure}".replace(" ", "_").replace("'", "")
    low_end = ", at the low end" if now["low"] != now["high"] else ""
    with st.container(key=f"changed_{name}", gap=None):
        st.html(
            f'<div class="changed"><p class="step">{html.escape(step_words(was, now))}</p>'
            f"<p><b>{html.escape(named(measure))}</b>{low_end}, {as_html(sentence(was, now, why))}</p></div>"
        )
        if why:
            with st.container(key=f"acts_changed_{name}"):
                if st.button(many(len(why), "record"), type="tertiary", key=f"why_{name}"):
                    differences_drawer(before, after, f"{named(measure)}: what moved it", why, now["unit"])


def acts_between(acts: Sequence[Act], since: int, until: int | None = None) -> str:
    """Which settings were changed and what was taken back between two acts, in a sentence; answers about records only as their number,
    for they may name what is confidential."""
    done = [act for act in acts if since < act.sequence and (until is None or act.sequence < until)]
    settings = [act for act in done if act.act == "setting" and not act.withdrawn and _is_said(act.target)]
    public = [act for act in settings if act.target in SETTING_WORDS or act.target.startswith(TARGET)]
    said, answers = [act.what for act in public], len(settings) - len(public)
    said += [many(answers, "answer about records or headings was kept", "answers about records or headings were kept")] if answers else []
    back = sum(act.act == "withdrawal" and not act.withdrawn for act in done)
    taken_back = f"{many(back, 'act was', 'acts were')} taken back" if back else "nothing was taken back"
    return sentences("; ".join(said) or "none changed", taken_back)


def _is_said(setting: str) -> bool:
    return setting not in APPEARANCE and not setting.startswith(NOTE)


def settings_row(words: str) -> None:
    """The last row: that rules and settings did not change, or which did."""
    st.html(f'<div class="changed"><p class="step"></p><p><b>Settings.</b> {html.escape(words)}</p></div>')
