"""Periods in the bar: a reader sees them as they are printed everywhere (`Q1 2024/25`), the address keeps their word (`2024/25-Q1`)."""

from __future__ import annotations

import functools
from typing import Any

import streamlit as st

from data.grammar.dates import print_period_word, read_period
from data.grammar.printing import print_when
from data.model import NotUnderstood


@functools.lru_cache(maxsize=1024)
def period_words(word: str) -> str:
    """The period of an address as it is printed, without its months; a word that is no period as it is."""
    try:
        return print_when(read_period(word)).split(" (")[0]
    except NotUnderstood:
        return word


def as_printed(key: str, nothing: str = "") -> dict[str, Any]:
    """What a widget is told that lists periods as they are printed; `nothing`: the entry that is not written into the address. Streamlit
    would bind the printed words: so it is not bound, and writes the address itself; draw it with what the address says."""
    return {"format_func": period_words, "on_change": write_address, "args": (key, nothing)}


def write_address(key: str, nothing: str = "") -> None:
    """Write what the widget with the key says into the address."""
    chosen = st.session_state[key]
    if chosen and chosen != nothing:
        st.query_params[key] = _word(chosen) if isinstance(chosen, str) else [_word(each) for each in chosen]
    else:
        st.query_params.pop(key, None)


def _word(typed: str) -> str:
    try:
        return print_period_word(read_period(typed))
    except NotUnderstood:
        return typed
