"""Takes a written date apart into tokens: days, months, years, quarters, weekdays and the words between them."""

from __future__ import annotations

import datetime
import re

from data.grammar import spans
from data.grammar.cells import quoted, word_set
from data.grammar.date_words import MONTH, MONTHS, SEASONS, WEEKDAYS
from data.model import NotUnderstood

_TIME = r"(?:[0-9]{1,2}(?:[:.][0-5][0-9])? ?[ap]\.?m\.?|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?|noon|midday|midnight)"
_TIMES = re.compile(
    rf"(?<=[\w)])(?:,? ?[-(]? ?(?:at |from |@ ?)?|t(?=[0-9]))"
    rf"(?:[0-9]{{1,2}}(?:[:.][0-5][0-9])? ?(?:-|to|until) ?)?(?<![\w.:/]){_TIME}"
    rf"(?: ?(?:-|to|until) ?{_TIME})?(?: ?(?:z|[+-][0-9]{{2}}:?[0-9]{{2}}|gmt|bst|utc)\b)?\)?$",
    re.ASCII,
)
_TOKEN = re.compile(
    r"(?P<isoday>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![\w-])"
    r"|(?:fy ?)?(?P<fy>[0-9]{4})/(?P<fy2>(?:[0-9]{2}){1,2})(?![\w/])"
    rf"|(?:fy ?)?(?P<fyd>[0-9]{{4}})-(?P<fyd2>(?:[0-9]{{2}}){{1,2}})(?![\w/-]|st|nd|rd|th| {MONTH})"
    r"|(?P<ukday>[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2}))(?![\w/.])"
    r"|fy ?'?(?P<fys>[0-9]{2})[/-](?P<fys2>[0-9]{2})(?![\w/-])"
    r"|(?P<fyone>fy ?'?[0-9]{2,4})(?!\w)"
    r"|(?P<part>(?:(?:quarter|qtr|half|q|h) ?[1-4]|(?:1st|2nd|3rd|4th|first|second|third|fourth|last) (?:quarter|half)))(?!\w)"
    r"|(?P<year>[0-9]{4})(?!\w)"
    r"|(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?!\w)"
    r"|'(?P<shortyear>[0-9]{2})(?!\w)"
    r"|(?P<word>[a-z]+)\.?"
    r"|(?P<dash>-)|(?P<mark>[,()&])| ",
    re.ASCII,
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_NO_MEANING = frozenset(("of", "the", "on", "in", "during", "by", "for", "dated"))
_OPEN = frozenset(
    ("from", "since", "until", "till", "before", "after", "onwards", "ongoing", "start", "starting", "beginning", "ending", "end")
)
_VAGUE = word_set("early mid late middle c circa about around approx approximately probably provisionally tbc tba expected")

# Letters of a row: D day, M month, Y year, F financial year, S two years, N year and month, P quarter or half,
# I a whole day in figures, W weekday, - to, & and, B between.
Token = tuple[str, object]


def tokens_of(words: str, whole: str) -> list[Token]:
    """The tokens of a plain text in small letters, without its time of day; `whole` is the cell's text, for messages."""
    words = _TIMES.sub("", words)
    tokens: list[Token] = []
    place = 0
    while place < len(words):
        match = _TOKEN.match(words, place)
        if not match:
            raise NotUnderstood(f"{quoted(whole)} is not a date")
        place = match.end()
        token = _token(match, whole)
        if token:
            tokens.append(token)
    return tokens


def _token(match: re.Match, whole: str) -> Token | None:
    kind = match.lastgroup
    if kind is None or kind == "mark":
        return ("&", None) if match[0] == "&" else None
    if kind == "word":
        return _word(match["word"], whole)
    if kind == "dash":
        return "-", None
    if kind == "day":
        return "D", int(match["day"])
    if kind == "year":
        return "Y", _year(int(match["year"]))
    if kind == "shortyear":
        return "Y", two_digit_year(int(match["shortyear"]))
    if kind in ("fy2", "fyd2"):
        return _two_years(match[0], match["fy"] or match["fyd"], match[kind], kind == "fy2" or match[0].startswith("fy"))
    if kind == "fys2":
        return "F", _financial(two_digit_year(int(match["fys"])), match["fys2"], match[0])
    if kind == "fyone":
        raise NotUnderstood(f"{quoted(match[0].upper())} may be the year that begins or the year that ends then")
    if kind == "part":
        number = re.search(r"[1-4]", match[0])
        count = int(number[0]) if number else _ORDINALS[match[0].split()[0]]
        part = "h" if match[0][0] == "h" or "half" in match[0] else "q"
        if part == "h" and match[0].startswith("last"):
            count = 2
        if part == "h" and count > 2:
            raise NotUnderstood("a year has two halves")
        return "P", (part, count)
    return "I", day_in_figures(match[0])


def _word(word: str, whole: str) -> Token | None:
    if word in MONTHS:
        return "M", MONTHS[word]
    if word in WEEKDAYS:
        return "W", WEEKDAYS[word]
    if word in ("to", "and", "between"):
        return {"to": "-", "and": "&", "between": "B"}[word], None
    if word in _NO_MEANING:
        return None
    if word in SEASONS:
        raise NotUnderstood(f"{quoted(whole)} names a season, which has no fixed months")
    if word in _OPEN:
        raise NotUnderstood(f"{quoted(whole)} gives one end of a time only")
    if word in _VAGUE:
        raise NotUnderstood(f"{quoted(whole)} is not exact enough for a date")
    raise NotUnderstood(f"{quoted(whole)} names no date")


def _year(year: int) -> int:
    if not spans.FIRST_YEAR <= year <= spans.LAST_YEAR:
        raise NotUnderstood(f"the year {year} is out of reach")
    return year


def two_digit_year(year: int) -> int:
    """`24` is 2024, `87` is 1987."""
    return 2000 + year if year <= 50 else 1900 + year


def _financial(first: int, second: str, whole: str) -> int:
    if (first + 1) % 10 ** len(second) != int(second):
        raise NotUnderstood(f"{quoted(whole.upper())} are not two years that follow one another")
    return first


def _two_years(whole: str, first: str, second: str, surely: bool) -> Token:
    """`2024/25` and `2024-25` are financial years, `2023-09` a month; `2009-10` and `2024-2025` may be two things."""
    year = _year(int(first))
    follows = (year + 1) % 10 ** len(second) == int(second)
    if surely:
        return "F", _financial(year, second, whole)
    if len(second) == 4:
        return "S", (year, _year(int(second)))
    if 1 <= int(second) <= 12:
        if follows:
            raise NotUnderstood(f"{quoted(whole)} may be a month or a financial year")
        return "N", (year, int(second))
    return "F", _financial(year, second, whole)


def day_in_figures(figures: str) -> datetime.date:
    """A day in UK order or year first: `04/05/2024`, `4.5.24`, `2024-05-04`."""
    first, middle, last = re.split(r"[./-]", figures)
    if len(first) == 4:
        return spans.day_of(int(first), int(middle), int(last))
    if len(last) == 2 and len(first) == 2 and "-" in figures:
        raise NotUnderstood(f"{quoted(figures)} may begin with the day or with the year")
    if int(middle) > 12 and 1 <= int(first) <= 12:
        raise NotUnderstood(f"there is no month {int(middle)}, so the date seems to be in American order")
    return spans.day_of(int(last) if len(last) == 4 else two_digit_year(int(last)), int(middle), int(first))
