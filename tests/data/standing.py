"""What stands in a store, for tests that change it and look again."""

from __future__ import annotations

from pathlib import Path

import duckdb

from data.kinds import KINDS
from data.store.acts import read_standing
from data.store.orders import Order, TakeBack
from data.store.publisher import Done, carry_out
from data.store.viewing import Store


def rows(path: Path, sql: str) -> list[tuple]:
    connection = duckdb.connect(str(path), read_only=True)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def live(path: Path) -> dict[str, list[tuple]]:
    """Everything that stands in a version, without the names of uploads: which files, in which order, with which records."""
    uploads = [each.upload for each in read_standing(path).live_uploads]
    found = {"files": [each.sha256 for each in read_standing(path).live_uploads]}
    for kind in KINDS:
        found[kind] = sorted(rows(path, f"select * exclude (record, upload) from {kind} where upload in {(*uploads, '')!r}"), key=repr)
    return found


def take_back(store: Store, id: str) -> Done:
    return carry_out(store.directory, Order("Staff", (TakeBack(id),)))
