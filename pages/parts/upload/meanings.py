"""What one word of a return means where that is not certain: asked with the likely answer chosen, and the files read again with it."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from data.model import HEADING, NUMBERS, Question
from pages.parts.upload.offered import Offered, place
from pages.parts.upload.review import Review, look_at
from pages.parts.words import plain

_SHOWN = 3  # values below a heading


def ask_meaning(offered: Offered, question: Question, hangs: str) -> str:
    """Ask what a heading or a value of a list means; gives the answer that is chosen. `hangs`: the money that hangs on it, in words."""
    values = [value for value, _ in question.options]
    words = dict(question.options)
    below = _below(offered, question)
    beside = f" Below it: {html.escape(', '.join(below))}" if below else ""
    where = f'<code class="cell">{html.escape(question.sheet)}!{html.escape(question.cell)}</code>'
    asked = html.escape(question.in_words(f"“{question.text}”"))
    st.html(f'<p class="sentence">{where} <b>{asked}</b>{beside} <span class="hangs">{html.escape(hangs)}</span></p>')
    return st.selectbox(
        question.in_words(plain(question.text[:80])), values, format_func=words.__getitem__,
        index=values.index(question.answer) if question.answer in values else 0, key=f"meaning_{offered.key}_{question.setting}",
        label_visibility="collapsed", width=360,
    )  # fmt: skip


def _below(offered: Offered, question: Question) -> list[str]:
    """The first values that stand below a heading, where the sheet is drawn."""
    row, _, letters = place(question.cell)
    typed = offered.typed(question.sheet) if question.about in (HEADING, NUMBERS) else {}
    cells = sorted((place(cell)[0], text) for cell, text in typed.items() if place(cell)[2] == letters and place(cell)[0] > row)
    return [text for _, text in cells[:_SHOWN]]


def check_again(review: Review) -> None:
    """Every file on offer, since the same words may stand in several."""
    with st.status("Checking again", type="compact") as status:
        for each in [each for each in review.files if each.checked is not None]:
            look_at(each, lambda what, each=each: status.update(label=f"{plain(each.file_name)}: {plain(what).lower()}"))


def answered_here(offered: Offered) -> dict[str, Question | None]:
    """The settings of the questions of a file that were answered here; with the question where it was about words."""
    return st.session_state.setdefault(f"answered_{offered.key}", {})


def meanings_asked(review: Review, going: Sequence[Offered]) -> dict[str, str]:
    """The answers given here that files to be published had asked for: they are kept with these files."""
    asked = {setting for each in going for setting, question in answered_here(each).items() if question}
    return {setting: value for setting, value in review.meanings.items() if setting in asked}
