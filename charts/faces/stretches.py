"""The parts of bars as a trace holds them: those that are drawn alike, each where it begins, with its mark and its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from charts.faces.template import escaped
from charts.specification import Bar, Part

Placed = tuple[Bar, str, float]  # a bar, the mark by which it is clicked, and the middle of it across


@dataclass
class Stretches:
    """Every part of one drawing, of all bars: lists of one length."""

    drawing: str
    middles: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # of the part itself
    hover: list[str] = field(default_factory=list)  # on one line

    def add(self, placed: Placed, part: Part, start: int) -> None:
        bar, mark, middle = placed
        said = bar.value if self.drawing.startswith("beside") else f"{bar.name}: {self.drawing} {part.words}"
        self.middles.append(middle)
        self.starts.append(start)
        self.lengths.append(part.length)
        self.marks.append(mark)
        self.words.append(escaped(part.words))
        self.hover.append(escaped(said).replace("\n", " "))


def stretches(bars: Sequence[Placed]) -> Iterator[Stretches]:
    """One for each drawing that the parts have, in the order in which they come. A gap is none, but what is behind it begins there."""
    found: dict[str, Stretches] = {}
    for placed in bars:
        start = 0
        for part in placed[0].parts:
            if part.drawing != "gap":
                found.setdefault(part.drawing, Stretches(part.drawing)).add(placed, part, start)
            start += part.length
    yield from found.values()
