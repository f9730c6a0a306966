"""Funds and budgets, which are in no total, and what of each is allocated to awards that are recorded below it."""

from __future__ import annotations

from collections.abc import Sequence

from charts.money import no_money, value
from charts.rows import Bounds, Row, many, named, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table
from data.grammar.printing import print_pence, print_range

BASIS = "Allocated: the secured awards and rounds that name the budget as what they are a part of, whole, whatever is filtered."
_LAID = Laid("low", "high")  # budget by budget: they are never added up
_WHERE = "Put a fund or a budget on the sheet Investments of a return with the level envelope; its awards name it in the column Part of."


def funding_envelopes(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the question of the same name: one an envelope, the largest first. Money is pence."""
    title = _title(rows) if rows else "No fund or budget is recorded in what is shown"
    bars = tuple(_bar(row) for row in rows)
    return Specification(
        name="funding_envelopes",
        subject="money",
        title=title,
        subtitle=f"Funds and budgets and what of them is allocated, £, {asked.period}",
        measure="allocated of envelopes",
        unit="GBP",
        basis=BASIS,
        before_quoting=_before_quoting(rows, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name}: {bar.value} {bar.after}".strip() for bar in bars[:8]),
        table=_table(rows),
        panels=(Bars("", "", bars, laid=_LAID),) if bars else (),
        key=tuple(dict.fromkeys(part.drawing for bar in bars for part in bar.parts)),
        missing="" if rows else (no_money(asked) if asked.none_counts else f"No fund or budget is recorded for {_what(asked)}. {_WHERE}"),
    )


def _what(asked: Asked) -> str:
    return asked.filters or asked.period


def _amount(row: Row) -> Bounds:
    return (row["low"] or 0, row["high"])


def _allocated(row: Row) -> Bounds:
    low, high = row["allocated_low"], row["allocated_high"]
    return (low or 0, None if high is None and low is not None else high or 0)


def _words(row: Row) -> str:
    """What is stated of the budget: `£6.40m`; what it is where nobody states how much."""
    return print_range(row["low"], row["high"]) if (row["low"], row["high"]) != (None, None) else "a budget of unknown size"


def _title(rows: Sequence[Row]) -> str:
    """What is allocated of the one budget that has awards; else of how many anything is. Budgets are never added up."""
    used = [row for row in rows if row["records"]]
    if len(used) == 1 and value(_allocated(used[0])):
        low, high = _allocated(used[0])
        given = print_range(low, None if used[0]["unknown"] else high)
        return f"{named(given)} of {_words(used[0])} is allocated in the one budget with awards"
    if not used:
        return "No award is recorded below " + ("the one fund or budget" if len(rows) == 1 else f"any of {len(rows):,} funds and budgets")
    return f"Awards are recorded below {len(used):,} of {many(len(rows), 'fund or budget', 'funds and budgets')}"


def _name(row: Row) -> str:
    return named(row["title"] or row["source"], "A budget without a name")


def _bar(row: Row) -> Bar:
    (low, high), (least, most) = _amount(row), _allocated(row)
    drawn = most or least
    rest = max(0, max(low, high or 0) - max(drawn, least))
    parts = (Part("secured", least, print_pence(least)), Part("range", drawn - least, print_range(least, most)),
             Part("not allocated", rest, print_range(row["left_low"], row["left_high"])))  # fmt: skip
    awards = many(row["records"], "award")
    known = value((least, most))
    words = f"{known or 'an unknown part'} of {_words(row)}" if row["records"] else _words(row)
    return Bar(
        name=_name(row),
        parts=tuple(part for part in parts if part.length > 0),
        value=words,
        after=f"in {awards}" if row["records"] else "no award",
        unknown=f"+ {row['unknown']:,} unknown" if row["unknown"] and known else "",
        behind=Behind(
            title=f"Allocated of {named(row['title'] or row['source'], 'a budget')}: {awards}",
            figure="adds",
            question="records_of_envelope",
            more=(("record", row["envelope"]),),
        ),
    )


def _before_quoting(rows: Sequence[Row], asked: Asked) -> str:
    beyond = [row for row in rows if row["high"] is not None and (row["allocated_low"] or 0) > row["high"]]
    hoped = sum(1 for row in rows if row["status"] in ("target", "expected"))
    return sentences(
        "Budgets are in no total and are never added up: they overlap, and some are for more than the region",
        f"{many(hoped, 'is', 'are')} only hoped for or applied for" if hoped else "",
        f"of {many(len(beyond), 'budget', 'budgets')} more is allocated than it holds, by what the returns say" if beyond else "",
        "What has no award here may be paid out elsewhere",
        asked.without,
    )


def _table(rows: Sequence[Row]) -> Table:
    columns = (
        Column("title", "Fund or budget"),
        Column("source", "Source"),
        Column("status", "Status"),
        Column("place", "Place"),
        Column("low", "Budget, low", "GBP"),
        Column("high", "Budget, high", "GBP"),
        Column("allocated_low", "Allocated, low", "GBP"),
        Column("allocated_high", "Allocated, high", "GBP"),
        Column("left_low", "Left, low", "GBP"),
        Column("left_high", "Left, high", "GBP"),
        Column("unknown", "Awards of unknown amount", "count"),
        Column("records", "Awards", "count"),
    )
    return Table(columns, tuple((_name(row), *(row[each.name] for each in columns[1:])) for row in rows))
