"""Dates with their precision: how a day, a month, a quarter, a half and a year become a `When`, and which one two days make.

Source of the rules: the counting rules, section 3. The financial year runs from 1 April to 31 March.
"""

from __future__ import annotations

import calendar
import datetime

from data.grammar.date_words import FULL_MONTH_NAMES, MONTH_NAMES
from data.model import NotUnderstood, When

FIRST_YEAR, LAST_YEAR = 1700, 2100


def day_of(year: int, month: int, day: int) -> datetime.date:
    """A day of the calendar. Raises NotUnderstood where there is none: 31 February, month 13, year 204."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotUnderstood(f"the year {year} is out of reach")
    if not 1 <= month <= 12:
        raise NotUnderstood(f"there is no month {month}")
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise NotUnderstood(f"{FULL_MONTH_NAMES[month - 1]} has {last} days{f' in {year}' if month == 2 else ''}, and the text says {day}")
    return datetime.date(year, month, day)


def a_day(day: datetime.date, text: str) -> When:
    return When(day, day, "day", text)


def last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def months(first: tuple[int, int], last: tuple[int, int], text: str) -> When:
    """Whole months from (year, month) to (year, month): a month, quarter, half or year where they are just that, else a range."""
    if first > last:
        raise NotUnderstood("the months run backwards")
    for year, _ in (first, last):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise NotUnderstood(f"the year {year} is out of reach")
    start, end = datetime.date(*first, 1), last_day(*last)
    return When(start, end, is_span(start, end), text)


def is_span(start: datetime.date, end: datetime.date) -> str:
    """What the days from start to end make, if they are whole months: month, quarter, half, year or range; "days" if they are not.

    Two halves and two years are known: those from April or October and from April, those from January or July and from January.
    """
    if start.day != 1 or end != last_day(end.year, end.month) or start > end:
        return "days"
    length = (end.year - start.year) * 12 + end.month - start.month + 1
    if length == 1:
        return "month"
    if length == 3 and start.month % 3 == 1:
        return "quarter"
    if length == 6 and start.month % 3 == 1:
        return "half"
    if length == 12 and start.month in (1, 4):
        return "year"
    return "range"


def days(start: datetime.date, end: datetime.date, text: str) -> When:
    """From one day to another, both included."""
    if start > end:
        raise NotUnderstood("the dates run backwards")
    return When(start, end, "day" if start == end else "range", text)


def financial_year(first: int, text: str) -> When:
    """`2024/25` for first = 2024."""
    return months((first, 4), (first + 1, 3), text)


def calendar_year(year: int, text: str) -> When:
    return months((year, 1), (year, 12), text)


def part_of_year(part: str, number: int, first: int, year: str, text: str) -> When:
    """Quarter (`q`) or half (`h`) of the financial or calendar year that starts in `first`."""
    length = 3 if part == "q" else 6
    month = (number - 1) * length + (4 if year == "financial" else 1)
    start = (first, month) if month <= 12 else (first + 1, month - 12)
    end_month = start[1] + length - 1
    end = (start[0], end_month) if end_month <= 12 else (start[0] + 1, end_month - 12)
    return months(start, end, text)


def quarter_number(start: datetime.date, year: str) -> int:
    """Which quarter of its year begins on this day."""
    number = (start.month - 1) // 3
    return number + 1 if year == "calendar" else (number - 1) % 4 + 1


def calendar_half(start: datetime.date) -> bool:
    """Whether a half that begins on this day is one of the calendar year."""
    return start.month in (1, 7)


def months_in(start: datetime.date, end: datetime.date) -> str:
    """`Apr-Jun 2024`, `Oct 2023-Mar 2024`."""
    first, last = MONTH_NAMES[start.month - 1], MONTH_NAMES[end.month - 1]
    return f"{first}-{last} {end.year}" if start.year == end.year else f"{first} {start.year}-{last} {end.year}"
