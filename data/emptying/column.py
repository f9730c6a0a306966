"""One column that is emptied, in words for staff, and which formats are copied as they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.checking.findings import finding
from data.model import Finding

EDITED = ("xlsx", "xlsm", "csv")  # copied in their own format, part by part; of any other the copy is a workbook of its values


@dataclass(frozen=True, slots=True)
class Column:
    """One column that is emptied. `cells`: how many of its cells held anything."""

    sheet: str
    letter: str
    row: int  # of its heading; its first where it has none
    heading: str
    what: str  # what it holds, in words
    cells: int

    @property
    def in_words(self) -> str:
        """`Attendees!D (Email)`; the heading is no value of the column."""
        return f"{self.sheet}!{self.letter} ({self.heading})" if self.heading else f"{self.sheet}!{self.letter}"


def say_emptied(columns: Iterable[Column]) -> list[Finding]:
    """One note a column that is empty in the copy which is read."""
    return [
        finding("people-dropped", each.sheet, f"{each.letter}{each.row}", letter=each.letter, header=each.heading, what=each.what,
                cells=f"{each.cells:,} {'cell' if each.cells == 1 else 'cells'}")
        for each in columns
    ]  # fmt: skip
