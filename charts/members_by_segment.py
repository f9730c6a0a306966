"""Members on the day by segment: companies solid, universities, NHS bodies and other members in the tint."""

from __future__ import annotations

from collections.abc import Sequence

from charts.members_over_time import WHERE_TO_PUT_IT
from charts.rows import Row, many, named, people, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table

BLANK = "No segment stated"
NOT_STATED = "not stated"  # as the views call it
_LAID = Laid("members", "members", "members", ("member", "members"), by_part=True, unnamed=(BLANK,))


def members_by_segment(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the query of the same name: one a segment."""
    ordered = sorted(rows, key=lambda row: (not _stated(row), -row["members"], row["segment"] or ""))
    members, companies = sum(row["members"] for row in rows), sum(row["companies"] for row in rows)
    title = _title(ordered, members)
    bars = tuple(_bar(row) for row in ordered if row["members"])
    panel = Bars("Members", f"{members:,}, {companies:,} of them companies", bars, laid=_LAID)
    others = members > companies
    return Specification(
        name="members_by_segment",
        subject="members",
        title=title,
        subtitle=f"Members by life-science segment, {asked.place}, {asked.on_the_day}",
        measure="members",
        unit="organisations",
        basis="Each organisation once, at its segment.",
        before_quoting=sentences(_employees(rows, members), asked.without),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value}" for bar in panel.bars[:10]),
        table=_table(ordered),
        panels=(panel,) if members else (),
        key=(("companies", "others") if others else ("companies",)) if members else (),
        records=members,
        behind=Behind(title=f"{members:,} members", kind="members", figure="count"),
        missing="" if members else f"No member is recorded for {asked.filters or asked.period}. {WHERE_TO_PUT_IT}",
    )


def _stated(row: Row) -> bool:
    """What has no segment stands last and is never called the largest one."""
    return row["segment"] not in (None, "", NOT_STATED)


def _name(row: Row) -> str:
    return named(row["segment"]) if _stated(row) else BLANK


def _title(rows: Sequence[Row], members: int) -> str:
    stated = [row for row in rows if _stated(row)]
    if not members:
        return "No member is recorded"
    if not stated or not stated[0]["members"]:
        return f"None of {many(members, 'member')} has a segment yet"
    most = stated[0]["members"]
    leading = [named(row["segment"]) for row in stated if row["members"] == most]
    if len(leading) == 1:
        return f"{leading[0]} is the largest segment: {most:,} of {many(members, 'member')}"
    if len(leading) == 2:
        return f"{leading[0]} and {leading[1].lower()} are the largest segments: {many(most, 'member')} each, of {members:,}"
    return f"{len(leading)} segments are largest, with {many(most, 'member')} each of {members:,}"


def _employees(rows: Sequence[Row], members: int) -> str:
    known = sum(row["employees_known"] for row in rows)
    return (
        f"{known:,} of {many(members, 'member')} gave a number of employees: {people(rows)} together"
        if known
        else "no member gave a number of employees"
    )


def _bar(row: Row) -> Bar:
    others = row["members"] - row["companies"]
    name = _name(row)
    parts = (Part("companies", row["companies"], f"{row['companies']:,}"), Part("others", others, f"{others:,}"))
    return Bar(
        name=name,
        parts=tuple(part for part in parts if part.length > 0),
        value=f"{row['members']:,}",
        after=f"{people([row])} employees, from {row['employees_known']:,}" if row["employees_known"] else "",
        behind=Behind(
            title=f"{name}: {many(row['members'], 'member')}", kind="members", figure="count", where=(("segment", (row["segment"],)),)
        ),
    )


def _table(rows: Sequence[Row]) -> Table:
    columns = (
        Column("segment", "Segment"), Column("members", "Members", "count"), Column("companies", "Of these companies", "count"),
        Column("employees_low", "Employees, low", "count"), Column("employees_high", "Employees, high", "count"),
        Column("employees_known", "From members", "count"),
    )  # fmt: skip
    return Table(columns, tuple((_name(row), *(row[each.name] for each in columns[1:])) for row in rows))
