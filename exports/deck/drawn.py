"""A chart as SVG that fills a slide: its faces side by side or below one another, with type that stays twice as large as on a page."""

from __future__ import annotations

from charts.faces import Face
from charts.faces.svg import svg
from charts.faces.svg_marks import number
from charts.faces.template import escaped, folded
from charts.palette import INK, SOFT
from charts.specification import Specification
from exports.deck.large import GAP, HEAD, abreast, height, height_of, large

_BETWEEN = 36  # pixels between two faces side by side


def chart_svg(chart: Specification, width: float, name: str, scale: float = 0) -> str:
    """The chart drawn at a width; it takes the room that it is given. `name`: unlike that of any other in the document. `scale`: as in
    `Leaf`."""
    drawn = large(chart, width, scale)
    headed, side_by_side, high = len(drawn) > 1, abreast(drawn), height(drawn)
    parts, across, down = [], 0.0, 0.0
    shares = sum(face.share for face in drawn)
    for at, face in enumerate(drawn):
        wide = (width - _BETWEEN * (len(drawn) - 1)) * face.share / shares if side_by_side else float(width)
        top = down + (high - height_of(face, headed) if side_by_side and face.upright else 0)
        head = _head(face) if headed else ""
        below = HEAD if headed else 0
        parts.append(
            f'<g transform="translate({number(across)} {number(top)})">{head}<g transform="translate(0 {below})">'
            f"{svg(face.figure, wide, f'{name}f{at}')}</g></g>"
        )
        across, down = (across + wide + _BETWEEN, 0.0) if side_by_side else (0.0, down + height_of(face, headed) + GAP)
    return (
        f'<svg class="chart" viewBox="0 0 {number(width)} {number(high)}" preserveAspectRatio="xMinYMin meet" role="img" '
        f'aria-label="{escaped(chart.alt).replace(chr(34), "&quot;")}">{"".join(parts)}</svg>'
    )


def _head(face: Face) -> str:
    words = folded(face.name, 1000, 14)
    return (
        f'<text y="15" font-size="14" fill="{INK}"><tspan font-weight="600">{words}</tspan>'
        f'<tspan fill="{SOFT}"> {escaped(face.total)}</tspan></text>'
    )
