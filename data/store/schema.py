"""The tables of the store, made from the declarations; append-only, without constraints, so that any DuckDB home can hold them.

A checked return is written with the same tables into a little store of its own, so publishing is one `insert ... select`.
Keys are enforced by the checks before commit, never by the database (the subset of SQL that DuckLake runs too).
"""

from __future__ import annotations

from typing import Any

from data.kinds import KINDS
from data.model import TYPES, Field

Columns = tuple[tuple[str, str], ...]

# The storage of DuckDB 1.3 and later: texts are pressed together in half the time of the older one, to a smaller file.
STORAGE = "v1.3.0"

# Where a record came from, and what tells it apart. One row of a sheet is one record, but for a wide sheet
# (`Employees 2023`, `Employees 2024`), where it is one a year: `record` is then `<upload>.<sheet number>.<row>.<year>`.
RECORD: Columns = (
    ("record", "varchar"),  # `<upload>.<sheet number>.<row>`
    ("upload", "varchar"),
    ("sheet", "varchar"),
    ("row", "integer"),
    ("key", "varchar"),  # what makes two statements one record: the reference, else the kind's key fields, folded
    ("keyed_by", "varchar"),  # "reference" or "fields"
)

TABLES: dict[str, Columns] = {
    # one row a published return
    "uploads": (
        ("upload", "varchar"),  # 12 characters that tell nothing of the file (see add_return); a checked return: the first of its sha256
        ("sha256", "varchar"),
        ("file_name", "varchar"),
        ("format", "varchar"),
        ("size_bytes", "bigint"),
        ("period_start", "date"),
        ("period_end", "date"),
        ("period_text", "varchar"),
        ("period_from", "varchar"),  # "the sheet About this return", "the title rows", "the file name", "the answer in Upload"
        ("complete", "varchar[]"),  # the kinds of which the return is the complete list
        ("demonstration", "boolean"),
        ("left_out", "boolean"),  # staff said "leave these rows out" of the rows that stop
        ("directions", "varchar"),  # what staff directed of the file, as JSON (data/directions.py); null: nothing
        ("sent_sha256", "varchar"),  # of the file as it was sent, where what is kept is a copy without people's columns
        ("emptied", "varchar[]"),  # those columns: `Attendees!D (Email)`
    ),
    # one row an act, oldest first by `sequence`
    "acts": (
        ("sequence", "integer"),
        ("id", "varchar"),
        ("act", "varchar"),  # "upload", "withdrawal", "setting" or "edition"
        ("what", "varchar"),  # in words
        ("by", "varchar"),
        ("at", "timestamp"),  # UTC
        ("target", "varchar"),  # the upload of an upload; the act taken back of a withdrawal; the name of a setting or edition
        ("value", "varchar"),  # of a setting; of an edition its headlines as JSON
        ("withdrawn", "boolean"),  # reckoned anew at each publishing: taken back by an act that stands
    ),
    # one row a confidential deal in the pool that an edition kept, as marks that do not say whose it is
    "pools": (
        ("edition", "integer"),  # the sequence of its act
        ("joined", "integer"),  # that of the edition with which it joined the pool, together with others
        ("deal", "varchar"),
        ("recipient", "varchar"),
        ("low", "bigint"),
        ("high", "bigint"),
    ),
    # one row a sheet of an upload, or a table where a sheet has several ("a sheet with two tables is two entries of that name")
    "sheets": (
        ("upload", "varchar"),
        ("sheet", "varchar"),
        ("position", "integer"),
        ("kind", "varchar"),  # null: left alone
        ("header_rows", "integer[]"),
        ("hidden", "boolean"),
        ("reason", "varchar"),  # why the sheet was left alone
        ("last_row", "integer"),  # the last row of its table that is a record or stops; null: left alone
        ("found_at", "varchar"),  # where the headings begin as the reader found them: `Sheet1!A12`
        ("certainty", "varchar"),  # how sure the layout is: "sure", "likely", "asked" or "directed"; null: left alone
        ("layout", "varchar"),  # how it was found, in a sentence
    ),
    "columns": (
        ("upload", "varchar"),
        ("sheet", "varchar"),
        ("kind", "varchar"),
        ("letter", "varchar"),
        ("header", "varchar"),
        ("field", "varchar"),  # null: not taken
        ("as_at", "varchar"),  # the year of `Employees 2023`, or what else tells its records from others of the row
        ("unit", "bigint"),  # what a bare number is multiplied with: 1000 for `Amount (£k)`
        ("position", "integer"),  # of the table that it is a column of: the second part of the names of that table's records
    ),
    "findings": (
        ("upload", "varchar"),
        ("severity", "varchar"),
        ("code", "varchar"),
        ("sheet", "varchar"),
        ("cell", "varchar"),
        ("message", "varchar"),
        ("remedy", "varchar"),
    ),
    # the cells that staff corrected; the file in the store stays as it was
    "corrections": (
        ("upload", "varchar"),
        ("sheet", "varchar"),
        ("cell", "varchar"),
        ("stood", "varchar"),  # what the file says there; null: nothing
        ("typed", "varchar"),  # what was typed in its place; null: it was emptied
    ),
    # rows of a recognised sheet that are no records: totals, examples, notes, and rows that stop
    "left_alone": (
        ("upload", "varchar"),
        ("sheet", "varchar"),
        ("row", "integer"),
        ("stops", "boolean"),
        ("reason", "varchar"),
        ("text", "varchar"),
        ("position", "integer"),  # of the table, as above: a row may be a record of one table and none of the one beside it
        ("pence", "bigint"),  # the money of a row that stops, at its low end
    ),
    # control totals: in the file = taken + stopped + left alone, in rows and (investments) in pence at the low end
    "totals": (
        ("upload", "varchar"),
        ("sheet", "varchar"),
        ("kind", "varchar"),
        ("rows_in_file", "integer"),
        ("rows_taken", "integer"),
        ("rows_stopped", "integer"),
        ("rows_left_alone", "integer"),
        ("pence_in_file", "bigint"),
        ("pence_taken", "bigint"),
        ("pence_stopped", "bigint"),
        ("pence_left_alone", "bigint"),
        ("position", "integer"),  # as above
    ),
}


def field_columns(field: Field) -> Columns:
    """The columns of the store that hold one field: `amount_low`, `amount_high`, ... for an amount."""
    return tuple((field.name + suffix, sql_type) for suffix, sql_type in TYPES[field.type])


def tables() -> dict[str, Columns]:
    """Every table of the store with its columns, those of the kinds after the fixed ones."""
    of_kinds = {
        kind.name: RECORD + tuple(column for field in kind.fields for column in field_columns(field)) for kind in KINDS.values()
    }
    return TABLES | of_kinds


def quoted(name: str) -> str:
    """A column's name for SQL (`end`, `left` and `row` are words of SQL)."""
    return f'"{name}"'


def literal(value: Any) -> str:
    """A value (a text, a path, a number, a day) as SQL spells it, to be cast to its type where that is no text."""
    return "null" if value is None else "'" + str(value).replace("'", "''") + "'"


def create_tables(connection, schema: str = "main") -> None:
    """Make every table of the store, empty, in `schema` of an open connection."""
    for table, columns in tables().items():
        connection.execute(
            f"create table {schema}.{table} (" + ", ".join(f"{quoted(name)} {sql_type}" for name, sql_type in columns) + ")"
        )
