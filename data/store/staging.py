"""A checked return as a little store: the same tables as the store's, holding one upload's rows; written by the reading child."""

from __future__ import annotations

import datetime
import re
import threading
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from data.refused import Refused
from data.store.schema import STORAGE, create_tables, literal, quoted, tables

MANY = 20_000  # values: to hand over fewer one by one is quicker than to import pyarrow
Create = Callable[[duckdb.DuckDBPyConnection, str, dict[str, list[Any]], dict[str, str]], None]
_LOOKING = threading.Lock()  # a name that is attached is attached for all threads
NO_ROOM = re.compile(r"No space left|File too large|quota exceeded|not enough space", re.IGNORECASE)  # as duckdb says it


def write_staged(path: Path, columns: dict[str, list[dict[str, list[Any]]]]) -> None:
    """Write a staged return. `columns` maps a table to pieces of it, each a list of values a column; a missing column is null.

    A table of the store is a view here, of what varies in each piece and of what is one value throughout, as most columns are. A column
    that says what another does (the text of a name, where all names are written as the list has them) is kept once.
    Raises Refused where the disk is full.
    """
    try:
        _write(path, columns)
    except duckdb.Error as error:
        if NO_ROOM.search(str(error)):
            raise Refused(f"There is no room left on the disk of {path.parent} to read it; free some room, then do it again.") from error
        raise


def _write(path: Path, columns: dict[str, list[dict[str, list[Any]]]]) -> None:
    config = {"threads": 1, "autoinstall_known_extensions": False, "storage_compatibility_version": STORAGE}
    create = _create if _values(columns) < MANY else _create_by_arrow
    connection = duckdb.connect(str(path), config=config)
    try:
        connection.execute("pragma force_compression = 'uncompressed'")  # it is read once, and then gone: a quarter of the time
        create_tables(connection)
        connection.execute("begin")
        for table, pieces in columns.items():
            with_rows = [piece for piece in pieces if any(piece.values())]
            if with_rows:
                selects = [_keep(connection, create, table, number, piece) for number, piece in enumerate(with_rows, 1)]
                connection.execute(f"drop table {table}")
                connection.execute(f"create view {table} as {' union all '.join(selects)}")
        connection.execute("commit")
        connection.execute("checkpoint")
    finally:
        connection.close()


def _values(columns: dict[str, list[dict[str, list[Any]]]]) -> int:
    return sum(len(values) for pieces in columns.values() for piece in pieces for values in piece.values())


def _keep(connection: duckdb.DuckDBPyConnection, create: Create, table: str, number: int, piece: dict[str, list[Any]]) -> str:
    """Keep what varies in a piece in a table of its own, each column once; the select that gives them all, in the order of the store's."""
    types = dict(tables()[table])
    alike = {name: values[0] for name, values in piece.items() if _is_one_value(values)}
    varied = [name for name in piece if name not in alike] or [next(iter(piece))]
    kept = {name: next(each for each in varied if types[each] == types[name] and piece[each] == piece[name]) for name in varied}
    create(connection, f"{table}_{number}", {name: piece[name] for name in kept.values()}, types)
    columns = [
        f"{quoted(kept[name]) if name in kept else f'{literal(alike.get(name))}::{sql_type}'} as {quoted(name)}"
        for name, sql_type in types.items()
    ]
    return f"select {', '.join(columns)} from {table}_{number}"


def _create(connection: duckdb.DuckDBPyConnection, table: str, columns: dict[str, list[Any]], types: dict[str, str]) -> None:
    """Make a table of columns, each a list of values."""
    given, selected = {}, []
    for name, values in columns.items():
        as_text = types[name].startswith("decimal")  # DuckDB 1.5.5 takes Decimal("1E+2") for 1
        given[f"_{name}"] = [value if value is None else f"{value:f}" for value in values] if as_text else values
        selected.append(f"unnest($_{name}::{'varchar' if as_text else types[name]}[])::{types[name]} as {quoted(name)}")
    connection.execute(f"create table {table} as select {', '.join(selected)}", given)


def _create_by_arrow(*asked: Any) -> None:
    from data.store.by_arrow import create_by_arrow

    create_by_arrow(*asked)


def _is_one_value(values: list[Any]) -> bool:
    """Whether a column is one value throughout, and one that SQL can spell; most that are not show it by their last value."""
    first = values[0]
    can_be_spelled = "\0" not in first if isinstance(first, str) else first is None or isinstance(first, (int, datetime.date))
    return can_be_spelled and values[-1] == first and values.count(first) == len(values)


def columnwise(table: str, rows: Iterable[dict[str, Any]]) -> list[dict[str, list[Any]]]:
    """Rows as one piece for `write_staged`."""
    listed = list(rows)
    return [{name: [row.get(name) for row in listed] for name, _ in tables()[table]}] if listed else []


def read_rows(path: Path, sql: str, parameters: list[Any] | dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """The rows of a question to a staged return, as dictionaries.

    It is attached to one database in memory, which is opened once: to open one takes five times as long as to attach a file.
    """
    with _LOOKING:
        cursor = _memory().cursor()
        cursor.execute(f"attach {literal(path)} as looked_at (read_only)")
        try:
            cursor.execute("use looked_at")
            cursor.execute(sql, parameters or [])
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        finally:
            cursor.execute("use memory")
            cursor.execute("detach looked_at")
            cursor.close()


@cache
def _memory() -> duckdb.DuckDBPyConnection:
    """The database in memory of this process; whoever uses it holds `_LOOKING`."""
    return duckdb.connect(":memory:", config={"threads": 1, "autoinstall_known_extensions": False, "autoload_known_extensions": False})
