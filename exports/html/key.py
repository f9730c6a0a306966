"""The key above a chart: each drawing that a reader meets as a small picture, and its word."""

from __future__ import annotations

from charts.drawings import DRAWINGS
from charts.faces.template import drawing
from charts.palette import CHARCOAL, RULE, SOFT, WHITE
from charts.specification import Specification
from exports.html.texts import text

_WIDE, _HIGH = 22, 11
# What stands on maps alone: ground, outline, the colour of the hatch or dots, and which.
_ON_MAPS = {
    "nought": (WHITE, CHARCOAL, "", ""),
    "no data": (WHITE, RULE, "#C8CFD6", "/"),
    "not known": (WHITE, CHARCOAL, SOFT, "."),
    "outside": (WHITE, RULE, "", ""),
    "not chosen": (WHITE, RULE, "", ""),
}


def key(chart: Specification) -> str:
    """The key as a list; nothing where a chart needs none."""
    words = [(name, DRAWINGS[name].format(beside=chart.beside)) for name in chart.key]
    entries = "".join(f"<li>{_picture(name, chart.subject)}{text(said)}</li>" for name, said in words)
    return f'<ul class="key">{entries}</ul>' if entries else ""


def _picture(name: str, subject: str) -> str:
    if name == "unknown":
        return '<span class="unknown">unknown</span>'
    ground, outline, colour, shape = _ON_MAPS.get(name) or _of_bars(name, subject)
    frame = f'<rect x=".5" y=".5" width="{_WIDE - 1}" height="{_HIGH - 1}" fill="{ground}" stroke="{outline}"/>'
    return f'<svg width="{_WIDE}" height="{_HIGH}" aria-hidden="true">{frame}{_strokes(shape, colour)}</svg>'


def _of_bars(name: str, subject: str) -> tuple[str, str, str, str]:
    marker = drawing(name, subject)
    pattern = marker.get("pattern", {})
    wide = "//" if pattern.get("size") == 8 and pattern["shape"] == "/" else pattern.get("shape", "")
    return marker["color"], marker["line"]["color"], pattern.get("fgcolor", ""), wide


def _strokes(shape: str, colour: str) -> str:
    """The hatch, the dots or the bars inside the frame."""
    if not shape:
        return ""
    if shape == ".":
        dots = "".join(f'<circle cx="{x}" cy="{y}" r=".8"/>' for x in range(4, _WIDE - 1, 4) for y in (3, 8))
        return f'<g fill="{colour}">{dots}</g>'
    paths = {
        "/": [f"M{x} {_HIGH - 1}l9-9" for x in range(1, _WIDE - 9, 4)],
        "//": [f"M{x} {_HIGH - 1}l9-9" for x in range(1, _WIDE - 9, 6)],
        "-": [f"M1 {y}H{_WIDE - 1}" for y in (4, 7)],
        "|": [f"M{x} 1V{_HIGH - 1}" for x in range(4, _WIDE - 1, 4)],
    }
    return f'<path d="{"".join(paths[shape])}" stroke="{colour}" stroke-width="1.2" fill="none"/>'
