"""A row of a recognised sheet that is no record: which, why, and what stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from data.checking.values import as_typed
from data.model import Row


@dataclass
class LeftAlone:
    """One row of a recognised sheet that is no record, and why."""

    row: int
    reason: str
    text: str
    stops: bool = False
    pence: int = 0  # the money of a row that stops, at its low end


def text_of_row(row: Row) -> str:
    return " | ".join(text for value in row.values if (text := as_typed(value)))[:400]
