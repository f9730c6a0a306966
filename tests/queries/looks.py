"""Short ways to look at rows in the tests of the questions: a headline, a record, a row of a chart, in pounds."""

from __future__ import annotations

from typing import Any

from queries.door import Door
from queries.filters import Filters


def headline(door: Door, measure: str, audience: str = "board", **chosen: Any) -> dict[str, Any]:
    """The row of one headline, under the filters."""
    return next(row for row in door.ask("headlines", filters(**chosen), audience) if row["measure"] == measure)


def bounds(door: Door, measure: str, audience: str = "board", **chosen: Any) -> tuple:
    """Low and high of a headline; money in pounds."""
    row = headline(door, measure, audience, **chosen)
    per = 100 if row["unit"] == "GBP" else 1
    return tuple(None if row[end] is None else row[end] / per for end in ("low", "high"))


def record(door: Door, reference: str, audience: str = "board") -> dict[str, Any]:
    """The one record of this reference."""
    [row] = [row for row in door.ask("records", audience=audience) if row["reference"] == reference]
    return row


def counted(door: Door, audience: str = "board") -> dict[str, float]:
    """What each investment that counts adds to secured and pipeline and target at the low end, in pounds, by its reference."""
    return {
        row["reference"]: ((row["secured_low"] or 0) + (row["pipeline_low"] or 0) + (row["target_low"] or 0)) / 100
        for row in door.ask("records", audience=audience, kind="investments")
        if row["counts"] == "counts"
    }


def filters(**chosen: Any) -> Filters:
    return Filters(**{word: (value,) if isinstance(value, str) else tuple(value) for word, value in chosen.items()})


def rows_by(door: Door, name: str, column: str, **chosen: Any) -> dict[Any, dict[str, Any]]:
    """The rows of a question by one of their columns."""
    return {row[column]: row for row in door.ask(name, filters(**chosen))}
