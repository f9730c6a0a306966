"""Secured funding by quarter, drawn as realised plus still to come; the pipeline below it on the same scale, never added."""

from __future__ import annotations

from collections.abc import Sequence

from charts.money import (
    MONEY_COLUMNS,
    WHERE_TO_PUT_IT,
    frame,
    no_money,
    not_drawn_sentence,
    nothing_secured,
    pipeline_parts,
    secured,
    secured_parts,
    unknown_of,
    unknowns_sentence,
    value,
)
from charts.money_by_name import BASIS
from charts.quarters import dated, in_no_quarter, label, name, name_with_months, ordered, span, undated
from charts.rows import Row, many, sentences, total
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Specification, Table
from data.grammar.printing import print_range

_LAID = {
    "secured": Laid("secured_low", "secured_high", "secured funding", ("secured", "secured"), "secured_unknown", quarters=True,
                    by_part=True),
    "pipeline": Laid("pipeline_low", "pipeline_high", "pipeline", ("in the pipeline", "in the pipeline"), quarters=True),
}  # fmt: skip


def funding_over_time(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the query of the same name: one a quarter, and one for what stands in no quarter. Money is pence."""
    quarters = dated(rows)
    panels = [
        _panel(quarters, figure, asked) for figure in ("secured", "pipeline") if any(_bounds(row, figure) != (0, 0) for row in quarters)
    ]
    nothing = nothing_secured(asked) if asked.unplaced or asked.none_counts else "No funding stands in a quarter"
    title = _title(quarters, undated(rows), asked) if quarters else nothing
    return Specification(
        name="funding_over_time",
        subject="money",
        title=title,
        subtitle=f"Secured funding by quarter of its furthest stage, £, {asked.place}, {span(quarters, asked) or asked.period}",
        measure="secured funding",
        unit="GBP",
        basis=BASIS,
        before_quoting=_before_quoting(rows, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{name(row, asked)} {value(secured([row])) or 'none'}" for row in quarters),
        table=_table(rows, asked),
        panels=tuple(panels),
        key=tuple(dict.fromkeys(part.drawing for panel in panels for bar in panel.bars for part in bar.parts)),
        records=sum(row["records"] for row in rows),
        behind=Behind(title=f"Funding by quarter: {many(sum(r['records'] for r in rows), 'record')}", figure="secured or pipeline"),
        missing="" if quarters else _nothing_dated(asked),
    )


def _nothing_dated(asked: Asked) -> str:
    if asked.unplaced or asked.none_counts:
        return no_money(asked)
    return f"No money is dated to a quarter for {asked.filters or asked.period}. {WHERE_TO_PUT_IT.rstrip('.')}, and a date."


def _bounds(row: Row, figure: str):
    return secured([row]) if figure == "secured" else total([row], "pipeline")


def _panel(quarters: Sequence[Row], figure: str, asked: Asked) -> Bars:
    bounds = secured(quarters) if figure == "secured" else total(quarters, "pipeline")
    words = print_range(*bounds) + ("" if figure == "secured" else ", never added")
    return Bars(figure.capitalize(), words, tuple(_bar(row, figure, asked) for row in quarters), upright=True, laid=_LAID[figure])


def _bar(row: Row, figure: str, asked: Asked) -> Bar:
    words = value(_bounds(row, figure))
    unknown = frame(unknown_of(row, figure), words)
    return Bar(
        name=label(row, asked),
        parts=secured_parts(row) if figure == "secured" else pipeline_parts(row),
        value=words,
        unknown=unknown,
        behind=Behind(title=f"{figure.capitalize()}, {name(row, asked)}: {words}", figure=figure, where=(("period", (row["period"],)),)),
    )


def _title(quarters: Sequence[Row], elsewhere: Row | None, asked: Asked) -> str:
    """What was secured in all, and in which quarter the most; said only where the ranges leave no doubt.

    `elsewhere`: what stands in no quarter, and may be of any.
    """
    bounds = [secured([row]) for row in quarters]
    best = max(range(len(quarters)), key=lambda at: bounds[at][0])
    if not bounds[best][0]:
        return "No quarter has a known amount of secured money"
    clear = all(high is not None and high < bounds[best][0] for at, (_, high) in enumerate(bounds) if at != best)
    whole = print_range(*secured(quarters))
    if len(quarters) == 1:
        return f"{name(quarters[0], asked)}: {whole} secured"
    if elsewhere and secured([elsewhere])[0] > secured(quarters)[0]:
        return f"Only {print_range(*secured(quarters))} of {print_range(*secured([*quarters, elsewhere]))} stands in a quarter"
    if not clear:
        return f"{whole} secured over {len(quarters)} quarters"
    rivals = [high or 0 for at, (_, high) in enumerate(bounds) if at != best]
    more = secured([elsewhere])[1] if elsewhere else 0
    unknown = any(row["secured_unknown"] for row in (*quarters, elsewhere) if row and row is not quarters[best])
    known = " that is known" if unknown or more is None or max(rivals) + more >= bounds[best][0] else ""
    return f"{name(quarters[best], asked)} brought the most{known}: {print_range(*bounds[best])} of {whole}"


def _before_quoting(rows: Sequence[Row], asked: Asked) -> str:
    coarse = in_no_quarter(rows)
    apart = coarse and f"{coarse}: {print_range(*secured([undated(rows)]))} secured"
    unplaced = asked.unplaced and f"not counted: {asked.unplaced}"
    return sentences(not_drawn_sentence(dated(rows)), unknowns_sentence(rows), apart, unplaced, asked.without, "All results are gross")


def _table(rows: Sequence[Row], asked: Asked) -> Table:
    columns = (
        Column("period", "Quarter"),
        *MONEY_COLUMNS,
    )
    return Table(columns, tuple((name_with_months(row, asked), *(row[each.name] for each in columns[1:])) for row in ordered(rows)))
