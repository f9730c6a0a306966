"""Headings of money by period in a return to a fund: which period, actual or forecast, capital or revenue, or the total of them."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from data.checking.columns.month_headings import month_of, with_year, without_month
from data.grammar.dates import read_when
from data.model import NotUnderstood, When

ALLOCATION, MATCH = "allocation", "match"  # what a column may hold beside a status: a budget that others spend; the money of others
_MEANS = (  # the first that is found goes before those below it
    (MATCH, re.compile(
        r"\b(?:(?:public|cash|own|local) (?=match))?(?:match|matched|leverage|leveraged|private|other) ?(?:funding|funds|sources)?\b"
    )),
    ("expected", re.compile(
        r"\b(?:f'?casts?|forecasts?|forecasted|profiles?|profiled|planned|projected|projections?|anticipated|estimated?)\b"
    )),
    (ALLOCATION, re.compile(r"\b(?:allocations?|allocated|budgets?|budgeted)\b")),
    ("committed", re.compile(r"\b(?:approved|committed|contracted|contractually|awarded)\b")),
    ("realised", re.compile(r"\b(?:actuals?|spend|spent|expenditure|claimed|paid|defrayed|outturn)\b")),
)
_ACTUAL = re.compile(r"\bactuals?\b")
_PARTS = (("capital", re.compile(r"\b(?:capital|cdel)\b")), ("revenue", re.compile(r"\b(?:revenue|rdel|resource)\b")))
_TOTAL = re.compile(r"\b(?:(?:grand |sub ?-?)?totals?|sum|overall|all years)\b")
_YEAR = re.compile(r"\b(?:financial year |fy ?)?(?:20)?(\d\d) ?(?:/|-|–|to) ?(?:20)?(\d\d)\b")
_PART_OF_YEAR = re.compile(r"\b(?:q(?:uarter|tr)? ?(?P<quarter>[1-4])|h(?:alf)?(?:[- ]year)? ?(?P<half>[12]))\b")
_MONTHS = re.compile(r"\b(apr|jul|oct|jan)[a-z]* ?(?:-|–|to) ?(jun|sep|dec|mar)[a-z]*\b")
_OF_MONTHS = {"aprjun": "Q1", "julsep": "Q2", "octdec": "Q3", "janmar": "Q4", "aprsep": "H1", "octmar": "H2"}
_OPEN = re.compile(
    r"\b(?:before|prior|pre|previous|earlier|beyond|after|post|later|future|subsequent|remaining)\b.*?"
    r"\b(?:years?|(?:20)?\d\d ?(?:/|-|–|to) ?(?:20)?\d\d|20\d\d)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:ukspf|repf|rural|towns?|grant|fund|funding|amount|costs?|value|to date|to be|full|financial|fy|year|in|for|of|the|gbp|pounds?)\b"
    r"|\b(?:£ ?[km]|0{3}s?)\b"
    r"|£ ?(?:s\b|k\b|m\b|000s?)?|[^a-z0-9£]+"
)  # fmt: skip


@dataclass(frozen=True)
class PeriodHeading:
    """What a heading of money says, each part of it blank or None where it says nothing of it."""

    when: When | None
    means: str  # a status, ALLOCATION or MATCH
    part: str  # capital or revenue
    is_total: bool

    def covers(self, other: PeriodHeading) -> bool:
        """Whether the money of another heading is a part of what this one adds up, if it is a total."""
        within = self.when is None or (other.when and self.when.start <= other.when.start and other.when.end <= self.when.end)
        return bool(within) and self.part in ("", other.part) and self.means in ("", other.means)

    def overlaps(self, other: PeriodHeading) -> bool:
        """Whether two headings speak of the same money of some day."""
        same = not self.part or not other.part or self.part == other.part
        return bool(same and self.when and other.when and self.when.start <= other.when.end and other.when.start <= self.when.end)


def meaning_of(text: str) -> str:
    """How far the money is that a heading or a title speaks of: a status, ALLOCATION or MATCH; blank where it does not say, or says two."""
    folded = text.casefold()
    found = [means for means, pattern in _MEANS if pattern.search(folded)]
    if "expected" in found and _ACTUAL.search(folded):
        return ""  # `actual and forecast spend` says of no figure which of both it is
    return found[0] if found else ""


@functools.lru_cache(maxsize=4096)
def period_heading(header: str) -> PeriodHeading | None:
    """`2022-23 / Capital`, `Q1 2024/25 Forecast (£)`, `Total / Revenue`: what it says; None for a heading that says anything else."""
    folded = " ".join(header.replace(" / ", " ").casefold().replace("_", " ").split())
    parts = [name for name, pattern in _PARTS if pattern.search(folded)]
    when, rest = _period_in(folded)
    is_total = bool(_TOTAL.search(rest)) or len(parts) > 1
    for pattern in (*(each for _, each in _MEANS), *(each for _, each in _PARTS), _TOTAL):
        rest = pattern.sub(" ", rest)
    if when is None and any(map(str.isdigit, rest)):
        try:
            when, rest = read_when(" ".join(rest.replace("(£)", " ").split()).strip(" ,:()£")), ""
        except NotUnderstood:
            return None
    rest = " ".join(_BESIDE.sub(" ", rest).split())
    means = meaning_of(header)
    if rest or (when is None and not is_total and not means and not parts) or (when and not when.start):
        return None
    return PeriodHeading(when, means, parts[0] if len(parts) == 1 else "", is_total)


def _period_in(folded: str) -> tuple[When | None, str]:
    """The period that a heading names by a financial year and a part of it, and the heading without it."""
    year = _YEAR.search(folded)
    if not year or int(year[1]) + 1 != int(year[2]):
        return None, folded
    rest = _YEAR.sub(" ", folded)
    named, months = _PART_OF_YEAR.search(rest), _MONTHS.search(rest)
    part = (f"Q{named['quarter']}" if named["quarter"] else f"H{named['half']}") if named else ""
    part = part or (_OF_MONTHS.get("".join(months.groups()), "") if months else "")
    if (named or months) and not part:
        return None, folded
    if not part and (month := month_of(rest)):
        return read_when(with_year(month, f"20{year[1]}/{year[2]}")), without_month(rest)
    when = read_when(f"20{year[1]}/{year[2]} {part}".strip())
    return when, _MONTHS.sub(" ", _PART_OF_YEAR.sub(" ", rest))


def is_open(header: str) -> bool:
    """Whether a heading speaks of all the time before or after a year: `Before 2020/21`, `Future years`."""
    return bool(_OPEN.search(header))


def part_without_year(header: str) -> bool:
    """Whether a heading names a quarter, a half or a month of money, and no year: `Q1 spend`, `Apr (£k)`."""
    folded = header.casefold()
    if re.search(r"\d\d", folded):
        return False
    of_quarter = _PART_OF_YEAR.search(folded) or _MONTHS.search(folded)
    return bool(of_quarter) or (bool(month_of(header)) and period_heading(f"2001/02 {header}") is not None)


def part_of_year(header: str, year: str) -> str:
    """A heading that names a quarter, a half or a month, with its year before it: `Q1 (Apr-Jun) spend` is `2024/25 Q1 spend`.

    One that names none, or two that differ, comes back as it is.
    """
    text = " ".join(header.split())
    named, months = _PART_OF_YEAR.search(text.lower()), _MONTHS.search(text.lower())
    parts = {f"Q{named['quarter']}" if named["quarter"] else f"H{named['half']}"} if named else set()
    parts |= {_OF_MONTHS.get("".join(months.groups()), "")} if months else set()
    if not parts and (month := month_of(text)):
        return f"{with_year(month, year)} {without_month(text)}".strip()
    if len(parts) != 1 or parts == {""}:
        return header
    for found in filter(None, (named, months)):
        text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    return " ".join(f"{year} {parts.pop()} {re.sub(r'[(] *[)]', ' ', text)}".split())


def years_in(text: str) -> set[str]:
    """The financial years that a text names: `2024/25`."""
    return {f"20{one}/{two}" for one, two in _YEAR.findall(text.casefold().replace("_", " ")) if int(one) + 1 == int(two)}


def as_shown(heading: PeriodHeading) -> When:
    """The period of a record of its own: by its words capital and revenue of one year stand apart, and what is forecast from what is not.

    What was approved for a period and what was spent in it are one record.
    """
    words = (heading.when.text, heading.part, "forecast" if heading.means == "expected" else "")
    return replace(heading.when, text=", ".join(word for word in words if word))


def part_of(period: When | None) -> str:
    """`capital` or `revenue` of the period of a record; blank where it is of neither."""
    return next((name for name, _ in _PARTS if period and period.text.endswith((f", {name}", f", {name}, forecast"))), "")
