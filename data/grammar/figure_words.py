"""What a heading or a title says of figures: `Turnover in 2021/22 (£ millions, 2021/22 prices)`; the rest of its words comes back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.grammar.dates import read_when
from data.model import When

_NOTE = re.compile(r"\s*\[notes? ?[^\]]*\]", re.IGNORECASE)
_PRICES = re.compile(
    r"[,;(\[]?\s*\b(?:(?:in|at) )?(?P<basis>(?:19|20)[0-9]{2}(?:[/-][0-9]{2})?|real|constant|current|nominal)"
    r" (?:basic )?(?:prices|terms)\b",
    re.IGNORECASE,
)
_YEAR = r"(?:19|20)[0-9]{2}(?:[/-][0-9]{2}(?![0-9]))?"
_YEARS = re.compile(rf"\b({_YEAR})(?:\s*(?:to|-)\s*({_YEAR}))?\b")
_MONEY = re.compile(
    r"[(\[]?(?:in )?(?:£|GBP|pounds?)[ ']?(?:(?P<scale>billions?|bn|millions?|mn?|thousands?|k|000s?)\b)?[)\]]?(?: sterling\b)?",
    re.IGNORECASE,
)
_SCALES = {"b": "GBP bn", "m": "GBP m", "t": "GBP k", "k": "GBP k", "0": "GBP k"}


@dataclass(frozen=True)
class FigureWords:
    """The years named (a span of several is none), the measures found, the unit of money and the price basis, and the other words."""

    periods: tuple[When, ...]
    measures: tuple[int, ...]  # their places among those looked for
    money: str  # "GBP m"; "" where none is stated
    basis: str  # "real", "current" or ""
    rest: str


def without_notes(text: str) -> str:
    """`London [note 3]` -> `London`."""
    return _NOTE.sub("", text).strip()


def read_figure_words(text: str, measures: Sequence[re.Pattern[str]]) -> FigureWords:
    """Every text has a reading; words that are none of all that are its `rest`."""
    rest = without_notes(text.replace("–", "-"))
    basis = ""
    for found in _PRICES.finditer(rest):
        basis = "current" if found["basis"].casefold() in ("current", "nominal") else "real"
    rest = _PRICES.sub(" ", rest)
    money = ""
    if found := _MONEY.search(rest):
        money = _SCALES.get((found["scale"] or "")[:1].casefold(), "GBP")
        rest = rest.replace(found[0], " ")
    periods = tuple(when for found in _YEARS.finditer(rest) if (when := _period(found[1], found[2])))
    rest = _YEARS.sub(" ", rest)
    told = tuple(place for place, pattern in enumerate(measures) if pattern.search(rest))
    for place in told:
        rest = measures[place].sub(" ", rest)
    return FigureWords(periods, told, money, basis, " ".join(rest.split()).strip(" ,;:()-[]"))


def _period(first: str, last: str | None) -> When | None:
    """One year as it is named; `2021 to 2022` is the financial year, as the statistics of the government write it."""
    if last is None:
        return read_when(first, year="calendar")
    if len(first) == len(last) == 4 and int(last) == int(first) + 1:
        return read_when(f"{first}/{last[2:]}")
    return None
