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
from pages.parts.figures.headline import key_of
from pages.parts.presses import Press, follow, presses_html
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


def changed(before: View, after: View, found: Sequence[Step], key: str, *, head: str, foot: str) -> None:
    """Draw the headlines that moved; `head` and `foot`: HTML that stands above and below them."""
    presses = {each.measure: [_press(before, after, each, key)] if each.why else [] for each in found}
    st.html(head + "".join(moved_html(each.said, presses[each.measure]) for each in found) + foot)
    follow(press for each in presses.values() for press in each)


def moved_html(said: str, presses: Sequence[Press]) -> str:
    """What is said of one headline, and below it the ways on."""
    return f'<div class="moved">{said}{presses_html(presses)}</div>'


def _press(before: View, after: View, each: Step, key: str) -> Press:
    title = f"{named(each.measure)}: what moved it"
    return Press(many(len(each.why), "record"), f"why_{key}_{key_of(each.measure)}",
                 lambda: differences_drawer(before, after, title, each.why, each.unit))  # fmt: skip


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


def settings_row(words: str) -> str:
    """The last row: that rules and settings did not change, or which did."""
    return f'<div class="changed"><p class="step"></p><p><b>Settings.</b> {html.escape(words)}</p></div>'
