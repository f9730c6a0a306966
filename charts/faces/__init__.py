"""The Plotly face of a specification: in our own template."""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from charts.faces.columns import columns_figure
from charts.faces.lines import lines_figure
from charts.faces.rows import reach_of, rows_figure
from charts.specification import Bars, Specification


@dataclass(frozen=True)
class Face:
    """A figure with what stands above it in words, and how wide it is beside the others (pounds per pixel are the same)."""

    figure: go.Figure
    name: str = ""
    total: str = ""
    reach: float = 1.0
    upright: bool = False


def faces(specification: Specification, *, large: bool = False) -> tuple[Face, ...]:
    """One face a panel of bars, one for all panels of lines. `large`: the pitch of a page's lead chart. Clicking gives the mark."""
    drawn: list[Face] = []
    lines = [panel for panel in specification.panels if not isinstance(panel, Bars)]
    bars = [panel for panel in specification.panels if isinstance(panel, Bars)]
    longest = max((panel.longest for panel in bars), default=0)
    for number, panel in enumerate(bars):
        if panel.upright:
            figure = columns_figure(panel, number, specification.subject, longest)
        else:
            figure = rows_figure(panel, number, specification.subject, large=large)
        drawn.append(Face(figure, panel.name, panel.total, reach_of(panel), panel.upright))
    if lines:
        drawn.append(Face(lines_figure(lines, len(bars), specification.subject)))
    return tuple(drawn)
