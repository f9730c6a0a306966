"""Asks for the records behind a headline and adds up what each says that it adds."""

from __future__ import annotations

from queries import Filters
from queries.door import Door
from tests.oracle.headlines import ratio
from tests.oracle.money import Bounds, total

Row = dict


def added_up(door: Door, filters: Filters, audience: str, measure: str) -> Row:
    """The headline as the records behind it make it: how many they are, and their sum, or the ratio of the two sums of leverage."""
    rows = door.ask("records", filters, audience, headline=measure)
    low, high = total(_adds(rows))
    if measure == "leverage":
        private = total(_adds([row for row in rows if row["programme_role"] == "co-investment"]))
        grant = total(_adds([row for row in rows if row["programme_role"] == "own grant"]))
        low, high = ratio(private.low, grant.high), ratio(private.high, grant.low)
    counting = {row["counts"] for row in rows} <= {"counts"}
    return {"measure": measure, "records": len(rows) if counting else f"{len(rows)}, of which some are left out", "low": low, "high": high}


def _adds(rows: list[Row]) -> list[Bounds]:
    return [Bounds(row["adds_low"], row["adds_high"]) for row in rows]
