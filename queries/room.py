"""One locked-down connection to a version for one audience, in which each view is made when it is first asked for.

The board's room is built without confidential records, so that no question asked in it can find them, whatever it says.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from data.grammar.names import normal_name, normal_text
from data.lists import entries
from data.store.schema import literal, quoted, tables
from queries.registry import VIEWS
from queries.views import needed_for, views, views_of

AUDIENCES = ("board", "staff")
# The lists that the views read.
LISTS = ("source_types", "sources", "statuses", "headlines", "places")

_CONFIG = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
    # A million investments take 1.2 GB. Nothing is spilled to a disk: a folder to spill into could be read and written by a query.
    "memory_limit": "4GB",
    "temp_directory": "",
}

_PART = 5_000  # rows
_PARTS = "\n"  # what stands between the values of a list, which are one line each: one text is bound in a third of the time of a hundred
# DuckDB hands the rows of a table to its threads in groups of so many: of a smaller table a second thread has nothing to do, and to wait
# for it takes a fifth of a question's time.
_ROWS_OF_A_THREAD = 122_880


class Room:
    """What one audience can ask of one version, from any thread."""

    def __init__(
        self, path: Path, audience: str, sql: str | None = None, withheld: Sequence[str] | None = None, settings_of: Path | None = None
    ):
        """`withheld`: of an edition, the marks of what today's version hides from the board; the edition then hides it too. `settings_of`:
        the version whose settings hold in place of its own."""
        self._connection = _connect(path, audience, withheld, settings_of)
        self._views = views(VIEWS) if sql is None else views_of(sql)
        self._made: set[str] = set()
        self._making = threading.Lock()

    def rows(self, sql: str, parameters: dict[str, Any]) -> tuple[list[str], list[tuple]]:
        """The columns and rows of a query. Every call has a cursor of its own: a connection is never shared between threads."""
        self.make_views_for(sql)
        cursor = self._connection.cursor()
        try:
            cursor.execute(sql, parameters)
            return [each[0] for each in cursor.description], cursor.fetchall()
        finally:
            cursor.close()

    def rows_by_part(self, sql: str, parameters: dict[str, Any]) -> Iterator[tuple[list[str], list[tuple]]]:
        """The same a part at a time: the columns, and some of the rows."""
        self.make_views_for(sql)
        cursor = self._connection.cursor()
        try:
            cursor.execute(sql, parameters)
            columns = [each[0] for each in cursor.description]
            while rows := cursor.fetchmany(_PART):
                yield columns, rows
        finally:
            cursor.close()

    def make_views_for(self, sql: str) -> None:
        """Make what a query needs and nobody needed before."""
        with self._making:
            cursor = self._connection.cursor()
            try:
                for view in needed_for(sql, self._views):
                    if view.name not in self._made:
                        cursor.execute(view.statement)
                        self._made.add(view.name)
            finally:
                cursor.close()

    def close(self) -> None:
        self._connection.close()


def _connect(path: Path, audience: str, withheld: Sequence[str] | None, settings_of: Path | None) -> duckdb.DuckDBPyConnection:
    """Connect to nothing, attach the version, bring in what the views need, lock down: in that order (configuration is locked last)."""
    connection = duckdb.connect(":memory:", config=_CONFIG)
    try:
        _attach(connection, path, settings_of)
        connection.execute(f"create table viewer as select {literal(audience)} as audience, {withheld is not None} as in_past")
        connection.execute(f"create table withheld as select unnest({_literals(withheld or ())}) as mark")
        _load_lists(connection)
        connection.create_function("normal_text_of_any", normal_text, ["VARCHAR"], "VARCHAR")
        connection.create_function("normal_name_of_any", normal_name, ["VARCHAR"], "VARCHAR")
        connection.execute("set enable_external_access = false")
        connection.execute("set lock_configuration = true")
    except BaseException:
        connection.close()
        raise
    return connection


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, settings_of: Path | None) -> None:
    """Attach the version, so that `store.<table>` has every column that the declarations have today.

    A version never changes: one that was made before a column was declared holds nothing of it. Such a one is looked at through views.
    """
    connection.execute(f"attach {literal(path)} as store (read_only)")
    there: dict[str, list[str]] = {}
    for table, column in connection.execute(
        "select table_name, column_name from duckdb_columns() where database_name = 'store' order by column_index"
    ).fetchall():
        there.setdefault(table, []).append(column)
    largest = "select coalesce(max(estimated_size), 0) from duckdb_tables() where database_name = 'store'"
    if connection.execute(largest).fetchall()[0][0] <= _ROWS_OF_A_THREAD:
        connection.execute("set threads = 1")
    if settings_of or there != {table: [name for name, _ in columns] for table, columns in tables().items()}:
        connection.execute("detach store")
        connection.execute(f"attach {literal(path)} as version (read_only)")
        _views_of_today(connection, there)
    if settings_of:
        _settings_of_another(connection, settings_of)


def _views_of_today(connection: duckdb.DuckDBPyConnection, there: Mapping[str, Sequence[str]]) -> None:
    """The tables of the version, of which each has columns that were declared then, with those of today."""
    connection.execute("create schema store")
    for table, columns in tables().items():
        held = there.get(table, ())
        selected = ", ".join(quoted(name) if name in held else f"null::{sql_type} as {quoted(name)}" for name, sql_type in columns)
        source = f"version.{table}" if held else "(select 1) where false"
        connection.execute(f"create view store.{table} as select {selected} from {source}")


def _settings_of_another(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    connection.execute(f"attach {literal(path)} as another (read_only)")
    connection.execute(
        "create or replace view store.acts as from version.acts where act <> 'setting' "
        "union all by name from another.acts where act = 'setting'"
    )


def _load_lists(connection: duckdb.DuckDBPyConnection) -> None:
    """The lists as tables `lists.<name>`, every column text, `position` their order."""
    connection.execute("create schema lists")
    for name in LISTS:
        rows = entries(name)
        columns = ", ".join(f"unnest(string_split({literal(_PARTS.join(row[column] for row in rows))}, '{_PARTS}')) as {column}"
                            for column in rows[0])  # fmt: skip
        connection.execute(f"create table lists.{name} as select unnest(range(1, {len(rows) + 1})) as position, {columns}")


# Texts as SQL and not as parameters: for the first parameter that is a text DuckDB imports pandas, 0.4 s of a server's start.
def _literals(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(literal, texts))}]::varchar[]"
