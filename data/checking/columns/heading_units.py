"""The unit that a heading states of its column: `Amount (£k)` is in thousands, `Value ($m)` in millions of dollars."""

from __future__ import annotations

import functools
import re

from data.grammar.money_words import IN_HEADINGS, OF_HEADINGS
from data.model import Unit

_SCALE = r"k|000s?|'000s?|x ?1,?000|thousands?|m|mn|millions?|bn|billions?"
_POUNDS = ("£", "gbp", "pound", "pounds", "pounds sterling", "sterling")
UNIT_BEHIND = re.compile(
    rf"[\s,(\[]+(?:(?:converted )?(?:in|to|into) )?(?:(?P<pounds>£|gbp|pounds?)?\s*(?P<scale>{_SCALE}|%)?"
    rf"|(?P<currency>{OF_HEADINGS})\s*(?P<of>{_SCALE})?"
    rf"|(?:£\s?)?(?P<first>{_SCALE})\s*(?:of )?(?P<behind>{OF_HEADINGS}|{'|'.join(_POUNDS[::-1])}))\s*[)\]]?$"
)
_BEFORE = re.compile(r"\s*(?:£|gbp ?)(?P<scale>k|'?000s?|m|mn|bn)(?![a-z0-9])[\s:-]+(?=\w)")  # `£k awarded`
_QUOTES = str.maketrans(dict.fromkeys("’‘`´", "'"))
OF_MONEY = re.compile(  # in the heading of a column that may hold amounts
    r"£|€|\$|\b(?:amounts?|values?|grants?|awards?|awarded|costs?|funding|spend|spent|paid|sums?|totals?|net|gross|money|invest\w*|gbp|k|m)\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"\s*[(\[](?:please (?:complete|fill in|state|specify|enter)|dd[/ .-]?mm[/ .-]?yy(?:yy)?)[)\]]", re.IGNORECASE)
_FOLD = re.compile(r"[^a-z0-9%']+")
_SCALES = {"k": 1_000, "0": 1_000, "'": 1_000, "x": 1_000, "t": 1_000, "m": 1_000_000, "b": 1_000_000_000}


@functools.lru_cache(maxsize=1 << 14)  # the same cells are tried as headings of every kind, and in several groups of rows
def folded(text: str) -> str:
    """A heading without case, blanks, punctuation and hints, for comparing; `Investor(s)` is `investor`."""
    return _FOLD.sub(" ", _HINT.sub(" ", text.casefold()).replace("(s)", "")).strip()


@functools.lru_cache(maxsize=1 << 14)
def unit_of(text: str) -> tuple[str, int]:
    """`Amount (£k)` -> (`Amount`, 1000), `Value ($m)` -> (`Value`, Unit(1000000, "USD")). Without a unit: as it is, with 1."""
    text = _HINT.sub("", text)
    told = text.casefold().translate(_QUOTES)
    found = UNIT_BEHIND.search(told)
    if not found or not any(found.groups()) or not found.start():
        before = _BEFORE.match(told)
        return (text[before.end() :], _SCALES[before["scale"][:1]]) if before else (text, 1)
    scale = _SCALES.get((found["scale"] or found["of"] or found["first"] or "")[:1], 1)
    named = found["currency"] or found["behind"]
    return text[: found.start()], Unit(scale, IN_HEADINGS[named]) if named and named not in _POUNDS else scale


@functools.lru_cache(maxsize=1 << 14)
def unit_alone(text: str) -> int | None:
    """The unit of a heading that is nothing but one of money: `£k`, `EUR`, `in €m`; None for any other, and where no currency is named."""
    found = UNIT_BEHIND.match(f" {text.strip()}".casefold().translate(_QUOTES))
    return unit_of(f"- {text.strip()}")[1] if found and (found["pounds"] or found["currency"] or found["behind"]) else None


def without_unit(header: str) -> tuple[str, int]:
    """A heading, of one row or several, without its unit; and the unit: `Amount (£k) / Agreed` is (`Amount Agreed`, 1000)."""
    parts = [unit_of(f" {text}") for text in header.split(" / ")]
    stated = [unit for _, unit in parts if unit != 1]
    return " ".join(text.strip() for text, _ in parts if text.strip()), stated[-1] if stated else 1
