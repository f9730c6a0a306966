"""The filters: a line of plain words, each a popover, bound to the address so that a link shares the view."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import NoReturn

import streamlit as st

from charts.rows import sentences
from pages.parts.choices.comparison_choice import comparison_choice
from pages.parts.choices.copy_link import copy_link
from pages.parts.choices.edition_choice import edition_choice
from pages.parts.choices.periods import as_printed, period_words, write_address
from pages.parts.door import answer
from pages.parts.view import View
from pages.parts.words import plain
from queries.filters import WORDS, Filters, UnknownFilter
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


def chosen(shown: Shown, audience: str, compares: bool = False) -> Filters:
    """Draw the bar and give what is chosen; `compares`: and what stands beside it.

    A period or a mark in the address that cannot be read is said and stops the page. An error must show an error: never unfiltered
    figures under a filter that failed.
    """
    options = _options(shown, audience)
    _read_marks(options)
    words: dict[str, tuple[str, ...]] = {}
    labelled: dict[str, list[str]] = {}
    with st.container(key="filters", horizontal=True, wrap=True, gap="small", vertical_alignment="center"):
        for word in WORDS:
            now = labelled[word] = _now(word)
            with st.popover(f"{word.capitalize()} **{_label(word, now)}**", type="tertiary"):
                words[word] = tuple(
                    st.multiselect(
                        word.capitalize(),
                        list(dict.fromkeys([*options[word], *now])),
                        key=word,
                        help=_HELP[word],
                        accept_new_options=True,
                        select_all=False,  # else Enter takes a year and its four quarters for a year that was typed
                        placeholder="All",
                        **(as_printed(word) if word == "period" else {"bind": "query-params"}),
                    )
                )
        edition_choice(shown)
        if compares:
            comparison_choice(options["period"])
        st.space("stretch")
        st.button("Clear", type="tertiary", on_click=_clear, disabled=not any(words.values()), key="clear")
        copy_link()
    if any(words[word] != tuple(shown) for word, shown in labelled.items()):
        st.rerun()  # the address was stepped back to: the choice is the older one by now, its button still says the newer
    try:
        return Filters(**words)
    except UnknownFilter as wrong:
        _refuse(wrong)


def _read_marks(options: Mapping[str, Sequence[str]]) -> None:
    """Choose what the marks of an address mean that leads here from where names are hidden, a place by its name for its code, and a
    value in other capitals for the one that is listed."""
    for word in WORDS:
        said = [(word, value) for value in st.query_params.get_all(word)]
        try:
            meant = unveiled(said, lambda: options)
        except UnknownFilter as wrong:
            _refuse(wrong)
        if word == "place":
            meant = [(word, each) for each in Filters(place=tuple(value for _, value in meant)).place]
        meant = [(word, _as_listed(value, options[word])) for word, value in meant]
        if meant != said:
            st.query_params[word] = [value for _, value in meant]
            st.rerun()


def _as_listed(value: str, options: Sequence[str]) -> str:
    """The one listed value that a value is in other capitals, else itself."""
    alike = [] if value in options else [each for each in options if each.casefold() == value.casefold()]
    return alike[0] if len(alike) == 1 else value


def _refuse(wrong: UnknownFilter) -> NoReturn:
    """Say it and stop the page."""
    st.error(str(wrong), icon=None)
    st.stop()


def in_words(view: View, subject: str = "records") -> None:
    """The sentence under the bar: what is shown and what is left out."""
    edition = f"This is the edition {view.shown.edition}, reckoned anew; its headlines are as printed" if view.shown.edition else ""
    said = sentences(edition, view.region, view.in_words(subject) or "Nothing is filtered", view.without, "All results are gross")
    st.html(f'<p class="in-words">{html.escape(said)}</p>')


def _clear() -> None:
    for word in WORDS:
        st.session_state[word] = []
    write_address("period")


def _now(word: str) -> list[str]:
    """What is chosen before the widget is drawn: its state, or on the first run the address; of a period always the address."""
    if word == "period":
        st.session_state[word] = st.query_params.get_all(word)
    return list(st.session_state[word]) if word in st.session_state else st.query_params.get_all(word)


def _label(word: str, values: list[str]) -> str:
    if not values:
        return "all"
    name = values[0]
    if word == "period":
        name = period_words(name)
    more = f" + {len(values) - 1}" if len(values) > 1 else ""
    return plain(name[:40]) + more


def choices(view: View) -> dict[str, list[str]]:
    """The values of each filter that a view could be narrowed to."""
    return _options(view.shown, view.audience)


def _options(shown: Shown, audience: str) -> dict[str, list[str]]:
    """The values that there are records of; any other may be typed or come with a link, and then selects nothing."""
    options: dict[str, dict[str, None]] = {word: {} for word in WORDS}
    for row in answer(shown, "choices", _EVERYTHING, audience):
        options[row["word"]][row["value"]] = None  # a source may be called as a source type is
    return {word: list(values) for word, values in options.items()}
