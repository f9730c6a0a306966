"""A checked return as a little store: the same tables as the store's, holding one upload's rows; written by the reading child."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb
import pyarrow

from data.schema import STORAGE, create_tables, quoted, tables

_ARROW = {
    "varchar": pyarrow.string(),
    "bigint": pyarrow.int64(),
    "integer": pyarrow.int32(),
    "date": pyarrow.date32(),
    "boolean": pyarrow.bool_(),
    "timestamp": pyarrow.timestamp("us"),
    "varchar[]": pyarrow.list_(pyarrow.string()),
    "integer[]": pyarrow.list_(pyarrow.int32()),
    "decimal(28,6)": pyarrow.decimal128(28, 6),
    "decimal(9,4)": pyarrow.decimal128(9, 4),
}


def write_staged(path: Path, columns: dict[str, list[dict[str, list[Any]]]]) -> None:
    """Write a staged return. `columns` maps a table to pieces of it, each a list of values a column; a missing column is null."""
    declared = tables()
    config = {"threads": 1, "autoinstall_known_extensions": False, "storage_compatibility_version": STORAGE}
    connection = duckdb.connect(str(path), config=config)
    try:
        create_tables(connection)
        connection.execute("begin")
        for table, pieces in columns.items():
            for piece in pieces:
                _insert(connection, table, dict(declared[table]), piece)
        connection.execute("commit")
        connection.execute("checkpoint")
    finally:
        connection.close()


def _insert(connection: duckdb.DuckDBPyConnection, table: str, types: dict[str, str], piece: dict[str, list[Any]]) -> None:
    """Insert one piece. A column that holds one value throughout, as most do, goes in as that value."""
    if not any(piece.values()):
        return  # every row of the table stops
    alike = {name: values[0] for name, values in piece.items() if values.count(values[0]) == len(values)}
    varied = [name for name in piece if name not in alike] or [next(iter(piece))]
    same = [name for name, value in alike.items() if value is not None and name not in varied]
    arrays = [pyarrow.array(piece[name], type=_ARROW[types[name]]) for name in varied]
    connection.register("piece", pyarrow.table(arrays, names=varied))
    values = [*map(quoted, varied), *(f"?::{types[name]}" for name in same)]
    connection.execute(
        f"insert into {table} ({', '.join(map(quoted, varied + same))}) select {', '.join(values)} from piece",
        [alike[name] for name in same],
    )
    connection.unregister("piece")


def columnwise(table: str, rows: Iterable[dict[str, Any]]) -> list[dict[str, list[Any]]]:
    """Rows as one piece for `write_staged`."""
    listed = list(rows)
    return [{name: [row.get(name) for row in listed] for name, _ in tables()[table]}] if listed else []


def read_rows(path: Path, sql: str, parameters: list[Any] | None = None) -> list[dict[str, Any]]:
    """The rows of a question to a staged return, as dictionaries."""
    connection = duckdb.connect(str(path), read_only=True, config={"threads": 1})
    try:
        cursor = connection.execute(sql, parameters or [])
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    finally:
        connection.close()


def as_json_text(value: Any) -> str:
    """JSON with dates as ISO text, for the pipe between parent and child."""
    return json.dumps(value, default=str)
