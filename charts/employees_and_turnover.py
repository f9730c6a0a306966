"""Employees or turnover of member companies year by year in full: those that are known in the first year too, and the others on top."""

from __future__ import annotations

from collections.abc import Sequence

from charts.members_over_time import why_missing
from charts.rows import Row, basis_points, many, sentences
from charts.sector_growth import AS_STATED
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table
from data.grammar.printing import print_pence

SAME, OTHERS = "same companies", "other companies"
_LAID = Laid("value", "value", unknown="members", known="known", quarters=True)  # of other companies in each: no step may be told
NOUNS = {"employees": ("employee", "employees"), "turnover": ("turnover", "turnover")}


def employees_and_turnover(rows: Sequence[Row], asked: Asked, measure: str = "employees") -> Specification:
    """`rows` of the query of the same name: one a measure and year; of them those of one measure are drawn."""
    years = sorted((row for row in rows if row["measure"] == measure), key=lambda row: row["start"])
    last = years[-1] if years else None
    title = _title(years, measure, asked)
    drawn = any(row["value"] for row in years)
    bars = tuple(_bar(row, measure) for row in years)
    return Specification(
        name="employees_and_turnover",
        subject="members",
        title=title,
        subtitle=f"{measure.capitalize()} of member companies, all that gave a figure and how many of all they are, {asked.place}",
        measure=f"members' {measure}",
        unit="people" if measure == "employees" else "GBP a year",
        basis="Of each company its newest figure up to the end of the year; a range enters at its lower end.",
        before_quoting=sentences(
            _coverage(last), _like_for_like(years), _not_growth(years), AS_STATED if measure == "turnover" else "", asked.without
        ),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{row['period']} {_words(row, row['value'])}, from {row['known']:,}" for row in years),
        table=_table(years),
        panels=(Bars(measure.capitalize(), "", bars, upright=True, laid=_LAID),) if drawn else (),
        key=tuple(each for each in (SAME, OTHERS) if any(part.drawing == each for bar in bars for part in bar.parts)),
        records=last["known"] if drawn else 0,
        behind=_behind(title, measure),
        missing="" if drawn else why_missing(f"No figure of members' {measure}", asked),
    )


def _words(row: Row, value: int | None) -> str:
    if value is None:
        return "unknown"
    return print_pence(value) if row["measure"] == "turnover" else f"{value:,}"


def _title(years: Sequence[Row], measure: str, asked: Asked) -> str:
    """What there is at the end, and how much of a growth may be said of it: never that of the totals."""
    if not years and not asked.is_dated:
        return f"Members' {measure} cannot be placed in time yet"
    if not years and asked.period != Asked.period:
        return f"No year of members' {measure} lies wholly in the period"
    if not years or not years[-1]["value"]:
        return f"No {measure} of members is recorded"
    last = years[-1]
    noun = NOUNS[measure][last["value"] != 1]
    first = f"{_words(last, last['value'])} {noun} at {many(last['known'], 'company', 'companies')}"
    if last["growth_bp"] is None or last["period"] == last["since"]:
        return f"{first}; no growth may be given yet"
    return f"{first}; like for like {basis_points(last['growth_bp'])} since {last['since']}"


def _bar(row: Row, measure: str) -> Bar:
    whole, same = row["value"] or 0, row["like_for_like_value"] or 0
    parts = (Part(SAME, same, _words(row, same)), Part(OTHERS, whole - same, _words(row, whole - same)))
    return Bar(
        name=row["period"],
        parts=tuple(part for part in parts if part.length > 0),
        value=_words(row, row["value"]) if row["known"] else "",
        after=f"{row['known']:,} of {row['members']:,}",
        behind=_behind(f"{row['period']}: {_words(row, row['value'])}, from {row['known']:,} companies", measure, row["period"]),
    )


def _behind(title: str, measure: str, *periods: str) -> Behind:
    where = (("period", periods),) if periods else ()
    return Behind(title=title, kind="members", figure="count", where=where, among=(measure, ("given",)))


def _coverage(last: Row | None) -> str:
    if not last:
        return ""
    old = last["oldest_months"]
    age = f", the oldest {many(old, 'month')} old" if old is not None else ""
    return f"{last['known']:,} of {many(last['members'], 'member company', 'member companies')} gave a figure for {last['period']}{age}"


def _like_for_like(years: Sequence[Row]) -> str:
    """The only two sums that may be compared."""
    last = years[-1] if years else None
    if not last or last["growth_bp"] is None or last["period"] == last["since"]:
        return last["withheld"] or "" if last else ""
    then, now = _words(last, last["like_for_like_base"]), _words(last, last["like_for_like_value"])
    return f"the {last['like_for_like_known']:,} companies known in both years had {then} in {last['since']} and {now} in {last['period']}"


def _not_growth(years: Sequence[Row]) -> str:
    return "the totals also change because companies join, leave and answer: no growth follows from them" if len(years) > 1 else ""


def _table(years: Sequence[Row]) -> Table:
    columns = (
        Column("period", "Year"), Column("unit", "Unit"), Column("value", "All that gave a figure", "by unit"),
        Column("known", "Companies with a figure", "count"), Column("members", "Member companies", "count"),
        Column("oldest_months", "Oldest figure, months", "count"), Column("like_for_like_base", "Known in both: first year", "by unit"),
        Column("like_for_like_value", "Known in both: this year", "by unit"), Column("like_for_like_known", "Companies in both", "count"),
        Column("since", "First year"), Column("growth_bp", "Growth like for like", "basis points"),
        Column("withheld", "Withheld because"),
    )  # fmt: skip
    return Table(columns, tuple(tuple(row[each.name] for each in columns) for row in years))
