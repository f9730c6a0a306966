"""A list of members most of whom are of elsewhere: it may be a list of companies, and not of members."""

from __future__ import annotations

from data.checking.batch import Batch
from data.checking.findings import finding

LEAST = 5  # members of elsewhere: fewer are no sign of another list


def say_members_elsewhere(batch: Batch) -> None:
    """One warning where more than half of a sheet's members name a place outside the region: each counts all the same."""
    if batch.kind.name != "members" or not batch.has("place"):
        return
    away = sum(within == "elsewhere" for within in batch.columns["place_within"])
    if away < LEAST or away * 2 <= len(batch.rows):
        return
    column = next((each for each in batch.table.taken if each.field.name == "place"), None)
    if column:
        numbers = {"away": f"{away:,}", "rows": f"{len(batch.rows):,}"}
        batch.findings.append(finding("members-elsewhere", batch.sheet, f"{column.letter}{batch.table.said_in}", **numbers))
