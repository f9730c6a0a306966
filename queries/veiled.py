"""Filters in an address that shall name nobody: what is no word of our own lists stands there as a mark, which is read back as itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import parse_qsl, urlencode

from data.grammar.names import normal_text
from data.lists import all_names, entries
from queries.filters import WORDS, UnknownFilter

_SIGN = "~"
Words = list[tuple[str, str]]  # of an address: a filter and a value


def veiled(words: Iterable[tuple[str, str]]) -> Words:
    """The words of an address with marks in place of names; a period is none, and what is no filter stays as it is."""
    return [(word, _mark(value) if word in WORDS and word != "period" and not _is_plain(value) else value) for word, value in words]


def veiled_address(address: str) -> str:
    """The same of a whole address: `/funding?source=~0f1e2d3c4b5a&period=2024%2F25`."""
    page, asks, words = address.partition("?")
    return page + asks + urlencode(veiled(parse_qsl(words)))


def unveiled(words: Iterable[tuple[str, str]], choices: Callable[[], Mapping[str, Sequence[str]]]) -> Words:
    """The same words as they were. `choices`: the values that there are records of, for each filter; asked for only where there is a mark.

    Raises UnknownFilter for a mark that is none of theirs.
    """
    said = list(words)
    return [(word, _named(word, value, choices()) if word in WORDS and value.startswith(_SIGN) else value) for word, value in said]


def _mark(value: str) -> str:
    return _SIGN + hashlib.sha256(value.encode("utf-8", "replace")).hexdigest()[:12]


def _named(word: str, mark: str, choices: Mapping[str, Sequence[str]]) -> str:
    found = next((each for each in choices[word] if _mark(each) == mark), None)
    if found is None:
        raise UnknownFilter(f"The {word} that this address hides is in no record that is shown.")
    return found


def _is_plain(value: str) -> bool:
    """Whether a value names no organisation: a category or a place by its name or code, or a mark."""
    is_listed = normal_text(value) in all_names("sources") or value in {row["code"] for row in entries("places")}
    return is_listed or value.startswith(_SIGN)
