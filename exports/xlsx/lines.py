"""Lines as a native chart: one a panel, each with its own 100, a gap where a figure is withheld."""

from __future__ import annotations

from charts.faces.key_of_lines import pens
from charts.palette import GRID, INK
from charts.specification import Line, Lines, Specification
from exports.xlsx.bars import FONT
from exports.xlsx.block import put_block
from exports.xlsx.sheet import Sheet
from exports.xlsx.texts import inert, said

_SIZE, _PIXELS = {"width": 760, "height": 340}, 20
_DASHES = {"solid": "solid", "dash": "dash", "dot": "round_dot", "dashdot": "dash_dot", "longdash": "long_dash",
           "longdashdot": "long_dash_dot"}  # fmt: skip


def draw_lines(sheet: Sheet, chart: Specification, panel: Lines, below: int, beside: int, top: int) -> tuple[int, int]:
    """Put what the panel is drawn from at the row `below`, and the chart beside it or at the column `beside` and the row `top`; gives the
    next rows."""
    labels = {at: label.replace("\n", " ") for at, label in panel.ticks}
    places = sorted({point.at for line in panel.lines for point in line.points} | labels.keys())
    words = [_words(panel, at) for at in places]
    series = [(line.name, _values(line, places)) for line in panel.lines]
    title = f"What the chart draws: {panel.name}"
    block = put_block(sheet, below, title, [labels.get(at, "") for at in places], words, series, "hundredths")
    native = sheet.book.file.add_chart({"type": "line"})
    drawn_with = pens([panel], chart.subject)
    for at, line in enumerate(panel.lines):
        pen = drawn_with[line.name]
        marker = {"type": "circle", "size": 5, "fill": {"color": pen.colour}, "border": {"color": pen.colour}}
        look = {"color": pen.colour, "width": pen.width, "dash_type": _DASHES[pen.dash]}
        native.add_series({**block.of(at), "line": look, "marker": marker})
    native.show_blanks_as("gap")
    native.set_x_axis({"num_font": FONT, "line": {"color": INK}, "label_position": "low", "major_tick_mark": "none"})
    grid = {"visible": True, "line": {"color": GRID, "width": 0.75}}
    shape = '0" %"' if panel.unit.startswith("%") else "0"
    native.set_y_axis({"num_font": FONT, "num_format": shape, "major_gridlines": grid, "line": {"none": True}} | _bounds(panel))
    native.set_title({"name": said(f"{panel.name} {panel.note}".strip()), "overlay": False,
                      "name_font": {"name": "Georgia", "size": 12, "bold": True, "color": INK}})  # fmt: skip
    native.set_legend({"position": "bottom", "font": FONT})
    native.set_chartarea({"border": {"none": True}})
    native.set_size(_SIZE)
    options = {"object_position": 3, "description": inert(f"{panel.name}. {chart.alt}"), "x_offset": 4, "y_offset": 4}
    row, column = block.chart_at(beside, top)
    sheet.sheet.insert_chart(row, column, native, options)
    return block.end, row + _SIZE["height"] // _PIXELS + 1


def _values(line: Line, places: list[int]) -> list[float | None]:
    known = {point.at: point.index_hundredths for point in line.points}
    return [None if known.get(at) is None else known[at] / 100 for at in places]


def _words(panel: Lines, place: int) -> str:
    """What each line says of a place on the axis."""
    return "; ".join(f"{line.name}: {point.words}" for line in panel.lines for point in line.points if point.at == place)


def _bounds(panel: Lines) -> dict[str, float]:
    """A scale that holds the lines and, of an index, its 100; a rate begins where its program likes."""
    known = [point.index_hundredths / 100 for line in panel.lines for point in line.points if point.index_hundredths is not None]
    if panel.unit or not known:
        return {}
    low, high = min(*known, 100), max(*known, 100)
    return {"min": low // 10 * 10 - 10 * (low % 10 < 2), "max": high // 10 * 10 + 10}
