"""The largest rounds, each once, and beneath each the tranches that it is made of and what nobody broke down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from charts.funding_by_award import called, shortened
from charts.money import (
    MONEY_COLUMNS,
    NOT_BROKEN_DOWN,
    frame,
    no_money,
    not_drawn_sentence,
    nothing_secured,
    ranges_sentence,
    rest,
    secured,
    secured_parts,
    unknowns_sentence,
    value,
)
from charts.rows import Row, many, named, sentences, total
from charts.specification import Asked, Bar, Bars, Behind, Column, Part, Specification, Table
from data.grammar.printing import print_range

BASIS = "Each round once: its tranches begin where the one before ends, and with what is not broken down they make up the round."


def funding_rounds(rows: Sequence[Row], asked: Asked, most: int | None = 4) -> Specification:
    """`rows` of the question of the same name: one a round and a source. `most`: rounds of a short chart. Money is pence."""
    rounds = [list(parts) for _, parts in groupby(rows, key=lambda row: row["award"])]
    closed = [parts for parts in rounds if any(map(_is_drawn, parts))]
    bars = tuple(bar for parts in closed[:most] for bar in _bars([row for row in parts if _is_drawn(row)]))
    drawn = [row for parts in closed for row in parts]
    title = _title(closed) if closed else _none(rows, asked)
    return Specification(
        name="funding_rounds",
        subject="money",
        title=title,
        subtitle=f"Secured funding of rounds and of their tranches, £, {asked.place}, {asked.period}",
        measure="secured funding",
        unit="GBP",
        basis=BASIS,
        before_quoting=_before_quoting(rows, drawn, len(closed), most, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{'' if bar.whole else 'of it '}{bar.name} {bar.value} {bar.unknown}".strip() for bar in bars[:12]),
        table=_table(rows),
        panels=(Bars("", "", bars),) if bars else (),
        key=_key(bars),
        records=sum(row["records"] for row in rows),
        behind=Behind(
            title=f"Secured funding and pipeline of rounds: {many(sum(row['records'] for row in rows), 'record')}",
            figure="secured or pipeline",
            where=(("award", tuple(dict.fromkeys(row["award"] for row in rows))),),
        ),
        missing="" if closed else _missing(rows, asked),
        alone="a round closes once, and has none to stand beside in another",
    )


def _is_drawn(row: Row) -> bool:
    return secured([row]) != (0, 0) or bool(row["secured_unknown"])


def _none(rows: Sequence[Row], asked: Asked) -> str:
    """The title where no round is drawn: money may well be secured beside rounds."""
    if rows:
        return "No round is closed in what is shown"
    return nothing_secured(asked) if asked.unplaced or asked.none_counts else "No round or tranche is secured in what is shown"


def _missing(rows: Sequence[Row], asked: Asked) -> str:
    """Why there is no bar: no round at all, or none whose money is secured."""
    if rows:
        words = print_range(*total(rows, "pipeline"))
        return f"The rounds for {asked.filters or asked.period} are in the pipeline alone: {words}, expected or announced, never added."
    return no_money(asked) if asked.none_counts else (
        f"No round is recorded for {asked.filters or asked.period}. Put a round on the sheet Investments of a return with the level round; "
        "its tranches name it in the column Part of."
    )  # fmt: skip


def _title(rounds: Sequence[Sequence[Row]]) -> str:
    """What the rounds bring, once, and how much of that nobody broke down; said only where that is known to the pound."""
    rows = [row for parts in rounds for row in parts]
    low, high = secured(rows)
    remains = secured([row for row in rows if row["source"] == NOT_BROKEN_DOWN])
    subject = "The one round brings" if len(rounds) == 1 else f"{len(rounds):,} rounds bring"
    if not value((low, high)):
        return f"No amount of {many(len(rounds), 'round')} is known yet"
    whole = f"{'a known ' if any(row['secured_unknown'] for row in rows) else ''}{print_range(low, high)}"
    if remains[0] == remains[1] and remains[0] > 0:
        return f"{subject} {whole}, {print_range(*remains)} of it not broken down"
    return f"{subject} {whole}"


def _bars(parts: Sequence[Row]) -> list[Bar]:
    """The bar of a round, then one a source that begins where the one before ends."""
    whole = rest(parts, "award", "") | {"award": parts[0]["award"]}
    name, start, of_round = called(parts[0]), 0, ("award", (whole["award"],))
    bars = [replace(_bar(whole, name, name, (of_round,)), whole=True)]
    for row in parts:
        source = named(row["source"])
        bar = _bar(row, shortened(source), f"{name}, {source}", (of_round, ("source", (row["source"],))))
        bars.append(replace(bar, parts=(Part("gap", start), *bar.parts) if start and bar.parts else bar.parts))
        start += sum(part.length for part in secured_parts(row))
    return bars


def _bar(row: Row, name: str, title: str, where: tuple) -> Bar:
    words = value(secured([row]))
    unknown = frame(row["secured_unknown"], words)
    said = f"Secured, {title}: {words or unknown}" + (f" ({row['secured_unknown']:,} unknown)" if unknown and words else "")
    return Bar(name=name, parts=secured_parts(row), value=words, unknown=unknown, behind=Behind(title=said, figure="secured", where=where))


def _key(bars: Sequence[Bar]) -> tuple[str, ...]:
    drawn = {part.drawing for bar in bars for part in bar.parts}
    return tuple(each for each in ("realised", "to come", "range") if each in drawn) + ("unknown",) * any(bar.unknown for bar in bars)


def _before_quoting(rows: Sequence[Row], drawn: Sequence[Row], closed: int, most: int | None, asked: Asked) -> str:
    pipeline = total(rows, "pipeline")
    left = closed - most if most is not None else 0
    return sentences(
        f"the {most} largest of {closed:,} rounds are drawn; the table has all" if left > 0 else "",
        "Never add a round to its tranches",
        not_drawn_sentence(drawn, pipeline=False),
        unknowns_sentence(drawn, "secured_unknown"),
        ranges_sentence(drawn),
        f"what is still in the pipeline ({print_range(*pipeline)}) is not in these bars" if pipeline != (0, 0) else "",
        asked.unplaced and f"not counted: {asked.unplaced}",
        asked.without,
        "All results are gross",
    )


def _table(rows: Sequence[Row]) -> Table:
    columns = (Column("award", "Round"), Column("source", "Source"), *MONEY_COLUMNS)
    return Table(columns, tuple((called(row), named(row["source"]), *(row[each.name] for each in columns[2:])) for row in rows))
