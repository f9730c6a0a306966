"""Two tables of one chart as one: each number of the one beside that of the other, and for what is drawn the difference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from charts.beside.sides import Sides
from charts.specification import Column, Laid, Table


def joined_table(mine: Table, its: Table, laid: Sequence[Laid], sides: Sides, key: Callable[[tuple], str]) -> Table:
    """`key`: by what a row of the one is that of the other. Blank where the other has no such row: that is no nought."""
    differing = {name for each in laid for name in (each.low, each.high)}
    theirs = {key(row): row for row in its.rows}
    ours = {key(row) for row in mine.rows}
    pairs = [(row, theirs.get(key(row))) for row in mine.rows] + [(None, row) for name, row in theirs.items() if name not in ours]
    renamed = any(row and other and row[0] != other[0] for row, other in pairs)
    columns, rows = [], [[] for _ in pairs]
    leading = next((at for at, column in enumerate(mine.columns) if column.unit != "text"), len(mine.columns))
    for at, column in _what_is_drawn_first(mine.columns, leading, differing | {each.unknown for each in laid}):
        cells = [(row[at] if row else None, other[at] if other else None) for row, other in pairs]
        if at < leading:
            columns.append(column)
            _add(rows, [one if one is not None or (at == 0 and renamed) else other for one, other in cells])
            if at == 0 and renamed:
                columns.append(Column(f"{column.name}_beside", f"{column.heading}, {sides.its}"))
                _add(rows, [other for _, other in cells])
            continue
        columns += [replace(column, heading=f"{column.heading}, {sides.mine}"),
                    Column(f"{column.name}_beside", f"{column.heading}, {sides.its}", column.unit)]  # fmt: skip
        _add(rows, [one for one, _ in cells])
        _add(rows, [other for _, other in cells])
        if column.name in differing:
            columns.append(Column(f"{column.name}_difference", f"{column.heading}, difference", column.unit))
            _add(rows, [None if None in (one, other) else one - other for one, other in cells])
    return Table(tuple(columns), tuple(map(tuple, rows)))


def _what_is_drawn_first(columns: Sequence[Column], leading: int, drawn: set[str]) -> list[tuple[int, Column]]:
    """The columns in their order, but behind the `leading` ones, which name a row, those that the chart draws."""
    return sorted(enumerate(columns), key=lambda each: each[0] >= leading and 1 + (each[1].name not in drawn))


def _add(rows: list[list], values: Iterable) -> None:
    for row, value in zip(rows, values, strict=True):
        row.append(value)
