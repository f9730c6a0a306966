"""A sheet that is one list: a title, what it is, headings that stay in sight, and rows of texts and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from exports.xlsx.book import NUMBERS, Book
from exports.xlsx.sheet import WIDEST, Sheet, fitting

_HEAD = 3
_POUNDS = 15.0  # characters that a sum of pounds needs
Value = str | int | Decimal | None


def list_sheet(
    book: Book, title: str, says: str, headings: Sequence[str], rows: Sequence[Sequence[Value | tuple[Value, str]]],
    widest: int = WIDEST,
) -> str:  # fmt: skip
    """Write the list on a sheet of its own, called as its title; gives the sheet's name. A value may come with the unit of its number.

    `widest`: the characters of the widest column."""
    sheet = Sheet(book, title)
    sheet.title(title, says)
    pairs = [[value if isinstance(value, tuple) else (value, "wrapped") for value in row] for row in rows]
    numeric = [any(row[at][1] in NUMBERS for row in pairs) for at in range(len(headings))]
    texts = [[value if isinstance(value, str) else "" for value, _ in row] for row in pairs]
    widths = [max(each, _POUNDS) if number else each for each, number in zip(fitting(headings, texts, 10, widest), numeric, strict=True)]
    sheet.widths(widths)
    for at, heading in enumerate(headings):
        sheet.put(_HEAD, at, heading, "heading right" if numeric[at] else "heading")
    for number, row in enumerate(pairs, _HEAD + 1):
        for at, (value, look) in enumerate(row):
            sheet.put(number, at, value, look)
    book.set_up(sheet.sheet, _HEAD)
    if rows:
        sheet.sheet.autofilter(_HEAD, 0, _HEAD + len(rows), len(headings) - 1)
    sheet.write()
    return sheet.name
