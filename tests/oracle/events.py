"""Which events are held, planned and await figures (counting rules, section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.oracle.live import Live, Record
from tests.oracle.money import Bounds
from tests.oracle.words import normal_text

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
    def is_guest(self) -> bool:
        """Held, and the cluster only contributed to it, attended or promoted it."""
        return self.why_not == "role" and self.record["role"] is not None and self.record["status"] == "held"

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
        why_not = reason(live, record)
        held, planned = (why_not is None and record["status"] == status for status in ("held", "planned"))
        last = record["end_end"] or record["start_end"]
        past = live.as_at is not None and last is not None and last < live.as_at
        found.append(Event(record, held, planned, planned and past, why_not))
    return found


def reason(live: Live, record: Record) -> str | None:
    """Why an event is neither held nor planned by the cluster; None: it is."""
    if record["record"] in live.ended:
        return "ended"
    if record["status"] == "planned" and any(moved(live, record, other) for other in live.records["events"]):
        return "moved"
    if record["role"] not in OURS:
        return "role"
    return None if record["status"] in ("held", "planned") else "status"


def moved(live: Live, planned: Record, other: Record) -> bool:
    """Whether staff said that a planned event is the one that a newer return holds under another day."""
    alike = all(normal_text(planned[name]) == normal_text(other[name]) for name in ("title", "series"))
    newer = live.rank[other["upload"]] > live.rank[planned["upload"]]
    return alike and newer and live.answer(planned, other) == "same"
