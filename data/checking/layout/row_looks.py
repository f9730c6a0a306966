"""Rows that are struck through, and rows that are coloured where their status is blank: never read as data, and said so once a table."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping

from data.checking.batch import Batch
from data.checking.findings import finding
from data.checking.layout.out_of_sight import rows_in_words
from data.marking.styles import GROUNDS
from data.model import Finding, Sheet

_OF_MARKS = {ground[2:] for ground in GROUNDS.values()}  # how an earlier check marked cells: no code of theirs
MOST_COLOURS = 6  # more are no code for a status
_INSTEAD = {"investments": ", or type lapsed as {whose} status", "events": ", or type cancelled as {whose} status",
            "members": ", or type when the membership ended"}  # fmt: skip
# The hues of a circle of 360 degrees, each up to the first that is no longer called so; and paler or darker ones with a name of their own
_HUES = ((15, "red"), (40, "orange"), (70, "yellow"), (165, "green"), (260, "blue"), (310, "purple"), (345, "pink"), (361, "red"))
_PALE, _DARK = {"red": "pink"}, {"orange": "brown", "red": "brown"}


def say_row_looks(sheet: Sheet, batch: Batch) -> list[Finding]:
    """One finding on the records that are struck through, one on those without a status that are filled with several colours."""
    if not sheet.struck_rows and not sheet.row_colours:
        return []
    return [*_struck(sheet, batch), *_coloured(sheet, batch)]


def _struck(sheet: Sheet, batch: Batch) -> list[Finding]:
    struck = sorted(sheet.struck_rows & {row.number for row in batch.rows})
    if not struck:
        return []
    rows, cell = rows_in_words(struck), f"{batch.letters.get('status', batch.table.first_letter)}{struck[0]}"
    code, whose = ("rows-struck", "their") if len(struck) > 1 else ("row-struck", "its")
    instead = _INSTEAD.get(batch.kind.name, "").format(whose=whose)
    return [finding(code, sheet.name, cell, rows=rows[:1].upper() + rows[1:], instead=instead)]


def _coloured(sheet: Sheet, batch: Batch) -> list[Finding]:
    if "status" not in batch.kind.by_name or not sheet.row_colours:
        return []
    meant, typed = batch.columns["status"], batch.columns["status_text"]
    rows = [row.number for row, one, other in zip(batch.rows, meant, typed, strict=True) if one is None and other is None]
    by_colour: dict[str, set[int]] = {}
    for number in rows:
        if (colour := sheet.row_colours.get(number)) and colour not in _OF_MARKS:
            by_colour.setdefault(colour, set()).add(number)
    if not 2 <= len(by_colour) <= MOST_COLOURS:
        return []
    first = min(min(numbers) for numbers in by_colour.values())
    listed = "; ".join(f"{word}: {rows_in_words(by_colour[colour])}" for colour, word in _words(by_colour).items())
    return [finding("rows-coloured", sheet.name, f"{batch.letters.get('status', batch.table.first_letter)}{first}", listed=listed)]


def _words(colours: Mapping[str, object]) -> dict[str, str]:
    """Each colour by its name; those of one name by their number too."""
    words = {colour: colour_word(colour) for colour in colours}
    return {colour: word if list(words.values()).count(word) == 1 else f"{word} #{colour}" for colour, word in words.items()}


def colour_word(colour: str) -> str:
    """What people call a colour of six hexadecimal digits: `FFC7CE` is pink."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, _ = colorsys.rgb_to_hls(red, green, blue)
    if max(red, green, blue) - min(red, green, blue) < 0.06:
        return "black" if light < 0.2 else "grey"
    word = next(word for end, word in _HUES if hue * 360 < end)
    return _PALE.get(word, word) if light > 0.75 else _DARK.get(word, word) if light < 0.3 else word
