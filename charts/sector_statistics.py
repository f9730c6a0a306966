"""Official statistics of the sector, indexed inside one comparable group at a time: breaks stay breaks, price bases stay apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from math import floor

from charts.official_finding import figure_in_its_unit, official_finding
from charts.official_lines import EVERY_SECTOR, MOST, by_place, is_comparison, names_of_places
from charts.rows import Row, in_words, many, named, sentences
from charts.specification import Asked, Behind, Column, Line, Lines, Point, Specification, Table

WHERE_TO_PUT_IT = (
    "Put one official figure a row on the sheet Statistics of a return, with measure, place code, period, value and comparable group."
)


def subjects(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The (measure, sector) pairs that there are figures for: those that make a line first, of a measure all sectors together after the
    sector's own, those with the most that can be indexed first."""
    lines: dict[tuple[str, str], dict[tuple, int]] = {}
    for row in rows:
        line = (row["comparable_group"], row["price_basis"], row["place_code"], row["place"])
        of_pair = lines.setdefault((row["measure"], row["sector"] or ""), {})
        of_pair[line] = of_pair.get(line, 0) + (1 if row["index_hundredths"] is not None and row["preferred"] else 0)
    own = {measure for measure, sector in lines if sector.casefold() not in EVERY_SECTOR}

    def key(pair: tuple[str, str]):
        beside = pair[0] in own and pair[1].casefold() in EVERY_SECTOR
        return (max(lines[pair].values()) < 2, beside, -sum(lines[pair].values()), pair)

    return sorted(lines, key=key)


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
    unit = (shown[0]["unit"] or "as it is") if rate else "index, 100 in the first period that all places have"
    title = official_finding(groups, pair, names).title
    return Specification(
        name="sector_statistics",
        subject="members",
        title=title,
        subtitle=f"{measure}, {unit}" + ("" if rate else ", by each method") + _price_words(shown),
        measure=pair[0],
        unit=unit,
        basis="A line joins figures of one place, by its official code, and of one method only.",
        before_quoting=_before_quoting(groups, mine, rate, names),
        source=_sources(shown),
        alt=f"{title}. " + "; ".join(f"{line.name} {line.points[-1].words}" for panel in panels for line in panel.lines if line.points),
        table=_table(mine),
        panels=tuple(panels),
        records=len(mine),
        behind=_behind(f"{measure}: {many(len(mine), 'official figure')}", mine),
        missing=_missing(mine, bool(panels)),
    )


def _behind(title: str, mine: Sequence[Row]) -> Behind:
    return Behind(title=title, kind="statistics", figure="count", where=(("record", tuple(row["record"] for row in mine)),))


def statistics_title(rows: Sequence[Row], subject: tuple[str, str] | None = None) -> str:
    """The finding in full, as a sentence: of one subject, or of the one that most can be said of."""
    pair = subject or next(iter(subjects(rows)), ("", ""))
    mine = [row for row in rows if (row["measure"], row["sector"] or "") == pair]
    return official_finding(_groups([row for row in mine if row["preferred"]]), pair, names_of_places(mine)).sentence


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


def _point_words(row: Row) -> str:
    if row["is_rate"]:
        return f"{row['period']} {figure_in_its_unit(row)}"
    tenths = (row["index_hundredths"] + 5) // 10
    return f"{row['period']} {tenths // 10}.{tenths % 10} ({figure_in_its_unit(row)})"


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
