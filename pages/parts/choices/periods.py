"""Periods in the bar: a reader sees them as they are printed everywhere (`Q1 2024/25`), the address keeps their word (`2024/25-Q1`)."""

from __future__ import annotations

import functools

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


def address_word(key: str, typed: str) -> str:
    """What a value of a choice is in the address: a period as the word that it is kept by, however it was typed."""
    if key not in ("period", "compare"):
        return typed
    try:
        return print_period_word(read_period(typed))
    except NotUnderstood:
        return typed
