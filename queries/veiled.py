"""An address that shall name nobody: what is no word of our own lists stands there as a mark, which is read back as itself.

A filter may be a funder, and staff give editions and stories names of their own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import parse_qsl, urlencode

from data.grammar.names import normal_text
from data.lists import all_names, entries
from queries.filters import WORDS, UnknownFilter

EDITION, STORY = "edition", "story"
TODAY = "today"  # in place of an edition: today's figures
_NAMING = {*WORDS, EDITION, STORY} - {"period"}  # words of an address whose values may be names
_MARK = re.compile("~[0-9a-f]{12}")
Words = list[tuple[str, str]]  # of an address: a word and its value


def veiled(words: Iterable[tuple[str, str]]) -> Words:
    """The words of an address with marks in place of names; what can be no name stays as it is."""
    return [(word, _mark(value) if word in _NAMING and not _is_plain(word, value) else value) for word, value in words]


def veiled_address(address: str) -> str:
    """The same of a whole address: `/funding?source=~0f1e2d3c4b5a&period=2024%2F25`."""
    page, asks, words = address.partition("?")
    return page + asks + urlencode(veiled(parse_qsl(words)))


def unveiled(words: Iterable[tuple[str, str]], choices: Callable[[], Mapping[str, Sequence[str]]]) -> Words:
    """The same words as they were. `choices`: what there is of each word that is asked about; asked for only where there is a mark.

    Raises UnknownFilter for a mark that is none of theirs.
    """
    return [(word, _named(word, value, choices()) if word in _NAMING and _MARK.fullmatch(value) else value) for word, value in words]


def _mark(value: str) -> str:
    return "~" + hashlib.sha256(value.encode("utf-8", "replace")).hexdigest()[:12]


def _named(word: str, mark: str, choices: Mapping[str, Sequence[str]]) -> str:
    found = next((each for each in choices[word] if _mark(each) == mark), None)
    if found is None:
        raise UnknownFilter(f"The {word} that this address hides is not among those that there are.")
    return found


def _is_plain(word: str, value: str) -> bool:
    """Whether a value names no organisation: a mark, today, or of a filter a category or a place by its name or code."""
    if word in (EDITION, STORY):
        return value == TODAY or bool(_MARK.fullmatch(value))
    is_listed = normal_text(value) in all_names("sources") or value in {row["code"] for row in entries("places")}
    return is_listed or bool(_MARK.fullmatch(value))
