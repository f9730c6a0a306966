"""What a viewer chose to see: one frozen value, with its words in the address, its values for SQL and its sentence for people.

Each filter's word is the same everywhere: in the address, as a field here, as a parameter of the SQL and as a column of the rows.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, fields

from data.grammar.dates import print_period_word, read_period
from data.grammar.names import normal_text
from data.grammar.printing import print_when
from data.lists import entries, names
from data.model import NotUnderstood, When

# Which filters belong to which kind of record; any other does not touch it. Counting rules, section 4 (6).
TOUCHES: dict[str, tuple[str, ...]] = {
    "investments": ("period", "source", "status", "programme", "place", "segment"),
    "events": ("period", "theme", "place"),
    "members": ("period", "place", "segment"),
    "outcomes": ("period", "programme", "place"),
    "statistics": (),
    "claims": (),
    "targets": (),
    "leverage": ("period", "programme"),
    "editions": (),
}
TOUCHES["funding"] = TOUCHES["investments"]
TOUCHES["growth"] = TOUCHES["members"]
TOUCHES["headlines"] = TOUCHES["records"] = ("period", "source", "status", "programme", "theme", "place", "segment")

_CALLED = {
    "investments": "money", "funding": "money", "events": "events", "members": "members", "growth": "members",
    "outcomes": "outcomes", "statistics": "official statistics", "claims": "claims", "targets": "targets",
    "leverage": "leverage", "headlines": "the headlines", "editions": "editions", "records": "the records",
}  # fmt: skip


class UnknownFilter(ValueError):
    """A filter or a status that does not exist, or a period that cannot be read; the message is one sentence for whoever asked."""


@dataclass(frozen=True)
class Filters:
    """What is chosen; several values of one filter mean any of them, several filters mean all of them. Empty: not filtered.

    Raises UnknownFilter for a period that cannot be read and for a status that is not on the ladder (counting rules, section 4:
    the six are all there are). Of the other words a value that no record has is no error: it selects nothing.
    """

    period: tuple[str, ...] = ()  # `2024/25`, `2024/25-Q1`, `2024-05`, `2023-10..2024-09`
    source: tuple[str, ...] = ()  # a source or a source type
    status: tuple[str, ...] = ()
    programme: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()  # the primary theme
    place: tuple[str, ...] = ()  # a name; the code of a listed place is read as its name
    segment: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for word in (each for each in WORDS if getattr(self, each) != ()):
            chosen = tuple(dict.fromkeys(each.strip() for each in getattr(self, word) if each and each.strip()))
            if word == "period":
                chosen = tuple(dict.fromkeys(print_period_word(_period(each)) for each in chosen))
            if word == "status":
                chosen = tuple(dict.fromkeys(map(_status, chosen)))
            if word == "place":
                chosen = tuple(dict.fromkeys(map(_place, chosen)))
            object.__setattr__(self, word, chosen)

    @classmethod
    def from_words(cls, pairs: Iterable[tuple[str, str]]) -> Filters:
        """From the words of an address: `[("period", "2024/25"), ("source", "Innovate UK")]`. Raises UnknownFilter."""
        chosen: dict[str, list[str]] = {word: [] for word in WORDS}
        for word, value in pairs:
            if word not in chosen:
                raise UnknownFilter(f"There is no filter {word!r}; there are: {', '.join(WORDS)}.")
            chosen[word].append(value)
        return cls(**{word: tuple(values) for word, values in chosen.items()})

    @classmethod
    def from_command(cls, words: Iterable[str]) -> Filters:
        """From what is typed behind `--filter`: `["period=2024/25"]`. Raises UnknownFilter."""
        pairs = [word.partition("=") for word in words]
        for name, equals, _ in pairs:
            if not equals:
                raise UnknownFilter(f"A filter is written as word=value, such as period=2024/25; {name[:40]!r} is not.")
        return cls.from_words((name.strip(), value) for name, _, value in pairs)

    def touching(self, subject: str) -> Filters:
        """Those that touch a subject: a kind of record, the file of a question, or `leverage`."""
        return Filters(**{word: getattr(self, word) for word in TOUCHES[subject]})

    def as_query(self) -> list[tuple[str, str]]:
        """Back to the words of an address; `Filters.from_words` reads them as the same filters."""
        return [(word, value) for word in WORDS for value in getattr(self, word)]

    def values(self) -> dict[str, list | None]:
        """The parameters of the SQL: None where nothing is chosen; the periods as the first and last days of what they cover."""
        values: dict[str, list | None] = {word: list(getattr(self, word)) or None for word in WORDS if word != "period"}
        spans = self.spans()
        values["period_starts"] = [start for start, _ in spans] or None
        values["period_ends"] = [end for _, end in spans] or None
        return values

    def spans(self) -> list[tuple[datetime.date, datetime.date]]:
        """What the chosen periods cover, oldest first; periods that touch or overlap are merged."""
        merged: list[tuple[datetime.date, datetime.date]] = []
        for when in sorted((_period(each) for each in self.period), key=lambda each: (each.start, each.end)):
            if merged and when.start <= merged[-1][1] + datetime.timedelta(days=1):
                merged[-1] = (merged[-1][0], max(merged[-1][1], when.end))
            else:
                merged.append((when.start, when.end))
        return merged

    def in_words(self, subject: str, year: str = "financial") -> str:
        """One or two sentences for people: what is filtered here, and which of the chosen filters do not touch this subject.

        `subject` is a kind of record, the file of a question, or `leverage`. Empty where nothing is chosen.
        """
        touching = [word for word in TOUCHES[subject] if getattr(self, word)]
        others = [word for word in WORDS if getattr(self, word) and word not in touching]
        sentences = []
        if touching:
            sentences.append("Filtered: " + "; ".join(self._said(word, subject, year) for word in touching) + ".")
        if others:
            named = " and ".join(filter(None, (", ".join(others[:-1]), others[-1])))
            sentences.append(f"The chosen {named} {'do' if len(others) > 1 else 'does'} not touch {_CALLED[subject]}.")
        return " ".join(sentences)

    def _said(self, word: str, subject: str, year: str) -> str:
        values = getattr(self, word)
        if word == "period":
            values = tuple(print_when(_period(each), year) for each in values)
            if subject in ("members", "growth"):
                return f"members at the end of {' or '.join(values)}"
        return f"{word} {' or '.join(values)}"


WORDS: tuple[str, ...] = tuple(each.name for each in fields(Filters))


def _status(text: str) -> str:
    ladder = names("statuses")
    status = next((each for each in ladder if each == normal_text(text)), None)
    if status is None:
        raise UnknownFilter(f"There is no status {text[:40]!r}; money is one of: {', '.join(ladder)}.")
    return status


def _place(text: str) -> str:
    """A place by its name where the list has its code, for titles and sentences say what was chosen; any other as it is."""
    return next((each["name"] for each in entries("places") if each["code"] == text.upper()), text)


def _period(text: str) -> When:
    try:
        return read_period(text)
    except NotUnderstood as wrong:
        raise UnknownFilter(
            f"The period {text[:40]!r} cannot be read ({wrong}); write a year (2024/25), a quarter (Q1 2024/25) or a month (May 2024)."
        ) from wrong
