"""Reads a date or a period from a cell, a filter word or a file name, at the precision it has; a month is never its first day.

Source of the rules: the counting rules, section 3. The sentences that people write are left to `written_dates`.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from data.grammar import spans
from data.grammar.cells import is_unknown, plain, quoted, refuse_damaged_number, text_of
from data.grammar.date_tokens import day_in_figures
from data.grammar.found_periods import find_period
from data.grammar.printing import print_when
from data.grammar.written_dates import read_written
from data.model import CellValue, NotUnderstood, When

__all__ = ["find_period", "print_period_word", "print_when", "read_period", "read_when"]

_ISO_DAY = re.compile(
    r"([12][0-9]{3})-([01][0-9])-([0-3][0-9])"
    r"(?:[T ][0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:Z|[+-][0-2][0-9]:?[0-5][0-9])?)?",
    re.ASCII,
)
_UK_DAY = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[12][0-9]{3}", re.ASCII)
_DAY_IN_FIGURES = re.compile(r"[12][0-9]{3}([/.-])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{1,2}([/.-])[0-9]{1,2}\2(?:[0-9]{4}|[0-9]{2})", re.ASCII)
_MONTH_IN_FIGURES = re.compile(r"([0-9]{1,2})[/.-]([12][0-9]{3})", re.ASCII)
_SHORT_YEARS = re.compile(r"([0-9]{2})[/-]([0-9]{2})", re.ASCII)
_SERIALS = range(18_264, 73_416)  # 1 January 1950 to 31 December 2100, in the 1900 system
_YEARS = range(1900, 2101)


def read_when(value: CellValue, year: str = "financial", within: When | None = None) -> When:
    """The date in a cell. Blank and TBC are unknown: start and end None.

    `year` is the setting (financial or calendar); `within` is the return's own period, which settles `Q1 2024`.
    Raises NotUnderstood for whatever has no one right reading.
    """
    if isinstance(value, str):
        text = value.strip()
        if match := _ISO_DAY.fullmatch(text):
            return spans.a_day(spans.day_of(int(match[1]), int(match[2]), int(match[3])), text)
        if _UK_DAY.fullmatch(text):
            return spans.a_day(day_in_figures(text), text)
        return _read_text(text, year, within)
    text = text_of(value)
    if value is None:
        return When(None, None, "unknown")
    if isinstance(value, datetime.date):
        return spans.a_day(spans.day_of(value.year, value.month, value.day), text)
    if isinstance(value, bool):
        raise NotUnderstood("the cell holds yes or no, not a date")
    if isinstance(value, datetime.time):
        raise NotUnderstood("the cell holds a time without its day")
    if not Decimal(repr(value)).is_finite():
        raise NotUnderstood("the cell holds no finite number")
    return _read_number(Decimal(repr(value)), text)


def _read_number(number: Decimal, text: str) -> When:
    """A number in a column of dates: a year, a day as Excel counts them (its part of a day dropped), or 20240504."""
    whole = int(number)
    if number == whole and whole in _YEARS:
        return spans.calendar_year(whole, text)
    if whole in _SERIALS:
        return spans.a_day(datetime.date(1899, 12, 30) + datetime.timedelta(days=whole), text)
    if number == whole and 19_000_101 <= whole <= 21_001_231:
        return spans.a_day(spans.day_of(whole // 10_000, whole // 100 % 100, whole % 100), text)
    raise NotUnderstood(f"the number {quoted(text)} is neither a year nor a day as Excel counts them")


def _read_text(text: str, year: str, within: When | None) -> When:
    words = plain(text).lower()
    if is_unknown(words):
        return When(None, None, "unknown", text)
    refuse_damaged_number(words)
    if re.fullmatch(r"[0-9]{4,8}(?:\.[0-9]+)?", words, re.ASCII):
        return _read_number(Decimal(words), text)
    if _DAY_IN_FIGURES.fullmatch(words):
        return spans.a_day(day_in_figures(words), text)
    if match := _MONTH_IN_FIGURES.fullmatch(words):
        month = int(match[2]), spans.day_of(int(match[2]), int(match[1]), 1).month
        return spans.months(month, month, text)
    if match := _SHORT_YEARS.fullmatch(words):
        if int(match[1]) > 12 and int(match[2]) == int(match[1]) + 1:
            return spans.financial_year(2000 + int(match[1]), text)
        raise NotUnderstood(f"{quoted(text)} may be a day without its year, a month or a financial year")
    return read_written(text, words, year, within)


_PERIOD = re.compile(
    r"(?P<year>[12][0-9]{3})(?:/(?P<next>[0-9]{2})(?:[- ](?P<part>[QqHh])(?P<number>[1-4]))?|-(?P<month>[01][0-9]))?", re.ASCII
)


def read_period(text: str, year: str = "financial") -> When:
    """The period that a filter's word names: `2024/25`, `2024/25-Q1`, `2024/25 H1`, `2024-05`, `2024`, a day, `2023-10..2025-09`.

    What is none of these words is read as in a cell (`April to June 2024`). Raises NotUnderstood, also where nothing is named.
    """
    words = plain(text)
    first, dots, last = words.partition("..")
    if dots:
        start, end = _one_period(first.strip(), year), _one_period(last.strip(), year)
        if "day" in (start.precision, end.precision):
            return spans.days(start.start, end.end, text)
        return spans.months((start.start.year, start.start.month), (end.end.year, end.end.month), text)
    one = _one_period(words, year)
    return When(one.start, one.end, one.precision, text)


def _one_period(words: str, year: str) -> When:
    match = _PERIOD.fullmatch(words)
    if match and match["month"]:
        month = int(match["year"]), spans.day_of(int(match["year"]), int(match["month"]), 1).month
        return spans.months(month, month, words)
    if match and match["next"]:
        first = int(match["year"])
        if (first + 1) % 100 != int(match["next"]):
            raise NotUnderstood(f"{quoted(words)} are not two years that follow one another")
        if not match["part"]:
            return spans.financial_year(first, words)
        if match["part"] in "Hh" and int(match["number"]) > 2:
            raise NotUnderstood("a year has two halves")
        return spans.part_of_year(match["part"].lower(), int(match["number"]), first, "financial", words)
    when = read_when(words, year)
    if when.start is None:
        raise NotUnderstood("no period is named")
    return when


def print_period_word(when: When) -> str:
    """The word of a period in an address, which `read_period` reads back as the same period.

    An unknown date has none: ValueError.
    """
    start, end = when.start, when.end
    if start is None or end is None:
        raise ValueError("an unknown date has no word")
    first = start.year if start.month >= 4 else start.year - 1
    financial = f"{first}/{(first + 1) % 100:02d}"
    if when.precision == "day":
        return start.isoformat()
    if when.precision == "month":
        return f"{start:%Y-%m}"
    if when.precision == "quarter":
        return f"{financial}-Q{spans.quarter_number(start, 'financial')}"
    if when.precision == "half" and not spans.calendar_half(start):
        return f"{financial}-H{1 if start.month == 4 else 2}"
    if when.precision == "year":
        return str(start.year) if start.month == 1 else financial
    if when.precision == "half" or spans.is_span(start, end) == "range":
        return f"{start:%Y-%m}..{end:%Y-%m}"
    return f"{start.isoformat()}..{end.isoformat()}"
