"""Finds a return's period inside a title row or a file name, where other words stand around it."""

from __future__ import annotations

import re

from data.grammar.cells import plain
from data.grammar.date_words import MONTH
from data.grammar.written_dates import read_written
from data.model import NotUnderstood, When

_FINANCIAL = r"(?:fy ?)?(?:20[0-9]{2}[/-](?:20)?[0-9]{2}|(?<=fy)[0-9]{2}[/-][0-9]{2}|(?<=fy )[0-9]{2}[/-][0-9]{2})"
_PART = r"(?:(?:quarter|half|q|h) ?[1-4]|(?:1st|2nd|3rd|4th|first|second|third|fourth|last) (?:quarter|half))"
_SEARCHED = re.compile(
    r"(?<![\w/.-])(?:"
    rf"(?P<ended>(?:quarter|half[- ]year|year) (?:ending|ended|to) (?:on )?(?:[0-3]?[0-9](?:st|nd|rd|th)? )?(?:of )?{MONTH}\.?,? 20[0-9]{{2}})"
    rf"|(?P<part>{_PART}(?: ?(?:,|-|of|of the|for|year|financial year))? ?(?:{_FINANCIAL}|[0-9]{{2}}[/-][0-9]{{2}})"
    rf"|{_FINANCIAL} ?[-,]? ?{_PART})"
    rf"|(?P<months>{MONTH}\.?(?:,? 20[0-9]{{2}})? ?(?:-|to|and) ?{MONTH}\.?,? (?:20[0-9]{{2}}/[0-9]{{2}}|20[0-9]{{2}})|{MONTH}\.?,? 20[0-9]{{2}})"
    rf"|(?P<year>{_FINANCIAL})"
    rf"|(?P<bare>{_PART}(?: 20[0-9]{{2}})?)"
    r")(?![\w/]|-[0-9]|\.[0-9])",
    re.ASCII,
)
_LENGTHS = {"quarter": 3, "half": 6, "year": 12}


def find_period(text: str) -> When | None:
    """The one period that a title row or a file name names (`Return Q3 2025-26.xlsx`); None where there is none, or two that differ."""
    words = re.sub(r"\.(?:xlsx?|xlsm|xlsb|ods|csv)$", "", text.strip(), flags=re.IGNORECASE)[:300]
    words = re.sub(r"(?<=[0-9]{4})_(?=[0-9]{2}(?![0-9]))", "/", words)
    words = " ".join(re.sub(r"[_()\[\]]", " ", plain(words)).lower().split())
    found: list[When] = []
    parts: set[str] = set()
    years: set[str] = set()
    for match in _SEARCHED.finditer(words):
        if match["bare"]:
            parts.add(match["bare"])
            continue
        when = _read(match)
        if when is None:
            return None
        found.append(when)
        if match["year"]:
            years.add(match["year"])
    if parts:
        return _part_apart_from_its_year(parts, years, found)
    periods = {(each.start, each.end) for each in found}
    return When(found[0].start, found[0].end, found[0].precision, text) if len(periods) == 1 else None


def _part_apart_from_its_year(parts: set[str], years: set[str], found: list[When]) -> When | None:
    """`Q1 investments 2024/25`: one quarter and one financial year, with words between them."""
    if len(parts) != 1 or len(years) != 1 or len({(each.start, each.end) for each in found}) != 1:
        return None
    try:
        return read_written(f"{[*parts][0]} {[*years][0]}", f"{[*parts][0]} {[*years][0]}", "financial", None)
    except NotUnderstood:
        return None


def _read(match: re.Match) -> When | None:
    words = match[0]
    try:
        if match["ended"]:
            return _ended(words)
        if match["part"]:
            words = re.sub(r"(?<![0-9])([0-9]{2}[/-][0-9]{2})(?![0-9])", r"fy\1", words.replace("fy", "")).replace("year", "").replace("financial", "")
            words = " ".join(re.sub(r"(?<=[1-4])-", " ", words).split()) if re.match(_PART, words) else words
        return read_written(words, words, "financial", None)
    except NotUnderstood:
        return None


def _ended(words: str) -> When:
    """`quarter ended 30 June 2024`: the months up to and with June."""
    month = re.search(rf"{MONTH}\.?,? 20[0-9]{{2}}$", words)[0]
    last = read_written(month, month, "financial", None)
    length = _LENGTHS[re.match(r"quarter|half|year", words)[0]]
    months = last.start.year * 12 + last.start.month - length
    from data.grammar import spans

    return spans.months(divmod(months, 12)[0:1] + (months % 12 + 1,), (last.end.year, last.end.month), words)
