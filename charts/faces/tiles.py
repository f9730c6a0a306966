"""A map of tiles: each with its name at the top left and its figure at the bottom left; a deeper colour is more, a hatch is no data."""

from __future__ import annotations

import re
from dataclasses import dataclass

from charts.faces.template import Figure, blank, escaped, folded, note, width_in_pixels
from charts.faces.template import drawing as of_bars
from charts.palette import CHARCOAL, INK, LINE, RULE, SOFT, STEPS, WHITE, WHITE_FROM
from charts.specification import Tile, Tiles

_WIDTH = 640  # the narrowest that a map is drawn; on a narrower screen it scrolls in a box of its own
_PALE = "#C8CFD6"  # the pattern of what has no figure
_GAP = 0.05  # of a tile's pitch
_KEY = 34  # above the tiles: what the colours mean
_CORNER = 2  # columns of the first row without a tile, in which the key has room
_ON_MAPS = ("nought", "no data", "not known", "outside", "not chosen")
FIGURES = ("placed", "pipeline")  # the drawings of tiles with a figure, on the colour of its step


@dataclass(frozen=True)
class Setting:
    """How words stand in a tile, in pixels: beside and above them, from line to line, and that it is higher than they are; the side on
    which figures stand: left, below the name; right, beside the name's last line where both fit."""

    beside: int
    above: int
    line: int
    air: int
    figures: str


_ON_PAGES = Setting(beside=6, above=4, line=17, air=20, figures="left")
ON_WALLS = Setting(beside=4, above=1, line=15, air=6, figures="right")


def tiles_figure(
    panel: Tiles, number: int, subject: str, *, width: int = _WIDTH, columns: int = 0, setting: Setting = _ON_PAGES
) -> Figure:  # fmt: skip
    """The panel as tiles of one size. A click anywhere on a tile gives `customdata` = "panel.tile".

    `width`: the narrowest at which the words fit; `columns`: those of the map that the panel is a part of, 0: its own.
    """
    columns, rows = columns or max(tile.column for tile in panel.tiles), max(tile.row for tile in panel.tiles)
    room = width / columns * (1 - _GAP) - 2 * setting.beside
    words = [(_folded(tile.name, room), _lines_of(tile, room)) for tile in panel.tiles]
    pitch = setting.air + setting.line * max(_lines_with(name, value, room, setting) for name, value in words)
    in_corner = setting is ON_WALLS and min(tile.column for tile in panel.tiles if tile.row == 1) > _CORNER
    top = _KEY if panel.steps and not in_corner else 4 if setting is ON_WALLS else 8
    figure = blank(rows * pitch + top + 4, {"range": [0, columns]}, {"range": [rows, 0]}, t=top, b=4, l=1, r=1)
    for kind in dict.fromkeys((tile.drawing, tile.step) for tile in panel.tiles):
        _drawn(figure, [(at, tile) for at, tile in enumerate(panel.tiles) if (tile.drawing, tile.step) == kind], number, subject)
    for tile, (name, value) in zip(panel.tiles, words, strict=True):
        _words(figure, tile, name, value, subject, setting)
    if panel.steps:
        _key_of_steps(figure, panel, subject, width / columns * _CORNER if in_corner else 0)
    return figure


def _lines_with(name: list[str], value: list[str], room: float, setting: Setting) -> int:
    """How many lines a name and a figure take together."""
    share = setting.figures == "right" and bool(value) and width_in_pixels(f"{name[-1]}  {value[0]}", 14) <= room
    return len(name) + len(value) - share


def fill(drawing: str, step: int, subject: str) -> str:
    """The colour of a tile's ground."""
    return STEPS[subject][step] if drawing in FIGURES else WHITE


def beside(step: int, subject: str) -> str:
    """The colour of a hatch on a step: the next one on which words have the same colour, so that they can be read on both."""
    same = [at for at in range(len(STEPS[subject])) if at != step and (at >= WHITE_FROM[subject]) == (step >= WHITE_FROM[subject])]
    return STEPS[subject][min(same, key=lambda at: abs(at - step), default=step)]


def _drawn(figure: Figure, tiles: list[tuple[int, Tile]], number: int, subject: str) -> None:
    drawing, step = tiles[0][1].drawing, tiles[0][1].step
    figure.add(
        "bar",
        x=[tile.column - 0.5 for _, tile in tiles], y=[1 - _GAP] * len(tiles), base=[tile.row - 1 + _GAP / 2 for _, tile in tiles],
        width=1 - _GAP, marker=marker(drawing, step, subject), customdata=[f"{number}.{at}" for at, _ in tiles],
        hovertext=[escaped(f"{tile.name}: {tile.value or drawing} {tile.unknown}".strip()) for _, tile in tiles], hoverinfo="text",
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def marker(drawing: str, step: int, subject: str) -> dict:
    """Nought is white with an outline, no data a pale hatch, what is not known dotted: each can be told without its colour."""
    ground = fill(drawing, step, subject)
    line = {"nought": CHARCOAL, "not known": CHARCOAL, "placed": ground, "pipeline": LINE[subject]}.get(drawing, RULE)
    found: dict = {"color": ground, "line": {"color": line, "width": 1}}
    patterns = {"no data": ("/", 8, 0.12, _PALE), "not known": (".", 6, 0.12, _PALE), "pipeline": ("/", 8, 0.16, beside(step, subject))}
    if drawing in patterns:
        shape, size, solidity, colour = patterns[drawing]
        lines = {"shape": shape, "size": size, "solidity": solidity, "fgcolor": colour}
        found["pattern"] = lines | {"bgcolor": ground, "fillmode": "overlay"}
    return found


def in_key(name: str, subject: str) -> dict:
    """The marker of a drawing as the key of a chart has it, of one that only maps have too."""
    return marker(name, len(STEPS[subject]) - 2, subject) if name in _ON_MAPS else of_bars(name, subject)


def _words(figure: Figure, tile: Tile, name: list[str], value: list[str], subject: str, setting: Setting) -> None:
    colour = WHITE if tile.drawing in FIGURES and tile.step >= WHITE_FROM[subject] else INK
    soft = SOFT if tile.drawing in ("no data", "outside", "not chosen") else colour
    left, top, font = tile.column - 1 + _GAP / 2, tile.row - 1 + _GAP / 2, {"size": 13, "color": soft}
    from_left = {"x": left, "xanchor": "left", "xshift": setting.beside, "font": font}
    to_right = {"x": left + 1 - _GAP, "xanchor": "right", "xshift": -setting.beside, "font": font}
    side = from_left if setting.figures == "left" else to_right
    for at, line in enumerate(name):
        note(figure, escaped(line), y=top, yanchor="top", yshift=-setting.above - setting.line * at, **from_left)
    strong = tile.drawing in (*FIGURES, "nought")
    for at, line in enumerate(reversed(value)):
        said = f"<b>{escaped(line)}</b>" if strong and not line.startswith("+ ") else escaped(line)
        note(figure, said, y=top + 1 - _GAP, yanchor="bottom", yshift=setting.above + setting.line * at, **side)


def _lines_of(tile: Tile, room: float) -> list[str]:
    """The lines of a tile's figure: a range that is wider than the tile goes below its low end."""
    ranged = tile.value.replace("-£", "-\n£").replace(" ", " \n") if width_in_pixels(tile.value, 14) > room else tile.value
    value = _joined(re.split("\n", ranged), room) if tile.value else []
    return [*value, *([tile.unknown] if tile.unknown else [])]


def _folded(name: str, room: float) -> list[str]:
    """A name on as few lines as fit: it is parted behind a space or a hyphen."""
    return _joined(re.findall(r"[^\s-]+-?\s?", name), room)


def _joined(pieces: list[str], room: float) -> list[str]:
    lines: list[str] = []
    for piece in pieces:
        if lines and width_in_pixels((lines[-1] + piece).strip(), 13) <= room:
            lines[-1] += piece
        else:
            lines.append(piece)
    return [line.strip() for line in lines]


def _key_of_steps(figure: Figure, panel: Tiles, subject: str, corner: float) -> None:
    """The colours from little to much, and up to which figure each goes: above the tiles, or in a corner of that width without tiles."""
    used = STEPS[subject][-1 - len(panel.steps) :]
    pixels = {"xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": 1}
    for at, colour in enumerate(used):
        corners = {"x0": 26 * at + 1, "x1": 26 * at + 23} | ({"y0": -14, "y1": -2} if corner else {"y0": 14, "y1": 26})
        figure.layout["shapes"].append({"type": "rect", "fillcolor": colour, "line": {"color": INK, "width": 0.5}} | pixels | corners)
    words = f"up to {', '.join(panel.steps)}, more"
    where = {"yanchor": "top", "yshift": -18} if corner else {"yanchor": "middle", "xshift": 26 * len(used) + 6, "yshift": 20}
    said = folded(words, corner) if corner else escaped(words)
    note(figure, said, x=0, y=1, xref="paper", yref="paper", xanchor="left", font={"size": 13, "color": SOFT}, **where)
