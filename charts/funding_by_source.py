"""Secured funding by type of source, drawn as realised plus still to come; the pipeline in a panel of its own, never added."""

from __future__ import annotations

from collections.abc import Sequence

from charts.money import (
    MONEY_COLUMNS,
    NOT_BROKEN_DOWN,
    frame,
    no_money,
    not_drawn_sentence,
    nothing_secured,
    pipeline_parts,
    ranges_sentence,
    rest,
    secured,
    secured_parts,
    unknowns_sentence,
    value,
)
from charts.rows import Bounds, Row, many, named, percent, sentences, total
from charts.specification import Asked, Bar, Bars, Behind, Column, Specification, Table
from data.grammar.printing import print_range

NO_TYPE = "Not disclosed"  # as the rules call the type where neither the row nor the list of sources says one
BASIS = "Each flow of money once: realised where it was received, still to come where it is contracted beyond that."


def funding_by_source(rows: Sequence[Row], asked: Asked, most: int | None = None, pipeline: bool = True) -> Specification:
    """`rows` of the query of the same name, largest first. `most`: bars of a short chart, the tail summed as one.

    Without `pipeline` its panel is left out and its figure said in words. Money is pence.
    """
    return by_name(
        rows, asked, most, pipeline, name="funding_by_source", column="source_type", noun=("kind of source", "kinds of source"),
        subtitle="source type", blank=NO_TYPE,
    )  # fmt: skip


def by_name(
    rows: Sequence[Row], asked: Asked, most: int | None, pipeline: bool, *, name: str, column: str, noun: tuple[str, str],
    subtitle: str, blank: str,
) -> Specification:  # fmt: skip
    """The chart of money by a name: by source type here, by single source in the module of that name."""
    secured_rows = [row for row in rows if secured([row]) != (0, 0) or (row["unknown"] and total([row], "pipeline") == (0, 0))]
    pipeline_rows = sorted((row for row in rows if total([row], "pipeline") != (0, 0)), key=lambda r: -(r["pipeline_low"] or 0))
    shown = _shortened(secured_rows, column, most)
    panels = [Bars("Secured", _words(secured_rows), tuple(_bar(row, column, blank, "secured") for row in shown))] if shown else []
    if pipeline and pipeline_rows:
        shown = _shortened(pipeline_rows, column, most)
        panels.append(Bars("Pipeline", _pipeline_words(rows), tuple(_bar(row, column, blank, "pipeline") for row in shown)))
    title = title_of(secured_rows, column, noun, blank) if secured_rows else nothing_secured(asked)
    return Specification(
        name=name,
        subject="money",
        title=title,
        subtitle=f"Secured funding{' and pipeline' if pipeline and pipeline_rows else ''} by {subtitle}, £, {asked.place}, {asked.period}",
        measure="secured funding",
        unit="GBP",
        basis=BASIS,
        before_quoting=_before_quoting(rows, asked, column, pipeline),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value} {bar.unknown}".strip() for bar in (panels[0].bars[:8] if panels else ())),
        table=_table(rows, column, subtitle, blank),
        panels=tuple(panels),
        key=_key(panels),
        records=sum(row["records"] for row in rows),
        behind=Behind(
            title=f"Secured funding and pipeline: {many(sum(r['records'] for r in rows), 'record')}", figure="secured or pipeline"
        ),
        missing="" if rows else no_money(asked),
    )


def title_of(rows: Sequence[Row], column: str, noun: tuple[str, str], blank: str) -> str:
    """The finding: who gives over half, or who is the largest; said only where the ranges leave no doubt."""
    bounds = [secured([row]) for row in rows]
    low, high = secured(rows)
    known = "known secured money" if any(row["unknown"] for row in rows) else "secured money"
    largest = max(range(len(rows)), key=lambda at: bounds[at][0])
    name = named(rows[largest][column], blank)
    others = [each for at, each in enumerate(bounds) if at != largest]
    others_high = None if any(each[1] is None for each in others) else sum(each[1] for each in others)
    kinds = sum(1 for row in rows if row[column] != NOT_BROKEN_DOWN)
    if not low:
        return f"No amount of secured money is known yet: {many(sum(r['unknown'] for r in rows), 'amount')} unknown"
    if column == "source_type" and name == NO_TYPE and low:
        return _without_type(bounds[largest], low, high, others, others_high, known)
    if not others:
        return f"All {known} comes from one {noun[0]}: {name}"
    if others_high is not None and bounds[largest][0] > others_high:
        return f"{name} gives over half of {known}"
    if all(each[1] is not None and bounds[largest][0] > each[1] for each in others):
        share = "" if low != high else f", {percent(bounds[largest][0], low)}"
        doubt = any(row["unknown"] for at, row in enumerate(rows) if at != largest)
        most = "most of what is known" if doubt else "most"
        return f"{name} gives {most}: {print_range(*bounds[largest])} of {print_range(low, high)}{share}"
    return f"{print_range(low, high)} is secured from {many(kinds, *noun)}; which gives most is not certain"


def _without_type(largest: Bounds, low: int, high: int | None, others: Sequence[Bounds], others_high: int | None, known: str) -> str:
    """The finding where most money has no type of source: nobody gives it, nobody has said of whom it is."""
    if not others:
        return f"The source's type is not stated for any {known}"
    if others_high is not None and largest[0] > others_high:
        return f"The source's type is not stated for over half of {known}"
    return f"{print_range(low, high)} is secured; the source's type is not stated for {print_range(*largest)} of it"


def _shortened(rows: Sequence[Row], column: str, most: int | None) -> Sequence[Row]:
    if most is None or len(rows) <= most:
        return rows
    tail = rows[most - 1 :]
    return [*rows[: most - 1], rest(tail, column, "others") | {"_names": tuple(row[column] for row in tail)}]


def _bar(row: Row, column: str, blank: str, figure: str) -> Bar:
    bounds = secured([row]) if figure == "secured" else total([row], "pipeline")
    words = value(bounds)
    name = named(row[column], blank)
    unknown = frame(row["unknown"], words) if figure == "secured" else ""
    title = f"{named(figure)}, {name}: {words or unknown}" + (f" ({row['unknown']:,} unknown)" if unknown and words else "")
    return Bar(
        name=name,
        parts=secured_parts(row) if figure == "secured" else pipeline_parts(row),
        value=words,
        unknown=unknown,
        behind=Behind(title=title, figure=figure, where=((column, row.get("_names") or (row[column],)),)),
    )


def _words(rows: Sequence[Row]) -> str:
    unknown = sum(row["unknown"] for row in rows)
    return print_range(*secured(rows)) + (f", {unknown} unknown" if unknown else "")


def _pipeline_words(rows: Sequence[Row]) -> str:
    return f"{print_range(*total(rows, 'pipeline'))}, never added"


def _key(panels: Sequence[Bars]) -> tuple[str, ...]:
    drawn = {part.drawing for panel in panels for bar in panel.bars for part in bar.parts}
    order = ("realised", "to come", "range", "pipeline", "pipeline range")
    unknown = ("unknown",) if any(bar.unknown for panel in panels for bar in panel.bars) else ()
    return tuple(each for each in order if each in drawn) + unknown


def _before_quoting(rows: Sequence[Row], asked: Asked, column: str, pipeline: bool) -> str:
    low, high = total(rows, "pipeline")
    apart = "" if pipeline or (low, high) == (0, 0) else f"the pipeline ({print_range(low, high)}) is not in these bars"
    untyped = column == "source_type" and any(named(row[column], NO_TYPE) == NO_TYPE for row in rows)
    remains = any(row[column] == NOT_BROKEN_DOWN for row in rows)
    return sentences(
        not_drawn_sentence(rows, pipeline),
        unknowns_sentence(rows),
        ranges_sentence(rows),
        '"Not disclosed": no type of the source is stated, though the source may be named' if untyped else "",
        '"Not broken down" is what remains of rounds and awards whose parts are known' if remains else "",
        apart,
        asked.unplaced and f"not counted: {asked.unplaced}",
        asked.without,
        "All results are gross",
    )


def _table(rows: Sequence[Row], column: str, heading: str, blank: str) -> Table:
    columns = (Column(column, named(heading)), Column("owner", "Owner"), *MONEY_COLUMNS)
    return Table(columns, tuple(tuple(row[each.name] if each.name != column else row[column] or blank for each in columns) for row in rows))
