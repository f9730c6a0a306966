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


def ranges(places: Iterable[Place]) -> list[tuple[Place, Place]]:
    """The first and the last of cells that stand right below one another; by row, then column, of the first."""
    found: list[tuple[Place, Place]] = []
    for row, column in sorted(set(places), key=lambda at: (at[1], at[0])):
        if found and found[-1][1] == (row - 1, column):
            found[-1] = (found[-1][0], (row, column))
        else:
            found.append(((row, column), (row, column)))
    return sorted(found)


def range_name(first: Place, last: Place) -> str:
    """`D6-D9`, or `D6` where it is one cell."""
    return named(first) if first == last else f"{named(first)}-{named(last)}"


def in_short(places: Iterable[Place]) -> str:
    """`D4, D6-D9 and 30 more`: cells below one another as a range, the rest counted."""
    found = ranges(places)
    words = [range_name(first, last) for first, last in found[:SHOWN]]
    more = sum(last[0] - first[0] + 1 for first, last in found[SHOWN:])
    return ", ".join(words) + (f" and {more:,} more" if more else "")
