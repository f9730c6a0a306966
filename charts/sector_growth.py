"""Growth of member companies, like for like: an index of each measure, its own 100, with how many companies it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.members_over_time import WHERE_TO_PUT_IT, why_missing
from charts.rows import Row, basis_points, in_words, many, sentences
from charts.specification import Asked, Behind, Column, Laid, Line, Lines, Point, Specification, Table
from data.grammar.printing import print_range

_LAID = Laid("index_hundredths", "index_hundredths")
NOT_IN_IT = "a company that left, closed or gave only one of the two is not in it, so growth of all may be lower"
AS_STATED = "turnover is as stated, with no adjustment for inflation"
NAMES = {"employees": "employees", "turnover": "turnover", "companies": "number of member companies"}


def sector_growth(rows: Sequence[Row], asked: Asked, measures: Sequence[str] = ("employees",)) -> Specification:
    """`rows` of the query of the same name: one a measure and year. `measures`: which of them, a panel each; the first is in the title."""
    ordered = sorted(rows, key=lambda row: row["start"])
    of_measure = {measure: [row for row in ordered if row["measure"] == measure] for measure in measures}
    drawn = {measure: found for measure, found in of_measure.items() if sum(row["index_hundredths"] is not None for row in found) > 1}
    lead = of_measure[measures[0]]
    title = growth_title(lead, measures[0])
    return Specification(
        name="sector_growth",
        subject="members",
        title=title,
        subtitle=f"Member companies, index, like for like: only companies with a figure in both years, {asked.place}",
        measure=f"members' {measures[0]}",
        unit="index, 100 at the first year",
        basis="Of the companies that gave a figure in the first year and in the year shown: the later sum over the first.",
        before_quoting=sentences(
            _before_quoting(lead, asked, measures[0]), *(_rests_on(each, found) for each, found in drawn.items() if each != measures[0]),
            *(_between(each, found) for each, found in drawn.items() if len(drawn) > 1),
            NOT_IN_IT if drawn else "",
            AS_STATED if "turnover" in drawn else "",
        ),
        source=asked.source,
        alt=f"{title}. " + "; ".join(_point_words(row) for row in lead),
        table=_table([row for measure in measures for row in of_measure[measure]]),
        panels=tuple(_panel(measure, found) for measure, found in drawn.items()),
        records=lead[-1]["known"] if lead else 0,
        behind=Behind(title=f"Member companies with a figure of {measures[0]}", kind="members", figure="count"),
        missing=_missing(lead, asked, measures[0], bool(drawn)),
    )


def growth_title(rows: Sequence[Row], measure: str) -> str:
    """Up, down or level since the first year, like for like; or that no growth may be given, and why."""
    told = [row for row in rows if row["growth_bp"] is not None]
    name = NAMES.get(measure, measure)
    if len(rows) < 2:
        return f"Growth of members' {name} needs two years of figures"
    if not told or told[-1]["period"] == told[-1]["since"]:
        return f"No growth of members' {name} may be given yet"
    last = told[-1]
    growth = basis_points(last["growth_bp"])
    since = f"since {last['since']}, like for like"
    by = growth.lstrip("+-")
    subject = _subject(measure)
    verb = "grew" if measure != "companies" else "rose"
    if growth.startswith("+"):
        return f"{subject} {verb} {by} {since}"
    if growth.startswith("-"):
        return f"{subject} fell {by} {since}"
    return f"{subject} stayed level {since}"


def _subject(measure: str) -> str:
    return f"Members' {NAMES.get(measure, measure)}" if measure != "companies" else "The number of member companies"


def _panel(measure: str, rows: Sequence[Row]) -> Lines:
    name = NAMES.get(measure, measure)
    ticks = tuple((row["start"].year, f"{row['period']}\n{'= 100' if row['period'] == row['since'] else _n(row)}") for row in rows)
    points = tuple(
        Point(
            at=row["start"].year,
            index_hundredths=row["index_hundredths"],
            words=_point_words(row),
            behind=Behind(title=f"Members' {name}, {row['period']}: {_value(row)}", kind="members", figure="count"),
        )
        for row in rows
    )
    lines, laid = (Line(f"Members' {name}", points),), replace(_LAID, index=_subject(measure))
    return Lines(name[:1].upper() + name[1:], f"100 = {rows[0]['since']}", ticks, lines, laid=laid)


def _n(row: Row) -> str:
    return f"n = {row['like_for_like_known']:,}" if row["index_hundredths"] is not None else "withheld"


def _value(row: Row) -> str:
    if row["value"] is None:
        return "unknown"
    return print_range(row["value"], row["value"]) if str(row["unit"]).startswith("GBP") else f"{int(row['value']):,}"


def _point_words(row: Row) -> str:
    if row["index_hundredths"] is None:
        return f"{row['period']} withheld"
    index = (row["index_hundredths"] + 5) // 10
    return f"{row['period']} {index // 10}.{index % 10}, from {row['like_for_like_known']:,} companies"


def _between(measure: str, rows: Sequence[Row]) -> str:
    """How many companies the years between the first and the last rest on: beside another panel only the ends have room to say it."""
    said = [f"{row['period']} {_n(row)}" for row in rows[1:-1]]
    return f"{NAMES.get(measure, measure)} in the years between: {in_words(said)}" if said else ""


def _rests_on(measure: str, rows: Sequence[Row]) -> str:
    """Of a measure beside the first: how many companies its line and its last figure rest on."""
    last = rows[-1]
    age = f", the oldest {many(last['oldest_months'], 'month')} old" if last.get("oldest_months") is not None else ""
    return (
        f"{NAMES.get(measure, measure)}: {last['known']:,} of {last['members']:,} gave a figure{age}; "
        f"{last['like_for_like_known'] or 0:,} have one in {last['since']} too"
    )


def _before_quoting(rows: Sequence[Row], asked: Asked, measure: str) -> str:
    if not rows:
        return sentences(asked.without)
    last = rows[-1]
    old = last.get("oldest_months")
    age = f", the oldest {many(old, 'month')} old" if old is not None else ""
    like = last["like_for_like_known"] or 0
    withheld = dict.fromkeys(f"{row['period']}: {row['withheld']}" for row in rows if row["withheld"])
    return sentences(
        f"{last['known']:,} of {many(last['members'], 'member company', 'member companies')} gave a figure for {last['period']}{age}",
        f"{many(like, 'company has', 'companies have')} one in {last['since']} too" if like and last["since"] != last["period"] else "",
        *withheld,
        "A change in employees is not jobs created" if measure == "employees" else "",
        asked.without,
    )


def _missing(rows: Sequence[Row], asked: Asked, measure: str, drawn: bool) -> str:
    if not rows:
        return why_missing(f"No figure of members' {measure}", asked)
    if not drawn and len(rows) == 1 and asked.is_narrowed:
        return f"What is chosen holds one year of figures, {rows[0]['period']}, and growth needs two. Choose a longer period, or none."
    if not drawn:
        reasons = sentences(*dict.fromkeys(row["withheld"] for row in rows if row["withheld"]))
        return f"There is nothing to index yet. {reasons} {WHERE_TO_PUT_IT}"
    return ""


def _table(rows: Sequence[Row]) -> Table:
    columns = (
        Column("measure", "Measure"),
        Column("period", "Year"),
        Column("unit", "Unit"),
        Column("value", "All that gave a figure", "by unit"),
        Column("known", "Companies with a figure", "count"),
        Column("members", "Member companies", "count"),
        Column("like_for_like_base", "Like for like, first year", "by unit"),
        Column("like_for_like_value", "Like for like, this year", "by unit"),
        Column("like_for_like_known", "Companies in both", "count"),
        Column("growth_bp", "Growth", "basis points"),
        Column("index_hundredths", "Index", "hundredths"),
        Column("since", "First year"),
        Column("withheld", "Withheld because"),
    )
    return Table(columns, tuple(tuple(row[each.name] for each in columns) for row in rows))
