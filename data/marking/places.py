"""Cells by their places: from `D4` to numbers, and many cells in few words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.reading.places import COLUMNS, MOST_ROWS, cell_name

Place = tuple[int, int]  # row from 1, column from 0: in this order cells are read
CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
SHOWN = 6  # so many ranges are named; then it says how many more cells there are


def place(reference: str) -> Place | None:
    """`D4` is (4, 3); None for what is no cell of a sheet."""
    found = CELL.fullmatch(reference)
    if not found or found[1] not in COLUMNS or int(found[2]) > MOST_ROWS:
        return None
    return int(found[2]), COLUMNS[found[1]]


def named(at: Place) -> str:
    """(4, 3) is `D4`."""
    return cell_name(at[1], at[0])


def in_short(places: Iterable[Place]) -> str:
    """`D4, D6-D9 and 30 more`: cells below one another as a range, the rest counted."""
    ranges: list[tuple[Place, Place]] = []
    for row, column in sorted(set(places), key=lambda at: (at[1], at[0])):
        if ranges and ranges[-1][1] == (row - 1, column):
            ranges[-1] = (ranges[-1][0], (row, column))
        else:
            ranges.append(((row, column), (row, column)))
    ranges.sort()
    words = [named(first) if first == last else f"{named(first)}-{named(last)}" for first, last in ranges[:SHOWN]]
    more = sum(last[0] - first[0] + 1 for first, last in ranges[SHOWN:])
    return ", ".join(words) + (f" and {more:,} more" if more else "")
