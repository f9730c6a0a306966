"""Reads a Companies House number from a cell: eight characters, with the zeros that a spreadsheet took away."""

from __future__ import annotations

import datetime
import re

from data.grammar.cells import is_unknown, plain, quoted, refuse_damaged_number, text_of, word_set
from data.model import CellValue, NotUnderstood

# The prefixes of Companies House: companies, partnerships, overseas entities, charities and societies, by registry.
_PREFIXES = word_set(
    """AC BR CE CS FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV NZ OC OE PC RC RS SA SC SE SF SG SI SL SO SP SR SZ ZC"""
)
_DIGITS = re.compile(r"[0-9]{4,8}", re.ASCII)
_PREFIXED = re.compile(r"([A-Z]{2})([0-9]{1,6})", re.ASCII)
_OLD_NORTHERN_IRISH = re.compile(r"R[0-9]{7}", re.ASCII)
_SOCIETY = re.compile(r"(IP|SP|NP|RS)([0-9]{1,5})([A-Z])", re.ASCII)


def read_company_number(value: CellValue) -> str | None:
    """The number as Companies House writes it (`01234567`, `SC012345`); a blank and the like are None.

    Raises NotUnderstood for what is too long, too short or has an unknown prefix. Source: the counting rules, section 6.
    """
    text = text_of(value)
    if isinstance(value, (bool, datetime.date, datetime.time)):
        raise NotUnderstood("the cell holds no company number")
    words = plain(text).upper()
    if value is None or is_unknown(words):
        return None
    refuse_damaged_number(words)
    number = words.replace(" ", "")
    if _DIGITS.fullmatch(number) and number.strip("0"):
        return number.zfill(8)
    if number.isascii() and number.isdigit():
        raise NotUnderstood(
            f"{quoted(text)} has {len(number)} digits; a company number has 8 characters" if number.strip("0") else "the number is 0"
        )
    if (match := _PREFIXED.fullmatch(number)) and match[1] in _PREFIXES and match[2].strip("0"):
        return match[1] + match[2].zfill(6)
    if _OLD_NORTHERN_IRISH.fullmatch(number):
        return number
    if match := _SOCIETY.fullmatch(number):
        return match[1] + match[2].zfill(5) + match[3]
    raise NotUnderstood(f"{quoted(text)} is not a company number")
