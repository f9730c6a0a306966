"""A figure of many lying bars in pieces that stand one under another, so that paper can turn the page between two rows."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from charts.faces.template import Figure

AROUND = 16  # pixels of a figure above its first row and below its last


def pieces(figure: Figure, highest: int) -> list[Figure]:
    """The figure, or pieces of it of at most `highest` pixels, on the same scale and with rows of the same height.

    Only lying bars are cut: anything else comes back whole, however high it is.
    """
    rows = _rows(figure)
    if not rows or figure.layout["height"] <= highest:
        return [figure]
    pitch = (figure.layout["height"] - AROUND) / rows
    number = -(-rows // max(1, int((highest - AROUND) // pitch)))
    ends = [rows * each // number for each in range(number + 1)]
    return [_piece(figure, first, last, pitch) for first, last in pairwise(ends)]


def _rows(figure: Figure) -> int:
    """How many rows of bars lie in a figure, one a unit of its axis; 0 where it holds anything else."""
    first = figure.data[0] if figure.data else {}
    lies = first.get("orientation") == "h" and first["y"] == list(range(len(first["y"])))
    return len(first["y"]) if lies else 0


def _piece(figure: Figure, first: int, last: int, pitch: float) -> Figure:
    """The rows from `first` up to `last`, which is not among them."""
    begins, ends = first - 0.5, last - 0.5
    axis = figure.layout["yaxis"] | {"range": [ends + 0.05, begins]}
    piece = Figure(figure.layout | {"height": round((last - first) * pitch) + AROUND, "yaxis": axis})
    for trace in figure.data:
        kept = [at for at, y in enumerate(trace["y"]) if begins <= y < ends]
        if kept:
            piece.data.append(trace | {name: [value[at] for at in kept] for name, value in trace.items() if _is_of_bars(value, trace)})
    piece.layout["annotations"] += [each for each in figure.layout["annotations"] if begins <= each["y"] < ends]
    return piece


def _is_of_bars(value: Any, trace: dict[str, Any]) -> bool:
    """Whether a property holds a value for each bar."""
    return isinstance(value, list) and len(value) == len(trace["y"])
