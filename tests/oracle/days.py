"""Days, quarters and years in plain Python, and whether a date lies inside a period (counting rules, section 3)."""

from __future__ import annotations

import datetime
from datetime import date

Period = tuple[date, date]  # first and last day, both inside


def merged(periods: list[Period]) -> list[Period]:
    """Periods that overlap or follow one another day on day as one, in order."""
    done: list[Period] = []
    for start, end in sorted(periods):
        if done and start <= done[-1][1] + datetime.timedelta(days=1):
            done[-1] = (done[-1][0], max(end, done[-1][1]))
        else:
            done.append((start, end))
    return done


def inside(start: date | None, end: date | None, periods: list[Period]) -> bool:
    """A date is inside only if its whole range is, in one of the (merged) periods (section 3)."""
    if start is None or end is None:
        return False
    return any(first <= start and end <= last for first, last in merged(periods))


def overlaps(start: date, end: date, periods: list[Period]) -> bool:
    """Whether the range and a period have a day in common."""
    return any(start <= last and first <= end for first, last in periods)


def quarter_of(day: date) -> Period:
    """The quarter of a day. Quarters of the financial year and of the calendar year are the same three months."""
    first_month = day.month - (day.month - 1) % 3
    return months(date(day.year, first_month, 1), 3)


def year_of(day: date, financial: bool) -> Period:
    """The year of a day: 1 April to 31 March (section 3), or the calendar year where that is set."""
    if not financial:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    first = day.year if day.month >= 4 else day.year - 1
    return date(first, 4, 1), date(first + 1, 3, 31)


def months(first: date, number: int) -> Period:
    """`number` months from the first day of a month on."""
    return first, after_months(first, number) - datetime.timedelta(days=1)


def after_months(first: date, number: int) -> date:
    """The first day of the month that is `number` months after the month of `first`."""
    total = first.year * 12 + first.month - 1 + number
    return date(total // 12, total % 12 + 1, 1)


def steps(first: date, last: date, one) -> list[Period]:
    """The quarters or years (`one` gives that of a day) from the one of `first` to the one of `last`."""
    found = [one(first)]
    while found[-1][1] < last:
        found.append(one(found[-1][1] + datetime.timedelta(days=1)))
    return found


def date_of(record: dict) -> tuple[date | None, date | None]:
    """The date of the furthest stage: of its own column where that is filled in (section 3)."""
    own = f"{record['status']}_on"
    if record.get(f"{own}_start") is not None:
        return record[f"{own}_start"], record[f"{own}_end"]
    return record["date_start"], record["date_end"]
