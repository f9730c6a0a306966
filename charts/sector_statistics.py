"""Official statistics of the sector, indexed inside one comparable group at a time: breaks stay breaks, price bases stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from charts.rows import Row, basis_points, in_words, many, named, sentences
from charts.specification import Asked, Behind, Column, Line, Lines, Point, Specification, Table

WHERE_TO_PUT_IT = (
    "Put one official figure a row on the sheet Statistics of a return, with measure, place code, period, value and comparable group."
)
UNITED_KINGDOM = ("K02000001", "UK", "TL")


def subjects(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The (measure, sector) pairs that there are figures for; those with the most that can be indexed first."""
    found: dict[tuple[str, str], int] = {}
    for row in rows:
        pair = (row["measure"], row["sector"] or "")
        found[pair] = found.get(pair, 0) + (1 if row["index_hundredths"] is not None and row["preferred"] else 0)
    return sorted(found, key=lambda pair: (-found[pair], pair))


def sector_statistics(rows: Sequence[Row], asked: Asked, subject: tuple[str, str] | None = None) -> Specification:
    """`rows` of the query of the same name. `subject`: one of `subjects(rows)`; the first where not given. One panel a comparable group."""
    pair = subject or next(iter(subjects(rows)), ("", ""))
    mine = [row for row in rows if (row["measure"], row["sector"] or "") == pair]
    shown = [row for row in mine if row["preferred"]]
    groups = _groups(shown)
    panels = [_panel(found) for found in groups if len({row["start"] for row in found if row["index_hundredths"] is not None}) > 1]
    measure = named(pair[0]) + (f" in {pair[1]}" if pair[1] else "")
    title = _title(groups, pair)
    return Specification(
        name="sector_statistics",
        subject="members",
        title=title,
        subtitle=f"{measure}, index, 100 at the first common period of each method" + _price_words(shown),
        measure=pair[0],
        unit="index, 100 at the first common period",
        basis="Official statistics, joined by place code; a line joins figures of one comparable group only.",
        before_quoting=_before_quoting(groups, mine),
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
    return _title(_groups([row for row in rows if (row["measure"], row["sector"] or "") == pair and row["preferred"]]), pair)


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    def key(row: Row):
        return (row["comparable_group"] or "", row["price_basis"] or "", row["source"] or "")

    groups = [list(found) for _, found in groupby(sorted(rows, key=lambda row: (*key(row), row["start"])), key=key)]
    return sorted(groups, key=lambda found: (min(row["start"] for row in found), key(found[0])))


def _is_comparison(row: Row) -> bool:
    place = (row["place"] or "").casefold()
    return (row["place_code"] or "") in UNITED_KINGDOM or place in ("uk", "united kingdom", "england", "great britain", "gb")


def _lines(rows: Sequence[Row]) -> list[tuple[tuple[str, str], list[Row]]]:
    by_place: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        by_place.setdefault((row["place_code"] or "", row["place"] or row["place_code"] or "Place not stated"), []).append(row)
    return sorted(by_place.items(), key=lambda item: (_is_comparison(item[1][0]), item[0]))


def _panel(rows: Sequence[Row]) -> Lines:
    indexed = [row for row in rows if row["index_hundredths"] is not None]
    periods = sorted({(row["start"], row["period"]) for row in indexed})
    first = periods[0][1]
    ticks = tuple((start.year * 12 + start.month, f"{period}\n= 100" if period == first else str(period)) for start, period in periods)
    lines = tuple(
        Line(
            name=place,
            points=tuple(Point(row["start"].year * 12 + row["start"].month, row["index_hundredths"], _point_words(row)) for row in found),
            comparison=_is_comparison(found[0]),
        )
        for (_, place), found in _lines(indexed)
    )
    return Lines(_group_name(rows), "", ticks, lines)


def _group_name(rows: Sequence[Row]) -> str:
    group = rows[0]["comparable_group"] or rows[0]["source"] or "Method not stated"
    return named(group)


def _point_words(row: Row) -> str:
    value = f"{row['value'].normalize():,f}" if hasattr(row["value"], "normalize") else f"{row['value']:,}"
    tenths = (row["index_hundredths"] + 5) // 10
    return f"{row['period']} {tenths // 10}.{tenths % 10} ({value} {row['unit'] or ''})".replace(" )", ")")


def _growth(rows: Sequence[Row]) -> dict[bool, tuple[Row, int]]:
    """For the region (False) and the comparison (True): the last row and its growth in basis points, where there are two points."""
    told: dict[bool, tuple[Row, int]] = {}
    for _, found in _lines([row for row in rows if row["index_hundredths"] is not None]):
        if len(found) > 1 and _is_comparison(found[0]) not in told:
            told[_is_comparison(found[0])] = (found[-1], found[-1]["index_hundredths"] - 10_000)
    return told


def _title(groups: Sequence[Sequence[Row]], pair: tuple[str, str]) -> str:
    """The latest method that has two periods: up or down, and ahead of or behind what it is compared with."""
    measure = named(pair[0])
    for rows in reversed(groups):
        told = _growth(rows)
        if False not in told:
            continue
        last, growth = told[False]
        first = min((row for row in rows if row["index_hundredths"] is not None), key=lambda row: row["start"])
        words = basis_points(growth)
        verb = "grew" if words.startswith("+") else "fell" if words.startswith("-") else "stayed level"
        amount = "" if verb == "stayed level" else f" {words.lstrip('+-')}"
        against = ""
        if True in told:
            other, theirs = told[True]
            than = "ahead of" if growth > theirs else "behind" if growth < theirs else "level with"
            against = f", {than} {other['place']} ({basis_points(theirs)})"
        return f"{measure} in {last['place']} {verb}{amount} from {first['period']} to {last['period']}{against}"
    return f"No growth of {pair[0] or 'the sector'} may be given from official statistics"


def _price_words(rows: Sequence[Row]) -> str:
    bases = sorted({row["price_basis"] for row in rows if row["price_basis"]})
    return f", {in_words(bases)} prices" if bases else ""


def _before_quoting(groups: Sequence[Sequence[Row]], mine: Sequence[Row]) -> str:
    breaks = [_group_name(rows) for rows in groups]
    alone = [f"{_group_name(rows)}: {rows[0]['period']}" for rows in groups if len({row["start"] for row in rows}) == 1]
    other_basis = sorted({row["price_basis"] for row in mine if not row["preferred"] and row["price_basis"]})
    real = sorted({row["price_basis"] for row in mine if row["preferred"] and row["price_basis"]})
    return sentences(
        f"the method changed: no growth across {in_words(breaks)} may be given" if len(breaks) > 1 else "",
        f"one figure only, so no growth: {in_words(alone)}" if alone else "",
        f"shown in {in_words(real)} prices; the figures in {in_words(other_basis)} prices stand in the table"
        if other_basis and real
        else "",
    )


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
