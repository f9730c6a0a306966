"""Which events are held, planned and await figures (counting rules, section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.oracle.live import Live, Record
from tests.oracle.money import Bounds

OURS = ("led", "co-led")


@dataclass
class Event:
    """One live event and what it is counted as."""

    record: Record
    held: bool
    planned: bool
    awaits: bool  # planned, and its date is past on the as-at day
    why_not: str | None

    @property
    def attended(self) -> Bounds:
        """Attendances; a missing one is missing, not 0."""
        return Bounds(self.record["attended_low"], self.record["attended_high"])

    @property
    def start(self) -> date | None:
        """The first day of its date."""
        return self.record["start_start"]

    @property
    def end(self) -> date | None:
        """The last day of its date: of its end where one is given."""
        return self.record["end_end"] or self.record["start_end"]


def events(live: Live) -> list[Event]:
    """Every live event, judged: held or planned, and led or co-led."""
    found = []
    for record in live.records["events"]:
        ended, ours = record["record"] in live.ended, record["role"] in OURS
        held = not ended and ours and record["status"] == "held"
        planned = not ended and ours and record["status"] == "planned"
        last = record["end_end"] or record["start_end"]
        past = live.as_at is not None and last is not None and last < live.as_at
        why_not = "ended" if ended else "role" if not ours else None if held or planned else "status"
        found.append(Event(record, held, planned, planned and past, why_not))
    return found
