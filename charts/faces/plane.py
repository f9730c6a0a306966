"""Where a figure's own coordinates lie in pixels from its top left: of axes, of an axis' domain, of the paper, and shifts in pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Plane:
    """A figure's layout at a width."""

    layout: Mapping[str, Any]
    width: float

    def x(self, value: float, ref: str = "x") -> float:
        """The pixel of a place across: on an axis (`x`, `x2`), its domain (`x domain`, from 0 to 1) or the `paper`."""
        left = self._margin("l")
        wide = self.width - left - self._margin("r")
        if ref == "paper":
            return left + value * wide
        axis = self.layout[f"xaxis{ref.split(' ')[0][1:]}"]
        start, end = axis.get("domain", (0, 1))
        low, high = (0, 1) if ref.endswith("domain") else axis["range"]
        return left + (start + (end - start) * (value - low) / (high - low)) * wide

    def y(self, value: float, ref: str = "y") -> float:
        """The pixel of a place down."""
        top = self._margin("t")
        high = self.layout["height"] - top - self._margin("b")
        low, upper = (0, 1) if ref in ("paper", "y domain") else self.layout["yaxis"]["range"]
        return top + (1 - (value - low) / (upper - low)) * high

    def note(self, note: Mapping[str, Any]) -> tuple[float, float]:
        """The pixel of a note's place."""
        across, down = self.x(note["x"], note.get("xref", "x")), self.y(note["y"], note.get("yref", "y"))
        return across + note.get("xshift", 0), down - note.get("yshift", 0)

    def shape_x(self, shape: Mapping[str, Any], end: str) -> float:
        """The pixel of an end of a shape across; in `pixel` mode it is measured from the shape's anchor."""
        ref = shape.get("xref", "x")
        return self.x(shape["xanchor"], ref) + shape[end] if shape.get("xsizemode") == "pixel" else self.x(shape[end], ref)

    def shape_y(self, shape: Mapping[str, Any], end: str) -> float:
        """The pixel of an end of a shape down."""
        ref = shape.get("yref", "y")
        return self.y(shape["yanchor"], ref) - shape[end] if shape.get("ysizemode") == "pixel" else self.y(shape[end], ref)

    def _margin(self, side: str) -> float:
        return self.layout["margin"].get(side, 0)
