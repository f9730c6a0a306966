"""Official statistics of the region as published: levels, a panel each method and price basis, and their part of the United Kingdom's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from charts.official_lines import EVERY_SECTOR, by_place, in_a_sentence, is_comparison, names_of_places
from charts.rows import Row, basis_points, in_words, many, named, sentences
from charts.sector_statistics import WHERE_TO_PUT_IT, subject_words
from charts.specification import Asked, Bar, Bars, Behind, Column, Part, Specification, Table
from data.grammar.printing import print_pence, print_ratio

WORDS = 12  # of a title, at most
MOST = 16  # periods that a panel draws: the newest; a publisher's series may be longer
PRICES = {"real": "in real terms", "current": "in current prices"}
_POUNDS = {"gbp m": 100_000_000, "£m": 100_000_000, "£ million": 100_000_000, "gbp": 100, "£": 100, "gbp bn": 100_000_000_000}  # in pence


def official_levels(rows: Sequence[Row], asked: Asked, subject: tuple[str, str] | None = None) -> Specification:
    """`rows` of the query of the same name. `subject`: a (measure, sector) of theirs, the first where not given; of its places the
    region is drawn, or else the first that is not what it is compared with."""
    pair = subject or next(((row["measure"], row["sector"] or "") for row in rows), ("", ""))
    mine = [row for row in rows if (row["measure"], row["sector"] or "") == pair]
    names = names_of_places(mine)
    line = _line(mine)
    groups = [] if line and line[0]["is_rate"] else _groups(line)
    title = _title(groups, pair, names)
    measure = subject_words(pair) if mine else ""
    place = in_a_sentence(names[line[0]["place_code"], line[0]["place"]]) if line else asked.place
    shared = any(row["share_hundredths"] is not None for row in line)
    return Specification(
        name="official_levels",
        subject="members",
        title=title,
        subtitle=f"{measure}, {place}, as published" + (", and its part of the United Kingdom's" if shared else "") if mine else "",
        measure=pair[0],
        unit=(line[0]["unit"] or "as it is") if line else "",
        hundredths=True,
        basis="As the publisher gives them; a break in the method is a gap, and figures on its two sides are not compared.",
        before_quoting=_before_quoting(groups, mine, line, place, shared),
        source="; ".join(sorted({", ".join(filter(None, (row["source"], row["release"]))) for row in line} - {""})) or "not stated",
        alt=f"{title}. " + "; ".join(f"{row['period']} {figure(row)}{_prices(row)}" for found in groups for row in (found[0], found[-1])),
        table=_table(mine),
        panels=tuple(_panel(found) for found in groups),
        key=("given",) if any(row["value"] > 0 for found in groups for row in found) else (),
        records=len(mine) if groups else 0,
        behind=_behind(f"{measure}: {many(len(mine), 'official figure')}", [row["record"] for row in mine]),
        missing=_missing(mine, line, bool(groups)),
    )


def figure(row: Row) -> str:
    """A figure in its unit: `£8.12bn`, `14,600 jobs`."""
    unit = row["unit"] or ""
    if pence := _POUNDS.get(unit.casefold().strip()):
        return print_pence(_whole(row["value"] * pence))
    return f"{row['value'].normalize():,f} {unit}".strip()


def _whole(value: Decimal) -> int:
    return int(value.to_integral_value(ROUND_HALF_UP))


def _share(row: Row, column: str = "share_hundredths") -> str:
    """Its part of the country's: `4.3 %`."""
    tenths = (row[column] + 5) // 10
    return f"{tenths // 10}.{tenths % 10} %" if tenths else "under 0.1 %"


def _line(mine: Sequence[Row]) -> list[Row]:
    """The figures of the one place that is drawn."""
    dated = [row for row in mine if row["value"] is not None and row["start"] is not None]
    areas = [line for line in by_place(dated) if not is_comparison(line[0])]
    return areas[0] if areas else []


def _groups(line: Sequence[Row]) -> list[list[Row]]:
    """One list a comparable group and price basis, each in order; real terms before current prices, older methods before newer."""

    def key(row: Row):
        return (row["comparable_group"] or row["source"] or "", row["price_basis"] != "real", row["price_basis"] or "", row["unit"] or "")

    groups = [list(found) for _, found in groupby(sorted(line, key=lambda row: (*key(row), row["start"])), key=key)]
    return sorted(groups, key=lambda found: (found[0]["start"], key(found[0])))


def _panel(found: Sequence[Row]) -> Bars:
    last = found[-1]
    grown = f"{basis_points(last['cagr_bp'])} a year" if last["cagr_bp"] is not None and len(found) > 1 else ""
    name = named(last["comparable_group"] or last["source"] or "Method not stated")
    if last["quotient_hundredths"] is not None:
        grown = ", ".join(filter(None, (grown, f"location quotient {print_ratio((last['quotient_hundredths'], 100))}")))
    bars = tuple(_bar(row) for row in found[-MOST:])
    return Bars(name, ", ".join(each for each in (_prices(last).strip(), grown) if each), bars, upright=True, abreast=True)


def _prices(row: Row) -> str:
    return f" {PRICES.get(row['price_basis'], row['price_basis'] + ' prices')}" if row["price_basis"] else ""


def _bar(row: Row) -> Bar:
    length, words = _whole(row["value"] * 100), figure(row)
    money = words.startswith(("£", "-£"))
    return Bar(
        name=str(row["period"]),
        parts=(Part("given", length, words),) if length > 0 else (),
        value=words if money else f"{row['value'].normalize():,f}",
        after=_share(row) if row["share_hundredths"] is not None else "",
        behind=_behind(f"{row['period']}: {words}{_prices(row)}", [row["record"]]),
    )


def _behind(title: str, records: Sequence[str]) -> Behind:
    return Behind(title=title, kind="statistics", figure="count", where=(("record", tuple(records)),))


def _title(groups: Sequence[Sequence[Row]], pair: tuple[str, str], names: Mapping[tuple, str]) -> str:
    """The newest figure and its part of the country's; of one that stands in both prices what it grew by in each."""
    if not groups:
        return f"No level of {pair[0] or 'the sector'} is given by official statistics"
    both = {found[-1]["price_basis"]: found[-1]["cagr_bp"] for found in groups if len(found) > 1 and found[-1]["cagr_bp"] is not None}
    if {"real", "current"} <= both.keys():
        growth = f"{named(pair[0])} a year: {basis_points(both['real'])} real, {basis_points(both['current'])} in current prices"
        if len(growth.split()) <= WORDS:
            return growth
    last = next((found[-1] for found in reversed(groups) if found[-1]["preferred"]), groups[-1][-1])
    place = names[last["place_code"], last["place"]]
    short = f"{place}: {figure(last)} in {last['period']}"
    title = f"{short}, {_share(last)} of the United Kingdom's" if last["share_hundredths"] is not None else short
    return title if len(title.split()) <= WORDS else short if len(short.split()) <= WORDS else f"{figure(last)} in {last['period']}"


def _before_quoting(groups: Sequence[Sequence[Row]], mine: Sequence[Row], line: Sequence[Row], place: str, shared: bool) -> str:
    methods = list(dict.fromkeys(named(found[0]["comparable_group"] or found[0]["source"] or "method not stated") for found in groups))
    longer = max((len(found) - MOST for found in groups), default=0)
    bases = {row["price_basis"] for row in line}
    others = len({(row["place_code"], row["place"]) for row in mine}) - 1
    quotient = next((row for found in reversed(groups) for row in reversed(found) if row["quotient_hundredths"] is not None), None)
    return sentences(
        f"the method changed: no figure of {in_words(methods)} may be compared with another's" if len(methods) > 1 else "",
        "current prices rise with prices; real terms take that out" if {"real", "current"} <= bases else "",
        f"the location quotient is {print_ratio((quotient['quotient_hundredths'], 100))} in {quotient['period']}: {place} has "
        f"{_share(quotient)} of the United Kingdom's, and {_share(quotient, 'share_of_all_hundredths')} of that of all sectors"
        if quotient
        else ""
        if line and (line[0]["sector"] or "").casefold() in EVERY_SECTOR
        else "no location quotient: it needs the figures of all sectors, of the same measure, method and period, for both places",
        "the figure in per cent is the part of the United Kingdom's, by the same method and in the same period"
        if shared
        else "",
        f"{many(others, 'other place stands', 'other places stand')} in the table" if others > 0 else "",
        f"{many(longer, 'older period stands', 'older periods stand')} in the table" if longer > 0 else "",
    )


def _missing(mine: Sequence[Row], line: Sequence[Row], drawn: bool) -> str:
    if drawn:
        return ""
    if not mine:
        return f"No official statistic is recorded. {WHERE_TO_PUT_IT}"
    if line:
        return f"This is a rate: it is drawn as it is, above, and has no level. {WHERE_TO_PUT_IT}"
    return f"No figure here is of the region: each is of what it is compared with, or has no period. {WHERE_TO_PUT_IT}"


def _table(mine: Sequence[Row]) -> Table:
    columns = (
        Column("measure", "Measure"), Column("sector", "Sector"), Column("place", "Place"), Column("place_code", "Code"),
        Column("comparable_group", "Comparable group"), Column("price_basis", "Prices"), Column("period", "Period"),
        Column("value", "Value", "number"), Column("unit", "Unit"), Column("cagr_bp", "Growth a year", "basis points"),
        Column("share_hundredths", "% of the UK's", "hundredths"), Column("share_of_all_hundredths", "% of all sectors'", "hundredths"),
        Column("quotient_hundredths", "Location quotient", "hundredths"), Column("source", "Source"), Column("release", "Release"),
    )  # fmt: skip
    return Table(columns, tuple(tuple(row[each.name] for each in columns) for row in mine))
