"""How wide the columns of a table are on paper; a table that is wider than the page is parted, and each part begins with the names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile
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
_LINES = 6  # of a folded text
_SPARE = 1.02  # the widths of characters are about right


@dataclass(frozen=True)
class _Column:
    """A column of a table in words. `text`: it holds words, not figures."""

    heading: str
    cells: tuple[str, ...]
    text: bool

    @property
    def same(self) -> bool:
        """Whether every row says the same."""
        return len(set(self.cells)) == 1 and len(self.cells) > 1

    @cached_property
    def least(self) -> float:
        """What the column must have: its longest word, the longest figure whole, and for a long text so much that it folds to few lines."""
        words = [word for cell in (self.heading, *(self.cells if self.text else ())) for word in cell.split()]
        longest = max(map(_wide, self.cells), default=0)
        widest = min(max([longest / _LINES if self.text else 0, *map(_wide, words)]), _LONGEST_WORD + _PADDING)
        return widest if self.text else max(widest, longest)

    @cached_property
    def wanted(self) -> float:
        """What the column would have where there is room for it."""
        return max(self.least, min(max(map(_wide, self.cells), default=0), _WIDEST) if self.text else 0)


def laid_out(table: Table, size: Size) -> dict[str, Any]:
    """The table as the page has room for it.

    `same`: where texts would be folded for want of room, what every row says alike, once. `bands`: the other columns in as many parts as
    are needed, each with its headings, whether they hold texts, widths in points and rows.
    """
    rows = [[legible(cell) for cell in row] for row in printed(table)]
    cells = zip(*rows, strict=True) if rows else [()] * len(table.columns)
    pairs = zip(table.columns, cells, strict=True)
    columns = [_Column(legible(each.heading), tuple(several), each.unit == "text") for each, several in pairs]
    room = size.room / size.scale
    alike = [each for each in columns if each.same] if sum(each.wanted for each in columns) > room else []
    kept = [each for each in columns if each not in alike]
    return {
        "same": [f"{each.heading}: {each.cells[0] or 'blank'}." for each in alike],
        "bands": [_band(band, size) for band in _parted(kept, room)],
    }


def _band(columns: Sequence[_Column], size: Size) -> dict[str, Any]:
    return {
        "headings": [each.heading for each in columns],
        "texts": [each.text for each in columns],
        "widths": [width * size.scale for width in _widths(columns, size.room / size.scale)],
        "rows": [list(row) for row in zip(*(each.cells for each in columns), strict=True)],
    }


@lru_cache(maxsize=4096)
def _wide(words: str) -> float:
    return width_in_pixels(words, TYPE) * _SPARE + _PADDING


def _parted(columns: Sequence[_Column], room: float) -> list[list[_Column]]:
    """The columns in parts that the page has room for, each behind those that tell its rows apart."""
    names = _names(columns)
    found: list[list[_Column]] = [list(names)]
    for column in columns[len(names) :]:
        if len(found[-1]) > len(names) and sum(each.least for each in found[-1]) + column.least > room:
            found.append(list(names))
        found[-1].append(column)
    return found


def _names(columns: Sequence[_Column]) -> Sequence[_Column]:
    """The first columns of words: as many as tell every row from the others, three at most; else the first alone."""
    leading = list(takewhile(lambda each: each.text, columns))
    for many in range(1, min(len(leading), 3) + 1):
        rows = list(zip(*(each.cells for each in leading[:many]), strict=True))
        if len(set(rows)) == len(rows):
            return leading[:many]
    return leading[:1]


def _widths(columns: Sequence[_Column], room: float) -> list[float]:
    """The room between what columns must have and what they want is shared out by what they lack; what is left over goes to all."""
    least, wanted = [each.least for each in columns], [each.wanted for each in columns]
    lacking = sum(wanted) - sum(least)
    share = max(min((room - sum(least)) / lacking, 1), 0) if lacking else 0
    given = [low + (high - low) * share for low, high in zip(least, wanted, strict=True)]
    spread = max(room - sum(given), 0) / len(given)
    return [each + spread for each in given]
