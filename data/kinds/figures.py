"""Published tables of figures that name no measure a row: what their headings and titles say of the figures, as a declaration.

The one declared here is that of the Office for Life Sciences' bioscience and health technology sector statistics: businesses,
sites, employment and turnover by region, sector, segment, size and year, as columns or as rows.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One thing that is measured: as the records name it, in which unit, and how headings and titles say it."""

    name: str
    unit: str  # of money `GBP`, before the scale that the words state
    told_by: re.Pattern[str]


@dataclass(frozen=True)
class Figures:
    """A table whose figures stand in columns of a measure, a year, a sector or a place each, or of several of these at once."""

    about: re.Pattern[str]  # what the lines above its headings say, else it is somebody else's table
    measures: tuple[Measure, ...]
    plain: frozenset[str]  # headings, folded, of figures that the title alone names
    aside: re.Pattern[str]  # headings of columns that are no figures of their own, and are left alone
    holders: re.Pattern[str]  # words of a title by which a measure is whose, and not what is measured: `turnover of businesses`
    parts: re.Pattern[str]  # a heading that is a part of `joined`: `Med Tech Core`
    joined: str  # the field that several columns say together: `Med Tech` and `Digital health`
    whole: str  # what that field is where nothing narrows it
    totals: frozenset[str]  # the words of a row or column that narrows nothing
    fill: frozenset[str]  # words of a title that narrow nothing either
    groups: tuple[tuple[datetime.date, str], ...]  # the comparable group of figures that end on a day or before it, the earliest first

    def group_of(self, end: datetime.date) -> str:
        """The comparable group of a figure for a period that ends on a day."""
        return next(group for last, group in self.groups if end <= last)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_SECTOR = r"(?:bio-?pharma(?:ceuticals?)?|med(?:ical)?[ -]?tech(?:nology)?|digital health|genomics)"
_LEVEL = r"(?:core|services?(?: ?(?:&|and) ?supply)?)"
LIFE_SCIENCES = Figures(
    about=_words(
        r"office for life sciences|\bOLS\b|bioscience and health technology"
        rf"|^(?:table|figure) ?[0-9][\w.]*\b.*(?:\blife sciences?\b|\b{_SECTOR}\b)"
    ),
    measures=(
        Measure("businesses", "businesses", _words(r"\b(?:number of )?(?:life sciences? )?(?:businesses|companies)\b")),
        Measure("sites", "sites", _words(r"\b(?:number of )?(?:life sciences? )?sites\b")),
        Measure("employment", "jobs", _words(r"\b(?:number of )?(?:people employed|employment|employees|jobs)\b")),
        Measure("turnover", "GBP", _words(r"\bturnover\b")),
    ),
    plain=frozenset(("value", "number", "figure", "count", "total", "all", "all sectors", "all segments")),
    aside=_words(
        r"%|\bper ?cent|\bshares?\b|\bproportions?\b|\bchanges?\b|\bgrowth\b|\bincrease\b|\brank\b|\bindex\b|\bratio\b|\brates?\b"
        r"|\baverage\b|\bmean\b|\bmedian\b|\bper\b|\bdifference\b|^notes?$"
    ),
    holders=_words(r"((?<!number )\b(?:in|of|at|for|across)\b(?:(?! and )[^,;])*?)\b(?:businesses|companies|sites)\b"),
    parts=_words(rf"(?:{_SECTOR}|{_LEVEL})(?:[ ,:-]+(?:{_SECTOR}|{_LEVEL}))*"),
    joined="sector",
    whole="life sciences",
    totals=frozenset((
        "all", "total", "all sectors", "all segments", "sector total", "segment total", "grand total", "overall", "uk total", "all sizes",
        "all businesses", "all life sciences", "life sciences", "life sciences total", "total life sciences",
    )),
    fill=frozenset((
        "a", "across", "all", "an", "and", "annual", "at", "breakdown", "by", "data", "each", "estimated", "figures", "financial", "for",
        "from", "has", "have", "in", "industry", "is", "kingdom", "life", "number", "of", "on", "over", "region", "regional", "regions",
        "science", "sciences", "sector", "sectors", "segment", "segments", "series", "since", "split", "statistics", "summary", "the",
        "time", "to", "total", "totals", "trend", "trends", "uk", "united", "with", "within", "year", "years",
    )),
    groups=(
        (datetime.date(2022, 3, 31), "OLS to 2021/22"),
        (datetime.date(2023, 3, 31), "OLS 2022/23"),  # the method changed for 2023/24: a year between is joined to neither
        (datetime.date.max, "OLS from 2023/24"),
    ),
)  # fmt: skip

LIFE_SCIENCES_HEADINGS = {
    **dict.fromkeys((
        "region", "region name", "itl1", "itl1 region", "itl1 name", "itl 1 region", "uk region", "area name", "area", "country or region",
        "nation or region", "region or nation", "region or country", "geography",
    ), "place"),
    **dict.fromkeys(("region code", "itl1 code", "itl code", "area code", "ons code", "geography code", "code"), "place_code"),
    **dict.fromkeys((
        "sector", "sub sector", "subsector", "segment", "segment name", "sector name", "segment group", "business size", "size",
        "size band", "company size", "employee size band", "activity", "business activity", "ownership",
    ), "sector"),
    **dict.fromkeys(("year", "financial year", "period", "time period"), "period"),
    **dict.fromkeys(("measure", "indicator", "metric"), "measure"),
}  # fmt: skip
LIFE_SCIENCES_WORDS = {
    "place": dict.fromkeys(("total", "all", "uk", "uk total", "total uk", "united kingdom", "all regions"), "United Kingdom"),
    "period": {f"{year} to {year + 1}": f"{year}/{(year + 1) % 100:02}" for year in range(2000, 2100)},
}
