"""Heat maps and maps of tiles as coloured cells: figures stay numbers, a deeper colour is more."""

from __future__ import annotations

from charts.faces.tiles import FIGURES, fill
from charts.palette import INK, STEPS, WHITE, WHITE_FROM
from charts.specification import Cell, HeatMap, Tile, Tiles
from exports.xlsx.sheet import Sheet

_NAMES, _COLUMN, _TILE = 30, 6.5, 22  # characters wide
_LINES, _FRAME = 3, "#C8CFD6"  # of a tile


def draw_heat_map(sheet: Sheet, panel: HeatMap, subject: str, beside: int, top: int) -> int:
    """Put the map at a row and a column; gives the next row."""
    sheet.put(top, beside, f"{panel.name}: {panel.total}", "section")
    sheet.widths([_NAMES] + [_COLUMN + 4 * heading.total for heading in panel.columns], beside)
    groups, heads, first = top + 1, top + 2, top + 3
    for at, heading in enumerate(panel.columns, beside + 1):
        before = panel.columns[at - beside - 2].group if at > beside + 1 else ""
        sheet.put(groups, at, heading.group if heading.group != before else "", "soft", text_wrap=False)
        sheet.put(heads, at, heading.name, "heading right", text_wrap=False)
    for at, heading in enumerate(panel.rows, first):
        sheet.put(at, beside, heading.name, "total" if heading.total else "wrapped")
    for cell in panel.cells:
        _cell(sheet, panel, cell, first + cell.row, beside + 1 + cell.column)
    rows = [at for at, heading in enumerate(panel.rows) if not heading.total]
    columns = [at for at, heading in enumerate(panel.columns) if not heading.total]
    if rows and columns:
        colours = {"type": "2_color_scale", "min_color": STEPS[subject][0], "max_color": STEPS[subject][2]}
        sheet.sheet.conditional_format(
            first + rows[0], beside + 1 + columns[0], first + rows[-1], beside + 1 + columns[-1], colours
        )  # fmt: skip
    return first + len(panel.rows) + 1


def _cell(sheet: Sheet, panel: HeatMap, cell: Cell, row: int, column: int) -> None:
    """A figure alone is a number; several, and what is planned, stand in words."""
    parts = [part for part in cell.parts if part.drawing != "gap"]
    look = "total count" if panel.is_total(cell) else "count"
    if len(parts) == 1 and parts[0].drawing != "planned":
        sheet.put(row, column, parts[0].length, look)
        return
    words = " + ".join(part.words or f"{part.length:,}" for part in parts)
    frame = {"border": 4, "border_color": INK} if not panel.is_total(cell) else {}
    sheet.put(row, column, words, "text", align="right", **frame)


def draw_tiles(sheet: Sheet, panel: Tiles, subject: str, beside: int, top: int) -> int:
    """Put the map at a row and a column, each tile a column wide and three rows high; gives the next row."""
    rows, columns = max(tile.row for tile in panel.tiles), max(tile.column for tile in panel.tiles)
    sheet.widths([_TILE] * columns, beside)
    sheet.put(top, beside, f"{panel.name}: {panel.total}", "section")
    if panel.steps:
        sheet.put(top + 1, beside, f"A deeper colour is more: up to {', '.join(panel.steps)}, more", "soft", text_wrap=False)
    first = top + 2
    for tile in panel.tiles:
        _tile(sheet, tile, subject, first + _LINES * (tile.row - 1), beside + tile.column - 1)
    return first + _LINES * rows + 1


def _tile(sheet: Sheet, tile: Tile, subject: str, row: int, column: int) -> None:
    """Name, figure and what is unknown, one below the other on the same ground."""
    on_dark = tile.drawing in FIGURES and tile.step >= WHITE_FROM[subject]
    ground = {"bg_color": fill(tile.drawing, tile.step, subject), "font_color": WHITE if on_dark else INK, "font_size": 10}
    side = {"left": 1, "right": 1, "left_color": _FRAME, "right_color": _FRAME}
    edges = ({"top": 1, "top_color": _FRAME}, {"bold": tile.drawing in FIGURES}, {"bottom": 1, "bottom_color": _FRAME})
    for at, (words, edge) in enumerate(zip((tile.name, tile.value, tile.unknown), edges, strict=True)):
        sheet.put(row + at, column, words, "text", **ground, **side, **edge)
