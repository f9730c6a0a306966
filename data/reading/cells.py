"""What stands in a cell, by its type and its style: one at a time, or a column of the same look at once."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable, Mapping, Sequence

from data.archive import DAMAGED
from data.model import CellError, CellValue, NoStoredValue
from data.reading.cell_looks import Look
from data.reading.formats import Number, Reading
from data.reading.markup import typed
from data.refused import Refused

WHOLE = 2**53  # above it a float no longer knows its own units
COPIED = "..."  # a formula that was filled down stands only in the cell that it was filled from
INFINITE = (float("inf"), float("-inf"))


def number(text: str) -> Number | str:
    """A number as XML writes it; an integral one is an int. What is no finite number stays the text that it is."""
    try:
        value = float(text)
    except ValueError:
        return text
    if "_" in text or not text.isascii() or value != value or value in INFINITE:
        return text
    return int(value) if value.is_integer() and -WHOLE < value < WHOLE else value


def iso(text: str) -> CellValue:
    """A cell of type `d`: a day, a time, or both, as ISO 8601 writes them."""
    stripped = text.strip().removesuffix("Z")
    try:
        if "-" not in stripped:
            return datetime.time.fromisoformat(stripped)
        moment = datetime.datetime.fromisoformat(stripped).replace(tzinfo=None)
    except ValueError:
        return typed(text)
    return moment if moment.time() != datetime.time() else moment.date()


class Looks:
    """How the cells of one workbook are read: its texts, for each style the reading of numbers, and what some styles look like."""

    def __init__(
        self, strings: list[str | None], readings: list[Reading | None], to_be_calculated: bool = False,
        of_styles: Mapping[int, Look] | None = None,
    ) -> None:  # fmt: skip
        self.strings = strings
        self.readings = readings
        self.to_be_calculated = to_be_calculated
        self.of_styles = of_styles or {}  # the styles that strike through or fill with a colour
        self._known: dict[int, dict[str, CellValue]] = {}

    def value(self, kind: str, style: int, text: str | None, formula: str | None) -> CellValue:
        """One cell: its `t`, its `s`, the text of its `<v>` or `<is>` (None where there is none) and of its formula."""
        if formula is not None and not (text or (kind == "str" and text == "")):
            return NoStoredValue("=" + (formula or COPIED))
        if not text:
            return None
        if kind in ("", "n"):
            if formula is not None and self.to_be_calculated and text == "0":
                return NoStoredValue("=" + (formula or COPIED))
            return self.number(style, text)
        if kind == "s":
            return self.string(text)
        if kind == "b":
            return text.strip() in ("1", "true")
        if kind == "e":
            return CellError(text.strip())
        return iso(text) if kind == "d" else typed(text)

    def number(self, style: int, text: str) -> CellValue:
        value = number(text)
        reading = self.reading(style)
        return value if reading is None or isinstance(value, str) else reading(value)

    def reading(self, style: int) -> Reading | None:
        return self.readings[style] if 0 <= style < len(self.readings) else None

    def string(self, text: str) -> str | None:
        try:
            return self.strings[int(text) if text.strip().isdecimal() else len(self.strings)]
        except IndexError as problem:
            raise Refused(DAMAGED) from problem

    def column(self, kind: str, style: int, texts: Sequence[str], prepare: Callable[[str], str] | None) -> list[CellValue]:
        """The same for many cells without a formula, "" where there is none. `prepare` resolves what XML escapes in a text, where any
        may stand."""
        present = list(filter(None, texts)) if "" in texts else texts
        values = self.present(kind, style, present, prepare)
        if present is texts:
            return values
        following = iter(values)
        return [next(following) if text else None for text in texts]

    def present(self, kind: str, style: int, texts: Iterable[str], prepare: Callable[[str], str] | None) -> list[CellValue]:
        if kind == "s":
            try:
                return list(map(self.strings.__getitem__, map(int, texts)))
            except IndexError as problem:
                raise Refused(DAMAGED) from problem
        if kind in ("", "n"):
            if self.reading(style) is None:
                return plain_numbers(texts)
            return list(map(self.known(style).__getitem__, texts))
        if kind in ("inlineStr", "str"):
            if prepare:
                return [typed(prepare(text)) for text in texts]
            held: dict[str, str] = {}  # each text once, for a column repeats its words: what asks for them then finds them near
            once = list(map(held.setdefault, texts, texts))
            if all(once) and not any(map(str.isspace, once)):
                return once
            return [text if text and not text.isspace() else None for text in once]
        return [self.value(kind, style, text, None) for text in texts]

    def known(self, style: int) -> dict[str, CellValue]:
        """Readings of one style that were made before: days and shares repeat."""
        if style not in self._known:
            self._known[style] = Known(lambda text: self.number(style, text))
        return self._known[style]


class Known(dict):
    """Values by the text of their number, each made once."""

    def __init__(self, make: Callable[[str], CellValue]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, text: str) -> CellValue:
        value = self[text] = self.make(text)
        return value


def plain_numbers(texts: Iterable[str]) -> list[CellValue]:
    """Many numbers at once; the same values as `number` gives."""
    try:
        values: list[CellValue] = list(map(int, texts))
        return values if all(map(WHOLE.__gt__, map(abs, values))) else list(map(number, texts))
    except ValueError:
        pass
    try:
        floats = list(map(float, texts))
    except ValueError:
        return list(map(number, texts))
    if any(map(math.isinf, floats)):
        return list(map(number, texts))
    return [int(value) if value.is_integer() and -WHOLE < value < WHOLE else value for value in floats]
