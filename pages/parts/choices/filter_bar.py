"""The filters: a line of plain words, each with its list, kept in the address so that a link shares the view."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import NoReturn

import streamlit as st

from charts.rows import sentences
from pages.parts.choices.bar import Choice, bar
from pages.parts.choices.comparison_choice import comparison_choice
from pages.parts.choices.edition_choice import edition_choice
from pages.parts.choices.periods import period_words
from pages.parts.door import answer
from pages.parts.view import View
from queries.filters import WORDS, Filters, UnknownFilter
from queries.listed import as_listed
from queries.shown import Shown
from queries.veiled import unveiled

_EVERYTHING = Filters()
_HELP = {
    "period": "A year (2024/25), a quarter (Q1 2024/25) or a month (May 2024). Several mean any of them.",
    "source": "A source type or a single source. Money only.",
    "status": "How far the money has come. Money only.",
    "programme": "The programme that the money or the outcome belongs to.",
    "theme": "The primary theme. Events only.",
    "place": "A local authority, by name or code.",
    "segment": "The life-science segment. Money and members.",
}
_MEANT = (
    '<div popover class="definition" id="without"><p class="before">A confidential deal is in no figure that the board sees, and neither '
    'its name nor its amount is anywhere on these pages. What such deals have together is told by an edition, where that tells of none of '
    'them alone. <a href="method" target="_self">How we count</a> says what else the figures do not show.</p></div>'
)


def chosen(shown: Shown, audience: str, compares: bool = False) -> Filters:
    """Draw the bar and give what is chosen; `compares`: and what stands beside it.

    A period or a mark in the address that cannot be read is said and stops the page. An error must show an error: never unfiltered
    figures under a filter that failed.
    """
    options = _options(shown, audience)
    _read_marks(options)
    words = {word: tuple(st.query_params.get_all(word)) for word in WORDS}
    comparison = [comparison_choice(options["period"])] if compares else []
    bar([*(_filter(word, options[word], chosen) for word, chosen in words.items()), *edition_choice(shown), *comparison])
    try:
        return Filters(**words)
    except UnknownFilter as wrong:
        _refuse(wrong)


def _filter(word: str, options: Sequence[str], chosen: Sequence[str]) -> Choice:
    """One filter as it stands in the bar; a value that is chosen and not listed stands at its end."""
    printed = period_words if word == "period" else str
    values = [(each, printed(each)) for each in dict.fromkeys([*options, *chosen])]
    now = printed(chosen[0])[:40] if chosen else "all"
    more = f" + {len(chosen) - 1}" if len(chosen) > 1 else ""
    return Choice(word, word.capitalize(), now + more, _HELP[word], values, chosen, several=True)


def _read_marks(options: Mapping[str, Sequence[str]]) -> None:
    """Choose what the marks of an address mean that leads here from where names are hidden, a place by its name for its code, and a
    value in other capitals, or by another name, for the one that is listed."""
    for word in WORDS:
        said = [(word, value) for value in st.query_params.get_all(word)]
        try:
            meant = unveiled(said, lambda: options)
        except UnknownFilter as wrong:
            _refuse(wrong)
        if word == "place":
            meant = [(word, each) for each in Filters(place=tuple(value for _, value in meant)).place]
        meant = [(word, as_listed(word, value, options[word])) for word, value in meant]
        if meant != said:
            st.query_params[word] = [value for _, value in meant]
            st.rerun()


def _refuse(wrong: UnknownFilter) -> NoReturn:
    """Say it and stop the page."""
    st.error(str(wrong), icon=None)
    st.stop()


def in_words(view: View, subject: str = "records") -> None:
    """The sentence under the bar: what is shown and what is left out."""
    edition = f"This is the edition {view.shown.edition}, reckoned anew; its headlines are as printed" if view.shown.edition else ""
    said = html.escape(sentences(edition, view.region, view.in_words(subject) or "Nothing is filtered"))
    st.html(f'<div class="in-words">{said}{_without_html(view)} All results are gross.</div>')


def _without_html(view: View) -> str:
    """What is left out for the board, which opens what that means; blank where nothing is."""
    return f' <button type="button" popovertarget="without">{html.escape(sentences(view.without))}</button>{_MEANT}' if view.without else ""


def choices(view: View) -> dict[str, list[str]]:
    """The values of each filter that a view could be narrowed to."""
    return _options(view.shown, view.audience)


def _options(shown: Shown, audience: str) -> dict[str, list[str]]:
    """The values that there are records of; any other may be typed or come with a link, and then selects nothing."""
    options: dict[str, dict[str, None]] = {word: {} for word in WORDS}
    for row in answer(shown, "choices", _EVERYTHING, audience):
        options[row["word"]][row["value"]] = None  # a source may be called as a source type is
    return {word: list(values) for word, values in options.items()}
