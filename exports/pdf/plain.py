"""A pack as plain values for the layout: dictionaries that say what they `are`, lists, numbers, and texts that can be shown."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from charts.drawings import DRAWINGS
from charts.faces.heat_map import step
from charts.faces.key_of_lines import has_key, pens
from charts.faces.lines import base_of, bounds, tenths, value_words, values
from charts.faces.template import words_inside
from charts.faces.tiles import FIGURES, in_key, marker
from charts.palette import INK, LINE, SOLID, STEPS, TEXT, WHITE, WHITE_FROM
from charts.specification import Bars, HeatMap, Lines, Specification, Tiles
from data.grammar.printing import print_when
from data.model import When
from exports.pack import Claim, Front, Slide, found_at
from exports.pdf.legible import legible
from exports.pdf.sizes import Size
from exports.pdf.tables import laid_out

_LOW, _STANDING = 16, 8  # rows of a chart that is never taller than a page; as many as standing bars or lines are high
# What paper has no use for: the ways to records, and what is for staff or for other writers.
_LEFT_OUT = ("behind", "laid", "speaker_notes", "table")


def plain(value: Any, size: Size) -> Any:
    """The value without classes: of a chart with its table in words and what each of its drawings looks like."""
    if isinstance(value, str):
        return legible(value)
    if isinstance(value, bytes):
        return list(value)
    if isinstance(value, datetime.datetime):
        return f"{print_when(When(value.date(), value.date(), 'day'))}, {value:%H:%M}"
    if isinstance(value, tuple):
        return [plain(each, size) for each in value]
    if is_dataclass(value):
        held = {each.name: getattr(value, each.name) for each in fields(value) if each.name not in _LEFT_OUT}
        kept = {name: plain(each, size) for name, each in held.items() if not callable(each)}
        more = _of_chart(value, size) if isinstance(value, Specification) else {}
        if isinstance(value, Front | Slide):
            more = {"way_back": legible(found_at(value.way_back))}
        elif isinstance(value, Claim):
            more = {"difference": legible(value.difference)}
        return {"is": type(value).__name__} | kept | more
    return value


def _of_chart(chart: Specification, size: Size) -> dict[str, Any]:
    subject = chart.subject
    lines = [panel for panel in chart.panels if isinstance(panel, Lines)]
    return {
        "table": laid_out(chart.table, size),
        "low": _is_low(chart),
        "panels": [plain(panel, size) | _of_panel(panel, subject) for panel in chart.panels],
        "key": [[name, legible(DRAWINGS[name].format(beside=chart.beside))] for name in chart.key],
        "drawings": {name: _drawing(name, subject) for name in _drawn(chart)},
        "colours": {"solid": SOLID[subject], "line": LINE[subject], "text": TEXT[subject]},
        "pens": {legible(name): [pen.colour, pen.width, pen.dash] for name, pen in pens(lines, subject).items()},
        "many_lines": has_key(lines),
        "scale": _scale(lines) if lines else {},
    }


def _is_low(chart: Specification) -> bool:
    """Whether it needs, with all that is said of it, less than a page of A4 however long its words are."""
    if not all(isinstance(panel, Lines) or (isinstance(panel, Bars) and not panel.small) for panel in chart.panels):
        return False
    return sum(len(panel.bars) if isinstance(panel, Bars) and not panel.upright else _STANDING for panel in chart.panels) <= _LOW


def _scale(panels: list[Lines]) -> dict[str, Any]:
    """The scale of all panels of lines: its ends, the line of 100 or of nought, and the lines of the grid with their words."""
    low, high = bounds(panels)
    grid = [[value, value_words(value, panels[0].unit)] for value in values(low, high)]
    return {"low": low, "high": high, "base": base_of(panels), "grid": grid}


def _drawn(chart: Specification) -> Iterator[str]:
    """The names of the drawings that a chart or its key has."""
    yield from (name for name in chart.key if name != "unknown")
    for panel in chart.panels:
        if isinstance(panel, Bars):
            yield from (part.drawing for bar in panel.drawn for part in bar.parts if part.drawing != "gap")


def _drawing(name: str, subject: str) -> dict[str, Any]:
    return in_key(name, subject) | {"words": words_inside(name)}


def _of_panel(panel: Bars | Lines | HeatMap | Tiles, subject: str) -> dict[str, Any]:
    """What a map adds: the ground of each cell or tile, the colour of the words on it, and the colours of its key."""
    steps = STEPS[subject]
    if isinstance(panel, HeatMap):
        top = len(steps) - 1  # a total, which has no ground, is beyond it
        grounds = [[min(step(part.length, panel.largest, len(steps)), top) for part in cell.parts] for cell in panel.cells]
        return {"grounds": [[[steps[at], _words(at, subject)] for at in cell] for cell in grounds],
                "totals": [panel.is_total(cell) for cell in panel.cells]}  # fmt: skip
    if isinstance(panel, Tiles):
        markers = [marker(tile.drawing, tile.step, subject) for tile in panel.tiles]
        words = [_words(tile.step, subject) if tile.drawing in FIGURES else INK for tile in panel.tiles]
        return {"markers": [each | {"words": colour} for each, colour in zip(markers, words, strict=True)],
                "key_of_steps": list(steps[-1 - len(panel.steps) :]) if panel.steps else []}  # fmt: skip
    if isinstance(panel, Lines):
        known = [[point for point in line.points if point.index_hundredths is not None] for line in panel.lines]
        return {"ends": [tenths(each[-1]) if each else "" for each in known]}
    return {}


def _words(at: int, subject: str) -> str:
    """The colour of words on a step."""
    return WHITE if at >= WHITE_FROM[subject] else INK
