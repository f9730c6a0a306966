"""Sheets that add up what other sheets of the file hold: `Funder` and `Total`, for a chart; left alone, and said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.checking.columns.headings import Table

if TYPE_CHECKING:
    from data.checking.layout.as_directed import Part

SUMMARY = "it names no recipient, no project, no status and no date, and seems to add up what other sheets hold"
_BY = {"source", "source_type", "owner", "instrument", "programme", "place", "segment", "sector_scope"}
_SUMS = {"amount", "announced", "committed", "realised", "share"}


def without_summaries(parts: Sequence[Part]) -> list[Part]:
    """The parts of a file; a sheet of sums of money by funder, place and the like is none beside sheets that name recipients.

    Where it is all that the file holds it stays, and its rows stop: who got the money must be said. So it does where staff spoke of it.
    """
    named = any(part.table and any(column.field.name == "recipient" for column in part.table.taken) for part in parts)
    tables = Counter(part.sheet.name for part in parts)
    return [
        replace(part, table=None, reason=SUMMARY)
        if named and part.table and not part.layout and tables[part.sheet.name] == 1 and _adds_up(part.table) else part
        for part in parts
    ]  # fmt: skip


def _adds_up(table: Table) -> bool:
    fields = {column.field.name for column in table.taken}
    return table.kind.name == "investments" and not table.known and bool(fields & _BY) and fields <= _BY | _SUMS
