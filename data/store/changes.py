"""What each act changes in the tables of a version that is being made, and the checks of the result before it is committed."""

from __future__ import annotations

import datetime
import hashlib
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from data.directions import Directions
from data.kinds import KINDS
from data.store.acts import Act, Standing, Upload, standing_of, withdrawn_ids
from data.store.schema import STORAGE, create_tables, literal, quoted, tables

# Every table that holds something of an upload.
OF_UPLOADS = tuple(table for table in tables() if table not in ("acts", "pools"))


class NotAsExpected(AssertionError):
    """A version that is being made does not hold what it should: our mistake, never that of whoever publishes."""


def connect(path: Path) -> duckdb.DuckDBPyConnection:
    """Open a version that is being made, or a preview, for writing."""
    config = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "python_enable_replacements": False,
        "memory_limit": "1GB",
        "temp_directory": f"{path}.spill",
        "storage_compatibility_version": STORAGE,
        "threads": 1,  # with two, both together take twice the time that one takes alone: the writing is one after the other
    }
    return duckdb.connect(str(path), config=config)


def make_up_to_date(connection: duckdb.DuckDBPyConnection) -> None:
    """Add the tables and columns that the declarations gained since this version was made; nothing is ever taken away."""
    there: dict[str, set[str]] = {}
    for table, column in connection.execute(
        "select table_name, column_name from information_schema.columns where table_schema = 'main' order by table_name"
    ).fetchall():
        there.setdefault(table, set()).add(column)
    if not there:
        create_tables(connection)
        return
    for table, columns in tables().items():
        if table not in there:
            spelled = ", ".join(f"{quoted(name)} {sql_type}" for name, sql_type in columns)
            connection.execute(f"create table {table} ({spelled})")
            continue
        for name, sql_type in columns:
            if name not in there[table]:
                connection.execute(f"alter table {table} add column {quoted(name)} {sql_type}")


def staged_upload(path: Path) -> Upload:
    """The one upload in the little store of a checked return. Raises NotAsExpected where there is not exactly one."""
    connection = duckdb.connect(":memory:")
    try:
        connection.execute(f"attach {literal(path)} as staged (read_only)")
        uploads = standing_of(connection, "staged").uploads
    finally:
        connection.close()
    if len(uploads) != 1:
        raise NotAsExpected(f"{path.name} holds {len(uploads)} uploads, not one")
    return uploads[0]


def add_return(
    connection: duckdb.DuckDBPyConnection,
    staged: str,
    sha256: str,
    left_out: bool,
    by: str,
    at: datetime.datetime,
    after: int = 0,
) -> tuple[Act, dict[str, int]]:
    """Add the rows of the checked return attached as `staged`, and the act. Out: the act, and how many rows each table gained."""
    [(offered, hashed, invented)] = connection.execute(f"select upload, sha256, demonstration from {staged}.uploads").fetchall()
    if hashed != sha256:
        raise NotAsExpected(f"the checked return of upload {offered} is of other bytes")
    upload = _free_name(connection, offered if invented else secrets.token_hex(6))
    rows = {table: _copy_rows(connection, staged, table, offered, upload) for table in OF_UPLOADS}
    connection.execute("update uploads set left_out = ? where upload = ?", [left_out, upload])
    _check_records(connection, upload)
    added = next(each for each in standing_of(connection).uploads if each.upload == upload)
    act = add_act(connection, "upload", _what(added, rows, _organisations(connection, upload)), by, at, upload, id=upload, after=after)
    return act, rows


def _free_name(connection: duckdb.DuckDBPyConnection, offered: str) -> str:
    """A name that no upload has. The board sees it in records and links: a hash of the file would let whoever knows all of it but one
    confidential amount try amounts until the name comes out, so only a demonstration, whose files anybody has, is named after them."""
    taken = {name for (name,) in connection.execute("select upload from uploads").fetchall()}
    names = [offered] + [f"{offered}-{count}" for count in range(2, len(taken) + 3)]
    return next(name for name in names if name not in taken)


def _copy_rows(connection: duckdb.DuckDBPyConnection, staged: str, table: str, offered: str, upload: str) -> int:
    [(expected,)] = connection.execute(f"select count(*) from {staged}.{table}").fetchall()
    if not expected:
        return 0
    replaced, parameters = "$upload as upload", {"upload": upload}
    if table in KINDS:
        replaced += ", $upload || substr(record, $from) as record"
        parameters["from"] = len(offered) + 1
    connection.execute(f"insert into {table} by name select * replace ({replaced}) from {staged}.{table}", parameters)
    [(came,)] = connection.execute(f"select count(*) from {table} where upload = ?", [upload]).fetchall()
    if came != expected:
        raise NotAsExpected(f"{table}: {expected} rows were checked and {came} came in")
    return came


def _check_records(connection: duckdb.DuckDBPyConnection, upload: str) -> None:
    """Records of an upload carry its name, a key, and no name twice: what no constraint of the database holds."""
    for kind in KINDS:
        [(wrong,)] = connection.execute(
            f"select count(*) - count(distinct record) + count(*) filter (where key is null or not starts_with(record, $prefix)) "
            f"from {kind} where upload = $upload",
            {"upload": upload, "prefix": upload + "."},
        ).fetchall()
        if wrong:
            raise NotAsExpected(f"{kind}: {wrong} records of upload {upload} have no key, or a name that is not theirs alone")


def add_act(
    connection: duckdb.DuckDBPyConnection,
    act: str,
    what: str,
    by: str,
    at: datetime.datetime,
    target: str,
    value: str | None = None,
    id: str = "",
    after: int = 0,
) -> Act:
    """Write an act behind all others. Its id, where it has none of its own, is a hash of what it is."""
    [(last,)] = connection.execute("select coalesce(max(sequence), 0) from acts").fetchall()
    sequence = max(last, after) + 1
    content = "\n".join((str(sequence), act, what, by, at.isoformat(), target, value or ""))
    id = id or hashlib.sha256(content.encode()).hexdigest()[:12]
    row = Act(sequence, id, act, what, by, at, target, value, False)
    connection.execute(
        'insert into acts (sequence, id, act, what, "by", "at", target, value, withdrawn) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [row.sequence, row.id, row.act, row.what, row.by, row.at, row.target, row.value, False],
    )
    return row


def add_pool(connection: duckdb.DuckDBPyConnection, edition: Act, deals: Sequence[Mapping[str, Any]]) -> None:
    """Write down what of confidential deals an edition may tell together; a deal without `joined` joins with this edition."""
    for each in deals:
        connection.execute(
            "insert into pools (edition, joined, deal, recipient, low, high) values (?, ?, ?, ?, ?, ?)",
            [edition.sequence, each["joined"] or edition.sequence, each["deal"], each["recipient"], each["low"], each["high"]],
        )


def reckon_withdrawn(connection: duckdb.DuckDBPyConnection) -> Standing:
    """Reckon anew which acts are taken back, from all acts: no order of publishing and taking back can leave a trace."""
    acts = standing_of(connection).acts
    gone = withdrawn_ids(acts)
    for act in acts:
        if act.withdrawn != (act.id in gone):
            connection.execute("update acts set withdrawn = ? where sequence = ?", [act.id in gone, act.sequence])
    return standing_of(connection)


NAMED = 8  # so many columns are named; then it says how many more there are


def in_short(names: Sequence[str]) -> str:
    """The first names of a list, and how many more it has."""
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _organisations(connection: duckdb.DuckDBPyConnection, upload: str) -> int:
    """Of how many organisations an upload holds members' rows: a wide sheet has several of each, one a year."""
    found = connection.execute("select count(distinct coalesce(company_number, lower(name))) from members where upload = ?", [upload])
    return found.fetchall()[0][0]


def _what(upload: Upload, rows: dict[str, int], organisations: int) -> str:
    """An upload in words: its file, its period, what came in."""
    period = f" ({upload.period_text})" if upload.period_text else " (no period)"
    counts = {kind: organisations if kind == "members" else rows[kind] for kind in KINDS if rows[kind]}
    taken = [f"{count:,} {kind if count != 1 else kind.removesuffix('s')}" for kind, count in counts.items()]
    if organisations < rows["members"]:
        taken[list(counts).index("members")] += f" ({rows['members']:,} observations)"
    words = f"{upload.file_name}{period}: {', '.join(taken) or 'no records'}"
    if upload.complete:
        words += f"; the complete list of {' and '.join(upload.complete)}"
    if upload.emptied:
        hashes = f"sent as {upload.sent_sha256[:12]}, kept as {upload.sha256[:12]}"
        words += f"; a copy without people's columns ({in_short(upload.emptied)}): {hashes}"
    if corrected := rows["corrections"]:
        words += f"; {corrected:,} cells corrected" if corrected > 1 else "; 1 cell corrected"
    for sheet, layout in sorted(Directions.from_json(upload.directions).layouts.items()):
        words += f"; the layout of {sheet} was changed: {layout.in_words()}"
    if upload.left_out:
        words += "; rows that stop were left out"
    if upload.demonstration:
        words += "; demonstration data"
    return words
