"""A heat map: names at the left, columns under their groups, a figure in every cell, a dot for none, a dotted frame for planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from charts.faces.template import FONT, Figure, blank, escaped, folded, note
from charts.palette import INK, RULE, SOFT, STEPS, TEXT, WHITE, WHITE_FROM
from charts.specification import Cell, HeatMap, Part

_NAMES = 196  # pixels for the names of rows
_ROW, _LINE, _HEAD = 34, 17, 50  # pixels: a row, a line of a name that is folded, the headings
_FILLED = 0.92  # of a column
_TOTAL, _GAP = 1.75, 0.3  # columns: the width of one of totals, and the room before it
_FEWEST = 26  # columns that the width is for, so that few are not drawn as wide as bars
_STAYS = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}


@dataclass(frozen=True)
class _Track:
    """Where a row or a column lies: its middle and its size."""

    middle: float
    size: float


def heat_map_figure(
    panel: HeatMap, number: int, subject: str, *, row: int = _ROW, fewest: float = _FEWEST, largest: int = 0
) -> Figure:  # fmt: skip
    """The panel with one pixel a unit from top to bottom. A click in a cell gives `customdata` = "panel.row:column".

    `row`: the height of a row whose name is not folded; `fewest`: columns that the width is for; `largest`: the figure of the deepest
    colour, where the panel is a part of another; 0: its own.
    """
    largest = largest or panel.largest
    names = [folded(row.name, _NAMES - 12, 14) for row in panel.rows]
    columns, rows = _columns(panel), _rows(panel, names, row)
    width, height = breadth(panel), rows[-1].middle + rows[-1].size / 2
    figure = blank(round(height) + 2, {"range": [0, max(width, fewest)]}, {"range": [height, 0]}, l=_NAMES, t=0, b=2)
    _hit_area(figure, panel, number, columns, rows)
    _tiles(figure, panel, number, subject, columns, rows, largest)
    _dots(figure, panel, columns, rows)
    _figures(figure, panel, subject, columns, rows, largest)
    _column_names(figure, panel, columns)
    if totals := [row for row, heading in zip(rows, panel.rows, strict=True) if heading.total]:
        above = totals[0].middle - totals[0].size / 2 - 3
        figure.line(xref="paper", x0=-1, x1=1, y0=above, y1=above, line={"color": RULE, "width": 1})
    for heading, name, row in zip(panel.rows, names, rows, strict=True):
        colour = SOFT if heading.total else INK
        note(figure, name, xref="paper", x=0, xanchor="left", xshift=-_NAMES, y=row.middle, font={"color": colour})
    return figure


def breadth(panel: HeatMap) -> float:
    """How wide all columns are, in columns."""
    last = _columns(panel)[-1]
    return last.middle + last.size / 2


def _columns(panel: HeatMap) -> list[_Track]:
    found, end = [], 0.0
    for at, heading in enumerate(panel.columns):
        apart = at and heading.group != panel.columns[at - 1].group and not heading.group
        size = _TOTAL if heading.total or not heading.group else 1
        end += _GAP if apart else 0
        found.append(_Track(end + size / 2, size))
        end += size
    return found


def _rows(panel: HeatMap, names: Sequence[str], least: int) -> list[_Track]:
    found, end = [], float(_HEAD)
    for at, name in enumerate(names):
        if at and panel.rows[at].total and not panel.rows[at - 1].total:
            end += 6
        size = max(least, (name.count("<br>") + 1) * _LINE + 8)
        found.append(_Track(end + size / 2, size))
        end += size
    return found


def _hit_area(figure: Figure, panel: HeatMap, number: int, columns: Sequence[_Track], rows: Sequence[_Track]) -> None:
    """Nothing to see, all of the cell to click: a total is as easy to open as a tile."""
    figure.add(
        "bar",
        x=[columns[cell.column].middle for cell in panel.cells],
        base=[rows[cell.row].middle - rows[cell.row].size / 2 for cell in panel.cells],
        y=[rows[cell.row].size for cell in panel.cells],
        width=[columns[cell.column].size for cell in panel.cells],
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        customdata=[f"{number}.{cell.row}:{cell.column}" for cell in panel.cells],
        hovertext=[escaped(cell.behind.title) for cell in panel.cells],
        hoverinfo="text",
        **_STAYS,
    )


def _placed(panel: HeatMap, columns: Sequence[_Track], cells: Sequence[Cell]) -> Iterator[tuple[Cell, Part, float, float]]:
    """Each part of the cells with its middle and its width: what is held and what is planned share a cell."""
    for cell in cells:
        column = columns[cell.column]
        width = column.size / len(cell.parts)
        for at, part in enumerate(cell.parts):
            yield cell, part, column.middle - column.size / 2 + width * (at + 0.5), width


def step(value: int, largest: int, steps: int) -> int:
    """The place of a figure among the colours, from 0: one each where they are enough."""
    return max(0, -(-value * steps // max(largest, steps)) - 1)


def _tiles(
    figure: Figure, panel: HeatMap, number: int, subject: str, columns: Sequence[_Track], rows: Sequence[_Track], largest: int
) -> None:
    filled = [each for each in _placed(panel, columns, panel.cells) if not panel.is_total(each[0])]
    solid = [each for each in filled if each[1].drawing != "planned"]
    steps = STEPS[subject]
    height = [rows[cell.row].size - 3 for cell, _, _, _ in solid]
    figure.add(
        "bar",
        x=[x for _, _, x, _ in solid],
        base=[rows[cell.row].middle - size / 2 for (cell, _, _, _), size in zip(solid, height, strict=True)],
        y=height,
        width=[width * _FILLED for _, _, _, width in solid],
        marker={"color": [steps[step(part.length, largest, len(steps))] for _, part, _, _ in solid], "line": {"width": 0}},
        customdata=[f"{number}.{cell.row}:{cell.column}" for cell, _, _, _ in solid],
        hovertext=[escaped(cell.behind.title) for cell, _, _, _ in solid],
        hoverinfo="text",
        **_STAYS,
    )
    for cell, part, x, width in filled:
        if part.drawing == "planned":
            row, across = rows[cell.row], width * _FILLED / 2
            line = {"color": TEXT[subject], "width": 1.25, "dash": "dot"}
            figure.box(x0=x - across, x1=x + across, y0=row.middle - row.size / 2 + 2, y1=row.middle + row.size / 2 - 2, line=line)


def _dots(figure: Figure, panel: HeatMap, columns: Sequence[_Track], rows: Sequence[_Track]) -> None:
    taken = {(cell.row, cell.column) for cell in panel.cells}
    free = [
        (columns[column].middle, rows[row].middle)
        for row in range(len(rows))
        for column in range(len(columns))
        if (row, column) not in taken and not panel.columns[column].total and not panel.rows[row].total
    ]
    _texts(figure, free, ["·"] * len(free), SOFT)


def _figures(
    figure: Figure, panel: HeatMap, subject: str, columns: Sequence[_Track], rows: Sequence[_Track], largest: int
) -> None:
    by_colour: dict[str, list[tuple[tuple[float, float], str]]] = {}
    for cell, part, x, _ in _placed(panel, columns, panel.cells):
        place, words = (x, rows[cell.row].middle), escaped(part.words)
        if panel.is_total(cell):
            colour = INK if panel.columns[cell.column].total else SOFT
            words = f"<b>{words}</b>" if panel.columns[cell.column].total else words
        elif part.drawing == "planned":
            colour = TEXT[subject]
        else:
            at = step(part.length, largest, len(STEPS[subject]))
            colour, words = WHITE if at >= WHITE_FROM[subject] else INK, f"<b>{words}</b>"
        by_colour.setdefault(colour, []).append((place, words))
    for colour, several in by_colour.items():
        _texts(figure, [place for place, _ in several], [words for _, words in several], colour)


def _texts(figure: Figure, places: Sequence[tuple[float, float]], words: Sequence[str], colour: str) -> None:
    """Words in the middle of places; they are nothing to hover over or click on, the cell below them is."""
    font = {"family": FONT, "size": 14, "color": colour}
    figure.add(
        "scatter", mode="text", x=[x for x, _ in places], y=[y for _, y in places], text=list(words), textfont=font,
        textposition="middle center", hoverinfo="skip", cliponaxis=False,
        selected={"textfont": {"color": colour}, "marker": {"opacity": 1}},
        unselected={"textfont": {"color": colour}, "marker": {"opacity": 1}},
    )  # fmt: skip


def _column_names(figure: Figure, panel: HeatMap, columns: Sequence[_Track]) -> None:
    """Each group's name above a rule, the columns' names below it."""
    numbered = list(enumerate(panel.columns))
    for group, several in groupby(numbered, key=lambda each: each[1].group):
        places = [columns[at] for at, _ in several]
        first, last = places[0], places[-1]
        if group:
            start, end = first.middle - first.size / 2 + 0.04, last.middle + last.size / 2 - 0.08
            note(figure, f"<b>{escaped(group)}</b>", x=start, xanchor="left", y=20, yanchor="bottom", font={"size": 13})
            figure.line(x0=start, x1=end, y0=22, y1=22, line={"color": INK, "width": 1})
    for at, heading in numbered:
        font = {"size": 13, "color": SOFT}
        name = escaped(heading.name).replace("\n", "<br>")
        note(figure, name, x=columns[at].middle, y=_HEAD - 6, yanchor="bottom", align="center", font=font)
