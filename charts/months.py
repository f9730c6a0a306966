"""What charts by month share: whole quarters of months from left to right, with their names."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from charts.specification import Asked
from data.grammar.printing import print_when
from data.model import When

Day = datetime.date


def after(month: Day, number: int) -> Day:
    """The first day of the month so many months later, or earlier."""
    months = month.year * 12 + month.month - 1 + number
    return Day(months // 12, months % 12 + 1, 1)


def first_of_quarter(month: Day) -> Day:
    """The first month of the quarter that a month is in."""
    return after(month, -((month.month - 1) % 3))


def months_shown(all_months: Sequence[Day], done: Sequence[Day], most: int) -> list[Day]:
    """The months of whole quarters from the first to the last of `all_months`, at most `most` quarters.

    Of more the last ones are shown, up to a year after the last month of `done`: what is planned far ahead must not push out what was.
    """
    first, last = first_of_quarter(min(all_months)), first_of_quarter(max(all_months))
    if after(first, 3 * (most - 1)) < last:
        last = min(last, after(first_of_quarter(max(done or all_months)), 12))
        first = max(first, after(last, -3 * (most - 1)))
    return [month for quarter in range(most) for month in _quarter(after(first, 3 * quarter)) if month <= after(last, 2)]


def _quarter(first: Day) -> list[Day]:
    return [first, after(first, 1), after(first, 2)]


def name(month: Day) -> str:
    """`May 2024`."""
    return print_when(When(month, after(month, 1) - datetime.timedelta(days=1), "month"))


def short_name(month: Day) -> str:
    """`May`."""
    return name(month).split(" ")[0]


def quarter_name(month: Day, asked: Asked) -> str:
    """The quarter of a month in the chosen year: `Q1 2024/25`."""
    first = first_of_quarter(month)
    return print_when(When(first, after(first, 3) - datetime.timedelta(days=1), "quarter"), asked.year).split(" (")[0]
