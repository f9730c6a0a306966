"""Lines of an index for a place with those of the region: only where both have the same first year; of another period there are none."""

from __future__ import annotations

from dataclasses import replace

from charts.beside.finding import WORDS
from charts.beside.sides import Sides
from charts.beside.table import joined_table
from charts.rows import basis_points, named, sentences
from charts.specification import Line, Lines, Point, Specification

_BASE = 10_000  # hundredths of an index point in the first year


def lines_beside(mine: Specification, its: Specification, sides: Sides) -> Specification:
    """`mine` with the region's lines; with the reason (`apart`) where there are none that may be laid beside it."""
    if not sides.region:
        return replace(mine, apart=f"{named(sides.its)} is not laid beside an index, whose years are set against a first one.")
    panels = tuple(_panel(panel, its, sides) for panel in mine.panels)
    if panels == mine.panels:
        return replace(mine, apart=f"{named(sides.its)} is not laid beside it: its index has another first year, or may not be given.")
    title = _finding(panels[0], sides) or mine.title
    laid = [panel.laid for panel in panels if isinstance(panel, Lines) and panel.laid]
    return replace(
        mine,
        title=title,
        subtitle=f"{mine.subtitle}; dark line: {sides.its}",
        before_quoting=sentences(f"lines: {sides.mine_filters}; dark lines: {sides.its_filters}") + " " + mine.before_quoting,
        alt=f"{title}. " + "; ".join(_said(*each) for each in zip((sides.mine, sides.its), panels[0].lines, strict=False)),
        table=joined_table(mine.table, its.table, laid, sides, lambda row: f"{row[0]} {row[1]}"),  # a measure and its year
        panels=panels,
        beside=sides.its,
    )


def _panel(panel, its: Specification, sides: Sides):
    """A panel with the region's line; as it is where the region has none with the same 100."""
    twins = [each for each in its.panels if isinstance(each, Lines) and isinstance(panel, Lines)]
    twin = next((each for each in twins if panel.laid and (each.name, each.note) == (panel.name, panel.note)), None)
    if twin is None or len(panel.lines) != 1:
        return panel
    years = {at for at, _ in panel.ticks}
    points = tuple(replace(point, behind=None) for point in twin.lines[0].points if point.at in years)
    return replace(panel, lines=(replace(panel.lines[0], name=sides.mine), Line(named(sides.label), points, comparison=True)))


def _finding(panel, sides: Sides) -> str:
    """Members' employees, like for like: Birmingham +26.6 %, the region +13.6 %; nothing where either may not be given."""
    if not isinstance(panel, Lines) or len(panel.lines) != 2:
        return ""
    mine, its = (line.points[-1] if line.points else None for line in panel.lines)
    if not mine or not its or mine.at != its.at or mine.at == panel.ticks[0][0] or None in (mine.index_hundredths, its.index_hundredths):
        return ""
    said = f"{panel.laid.index}, like for like: {sides.mine} {_growth(mine)}, the region {_growth(its)}"
    return said if len(said.split()) <= WORDS else ""


def _growth(point: Point) -> str:
    return basis_points(point.index_hundredths - _BASE)


def _said(name: str, line: Line) -> str:
    return f"{name}: " + ", ".join(point.words for point in line.points)
