"""Events that the cluster led or co-led by quarter: held solid, planned hatched on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.attendances import attendance_words
from charts.events_by_theme import LAID, WHERE_TO_PUT_IT, no_event, where_events_go
from charts.quarters import COARSE, dated, label, name, name_with_months, ordered, span, undated
from charts.rows import Row, many, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Part, Specification, Table

_LAID = replace(LAID, quarters=True, by_part=False)


def events_over_time(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the query of the same name: one a quarter, and one for what stands in no quarter."""
    quarters = dated(rows)
    held, planned = sum(row["held"] for row in quarters), sum(row["planned"] for row in quarters)
    elsewhere = sum(row["held"] for row in rows) - held
    nothing = (asked.unplaced or asked.none_counts) and not held + planned
    title = no_event(asked) if nothing else _title(quarters, held, planned, elsewhere, asked)
    bars = tuple(_bar(row, asked) for row in quarters)
    panel = Bars("Events", f"{held:,} held, {planned:,} planned", bars, upright=True, laid=_LAID)
    return Specification(
        name="events_over_time",
        subject="events",
        title=title,
        subtitle=f"Events that the cluster led or co-led, by quarter, {asked.place}, {span(quarters, asked) or asked.period}",
        measure="events held and events planned",
        unit="events",
        basis="Each event once, in the quarter that its date lies wholly in.",
        before_quoting=_before_quoting(rows, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{name(row, asked)} {row['held']} held, {row['planned']} planned" for row in quarters),
        table=_table(rows, asked),
        panels=(panel,) if held + planned else (),
        key=tuple(each for each, number in (("held", held), ("planned", planned)) if number),
        records=sum(row["records"] for row in rows),
        behind=Behind(title=panel.total, kind="events", figure="count"),
        missing="" if held + planned else _nothing_dated(asked),
    )


def _nothing_dated(asked: Asked) -> str:
    if asked.unplaced or asked.none_counts:
        return where_events_go(asked)
    return f"No event stands in a quarter for {asked.filters or asked.period}. {WHERE_TO_PUT_IT}"


def _title(quarters: Sequence[Row], held: int, planned: int, elsewhere: int, asked: Asked) -> str:
    """The busiest quarter. `elsewhere`: events held that stand in none and may be of any."""
    if not held:
        return f"No event held in a known quarter yet; {planned:,} planned" if planned else "No event stands in a quarter"
    most = max(row["held"] for row in quarters)
    leading = [name(row, asked) for row in quarters if row["held"] == most]
    rival = max((row["held"] for row in quarters if name(row, asked) != leading[0]), default=0)
    if len(leading) == 1 and elsewhere and rival + elsewhere >= most:
        return f"{leading[0]} leads the quarters that are known: {most:,} of {many(held, 'event')}"
    if len(leading) == 1:
        return f"{leading[0]} was the busiest quarter: {most:,} of {many(held, 'event')} held"
    return f"{many(held, 'event')} held{' in known quarters' if elsewhere else ''}, at most {most:,} a quarter"


def _bar(row: Row, asked: Asked) -> Bar:
    parts = (Part("held", row["held"], f"{row['held']:,}"), Part("planned", row["planned"], f"{row['planned']:,}"))
    return Bar(
        name=label(row, asked),
        parts=tuple(part for part in parts if part.length),
        value=f"{row['held']:,}" if row["held"] else "",
        after=f"+ {row['planned']:,}" if row["planned"] else "",
        behind=Behind(
            title=f"{name(row, asked)}: {many(row['held'], 'event')} held, {row['planned']:,} planned", kind="events", figure="count",
            where=(("period", (row["period"],)),),
        ),
    )  # fmt: skip


def _before_quoting(rows: Sequence[Row], asked: Asked) -> str:
    coarse = undated(rows)
    number = coarse["held"] + coarse["planned"] if coarse else 0
    idle = sum(1 for row in dated(rows) if not row["held"] and not row["planned"])
    return sentences(
        f"no event was held or is planned in {many(idle, 'quarter')} of those shown" if idle else "",
        f"{many(number, 'event stands', 'events stand')} in no quarter ({COARSE})" if number else "",
        f"attendances count visits, not people: {attendance_words(rows)}" if any(row["held"] for row in rows) else "",
        asked.without,
    )


def _table(rows: Sequence[Row], asked: Asked) -> Table:
    columns = (
        Column("period", "Quarter"),
        Column("held", "Held", "count"),
        Column("planned", "Planned", "count"),
        Column("awaits", "Of these awaiting figures", "count"),
        Column("attended_low", "Attendances, low", "count"),
        Column("attended_high", "Attendances, high", "count"),
        Column("attended_known", "From events", "count"),
    )
    return Table(columns, tuple((name_with_months(row, asked), *(row[each.name] for each in columns[1:])) for row in ordered(rows)))
