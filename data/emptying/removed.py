"""What was emptied, as it may stand elsewhere: addresses, numbers and names, and a look whether a text holds one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from data.checking.personal import NAMES, TELEPHONES, addresses
from data.model import CellValue

_DIGITS = re.compile(r"[+(]?\d[\d\s().\-]{5,24}\d")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_LISTED = re.compile(r"[;,\n|/&]| and ")
LEAST_DIGITS = 7  # fewer are no telephone number
SAME_DIGITS = 9  # so many at the end make two numbers one: +44 121 496 0000 is 0121 496 0000
LONGEST_NAME = 5  # words
SHORTEST_WORD = 3  # letters of a name that is one word
# What stands in a column of names and is no name.
_FILLED = {"n/a", "none", "unknown", "tbc", "tba", "test", "guest", "anonymous", "yes", "no", "info requested", "not known", "attendee"}
_COMPANY = {"ltd", "limited", "plc", "llp", "inc", "university", "council", "trust", "nhs", "hospital", "college", "group", "uk", "company"}


class Removed:
    """The values that were emptied. Words are compared without case, numbers by their digits."""

    def __init__(self) -> None:
        self.addresses: set[str] = set()
        self.numbers: set[str] = set()
        self.names: dict[str, set[tuple[str, ...]]] = defaultdict(set)  # of two words and more, by their first one
        self.words: set[str] = set()  # names of one word, as a whole cell holds them

    def take(self, values: Sequence[tuple[str, CellValue]]) -> None:
        """The emptied cells of one row, each with what its column holds in words; names of one word make one together."""
        single = []
        for what, value in values:
            text = written(value)
            self.addresses |= {each.casefold() for each in addresses({text})}
            if what == TELEPHONES:
                self.numbers |= set(_numbers(text))
            elif what == NAMES and text.strip().casefold() not in _FILLED:
                single += self._take_names(text)
        if len(single) > 1:
            self._take_name(tuple(single))
            self._take_name(tuple(reversed(single)))

    def _take_names(self, text: str) -> list[str]:
        """The names in one cell; gives those that are one word."""
        single = []
        for each in _LISTED.split(text):
            words = tuple(_WORD.findall(each.casefold()))
            if len(words) == 1:
                single.append(words[0])
                self.words |= {words[0]} if len(words[0]) >= SHORTEST_WORD else set()
            elif 2 <= len(words) <= LONGEST_NAME and not _COMPANY & set(words):
                self._take_name(words)
        return single

    def _take_name(self, words: tuple[str, ...]) -> None:
        """Initials alone are looked for nowhere: `A B` stands in the markup of every workbook."""
        if any(len(word) > 1 for word in words):
            self.names[words[0]].add(words)

    def __bool__(self) -> bool:
        return bool(self.addresses or self.numbers or self.names or self.words)

    def is_in(self, text: str) -> bool:
        """Whether an address, a number or a name of several words stands in a text."""
        if "@" in text or "%40" in text:
            found = addresses({text, unquote(text)})
            if any(each.casefold().partition("?")[0].strip(".") in self.addresses for each in found):
                return True
        if self.numbers and not self.numbers.isdisjoint(_numbers(text)):
            return True
        if not self.names:
            return False
        words = _WORD.findall(text.replace("_", " ").casefold())
        return any(
            tuple(words[at : at + length]) in self.names[word]
            for at, word in enumerate(words) if word in self.names
            for length in range(2, LONGEST_NAME + 1)
        )  # fmt: skip

    def is_one(self, text: str) -> bool:
        """Whether a text is such a value or holds one; a name of one word counts where it is the whole text."""
        return text.strip().casefold() in self.words or self.is_in(text)

    def are_in(self, texts: Iterable[str]) -> bool:
        return any(map(self.is_in, texts))


def _numbers(text: str) -> Iterable[str]:
    """The numbers in a text that are long enough for a telephone, by their last digits."""
    for found in _DIGITS.findall(text):
        digits = re.sub(r"\D", "", found)
        if len(digits) >= LEAST_DIGITS:
            yield digits[-SAME_DIGITS:]


def written(value: CellValue) -> str:
    """A value as text: a telephone number may stand as a number."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
