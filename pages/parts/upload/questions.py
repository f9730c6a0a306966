"""All that Upload must be told before publishing, on one screen: what moves most money first, each with its likely answer chosen."""

from __future__ import annotations

import html
from dataclasses import replace

import streamlit as st

from charts.rows import many
from data.checking.names.namesakes import Namesakes
from data.grammar.printing import print_pence
from data.model import Question
from pages.parts.frame.staff_style import panel
from pages.parts.history.effect import Effect, OpenQuestion
from pages.parts.records.side_by_side import ask_if_one, likely
from pages.parts.upload.meanings import answered_here, ask_meaning, check_again
from pages.parts.upload.offered import Offered
from pages.parts.upload.review import Review

MOST = 8  # so many questions are asked at once; the next ones when these are answered
Asked = Question | OpenQuestion | Namesakes
_OF_NAMES = ("Are these one organisation?", "They count as two until somebody says that they are one.")
_OF_EVENTS = ("Is this one event that moved?", "Both count until somebody says that it is one.")
_OF_ALIKE = ("Is this the same money twice?", "Both count until somebody says that it is.")
_OF_IDLE = (_OF_ALIKE[0], "Neither counts as the file stands, so the answer changes nothing yet.")
_OF_RECORDS = ("Are these one and the same?", "Only the further one counts, unless they are two.")


def questions(review: Review, offered: Offered, asking: Effect | None) -> None:
    """Ask what is open, and below it what was answered here, so that it can be changed; draw nothing where there is nothing.

    `asking`: the effect without any answer, which holds the records and names that may be one.
    """
    one = [*asking.questions, *asking.namesakes] if asking else []
    for setting in set(review.answers) - {each.setting for each in one}:
        del review.answers[setting]
    answered = answered_here(offered)
    of_words = offered.checked.questions if offered.checked else ()
    words = {each.setting: each for each in of_words if not each.answer}
    told = [replace(each, answer=review.meanings.get(name, "")) for name, each in answered.items() if each]
    asked: list[Asked] = [*told, *(each for name, each in words.items() if name not in answered), *one]
    asked.sort(key=lambda each: -each.pence)
    if not asked:
        return
    still = [each for each in asked if each.setting not in answered]
    with st.container(key="space_questions", gap="small"):
        if still:
            _ask(review, offered, still[:MOST], len(still))
        before = [each for each in asked if each.setting in answered]
        if before:
            _answered(review, offered, before)


def _ask(review: Review, offered: Offered, drawn: list[Asked], still: int) -> None:
    said = "What moves most money comes first; a likely answer is chosen. Answers are kept when you publish and not asked for again."
    more = f" {len(drawn):,} of {still:,} are shown; the others follow when these are answered." if still > len(drawn) else ""
    panel(f"{many(still, 'question')} before you publish", said + more)
    chosen = {each.setting: _draw(review, offered, each) for each in drawn}
    for each in drawn:
        if isinstance(each, OpenQuestion) and not each.is_alike:
            review.answers.setdefault(each.setting, likely(each))
    words = [each for each in drawn if isinstance(each, Question)]
    if st.button("Check again with these answers" if words else "Keep these answers", key=f"answer_all_{offered.key}"):
        answered_here(offered).update({each.setting: each if isinstance(each, Question) else None for each in drawn})
        _take(review, words, chosen)


def _answered(review: Review, offered: Offered, before: list[Asked]) -> None:
    with st.expander(f"What you answered ({len(before):,})", key=f"answered_here_{offered.key}"):
        chosen = {each.setting: _draw(review, offered, each) for each in before}
        words = [each for each in before if isinstance(each, Question)]
        if words and st.button("Check again with what was changed", key=f"change_all_{offered.key}"):
            _take(review, words, chosen)


def _take(review: Review, words: list[Question], chosen: dict[str, str]) -> None:
    """Take what is chosen as answered; what words mean needs the files to be read again."""
    of_words = {each.setting for each in words}
    review.answers.update({setting: value for setting, value in chosen.items() if setting not in of_words})
    if words:
        review.meanings.update({setting: chosen[setting] for setting in of_words})
        check_again(review)
    st.rerun()


def _draw(review: Review, offered: Offered, asked: Asked) -> str:
    """One question with the money that hangs on it; gives the answer that is chosen."""
    hangs = f"{print_pence(asked.pence)} hangs on this" if asked.pence else "No money hangs on this"
    with st.container(key=f"question_{offered.key}_{asked.setting}", gap="small"):
        if isinstance(asked, Question):
            return ask_meaning(offered, asked, hangs)
        what, until = _words(asked)
        st.html(f'<p class="sentence"><b>{what}</b> <span class="hangs">{html.escape(hangs)}. {until}</span></p>')
        return ask_if_one(asked, review.answers)


def _words(asked: OpenQuestion | Namesakes) -> tuple[str, str]:
    """What is asked of the two, and what holds until somebody answers."""
    if isinstance(asked, Namesakes):
        return _OF_NAMES
    if asked.of_events or not asked.is_alike:
        return _OF_EVENTS if asked.of_events else _OF_RECORDS
    return _OF_IDLE if asked.is_idle else _OF_ALIKE
