"""What tells two figures of a headline apart: of two periods, or of a place and its region."""

from __future__ import annotations

from charts.rows import Row, percent
from charts.said.differences import signed


def step_between(mine: Row, its: Row, region: bool) -> str:
    """How far a headline is from that of the other period, or which share of the region's it is: `+£1.80m`, `47 %`; blank where
    either is a range or not known."""
    exact = all(row["low"] is not None and row["low"] == row["high"] for row in (mine, its))
    if region:
        whole = mine["unit"] != "ratio" and mine["measure"] != "net growth" and exact and not (mine["unknown"] or its["unknown"])
        return percent(mine["low"], its["low"]) if whole and its["low"] else ""
    if mine["low"] is None or its["low"] is None:
        return ""
    step = mine["low"] - its["low"]
    return signed(step, mine["unit"]) if step else "0"
