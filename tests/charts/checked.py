"""A face's figure as Plotly's own classes see it: they refuse a property or a value that Plotly does not know."""

from __future__ import annotations

import plotly.graph_objects as go

from charts.faces import Face


def checked(face: Face) -> go.Figure:
    """The same figure with every property checked. Raises ValueError."""
    return go.Figure(face.figure.to_dict())
