"""What stands beneath a heading decides where its words may mean two things: `Announced` over days is the day, over sums the money."""

from __future__ import annotations

import datetime
import functools
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.heading_words import fields_by_content
from data.grammar.amounts import read_amount
from data.grammar.dates import read_when
from data.grammar.yes_no import is_a_yes_or_no
from data.model import CellValue, Field, NotUnderstood, Row, Sheet

Beneath = Callable[[int], str]  # the position of a column -> MONEY, DATES, TIMES, LINKS, YES_OR_NO or "" for none of them
MONEY, DATES, TIMES, LINKS, YES_OR_NO = "money", "dates", "times", "links", "yes or no"
LOOKED_AT = 20  # so many rows below a heading show what its column holds
_YEARS = range(1990, 2101)
_LONGEST_YES = 20  # letters, blanks around it included
_LONGEST_TIME = 40
_CLOCK = r"(?:[0-2]?[0-9][:.][0-5][0-9] ?(?:[ap]\.?m\.?)?|[01]?[0-9] ?[ap]\.?m\.?|(?:12 )?(?:noon|midday|midnight))"
_TIME = re.compile(rf"{_CLOCK}(?: ?(?:-|–|to|until) ?{_CLOCK})?", re.IGNORECASE)
_FIGURES = ("amount", "count", "number", "percent")


def nothing_known(position: int) -> str:
    """What is beneath a heading of which only the words are there."""
    return ""


def beneath(sheet: Sheet, header_row: int) -> Beneath:
    """What the columns below a heading row hold; a column is looked at only when it is asked for."""
    first = bisect_right(sheet.rows, header_row, key=lambda row: row.number)
    return beneath_in(sheet.rows[first : first + LOOKED_AT])


def beneath_in(rows: Sequence[Row]) -> Beneath:
    """What the columns of some rows hold."""

    @functools.cache
    def looks(position: int) -> str:
        held = [row.values[position] for row in rows if position < len(row.values) and row.values[position] is not None]
        if held and all(map(_is_yes_or_no, held)):
            return YES_OR_NO
        if held and sum(map(_is_link, held)) * 2 >= len(held):
            return LINKS
        times = sum(map(_is_time, held))
        if times and times * 2 >= len(held):
            return TIMES
        dates = sum(map(_is_date, held))
        if dates and dates * 2 >= len(held):
            return DATES
        if held and all(type(value) is int and value in _YEARS for value in held):
            return DATES
        return MONEY if sum(map(_is_money, held)) * 2 > len(held) else ""

    return looks


def meant_by(text: str, field: Field | None, kind: str, beneath: Beneath, position: int) -> Field | None:
    """The field that a heading means: `field` by its words, another one by its sign of money or by what stands beneath it.

    None where its words and its cells have nothing in common: `Private (£m)` is no yes or no, and neither are sums; `Paid` over yes and
    no is no sum, and `Start` over times of day no date. A link is nobody's money.
    """
    if field is not None and field.type == "date" and beneath(position) == TIMES:
        return None
    if field is not None and field.type == "amount" and beneath(position) == YES_OR_NO:
        return None
    if field is not None and field.type in _FIGURES and field.type != "amount":
        return field
    others = fields_by_content(kind).get(folded(unit_of(text)[0]), ())
    if field is not None and field.name == "source" and beneath(position) == LINKS:
        return next((other for other in others if other.name == "evidence"), None)
    if not others and (field is None or field.type not in ("yes_no", "text")):
        return field
    if field is None or field.type != "amount":
        sum_of_money = next((other for other in others if other.type == "amount"), None)
        if _states_money(text):
            return sum_of_money
        if sum_of_money and beneath(position) == MONEY:
            return sum_of_money
        if field is not None and field.type == "yes_no" and beneath(position) == MONEY:
            return None
    day = next((other for other in others if other.type == "date"), None)
    return day if day and beneath(position) == DATES else field


def _states_money(text: str) -> bool:
    plain, _ = unit_of(text)
    return plain != text and not re.search(r"%\W*$", text)


@functools.lru_cache(maxsize=1 << 12, typed=True)  # the same cells stand beneath several groups of rows that may be headings
def _is_date(value: CellValue) -> bool:
    if isinstance(value, datetime.date):
        return True
    if not isinstance(value, str) or _is_money(value):
        return False
    try:
        return read_when(value).precision != "unknown"
    except NotUnderstood:
        return False


def _is_link(value: CellValue) -> bool:
    return isinstance(value, str) and value.lstrip().lower().startswith(("http://", "https://", "www."))


def _is_time(value: CellValue) -> bool:
    """Whether a cell holds a time of day and no day: `09:30`, `10am - 12 noon`."""
    if isinstance(value, str):
        return len(value) <= _LONGEST_TIME and _TIME.fullmatch(value.strip()) is not None
    return isinstance(value, datetime.time)


def _is_yes_or_no(value: CellValue) -> bool:
    """Whether a cell holds yes or no and no more; a figure is a figure."""
    if not isinstance(value, str):
        return isinstance(value, bool)
    return len(value) <= _LONGEST_YES and not any(map(str.isdigit, value)) and is_a_yes_or_no(value)


@functools.lru_cache(maxsize=1 << 12, typed=True)
def _is_money(value: CellValue) -> bool:
    """Whether a cell holds a sum; nought and one may be no and yes, and a year may be a year."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return False
    if isinstance(value, str) and not any(map(str.isdigit, value)):
        return False
    try:
        read = read_amount(value)
    except NotUnderstood:
        return False
    if isinstance(value, str) and re.search(r"[£$€]|gbp", value, re.IGNORECASE):
        return True
    return read.low not in (0, 100) and not (read.low == read.high and (read.low or 0) // 100 in _YEARS and read.low % 100 == 0)
