"""Groups of columns that repeat (`Investor 1 | Amount 1 | Investor 2 | Amount 2`): each is a record of its own, with its own cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.heading_words import known_headings
from data.model import Field, Kind, Sheet

if TYPE_CHECKING:
    from data.checking.columns.headings import Column
    from data.checking.layout.heading_rows import Heading

GROUP = "group"  # what a part is called that is one of such a group
WHOSE = ("source", "recipient")  # one of these stands in every group, beside its money
_NUMBER = re.compile(r"(?<![\w/.,-])(?:no\.? ?|#)?([1-9]|1[0-9])(?![\w/.,%-])", re.IGNORECASE)
_UNSURE = (
    "its headings are numbered, such as '{}' and '{}', and make no groups that each say once whose money it is and how much; give each "
    "amount a row of its own"
)
_SEARCHED = 40  # rows
_DIGITS = re.compile(r"(?!0{3}s?\b)\d+")
_OWN = ("name", "")  # `Investor 1 name` is the investor
Member = tuple[Field, int, int]  # what a column of a group is taken as, of which group, and its unit


def by_group(columns: list[Column], headings: Sequence[Heading], kind: Kind) -> list[Column]:
    """The columns of a sheet of money in which groups repeat, as many as are numbered or headed alike; others as they are.

    Each group says whose money it is and how much, the first all that any says, and beside them stands who gets it or what for.
    """
    free = [column for column in columns if not (column.told or column.aside or column.answer or column.as_at)]
    if kind.name != "investments" or len(free) < 4:
        return columns
    found = _numbered(free, headings, kind) or _alike(free)
    if not _are_groups(found, free):
        return columns
    return [_as_member(column, found) for column in columns]


def _as_member(column: Column, found: dict[int, Member]) -> Column:
    if column.position not in found:
        return column
    field, number, unit = found[column.position]
    return replace(column, field=field, unit=unit, says=((GROUP, str(number)),))


def _numbered(columns: Sequence[Column], headings: Sequence[Heading], kind: Kind) -> dict[int, Member]:
    """The columns with a number in their headings, by their positions; where that begins at 2, those before it are the first group."""
    found = {column.position: said for column in columns if (said := _said(headings[column.position].text, kind.name))}
    if found and min(number for _, number, _ in found.values()) == 2:
        names = {field.name for field, _, _ in found.values()}
        before = [column for column in columns if column.field and column.field.name in names and column.position < min(found)]
        found |= {column.position: (column.field, 1, column.unit) for column in {each.field.name: each for each in before}.values()}
    return found


def _said(text: str, kind: str) -> Member | None:
    """`Investor 2`, `Amount 2 (£k)`, `Investor 2 - amount`: the field, the number and the unit that a heading says."""
    number = _NUMBER.search(text)
    known = known_headings(kind)
    if not number or len(_DIGITS.findall(text)) != 1 or folded(text) in known:
        return None
    words, unit = unit_of(f"{text[: number.start()].rstrip(' (')} {text[number.end() :].lstrip(' )')}".strip())
    plain = folded(words)
    if plain in known:
        return known[plain][1], int(number[1]), unit
    parts = plain.split()
    for at in range(1, len(parts)):
        whose, what = known.get(" ".join(parts[:at])), " ".join(parts[at:])
        if whose and whose[1].name in WHOSE and (what in _OWN or what in known):
            return (whose if what in _OWN else known[what])[1], int(number[1]), unit
    return None


def is_numbered(text: str) -> bool:
    """Whether a text is a heading of money with a number: `Investor 2`."""
    return _said(text, "investments") is not None


def not_in_groups(sheet: Sheet) -> str:
    """Why a sheet without a table is left alone whose headings are numbered and make no groups; blank for any other."""
    rows = ([value for value in row.values if isinstance(value, str) and is_numbered(value)] for row in sheet.rows[:_SEARCHED])
    numbered = next((texts for texts in rows if len(texts) > 1), None)
    return _UNSURE.format(*numbered) if numbered else ""


def _alike(columns: Sequence[Column]) -> dict[int, Member]:
    """The columns that are headed alike in turns, by their positions: `Funder | Amount | Funder | Amount`."""
    taken = sorted((column for column in columns if column.field), key=_called)
    several = [group for _, alike in groupby(taken, key=_called) if len(group := list(alike)) > 1]
    in_turns = sorted((column.position, at, column) for at, group in enumerate(several) for column in group)
    order = [at for _, at, _ in in_turns]
    if not several or order != order[: len(several)] * (len(order) // len(several)) or any(
        column.field.name == "recipient" for _, _, column in in_turns
    ):  # fmt: skip
        return {}
    return {position: (column.field, 1 + place // len(several), column.unit) for place, (position, _, column) in enumerate(in_turns)}


def _called(column: Column) -> tuple[str, str]:
    return column.field.name, folded(column.header)


def _are_groups(found: dict[int, Member], columns: Sequence[Column]) -> bool:
    """Whether columns make groups from the first on, each with its money and whose it is, and none says a thing twice."""
    groups: dict[int, list[Field]] = {}
    for field, number, _ in found.values():
        groups.setdefault(number, []).append(field)
    if len(groups) < 2 or sorted(groups) != list(range(1, len(groups) + 1)):
        return False
    names = {number: {field.name for field in fields} for number, fields in groups.items()}
    whole = all(
        names[number] <= names[1] and len(names[number]) == len(fields) and names[number] & set(WHOSE)
        and sum(field.type == "amount" for field in fields) == 1 for number, fields in groups.items()
    )  # fmt: skip
    beside = {column.field.name for column in columns if column.field and column.position not in found and column.field.type != "amount"}
    return whole and bool(beside & {"recipient", "title"}) and not beside & names[1]
