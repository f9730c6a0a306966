"""Small multiples beside themselves in another period: a narrow bar in each row, of the same place and the same segment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.beside.finding import finding
from charts.beside.sides import Figure, Sides
from charts.beside.table import joined_table
from charts.rows import many, named, sentences
from charts.specification import Bar, Bars, Laid, Part, Specification

_Row = dict[str, object]


def multiples_beside(mine: Specification, its: Specification, laid: Laid, sides: Sides) -> Specification:
    """`mine` with the other period's figures; with the reason (`apart`) where the other side is the region, which is no panel of it."""
    if sides.region:
        return replace(mine, apart=f"{named(sides.its)} is not laid beside it: each panel is one place.")
    ours, theirs = _rows(mine), _rows(its)
    panels = tuple(_panel(panel, theirs, laid, sides) for panel in mine.panels)
    drawn = sum(bar.beside.length for panel in panels for bar in panel.bars if bar.beside)
    apart = sum(row[laid.low] for row in theirs) - drawn
    whole = [{"": Figure(total, total, 0, "count")} for total in (sum(row[laid.low] for row in each) for each in (ours, theirs))]
    title = finding(laid, *whole, sides) or mine.title
    return replace(
        mine,
        title=title,
        subtitle=f"{mine.subtitle}; narrow bars: {sides.its}",
        before_quoting=sentences(
            sides.caveat,
            f"bars: {sides.mine_filters}; narrow bars: {sides.its_filters}",
            f"{many(apart, *laid.said)} of {sides.its} in no row that is drawn here: the table has them" if apart else "",
        ) + " " + mine.before_quoting,
        alt=f"{title}. " + "; ".join(_said(panel, sides) for panel in panels),
        table=joined_table(mine.table, its.table, [laid], sides, lambda row: f"{row[0]}, {row[2]}"),
        panels=panels,
        key=(*mine.key, "beside"),
        beside=sides.its,
    )  # fmt: skip


def _rows(chart: Specification) -> list[_Row]:
    return [dict(zip((column.name for column in chart.table.columns), row, strict=True)) for row in chart.table.rows]


def _panel(panel: Bars, theirs: Sequence[_Row], laid: Laid, sides: Sides) -> Bars:
    return replace(panel, bars=tuple(replace(bar, beside=_beside(bar, theirs, laid, sides)) for bar in panel.bars))


def _beside(bar: Bar, theirs: Sequence[_Row], laid: Laid, sides: Sides) -> Bar | None:
    """What stands at the same place and segment in the other period; None where no record does."""
    meant = {column: {"not stated" if value is None else value for value in values} for column, values in bar.behind.where}
    number = sum(row[laid.low] for row in theirs if all(row[column] in values for column, values in meant.items()))
    if not number:
        return None
    title = f"{bar.behind.title.rsplit(':', 1)[0]}, {sides.its}: {many(number, *laid.said)}"
    return Bar(sides.its, (Part("beside", number, f"{sides.its}: {number:,}"),), f"{number:,}", behind=replace(bar.behind, title=title))


def _said(panel: Bars, sides: Sides) -> str:
    return f"{panel.name} {panel.total}, {sides.its} {sum(bar.beside.length for bar in panel.bars if bar.beside):,}"
