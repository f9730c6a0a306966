"""Lines of an index: one panel a method, side by side on one scale, each with its own 100; nothing is drawn in the gap."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from charts.faces.key_of_lines import ROW, Pen, draw_key, has_key, pens
from charts.faces.template import Figure, blank, escaped, folded, note, width_in_pixels
from charts.palette import GRID, INK, SOFT
from charts.specification import Line, Lines, Point

_HEIGHT, _TOP, _BOTTOM, _LEFT, _RIGHT = 250, 44, 48, 36, 48
_CARD = 300  # the plot's width in pixels on a phone: names of panels fold so that they fit there
_NARROWEST = 240  # the plot's width on the narrowest phone: a name that meets no line there meets none on a wider screen
_STEPS = (100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 500_000)  # hundredths of an index point
_Fits = Callable[[Point, str, bool], bool]
_GAP = 0.16  # of the width, between two panels: room for the values at the ends


def lines_figure(panels: Sequence[Lines], first: int, subject: str) -> Figure:
    """Panels side by side, the longer one wider. A click on a point gives `customdata` = "panel.line:place"; `first`: its number."""
    low, high = bounds(panels)
    lines = max(
        folded(panel.name, (end - start) * _CARD).count("<br>") for panel, (start, end) in zip(panels, _domains(panels), strict=True)
    )
    top = _TOP - 16 + 18 * lines
    drawn_with = pens(panels, subject)
    key = [(folded(name, _CARD), pen) for name, pen in drawn_with.items()] if has_key(panels) else []
    bottom = _BOTTOM + sum(ROW * (1 + words.count("<br>")) for words, _ in key)
    figure = blank(_HEIGHT + top + bottom, {}, {"range": [low, high]}, t=top, b=bottom, r=_RIGHT, l=_LEFT)
    draw_key(figure, key, _BOTTOM - 4, _LEFT)
    _grid_labels(figure, low, high, panels[0].unit)
    for number, (panel, domain) in enumerate(zip(panels, _domains(panels), strict=True)):
        axis = "x" if number == 0 else f"x{number + 1}"
        _axis(figure, panel, axis, domain)
        _grid(figure, axis, low, high, base_of(panels))
        _ticks(figure, panel, axis, alone=len(panels) == 1)
        for place, line in reversed(list(enumerate(panel.lines))) if key else enumerate(panel.lines):  # the region on top
            _draw(figure, line, axis, f"{first + number}.{place}", drawn_with[line.name], bare=bool(key))
        _ends(figure, panel, axis, (high - low) * 18 / _HEIGHT, drawn_with, domain, named=not key)
    return figure


def bounds(panels: Sequence[Lines]) -> tuple[int, int]:
    """From where to where the scale of all panels goes."""
    values = [point.index_hundredths for panel in panels for line in panel.lines for point in line.points]
    base = base_of(panels)
    known = [each for each in values if each is not None] + [base]
    low, high = min(known), max(known)
    room = max((high - low) // 8, 200)
    return low - (room if low < base else room // 4), high + room


def base_of(panels: Sequence[Lines]) -> int:
    """The height of the strong line: 100 of an index, nought of a rate."""
    return 0 if panels[0].unit else 10_000


def _domains(panels: Sequence[Lines]) -> list[tuple[float, float]]:
    """Widths after the number of periods, with a gap between two."""
    weights = [max(len(panel.ticks) - 1, 1) ** 0.5 for panel in panels]
    free = 1 - _GAP * (len(panels) - 1)
    found, start = [], 0.0
    for weight in weights:
        width = free * weight / sum(weights)
        found.append((start, min(start + width, 1.0)))
        start += width + _GAP
    return found


def _axis(figure: Figure, panel: Lines, axis: str, domain: tuple[float, float]) -> None:
    first, last = panel.ticks[0][0], panel.ticks[-1][0]
    space = max(last - first, 1) * 0.06
    figure.layout[f"xaxis{axis[1:]}"] = {
        "visible": False, "fixedrange": True, "range": [first - space, last + space / 3], "domain": list(domain),
    }  # fmt: skip
    across = {"xref": f"{axis} domain", "yref": "paper"}
    name = folded(panel.name, (domain[1] - domain[0]) * _CARD)
    note(figure, f"<b>{name}</b>", x=0, y=1, xanchor="left", yanchor="bottom", yshift=6, font={"size": 13}, **across)
    figure.line(x0=0, x1=1, y0=1, y1=1, line={"color": INK, "width": 1}, **across)


def values(low: int, high: int) -> range:
    """Where the lines of the grid lie."""
    step = next((each for each in _STEPS if (high - low) / each <= 5), _STEPS[-1])
    return range(-(-low // step) * step, high + 1, step)


def value_words(value: int, unit: str) -> str:
    """What stands at a line of the grid: `105`, or `5 %` of a rate."""
    return f"{value // 100}" + (" %" if unit.startswith("%") else "")


def _grid(figure: Figure, axis: str, low: int, high: int, base: int) -> None:
    for value in values(low, high):
        line = {"color": INK if value == base else GRID, "width": 1}
        figure.line(xref=f"{axis} domain", x0=0, x1=1, y0=value, y1=value, layer="below", line=line)


def _grid_labels(figure: Figure, low: int, high: int, unit: str) -> None:
    where = {"xref": "paper", "x": 0, "xanchor": "left", "yanchor": "bottom", "xshift": -_LEFT}
    for value in values(low, high):
        note(figure, value_words(value, unit), y=value, font={"size": 13, "color": SOFT}, **where)


def _ticks(figure: Figure, panel: Lines, axis: str, *, alone: bool) -> None:
    """As many periods as a phone has room for: all of four, else the first, the middle and the last, or the ends beside another panel."""
    ticks = panel.ticks
    few = ticks if len(ticks) <= 4 else [ticks[0], ticks[len(ticks) // 2], ticks[-1]]
    shown = few if alone or len(ticks) <= 2 else [ticks[0], ticks[-1]]
    for at, label in shown:
        words = "<br>".join(escaped(each) for each in label.split("\n"))
        where = {"x": at, "xref": axis, "yref": "paper", "y": 0, "yanchor": "top", "yshift": -4, "align": "center"}
        note(figure, words, font={"size": 13, "color": SOFT}, **where)


def _known(line: Line) -> list[Point]:
    return [point for point in line.points if point.index_hundredths is not None]


def tenths(point: Point) -> str:
    """The figure at a line's end: `113.6`, or `-11.2` of a rate."""
    rounded = (point.index_hundredths + 5) // 10
    return f"{'-' if rounded < 0 else ''}{abs(rounded) // 10}.{abs(rounded) % 10}"


def _draw(figure: Figure, line: Line, axis: str, mark: str, pen: Pen, *, bare: bool) -> None:
    """`bare`: with a mark at its end alone, so that its dash can be seen."""
    known = _known(line)
    size = 1 if bare else 5
    figure.add(
        "scatter",
        x=[point.at for point in line.points],
        y=[point.index_hundredths for point in line.points],
        xaxis=axis,
        connectgaps=False,
        mode="lines+markers",
        line={"color": pen.colour, "width": pen.width, "dash": pen.dash},
        marker={"color": pen.colour, "size": [8 if known and point is known[-1] else size for point in line.points], "opacity": 1},
        customdata=[f"{mark}:{point.at}" for point in line.points],
        hovertext=[f"{escaped(line.name)}: {escaped(point.words)}" for point in line.points],
        hoverinfo="text",
        cliponaxis=False,
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _place_of_name(known: Sequence[Point], upper: bool, fits: _Fits) -> tuple[Point, str, bool]:
    """A point of the line, the side of it on which the line's name stands, and whether above it: where it stays in the figure and meets
    no line, as near the middle as can be; above the upper line and below the others before the other way round.

    `fits`: whether a name that ends at a point ("right") or begins there ("left") does so, above it or not."""
    middle = len(known) // 2
    nearest = sorted(range(len(known)), key=lambda each: abs(each - middle))
    tried = ((known[at], side, above) for above in (upper, not upper) for at in nearest for side in ("right", "left"))
    return next((each for each in tried if fits(*each)), (known[middle], "right" if upper else "left", upper))


def _fitting(name: str, panel: Lines, domain: tuple[float, float], apart: float) -> _Fits:
    """Whether a name at a point stays in the figure at the width of a phone, and meets no line of the panel there; `apart`: 18 pixels."""
    first, last = panel.ticks[0][0], panel.ticks[-1][0]
    width, base = width_in_pixels(name) + 6, base_of((panel,))
    step = (domain[1] - domain[0]) * _NARROWEST / (max(last - first, 1) * 1.08)  # pixels a period, with the space at both ends
    ends = [[(point.at, float(point.index_hundredths)) for point in _known(line)] for line in panel.lines]
    strokes = [stroke for line in [*ends, [(first, float(base)), (last, float(base))]] for stroke in pairwise(line)]

    def fits(point: Point, anchor: str, above: bool) -> bool:
        across = domain[0] + (domain[1] - domain[0]) * (point.at - first) / max(last - first, 1)
        stays = _LEFT + across * _CARD >= width if anchor == "right" else (1 - across) * _CARD + _RIGHT >= width
        sides = (-width - 3, -3) if anchor == "right" else (3, width + 3)
        rows = (3, 24) if above else (-24, -3)

        def pixels(at: float, y: float) -> tuple[float, float]:
            return (at - point.at) * step, (y - point.index_hundredths) * 18 / apart

        return stays and not any(_meets(pixels(*one), pixels(*other), sides, rows) for one, other in strokes)

    return fits


def _meets(one: tuple[float, float], other: tuple[float, float], sides: tuple[int, int], rows: tuple[int, int]) -> bool:
    """Whether a straight stroke goes through a box."""
    enters, leaves = 0.0, 1.0
    for start, end, (low, high) in zip(one, other, (sides, rows), strict=True):
        if start == end:
            if not low < start < high:
                return False
            continue
        near, far = sorted(((low - start) / (end - start), (high - start) / (end - start)))
        enters, leaves = max(enters, near), min(leaves, far)
    return enters < leaves


def _heights(ends: Sequence[int], apart: float) -> list[float | None]:
    """Where the values at lines' ends stand, the first line's first: a row apart and at most a row from it, so in order; or nowhere."""
    placed: dict[int, float] = {}
    for number, end in enumerate(ends):
        tries = [float(end)] + [each + side * apart for each in placed.values() for side in (1, -1)]
        fit = [y for y in tries if abs(y - end) <= apart and all(abs(y - at) >= apart * 0.999 for at in placed.values())]
        if fit:
            placed[number] = min(fit, key=lambda y: abs(y - end))
    return [placed.get(number) for number in range(len(ends))]


def _ends(
    figure: Figure, panel: Lines, axis: str, apart: float, drawn_with: Mapping[str, Pen], domain: tuple[float, float], *, named: bool
) -> None:
    """The value at each line's end, where there is room for it, and the name on the line, where there is no key."""
    ends = [(line, known) for line in panel.lines if (known := _known(line))]
    heights = _heights([known[-1].index_hundredths for _, known in ends], apart)
    highest = max((known for _, known in ends), key=lambda known: known[-1].index_hundredths, default=[])
    for (line, known), y in zip(ends, heights, strict=True):
        font = {"color": drawn_with[line.name].colour}
        if y is not None:
            note(figure, f"<b>{tenths(known[-1])}</b>", x=known[-1].at, xref=axis, y=y, xanchor="left", xshift=9, font=font)
        if named and len(panel.lines) > 1 and len(known) > 2:
            point, anchor, above = _place_of_name(known, known is highest, _fitting(line.name, panel, domain, apart))
            side = {"xanchor": anchor, "xshift": -6 if anchor == "right" else 6}
            where = side | ({"yanchor": "bottom", "yshift": 4} if above else {"yanchor": "top", "yshift": -6})
            note(figure, f"<b>{escaped(line.name)}</b>", x=point.at, xref=axis, y=point.index_hundredths, font=font, **where)
