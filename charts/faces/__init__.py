"""The Plotly face of a specification: in our own template."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from charts.faces.columns import WIDTHS, columns_figure, least_width
from charts.faces.heat_map import heat_map_figure
from charts.faces.lines import lines_figure
from charts.faces.multiples import multiples_figure
from charts.faces.rows import beside, reach_of, rows_figure
from charts.faces.template import Figure
from charts.faces.tiles import tiles_figure
from charts.specification import Bars, HeatMap, Lines, Specification, Tiles


@dataclass(frozen=True)
class Face:
    """A figure with what stands above it in words. `share`: its part of the width beside the others; 0: it stands below them."""

    figure: Figure
    name: str = ""
    total: str = ""
    share: float = 0
    upright: bool = False
    map: bool = False  # rows and columns that need their width: on a narrow screen they scroll in a box of their own
    wide: bool = False  # never narrower than 640 pixels: on a phone it scrolls in a box of its own


def faces(specification: Specification, *, large: bool = False) -> tuple[Face, ...]:
    """One face a panel of bars, one for all panels of lines. `large`: the pitch of a page's lead chart. Clicking gives the mark."""
    return _faces(specification.panels, specification.subject, large)


# A filter that leaves a chart's bars as they were changes its words only: the same figure stands.
@functools.lru_cache(maxsize=2048)
def _faces(panels: tuple[Bars | Lines | HeatMap | Tiles, ...], subject: str, large: bool) -> tuple[Face, ...]:
    if any(isinstance(panel, Tiles) for panel in panels):
        return _map_and_rest(panels, subject)
    lines = [panel for panel in panels if isinstance(panel, Lines)]
    bars = [panel for panel in panels if isinstance(panel, Bars)]
    if bars and all(panel.small for panel in bars):
        return (Face(multiples_figure(bars, 0, subject), map=True),)
    longest = max((panel.longest for panel in bars), default=0)
    lying = [panel for panel in bars if not panel.upright]
    reaches = beside(lying) if subject == "money" else []
    drawn: list[Face] = []
    for number, panel in enumerate(bars):
        if panel.upright:
            figure = columns_figure(panel, number, subject, longest)
            share = max(len(panel.bars), 2) if panel.abreast else 0
            width = least_width(panel)
            drawn.append(Face(figure, panel.name, panel.total, share=share, upright=True, wide=width == WIDTHS[1], map=width == WIDTHS[2]))
            continue
        reach = reaches[number] if reaches else reach_of(panel)
        figure = rows_figure(panel, number, subject, reach, large=large)
        # Panels of different units may stand side by side as equals, but never on one scale.
        share = reach if reaches else 1 if subject != "money" and len(lying) == 2 else 0
        drawn.append(Face(figure, panel.name, panel.total, share=share))
    drawn += [
        Face(heat_map_figure(panel, number, subject), panel.name, panel.total, map=True)
        for number, panel in enumerate(panels)
        if isinstance(panel, HeatMap)
    ]
    if lines:
        drawn.append(Face(lines_figure(lines, len(bars), subject)))
    return tuple(drawn)


def _map_and_rest(panels: tuple[Bars | Lines | HeatMap | Tiles, ...], subject: str) -> tuple[Face, ...]:
    """A map of tiles, and beside it bars on a scale of their own."""
    drawn = []
    for number, panel in enumerate(panels):
        if isinstance(panel, Tiles):
            drawn.append(Face(tiles_figure(panel, number, subject), panel.name, panel.total, share=8, wide=True))
        elif isinstance(panel, Bars):
            drawn.append(Face(rows_figure(panel, number, subject, reach_of(panel)), panel.name, panel.total, share=4))
    return tuple(drawn)
