"""A few rows of the sheets of an upload as they stand in the file, for drawing them; read by a child, never in the server."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.children import ChildFailed, run_capped
from data.marking.places import Place
from data.refused import Refused
from data.returns import CPU_SECONDS, MEMORY_BYTES, WALL_SECONDS

WHOLE = 24  # a sheet of at most so many rows is drawn whole
MOST_COLUMNS = 26
MOST_LETTERS = 120  # of one cell's text


@dataclass(frozen=True)
class Cell:
    """One cell as it is read. `number`: it is aligned as Excel aligns numbers. `stood`: what the file says, where staff corrected it."""

    text: str
    number: bool = False
    stood: str | None = None


@dataclass(frozen=True)
class Excerpt:
    """Some rows of one sheet by their numbers, each from column A on, and how many rows of it hold anything."""

    rows_in_sheet: int
    rows: Mapping[int, tuple[Cell, ...]]


def excerpts(
    path: Path, file_name: str, marked: Mapping[str, Iterable[int]], on_progress: Callable[[str], None] | None = None
) -> dict[str, Excerpt]:
    """The rows around `marked` ones (sheet -> row numbers), or whole sheets where they are short.

    Raises Refused where the file cannot be read; it was read once before, so that means that the machine had no room for it.
    """
    request = {"path": str(path), "file_name": file_name, "marked": {sheet: sorted(set(rows)) for sheet, rows in marked.items()}}
    try:
        answer = run_capped(
            "data.excerpt_child", request, memory_bytes=MEMORY_BYTES, cpu_seconds=CPU_SECONDS, wall_seconds=WALL_SECONDS,
            on_progress=on_progress,
        )  # fmt: skip
    except ChildFailed as failed:
        raise Refused("The sheets of this file could not be drawn; what was found in it stands all the same.") from failed
    if "refused" in answer:
        raise Refused(answer["refused"])
    return {
        sheet: Excerpt(drawn["count"], {number: tuple(Cell(*cell) for cell in cells) for number, cells in drawn["rows"]})
        for sheet, drawn in answer["sheets"].items()
    }


def corrected(excerpt: Excerpt, corrections: Mapping[Place, tuple[str, str]]) -> Excerpt:
    """The same rows with the cells as staff corrected them: of each what the file says and what was typed."""
    rows = {number: list(cells) for number, cells in excerpt.rows.items()}
    for (number, column), (stood, typed) in corrections.items():
        if column >= MOST_COLUMNS:
            continue
        cells = rows.setdefault(number, [])
        cells.extend([Cell("")] * (column + 1 - len(cells)))
        cells[column] = Cell(shortened(typed), False, stood)
    new = len(rows.keys() - excerpt.rows.keys())
    return Excerpt(excerpt.rows_in_sheet + new, {number: tuple(rows[number]) for number in sorted(rows)})


def shortened(text: str) -> str:
    """A cell's text as it is drawn; `is_whole` says whether that is all of it."""
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 3] + "..."


def is_whole(text: str) -> bool:
    """Whether a drawn text is surely all that stands in its cell."""
    return len(text) < MOST_LETTERS


def rows_to_draw(numbers: Sequence[int], marked: Iterable[int]) -> list[int]:
    """Which of a sheet's rows are drawn: all of a short sheet, else the marked ones with one neighbour on each side."""
    if len(numbers) <= WHOLE:
        return list(numbers)
    at = {number: place for place, number in enumerate(numbers)}
    wanted: set[int] = set()
    for number in marked:
        if number in at:
            wanted.update(numbers[max(at[number] - 1, 0) : at[number] + 2])
    return sorted(wanted) or list(numbers[:WHOLE])
