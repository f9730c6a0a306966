"""Secured funding told apart by a name, drawn as realised plus still to come; the pipeline in a panel of its own, never added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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
    unknown_of,
    unknowns_sentence,
    value,
)
from charts.rows import Bounds, Row, many, named, percent, sentences, total
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Specification, Table
from data.grammar.printing import print_range

WORDS = 12  # of a title, at most
BASIS = "Each flow of money once: realised where it was received, still to come where it is contracted beyond that."
LAID = Laid("secured_low", "secured_high", "secured funding", ("secured", "secured"), "secured_unknown", by_part=True,
            unnamed=("Not stated", "Not disclosed", "Unknown", named(NOT_BROKEN_DOWN)))  # fmt: skip
_PIPELINE = Laid("pipeline_low", "pipeline_high", "pipeline", ("in the pipeline", "in the pipeline"))


@dataclass(frozen=True)
class Told:
    """By what money is told apart in a chart, and how its title speaks of that."""

    column: str  # of the rows and of the records behind them
    subtitle: str  # "source type"
    noun: tuple[str, str]  # "kind of source", "kinds of source"
    blank: str = "Not stated"  # the label of a blank name
    what: str = ""  # what is not stated where the name is blank: "source's type"; the noun unless it is said
    one: str = "All {known} is {stated}"
    over_half: str = "Over half of {known} is {stated}"
    part: str = "part"  # as in "Largest known part: equity": no verb, which a name may not agree with
    uncertain: str = "{whole} is secured; which {noun} has the most is not certain"
    draws_rest: bool = True  # whether the tail of a short chart is a bar, which may dwarf the others, or words alone
    called: Callable[[Row], str] | None = None  # the name of a row whose column holds no words

    def name(self, row: Row) -> str:
        """What a row is called, as it is stated; the tail of a short chart has its words already."""
        return self.called(row) if self.called and "_names" not in row else row[self.column] or self.blank

    def is_blank(self, name: str | None) -> bool:
        """Whether a name says that nobody stated one."""
        return named(name, self.blank).casefold() in (self.blank.casefold(), "not stated")


def by_name(
    rows: Sequence[Row], asked: Asked, told: Told, name: str, most: int | None = None, pipeline: bool = True
) -> Specification:  # fmt: skip
    """The chart `name`, of the rows of the question of that name, largest first. `most`: bars of a short chart, the tail summed as one.

    Without `pipeline` its panel is left out and its figure said in words. Money is pence.
    """
    secured_rows = [row for row in rows if secured([row]) != (0, 0) or row["secured_unknown"]]
    in_pipeline = [row for row in rows if total([row], "pipeline") != (0, 0) or unknown_of(row, "pipeline")]
    pipeline_rows = sorted(in_pipeline, key=lambda r: -(r["pipeline_low"] or 0))
    shown = _shortened(secured_rows, told.column, most)
    panels = [Bars("Secured", _words(secured_rows), tuple(_bar(row, told, "secured") for row in shown), laid=LAID)] if shown else []
    if pipeline and pipeline_rows:
        shown = _shortened(pipeline_rows, told.column, most)
        panels.append(Bars("Pipeline", _pipeline_words(rows), tuple(_bar(row, told, "pipeline") for row in shown), laid=_PIPELINE))
    title = title_of(secured_rows, told) if secured_rows else nothing_secured(asked)
    what = "Secured funding and pipeline" if pipeline and pipeline_rows else "Secured funding"
    counted, figure = ("records", "secured or pipeline") if pipeline else ("secured_records", "secured")
    return Specification(
        name=name,
        subject="money",
        title=title,
        subtitle=f"{what} by {told.subtitle}, £, {asked.place}, {asked.period}",
        measure="secured funding",
        unit="GBP",
        basis=BASIS,
        before_quoting=_before_quoting(rows, asked, told, pipeline),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value} {bar.unknown}".strip() for bar in (panels[0].bars[:8] if panels else ())),
        table=_table(rows, told),
        panels=tuple(panels),
        key=_key(panels),
        records=sum(row[counted] for row in rows),
        behind=Behind(title=f"{what}: {many(sum(row[counted] for row in rows), 'record')}", figure=figure),
        missing="" if rows else no_money(asked),
    )


def title_of(rows: Sequence[Row], told: Told) -> str:
    """The finding: who has over half, or the largest part; said only where the ranges leave no doubt."""
    bounds = [secured([row]) for row in rows]
    low, high = secured(rows)
    known = "known money" if any(row["secured_unknown"] for row in rows) else "secured money"
    leader = max(range(len(rows)), key=lambda at: bounds[at][0])
    stated = told.name(rows[leader])
    name = named(stated)
    others = [each for at, each in enumerate(bounds) if at != leader]
    others_high = None if any(each[1] is None for each in others) else sum(each[1] for each in others)
    kinds = sum(1 for row in rows if row[told.column] != NOT_BROKEN_DOWN)
    if not low:
        return f"No amount of secured money is known yet: {many(sum(r['secured_unknown'] for r in rows), 'amount')} unknown"
    if told.is_blank(rows[leader][told.column]):
        return _nobody_says(told, bounds[leader], low, high, others, others_high, known)
    if not others:
        return told.one.format(known=known, name=name, stated=stated, noun=told.noun[0])
    if others_high is not None and bounds[leader][0] > others_high:
        return told.over_half.format(known=known, name=name, stated=stated)
    if all(each[1] is not None and bounds[leader][0] > each[1] for each in others):
        share = "" if low != high else f", {percent(bounds[leader][0], low)}"
        doubt = any(row["secured_unknown"] for at, row in enumerate(rows) if at != leader)
        one = stated.replace(": ", ", ")  # a colon stands before it already
        largest = f"Largest {'known ' if doubt else ''}{told.part}: {one}, {print_range(*bounds[leader])} of {print_range(low, high)}"
        return largest + share if len(f"{largest}{share}".split()) <= WORDS else largest
    return told.uncertain.format(whole=print_range(low, high), kinds=many(kinds, *told.noun), noun=told.noun[0])


def _nobody_says(
    told: Told, largest: Bounds, low: int, high: int | None, others: Sequence[Bounds], others_high: int | None, known: str
) -> str:
    """The finding where most money has no name: nobody has said it."""
    what = f"The {told.what or told.noun[0]} is not stated for"
    if not others:
        return f"{what} any {known}"
    if others_high is not None and largest[0] > others_high:
        return f"{what} over half of {known}"
    return f"{print_range(low, high)} is secured; {what[:1].lower()}{what[1:]} {print_range(*largest)} of it"


def _shortened(rows: Sequence[Row], column: str, most: int | None) -> Sequence[Row]:
    if most is None or len(rows) <= most:
        return rows
    tail = rows[most - 1 :]
    return [*rows[: most - 1], rest(tail, column, "others") | {"_names": tuple(row[column] for row in tail)}]


def _bar(row: Row, told: Told, figure: str) -> Bar:
    bounds = secured([row]) if figure == "secured" else total([row], "pipeline")
    words = value(bounds)
    name = named(told.name(row))
    count = unknown_of(row, figure)
    unknown = frame(count, words)
    title = f"{named(figure)}, {name}: {words or unknown}" + (f" ({count:,} unknown)" if unknown and words else "")
    parts = secured_parts(row) if figure == "secured" else pipeline_parts(row)
    return Bar(
        name=name,
        parts=parts if told.draws_rest or "_names" not in row else (),
        value=words,
        unknown=unknown,
        behind=Behind(title=title, figure=figure, where=((told.column, row.get("_names") or (row[told.column],)),)),
    )


def _words(rows: Sequence[Row]) -> str:
    return print_range(*secured(rows)) + _and_unknown(rows, "secured")


def _pipeline_words(rows: Sequence[Row]) -> str:
    return f"{print_range(*total(rows, 'pipeline'))}{_and_unknown(rows, 'pipeline')}, never added"


def _and_unknown(rows: Sequence[Row], figure: str) -> str:
    unknown = sum(unknown_of(row, figure) for row in rows)
    return f", {unknown:,} unknown" if unknown else ""


def _key(panels: Sequence[Bars]) -> tuple[str, ...]:
    drawn = {part.drawing for panel in panels for bar in panel.bars for part in bar.parts}
    order = ("realised", "to come", "range", "pipeline", "pipeline range")
    unknown = ("unknown",) if any(bar.unknown for panel in panels for bar in panel.bars) else ()
    return tuple(each for each in order if each in drawn) + unknown


def _before_quoting(rows: Sequence[Row], asked: Asked, told: Told, pipeline: bool) -> str:
    low, high = total(rows, "pipeline")
    apart = "" if pipeline or (low, high) == (0, 0) else f"the pipeline ({print_range(low, high)}) is not in these bars"
    unnamed = told.what and any(told.is_blank(row[told.column]) for row in rows)
    remains = any(row[told.column] == NOT_BROKEN_DOWN for row in rows)
    return sentences(
        not_drawn_sentence(rows, pipeline),
        unknowns_sentence(rows, "unknown" if pipeline else "secured_unknown"),
        ranges_sentence(rows),
        f'"{told.blank}": the {told.what} is not stated, though the source may be named' if unnamed else "",
        '"Not broken down" is what remains of rounds and awards whose parts are known' if remains else "",
        apart,
        asked.unplaced and f"not counted: {asked.unplaced}",
        asked.without,
        "All results are gross",
    )


def _table(rows: Sequence[Row], told: Told) -> Table:
    owner = (Column("owner", "Owner"),) if all("owner" in row for row in rows) and told.column != "owner" else ()
    columns = (Column(told.column, named(told.subtitle)), *owner, *MONEY_COLUMNS)
    names = [told.name(row) for row in rows]
    return Table(columns, tuple((name, *(row[each.name] for each in columns[1:])) for name, row in zip(names, rows, strict=True)))
