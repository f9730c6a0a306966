"""A face as SVG, for where no script draws: the same figure that Plotly draws on a page, at any width, made of plain shapes and text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from charts.faces.plane import Plane
from charts.faces.svg_marks import DASHES, Patterns, number
from charts.faces.template import Figure, width_in_pixels

_TAGS = re.compile(r'(<br>|</?b>|<span style="color:#[0-9A-Fa-f]{6}">|</span>)')
_LINE, _BASE = 1.3, 0.98  # of the type's size: from line to line, and from the top of a line to where its letters stand
_NOTHING = "rgba(0,0,0,0)"


def svg(figure: Figure, width: float, name: str) -> str:
    """A nested `svg` element of `width` by the figure's own height. `name`: of letters and digits, unlike that of any other beside it."""
    layout = figure.layout
    plane, patterns = Plane(layout, width), Patterns(name)
    below = [each for each in layout["shapes"] if each.get("layer") == "below"]
    above = [each for each in layout["shapes"] if each.get("layer") != "below"]
    drawn = [
        *(_shape(each, plane) for each in below),
        *(mark for trace in figure.data for mark in _TRACES[trace["type"]](trace, plane, patterns)),
        *(_shape(each, plane) for each in above),
        *(_note(each, plane) for each in layout["annotations"]),
    ]
    return (
        f'<svg width="{number(width)}" height="{number(layout["height"])}" overflow="visible">{patterns.defined}{"".join(drawn)}</svg>'
    )  # fmt: skip


def _bars(trace: Mapping[str, Any], plane: Plane, patterns: Patterns) -> Iterator[str]:
    lying = trace.get("orientation") == "h"
    lengths, middles = (trace["x"], trace["y"]) if lying else (trace["y"], trace["x"])
    along, across = (plane.x, plane.y) if lying else (plane.y, plane.x)
    marker, count = trace["marker"], len(lengths)
    colours, thick = _each(marker["color"], count), _each(trace["width"], count)
    for at, (start, length) in enumerate(zip(_each(trace.get("base", 0), count), lengths, strict=True)):
        if colours[at] == _NOTHING:
            continue
        ends = sorted((along(start), along(start + length)))
        sides = sorted((across(middles[at] - thick[at] / 2), across(middles[at] + thick[at] / 2)))
        (x0, x1), (y0, y1) = (ends, sides) if lying else (sides, ends)
        fill = patterns.of(marker["pattern"]) if "pattern" in marker else colours[at]
        yield _rectangle(x0, y0, x1, y1, fill, marker["line"])
        words = _each(trace.get("text", ""), count)[at]
        if words and width_in_pixels(html.unescape(words)) + 6 <= x1 - x0:
            yield _text([words], x0 + 4, (y0 + y1) / 2 - _LINE * 7, 14, trace["textfont"]["color"], "start")


def _scatter(trace: Mapping[str, Any], plane: Plane, patterns: Patterns) -> Iterator[str]:
    axis = trace.get("xaxis", "x")
    places = [None if y is None else (plane.x(x, axis), plane.y(y)) for x, y in zip(trace["x"], trace["y"], strict=True)]
    if trace["mode"] == "text":
        font = trace["textfont"]
        for place, words in zip(places, trace["text"], strict=True):
            if place:
                yield _text([words], place[0], place[1] - font["size"] * _LINE / 2, font["size"], font["color"], "middle")
        return
    pen = trace["line"]
    for stretch in _joined(places):
        points = " ".join(f"{number(x)},{number(y)}" for x, y in stretch)
        yield f'<polyline points="{points}" fill="none" stroke-linejoin="round" {_stroke(pen)}/>'
    for place, size in zip(places, _each(trace["marker"]["size"], len(places)), strict=True):
        if place:
            colour = trace["marker"]["color"]
            yield f'<circle cx="{number(place[0])}" cy="{number(place[1])}" r="{number(size / 2)}" fill="{colour}"/>'


_TRACES = {"bar": _bars, "scatter": _scatter}


def _joined(places: Sequence[tuple[float, float] | None]) -> Iterator[list[tuple[float, float]]]:
    """The stretches of places without a gap in them."""
    stretch: list[tuple[float, float]] = []
    for place in [*places, None]:
        if place:
            stretch.append(place)
        elif stretch:
            yield stretch
            stretch = []


def _shape(shape: Mapping[str, Any], plane: Plane) -> str:
    x0, x1 = (plane.shape_x(shape, end) for end in ("x0", "x1"))
    y0, y1 = (plane.shape_y(shape, end) for end in ("y0", "y1"))
    if shape["type"] == "line":
        return f'<line x1="{number(x0)}" y1="{number(y0)}" x2="{number(x1)}" y2="{number(y1)}" {_stroke(shape["line"])}/>'
    (left, right), (top, bottom) = sorted((x0, x1)), sorted((y0, y1))
    return _rectangle(left, top, right, bottom, shape.get("fillcolor", "none"), shape["line"])


def _note(note: Mapping[str, Any], plane: Plane) -> str:
    lines, size = note["text"].split("<br>"), note["font"]["size"]
    wide = max(width_in_pixels(html.unescape(_TAGS.sub("", line)), size) for line in lines)
    high, pad = len(lines) * size * _LINE, note.get("borderpad", 0) + note.get("borderwidth", 0)
    x, y = plane.note(note)
    across, down = _anchors(note)
    left = x + {"left": pad, "center": -wide / 2, "right": -wide - pad}[across]
    top = y + {"top": pad, "middle": -high / 2, "bottom": -high - pad}[down]
    ground = note.get("bgcolor", "none")
    frame = ""
    if ground != "none" or "bordercolor" in note:
        line = {"color": note.get("bordercolor", "none"), "width": note.get("borderwidth", 0)}
        frame = _rectangle(left - pad, top - pad, left + wide + pad, top + high + pad, ground, line)
    anchor, start = {"left": ("start", left), "center": ("middle", left + wide / 2), "right": ("end", left + wide)}[
        across if len(lines) == 1 else note["align"]
    ]
    return frame + _text(lines, start, top, size, note["font"]["color"], anchor)


def _anchors(note: Mapping[str, Any]) -> tuple[str, str]:
    """Where a note's place lies on it; Plotly's own choice where it is not said."""
    thirds = ("left", "center", "right"), ("bottom", "middle", "top")
    paper = [str(note.get(ref, "")).endswith(("paper", "domain")) for ref in ("xref", "yref")]
    chosen = [names[min(int(note[axis] * 3), 2)] if is_paper else names[1]
              for names, axis, is_paper in zip(thirds, "xy", paper, strict=True)]  # fmt: skip
    return note.get("xanchor", chosen[0]), note.get("yanchor", chosen[1])


def _text(lines: Sequence[str], x: float, top: float, size: float, colour: str, anchor: str) -> str:
    """Lines of words that are escaped but for bold and soft ones."""
    said, bold, soft = [], False, ""
    for at, line in enumerate(lines):
        for piece in _TAGS.split(line):
            if piece in ("<b>", "</b>"):
                bold = piece == "<b>"
            elif piece.startswith("<span style") or piece == "</span>":
                soft = piece[19:26]
            elif piece:
                weight, fill = ' font-weight="600"' if bold else "", f' fill="{soft}"' if soft else ""
                said.append((at, f"{weight}{fill}", html.escape(html.unescape(piece), quote=False)))
    spans, last = [], -1
    for at, look, words in said:
        place = f' x="{number(x)}" y="{number(top + size * (_BASE + _LINE * at))}"' if at != last else ""
        spans.append(f"<tspan{place}{look}>{words}</tspan>")
        last = at
    return f'<text font-size="{number(size)}" fill="{colour}" text-anchor="{anchor}" xml:space="preserve">{"".join(spans)}</text>'


def _rectangle(x0: float, y0: float, x1: float, y1: float, fill: str, line: Mapping[str, Any]) -> str:
    stroke = f" {_stroke(line)}" if line.get("width") else ""
    return f'<rect x="{number(x0)}" y="{number(y0)}" width="{number(x1 - x0)}" height="{number(y1 - y0)}" fill="{fill}"{stroke}/>'


def _stroke(line: Mapping[str, Any]) -> str:
    width = line.get("width", 1)
    dash = " ".join(number(each * width) for each in DASHES.get(line.get("dash", "solid"), ()))
    return f'stroke="{line["color"]}" stroke-width="{number(width)}"' + (f' stroke-dasharray="{dash}"' if dash else "")


def _each(value: Any, count: int) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value] * count
