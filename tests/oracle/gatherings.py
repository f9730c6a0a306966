"""The charts of events: by theme and over time (counting rules, section 5)."""

from __future__ import annotations

from datetime import date

from tests.oracle.days import months, quarter_of, steps
from tests.oracle.events import Event
from tests.oracle.filters import NOT_STATED, Chosen
from tests.oracle.money import is_unknown, total
from tests.oracle.reckoned import Reckoned

Row = dict


def looked_at(known: Reckoned, chosen: Chosen) -> list[Event]:
    """Events held or planned, inside every filter."""
    return [
        each
        for each in known.events
        if each.why_not is None and chosen.has_event(each.record) and chosen.in_time(each.start, each.end)
    ]


def summed(several: list[Event]) -> Row:
    """The columns that both charts share."""
    attended = [each.attended for each in several if each.held]
    low, high = total(attended)
    return {
        "held": sum(each.held for each in several),
        "planned": sum(each.planned for each in several),
        "awaits": sum(each.awaits for each in several),
        "attended_low": low,
        "attended_high": high,
        "attended_known": sum(not is_unknown(each) for each in attended),
        "records": len(several),
    }


def events_by_theme(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a primary theme, so that bars add up to the total."""
    by_theme: dict[str, list[Event]] = {}
    for each in looked_at(known, chosen):
        by_theme.setdefault(each.record["theme"] or NOT_STATED, []).append(each)
    return [{"theme": theme, **summed(several)} for theme, several in by_theme.items()]


def events_over_time(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a quarter from the first to the last with an event, and one for what stands in no quarter."""
    several = looked_at(known, chosen)
    in_quarter = [each for each in several if each.start and each.end <= quarter_of(each.start)[1]]
    rows = []
    if in_quarter:
        for start, end in steps(min(each.start for each in in_quarter), max(each.start for each in in_quarter), quarter_of):
            rows.append({"start": start, "end": end, **summed([each for each in in_quarter if start <= each.start <= end])})
    apart = [each for each in several if each not in in_quarter]
    return rows + ([{"start": None, "end": None, **summed(apart)}] if apart else [])


def month_of(event: Event) -> date | None:
    """The first day of the month that an event's whole date lies in; None: in none."""
    if event.start is None:
        return None
    first, last = months(event.start.replace(day=1), 1)
    return first if event.end <= last else None


def events_by_theme_and_month(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a primary theme and month in which it has an event, and one for what stands in no month."""
    met: dict[tuple, list[Event]] = {}
    for each in looked_at(known, chosen):
        met.setdefault((each.record["theme"] or NOT_STATED, month_of(each)), []).append(each)
    return [
        {"theme": theme, "start": month, "period": month and f"{month:%Y-%m}"}
        | {name: number for name, number in summed(several).items() if not name.startswith("attended")}
        for (theme, month), several in met.items()
    ]


def planned_events(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row an event planned."""
    names = ("record", "title", "series", "role", "venue", "place")
    return [
        {"theme": each.record["theme"] or NOT_STATED, "start": each.start, "awaits": each.awaits}
        | {name: each.record[name] for name in names}
        for each in looked_at(known, chosen)
        if each.planned
    ]
