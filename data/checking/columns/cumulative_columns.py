"""Columns of money that run up to a period each (`Cumulative spend to Q2`): each holds those before it, so only the latest is taken."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.cumulative import CUMULATIVE
from data.checking.columns.heading_content import MONEY, Beneath
from data.checking.columns.heading_units import OF_MONEY, unit_of
from data.checking.columns.period_headings import ALLOCATION, MATCH, meaning_of
from data.grammar.dates import find_period
from data.model import Kind, Sheet, When

if TYPE_CHECKING:
    from data.checking.columns.headings import Column, Table

HELD = "it runs up to an earlier time than another column, which holds it"
_OF_MONEY = re.compile(rf"cumulative\b.*(?:{OF_MONEY.pattern}|claim)", re.IGNORECASE)
_STAGES = ("announced", "committed", "realised")


def latest_of(columns: list[Column], kind: Kind, beneath: Beneath) -> list[Column]:
    """The columns of a sheet of money: of several that run up to a period each the latest as the money, which holds the others.

    Where no other column is that money, and none is a forecast. Its date is that of no quarter, so the period is not taken.
    """
    if kind.name != "investments":
        return columns
    found: dict[int, tuple[str, When]] = {}
    for column in columns:
        is_free = (column.field is None or column.as_at) and not (column.aside or column.told or column.answer)
        when = find_period(column.header) if is_free and CUMULATIVE.search(column.header) else None
        means = meaning_of(column.header)
        if when and when.end and means not in ("expected", ALLOCATION, MATCH) and beneath(column.position) in (MONEY, ""):
            found[column.position] = (means if means in _STAGES else "amount", when)
    taken = {column.field.name for column in columns if column.field is not None and column.position not in found}
    latest = {name: position for position, (name, _) in sorted(found.items(), key=lambda each: each[1][1].end)}
    return [_as_latest(column, found, latest, kind) if found.get(column.position, ("",))[0] in latest.keys() - taken else column
            for column in columns]  # fmt: skip


def of_all_so_far(columns: list[Column], kind: Kind, beneath: Beneath) -> list[Column]:
    """The columns of a sheet of money without any other amount: the one that is headed `Cumulative spend`, or the like, holds it.

    A running total may be one of all rows above it, and is none.
    """
    if kind.name != "investments" or any(column.field and column.field.type == "amount" for column in columns):
        return columns
    free = [column for column in columns if column.field is None and not (column.aside or column.told or column.answer)]
    found = [column for column in free if _OF_MONEY.match(column.header) and beneath(column.position) in (MONEY, "")]
    means = meaning_of(found[0].header) if found else ""
    if len(found) != 1 or means in ("expected", ALLOCATION, MATCH):
        return columns
    taken = replace(found[0], field=kind[means if means in _STAGES else "amount"], unit=unit_of(found[0].header)[1])
    return [taken if column is found[0] else column for column in columns]


def with_latest_by_title(sheet: Sheet, table: Table) -> Table:
    """The table with only the latest of its columns of a period each, where its title or the sheet's name calls all of them cumulative."""
    dated = [column for column in table.taken if column.field.type == "amount" and column.as_at and not column.says]
    titles = (value for row in sheet.above(table.begins) for value in row.values if isinstance(value, str))
    names = {column.field.name for column in table.taken if column.field.type == "amount"}
    if table.known or len(dated) < 2 or len(names) > 1 or not any(map(CUMULATIVE.search, (sheet.name, *titles))):
        return table
    last = max(dated, key=lambda column: column.as_at.end)
    held = {column.position: replace(column, field=None, as_at=None, aside=HELD) for column in dated}
    held[last.position] = replace(last, as_at=None, so_far=True)
    return replace(table, columns=tuple(held.get(column.position, column) for column in table.columns))


def _as_latest(column: Column, found: dict[int, tuple[str, When]], latest: dict[str, int], kind: Kind) -> Column:
    name, _ = found[column.position]
    if latest[name] == column.position:
        return replace(column, field=kind[name], as_at=None, unit=unit_of(column.header)[1])
    return replace(column, field=None, as_at=None, aside=HELD)
