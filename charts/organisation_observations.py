"""What one organisation gave as its employees, or its turnover, day by day: a column a figure, in the order of the days."""

from __future__ import annotations

from collections.abc import Sequence

from charts.rows import Row, in_words, many, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Part, Specification, Table
from data.grammar.printing import print_count, print_range, print_when
from data.grammar.spans import last_day
from data.model import Count, When

WHERE_TO_PUT_IT = "Put one row for each organisation and day on the sheet Members of a return, with employees, turnover and the day."
NOUNS = {"employees": "employees", "turnover": "turnover a year"}


def organisation_observations(rows: Sequence[Row], asked: Asked, measure: str = "employees", organisation: str = "") -> Specification:
    """`rows` of the query of the same name, of one organisation (of the first where several are given and none is named)."""
    whose = organisation or (rows[0]["organisation"] if rows else "")
    given = [row for row in rows if row["measure"] == measure and row["organisation"] == whose]
    days = [row for row in given if row["day"]]
    title = _title(days, given, measure)
    return Specification(
        name="organisation_observations",
        subject="members",
        title=title,
        subtitle=f"{NOUNS[measure].capitalize()} as given, each on its day, {'£' if measure == 'turnover' else 'people'}",
        measure=NOUNS[measure],
        unit="GBP a year" if measure == "turnover" else "people",
        basis="Each figure is the newest that a return gives for its day; no filter touches them.",
        before_quoting=_before_quoting(days, given, measure),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{_day(row)}: {figure(row)}" for row in days),
        table=_table(given),
        panels=(Bars(NOUNS[measure].capitalize(), many(len(days), "figure"), tuple(map(_bar, days)), upright=True),) if days else (),
        key=tuple(each for each in ("given",) if any((row["low"] or 0) > 0 for row in days)),
        records=len(given),
        behind=_behind(title, whose, tuple(row["record"] for row in given)) if given else None,
        missing="" if days else f"No {NOUNS[measure]} with a day is recorded for it. {WHERE_TO_PUT_IT}",
    )


def figure(row: Row) -> str:
    """A figure in words: `40`, `30-40`, `£1.20m`."""
    return print_range(row["low"], row["high"]) if row["unit"] == "GBP" else print_count(Count(row["low"], row["high"]))


def _title(days: Sequence[Row], given: Sequence[Row], measure: str) -> str:
    """At most twelve words; no growth in per cent is made of one organisation's figures (counting rules, section 7)."""
    if not days:
        return f"No {NOUNS[measure]} with a day" if given else f"No {NOUNS[measure]} is recorded"
    noun = "turnover" if measure == "turnover" else "employee" if figure(days[-1]) == "1" else "employees"
    first, last = days[0], days[-1]
    if len(days) == 1:
        return f"{figure(last)} {noun} on {_day(last)}, the only figure given"
    when = _month if _month(first) != _month(last) else _day
    if figure(first) == figure(last):
        return f"{figure(last)} {noun} in {when(last)}, as in {when(first)}"
    return f"{figure(last)} {noun} in {when(last)}, {figure(first)} in {when(first)}"


def _before_quoting(days: Sequence[Row], given: Sequence[Row], measure: str) -> str:
    bases = sorted({row["basis"] for row in given if row["basis"]})
    undated = len(given) - len(days)
    sources = sorted({row["source"] for row in given if row["source"]})
    return sentences(
        "as its returns state it, not checked",
        f"counted in more than one way ({in_words(bases)})" if len(bases) > 1 else f"counted as {bases[0]}" if bases else "",
        f"{many(undated, 'figure has', 'figures have')} no day and {'is' if undated == 1 else 'are'} not drawn" if undated else "",
        f"from {in_words(sources)}" if sources else "",
    )


def _bar(row: Row) -> Bar:
    low, high = row["low"] or 0, row["high"]
    parts = (Part("given", low, figure(row)), Part("range", (high or low) - low, figure(row)))
    return Bar(
        name=f"{_month(row)}".replace(" ", "\n"),
        parts=tuple(part for part in parts if part.length > 0),
        value=figure(row),
        behind=_behind(f"{figure(row)} {NOUNS[row['measure']]}, {_day(row)}", row["organisation"], (row["record"],)),
    )


def _behind(title: str, organisation: str, records: tuple[str, ...]) -> Behind:
    return Behind(
        title=title, kind="members", figure="count", where=(("record", records),), question="records_of_organisation",
        more=(("organisation", organisation), ("kind", "members")),
    )  # fmt: skip


def _month(row: Row) -> str:
    day = row["day"]
    return print_when(When(day.replace(day=1), last_day(day.year, day.month), "month"))


def _day(row: Row) -> str:
    return print_when(When(row["day"], row["day"], "day"))


def _table(given: Sequence[Row]) -> Table:
    columns = (
        Column("day", "Day"), Column("low", "Low", "by unit"), Column("high", "High", "by unit"), Column("unit", "Unit"),
        Column("basis", "Counted as"), Column("source", "From"),
    )  # fmt: skip
    return Table(columns, tuple((_day(row) if row["day"] else "not stated", *(row[each.name] for each in columns[1:])) for row in given))
