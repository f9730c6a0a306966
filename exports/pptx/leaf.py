"""One slide of the deck, ready to be placed: its words and what is drawn on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from exports.pptx.chart import NativeChart
from exports.pptx.grid import Grid
from exports.pptx.words import Paragraph

Text = tuple[Paragraph, ...]


@dataclass(frozen=True)
class Drawn:
    """A drawing, what the line of measure says of it beyond the chart's subtitle, and what stands at its right."""

    drawing: NativeChart | Grid
    words: str = ""
    beside: NativeChart | None = None


@dataclass(frozen=True)
class Leaf:
    """`kind`: a name of `house.LAYOUTS`. `texts`: for the places of words on it, in their order. `beside`: at the right of the
    drawing, which is as much narrower. `alt`: what they say."""

    kind: str
    title: str
    texts: tuple[Text, ...] = ()
    drawing: NativeChart | Grid | None = None
    beside: NativeChart | None = None
    alt: str = ""
    notes: str = ""
    picture: bytes = field(default=b"", repr=False)
