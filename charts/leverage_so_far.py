"""Private money realised for each pound of the programme's grant, by the end of each quarter, from nought, with the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.empty import Empty
from charts.money import unknowns_sentence
from charts.quarters import dated, in_no_quarter, label, name, name_with_months, ordered, span, undated
from charts.rows import Row, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Goal, Laid, Part, Specification, Table
from data.grammar.printing import print_to_one

BASIS = "Private co-investment realised for each pound of the programme's own grant realised, of records whose whole date is by then."
_LAID = Laid("leverage_low", "leverage_high", unit="ratio", quarters=True, so_far=True)
_WHERE = "Put the programme's own grant and the private money beside it on the sheet Investments of a return, with role, owner and date."


def leverage_so_far(rows: Sequence[Row], asked: Asked, goal: Goal | None = None) -> Specification:
    """`rows` of the question of the same name: one a quarter, and one for what has no date. The goal is hundredths."""
    quarters = dated(rows)
    known = any(row["leverage_low"] is not None or row["leverage_high"] is not None for row in quarters)
    title = _title(quarters, undated(rows))
    bars = tuple(_bar(quarters[: at + 1], asked) for at in range(len(quarters))) if known else ()
    return Specification(
        name="leverage_so_far",
        subject="money",
        title=title,
        subtitle=f"Leverage so far, £ private to £1 of grant, {span(quarters, asked) or asked.period}" + (goal.after if goal else ""),
        measure="leverage",
        unit="ratio",
        basis=BASIS,
        before_quoting=_before_quoting(rows, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value}".replace("\n", " ") for bar in bars),
        table=_table(rows, asked) if known else Table((), ()),
        panels=(Bars("", "", bars, upright=True, goal=goal, laid=_LAID),) if bars else (),
        key=tuple(dict.fromkeys(part.drawing for bar in bars for part in bar.parts)),
        records=quarters[-1]["records"] if quarters else 0,
        behind=Behind(title="Leverage: private money beside the own grant", figure="either side", more=(("headline", "leverage"),)),
        missing="" if known else _missing(undated(rows), asked),
    )


def _missing(elsewhere: Row | None, asked: Asked) -> str:
    if elsewhere and words_of(elsewhere):
        return f"No bar can be drawn, and that is not £0: {in_no_quarter([elsewhere])}. State a closer date of each amount in a return."
    # Of what is chosen it obeys a part only: a place or a source is not why there is none.
    return Empty("leverage", "£0", "", "", _WHERE).said(replace(asked, filters="what is shown"))


def words_of(row: Row) -> str:
    """A leverage in words: `£2.30`, `£2.10-£2.30`, `at least £2.10`, `up to £2.30`; blank where it cannot be computed."""
    low, high = row["leverage_low"], row["leverage_high"]
    if low is None and high is None:
        return ""
    if low is None or high is None:
        return f"at least {print_to_one(low)}" if high is None else f"up to {print_to_one(high)}"
    return print_to_one(low) + (f"-{print_to_one(high)}" if high != low else "")


def _bar(so_far: Sequence[Row], asked: Asked) -> Bar:
    row = so_far[-1]
    low, high, words = max(row["leverage_low"] or 0, 0), row["leverage_high"], words_of(row)
    parts = (Part("realised", low, words), Part("range", (high or low) - low, words))
    return Bar(
        name=label(row, asked),
        parts=tuple(part for part in parts if part.length > 0),
        value=words or "not known",
        behind=Behind(
            title=f"Leverage by the end of {name(row, asked)}: {words or 'not known'}",
            figure="either side",
            where=(("period", tuple(each["period"] for each in so_far)),),
            more=(("headline", "leverage"),),
        ),
    )


def _title(quarters: Sequence[Row], elsewhere: Row | None) -> str:
    """The leverage by the end; `elsewhere`: what has no date."""
    words = words_of(quarters[-1]) if quarters else ""
    if not words and elsewhere and words_of(elsewhere):
        return f"{words_of(elsewhere)} of private money a pound of grant, dated to no quarter"
    if not words:
        return "Leverage cannot be computed: no grant of the programme is known to be realised"
    return f"{words[:1].upper()}{words[1:]} of private money stands beside each pound of grant"


def _before_quoting(rows: Sequence[Row], asked: Asked) -> str:
    return sentences(
        "Obeys the filters of programme and period only",
        unknowns_sentence(dated(rows)[-1:]),
        in_no_quarter(rows),
        asked.without,
        "It is money beside the grant, not because of it. All results are gross",
    )


def _table(rows: Sequence[Row], asked: Asked) -> Table:
    columns = (
        Column("period", "By the end of"),
        Column("leverage_low", "Leverage, low", "hundredths"),
        Column("leverage_high", "Leverage, high", "hundredths"),
        Column("private_low", "Private, low", "GBP"),
        Column("private_high", "Private, high", "GBP"),
        Column("grant_low", "Own grant, low", "GBP"),
        Column("grant_high", "Own grant, high", "GBP"),
        Column("unknown", "Amounts unknown", "count"),
        Column("records", "Records", "count"),
    )
    return Table(columns, tuple((name_with_months(row, asked), *(row[each.name] for each in columns[1:])) for row in ordered(rows)))
