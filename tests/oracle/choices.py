"""What each filter can be given: the values of the records that an audience may see."""

from __future__ import annotations

from datetime import date

from tests.oracle.days import Period, quarter_of, steps
from tests.oracle.filters import NOT_STATED, Chosen
from tests.oracle.funding import funding_over_time
from tests.oracle.gatherings import events_over_time
from tests.oracle.membership import quarters
from tests.oracle.reckoned import Reckoned


def choices(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a word of a filter and a value; what is chosen already takes no choice away."""
    lines = [each for each in known.lines if each.counts]
    events = [each.record for each in known.events if each.why_not is None]
    members = list(known.organisations.values())
    found = {
        ("period", "year"): {word(span).split("-")[0] for span in shown(known)},
        ("period", "quarter"): {word(span) for span in shown(known)},
        ("source", "source type"): {each.source_type for each in lines},
        ("source", "source"): {each.source for each in lines},
        ("status", "status"): {each.record["status"] for each in known.lines},
        ("programme", "programme"): {each["programme"] for each in [each.record for each in known.lines] + known.outcomes},
        ("theme", "theme"): {each["theme"] or NOT_STATED for each in events},
        ("place", "place"): {each["place"] for each in [each.record for each in lines] + events + known.outcomes}
        | {each.place for each in members},
        ("segment", "segment"): {each.record["segment"] or NOT_STATED for each in lines} | {each.segment or NOT_STATED for each in members},
    }
    return [{"word": which, "sort": sort, "value": value} for (which, sort), values in found.items() for value in values - {None}]


def shown(known: Reckoned) -> list[Period]:
    """The quarters from the first to the last that a chart over time shows."""
    every = Chosen()
    days = [row["start"] for row in funding_over_time(known, every) + events_over_time(known, every) if row["start"]]
    days += [start for start, _ in quarters(known, list(known.organisations.values()))]
    return steps(min(days), max(days), quarter_of) if days else []


def word(span: Period) -> str:
    """A quarter as an address writes it: `2024/25-Q1`."""
    first: date = span[0]
    year, number = (first.year, (first.month - 1) // 3) if first.month >= 4 else (first.year - 1, 4)
    return f"{year}/{(year + 1) % 100:02}-Q{number}"
