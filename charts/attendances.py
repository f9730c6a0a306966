"""Attendances with their basis: ranges, solid to the low end and hatched to the high one, and how many events gave a figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from charts.rows import Row, many
from charts.specification import Bar, Bars, Behind, Laid, Part
from data.grammar.printing import print_count
from data.model import Count

_LAID = Laid("attended_low", "attended_high", unknown="held", known="attended_known")


def attendance_words(rows: Sequence[Row]) -> str:
    """Attendances with their basis: `1,910-2,040 from 41 of 46 events`."""
    low = sum(row["attended_low"] or 0 for row in rows)
    highs = [row["attended_high"] for row in rows if row["attended_known"]]
    high = None if None in highs else sum(highs)
    known, held = sum(row["attended_known"] for row in rows), sum(row["held"] for row in rows)
    if not known:
        return "unknown for the one event" if held == 1 else f"unknown for all {held:,} events"
    return f"{print_count(Count(low, high))} from {known:,} of {many(held, 'event')}"


def attendance_panel(rows: Sequence[Row], name: Callable[[Row], str], behind: Callable[[Row, str], Behind]) -> Bars:
    """A bar for each row with an event held. `name`: of a row; `behind`: its records, from the row and the figure as a title."""
    return Bars("Attendances", attendance_words(rows), tuple(_bar(row, name(row), behind) for row in rows if row["held"]), laid=_LAID)


def _bar(row: Row, name: str, behind: Callable[[Row, str], Behind]) -> Bar:
    low, high = row["attended_low"] or 0, row["attended_high"]
    words = print_count(Count(low, high))
    parts = (Part("attended", low, f"{low:,}"), Part("range", (high or low) - low, words))
    missing = row["held"] - row["attended_known"]
    return Bar(
        name=name,
        parts=tuple(part for part in parts if part.length > 0),
        value=words if row["attended_known"] else "",
        unknown=f"{'+ ' if row['attended_known'] else ''}{many(missing, 'event')} unknown" if missing > 0 else "",
        behind=behind(row, f"{name}: {words if row['attended_known'] else 'unknown'} attendances"),
    )
