"""How wide the columns of a table are on paper; a table that is wider than the page is parted, and each part begins with the names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from charts.faces.template import width_in_pixels
from charts.specification import Table
from charts.tables import printed
from exports.pdf.legible import legible
from exports.pdf.sizes import Size

TYPE = 8  # points
_PADDING = 8  # between two columns
_LONGEST_WORD = 92  # a longer one is broken
_WIDEST = 190  # a longer text is folded
_SPARE = 1.02  # the widths of characters are about right


def bands(table: Table, size: Size) -> list[dict[str, Any]]:
    """The table in as many parts as the page asks for: headings, whether each holds text, widths in points, rows."""
    rows = [[legible(cell) for cell in row] for row in printed(table)]
    texts = [column.unit == "text" for column in table.columns]
    headings = [legible(column.heading) for column in table.columns]
    columns = list(zip(headings, *rows, strict=True))
    least = [_least(each, text) * size.scale for each, text in zip(columns, texts, strict=True)]
    wanted = [max(low, _wanted(each, text) * size.scale) for low, each, text in zip(least, columns, texts, strict=True)]
    names = [0] if texts and texts[0] else []
    return [
        {
            "headings": [headings[at] for at in band],
            "texts": [texts[at] for at in band],
            "widths": _widths([least[at] for at in band], [wanted[at] for at in band], size.room),
            "rows": [[row[at] for at in band] for row in rows],
        }
        for band in _parted(least, names, size.room)
    ]


def _wide(words: str) -> float:
    return width_in_pixels(words, TYPE) * _SPARE + _PADDING


def _least(cells: Sequence[str], text: bool) -> float:
    """What a column must have: its longest word, and of figures the longest figure whole."""
    words = [word for cell in (cells if text else cells[:1]) for word in cell.split()]
    widest = min(max(map(_wide, words), default=_PADDING), _LONGEST_WORD + _PADDING)
    return widest if text else max([widest, *map(_wide, cells[1:])])


def _wanted(cells: Sequence[str], text: bool) -> float:
    """What a column would have where there is room for it."""
    return min(max(map(_wide, cells[1:] if text else cells[:0]), default=0), _WIDEST)


def _parted(least: Sequence[float], names: Sequence[int], room: float) -> list[list[int]]:
    """The columns in parts that the page has room for, each behind the columns of names."""
    found: list[list[int]] = [list(names)]
    for at in range(len(names), len(least)):
        if len(found[-1]) > len(names) and sum(least[each] for each in found[-1]) + least[at] > room:
            found.append(list(names))
        found[-1].append(at)
    return found


def _widths(least: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """The room between what columns must have and what they want is shared out by what they lack; what is left over goes to all."""
    free, lacking = room - sum(least), sum(wanted) - sum(least)
    share = max(min(free / lacking, 1), 0) if lacking else 0
    given = [low + (high - low) * share for low, high in zip(least, wanted, strict=True)]
    spread = max(room - sum(given), 0) / len(given)
    return [each + spread for each in given]
