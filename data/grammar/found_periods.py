"""Finds dates among other words: a return's period inside a title row or a file name, and the dates beside an amount."""

from __future__ import annotations

import re

from data.grammar import spans
from data.grammar.cells import LONGEST_TEXT, plain
from data.grammar.date_words import DATE_INSIDE_TEXT, MONTH
from data.grammar.written_dates import read_written
from data.model import NotUnderstood, When

_LONG = r"20[0-9]{2}[/-](?:20)?[0-9]{2}"
_SHORT = r"[0-9]{2}[/-][0-9]{2}"
_FINANCIAL = rf"(?:(?:fy|financial year|year) ?(?:{_LONG}|{_SHORT})|{_LONG})"
_PART = r"(?:(?:quarter|half|q|h) ?[1-4]|(?:1st|2nd|3rd|4th|first|second|third|fourth|last) (?:quarter|half))"
_DAY = rf"[0-3]?[0-9](?:st|nd|rd|th)? (?:of )?{MONTH}"
_SEARCHED = re.compile(
    r"(?<![\w/.-])(?:"
    rf"(?P<ended>(?:quarter|half[- ]year|year) (?:ending|ended|to) "
    rf"(?:on )?(?:[0-3]?[0-9](?:st|nd|rd|th)? )?(?:of )?{MONTH},? 20[0-9]{{2}})"
    rf"|(?P<days>{_DAY}(?:,? 20[0-9]{{2}})? ?(?:-|to) ?{_DAY},? 20[0-9]{{2}})"
    rf"|(?P<part>{_PART})(?:,| of| of the| for|-)? ?(?P<of>{_FINANCIAL}|{_SHORT})"
    rf"|(?P<year_of>{_FINANCIAL}|{_SHORT})(?:,|-| -)? ?(?P<part_after>{_PART})"
    rf"|(?P<months>{MONTH}(?:,? 20[0-9]{{2}})? ?(?:-|to) ?{MONTH},? 20[0-9]{{2}}(?:/[0-9]{{2}})?)"
    rf"|(?P<day>{_DAY},? 20[0-9]{{2}}|{MONTH} [0-3]?[0-9](?:st|nd|rd|th)?,? 20[0-9]{{2}})"
    rf"|(?P<month>{MONTH},? 20[0-9]{{2}})"
    rf"|(?P<year>{_FINANCIAL})"
    rf"|(?P<part_alone>{_PART}(?: 20[0-9]{{2}})?)"
    r")(?![\w/]|-[0-9]|\.[0-9])",
    re.ASCII,
)
_UP_TO = re.compile(r"\b(?:to|until|till|by|as at|as of|end|end of)(?: the)? $")  # `figures to end Sept 2024`: a month that nothing is of
_LENGTHS = {"quarter": 3, "half": 6, "year": 12}


_BEFORE_A_DATE = re.compile(r"^\(?(?:(?:in|during|by|since|until|as at|as of|on|for|from|dated) )?|\)$")


def without_dates(text: str, mask: str) -> str:
    """The text with `mask` in place of each date that is one (`in 2023`, `(June 2025)`, `2024/25`); `2024/99` stays."""

    def masked(match: re.Match) -> str:
        words = _BEFORE_A_DATE.sub("", match[0].lower())
        try:
            read_written(words, words, "calendar", None)
        except NotUnderstood:
            return match[0]
        return mask

    return DATE_INSIDE_TEXT.sub(masked, text)


def find_period(text: str) -> When | None:
    """The one period that a title row or a file name names (`Return Q3 2025-26.xlsx`); None where there is none or two that differ.

    A day on its own (when a file was made, when something was said) is no period, and neither is a bare year, nor a month up to
    which figures run.
    """
    words = re.sub(r"\.(?:xlsx?|xlsm|xlsb|ods|csv)$", "", text.strip(), flags=re.IGNORECASE)[:LONGEST_TEXT]
    words = re.sub(r"(?<=[0-9]{4})_(?=[0-9]{2}(?![0-9]))", "/", words)
    words = " ".join(re.sub(r"[_()\[\]]", " ", plain(words)).lower().split())
    found: list[When] = []
    parts_alone: set[str] = set()
    years: set[str] = set()
    for match in _SEARCHED.finditer(words):
        if match["day"] or (match["month"] and _UP_TO.search(words[: match.start()])):
            continue
        if match["part_alone"]:
            parts_alone.add(match["part_alone"])
            continue
        try:
            found.append(_read(match))
        except NotUnderstood:
            return None
        if match["year"]:
            years.add(match["year"])
    if parts_alone:  # `Q1 investments 2024/25`: one quarter and one financial year, with words between them
        if len(parts_alone) != 1 or len(years) != 1 or len(found) != 1:
            return None
        try:
            found = [_part_of(parts_alone.pop(), years.pop())]
        except NotUnderstood:
            return None
    if len({(each.start, each.end) for each in found}) != 1:
        return None
    return When(found[0].start, found[0].end, found[0].precision, text)


def _read(match: re.Match) -> When:
    if match["part"]:
        return _part_of(match["part"], match["of"])
    if match["part_after"]:
        return _part_of(match["part_after"], match["year_of"])
    if match["year"]:
        return _part_of("", match["year"])
    if match["ended"]:
        return _ended(match["ended"])
    when = read_written(match[0], match[0], "financial", None)
    if match["days"] and spans.is_span(when.start, when.end) != "days":
        return spans.months((when.start.year, when.start.month), (when.end.year, when.end.month), match[0])
    return when


def _part_of(part: str, financial: str) -> When:
    """A quarter or half (or, without one, the whole) of a financial year in any of its spellings."""
    words = f"{part} fy{re.search(rf'{_LONG}|{_SHORT}', financial)[0]}".strip()
    return read_written(words, words, "financial", None)


def _ended(words: str) -> When:
    """`quarter ended 30 June 2024`: the months up to and with June."""
    month = re.search(rf"{MONTH},? 20[0-9]{{2}}$", words)[0]
    end = read_written(month, month, "financial", None).end
    length = _LENGTHS[re.match(r"quarter|half|year", words)[0]]
    year, month_number = divmod(end.year * 12 + end.month - length, 12)
    return spans.months((year, month_number + 1), (end.year, end.month), words)
