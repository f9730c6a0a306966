"""Events that the cluster led or co-led by primary theme: held solid, planned hatched; attendances where asked for."""

from __future__ import annotations

from collections.abc import Sequence

from charts.attendances import attendance_panel, attendance_words
from charts.empty import Empty
from charts.rows import Row, many, named, none_counted, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table

WHERE_TO_PUT_IT = "Put one row for each event on the sheet Events of a return, with title, status, role, date and theme."
HOW_TO_COUNT_IT = "Only events that the cluster led or co-led, and that are held or planned, count. State both in a return."
BLANK = "No theme stated"
NOT_STATED = "not stated"  # as the views call it
LAID = Laid("held", "held", "events held", ("event held", "events held"), by_part=True, unnamed=(BLANK,))


def events_by_theme(rows: Sequence[Row], asked: Asked, most: int | None = None, attendances: bool = False) -> Specification:
    """`rows` of the query of the same name. `most`: bars of a short chart. With `attendances` a second panel counts people's visits."""
    ordered = sorted(rows, key=lambda row: (not is_theme(row["theme"]), -row["held"], -row["planned"], row["theme"] or ""))
    held, planned = sum(row["held"] for row in rows), sum(row["planned"] for row in rows)
    bars = tuple(_bar(row) for row in _shortened(ordered, most))
    panels = [Bars("Events", events_words(held, planned), bars, laid=LAID)] if held + planned else []
    if attendances and any(row["attended_known"] for row in rows):
        panels.append(attendance_panel(ordered, lambda row: theme_name(row["theme"]), _came))
    title = no_event(asked) if not held + planned else _title(ordered, held, planned)
    return Specification(
        name="events_by_theme",
        subject="events",
        title=title,
        subtitle=f"Events that the cluster led or co-led, by primary theme, {asked.place}, {asked.period}",
        measure="events held and events planned",
        unit="events",
        basis="Each event once, at its primary theme, so that the bars add up to the total.",
        before_quoting=_before_quoting(rows, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value} {bar.after}".strip() for bar in (panels[0].bars[:8] if panels else ())),
        table=_table(ordered),
        panels=tuple(panels),
        key=(*(each for each, number in (("held", held), ("planned", planned)) if number), *_range_of(panels)),
        records=sum(row["records"] for row in rows),
        behind=Behind(title=events_words(held, planned), kind="events", figure="count"),
        missing="" if held + planned else where_events_go(asked),
    )


def is_theme(theme: str | None) -> bool:
    """Whether a theme is stated: what has none stands last, and never leads."""
    return theme not in (None, "", NOT_STATED)


def theme_name(theme: str | None) -> str:
    """A theme as people read it."""
    return named(theme) if is_theme(theme) else BLANK


def no_event(asked: Asked) -> str:
    """The title of a chart without an event: none is recorded, or nobody knows whether one is of the period."""
    if asked.none_counts:
        return "Events are recorded, but none of them counts"
    return none_counted("event", asked.unplaced) if asked.unplaced else "No event is recorded"


def where_events_go(asked: Asked) -> str:
    """What a chart without an event says: what is missing and where to put it."""
    return Empty("event", "0", HOW_TO_COUNT_IT, "State a closer date.", WHERE_TO_PUT_IT).said(asked)


def events_words(held: int, planned: int) -> str:
    """`46 events held, 9 planned`."""
    return f"{many(held, 'event')} held" + (f", {planned:,} planned" if planned else "")


def _title(rows: Sequence[Row], held: int, planned: int) -> str:
    if not held:
        return f"No event held yet; {many(planned, 'event')} planned"
    stated = [row for row in rows if is_theme(row["theme"]) and row["held"]]
    if not stated:
        return f"{many(held, 'event')} held, no theme stated"
    if stated[0]["held"] == held:
        return f"{many(held, 'event')} held, on {named(stated[0]['theme'])}"
    most = stated[0]["held"]
    leading = [named(row["theme"]) for row in stated if row["held"] == most]
    if len(leading) == 1:
        return f"{leading[0]} leads: {most:,} of {many(held, 'event')} held"
    if len(leading) == 2:
        return f"{leading[0]} and {leading[1]} lead with {most:,} each of {many(held, 'event')} held"
    return f"{len(leading)} themes share the lead with {many(most, 'event')} each, of {held:,} held"


def _shortened(rows: Sequence[Row], most: int | None) -> Sequence[Row]:
    if most is None or len(rows) <= most:
        return rows
    tail = rows[most - 1 :]
    summed: dict = {figure: sum(row[figure] for row in tail) for figure in ("held", "planned", "awaits", "records")}
    return [*rows[: most - 1], {"theme": f"{len(tail)} others", "_names": tuple(row["theme"] for row in tail)} | summed]


def _bar(row: Row) -> Bar:
    name = theme_name(row["theme"])
    parts = (Part("held", row["held"], f"{row['held']:,}"), Part("planned", row["planned"], f"{row['planned']:,}"))
    planned = f"+ {row['planned']:,} planned" if row["held"] else f"{row['planned']:,} planned"
    return Bar(
        name=name,
        parts=tuple(part for part in parts if part.length),
        value=f"{row['held']:,}" if row["held"] else "",
        after=planned if row["planned"] else "",
        behind=Behind(
            title=f"{name}: {events_words(row['held'], row['planned'])}", kind="events", figure="count",
            where=(("theme", row.get("_names") or (row["theme"],)),),
        ),
    )  # fmt: skip


def _range_of(panels: Sequence[Bars]) -> tuple[str, ...]:
    return ("range",) if any(part.drawing == "range" for panel in panels for bar in panel.bars for part in bar.parts) else ()


def _came(row: Row, title: str) -> Behind:
    return Behind(title=title, kind="events", figure="attended", where=(("theme", (row["theme"],)), ("status", ("held",))))


def _before_quoting(rows: Sequence[Row], asked: Asked) -> str:
    awaits = sum(row["awaits"] for row in rows)
    overdue = f"{many(awaits, 'planned event has', 'planned events have')} passed and {'awaits' if awaits == 1 else 'await'} figures"
    return sentences(
        overdue if awaits else "",
        f"attendances count visits, not people: {attendance_words(rows)}" if any(row["held"] for row in rows) else "",
        "events at which the cluster was a guest are not here",
        asked.unplaced and f"not counted: {asked.unplaced}",
        asked.without,
    )


def _table(rows: Sequence[Row]) -> Table:
    columns = (
        Column("theme", "Theme"),
        Column("held", "Held", "count"),
        Column("planned", "Planned", "count"),
        Column("awaits", "Of these awaiting figures", "count"),
        Column("attended_low", "Attendances, low", "count"),
        Column("attended_high", "Attendances, high", "count"),
        Column("attended_known", "From events", "count"),
        Column("records", "Records", "count"),
    )
    return Table(
        columns, tuple((theme_name(row["theme"]), *(row[each.name] for each in columns[1:])) for row in rows)
    )
