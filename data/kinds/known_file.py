"""What the declaration of a file that others publish says: by what it is told, what its columns mean, what it does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from data.grammar.figure_words import without_notes
from data.grammar.names import normal_text
from data.kinds.figures import Figures
from data.model import CellValue


@dataclass(frozen=True)
class Attendees:
    """How a list with a row an attendee is counted. Headings are folded, and so are the words in them."""

    shared: tuple[str, ...]  # the fields in which the rows of one event agree
    states: frozenset[str]  # headings of what became of somebody
    check_ins: frozenset[str]  # those of them in which yes, or a moment, is a check-in
    tickets: frozenset[str]  # headings of how many somebody took
    told: tuple[str, ...]  # how the headings begin that say nothing of a person beside all these
    gone: frozenset[str]  # words for who cancelled or was given the money back
    came: frozenset[str]  # words for who was there
    yes: frozenset[str]


@dataclass(frozen=True)
class KnownFile:
    """One published form."""

    name: str
    kind: str
    told_by: tuple[str, ...]  # headings that all stand in its heading row
    headings: Mapping[str, str]  # what its columns mean: heading -> field; all others are left alone
    silent: str  # what it does not say, in a sentence
    every_row: Mapping[str, str] = field(default_factory=dict)  # what is true of all rows: field -> as it would be typed
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # field -> its words, folded -> ours; "" is a blank
    place_in: str = ""  # the field by which the rows outside the region are left alone; "" where it names no places
    years: str = ""  # the field that has a column a year, headed by the year alone
    attendees: Attendees | None = None  # where one row is one attendee, and one record an event
    reference_once: bool = False  # its references tell records apart only where they stand on one row
    figures: Figures | None = None  # where headings and title say what is measured; told_by is empty then
    title: re.Pattern[str] | None = None  # what the line above the headings says, each group a field
    needs: str = ""  # the field without which a row is no record, but a line of the form that nobody filled in
    or_told_by: tuple[tuple[str, ...], ...] = ()  # other such headings, any of these that all stand there
    named: re.Pattern[str] | None = None  # what a title, the sheet's name or a heading says, with which one of `named_by` is enough
    named_by: tuple[str, ...] = ()
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)  # headings, and their words in rows that are figures of their own
    block: re.Pattern[str] | None = None  # what a line above a block of rows says of them all, each group a field
    of_which: re.Pattern[str] | None = None  # lines that say what a part of the line above them is
    by_period: bool = False  # its money stands in columns a period, under headings of up to three rows: a record a row and period

    def meant(self, name: str, value: CellValue) -> CellValue:
        """What a cell of a field means in our words; None for a mark that stands in place of a value."""
        if name not in self.words or not isinstance(value, str):
            return value
        plain = without_notes(value)
        ours = self.words[name].get(normal_text(plain))
        return ours or None if ours is not None else value if plain == value.strip() else plain
