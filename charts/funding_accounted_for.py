"""From everything that is written down to what is secured: each step takes off what does not count, and says why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from charts.money import frame, no_money
from charts.rows import Bounds, Row, many, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table
from data.grammar.printing import print_range

BASIS = "The steps add up: what is written down, less every step, is what is secured. Bars stand at the low ends of ranges."
# Step -> its name; in the order of the question.
_STEPS: Mapping[str, str] = {
    "written down": "Everything written down",
    "no longer stands": "No longer stands: lapsed, or no longer listed",
    "targets": "Targets: hoped for",
    "envelopes": "Envelopes: budgets, whose awards count instead",
    "counted already": "Counted already: in another record",
    "elsewhere": "Other regions and sectors, or no share stated",
    "pipeline": "Pipeline: announced or expected",
    "secured": "Secured",
}
_LAID = Laid("low", "high", unknown="unknown", ordered=True)  # step by step, each from where the one before it ends
_APART = "not in pounds"


def funding_accounted_for(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the question of the same name: one a step that something ends at. Money is pence."""
    found = {row["step"]: row for row in rows}
    steps = [found[step] for step in _STEPS if step in found]
    drawn = any(row["low"] or row["high"] for row in steps)
    title = _title(found) if drawn else "No amount that is written down is known"
    bars = tuple(_bars(steps)) if drawn else ()
    return Specification(
        name="funding_accounted_for",
        subject="money",
        title=title if steps else "No funding is written down in what is shown",
        subtitle=f"What counts of all that returns state, £, {asked.place}, {asked.period}",
        measure="funding",
        unit="GBP",
        basis=BASIS,
        before_quoting=_before_quoting(found, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value}".strip() for bar in bars),
        table=_table([found[step] for step in (*_STEPS, _APART) if step in found]),
        panels=(Bars("", "", bars, laid=_LAID),) if bars else (),
        key=tuple(dict.fromkeys(part.drawing for bar in bars for part in bar.parts if part.drawing != "gap")),
        records=found["written down"]["records"] if "written down" in found else 0,
        behind=_behind("written down", "Everything written down") if steps else None,
        missing="" if bars else no_money(asked),
    )


def _title(found: Mapping[str, Row]) -> str:
    written, secured = _bounds(found["written down"]), _bounds(found["secured"]) if "secured" in found else (0, 0)
    if written == secured:
        return f"All {print_range(*written)} that is written down is secured"
    if secured == (0, 0):
        return f"None of {print_range(*written)} written down is secured"
    return f"Of {print_range(*written)} written down, {print_range(*secured)} is secured"


def _bounds(row: Row) -> Bounds:
    """The ends of a step; what a part takes off the low end may be more than what it takes off the high end."""
    low, high = row["low"] or 0, row["high"]
    if high is None:
        return (low, None if row["low"] is not None else 0)
    return (min(low, high), max(low, high))


def _bars(steps: Sequence[Row]) -> list[Bar]:
    bars, reached = [], 0
    for row in steps:
        step, low, (least, most) = row["step"], row["low"] or 0, _bounds(row)
        total = step in ("written down", "secured")
        if not total:
            reached -= low
        start = 0 if total else min(reached, reached + low)
        drawing = step if total else "pipeline" if step == "pipeline" else "left out"
        open_end = Part("range", (most or least) - least, print_range(least, most)) if total else Part("range", 0)
        parts = (Part("gap", max(start, 0)), Part(drawing, abs(low), print_range(low, low)), open_end)
        if step == "written down":
            reached = low
        words = "" if (least, most) == (0, 0) else print_range(least, most)
        bars.append(
            Bar(
                name=_STEPS[step],
                parts=tuple(part for part in parts if part.length > 0),
                value=words if total or not words else f"less {words}",
                unknown=frame(row["unknown"], words),
                behind=_behind(step, f"{_STEPS[step].split(':')[0]}: {words or many(row['records'], 'record')}"),
            )
        )
    return bars


def _behind(step: str, title: str) -> Behind:
    return Behind(title=title, figure="adds", question="records_of_step", more=(("step", step),))


def _before_quoting(found: Mapping[str, Row], asked: Asked) -> str:
    apart = found.get(_APART)
    said = f"{many(apart['records'], 'record is', 'records are')} in another currency or in kind, and in none of these" if apart else ""
    unknown = found["written down"]["unknown"] if "written down" in found else 0
    return sentences(
        f"{many(unknown, 'amount is', 'amounts are')} unknown and in no bar" if unknown else "",
        said,
        "The first bar adds up what must never be added up: quote the last one",
        asked.without,
    )


def _table(rows: Sequence[Row]) -> Table:
    columns = (
        Column("step", "Step"), Column("low", "At the low end", "GBP"), Column("high", "At the high end", "GBP"),
        Column("unknown", "Amounts unknown", "count"), Column("records", "Records", "count"),
    )  # fmt: skip
    named = [_STEPS.get(row["step"], "Other currencies and in kind") for row in rows]
    return Table(columns, tuple((name, *(row[each.name] for each in columns[1:])) for name, row in zip(named, rows, strict=True)))
