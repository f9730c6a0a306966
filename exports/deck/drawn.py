"""A chart as SVG that fills a slide: its faces side by side or below one another, with type that stays twice as large as on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.faces import Face, faces
from charts.faces.columns import columns_figure
from charts.faces.rows import rows_figure
from charts.faces.svg import svg
from charts.faces.svg_marks import number
from charts.faces.template import escaped, folded
from charts.palette import INK, SOFT
from charts.specification import Specification

# The widths that a figure is drawn at before it is enlarged: on a screen of 16:9 and on one of 4:3.
WIDTHS = {"wide": 840, "narrow": 640}
TALLEST = 372  # at this height the smallest type is 24 px on a screen of 1920 x 1080
_HEAD, _GAP, _BETWEEN = 24, 12, 36  # pixels: a panel's name, below it, and between two side by side


def height_of(chart: Specification) -> float:
    """How high the chart is drawn at any width."""
    return _all_of(faces(chart))


def _all_of(drawn: Sequence[Face]) -> float:
    heights = [_height(face, len(drawn) > 1) for face in drawn]
    return max(heights) if _abreast(drawn) else sum(heights) + _GAP * (len(heights) - 1)


def chart_svg(chart: Specification, width: int, name: str, reach: float = 0) -> str:
    """The chart drawn at a width; it takes the room that it is given. `name`: unlike that of any other in the document. `reach`: where
    the axis of its bars ends; 0: where the faces say."""
    drawn = faces(chart)
    if reach:
        [face], [panel] = drawn, chart.panels
        figure = columns_figure if face.upright else rows_figure
        drawn = (replace(face, figure=figure(panel, 0, chart.subject, reach)),)
    headed = len(drawn) > 1
    parts, across, down = [], 0.0, 0.0
    shares = sum(face.share for face in drawn)
    high = max(_height(face, headed) for face in drawn)
    for at, face in enumerate(drawn):
        abreast = _abreast(drawn)
        wide = (width - _BETWEEN * (len(drawn) - 1)) * face.share / shares if abreast else float(width)
        top = down + (high - _height(face, headed) if abreast and face.upright else 0)
        head = _head(face) if headed else ""
        below = _HEAD if headed else 0
        parts.append(
            f'<g transform="translate({number(across)} {number(top)})">{head}<g transform="translate(0 {below})">'
            f"{svg(face.figure, wide, f'{name}f{at}')}</g></g>"
        )
        across, down = (across + wide + _BETWEEN, 0.0) if abreast else (0.0, down + _height(face, headed) + _GAP)
    return (
        f'<svg class="chart" viewBox="0 0 {width} {number(_all_of(drawn))}" preserveAspectRatio="xMinYMin meet" role="img" '
        f'aria-label="{escaped(chart.alt).replace(chr(34), "&quot;")}">{"".join(parts)}</svg>'
    )


def _abreast(drawn: Sequence[Face]) -> bool:
    return len(drawn) > 1 and all(face.share for face in drawn)


def _height(face: Face, headed: bool) -> float:
    return face.figure.layout["height"] + (_HEAD if headed else 0)


def _head(face: Face) -> str:
    words = folded(face.name, 1000, 14)
    return (
        f'<text y="15" font-size="14" fill="{INK}"><tspan font-weight="600">{words}</tspan>'
        f'<tspan fill="{SOFT}"> {escaped(face.total)}</tspan></text>'
    )
