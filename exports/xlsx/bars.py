"""Bars as a native chart: lying or standing, a part a series, drawn as on the pages: solid is done, a tint is to come, a hatch may be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from charts.drawings import DRAWINGS
from charts.faces.template import drawing
from charts.palette import INK, SOFT
from charts.specification import Bar, Bars, Specification
from exports.xlsx.block import Block, put_block
from exports.xlsx.sheet import Sheet
from exports.xlsx.texts import inert, said

_WIDTH, _PIXELS = 760, 20  # of a chart; of a row of a sheet
_COLUMN = 48  # pixels that the words above a standing bar need
_UNNAMED = " "  # of a series that nobody sees: a name that is empty would be called "Series 4"
FONT = {"name": "Calibri", "size": 10, "color": INK}
# What Excel calls the hatches of the pages, by their shape there; the wide one is of the pipeline and what is planned.
_HATCHES = {("/", 7): "wide_upward_diagonal", ("/", 8): "light_upward_diagonal", (".", 5): "percent_10", ("-", 8): "wide_downward_diagonal",
            ("|", 5): "light_vertical"}  # fmt: skip


def draw_bars(sheet: Sheet, chart: Specification, panel: Bars, below: int, beside: int, top: int) -> tuple[int, int]:
    """Put what the panel is drawn from at the row `below`, and the chart beside it or at the column `beside` and the row `top`; gives the
    next rows."""
    bars = [(each, each is not bar) for bar in panel.bars for each in (bar, bar.beside) if each]
    names = [f"{bar.name}, {chart.beside}" if aside else bar.name for bar, aside in bars]
    words = [_in_words(bar) for bar, _ in bars]
    kinds = kinds_of(panel)
    series = [(_word(kind, chart), _lengths(bars, kind, chart.scale)) for kind in kinds]
    series += [(f"target {panel.goal.words}", [panel.goal.length / chart.scale] * len(bars))] if panel.goal else []
    series.append((_UNNAMED, [0.0] * len(bars)))  # it carries the words at the end of each bar
    title = f"What the chart draws: {panel.name} {panel.total}".strip(": ")
    block = put_block(sheet, below, title, names, words, series, "GBP" if chart.unit.startswith("GBP") and chart.scale == 100 else "number")
    native = _chart(sheet, block, kinds, words, panel, chart)
    pixels = _height(panel, len(bars))
    native.set_size({"width": max(_WIDTH, _COLUMN * len(bars)) if panel.upright else _WIDTH, "height": pixels})
    options = {"object_position": 3, "description": inert(f"{panel.name} {panel.total}. {chart.alt}".strip()), "x_offset": 4, "y_offset": 4}
    row, column = block.chart_at(beside, top)
    sheet.sheet.insert_chart(row, column, native, options)
    return block.end, row + -(-pixels // _PIXELS) + 1


def kinds_of(panel: Bars) -> list[str]:
    """The drawings of a panel's parts, each a series: what is not drawn first, for others begin behind it."""
    found = dict.fromkeys(part.drawing for bar in panel.drawn for part in bar.parts)
    return sorted(found, key=lambda kind: kind != "gap")


def _in_words(bar: Bar) -> str:
    """A bar's figure and what stands behind it: `£1.20m + 2 unknown`, `14, 342 employees`."""
    found = bar.value
    for more in filter(None, (bar.after, bar.unknown)):
        found += ("" if not found else " " if more[0] in "+(-" else ", ") + more
    return found


def _word(kind: str, chart: Specification) -> str:
    return _UNNAMED if kind == "gap" else DRAWINGS[kind].format(beside=chart.beside)


def _lengths(bars: Sequence[tuple[Bar, bool]], kind: str, scale: int) -> list[float | None]:
    """For each bar the length of its parts of a drawing in the chart's unit; nothing where it has none."""
    sums = [sum(part.length for part in bar.parts if part.drawing == kind) for bar, _ in bars]
    return [each / scale if each else None for each in sums]


def _height(panel: Bars, count: int) -> int:
    return 320 if panel.upright else max(count * (24 if panel.small else 30) + 90, 150)


def _chart(sheet: Sheet, block: Block, kinds: Sequence[str], words: Sequence[str], panel: Bars, chart: Specification) -> Any:
    native = sheet.book.file.add_chart({"type": "column" if panel.upright else "bar", "subtype": "stacked"})
    for at, kind in enumerate(kinds):
        native.add_series({**block.of(at), **_looks(kind, chart.subject), "gap": 50, "overlap": 100})
    labels = len(block.series) - 1
    native.add_series({**block.of(labels), **_looks("gap", chart.subject), "data_labels": _labels(words)})
    if panel.goal:
        line = sheet.book.file.add_chart({"type": "line"})
        line.add_series({**block.of(len(kinds)), "line": {"color": INK, "width": 1.5, "dash_type": "dash"}, "marker": {"type": "none"}})
        native.combine(line)
    _axes(native, panel, _longest(panel, chart))
    shown = len(kinds) - (kinds[:1] == ["gap"]) + bool(panel.goal)
    native.set_legend({"position": "top", "font": FONT} if shown > 1 else {"none": True})
    head = " ".join(filter(None, (panel.name, panel.total)))
    native.set_title({"name": said(head), "name_font": {"name": "Georgia", "size": 12, "bold": True, "color": INK}, "overlay": False}
                     if head else {"none": True})  # fmt: skip
    native.set_chartarea({"border": {"none": True}})
    return native


def _axes(native: Any, panel: Bars, longest: float) -> None:
    """No scale, for every bar carries its value, with room for its words; the first bar stands at the top, or at the left."""
    room = 1.12 if panel.upright else 1.3
    names = {"num_font": FONT, "line": {"color": INK, "width": 0.75}, "major_tick_mark": "none", "label_position": "low"}
    lengths = {"visible": False, "major_gridlines": {"visible": False}, "min": 0, "max": longest * room}
    if panel.upright:
        native.set_x_axis(names)
        native.set_y_axis(lengths)
    else:
        native.set_x_axis(lengths)
        native.set_y_axis(names | {"reverse": True})


def _longest(panel: Bars, chart: Specification) -> float:
    """Up to what the scale goes: the same in all panels of a chart, as on the pages, but for those of different units."""
    one_scale = chart.subject == "money" or panel.upright or panel.small
    panels = [each for each in chart.panels if isinstance(each, Bars)] if one_scale else [panel]
    return (max(each.longest for each in panels) or chart.scale) / chart.scale


def _labels(words: Sequence[str]) -> dict[str, Any]:
    """The figure in words at the end of each bar."""
    custom = [{"value": said(each)} if each else {"delete": True} for each in words]
    return {"value": True, "position": "inside_base", "custom": custom, "font": FONT | {"bold": True, "color": SOFT}}


def _looks(kind: str, subject: str) -> dict[str, Any]:
    """The fill and outline of a drawing, as on the pages."""
    if kind == "gap":
        return {"fill": {"none": True}, "border": {"none": True}}
    marker = drawing(kind, subject)
    border = {"color": marker["line"]["color"], "width": 0.75}
    if pattern := marker.get("pattern"):
        shape = _HATCHES.get((pattern["shape"], pattern["size"]), "wide_upward_diagonal")
        return {"pattern": {"pattern": shape, "fg_color": pattern["fgcolor"], "bg_color": pattern["bgcolor"]}, "border": border}
    return {"fill": {"color": marker["color"]}, "border": border}
