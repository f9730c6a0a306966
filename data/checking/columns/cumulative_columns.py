"""Columns of money that run up to a period each (`Cumulative spend to Q2`): each holds those before it, so only the latest is taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.cumulative import CUMULATIVE
from data.checking.columns.heading_content import MONEY, Beneath
from data.checking.columns.heading_units import unit_of
from data.checking.columns.period_headings import ALLOCATION, MATCH, meaning_of
from data.grammar.dates import find_period
from data.model import Kind, When

if TYPE_CHECKING:
    from data.checking.columns.headings import Column

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


def _as_latest(column: Column, found: dict[int, tuple[str, When]], latest: dict[str, int], kind: Kind) -> Column:
    name, _ = found[column.position]
    if latest[name] == column.position:
        return replace(column, field=kind[name], as_at=None, unit=unit_of(column.header)[1])
    return replace(column, field=None, as_at=None, aside="it runs up to an earlier time than another column, which holds it")
