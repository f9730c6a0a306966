"""All that is secured by the end of each quarter, from nought, with the target where one is set."""

from __future__ import annotations

from collections.abc import Sequence

from charts.money import WHERE_TO_PUT_IT, frame, no_money, nothing_secured, secured, unknowns_sentence, value
from charts.quarters import dated, in_no_quarter, label, name, name_with_months, ordered, span, undated
from charts.rows import Row, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Goal, Laid, Part, Specification, Table
from data.grammar.printing import print_pence, print_range

BASIS = (
    "Each flow of money once, from the end of the quarter in which the whole date of its furthest stage lies: what was secured earlier and "
    "received later stands in the later quarter, so a quarter shows less than was said at its end."
)

_LAID = Laid("secured_low", "secured_high", "secured funding", ("secured", "secured"), "unknown", quarters=True, so_far=True)


def funding_so_far(rows: Sequence[Row], asked: Asked, goal: Goal | None = None) -> Specification:
    """`rows` of the question of the same name: one a quarter, and one for what has no date. Money is pence; so is the goal."""
    quarters = dated(rows)
    title = _title(quarters, undated(rows), asked) if quarters else nothing_secured(asked)
    bars = tuple(_bar(quarters[: at + 1], asked) for at in range(len(quarters)))
    return Specification(
        name="funding_so_far",
        subject="money",
        title=title,
        subtitle=f"Secured funding so far, £, {asked.place}, {span(quarters, asked) or asked.period}" + (goal.after if goal else ""),
        measure="secured funding",
        unit="GBP",
        basis=BASIS,
        before_quoting=_before_quoting(rows, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value or bar.unknown or 'none'}".replace("\n", " ") for bar in bars),
        table=_table(rows, asked),
        panels=(Bars("", "", bars, upright=True, goal=goal, laid=_LAID),) if bars else (),
        key=tuple(dict.fromkeys(part.drawing for bar in bars for part in bar.parts)),
        records=sum(row["records"] for row in ordered(rows)[len(quarters) - 1 :]) if quarters else 0,
        behind=Behind(title="Secured funding", figure="secured"),
        missing="" if quarters else _nothing_dated(asked),
    )


def _nothing_dated(asked: Asked) -> str:
    if asked.unplaced or asked.none_counts:
        return no_money(asked)
    return f"No secured money has a date for {asked.filters or asked.period}. {WHERE_TO_PUT_IT.rstrip('.')}, and a date."


def _bar(so_far: Sequence[Row], asked: Asked) -> Bar:
    row = so_far[-1]
    (low, high), words = secured([row]), value(secured([row]))
    parts = (Part("secured", low, print_pence(low)), Part("range", (high or low) - low, print_range(low, high)))
    unknown = frame(row["unknown"], words)
    return Bar(
        name=label(row, asked),
        parts=tuple(part for part in parts if part.length > 0),
        value=words,
        unknown=unknown,
        behind=Behind(
            title=f"Secured by the end of {name(row, asked)}: {words or unknown}",
            figure="secured",
            where=(("period", tuple(each["period"] for each in so_far)),),
        ),
    )


def _title(quarters: Sequence[Row], elsewhere: Row | None, asked: Asked) -> str:
    """What is secured by the end, and how much of it came in the last four quarters where that is certain.

    `elsewhere`: what has no date.
    """
    bounds = [secured([row]) for row in quarters]
    low, high = bounds[-1]
    words = value(bounds[-1])
    if not words:
        return "No quarter has a known amount of secured money"
    if elsewhere and secured([elsewhere])[0] > low:
        return f"{words} secured by {name(quarters[-1], asked)}, and {print_range(*secured([elsewhere]))} without a close date"
    is_secured = f"{words} {'known to be ' if quarters[-1]['unknown'] else ''}secured by {name(quarters[-1], asked)}"
    before = bounds[-5] if len(bounds) > 4 else None
    if high is None or before is None or before[1] is None or low <= before[0] or high < low - before[0] + before[1]:
        return is_secured
    return f"{is_secured}, {print_range(low - before[0], high - before[1])} within a year"


def _before_quoting(rows: Sequence[Row], asked: Asked) -> str:
    coarse = in_no_quarter(rows)
    return sentences(
        unknowns_sentence(dated(rows)[-1:]),
        coarse and f"{coarse}: {value(secured([undated(rows)])) or 'an unknown amount'} secured",
        asked.unplaced and f"not counted: {asked.unplaced}",
        asked.without,
        "Not all of it is received: what is still to come is in it",
    )


def _table(rows: Sequence[Row], asked: Asked) -> Table:
    columns = (
        Column("period", "By the end of"),
        Column("secured_low", "Secured so far, low", "GBP"),
        Column("secured_high", "Secured so far, high", "GBP"),
        Column("unknown", "Amounts unknown", "count"),
        Column("records", "Records", "count"),
    )
    return Table(columns, tuple((name_with_months(row, asked), *(row[each.name] for each in columns[1:])) for row in ordered(rows)))
