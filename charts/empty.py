"""What a chart says that has nothing to draw: that nothing counts, that nothing can be placed, or that nothing is recorded."""

from __future__ import annotations

from dataclasses import dataclass

from charts.rows import sentences
from charts.specification import Asked


@dataclass(frozen=True)
class Empty:
    """The words of one subject. `what` as in `No money is recorded`; `nought` is what the missing bar must not be taken for."""

    what: str
    nought: str
    to_count: str  # what to do where records are there and none counts
    to_place: str  # what to do where nobody knows whether one is of the period
    to_record: str  # where to put a first one

    def said(self, asked: Asked) -> str:
        """What is missing, and what to do about it."""
        if asked.none_counts:
            return sentences(asked.none_counts, self.to_count)
        what = asked.filters or asked.period
        if asked.unplaced:
            return f"No bar can be drawn for {what}, and that is not {self.nought}: {asked.unplaced}. {self.to_place}"
        return f"No {self.what} is recorded for {what}. {self.to_record}"
