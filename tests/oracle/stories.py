"""The case stories that may be told (counting rules, section 6a)."""

from __future__ import annotations

from tests.oracle.filters import Chosen
from tests.oracle.reckoned import Reckoned


def stories(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row an outcome with a story and the permission to use it."""
    told = [row for row in known.outcomes if row["story"] and row["story_permission"] and chosen.has_outcome(row)]
    columns = ("record", "organisation", "outcome", "programme", "part", "place", "story", "evidence")
    return [{name: row[name] for name in columns} for row in told if chosen.in_time(row["date_start"], row["date_end"])]
