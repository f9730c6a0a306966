"""A figure as Streamlit takes it without having Plotly check and copy it each time that a page runs."""

from __future__ import annotations

from typing import Any

from plotly.basedatatypes import BaseFigure

from charts.faces.template import Figure


class AsPlotly(BaseFigure):
    """Plotly's by name alone: what is drawn is the figure as it is."""

    def __init__(self, figure: Figure) -> None:  # not the parent's, which makes a class of every property
        object.__setattr__(self, "figure", figure)

    def to_dict(self) -> dict[str, Any]:
        """What is sent to the browser."""
        return self.figure.to_dict()
