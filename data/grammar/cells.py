"""What all readings share: the plain text of a cell, and the words that mean "we do not know"."""

from __future__ import annotations

import datetime
import re

from data.model import CellError, CellValue, NoStoredValue, NotUnderstood

# Nobody writes one value in more letters than this; the limit also keeps every pattern quick on hostile text.
LONGEST_TEXT = 300

_SIGNS = {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"}
_SIGNS |= {ord(quote): "'" for quote in "\u2018\u2019\u02bc\u2032"}
_SIGNS |= {ord(gap): " " for gap in "\u00a0\u2007\u2009\u200a\u202f\u3000"}
_SIGNS |= {0x200B: None, 0xFEFF: None, 0xAD: None}


def word_set(words: str) -> frozenset[str]:
    """The words of a text, for the lists of words that the readings know."""
    return frozenset(words.split())


def phrase_set(phrases: str) -> frozenset[str]:
    """As `word_set`, for phrases with a stroke between them."""
    return frozenset(" ".join(phrase.split()) for phrase in phrases.split("|"))


UNKNOWN_WORDS = phrase_set(
    """|-|--|---|?|??|???|n/a|n.a.|n.a|na|#n/a|n/k|nk|n/d|nan|null|tbc|tba|tbd|t.b.c.|unknown|not known|not yet known|
    to be confirmed|to be announced|to be decided|to be determined|to be agreed|undisclosed|not disclosed|undisclosed amount|
    undisclosed sum|amount undisclosed|amount not disclosed|amounts not disclosed|amount unknown|confidential|
    commercial in confidence|commercially confidential|not stated|not given|not available|not applicable|not public|
    not published|not recorded|withheld|redacted|awaited|awaiting figures|
    to follow|prefer not to say|rather not say|not specified|unspecified|not provided|no information|amount tbc|amount to be confirmed|
    not yet confirmed|not yet agreed|not yet available"""
)


def text_of(value: CellValue) -> str:
    """The text of a cell as it stood. Raises NotUnderstood for what has none: an Excel error, a formula never reckoned."""
    if isinstance(value, str):
        return value.strip()
    if value is None:
        return ""
    if isinstance(value, CellError):
        raise NotUnderstood(f"the cell holds the Excel error {value.code[:20]}")
    if isinstance(value, NoStoredValue):
        raise NotUnderstood("the cell holds a formula whose result the file does not contain")
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value)


def plain(text: str) -> str:
    """The same text with one kind of dash, quote and blank, so that the readings need to know only one of each."""
    if len(text) > LONGEST_TEXT:
        raise NotUnderstood("the text is too long for one value")
    return one_kind_of_sign(text)


def one_kind_of_sign(text: str) -> str:
    """As `plain`, for a text of any length."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.translate(_SIGNS).split())


def is_unknown(words: str) -> bool:
    """Whether a plain text says that the value is not known: blank, a dash, TBC, not disclosed."""
    return words.strip(" ().").lower() in UNKNOWN_WORDS or words.lower() in UNKNOWN_WORDS


def quoted(text: str, most: int = 30) -> str:
    """A piece of a cell's text, short enough for a message."""
    text = " ".join(text.split())
    return f"\u201c{text}\u201d" if len(text) <= most else f"\u201c{text[: most - 3]}...\u201d"


_SCIENTIFIC = re.compile(r"(?<![A-Za-z])[0-9][0-9.,]*[eE][+-]?[0-9]+(?![A-Za-z])", re.ASCII)


def refuse_damaged_number(words: str) -> None:
    """Raises NotUnderstood for `2,41392E+11`, which Excel rounded, and for digits that are not 0 to 9, such as `½`."""
    if _SCIENTIFIC.search(words):
        raise NotUnderstood("the number was shortened by Excel (E notation), so its last digits are lost")
    if not words.isascii() and any(each.isnumeric() and not each.isascii() for each in words):
        raise NotUnderstood("the text holds a sign for a number other than the digits 0 to 9")
