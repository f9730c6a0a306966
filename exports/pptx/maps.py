"""Heat maps, maps of tiles and small multiples as native tables: a figure in each cell, on a colour after its size."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from charts.faces.heat_map import step
from charts.faces.tiles import FIGURES, beside, fill
from charts.palette import CHARCOAL, INK, LINE, RULE, SOFT, STEPS, TEXT, WHITE, WHITE_FROM
from charts.specification import Bars, Cell, HeatMap, Tile, Tiles
from exports.pptx.fills import hatch, solid
from exports.pptx.grid import MARGINS, Grid, Square, row_heights
from exports.pptx.parts import Asked, evenly
from exports.pptx.widths import width
from exports.pptx.words import Words

_SIZE, _SMALL = 14, 12
_NAMES = 0.26  # of the room: the column of names
_COLUMN = 28  # points: the narrowest column of figures
_ROWS, _ROW = 12, 24  # rows of figures on a slide where their names take one line each; points: their height where there is room
_PALE = "#C8CFD6"  # the hatch of what has no figure


def heat_maps(panel: HeatMap, asked: Asked) -> list[Grid]:
    """The map in as many tables as its rows and columns need."""
    subject, across = asked.specification.subject, asked.room[0]
    cells = {(cell.row, cell.column): cell for cell in panel.cells}
    names = across * _NAMES
    least = [_least(panel, column) for column in range(len(panel.columns))]
    found = []
    for columns in _together(panel, least, across - names):
        wider = min((across - names) / sum(least[at] for at in columns), 2)
        widths = (names, *(least[at] * wider for at in columns))
        rows = [_row(panel, row, columns, cells, subject) for row in range(len(panel.rows))]
        found += _pages(_head(panel, columns), rows, widths, asked.room[1])
    return found


def _least(panel: HeatMap, column: int) -> float:
    """The points that a column takes at least: no word of it is broken."""
    figures = [" + ".join(part.words for part in cell.parts) for cell in panel.cells if cell.column == column]
    words = [width(each, _SIZE, bold=True) for each in figures]
    words += [width(each, _SMALL, bold=True) for each in panel.columns[column].name.split()]
    return max([_COLUMN, *(each + 2 * MARGINS[0] + 0.5 for each in words)])


def _together(panel: HeatMap, least: Sequence[float], room: float) -> list[list[int]]:
    """The columns in runs that the room holds, those of a group in one run where they fit into it."""
    runs: list[list[int]] = [[]]
    free = room
    for _, several in groupby(range(len(panel.columns)), key=lambda at: panel.columns[at].group):
        group = list(several)
        if sum(least[at] for at in group) > free and runs[-1]:
            runs.append([])
            free = room
        for at in group:
            if least[at] > free and runs[-1]:
                runs.append([])
                free = room
            runs[-1].append(at)
            free -= least[at]
    return runs


def multiples(panels: Sequence[Bars], asked: Asked) -> list[Grid]:
    """One table of all panels, a row each, so that the same thing can be compared down a column."""
    subject, across = asked.specification.subject, asked.room[0]
    largest = max((panel.longest for panel in panels), default=1)
    names = across * _NAMES
    found = []
    widest = max(width(word, _SMALL, bold=True) for bar in panels[0].bars for word in bar.name.split()) + 2 * MARGINS[0]
    for columns in evenly(range(len(panels[0].bars)), max(1, int((across - names) // widest))):
        widths = (names, *[(across - names) / len(columns)] * len(columns))
        head = [(Square(), *(Square(_words(panels[0].bars[at].name, _SMALL, SOFT), middle=False, rule=True) for at in columns))]
        rows = [
            (Square(((Words(panel.name, _SIZE), Words(f"  {panel.total}", _SIZE, colour=SOFT)),), rule=True),
             *(_figure(panel.bars[at].length, panel.bars[at].value, largest, subject) for at in columns))
            for panel in panels
        ]  # fmt: skip
        found += _pages(head, rows, widths, asked.room[1])
    return found


def tile_map(panel: Tiles, asked: Asked) -> Grid:
    """The tiles where they lie, each with its name and below it its figure."""
    columns, rows = max(tile.column for tile in panel.tiles), max(tile.row for tile in panel.tiles)
    at = {(tile.row, tile.column): tile for tile in panel.tiles}
    subject = asked.specification.subject
    squares = tuple(
        tuple(_tile(at[row, column], subject) if (row, column) in at else Square() for column in range(1, columns + 1))
        for row in range(1, rows + 1)
    )
    return Grid(squares, (asked.room[0] / columns,) * columns, (asked.room[1] / rows,) * rows, header=False)


def _tile(tile: Tile, subject: str) -> Square:
    """Nought is white, no data a pale hatch, what is not known dotted: each can be told without its colour."""
    known = tile.drawing in FIGURES
    colour = WHITE if known and tile.step >= WHITE_FROM[subject] else INK if known or tile.drawing == "nought" else SOFT
    grounds = {
        "pipeline": hatch("ltUpDiag", beside(tile.step, subject), fill(tile.drawing, tile.step, subject)),
        "no data": hatch("ltUpDiag", RULE),
        "not known": hatch("pct10", _PALE),
    }
    ground = grounds.get(tile.drawing) or solid(fill(tile.drawing, tile.step, subject))
    said = (Words(tile.value, _SMALL, bold=known, colour=colour), Words(tile.unknown and f"  {tile.unknown}", _SMALL, colour=colour))
    line = {"nought": CHARCOAL, "not known": CHARCOAL, "pipeline": LINE[subject]}.get(tile.drawing, WHITE)
    return Square(((Words(tile.name, _SMALL, colour=colour),), said), ground, (line, ""))


def _row(panel: HeatMap, row: int, columns: Sequence[int], cells: dict[tuple[int, int], Cell], subject: str) -> tuple[Square, ...]:
    heading = panel.rows[row]
    name = Square(_words(heading.name, _SIZE, SOFT if heading.total else ""), rule=True)
    return (name, *(_cell(panel, cells.get((row, column)), heading.total or panel.columns[column].total, subject) for column in columns))


def _cell(panel: HeatMap, cell: Cell | None, is_total: bool, subject: str) -> Square:
    """A figure on its colour; a dot for none; a dotted frame for what is planned; totals without colour."""
    if cell is None:
        return Square(_words("" if is_total else "·", _SIZE, SOFT), align="ctr", rule=True)
    if is_total:
        return Square(_words(" ".join(part.words for part in cell.parts), _SIZE, "", bold=True), align="ctr", rule=True)
    steps = [each for each in cell.parts if each.drawing != "planned"]
    words = " + ".join(part.words for part in cell.parts)
    if not steps:
        return Square(_words(words, _SIZE, TEXT[subject]), frame=(TEXT[subject], "sysDot"), align="ctr")
    square = _figure(steps[0].length, words, panel.largest, subject)
    return square if len(steps) == len(cell.parts) else Square(square.words, square.fill, (TEXT[subject], "sysDot"), "ctr")


def _figure(length: int, words: str, largest: int, subject: str) -> Square:
    if not length:
        return Square(_words(words or "·", _SIZE, SOFT), align="ctr", rule=True)
    at = step(length, largest, len(STEPS[subject]))
    colour = WHITE if at >= WHITE_FROM[subject] else INK
    return Square(_words(words, _SIZE, colour, bold=True), solid(STEPS[subject][at]), (WHITE, ""), "ctr")


def _head(panel: HeatMap, columns: Sequence[int]) -> list[tuple[Square, ...]]:
    """The groups over their columns, where there are any, and the columns' names."""
    names = (Square(), *(Square(_words(panel.columns[at].name.replace("\n", " "), _SMALL, SOFT), align="ctr") for at in columns))
    if not any(panel.columns[at].group for at in columns):
        return [names]
    groups = [(group, len(list(several))) for group, several in groupby(columns, key=lambda at: panel.columns[at].group)]
    return [(Square(), *(Square(_words(group, _SMALL, "", bold=True), span=count, rule=True) for group, count in groups)), names]


def _words(text: str, size: float, colour: str, *, bold: bool = False) -> tuple[tuple[Words, ...], ...]:
    return ((Words(text, size, bold=bold, colour=colour),),)


def _pages(head: list[tuple[Square, ...]], rows: list[tuple[Square, ...]], widths: tuple[float, ...], down: float) -> list[Grid]:
    """The rows on as few tables as hold them, the headings on each; lower rows where that saves a table."""
    heads = row_heights(head, widths)
    several = [row_heights(rows, widths, least) for least in (_ROW, 0)]
    held = [max(1, min(_ROWS, int((down - sum(heads)) // max(each)))) for each in several]
    heights, most = min(zip(several, held, strict=True), key=lambda each: -(-len(rows) // each[1]))
    found, at = [], 0
    for run in evenly(rows, most):
        found.append(Grid((*head, *run), widths, (*heads, *heights[at : at + len(run)])))
        at += len(run)
    return found
