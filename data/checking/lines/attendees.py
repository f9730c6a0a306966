"""Lists with a row an attendee: the rows of one event become one record, with how many registered and how many came."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.checking.batch import Batch
from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Table
from data.checking.findings import finding
from data.checking.values import as_typed
from data.grammar.names import normal_text
from data.kinds.known_files import Attendees
from data.model import CellValue, Finding, Row

GONE, CAME, REGISTERED = "cancelled or refunded", "checked in", "registered"


@dataclass
class Event:
    """The rows of one event: the first stands for all, the others are counted with it."""

    first: Row
    rows: dict[int, str] = field(default_factory=dict)  # the number of each, and what became of that attendee
    counts: dict[str, int] = field(default_factory=lambda: {REGISTERED: 0, CAME: 0, GONE: 0})

    def texts(self) -> Mapping[str, str | None]:
        """What the rows say together, by the names of fields. A registration is no attendance: without check-ins that is unknown."""
        came = self.counts[CAME]
        said = ", ".join(f"{count:,} {what}" for what, count in self.counts.items())
        return {
            "registered": str(self.counts[REGISTERED]),
            "attended": str(came) if came else None,
            "attendance_known": "checked in on the ticket platform" if came else None,
            "status": "held" if came else "planned",
            "note": f"Counted from {len(self.rows):,} {'row' if len(self.rows) == 1 else 'rows'} of attendees: {said}.",
        }


def events_of(table: Table, rows: Sequence[Row]) -> list[Event]:
    """The events of such a list in the order in which they begin; none for any other table."""
    said = table.known.attendees if table.known else None
    if said is None:
        return []
    shared = [column.position for column in table.taken if column.field.name in said.shared]
    named = [(column.position, folded(column.header)) for column in table.columns]
    states = [(position, heading in said.check_ins) for position, heading in named if heading in said.states]
    tickets = next((position for position, heading in named if heading in said.tickets), None)
    events: dict[tuple[str, ...], Event] = {}
    for row in rows:
        key = tuple(normal_text(as_typed(_value(row, position)) or "") for position in shared)
        event = events.setdefault(key, Event(row))
        many = _tickets(_value(row, tickets)) if tickets is not None else 1
        state = _state(said, [(_value(row, position), is_check_in) for position, is_check_in in states])
        event.rows[row.number] = state
        event.counts[state if state == GONE else REGISTERED] += many
        event.counts[CAME] += many if state == CAME else 0
    return list(events.values())


def _value(row: Row, position: int) -> CellValue:
    return row.values[position] if position < len(row.values) else None


def _tickets(value: CellValue) -> int:
    text = as_typed(value) or ""
    return int(text) if text.isdecimal() and len(text) < 5 else 1


def _state(said: Attendees, values: Sequence[tuple[CellValue, bool]]) -> str:
    """What became of one attendee. Whoever cancelled did not come, whatever else is said."""
    words = [(normal_text(as_typed(value) or ""), value, is_check_in) for value, is_check_in in values]
    if any(word in said.gone for word, _, _ in words):
        return GONE
    came = any(
        word in said.came or (is_check_in and (word in said.yes or value is True or isinstance(value, datetime.date) or _is_moment(word)))
        for word, value, is_check_in in words
    )
    return CAME if came else REGISTERED


def _is_moment(word: str) -> bool:
    """Whether a text says when somebody was checked in: it begins with the figures of a date."""
    return sum(letter.isdigit() for letter in word) >= 6


def counted_with(events: Sequence[Event]) -> Mapping[int, str]:
    """Of every row but the first of an event the reason why it is no record of its own."""
    return {
        number: f"it is one attendee of the event in row {event.first.number}, {state}, and is counted there"
        for event in events for number, state in event.rows.items() if number != event.first.number
    }  # fmt: skip


def take_counts(batch: Batch, events: Sequence[Event]) -> None:
    """Put what was counted to the records, whose rows are the first ones of the events; says where nobody was checked in."""
    texts = [event.texts() for event in events]
    for name in texts[0] if texts else ():
        batch.take_texts(batch.kind[name], [each[name] for each in texts])
    for index, event in enumerate(events):
        if not event.counts[CAME]:
            batch.say(index, "nobody-checked-in", "title", registered=f"{event.counts[REGISTERED]:,}")


def say_counted(sheet: str, table: Table, events: Sequence[Event]) -> list[Finding]:
    """What is to be said of such a list as a whole."""
    rows = sum(len(event.rows) for event in events)
    cell = f"{table.first_letter}{table.header_row}"
    count = "1 event" if len(events) == 1 else f"{len(events):,} events"
    return [finding("attendees-counted", sheet, cell, rows=f"{rows:,}", events=count)] if events else []
