"""Member companies by segment, a small chart for each local authority: the same rows and one scale in all, so that places compare."""

from __future__ import annotations

from collections.abc import Sequence

from charts.members_over_time import WHERE_TO_PUT_IT
from charts.rows import Row, many, named, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table

NOT_STATED = "not stated"  # a segment, as the views call it
PLACES, SEGMENTS = 12, 10  # small charts, and rows in each: what is beyond stands together in the last
WORDS = 12  # of a title, at most
_LAID = Laid("companies", "companies", "member companies", ("member company", "member companies"))
Group = tuple[str, tuple[str | None, ...]]  # what is drawn as one: its name, and the places or segments in it


def companies_by_place_and_segment(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the query of the same name: one a place and segment."""
    companies, known = sum(row["companies"] for row in rows), sum(row["employees_known"] for row in rows)
    places, segments = _groups(rows, "place", PLACES, "other places"), _groups(rows, "segment", SEGMENTS, "other segments")
    title = _title(rows, companies)
    unplaced = sum(row["companies"] for row in rows if row["place"] is None)
    return Specification(
        name="companies_by_place_and_segment",
        subject="members",
        title=title,
        subtitle=f"Member companies by segment in each local authority, {asked.place}, "
        f"{asked.on_the_day}; every panel has the same scale",
        measure="member companies",
        unit="companies",
        basis="Each company once, at the authority of its main site and at its segment.",
        before_quoting=sentences(
            f"{known:,} of {many(companies, 'company', 'companies')} gave a number of employees; the table has them by place and segment"
            if companies
            else "",
            f"{many(unplaced, 'company has', 'companies have')} no place" if unplaced else "",
            "an authority that stands in no panel has no member company, which says nothing of companies that are no members",
            asked.without,
        ),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{name} {_sum(rows, place=those):,}" for name, those in places),
        table=_table(rows),
        panels=tuple(_panel(rows, place, segments) for place in places),
        key=("companies",) if companies else (),
        records=companies,
        behind=_behind(many(companies, "company", "companies")),
        missing="" if companies else f"No member company is recorded for {asked.filters or asked.period}. {WHERE_TO_PUT_IT}",
    )


def _sum(rows: Sequence[Row], place: Sequence[str | None] | None = None, segment: Sequence[str | None] | None = None) -> int:
    return sum(
        row["companies"] for row in rows if (place is None or row["place"] in place) and (segment is None or row["segment"] in segment)
    )


def _groups(rows: Sequence[Row], column: str, most: int, others: str) -> list[Group]:
    """The places or the segments with most companies first, what is not stated last, the tail before it as one."""
    numbers: dict[str | None, int] = {}
    for row in rows:
        numbers[row[column]] = numbers.get(row[column], 0) + row["companies"]
    unstated = [name for name in numbers if name in (None, NOT_STATED)]
    stated = sorted((name for name in numbers if name not in unstated), key=lambda name: (-numbers[name], name))
    room = most - bool(unstated)
    shown, tail = (stated, []) if len(stated) <= room else (stated[: room - 1], stated[room - 1 :])
    groups: list[Group] = [(named(name), (name,)) for name in shown]
    groups += [(f"{len(tail)} {others}", tuple(tail))] if tail else []
    return groups + ([(f"No {column} stated", tuple(unstated))] if unstated else [])


def _title(rows: Sequence[Row], companies: int) -> str:
    places = _groups([row for row in rows if row["place"] is not None], "place", 1000, "")
    if not companies:
        return "No member company is recorded"
    if not places:
        return f"None of {many(companies, 'company', 'companies')} has a place stated"
    numbers = {name: _sum(rows, place=those) for name, those in places}
    most = max(numbers.values())
    leading = [name for name, number in numbers.items() if number == most]
    of = f"{most:,} of {many(companies, 'company', 'companies')}"
    if len(leading) > 1:
        return f"{len(leading)} places have the most companies: {most:,} each of {companies:,}"
    segments = {row["segment"] for row in rows if named(row["place"] or "") == leading[0]} - {NOT_STATED}
    has = f"has all {most:,} companies" if most == companies > 1 else f"has the most: {of}"
    title = f"{leading[0]} {has}" + (f", in {many(len(segments), 'segment')}" if segments else "")
    return title if len(title.split()) <= WORDS else f"One place {has}"


def _panel(rows: Sequence[Row], place: Group, segments: Sequence[Group]) -> Bars:
    name, those = place
    return Bars(name, f"{_sum(rows, place=those):,}", tuple(_bar(rows, place, segment) for segment in segments), small=True, laid=_LAID)


def _bar(rows: Sequence[Row], place: Group, segment: Group) -> Bar:
    number = _sum(rows, place=place[1], segment=segment[1])
    where = (("place", place[1]), ("segment", segment[1]))
    return Bar(
        name=segment[0],
        parts=(Part("companies", number, f"{number:,}"),) if number else (),
        value=f"{number:,}" if number else "",
        behind=_behind(f"{place[0]}, {segment[0]}: {many(number, 'company', 'companies')}", where),
    )


def _behind(title: str, where: tuple[tuple[str, tuple[str | None, ...]], ...] = ()) -> Behind:
    """Companies alone: of each it is known whether it gave a number of employees."""
    return Behind(title=title, kind="members", figure="count", where=where, among=("employees", ("given", "not known")))


def _table(rows: Sequence[Row]) -> Table:
    columns = (
        Column("place", "Local authority"), Column("place_code", "Code"), Column("segment", "Segment"),
        Column("companies", "Companies", "count"), Column("employees_low", "Employees, low", "count"),
        Column("employees_high", "Employees, high", "count"), Column("employees_known", "From companies", "count"),
    )  # fmt: skip
    return Table(columns, tuple((row["place"] or "not stated", *(row[each.name] for each in columns[1:])) for row in rows))
