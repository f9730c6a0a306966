"""Reads dates as people write them: `Sept 2023`, `6-10 November 2023`, `Q1 2024/25`, `between 10th and 14th of October (2022)`.

A text becomes a row of tokens, and the row has to be one of the known sentences from its first token to its last.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from data.grammar import spans
from data.grammar.cells import quoted
from data.grammar.date_tokens import Token, tokens_of, two_digit_year
from data.grammar.date_words import FULL_MONTH_NAMES, MONTH, WEEKDAY_NAMES, YEAR
from data.model import NotUnderstood, When

_SPELLINGS = (
    (re.compile(r"^(?:the )?(?:financial )?year (?=[0-9]{4}[/-])"), ""),
    # Within a month, wherever in it, is that month; of a year so much cannot be said.
    (re.compile(rf"^(?:early|mid|middle of|the middle of|late)[ -](?={MONTH}\.?,? {YEAR}$)"), ""),
    (re.compile(rf"^({MONTH})\.?/(?=(?:[0-9]{{2}}){{1,2}}$)"), r"\1-"),  # `Mar/25` as `Mar-25`
    (re.compile(r"^from (?=.+(?: to |-| - ))"), ""),
    (re.compile(r"^((?:q|quarter|h|half) ?[1-4],? )(?=[0-9]{2}[/-][0-9]{2}$)"), r"\1fy"),
    (re.compile(r"^([0-3]?[0-9])/([0-3]?[0-9])(?= [a-z]{3,9},? [0-9]{4}$)"), r"\1 & \2"),
    (re.compile(r"^(?=[0-9]{2}[/-][0-9]{2} (?:q|quarter|h|half) ?[1-4]$)"), "fy"),
)
_WITH_TWO_DIGITS = re.compile(r"[^0-9][0-3][0-9]$", re.ASCII)  # `Jul 5` and `July 5th` are of no year
_WEEK = re.compile(r"^(?:w/?|week |wk )(c|b|e|commencing|beginning|starting|of|ending|ended)[.:,]? (?=[0-9a-z])", re.ASCII)


def read_written(text: str, words: str, year: str, within: When | None) -> When:
    """`words` is the plain text in small letters without outer blanks; `text` is what stood in the cell."""
    if week := _WEEK.match(words):
        return _week(text, words[week.end() :], week[1].startswith("e"), year, within)
    for pattern, spelling in _SPELLINGS:
        words = pattern.sub(spelling, words)
    tokens = tokens_of(words, text)
    row = "".join(letter for letter, _ in tokens)
    values = [value for _, value in tokens]
    bracketed = re.fullmatch(r"(PF|PY|P)(M-M[YF]|M[YF]-M[YF])", row)
    if bracketed:
        return _quarter_with_months(text, tokens, len(bracketed[1]), year, within)
    sentence = _SENTENCES.get(row)
    if sentence:
        return sentence(text, values, year, within)
    return _read_days(text, tokens)


def _week(text: str, words: str, is_end: bool, year: str, within: When | None) -> When:
    """`w/c 3 June 2024`: the seven days from that day on; `week ending 7 June 2024`: those up to and with it."""
    day = read_written(text, words, year, within)
    if day.precision != "day":
        raise NotUnderstood(f"{quoted(text)} names no day on which the week begins or ends")
    six = datetime.timedelta(days=6)
    return spans.days(day.start - six, day.start, text) if is_end else spans.days(day.start, day.start + six, text)


def _years(text: str, first: int, last: int) -> When:
    """`2020 to 2025`: calendar years; two that follow one another may also be meant as one financial year."""
    if last <= first + 1:
        raise NotUnderstood(f"{quoted(text)} may be two years or one financial year")
    return spans.months((first, 1), (last, 12), text)


def _following(years: tuple[int, int], text: str) -> int:
    """The first year of `2024-2025` beside a quarter, which can only be a financial year."""
    if years[1] != years[0] + 1:
        raise NotUnderstood(f"{quoted(text)} names more than one financial year")
    return years[0]


def _part_span(text: str, first: tuple[str, int], last: tuple[str, int], year: int) -> When:
    """`Q1 to Q3 2024/25`."""
    start, end = (spans.part_of_year(*part, year, "financial", text) for part in (first, last))
    return spans.months((start.start.year, start.start.month), (end.end.year, end.end.month), text)


def _month_year(month: int, year_token: Token) -> tuple[int, int]:
    """(year, month) of a month beside a calendar year or inside a financial year (`April to June 2024/25`)."""
    letter, year = year_token
    return (year + 1 if letter == "F" and month < 4 else year), month


def _month_span(text: str, first: int, last: int, year_token: Token) -> When:
    end = _month_year(last, year_token)
    start = _month_year(first, year_token)
    if start > end:  # `October to March 2024` begins in the year before
        start = (start[0] - 1, first)
    return spans.months(start, end, text)


def _ambiguous_part(text: str, part: tuple[str, int], year_number: int, year: str, within: When | None) -> When:
    """`Q1 2024`: of the calendar year, or of the financial year that begins in 2024."""
    calendar = spans.part_of_year(*part, year_number, "calendar", text)
    if year == "calendar":
        return calendar
    financial = spans.part_of_year(*part, year_number, "financial", text)
    fitting = [each for each in (calendar, financial) if within and within.start and within.start <= each.start and each.end <= within.end]
    if len(fitting) == 1:
        return fitting[0]
    name = f"{part[0].upper()}{part[1]} {year_number}"
    raise NotUnderstood(
        f"{name} may be {spans.months_in(calendar.start, calendar.end)} or {spans.months_in(financial.start, financial.end)}"
    )


def _month_or_day(text: str, month: int, day: int, within: When | None) -> When:
    """`Jul 24` is July 2024, or 24 July without its year: of a return for a time with July 2024 in it, it is in that month by both."""
    if not _WITH_TWO_DIGITS.search(text):
        raise NotUnderstood(f"the year is missing in {quoted(text)}")
    year, name = two_digit_year(day), FULL_MONTH_NAMES[month - 1]
    read = spans.months((year, month), (year, month), text)
    if within and within.start and within.start <= read.start and read.end <= within.end:
        return read
    raise NotUnderstood(f"{quoted(text)} may be {name} {year}, or {day} {name} without its year")


def _quarter_with_months(text: str, tokens: list[Token], length: int, year: str, within: When | None) -> When:
    """`Q1 2024/25 (Apr-Jun 2024)`: the months in brackets settle which quarter is meant, and must agree with it.

    Where they alone say the year (`Quarter 3 (Oct-Dec 2024)`), it is any quarter of that number that is these months.
    """
    head, tail = tokens[:length], tokens[length:]
    spelled = read_row(text, tail, year, within)
    part = head[0][1]
    numbers = [head[1][1]] if length > 1 else [spelled.start.year - 1, spelled.start.year]
    years = ("financial",) if length > 1 and head[1][0] == "F" else ("financial", "calendar")
    if spelled not in [spans.part_of_year(*part, number, each, text) for each in years for number in numbers]:
        raise NotUnderstood("the quarter or half and the months beside it disagree")
    return spelled


def read_row(text: str, tokens: list[Token], year: str, within: When | None) -> When:
    """The `When` of a row of tokens that is one of the sentences without days."""
    sentence = _SENTENCES.get("".join(letter for letter, _ in tokens))
    if not sentence:
        raise NotUnderstood(f"{quoted(text)} is not a date")
    return sentence(text, [value for _, value in tokens], year, within)


Sentence = Callable[[str, list, str, When | None], When]
_SENTENCES: dict[str, Sentence] = {
    "Y": lambda text, v, year, within: spans.calendar_year(v[0], text),
    "F": lambda text, v, year, within: spans.financial_year(v[0], text),
    "Y-Y": lambda text, v, year, within: _years(text, v[0], v[2]),
    "S": lambda text, v, year, within: _years(text, *v[0]),
    "N": lambda text, v, year, within: spans.months(v[0], v[0], text),
    "N-N": lambda text, v, year, within: spans.months(v[0], v[2], text),
    "I": lambda text, v, year, within: spans.a_day(v[0], text),
    "I-I": lambda text, v, year, within: spans.days(v[0], v[2], text),
    "BI&I": lambda text, v, year, within: spans.days(v[1], v[3], text),
    "F-F": lambda text, v, year, within: spans.months((v[0], 4), (v[2] + 1, 3), text),
    "PF": lambda text, v, year, within: spans.part_of_year(*v[0], v[1], "financial", text),
    "FP": lambda text, v, year, within: spans.part_of_year(*v[1], v[0], "financial", text),
    "F-P": lambda text, v, year, within: spans.part_of_year(*v[2], v[0], "financial", text),
    "PS": lambda text, v, year, within: spans.part_of_year(*v[0], _following(v[1], text), "financial", text),
    "SP": lambda text, v, year, within: spans.part_of_year(*v[1], _following(v[0], text), "financial", text),
    "P-PF": lambda text, v, year, within: _part_span(text, v[0], v[2], v[3]),
    "PY": lambda text, v, year, within: _ambiguous_part(text, v[0], v[1], year, within),
    "YP": lambda text, v, year, within: _ambiguous_part(text, v[1], v[0], year, within),
    "Y-P": lambda text, v, year, within: _ambiguous_part(text, v[2], v[0], year, within),
    "MY": lambda text, v, year, within: spans.months((v[1], v[0]), (v[1], v[0]), text),
    "MD": lambda text, v, year, within: _month_or_day(text, v[0], v[1], within),
    "YM": lambda text, v, year, within: spans.months((v[0], v[1]), (v[0], v[1]), text),
    "M-Y": lambda text, v, year, within: spans.months((v[2], v[0]), (v[2], v[0]), text),
    "M-D": lambda text, v, year, within: spans.months(*[(two_digit_year(v[2]), v[0])] * 2, text),
    "M-MY": lambda text, v, year, within: _month_span(text, v[0], v[2], ("Y", v[3])),
    "M-MF": lambda text, v, year, within: _month_span(text, v[0], v[2], ("F", v[3])),
    "BM&MY": lambda text, v, year, within: _month_span(text, v[1], v[3], ("Y", v[4])),
    "MY-MY": lambda text, v, year, within: spans.months((v[1], v[0]), (v[4], v[3]), text),
    "BMY&MY": lambda text, v, year, within: spans.months((v[2], v[1]), (v[5], v[4]), text),
}


def _read_days(text: str, tokens: list[Token]) -> When:
    """Sentences with a day in words: one day, or the days between two. A weekday before a day must agree with it."""
    weekdays: dict[int, int] = {}
    kept: list[Token] = []
    for letter, value in tokens:
        if letter == "W":
            weekdays[len(kept)] = value
        else:
            kept.append((letter, value))
    row = "".join(letter for letter, _ in kept)
    if row not in _DAY_SENTENCES:
        raise NotUnderstood(_why_not(row, text, kept))
    start, end, places = _DAY_SENTENCES[row]([value for _, value in kept])
    for place, weekday in weekdays.items():
        day = {places[0]: start, places[1]: end}.get(place, end if place == len(kept) and start == end else None)
        if day is None:
            raise NotUnderstood(f"the weekday in {quoted(text)} stands beside no day")
        if day.weekday() != weekday:
            spelled = f"{day.day} {FULL_MONTH_NAMES[day.month - 1]} {day.year}"
            raise NotUnderstood(f"{spelled} was a {WEEKDAY_NAMES[day.weekday()]}, not a {WEEKDAY_NAMES[weekday]}")
    if row in ("D&DMY", "MD&DY") and (end - start).days != 1:
        raise NotUnderstood(f"{quoted(text)} names two days apart from each other")
    return spans.days(start, end, text) if start != end or places[0] != places[1] else spans.a_day(start, text)


def _why_not(row: str, text: str, tokens: list[Token]) -> str:
    if re.fullmatch(r"B?(?:D[-&])?(?:DM|MD|M)(?:[-&](?:DM|MD|M|D))?", row):
        return f"the year is missing in {quoted(text)}"
    if row.count("I") > 1 or row.count("Y") > 1:
        return f"{quoted(text)} holds more than one date"
    return f"{quoted(text)} is not a date"


Days = tuple[datetime.date, datetime.date, tuple[int, int]]


def _span_of_days(day: int, month: int, to_day: int, to_month: int, year: int, places: tuple[int, int]) -> Days:
    """Two days of which only the last has its year; `28 December to 3 January 2024` begins in the year before."""
    first_year = year - 1 if (month, day) > (to_month, to_day) and month > to_month else year
    return spans.day_of(first_year, month, day), spans.day_of(year, to_month, to_day), places


def _one(year: int, month: int, day: int, place: int) -> Days:
    date = spans.day_of(year, month, day)
    return date, date, (place, place)


_DAY_SENTENCES: dict[str, Callable[[list], Days]] = {
    "DMY": lambda v: _one(v[2], v[1], v[0], 0),
    "MDY": lambda v: _one(v[2], v[0], v[1], 0),
    "YMD": lambda v: _one(v[0], v[1], v[2], 2),
    "D-M-Y": lambda v: _one(v[4], v[2], v[0], 0),
    "DMD": lambda v: _one(two_digit_year(v[2]), v[1], v[0], 0),
    "D-M-D": lambda v: _one(two_digit_year(v[4]), v[2], v[0], 0),
    "I": lambda v: (v[0], v[0], (0, 0)),
    "I-I": lambda v: (v[0], v[2], (0, 2)),
    "D-DMY": lambda v: _span_of_days(v[0], v[3], v[2], v[3], v[4], (0, 2)),
    "D&DMY": lambda v: _span_of_days(v[0], v[3], v[2], v[3], v[4], (0, 2)),
    "BD&DMY": lambda v: _span_of_days(v[1], v[4], v[3], v[4], v[5], (1, 3)),
    "MD-DY": lambda v: _span_of_days(v[1], v[0], v[3], v[0], v[4], (1, 3)),
    "MD&DY": lambda v: _span_of_days(v[1], v[0], v[3], v[0], v[4], (1, 3)),
    "DM-DMY": lambda v: _span_of_days(v[0], v[1], v[3], v[4], v[5], (0, 3)),
    "BDM&DMY": lambda v: _span_of_days(v[1], v[2], v[4], v[5], v[6], (1, 4)),
    "MD-MDY": lambda v: _span_of_days(v[1], v[0], v[4], v[3], v[5], (0, 3)),
    "DMY-DMY": lambda v: (spans.day_of(v[2], v[1], v[0]), spans.day_of(v[6], v[5], v[4]), (0, 4)),
    "BDMY&DMY": lambda v: (spans.day_of(v[3], v[2], v[1]), spans.day_of(v[7], v[6], v[5]), (1, 5)),
    "MDY-MDY": lambda v: (spans.day_of(v[2], v[0], v[1]), spans.day_of(v[6], v[4], v[5]), (0, 4)),
}
