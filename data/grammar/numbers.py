"""Reads a plain number or a percentage from a cell, as a decimal."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from data.grammar.cells import is_unknown, plain, quoted, refuse_damaged_number, text_of
from data.model import CellValue, NotUnderstood

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,20}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,6})(?:\.[0-9]{1,15})?", re.ASCII)
_LARGEST = Decimal(10) ** 21  # the store keeps 28 digits, six of them after the point
_PER_CENT = re.compile(r"(.*?) ?(?:%|per ?cent|percent)", re.IGNORECASE | re.ASCII)


def read_number(value: CellValue) -> Decimal | None:
    """The number in a cell; blank and TBC are None. Raises NotUnderstood for anything but one number in figures."""
    text = text_of(value)
    if value is None:
        return None
    if isinstance(value, bool):
        raise NotUnderstood("the cell holds yes or no, not a number")
    if isinstance(value, (datetime.date, datetime.time)):
        raise NotUnderstood("the cell holds a date or a time, not a number")
    if isinstance(value, (int, float)):
        number = Decimal(repr(value))
        if not number.is_finite() or abs(number) > _LARGEST:
            raise NotUnderstood("the number is too large")
        return number
    words = plain(text)
    if is_unknown(words):
        return None
    refuse_damaged_number(words)
    if not _NUMBER.fullmatch(words):
        raise NotUnderstood(f"{quoted(text)} is not a number in figures")
    return Decimal(words.replace(",", ""))


def read_percent(value: CellValue) -> Decimal | None:
    """A share in per cent, from 0 to 100; blank and TBC are None.

    `25%` and `25` are 25. A bare number above 0 and up to 1 may be a fraction or per cent, so it is not understood; `0.5%` is.
    """
    marked = None
    if isinstance(value, str):
        marked = _PER_CENT.fullmatch(plain(value))
    number = read_number(marked[1] if marked and not is_unknown(marked[1]) else value)
    if number is None:
        return None
    if not marked and 0 < number <= 1:
        raise NotUnderstood(f"{quoted(str(number))} may be a fraction or per cent")
    if not 0 <= number <= 100:
        raise NotUnderstood(f"{quoted(str(number))} per cent is not between 0 and 100")
    return number
