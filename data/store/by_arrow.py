"""Many rows into DuckDB at once, by way of Arrow; a module of its own because to import pyarrow takes as long as to read a small return."""

from __future__ import annotations

from typing import Any

import duckdb
import pyarrow
import pyarrow.dataset  # DuckDB does, to tell what it is given

_TYPES = {
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


def create_by_arrow(connection: duckdb.DuckDBPyConnection, table: str, columns: dict[str, list[Any]], types: dict[str, str]) -> None:
    """Make a table of columns, each a list of values; `types` are those of DuckDB, by column."""
    arrays = [pyarrow.array(values, type=_TYPES[types[name]]) for name, values in columns.items()]
    connection.register("piece", pyarrow.table(arrays, names=list(columns)))
    connection.execute(f"create table {table} as select * from piece")
    connection.unregister("piece")
