"""Headings that stand in one row or in several, one beneath another: what each column is called by them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.grammar.money_words import OF_HEADINGS
from data.model import CellValue, Row

Merged = tuple[tuple[int, int, int, int], ...]

TITLES = 4  # rows of one text each that may stand above the headings of a further table

_YEARS = range(1900, 2101)
# What stands beneath a heading to say how its column is filled in; nothing that could be a record.
_HINT = re.compile(
    rf"[(\[]?(?:(?:in )?(?:£|gbp|pounds?|{OF_HEADINGS})?[ ']?(?:k|m|mn|bn|0{{3}}s?|thousands?|millions?)?|%"
    r"|per ?cent|number|no\.?|text|free text|name|date"
    r"|d{1,2}/m{1,3}/y{2,4}|yyyy(?:/yy)?|y/n|yes/no|yes or no|optional|required|mandatory|drop-?down|select|fte|headcount)[)\]]?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"[(\[]?(?:in )?(?:(?:£|gbp) ?(?:k|m|mn|bn|'?0{3}s?|thousands?|millions?)|'?0{3}'?s|thousands?|millions?)[)\]]?", re.IGNORECASE
)
_FIGURE = re.compile(r"[1-9]")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a column is called: as it is shown, and the ways in which it may be meant, the best first."""

    text: str  # the texts of the heading rows joined with ` / `
    ways: tuple[str, ...]
    parts: tuple[str, ...] = ()  # the texts of the heading rows, from the top down, where there are several


def heading_text(value: CellValue) -> str:
    """The words of a heading cell; a year that stands as a number is a heading too, and so is a day: the first of a month is that month."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, datetime.date):
        return f"{value:%b-%y}" if value.day == 1 else f"{value:%d/%m/%Y}"
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def says_units(row: Row) -> bool:
    """Whether a row holds units (`£k`) and hints (`dd/mm/yyyy`) and nothing else, or words beside a unit that is no amount (`(000s)`)."""
    texts = [value.strip() if isinstance(value, str) else value for value in row.values if value is not None]
    if not texts or not all(isinstance(text, str) for text in texts):
        return False
    return all(map(_HINT.fullmatch, texts)) or (any(map(_UNIT.fullmatch, texts)) and not any(map(_FIGURE.search, texts)))


def may_go_on(above: Row, below: Row) -> bool:
    """Whether headings may go on in the row below: right beneath, and in words or years alone."""
    return below.number == above.number + 1 and all(
        value is None or isinstance(value, str) or (type(value) is int and value in _YEARS) for value in below.values
    )


def goes_on(heads: Sequence[Row], below: Row) -> bool:
    """Whether a row of words names columns, beside one that is named above it, that the heading rows leave blank."""
    if not may_go_on(heads[-1], below) or len(below.values) - below.values.count(None) < 2:
        return False
    width = len(below.values)
    named = [any(position < len(row.values) and row.values[position] is not None for row in heads) for position in range(width)]
    return any(
        value is not None and position and not named[position] and below.values[position - 1] is not None
        for position, value in enumerate(below.values)
    )


def headings_of(rows: Sequence[Row], merged: Merged = ()) -> list[Heading]:
    """One heading a column, from A on, by heading rows that stand one beneath another.

    A heading over several columns is merged over them, or stands in the first and the others are blank: then it is said of each
    column beneath it that has a heading of its own.
    """
    texts = [[heading_text(value) for value in row.values] for row in rows]
    if len(rows) == 1:
        return [Heading(text, (text,)) for text in texts[0]]
    width = max(map(len, texts))
    texts = [line + [""] * (width - len(line)) for line in texts]
    lowest = texts[-1]
    spread = [_spread(line, row.number, lowest, merged) for line, row in zip(texts[:-1], rows[:-1], strict=True)]
    hints = says_units(rows[-1])
    return [heading_of([*(line[position] for line in spread), lowest[position]], hints) for position in range(width)]


def _spread(line: list[str], number: int, lowest: list[str], merged: Merged) -> list[str]:
    """An upper heading row with every heading over all the columns that it is said of."""
    spread = list(line)
    for first, left, _, right in merged:
        if first == number and left < len(line):
            for position in range(left + 1, min(right + 1, len(spread))):
                spread[position] = spread[position] or line[left]
    for position in range(1, len(spread)):
        if not spread[position] and lowest[position] and lowest[position - 1]:
            spread[position] = spread[position - 1]
    return spread


def heading_of(parts: list[str], hints: bool = False) -> Heading:
    """The heading of one column by its texts, from the top down. `hints`: the last of them says how the column is filled in."""
    said = list(dict.fromkeys(part for part in parts if part))
    if len(said) < 2:
        return Heading("".join(said), tuple(said))
    *above, last = said
    upper = " ".join(above)
    ways = [f"{upper} {last}", *([f"{above[-1]} {last}"] if above[1:] else []), last, f"{last} {upper}"]
    if hints or _HINT.fullmatch(last):
        own = [f"{above[-1]} {last}", above[-1]] if above[1:] else []  # a heading of its own beneath one over several columns
        ways = [f"{upper} {last}", upper, *own]
    return Heading(" / ".join(said), tuple(ways), tuple(said))


def is_one_text(row: Row) -> bool:
    """Whether a row holds one text and nothing else, as a title does."""
    return len(row.values) - row.values.count(None) == 1 and isinstance(next(value for value in row.values if value is not None), str)


def with_titles(rows: Sequence[Row], headings: int) -> int:
    """The place where headings below other rows begin with the titles above them.

    Blank rows may part titles from their headings, and must part them from what stands above, but for one right above the headings.
    """
    is_right_above = headings > 1 and is_one_text(rows[headings - 1]) and rows[headings].number == rows[headings - 1].number + 1
    first = headings - is_right_above
    for index in range(headings - 1, max(headings - 1 - TITLES, 0), -1):
        if not is_one_text(rows[index]):
            break
        if rows[index].number > rows[index - 1].number + 1:
            first = index
    return first
