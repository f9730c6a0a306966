"""What a checked return says otherwise than the version that stands, record by record: which field, from what to what."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from data.grammar.printing import print_range
from data.kinds import KINDS
from data.model import Field, Kind
from data.returns import CheckedReturn
from data.store.comparing import BESIDE, lay_side_by_side, side_by_side, thing_of
from data.store.schema import field_columns

MOST = 200  # records that are listed; the counts of `comparing` are of all
NAMES = ("recipient", "organisation", "name", "headline")


@dataclass(frozen=True)
class RecordChange:
    """One record that is new, or that the return states otherwise. `fields`: title, text before and text now, "" for a blank."""

    kind: str
    what: str  # "new" or "changed"
    name: str
    where: str  # `Investments!6`, its row in the return
    fields: tuple[tuple[str, str, str], ...]
    pence: int  # by how much its amount moves, up or down; 0 where it holds none


def record_changes(checked: CheckedReturn, version: Path | None) -> list[RecordChange]:
    """The records that the return would add or change, kind by kind, those that move most money first; at most `MOST` of each."""
    with side_by_side(checked, version) as connection:
        return [change for kind in KINDS.values() for change in _of_kind(connection, kind, version is not None)]


def _of_kind(connection: duckdb.DuckDBPyConnection, kind: Kind, beside: bool) -> list[RecordChange]:
    lay_side_by_side(connection, kind, beside)
    connection.execute(
        "create or replace temp table moved as select thing, known.thing is null as is_new "
        f"{BESIDE} where known.thing is null or (not above and known.stated <> offered.stated)"
    )
    offered = _rows(connection, f"(select {thing_of(kind)} as thing, * from staged.{kind.name})")
    known = _rows(connection, "standing")
    changes = [_change(kind, rows, known.get(thing, [])) for thing, rows in offered.items()]
    return sorted(changes, key=lambda change: -change.pence)[:MOST]


def _rows(connection: duckdb.DuckDBPyConnection, source: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of the things that move, by thing, in the order of their sheets."""
    cursor = connection.execute(f'select * from {source} where thing in (select thing from moved) order by upload, sheet, "row", record')
    names = [column[0] for column in cursor.description]
    found: dict[str, list[dict[str, Any]]] = {}
    for values in cursor.fetchall():
        row = dict(zip(names, values, strict=True))
        found.setdefault(row["thing"], []).append(row)
    return found


def _change(kind: Kind, rows: list[dict[str, Any]], before: list[dict[str, Any]]) -> RecordChange:
    first = rows[0]
    name = next((first[each] for each in (kind.title_field, *NAMES) if first.get(each)), first["thing"])
    if len(rows) == len(before) == 1:
        fields = _fields(kind, before[0], first)
    elif before:
        fields = (("Rows", f"{len(before):,}", f"{len(rows):,}"),) if len(before) != len(rows) else _first_difference(kind, before, rows)
    else:
        fields = ()
    pence = abs(_pence(rows) - _pence(before)) if kind.name == "investments" else 0
    return RecordChange(kind.name, "changed" if before else "new", str(name), f"{first['sheet']}!{first['row']}", fields, pence)


def _fields(kind: Kind, before: dict[str, Any], now: dict[str, Any]) -> tuple[tuple[str, str, str], ...]:
    changed = []
    for field in kind.fields:
        columns = [name for name, _ in field_columns(field)]
        held = [name for name in columns if not name.endswith("_text")]
        silent = field.stays and all(now[name] is None for name in held)
        if not silent and [before[name] for name in held] != [now[name] for name in held]:
            changed.append((field.title, _words(field, columns, before), _words(field, columns, now)))
    return tuple(changed)


def _words(field: Field, columns: list[str], row: dict[str, Any]) -> str:
    """What a record holds of a field: money as it is printed everywhere, a choice by its name, all else as it was typed."""
    value, text = row[columns[0]], row[columns[-1]]
    if field.type == "amount" and row[f"{field.name}_currency"] == "GBP":
        return print_range(value, row[f"{field.name}_high"])
    return str(value if field.type == "choice" and value else text if text is not None else value if value is not None else "")


def _first_difference(kind: Kind, before: list[dict[str, Any]], rows: list[dict[str, Any]]) -> tuple[tuple[str, str, str], ...]:
    pairs = zip(before, rows, strict=True)
    return next((fields for was, now in pairs if (fields := _fields(kind, was, now))), ())


def _pence(rows: list[dict[str, Any]]) -> int:
    return sum(row["amount_low"] or 0 for row in rows if row["amount_currency"] == "GBP")
