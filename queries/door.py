"""The door to one version of the store: opens it read-only, makes the views, locks down, and asks the questions.

A room is one connection for one audience. The board's room is built without confidential records, so that no question asked
in it can find them, whatever it says.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import duckdb

from data.acts import sql_path
from data.grammar.names import normal_name, normal_text
from data.lists import entries
from queries.cells import cells_view
from queries.filters import Filters
from queries.registry import MORE, VIEWS, questions
from queries.sentences import finished
from queries.views import view_statements

AUDIENCES = ("board", "staff")
# The lists that the views read.
LISTS = ("source_types", "sources", "statuses", "headlines", "places")

_CONFIG = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
    "memory_limit": "2GB",
    "temp_directory": "",
}


class UnknownQuestion(ValueError):
    """A question, an audience or a parameter that does not exist; the message is one sentence for whoever asked."""


def open_version(path: Path | str) -> Door:
    """The door to one version file. Nothing is read before the first question. Raises duckdb.Error where it is no store."""
    return Door(Path(path))


class Door:
    """One version, open for questions from any thread."""

    def __init__(self, path: Path):
        self.path = path
        self._rooms: dict[str, duckdb.DuckDBPyConnection] = {}
        self._building = threading.Lock()

    def ask(self, name: str, filters: Filters | None = None, audience: str = "board", **more: Any) -> list[dict[str, Any]]:
        """The rows of a question, in its order: money in whole pence, ratios in hundredths, dates as dates.

        `more` is what some questions take beyond the filters (see registry.MORE). Raises UnknownQuestion.
        """
        question = questions().get(name)
        if question is None:
            raise UnknownQuestion(f"There is no question {name!r}; there are: {', '.join(sorted(questions()))}.")
        if surplus := set(more) - (set(MORE) & set(question.parameters)):
            raise UnknownQuestion(f"The question {name} takes no {', '.join(sorted(surplus))}.")
        given = {**(filters or Filters()).values(), **dict.fromkeys(MORE), **more}
        cursor = self.room(audience).cursor()
        try:
            cursor.execute(question.sql, {word: given[word] for word in question.parameters})
            columns = [each[0] for each in cursor.description]
            rows = cursor.fetchall()
        finally:
            cursor.close()
        return finished(question, columns, rows)

    def room(self, audience: str) -> duckdb.DuckDBPyConnection:
        """The locked-down connection for an audience; take a cursor of it, never the connection itself."""
        if audience not in AUDIENCES:
            raise UnknownQuestion(f"The audience is one of: {', '.join(AUDIENCES)}; {audience!r} is none of them.")
        with self._building:
            if audience not in self._rooms:
                self._rooms[audience] = _build_room(self.path, audience)
            return self._rooms[audience]

    def close(self) -> None:
        """Close every room; questions asked afterwards open them anew."""
        with self._building:
            for connection in self._rooms.values():
                connection.close()
            self._rooms.clear()


def _build_room(path: Path, audience: str) -> duckdb.DuckDBPyConnection:
    """Connect to nothing, attach the version, make the views, lock down: in that order (configuration is locked last)."""
    connection = duckdb.connect(":memory:", config=_CONFIG)
    try:
        connection.execute(f"attach '{sql_path(path)}' as store (read_only)")
        connection.execute("create table viewer as select ? as audience", [audience])
        _load_lists(connection)
        connection.create_function("normal_text", normal_text, ["VARCHAR"], "VARCHAR")
        connection.create_function("normal_name", normal_name, ["VARCHAR"], "VARCHAR")
        connection.execute(cells_view())
        for statement in view_statements(VIEWS):
            connection.execute(statement)
        connection.execute("set enable_external_access = false")
        connection.execute("set lock_configuration = true")
    except BaseException:
        connection.close()
        raise
    return connection


def _load_lists(connection: duckdb.DuckDBPyConnection) -> None:
    """The lists as tables `lists.<name>`, every column text, `position` their order."""
    connection.execute("create schema lists")
    for name in LISTS:
        rows = entries(name)
        columns = list(rows[0])
        connection.execute(f"create table lists.{name} (position integer, " + ", ".join(f"{each} varchar" for each in columns) + ")")
        marks = ", ".join("(" + ", ".join("?" * (len(columns) + 1)) + ")" for _ in rows)
        values = [value for position, row in enumerate(rows, 1) for value in (position, *(row[each] for each in columns))]
        connection.execute(f"insert into lists.{name} values {marks}", values)
