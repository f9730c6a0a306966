"""A figure's way to where it stands, as a small line without axes: a picture of text, and the words for who does not see it."""

from __future__ import annotations

from collections.abc import Sequence

from charts.palette import LINE, WHITE

WIDTH, HEIGHT = 96, 22
_EDGE = 4  # the end point is 6 wide
FEWEST = 3  # points that make a line worth looking at


def sparkline(values: Sequence[int], subject: str) -> str:
    """An SVG of values from left to right, from the least of them to the most; blank where there are too few or none moves."""
    if len(values) < FEWEST or min(values) == max(values):
        return ""
    step = (WIDTH - 2 * _EDGE) / (len(values) - 1)
    scale = (HEIGHT - 2 * _EDGE) / (max(values) - min(values))
    points = [(_EDGE + at * step, HEIGHT - _EDGE - (value - min(values)) * scale) for at, value in enumerate(values)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    colour = LINE[subject]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2" stroke-linejoin="round"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}" stroke="{WHITE}"/></svg>'
    )
