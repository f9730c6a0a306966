"""Events that the cluster led or co-led by series, format, role or partner; what it was a guest at apart; attendances where asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from charts.attendances import attendance_panel, attendance_words
from charts.events_by_theme import LAID, events_words, no_event, where_events_go
from charts.rows import Row, many, named, sentences, total
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table

NOT_STATED = "not stated"  # as the views call it
MOST = 20
WORDS = 12  # of a title, at most
_LAID = {  # guests have a bar by role, and partners share events: neither is ever added up
    "series": LAID,
    "format": LAID,
    "role": Laid("records", "records"),
    "partner": replace(LAID, what=""),
}


@dataclass(frozen=True)
class Feature:
    """The words of one feature."""

    noun: str  # under which it stands in the table: "Series"
    by: str  # in the subtitle: "by series"
    leads: str  # behind the name of the one that has most, before a figure
    lead: str  # behind two
    several: str  # behind a number of more
    missing: str  # what is said where no event states it, behind "None of 12 events held"
    basis: str = "Each event once, so that the bars add up to the total."


FEATURES = {
    "series": Feature("Series", "by series", "is the largest series", "are the largest series", "series share the lead", "has a series"),
    "format": Feature("Format", "by format", "is the usual format", "are the usual formats", "formats share the lead", "has a format"),
    "role": Feature(
        "Role", "by the cluster's part", "is the most usual part", "are the most usual parts", "parts share the lead", "has a role",
        "Each event once; the bars of what the cluster led or co-led add up to the total.",
    ),
    "partner": Feature(
        "Partner", "by partner", "is partner most often", "are partners most often", "partners share the lead", "names a partner",
        "An event with several partners stands with each of them, so that the bars may add up to more than the total.",
    ),
}  # fmt: skip


def events_by_feature(rows: Sequence[Row], asked: Asked, feature: str = "series", attendances: bool = False) -> Specification:
    """`rows` of the query of the same name, of which those of one feature are drawn. With `attendances` a second panel counts visits."""
    words, ordered = FEATURES[feature], of_feature(rows, feature)
    everything = of_feature(rows, "role")  # each event once
    held, planned, guests = (sum(row[figure] for row in everything) for figure in ("held", "planned", "guests"))
    panels = _panels(ordered, everything, feature, attendances)
    title = _title(ordered, held, planned, feature) if held + planned else no_event(asked)
    return Specification(
        name="events_by_feature",
        subject="events",
        title=title,
        subtitle=f"Events that the cluster led or co-led, {words.by}, {asked.place}, {asked.period}",
        measure="events held and events planned",
        unit="events",
        basis=words.basis,
        before_quoting=_before_quoting(ordered, everything, feature, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value} {bar.after}".strip() for panel in panels[:1] for bar in panel.bars[:8]),
        table=_table(ordered, feature),
        panels=panels,
        key=tuple(each for each in ("held", "planned", "guest", "range") if any(_draws(panel, each) for panel in panels)),
        records=sum(row["records"] for row in everything) - guests,
        behind=Behind(title=events_words(held, planned), kind="events", figure="count"),
        missing="" if panels else where_events_go(asked),
    )


def of_feature(rows: Sequence[Row], feature: str) -> list[Row]:
    """The rows of one feature, those of most events first, what is not stated last."""
    chosen = [row for row in rows if row["feature"] == feature]
    return sorted(chosen, key=lambda row: (row["name"] == NOT_STATED, -row["held"], -row["planned"], -row["guests"], row["name"]))


def label(row: Row, feature: str) -> str:
    """The name of a row as people read it."""
    return f"No {FEATURES[feature].noun.lower()} stated" if row["name"] == NOT_STATED else named(row["name"])


def behind(title: str, feature: str, names: Sequence[str], *statuses: str) -> Behind:
    """The records of some names of a feature, of one status where it is given."""
    where = (("status", statuses),) if statuses else ()
    return Behind(title=title, kind="events", figure="count", where=where, among=(feature, tuple(names)))


def _draws(panel: Bars, drawing: str) -> bool:
    return any(part.drawing == drawing for bar in panel.bars for part in bar.parts)


def _title(rows: Sequence[Row], held: int, planned: int, feature: str) -> str:
    if not held:
        return f"No event held yet; {many(planned, 'event')} planned"
    stated = [row for row in rows if row["name"] != NOT_STATED and row["held"]]
    if not stated:
        return f"None of {many(held, 'event')} held {FEATURES[feature].missing}"
    if feature == "role":
        led = {row["name"]: row["held"] for row in stated}
        parts = [f"{role} {led[role]:,}" for role in ("led", "co-led") if role in led]
        return f"The cluster {' and '.join(parts)} of {many(held, 'event')} held"
    most = stated[0]["held"]
    leading = [label(row, feature) for row in stated if row["held"] == most]
    of_held = f"of {many(held, 'event')} held"
    if len(leading) == 1:
        title = f"{leading[0]} {FEATURES[feature].leads}: {most:,} {of_held}"
        return title if len(title.split()) <= WORDS else f"One {FEATURES[feature].noun.lower()} leads: {most:,} {of_held}"
    title = f"{leading[0]} and {leading[1]} {FEATURES[feature].lead}: {most:,} each of {held:,}"
    if len(leading) == 2 and len(title.split()) <= WORDS:
        return title
    return f"{len(leading)} {FEATURES[feature].several}: {most:,} each {of_held}"


def _panels(ordered: Sequence[Row], everything: Sequence[Row], feature: str, attendances: bool) -> tuple[Bars, ...]:
    if not ordered:
        return ()
    shown = shortened(ordered, feature)
    held, planned, guests = (sum(row[figure] for row in everything) for figure in ("held", "planned", "guests"))
    apart = f"; apart from them {guests:,} held by others" if guests and feature == "role" else ""
    panels = [Bars("Events", events_words(held, planned) + apart, tuple(_bar(row, feature) for row in shown), laid=_LAID[feature])]
    if attendances and any(row["attended_known"] for row in ordered):
        came = attendance_panel(shown, lambda row: label(row, feature), lambda row, title: behind(title, feature, _names(row), "held"))
        panels.append(came)
    return tuple(panels)


def shortened(rows: Sequence[Row], feature: str) -> list[Row]:
    """At most MOST rows; the tail as one that sums them, but of partners, who share events: theirs stands in the table alone."""
    if len(rows) <= MOST:
        return list(rows)
    if feature == "partner":
        return [row for row in rows if row["name"] != NOT_STATED][: MOST - 1] + [row for row in rows if row["name"] == NOT_STATED]
    tail = rows[MOST - 1 :]
    low, high = total(tail, "attended")
    summed: dict = {figure: sum(row[figure] for row in tail) for figure in ("held", "planned", "guests", "attended_known")}
    summed |= {"attended_low": low, "attended_high": high}
    return [*rows[: MOST - 1], {"name": f"{len(tail)} others", "_names": [row["name"] for row in tail]} | summed]


def _names(row: Row) -> list[str]:
    return row.get("_names") or [row["name"]]


def _bar(row: Row, feature: str) -> Bar:
    name = label(row, feature)
    if row["guests"]:
        words = f"{many(row['guests'], 'event')} held by others, in no figure"
        return Bar(name, (Part("guest", row["guests"], f"{row['guests']:,}"),), f"{row['guests']:,}", "as a guest, in no figure",
                   behind=behind(f"{name}: {words}", feature, _names(row)))  # fmt: skip
    return Bar(
        name=name,
        parts=tuple(Part(figure, row[figure], f"{row[figure]:,}") for figure in ("held", "planned") if row[figure]),
        value=f"{row['held']:,}" if row["held"] else "",
        after=f"{'+ ' if row['held'] else ''}{row['planned']:,} planned" if row["planned"] else "",
        behind=behind(f"{name}: {events_words(row['held'], row['planned'])}", feature, _names(row)),
    )


def _before_quoting(ordered: Sequence[Row], everything: Sequence[Row], feature: str, asked: Asked) -> str:
    held = [row for row in everything if row["held"]]
    further = [row for row in ordered if row["name"] != NOT_STATED][MOST - 1 :] if feature == "partner" and len(ordered) > MOST else []
    return sentences(
        f"{many(len(further), 'further partner')} with at most {many(further[0]['held'] + further[0]['planned'], 'event')} "
        f"{'stands' if len(further) == 1 else 'stand'} in the table"
        if further
        else "",
        f"attendances count visits, not people: {attendance_words(held)}" if held and feature in ("series", "format") else "",
        "events at which the cluster was a guest are in no figure" if feature == "role" else "events at which the cluster was a guest "
        "are not here",
        asked.unplaced and f"not counted: {asked.unplaced}",
        asked.without,
    )


def _table(rows: Sequence[Row], feature: str) -> Table:
    columns = (
        Column("name", FEATURES[feature].noun), Column("held", "Held", "count"), Column("planned", "Planned", "count"),
        Column("awaits", "Of these awaiting figures", "count"), Column("guests", "As a guest", "count"),
        Column("attended_low", "Attendances, low", "count"), Column("attended_high", "Attendances, high", "count"),
        Column("attended_known", "From events", "count"), Column("records", "Records", "count"),
    )  # fmt: skip
    return Table(columns, tuple((label(row, feature), *(row[each.name] for each in columns[1:])) for row in rows))
