"""Headings that name a period and say no more: `2024/25`, or `Q1` beneath it; and what columns with a period say beside one of dates."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.heading_content import MONEY, Beneath
from data.checking.columns.heading_units import UNIT_BEHIND, unit_of
from data.checking.layout.heading_rows import Heading
from data.grammar.dates import read_when
from data.model import Kind, NotUnderstood, When

if TYPE_CHECKING:
    from data.checking.columns.headings import Column


_DAY, _MONTH = datetime.timedelta(days=1), datetime.timedelta(days=31)


def period_alone(heading: Heading) -> tuple[When, int] | None:
    """`2024/25`, `2024/25 (£k)`, or `Q1` beneath `2024/25`: the period and the unit of a heading that says no more than that.

    The first day of a month is that month.
    """
    scales = [scale for part in heading.parts if (scale := unit_of(f" {part}")[1]) != 1]
    text = " ".join(part for part in heading.parts if not UNIT_BEHIND.fullmatch(f" {part}".casefold())) or heading.text
    plain, unit = unit_of(text)
    try:
        when = read_when(plain.strip())
    except NotUnderstood:
        return None
    if when.precision == "day" and when.start.day == 1:
        when = replace(when, end=(when.start + _MONTH).replace(day=1) - _DAY, precision="month")  # as Excel keeps `Apr-24`
    return (when, scales[-1] if scales and unit == 1 else unit) if when.precision in ("year", "half", "quarter", "month") else None


def of_periods_alone(columns: list[Column], headings: Sequence[Heading], kind: Kind, beneath: Beneath) -> list[Column]:
    """Of a sheet of money: columns headed by a year or quarter and no more hold the amounts of those periods.

    At least two, beside whose money it is or who gets it and how far it is (or, where that is not said, beside both of those and a
    sum, or with sums beneath), and beside no other column a period but their totals.
    """
    fields = {column.field.name for column in columns if column.field is not None}
    if kind.year_field != "date" or not fields & {"recipient", "source"}:
        return columns
    free = [column for column in columns if column.field is None and not column.told]
    found = {column: alone for column in free if (alone := period_alone(headings[column.position]))}
    if len({when for when, _ in found.values()}) < max(2, len(found)):
        return columns
    both = {"recipient", "source"} <= fields
    if not ("status" in fields or (both and ("amount" in fields or any(beneath(column.position) == MONEY for column in found)))):
        return columns
    wholes = [column.as_at for column in columns if column.as_at]
    if any(not any(whole.start <= when.start <= when.end <= whole.end for when, _ in found.values()) for whole in wholes):
        return columns
    field = kind["amount"]
    return [
        replace(column, field=field, as_at=found[column][0], unit=found[column][1]) if column in found else column for column in columns
    ]


def dated_by_headings(columns: list[Column], kind: Kind) -> list[Column]:
    """The columns of a wide table of money: what its headings say of time goes before a column of dates.

    Where only one column names a period and there is a column of dates, those say more, and the period is part of the words.
    """
    periods = {column.as_at for column in columns if column.as_at is not None}
    dates = [column for column in columns if column.field is not None and column.field.name == kind.year_field]
    if not periods or not dates:
        return columns
    if len(periods) > 1:
        return [replace(column, field=None) if column in dates else column for column in columns]
    plain = {column.field.name for column in columns if column.field is not None and column.as_at is None}
    return [
        column if column.as_at is None else replace(column, as_at=None, field=None if column.field.name in plain else column.field)
        for column in columns
    ]
