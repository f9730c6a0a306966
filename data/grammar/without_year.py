"""Reads a date whose year is not written, where the return's own period leaves one year only: `4 May`, `4-5 June`, `16/5`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from data.grammar.cells import plain
from data.grammar.dates import read_when
from data.model import NotUnderstood, When

_IN_FIGURES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})", re.ASCII)


_PART = re.compile(r"(?:quarter|qtr|half|q|h) ?[1-4]", re.IGNORECASE | re.ASCII)


def read_without_year(text: str, within: When, year: str = "financial") -> When | None:
    """The one date in a return's own period that a text without a year names; None where there is none, or more than one.

    `12/11` may be a day, a month of 2011 or a financial year: only what falls in the period counts. `Q1` is a quarter of the `year` that
    is set (financial or calendar).
    """
    found = {(when.start, when.end): when for when in _readings(plain(text), within, year) if _inside(when, within)}
    return replace(next(iter(found.values())), text=text) if len(found) == 1 else None


def _readings(words: str, within: When, year: str) -> Iterator[When]:
    """Every reading of the text with a year of the period written behind it, and of two figures as a month or as two years."""
    match = _IN_FIGURES.fullmatch(words)
    spellings = [f"{match[1]}/20{match[2]}", f"20{match[1]}/{match[2]}"] if match and len(match[2]) == 2 else []
    for number in range(within.start.year - 1, within.end.year + 1):
        written = f"{number}/{(number + 1) % 100:02}" if year == "financial" and _PART.fullmatch(words) else number
        spellings.append(f"{words}/{written}" if match else f"{words} {written}")
    for spelling in spellings:
        try:
            yield read_when(spelling, year)
        except NotUnderstood:
            continue


def _inside(when: When, within: When) -> bool:
    return when.start is not None and within.start <= when.start and when.end <= within.end
