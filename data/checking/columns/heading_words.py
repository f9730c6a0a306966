"""The words that stand for a field of a kind as the heading of its column: its name, its title, its other names, with or without a year."""

from __future__ import annotations

import functools
import re

from data.checking.columns.heading_units import folded, unit_of
from data.grammar.date_words import MONTH
from data.grammar.dates import read_when
from data.kinds import KINDS
from data.model import Field, NotUnderstood, Row, When

_AS_AT = r"(?:\(?(?:fte|headcount)\)?\s*)?(?:as at|as of|at|in|on|to|year to|year ending|year ended|year end|y/?e)?\s*"
_ONE_YEAR = re.compile(r"\bFY ?'?(?:20)?\d\d\b(?! ?[/-])", re.IGNORECASE)
_MONTH_OF_YEAR = re.compile(rf"^({MONTH})\.? '?([0-9]{{2}})$", re.IGNORECASE)  # `Mar 25` of a heading is no day without its year
_BASIS = r"(?:[\s,]*\(?(?:fte|headcount)\)?)?"
_IN = r"(?:(?:in|for|during|of) )?"  # of money that came in a year; what came up to a day is no money of a year


@functools.cache
def known_headings(kind: str) -> dict[str, tuple[int, Field]]:
    """Every folded heading that a kind knows -> how early it stands among the field's headings, and the field."""
    known: dict[str, tuple[int, Field]] = {}
    for each in KINDS[kind].fields:
        for rank, heading in enumerate((each.name, each.title, *each.aliases)):
            known.setdefault(folded(heading), (rank, each))
    return known


@functools.cache
def _headings_with_year(kind: str) -> list[tuple[Field, list[tuple[re.Pattern[str], re.Pattern[str]]]]]:
    """The fields of a kind that may have a column a year, each with the patterns of its headings: year behind, year before."""
    is_stock = KINDS[kind].year_field == "as_at"
    return [
        (
            each,
            [
                (
                    re.compile(rf"{_written(heading)}\b[\s:.,(\[-]*{_AS_AT if is_stock else _IN}(.+?)[)\]]?{_BASIS}", re.IGNORECASE),
                    re.compile(rf"(.+?)\s+{_written(heading)}", re.IGNORECASE),
                )
                for heading in sorted((each.name, each.title, *each.aliases), key=len, reverse=True)
            ],
        )
        for each in KINDS[kind].fields
        if each.a_column_a_year
    ]


def _written(heading: str) -> str:
    """The pattern of a heading as people write it: `No. of staff` for `no of staff`, `# staff` for `staff`, `Emp.` for `emp`."""
    return r"(?:#\s*)?" + re.sub(r"^no\\ ", r"no\.?\\ ", re.escape(heading))


@functools.cache
def _any_with_year(kind: str) -> re.Pattern[str]:
    """What is in every heading that may have a year beside it: most texts are told by it at once to be none."""
    headings = (heading for each in KINDS[kind].fields if each.a_column_a_year for heading in (each.name, each.title, *each.aliases))
    return re.compile("|".join(map(_written, headings)) or r"(?!)", re.IGNORECASE)


@functools.lru_cache(maxsize=1 << 14)
def year_of(text: str, kind: str) -> tuple[Field, When] | None:
    """`Employees 2023` or `2023 employees` -> (employees, 2023), for the fields that may have a column a year."""
    if not any(map(str.isdigit, text)) or not _any_with_year(kind).search(text):
        return None
    for each, headings in _headings_with_year(kind):
        for year_behind, year_before in headings:
            found = year_behind.fullmatch(text) or year_before.fullmatch(text)
            if not found:
                continue
            said = found[1].strip()
            try:
                when = read_when(_MONTH_OF_YEAR.sub(r"\1-\2", said) if KINDS[kind].year_field == "as_at" else said)
            except NotUnderstood:
                continue
            if when.start is not None and (when.precision != "day" or KINDS[kind].year_field == "as_at"):
                return each, when
    return None


def unclear_year(text: str, kind: str) -> str:
    """`FY24` in `Turnover FY24 (£k)`, or as a heading of its own: a year that says neither whether it begins nor whether it ends then, in
    the heading of a field that may have a column a year. Blank where there is none."""
    found = _ONE_YEAR.search(text)
    if not found or not _headings_with_year(kind):
        return ""
    plain = unit_of(_ONE_YEAR.sub("2001/02", text))[0]
    return found[0] if plain.strip() == "2001/02" or year_of(plain, kind) else ""


@functools.lru_cache(maxsize=1 << 14)
def may_name_a_field(text: str, kind: str) -> bool:
    """Whether a heading can be taken as a field of a kind by its words: as they stand, without a unit, with a year, or by its cells."""
    plain = unit_of(text)[0]
    known = known_headings(kind)
    if folded(text) in known or folded(plain) in known or folded(plain) in fields_by_content(kind):
        return True
    return bool(year_of(text, kind) or year_of(plain, kind))


@functools.cache
def fields_by_content(kind: str) -> dict[str, tuple[Field, ...]]:
    """Every folded heading that may mean a field of a kind by what stands beneath it, with those fields."""
    found: dict[str, tuple[Field, ...]] = {}
    for field in KINDS[kind].fields:
        for heading in field.by_content:
            found[folded(heading)] = (*found.get(folded(heading), ()), field)
    return found


def known_in(row: Row) -> int:
    """How many cells of a row are headings that some kind knows."""
    return sum(folded(text) in all_headings() for text in row.values if isinstance(text, str))


def known_with_years_in(row: Row) -> int:
    """How many cells of a row are such headings, or have a year beside one: `Employees 2023`."""
    texts = [text for text in row.values if isinstance(text, str)]
    return known_in(row) + sum(any(year_of(text, kind) for kind in KINDS) for text in texts if folded(text) not in all_headings())


@functools.cache
def all_headings() -> frozenset[str]:
    return frozenset(heading for kind in KINDS for heading in known_headings(kind))
