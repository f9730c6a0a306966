"""What a reader chose to look at, and what of it belongs to which kind of record (counting rules, sections 3 and 4, rule 6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tests.oracle.days import Period, inside, overlaps

NOT_STATED = "not stated"  # what a blank theme or segment is called


@dataclass(frozen=True)
class Chosen:
    """Chosen words of each filter; an empty one filters nothing."""

    period: tuple[Period, ...] = ()
    source: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    programme: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    segment: tuple[str, ...] = ()

    def only(self, *names: str) -> Chosen:
        """The same choice without the filters that are not named."""
        empty = {name: () for name in Chosen.__dataclass_fields__ if name not in names}
        return replace(self, **empty)

    @property
    def any(self) -> bool:
        """Whether anything is filtered at all."""
        return any(getattr(self, name) for name in Chosen.__dataclass_fields__)

    @property
    def last_day(self) -> date | None:
        """The last day of the chosen periods."""
        return max((end for _, end in self.period), default=None)

    def in_time(self, start: date | None, end: date | None, cumulative: bool = False) -> bool:
        """Whole date range inside, and not cumulative; without a period everything is (section 3)."""
        return not self.period or (not cumulative and inside(start, end, list(self.period)))

    def too_coarse(self, start: date | None, end: date | None, cumulative: bool = False) -> bool:
        """Neither inside nor outside for certain: date missing, coarser than the period, or cumulative (section 3)."""
        if not self.period or self.in_time(start, end, cumulative):
            return False
        return cumulative or start is None or end is None or overlaps(start, end, list(self.period))

    def has_money(self, line) -> bool:
        """Whether all but the period lets an investment through."""
        record = line.record
        return (
            (not self.source or line.source in self.source or line.source_type in self.source)
            and (not self.status or record["status"] in self.status)
            and (not self.programme or record["programme"] in self.programme)
            and self.has_place(record)
            and (not self.segment or (record["segment"] or NOT_STATED) in self.segment)
        )

    def has_event(self, record: dict) -> bool:
        """Whether all but the period lets an event through."""
        return (not self.theme or (record["theme"] or NOT_STATED) in self.theme) and self.has_place(record)

    def has_outcome(self, record: dict) -> bool:
        """Whether all but the period lets an outcome through."""
        return (not self.programme or record["programme"] in self.programme) and self.has_place(record)

    def has_organisation(self, organisation) -> bool:
        """Whether a member organisation is looked at."""
        return (not self.segment or (organisation.segment or NOT_STATED) in self.segment) and self.has_place(
            {"place": organisation.place, "place_code": organisation.place_code}
        )

    def has_place(self, record: dict) -> bool:
        """By the place's name or by its code."""
        return not self.place or record["place"] in self.place or record["place_code"] in self.place
