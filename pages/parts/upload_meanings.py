"""What the words of a return mean where that is not certain: asked with the likely answer chosen, and checked again with the answers."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from charts.rows import many
from data.model import Question
from pages.parts.staff_style import panel
from pages.parts.upload_review import Offered, Review, look_at, place
from pages.parts.words import plain

MOST = 8  # so many questions are asked at once; the next ones when these are answered
_SHOWN = 3  # values below a heading


def meanings(review: Review, offered: Offered) -> None:
    """Ask what is open, the first of it, and what was answered here, so that it can be changed; draw nothing where there is none."""
    if offered.checked is None:
        return
    asked = [each for each in offered.checked.questions if not each.answer or each.setting in review.meanings]
    if not asked:
        return
    drawn = sorted(asked, key=lambda each: not each.answer)[: MOST + len(review.meanings)]
    still = sum(1 for each in asked if not each.answer)
    with st.container(key="space_meanings", gap="small"):
        title = f"{many(still, 'question')} on what words mean" if still else "What you answered"
        more = f" The first {len(drawn):,} of {len(asked):,}." if len(drawn) < len(asked) else ""
        panel(title, f"The likely answer is chosen. Answers are kept when you publish, and are not asked for again.{more}")
        with st.form(f"meanings_{offered.key}", border=False):
            chosen = {each.setting: _ask(offered, each) for each in drawn}
            if st.form_submit_button("Check again with these answers"):
                review.meanings.update(chosen)
                _check_again(review)


def _ask(offered: Offered, question: Question) -> str:
    values = [value for value, _ in question.options]
    words = dict(question.options)
    below = _below(offered, question)
    beside = f": {html.escape(', '.join(below))}" if below else ""
    where = f'<code class="cell">{html.escape(question.sheet)}!{html.escape(question.cell)}</code>'
    st.html(f'<p class="sentence">{where} <b>{html.escape(question.text)}</b>{beside}</p>')
    return st.selectbox(
        f"What is {plain(question.text[:80])}?", values, format_func=lambda value: plain(words[value]),
        index=values.index(question.answer) if question.answer in values else 0, key=f"meaning_{offered.key}_{question.setting}",
        label_visibility="collapsed", width=360,
    )  # fmt: skip


def _below(offered: Offered, question: Question) -> list[str]:
    """The first values that stand below a heading, where the sheet is drawn."""
    row, _, letters = place(question.cell)
    typed = offered.typed(question.sheet) if question.about == "heading" else {}
    cells = sorted((place(cell)[0], text) for cell, text in typed.items() if place(cell)[2] == letters and place(cell)[0] > row)
    return [text for _, text in cells[:_SHOWN]]


def _check_again(review: Review) -> None:
    """Every file on offer, since the same words may stand in several."""
    with st.status("Checking again", type="compact") as status:
        for each in [each for each in review.files if each.checked is not None]:
            look_at(each, lambda what, each=each: status.update(label=f"{plain(each.file_name)}: {plain(what).lower()}"))
    st.rerun()


def meanings_asked(review: Review, going: Sequence[Offered]) -> dict[str, str]:
    """The answers given here that files to be published had asked for: they are kept with these files."""
    asked = {question.setting for each in going if each.checked for question in each.checked.questions}
    return {setting: value for setting, value in review.meanings.items() if setting in asked}
