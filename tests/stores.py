"""Stores from plain lists: rows with the store's column names, put into a version file (or a memory one) in one go."""

from __future__ import annotations

import datetime
import re
from datetime import date
from pathlib import Path

import duckdb
import pyarrow

from data.store.schema import create_tables, quoted, tables

Tables = dict[str, list[dict]]
COLUMNS = tables()
_ARROW = {
    "varchar": pyarrow.string(),
    "bigint": pyarrow.int64(),
    "integer": pyarrow.int32(),
    "boolean": pyarrow.bool_(),
    "date": pyarrow.date32(),
    "timestamp": pyarrow.timestamp("us"),
    "varchar[]": pyarrow.list_(pyarrow.string()),
    "integer[]": pyarrow.list_(pyarrow.int32()),
}
_EMPTY = {name: dict.fromkeys(column for column, _ in columns) for name, columns in COLUMNS.items()}
DEFAULTS = {  # what a blank means, filled in before a row is stored
    "investments": {"amount_currency": "GBP", "amount_qualifier": "undisclosed", "level": "award", "programme_role": "other",
                    "sector_scope": "in", "status": "committed", "confidential": False, "place_within": ""},
    "events": {"place_within": ""},
    "members": {"place_within": ""},
    "outcomes": {"place_within": "", "number_low": 1, "number_high": 1},
}  # fmt: skip


def empty() -> Tables:
    """A store in which nothing was published."""
    return {name: [] for name in COLUMNS}


def row(table: str, **values) -> dict:
    """One row of a table: every column, those that are not given null; a column that is not there is a mistake."""
    unknown = values.keys() - _EMPTY[table].keys()
    if unknown:
        raise KeyError(f"{table} has no {', '.join(sorted(unknown))}")
    return _EMPTY[table] | DEFAULTS.get(table, {}) | values


def act(store: Tables, name: str, target: str, value: str | None = None, withdrawn: bool = False) -> str:
    """Write an act down, after those that are there; returns its id."""
    number = len(store["acts"]) + 1
    at = datetime.datetime(2025, 1, 1) + datetime.timedelta(minutes=number)
    store["acts"].append(
        row("acts", sequence=number, id=f"a{number}", act=name, what=name, by="staff", at=at, target=target, value=value,
            withdrawn=withdrawn)
    )  # fmt: skip
    return f"a{number}"


def upload(store: Tables, period: tuple[date, date] | None = None, complete: tuple[str, ...] = (), demonstration: bool = False,
           withdrawn: bool = False) -> str:  # fmt: skip
    """Publish a return without rows; returns its name. `withdrawn`: it was taken back afterwards."""
    name = f"u{len(store['uploads']) + 1}"
    start, end = period or (None, None)
    store["uploads"].append(
        row("uploads", upload=name, sha256=name * 8, file_name=f"{name}.xlsx", format="xlsx", size_bytes=1, period_start=start,
            period_end=end, period_text="", complete=list(complete), demonstration=demonstration, left_out=False)
    )  # fmt: skip
    taken_back = act(store, "upload", name, withdrawn=withdrawn)
    if withdrawn:
        act(store, "withdrawal", taken_back)
    return name


def record(store: Tables, kind: str, upload: str, **values) -> dict:
    """Add one row of a sheet to an upload. Its key: what is given, else its reference, else itself."""
    number = len(store[kind]) + 2
    reference = values.get("reference")
    keyed = {"keyed_by": "reference" if reference else "fields", "key": " ".join((reference or f"{kind} {number}").casefold().split())}
    placed = {"record": f"{upload}.{list(COLUMNS).index(kind)}.{number}", "upload": upload, "sheet": kind, "row": number}
    found = row(kind, **placed | keyed | values)
    store[kind].append(found)
    if not any(each["upload"] == upload and each["kind"] == kind for each in store["sheets"]):
        store["sheets"].append(row("sheets", upload=upload, sheet=kind, position=1, kind=kind, header_rows=[1], hidden=False))
    return found


def investment(store: Tables, upload: str, reference: str | None, pounds: int | None, status: str = "committed", **values) -> dict:
    """One flow of money of an exact amount in pounds (None: undisclosed) with a recipient."""
    pence = None if pounds is None else pounds * 100
    qualifier = "undisclosed" if pounds is None else "exact"
    given = {"recipient": "Anybody Ltd", "amount_low": pence, "amount_high": pence, "amount_qualifier": qualifier}
    return record(store, "investments", upload, **{"reference": reference, "status": status, **given, **values})


def exactly(name: str, pounds: int | None) -> dict:
    """The columns of an amount of its own (announced, committed, realised): exact, or undisclosed where None."""
    pence = None if pounds is None else pounds * 100
    return {f"{name}_low": pence, f"{name}_high": pence, f"{name}_currency": "GBP",
            f"{name}_qualifier": "undisclosed" if pounds is None else "exact"}  # fmt: skip


def on(name: str, start: date | None, end: date | None = None, precision: str | None = None) -> dict:
    """The columns of a date: one day, or from `start` to `end`."""
    end = end or start
    precision = precision or ("unknown" if start is None else "day" if start == end else "range")
    return {f"{name}_start": start, f"{name}_end": end, f"{name}_precision": precision}


def _arrow_type(sql_type: str) -> pyarrow.DataType:
    decimal = re.fullmatch(r"decimal\((\d+),(\d+)\)", sql_type)
    return pyarrow.decimal128(*map(int, decimal.groups())) if decimal else _ARROW[sql_type]


_SCHEMAS = {
    name: pyarrow.schema([(column, _arrow_type(sql_type)) for column, sql_type in columns]) for name, columns in COLUMNS.items()
}


# To try which compression suits each column of a few rows, and to wake threads for them, takes two fifths of the time of writing.
_QUICK = ("set force_compression = 'uncompressed'", "set threads = 1")


def write(store: Tables, path: Path | str) -> Path | str:
    """Make the version file `path` from a store's rows; returns the path."""
    connection = duckdb.connect(str(path))
    try:
        for setting in _QUICK:
            connection.execute(setting)
        connection.execute("begin")
        create_tables(connection)
        for name, rows in store.items():
            if rows:
                listed = pyarrow.Table.from_pylist(rows, schema=_SCHEMAS[name])
                connection.register("listed", listed)
                names = ", ".join(quoted(column) for column, _ in COLUMNS[name])
                connection.execute(f"insert into {name} select {names} from listed")
                connection.unregister("listed")
        connection.execute("commit")
    finally:
        connection.close()
    return path
