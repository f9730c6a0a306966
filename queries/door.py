"""The door to one version of the store: takes a question with its filters and its audience, and gives its rows."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from data.lists import names
from queries.filters import Filters
from queries.registry import MORE, Question, questions
from queries.room import AUDIENCES, Room
from queries.sentences import finished


class UnknownQuestion(ValueError):
    """A question, an audience or a parameter that does not exist; the message is one sentence for whoever asked."""


def open_version(
    path: Path | str, views: str | None = None, withheld: Sequence[str] | None = None, settings_of: Path | None = None
) -> Door:
    """The door to one version file. Nothing is read before the first question, which raises duckdb.Error where it is no store.

    `views`: a text to take for that of views.sql (the tests that break one rule at a time). `withheld`: of an edition, what today's
    version answers to `withheld`, so that what became confidential since is hidden in it too. `settings_of`: the version whose settings
    hold in place of its own.
    """
    return Door(Path(path), views, withheld, settings_of)


class Door:
    """One version, open for questions from any thread."""

    def __init__(self, path: Path, views: str | None = None, withheld: Sequence[str] | None = None, settings_of: Path | None = None):
        self.path = path
        self._views = views
        self._withheld = withheld
        self._settings_of = settings_of
        self._rooms: dict[str, Room] = {}
        self._building = threading.Lock()

    def ask(self, name: str, filters: Filters | None = None, audience: str = "board", **more: Any) -> list[dict[str, Any]]:
        """The rows of a question, in its order: money in whole pence, ratios in hundredths, dates as dates.

        `more` is what some questions take beyond the filters (see registry.MORE). Raises UnknownQuestion.
        """
        question, parameters = _asked(name, filters, more)
        columns, rows = self.room(audience).rows(question.sql, parameters)
        return finished(question, columns, rows)

    def each(self, name: str, filters: Filters | None = None, audience: str = "board", **more: Any) -> Iterator[dict[str, Any]]:
        """The same rows one after another, a few thousand in memory at a time: for what writes all records. Raises UnknownQuestion."""
        question, parameters = _asked(name, filters, more)
        for columns, rows in self.room(audience).rows_by_part(question.sql, parameters):
            yield from finished(question, columns, rows)

    def room(self, audience: str) -> Room:
        """The locked-down room of an audience."""
        if audience not in AUDIENCES:
            raise UnknownQuestion(f"The audience is one of: {', '.join(AUDIENCES)}; {audience!r} is none of them.")
        with self._building:
            if audience not in self._rooms:
                self._rooms[audience] = Room(self.path, audience, self._views, self._withheld, self._settings_of)
            return self._rooms[audience]

    def close(self) -> None:
        """Close every room; questions asked afterwards open them anew."""
        with self._building:
            for room in self._rooms.values():
                room.close()
            self._rooms.clear()


def _asked(name: str, filters: Filters | None, more: Mapping[str, Any]) -> tuple[Question, dict[str, Any]]:
    """The question and its parameters. Raises UnknownQuestion."""
    question = questions().get(name)
    if question is None:
        raise UnknownQuestion(f"There is no question {name!r}; there are: {', '.join(sorted(questions()))}.")
    if surplus := set(more) - (set(MORE) & set(question.parameters)):
        raise UnknownQuestion(f"The question {name} takes no {', '.join(sorted(surplus))}.")
    if (headline := more.get("headline")) is not None and headline not in names("headlines"):
        raise UnknownQuestion(f"There is no headline {headline!r}; there are: {', '.join(names('headlines'))}.")
    given = {**(filters or Filters()).values(), **dict.fromkeys(MORE), **more}
    return question, {word: given[word] for word in question.parameters}
