"""A chart's faces as a wall takes them: those of its page, but maps and small charts with less in them, so that their type stays large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.faces import Face, faces
from charts.faces.columns import columns_figure
from charts.faces.heat_map import breadth, heat_map_figure
from charts.faces.multiples import multiples_figure
from charts.faces.rows import rows_figure
from charts.faces.tiles import ON_WALLS, tiles_figure
from charts.specification import Bars, HeatMap, Specification, Tiles

# The widths that a figure is drawn at before it is enlarged: on a screen of 16:9 and on one of 4:3.
WIDTHS = {"wide": 840, "narrow": 640}
# At these heights the smallest type is 24 px on a screen of 1920 x 1080, and 23 px on one of 4:3 that is as high.
TALLEST = {"wide": 372, "narrow": 403}
# The narrowest that a low figure is drawn at, so that it is enlarged until it fills the slide: lying bars alone, and others.
LEAST = (480, 640)
HEAD, GAP = 24, 12  # pixels: a panel's name, and below it
ACROSS = 2  # small charts
COLUMNS = 18  # of a heat map: at the narrower width each has room for a month's name
_ROW = 26  # pixels: a row of a heat map


def large(chart: Specification, width: float, scale: float = 0) -> Sequence[Face]:
    """The faces at a width. `scale`: where the scale ends that this chart shares with others (see `Leaf`); 0: the faces' own."""
    first, *further = chart.panels
    if isinstance(first, Bars) and first.small:
        return (Face(multiples_figure(chart.panels, 0, chart.subject, across=ACROSS, longest=int(scale))),)
    if further:
        return faces(chart)
    if isinstance(first, HeatMap):
        figure = heat_map_figure(first, 0, chart.subject, row=_ROW, fewest=COLUMNS, largest=int(scale))
    elif isinstance(first, Tiles):
        figure = tiles_figure(first, 0, chart.subject, width=width, columns=int(scale), setting=ON_WALLS)
    elif isinstance(first, Bars) and scale:
        figure = (columns_figure if first.upright else rows_figure)(first, 0, chart.subject, scale)
    else:
        return faces(chart)
    [face] = faces(chart)
    return (replace(face, figure=figure, map=False, wide=False),)


def abreast(drawn: Sequence[Face]) -> bool:
    """Whether the faces stand side by side, and not below one another."""
    return len(drawn) > 1 and all(face.share for face in drawn)


def height(drawn: Sequence[Face]) -> float:
    """How high all of them are."""
    heights = [height_of(face, len(drawn) > 1) for face in drawn]
    return max(heights) if abreast(drawn) else sum(heights) + GAP * (len(heights) - 1)


def height_of(face: Face, headed: bool) -> float:
    """How high one of them is, with its name above it where it is `headed`."""
    return face.figure.layout["height"] + (HEAD if headed else 0)


def widths(parts: Sequence[tuple[Specification, float]]) -> dict[str, float]:
    """The widths at which parts of a chart on one scale are drawn, the same for all: so one length is one figure on each of them."""
    panels = [panel for chart, _ in parts for panel in chart.panels]
    if any(isinstance(panel, HeatMap | Tiles) for panel in panels):
        return dict(WIDTHS)
    rows = all(isinstance(panel, Bars) and not (panel.upright or panel.small) for panel in panels)
    least = LEAST[0 if rows and len(panels) == len(parts) else 1]
    highest = {shape: max(height(large(chart, width, scale)) for chart, scale in parts) for shape, width in WIDTHS.items()}
    return {shape: min(width, max(highest[shape] * width / TALLEST[shape], least)) for shape, width in WIDTHS.items()}


def fits(chart: Specification, scale: float = 0) -> bool:
    """Whether it can be read on a wall as it is, at both widths."""
    first = chart.panels[0]
    if isinstance(first, Bars) and first.small and len(chart.panels) > ACROSS:
        return False
    if isinstance(first, HeatMap) and breadth(first) > COLUMNS:
        return False
    drawn = {shape: large(chart, width, scale) for shape, width in WIDTHS.items()}
    wide = any(_needs_width(face, len(several)) for several in drawn.values() for face in several)
    return not wide and all(height(several) <= TALLEST[shape] for shape, several in drawn.items())


def _needs_width(face: Face, beside: int) -> bool:
    return face.map or bool(face.wide and face.share and beside > 1)
