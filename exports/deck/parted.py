"""How a chart is told on several slides where one cannot hold it: panel by panel, and of a panel a few bars, rows, columns or places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Any

from charts.faces.rows import reach_of
from charts.specification import Bars, HeatMap, Specification, Tiles
from exports.deck.large import ACROSS, fits
from exports.low_panels import laid_down
from exports.runs import runs

MOST = 6  # bars; the tail is one more row, "5 others", which the chart counts among them
Parts = list[tuple[Specification, float]]  # what stands on each slide, and where the scale ends that all of them share; 0: its own


def parted(chart: Specification) -> Parts:
    """The chart as it is where that can be read; none where a panel of it cannot be told at all."""
    if fits(chart):
        return [(chart, 0)]
    if all(isinstance(panel, Bars) and panel.small for panel in chart.panels):
        longest = max(panel.longest for panel in chart.panels)
        starts = range(0, len(chart.panels), ACROSS)
        return _all_that_fit([(replace(chart, panels=chart.panels[at : at + ACROSS]), longest) for at in starts])
    found: Parts = []
    panels = laid_down(chart.panels) if all(isinstance(panel, Bars) for panel in chart.panels) else chart.panels
    tallest = max((panel.longest for panel in chart.panels if isinstance(panel, Bars) and not panel.abreast), default=0)
    for panel in panels:
        alone = replace(chart, panels=(panel,))
        if fits(alone):
            found.append((alone, tallest if isinstance(panel, Bars) and panel.upright else 0))
        elif isinstance(panel, Bars) and not panel.upright and not panel.small:
            found += [(replace(chart, panels=(replace(panel, bars=tuple(bars)),)), reach_of(panel)) for bars in runs(panel.bars, MOST)]
        elif isinstance(panel, HeatMap | Tiles) and (parts := _in_fewest(alone, _PARTS[type(panel)])):
            found += parts
        else:
            return []
    return found


def _all_that_fit(parts: Parts) -> Parts:
    return parts if all(fits(*each) for each in parts) else []


def _in_fewest(chart: Specification, parts: Callable[[Any, int, int], Parts]) -> Parts:
    """A map in as few parts as can be read: across first, then down; none where no number of them can."""
    [panel] = chart.panels
    for down in range(1, 9):
        for across in range(1, 9):
            found = [(replace(chart, panels=(part,)), scale) for part, scale in parts(panel, across, down)]
            if _all_that_fit(found):
                return found
    return []


def _of_heat_map(panel: HeatMap, across: int, down: int) -> list[tuple[HeatMap, float]]:
    """Columns of one group stay together, and what has no group with the last of them."""
    groups = [list(several) for _, several in groupby(range(len(panel.columns)), key=lambda at: panel.columns[at].group)]
    return [
        (_of(panel, rows, [at for group in several for at in group]), panel.largest)
        for rows in evenly(range(len(panel.rows)), down)
        for several in evenly(groups, across)
    ]


def _of(panel: HeatMap, rows: Sequence[int], columns: Sequence[int]) -> HeatMap:
    """The rows and columns of a map with what stands in them."""
    cells = tuple(
        replace(cell, row=rows.index(cell.row), column=columns.index(cell.column))
        for cell in panel.cells
        if cell.row in rows and cell.column in columns
    )
    return replace(panel, rows=tuple(panel.rows[at] for at in rows), columns=tuple(panel.columns[at] for at in columns), cells=cells)


def _of_tiles(panel: Tiles, across: int, down: int) -> list[tuple[Tiles, float]]:
    """Places from north to south: a map is never parted from west to east."""
    rows = sorted({tile.row for tile in panel.tiles})
    wide = max(tile.column for tile in panel.tiles)
    return [
        (replace(panel, tiles=tuple(replace(tile, row=tile.row - some[0] + 1) for tile in panel.tiles if tile.row in some)), wide)
        for some in evenly(rows, down)
    ]


_PARTS: dict[type, Callable[[Any, int, int], list[tuple[Any, float]]]] = {HeatMap: _of_heat_map, Tiles: _of_tiles}


def evenly(things: Sequence[Any], parts: int) -> list[Sequence[Any]]:
    """As many parts of about one size, the longer ones first; fewer where there are not so many things."""
    parts = min(parts, len(things))
    size, longer = divmod(len(things), parts)
    starts = [at * size + min(at, longer) for at in range(parts + 1)]
    return [things[start:end] for start, end in pairwise(starts)]
