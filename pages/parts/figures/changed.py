"""What changed between two versions of the figures, headline by headline: the step, its reasons in a sentence, and its records."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Step:
    """A headline that moved: what is said of it, as HTML, and the records that explain it."""

    measure: str
    said: str
    why: Sequence[Difference]
    unit: str


def steps(was: Mapping[str, Row], now: Mapping[str, Row], why: Mapping[str, Sequence[Difference]], measures: Sequence[str]) -> list[Step]:
    """Those of the headlines named that moved. `was` and `now`: the headlines by measure."""
    pairs = [(was.get(measure), now[measure], why.get(measure, ())) for measure in measures]
    return [Step(after["measure"], _said(before, after, of), of, after["unit"]) for before, after, of in pairs if moved(before, after)]


def _said(was: Row | None, now: Row, why: Sequence[Difference]) -> str:
    low_end = ", at the low end" if now["low"] != now["high"] else ""
    return (
        f'<div class="changed"><p class="step">{html.escape(step_words(was, now))}</p>'
        f"<p><b>{html.escape(named(now['measure']))}</b>{low_end}, {as_html(sentence(was, now, why))}</p></div>"
    )


def changed(before: View, after: View, each: Step, key: str) -> None:
    """Draw one headline that moved."""
    name = f"{key}_{each.measure}".replace(" ", "_").replace("'", "")
    with st.container(key=f"moved_{name}", horizontal=True, gap="medium"):
        st.html(each.said)
        if each.why and st.button(many(len(each.why), "record"), type="tertiary", key=f"why_{name}"):
            differences_drawer(before, after, f"{named(each.measure)}: what moved it", each.why, each.unit)


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
