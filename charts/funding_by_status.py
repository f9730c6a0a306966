"""The ladder of certainty: what is hoped for, expected, announced, still to come and realised; its rungs are never added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from charts.money import frame, no_money, nothing_secured, value
from charts.rows import Bounds, Row, many, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table
from data.grammar.printing import print_pence, print_range

BASIS = "Each record stands at its furthest stage; a contracted one with what of it is still to come."
# Rung -> its name, its drawing, and the figure of a record that stands on it; the most certain first.
_RUNGS: Mapping[str, tuple[str, str, str]] = {
    "realised": ("Realised: received", "realised", "realised"),
    "committed": ("Still to come: contracted", "to come", "to_come"),
    "announced": ("Announced: said in public", "pipeline", "announced"),
    "expected": ("Expected: applied for or forecast", "pipeline", "expected"),
    "target": ("Target: hoped for", "target", "target"),
}

_LAID = Laid("low", "high", unknown="unknown", ordered=True)  # rung by rung


def funding_by_status(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the question of the same name: one a rung that something stands on. Money is pence."""
    found = {row["status"]: row for row in rows}
    standing = [found[status] for status in _RUNGS if status in found]
    title = _title(found) if standing else nothing_secured(asked)
    bars = tuple(_bar(row) for row in standing)
    return Specification(
        name="funding_by_status",
        subject="money",
        title=title,
        subtitle=f"Funding by how certain it is, £, {asked.place}, {asked.period}",
        measure="funding",
        unit="GBP",
        basis=BASIS,
        before_quoting=sentences(
            "The rungs are never added up: what is announced or hoped for is not money yet",
            _unknown(standing),
            asked.unplaced and f"not counted: {asked.unplaced}",
            asked.without,
        ),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value} {bar.unknown}".strip() for bar in bars),
        table=_table(standing),
        panels=(Bars("", "", bars, laid=_LAID),) if bars else (),
        key=tuple(dict.fromkeys(part.drawing for bar in bars for part in bar.parts)),
        records=sum(row["records"] for row in standing),
        missing="" if standing else no_money(asked),
    )


def _title(found: Mapping[str, Row]) -> str:
    """What is realised, what is still to come, and what is only said."""
    said = [f"{_words(found[status])} {word}" for status, word in (("realised", "realised"), ("committed", "still to come"))
            if status in found and _words(found[status])]  # fmt: skip
    if not said:
        return "No money is secured yet: it is announced, expected or hoped for"
    only = [word for status, word in (("announced", "announced"), ("expected", "expected")) if status in found]
    return " and ".join(said) + ("; more is " + " or ".join(only) if only else "")


def _bounds(row: Row) -> Bounds:
    return (row["low"] or 0, None if row["high"] is None and row["low"] is not None else row["high"] or 0)


def _words(row: Row) -> str:
    return value(_bounds(row))


def _bar(row: Row) -> Bar:
    name, drawing, figure = _RUNGS[row["status"]]
    (low, high), words = _bounds(row), _words(row)
    parts = (Part(drawing, low, print_pence(low)), Part("range", (high or low) - low, print_range(low, high)))
    unknown = frame(row["unknown"], words)
    return Bar(
        name=name,
        parts=tuple(part for part in parts if part.length > 0),
        value=words,
        unknown=unknown,
        behind=Behind(title=f"{name.split(':')[0]}: {words or unknown}", figure=figure),
    )


def _unknown(rows: Sequence[Row]) -> str:
    """How many amounts are unknown, where no record can be among them twice: as contracted, and as received."""
    found = {row["status"]: row["unknown"] for row in rows}
    if found.get("committed") and found.get("realised"):
        return "what is unknown is in no bar, and an amount that is unknown may stand at two rungs"
    unknown = sum(found.values())
    return f"{many(unknown, 'amount is', 'amounts are')} unknown and in no bar" if unknown else ""


def _table(rows: Sequence[Row]) -> Table:
    columns = (
        Column("status", "How certain"), Column("low", "Low", "GBP"), Column("high", "High", "GBP"),
        Column("unknown", "Amounts unknown", "count"), Column("records", "Records", "count"),
    )  # fmt: skip
    return Table(columns, tuple((_RUNGS[row["status"]][0], *(row[each.name] for each in columns[1:])) for row in rows))
