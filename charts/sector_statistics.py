"""Official statistics of the sector, indexed inside one comparable group at a time: breaks stay breaks, price bases stay apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from math import floor

from charts.official_lines import EVERY_SECTOR, MOST, by_place, in_a_sentence, is_comparison, is_region, names_of_places
from charts.rows import Row, basis_points, in_words, many, named, sentences
from charts.specification import Asked, Behind, Column, Line, Lines, Point, Specification, Table

WHERE_TO_PUT_IT = (
    "Put one official figure a row on the sheet Statistics of a return, with measure, place code, period, value and comparable group."
)


def subjects(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The (measure, sector) pairs that there are figures for; those with the most that can be indexed first, all sectors last."""
    found: dict[tuple[str, str], int] = {}
    for row in rows:
        pair = (row["measure"], row["sector"] or "")
        found[pair] = found.get(pair, 0) + (1 if row["index_hundredths"] is not None and row["preferred"] else 0)
    return sorted(found, key=lambda pair: (pair[1].casefold() in EVERY_SECTOR, -found[pair], pair))


def subject_words(subject: tuple[str, str]) -> str:
    """What a subject is called: `Employment in life sciences`."""
    return named(subject[0]) + (f" in {subject[1]}" if subject[1] else "")


def sector_statistics(rows: Sequence[Row], asked: Asked, subject: tuple[str, str] | None = None) -> Specification:
    """`rows` of the query of the same name. `subject`: one of `subjects(rows)`; the first where not given. One panel a comparable group."""
    pair = subject or next(iter(subjects(rows)), ("", ""))
    mine = [row for row in rows if (row["measure"], row["sector"] or "") == pair]
    shown = [row for row in mine if row["preferred"]]
    groups, names = _groups(shown), names_of_places(mine)
    rate = bool(shown) and all(row["is_rate"] for row in shown)
    drawable = [_drawable(rows, rate) for rows in groups]
    panels = [_panel(found, names) for found in drawable if len({row["start"] for row in found}) > 1]
    measure = subject_words(pair)
    unit = (shown[0]["unit"] or "as it is") if rate else "index, 100 at the first common period"
    title = _title(groups, pair, names)
    return Specification(
        name="sector_statistics",
        subject="members",
        title=title,
        subtitle=f"{measure}, {unit}" + ("" if rate else " of each method") + _price_words(shown),
        measure=pair[0],
        unit=unit,
        basis="Official statistics, joined by place code; a line joins figures of one comparable group only.",
        before_quoting=_before_quoting(groups, mine, rate, names),
        source=_sources(shown),
        alt=f"{title}. " + "; ".join(f"{line.name} {line.points[-1].words}" for panel in panels for line in panel.lines if line.points),
        table=_table(mine),
        panels=tuple(panels),
        records=len(mine),
        behind=Behind(
            title=f"{measure}: {many(len(mine), 'official figure')}", kind="statistics", figure="count", where=(("title", (pair[0],)),)
        ),
        missing=_missing(mine, bool(panels)),
    )


def statistics_title(rows: Sequence[Row], subject: tuple[str, str] | None = None) -> str:
    """The finding on its own: of one subject, or of the one that most can be said of."""
    pair = subject or next(iter(subjects(rows)), ("", ""))
    mine = [row for row in rows if (row["measure"], row["sector"] or "") == pair]
    return _title(_groups([row for row in mine if row["preferred"]]), pair, names_of_places(mine))


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    def key(row: Row):
        return (row["comparable_group"] or "", row["price_basis"] or "", row["source"] or "")

    groups = [list(found) for _, found in groupby(sorted(rows, key=lambda row: (*key(row), row["start"])), key=key)]
    return sorted(groups, key=lambda found: (min(row["start"] for row in found), key(found[0])))


def _drawable(rows: Sequence[Row], rate: bool) -> list[Row]:
    """What of a group is drawn: rates as they are; of all else what may be indexed."""
    return [row for row in rows if (row["value"] is not None and row["start"] is not None if rate else row["index_hundredths"] is not None)]


def _panel(rows: Sequence[Row], names: Mapping[tuple, str]) -> Lines:
    """`rows`: what is drawn of one group."""
    rate = rows[0]["is_rate"]
    periods = sorted({(row["start"], row["period"]) for row in rows})
    first = periods[0][1]
    ticks = tuple(
        (start.year * 12 + start.month, f"{period}\n= 100" if period == first and not rate else str(period)) for start, period in periods
    )
    lines = tuple(
        Line(
            name=names[found[0]["place_code"], found[0]["place"]],
            points=tuple(Point(row["start"].year * 12 + row["start"].month, _hundredths(row), _point_words(row)) for row in found),
            comparison=is_comparison(found[0]),
        )
        for found in by_place(rows)[:MOST]
    )
    return Lines(_group_name(rows), "", ticks, lines, (rows[0]["unit"] or "as it is") if rate else "")


def _hundredths(row: Row) -> int:
    """What is drawn: the index, or a rate as it is."""
    return floor(row["value"] * 100 + Decimal("0.5")) if row["is_rate"] else row["index_hundredths"]


def _group_name(rows: Sequence[Row]) -> str:
    group = rows[0]["comparable_group"] or rows[0]["source"] or "Method not stated"
    return named(group)


def _value(row: Row) -> str:
    """A figure in its unit: `1.9 %`."""
    value = f"{row['value'].normalize():,f}" if hasattr(row["value"], "normalize") else f"{row['value']:,}"
    return f"{value} {row['unit'] or ''}".strip()


def _point_words(row: Row) -> str:
    if row["is_rate"]:
        return f"{row['period']} {_value(row)}"
    tenths = (row["index_hundredths"] + 5) // 10
    return f"{row['period']} {tenths // 10}.{tenths % 10} ({_value(row)})"


def _title(groups: Sequence[Sequence[Row]], pair: tuple[str, str], names: Mapping[tuple, str]) -> str:
    """The latest method that says something of the region, or else of its first area: its growth, or its latest value in its unit."""
    for rows in reversed(groups):
        lines = [[row for row in line if row["value"] is not None] for line in by_place(rows)]
        areas = [line for line in lines if line and not is_comparison(line[0])]
        if not areas:
            continue
        line = areas[0]
        place = in_a_sentence(names[line[0]["place_code"], line[0]["place"]])
        if len(areas) > 1 and not is_region(line[0]):
            place += f", one of {len(areas)} areas,"
        others = [each for each in lines if each and is_comparison(each[0])]
        if line[0]["is_rate"] or line[-1]["value"] <= 0 or min(row["value"] for row in line) <= 0:
            return f"{_called(pair)} in {place} {_latest(line, others, names)}"
        if len(known := [row for row in line if row["index_hundredths"] is not None]) > 1:
            first = min((row for row in rows if row["index_hundredths"] is not None), key=lambda row: row["start"])
            return f"{_called(pair)} in {place} {_growth(known, first, others, names)}"
    return f"No growth of {pair[0] or 'the sector'} may be given from official statistics"


def _called(pair: tuple[str, str]) -> str:
    """The measure, and where it is of all sectors that: it stands beside the sector's own."""
    return named(pair[0]) + (" of all sectors" if pair[1].casefold() in EVERY_SECTOR else "")


def _latest(line: Sequence[Row], others: Sequence[Sequence[Row]], names: Mapping[tuple, str]) -> str:
    last = line[-1]
    beside = next((row for each in others for row in each if row["start"] == last["start"]), None)
    against = f" ({names[beside['place_code'], beside['place']]}: {_value(beside)})" if beside else ""
    return f"stood at {_value(last)} in {last['period']}{against}"


def _growth(line: Sequence[Row], first: Row, others: Sequence[Sequence[Row]], names: Mapping[tuple, str]) -> str:
    """Up or down, and ahead of or behind what it is compared with."""
    growth = line[-1]["index_hundredths"] - 10_000
    words = basis_points(growth)
    verb = "grew" if words.startswith("+") else "fell" if words.startswith("-") else "stayed level"
    amount = "" if verb == "stayed level" else f" {words.lstrip('+-')}"
    against = ""
    compared = [known for each in others if len(known := [row for row in each if row["index_hundredths"] is not None]) > 1]
    if compared:
        other = compared[0][-1]
        theirs = other["index_hundredths"] - 10_000
        level = basis_points(growth) == basis_points(theirs)  # nobody can see who is ahead
        than = "level with" if level else "ahead of" if growth > theirs else "behind"
        against = f", {than} {in_a_sentence(names[other['place_code'], other['place']])} ({basis_points(theirs)})"
    return f"{verb}{amount} from {first['period']} to {line[-1]['period']}{against}"


def _price_words(rows: Sequence[Row]) -> str:
    bases = sorted({row["price_basis"] for row in rows if row["price_basis"]})
    return f", {in_words(bases)} prices" if bases else ""


def _before_quoting(groups: Sequence[Sequence[Row]], mine: Sequence[Row], rate: bool, names: Mapping[tuple, str]) -> str:
    breaks = list(dict.fromkeys(_group_name(rows) for rows in groups))  # one group may hold several price bases
    alone = [f"{_group_name(rows)}: {rows[0]['period']}" for rows in groups if len({row["start"] for row in rows}) == 1]
    other_basis = sorted({row["price_basis"] for row in mine if not row["preferred"] and row["price_basis"]})
    real = sorted({row["price_basis"] for row in mine if row["preferred"] and row["price_basis"]})
    more = max((len(by_place(_drawable(rows, rate))) - MOST for rows in groups), default=0)
    low = _low([row for rows in groups for row in rows], names) if not rate else []
    return sentences(
        f"{many(more, 'more place stands', 'more places stand')} in the table" if more > 0 else "",
        f"no index where figures reach nought or below: {in_words(low)}; they stand in the table" if low else "",
        "a rate is drawn as it is: a change of it in per cent would say nothing" if rate else "",
        f"the method changed: no growth across {in_words(breaks)} may be given" if len(breaks) > 1 else "",
        f"one figure only, so no growth: {in_words(alone)}" if alone else "",
        f"shown in {in_words(real)} prices; the figures in {in_words(other_basis)} prices stand in the table"
        if other_basis and real
        else "",
    )


def _low(rows: Sequence[Row], names: Mapping[tuple, str]) -> list[str]:
    """The places whose figures reach nought or below."""
    return sorted({names[row["place_code"], row["place"]] for row in rows if row["value"] is not None and row["value"] <= 0})


def _sources(rows: Sequence[Row]) -> str:
    return "; ".join(sorted({", ".join(filter(None, (row["source"], row["release"]))) for row in rows} - {""})) or "not stated"


def _missing(rows: Sequence[Row], drawn: bool) -> str:
    if not rows:
        return f"No official statistic is recorded. {WHERE_TO_PUT_IT}"
    return "" if drawn else f"No two figures here may be compared: each stands in a comparable group of its own. {WHERE_TO_PUT_IT}"


def _table(rows: Sequence[Row]) -> Table:
    columns = (
        Column("measure", "Measure"),
        Column("sector", "Sector"),
        Column("place", "Place"),
        Column("place_code", "Code"),
        Column("comparable_group", "Comparable group"),
        Column("price_basis", "Prices"),
        Column("period", "Period"),
        Column("value", "Value", "number"),
        Column("unit", "Unit"),
        Column("index_hundredths", "Index", "hundredths"),
        Column("cagr_bp", "Growth a year", "basis points"),
        Column("source", "Source"),
        Column("release", "Release"),
    )
    return Table(columns, tuple(tuple(row[each.name] for each in columns) for row in rows))
