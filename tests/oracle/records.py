"""Every live record with whether it counts and, for money, its part in each figure (counting rules, section 4)."""

from __future__ import annotations

from tests.oracle.counting import Line
from tests.oracle.filters import Chosen
from tests.oracle.money import FIGURES, Bounds
from tests.oracle.reckoned import Reckoned


def records(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a live investment or event that is inside the filters."""
    return [money(line) for line in known.lines if chosen.has_money(line) and in_time(line, chosen)] + [
        {"record": each.record["record"], "counts": "left out" if each.why_not else "counts"}
        for each in known.events
        if chosen.has_event(each.record) and chosen.in_time(each.start, each.end)
    ]


def in_time(line: Line, chosen: Chosen) -> bool:
    """Whether the date of an investment is inside the chosen periods."""
    return chosen.in_time(line.start, line.end, bool(line.record["cumulative"]))


def money(line: Line) -> dict:
    """An investment's part in each figure: 0 where it adds nothing, no bounds where it is unknown."""
    row = {"record": line.record["record"], "counts": "counts" if line.counts else "left out"}
    row |= {"source": line.source, "source_type": line.source_type, "owner": line.owner}
    parts: dict[str, Bounds | None] = {name: line.figures.get(name) for name in FIGURES}
    parts |= {"to_come": line.to_come, "pipeline": line.pipeline}
    for name, bounds in parts.items():
        low, high = bounds if line.counts and bounds is not None else (0, 0)
        row |= {f"{name}_low": low, f"{name}_high": high}
    return row
