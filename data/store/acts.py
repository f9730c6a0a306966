"""What was done to a store, read from one version: its acts, which of them stand, its uploads, settings and editions."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import duckdb

from data.store.schema import literal
from data.store.versions import NotPossible


@dataclass(frozen=True)
class Act:
    """One thing that somebody did to the store. `target`: the upload, the act taken back, or the name of a setting or edition."""

    sequence: int
    id: str
    act: str  # "upload", "withdrawal", "setting" or "edition"
    what: str  # in words
    by: str
    at: datetime.datetime  # UTC, without a zone
    target: str
    value: str | None
    withdrawn: bool

    def as_json(self) -> dict:
        """The entry of `history --json`."""
        at = self.at.isoformat(timespec="seconds") + "Z"
        return {"id": self.id, "act": self.act, "what": self.what, "by": self.by, "at": at, "withdrawn": self.withdrawn}


@dataclass(frozen=True)
class Upload:
    """One published return."""

    upload: str
    sha256: str
    file_name: str
    period_start: datetime.date | None
    period_end: datetime.date | None
    period_text: str | None
    complete: tuple[str, ...]
    demonstration: bool
    left_out: bool
    directions: str = ""  # what staff directed of the file, as JSON
    sent_sha256: str = ""  # of the file as it was sent, where what is kept is a copy without people's columns
    emptied: tuple[str, ...] = ()  # those columns


@dataclass(frozen=True)
class Standing:
    """What one version says was done: `acts` oldest first, and every upload, withdrawn or not."""

    acts: tuple[Act, ...] = ()
    uploads: tuple[Upload, ...] = ()

    @property
    def live_uploads(self) -> list[Upload]:
        """The uploads that are not withdrawn, in the order in which they were published."""
        withdrawn = {act.target for act in self.acts if act.act == "upload" and act.withdrawn}
        return [each for each in self.uploads if each.upload not in withdrawn]

    @property
    def settings(self) -> dict[str, str]:
        """The settings and answers that stand: of each name the newest that was not taken back."""
        return {act.target: act.value or "" for act in self.acts if act.act == "setting" and not act.withdrawn}

    def act(self, id: str) -> Act | None:
        return next((act for act in self.acts if act.id == id), None)

    def edition(self, name: str) -> Act | None:
        return next((act for act in self.acts if act.act == "edition" and act.target == name), None)


def withdrawn_ids(acts: Iterable[Act]) -> set[str]:
    """The acts that are taken back by a withdrawal that itself stands. A withdrawal is always younger than what it takes back."""
    gone: set[str] = set()
    for act in sorted(acts, key=lambda each: each.sequence, reverse=True):
        if act.act == "withdrawal" and act.id not in gone:
            gone.add(act.target)
    return gone


def standing_of(connection: duckdb.DuckDBPyConnection, schema: str = "main") -> Standing:
    """Read acts and uploads from an open connection."""
    acts = connection.execute(
        f'select sequence, id, act, what, "by", "at", target, value, withdrawn from {schema}.acts order by sequence'
    ).fetchall()
    order = {act[6]: act[0] for act in acts if act[2] == "upload"}
    uploads = sorted(_uploads(connection, schema), key=lambda each: order.get(each.upload, 0))
    return Standing(tuple(Act(*row) for row in acts), tuple(uploads))


def _uploads(connection: duckdb.DuckDBPyConnection, schema: str) -> list[Upload]:
    """The uploads of a version; what was not yet kept when it was made is blank."""
    rows = connection.execute(f"from {schema}.uploads")
    names = [column[0] for column in rows.description]
    held = [dict(zip(names, row, strict=True)) for row in rows.fetchall()]
    return [
        Upload(
            **{name: row[name] for name in ("upload", "sha256", "file_name", "period_start", "period_end", "period_text")},
            complete=tuple(row["complete"] or ()), demonstration=bool(row["demonstration"]), left_out=bool(row["left_out"]),
            directions=row.get("directions") or "", sent_sha256=row.get("sent_sha256") or "", emptied=tuple(row.get("emptied") or ()),
        )
        for row in held
    ]  # fmt: skip


def read_standing(path: Path) -> Standing:
    """What version file `path` says was done. Kept in memory: a version never changes (its size and time are part of the key).

    Raises NotPossible where the file is damaged: half copied, say, or written over.
    """
    stat = path.stat()
    try:
        return _read_standing(str(path), stat.st_mtime_ns, stat.st_size)
    except (duckdb.IOException, duckdb.SerializationException, duckdb.CatalogException) as broken:
        raise NotPossible(f"The store's version {path.name} is damaged and cannot be read. Restore a back-up.") from broken


@lru_cache(maxsize=64)
def _read_standing(path: str, _time: int, _size: int) -> Standing:
    connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    try:
        connection.execute(f"attach {literal(path)} as version (read_only)")
        return standing_of(connection, "version")
    finally:
        connection.close()


def read_corrections(path: Path, upload: str) -> list[tuple[str, str, str, str]]:
    """The cells of an upload that staff corrected: sheet, cell, what the file says, what was typed; blank as "". In the order of rows."""
    connection = duckdb.connect(":memory:", config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    try:
        connection.execute(f"attach {literal(path)} as version (read_only)")
        return connection.execute(
            "select sheet, cell, coalesce(stood, ''), coalesce(typed, '') from version.corrections where upload = ? order by sheet, "
            "try_cast(regexp_extract(cell, '[0-9]+$') as integer), length(cell), cell",
            [upload],
        ).fetchall()
    finally:
        connection.close()
