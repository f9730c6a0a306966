"""The one process that writes to a store: it makes a new version beside the others, checks it, and only then makes it CURRENT.

    python -m data.store.publisher < request.json        one line of JSON comes back: what was done, or why it was not possible

Killed at any step it leaves the old version or the new one: nothing that viewers read is ever changed, CURRENT is flipped by
one rename, and what lies about is swept by the next publisher. Two publishers are put in order by the store's lock.
"""

from __future__ import annotations

import datetime
import json
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

import duckdb

from data.store.acts import Act, Standing, read_standing
from data.store.changes import (
    NotAsExpected,
    add_act,
    add_pool,
    add_return,
    connect,
    make_up_to_date,
    reckon_withdrawn,
    staged_upload,
)
from data.store.orders import (
    Order,
    Return,
    Setting,
    TakeBack,
    act_to_take_back,
    already_there,
    check_edition,
    check_setting,
    parted,
    taken_back,
    why_not,
)
from data.store.schema import literal
from data.store.staging import NO_ROOM
from data.store.versions import NotPossible, Versions, in_plain_words, no_room, number

# Where a publisher can be stopped; tests stop it at each.
STEPS = (
    "locked",
    "swept",
    "originals kept",
    "copied",
    "changed",
    "committed",
    "checkpointed",
    "version put",
    "current written",
    "flipped",
)


@dataclass
class Done:
    """What a run of the publisher did. `version`: the one that stands now, the old one where nothing changed."""

    version: str | None
    acts: list[Act] = field(default_factory=list)
    rows: list[dict[str, int]] = field(default_factory=list)  # of each act, how many rows of each table came in
    already: dict[str, str] = field(default_factory=dict)  # sha256 or name of a setting -> a sentence
    refused: dict[str, str] = field(default_factory=dict)  # sha256 -> a sentence

    def as_json(self) -> str:
        return json.dumps(asdict(self), default=lambda value: value.isoformat())

    @classmethod
    def from_json(cls, answer: dict) -> Done:
        done = cls(**answer)
        done.acts = [Act(**{**act, "at": datetime.datetime.fromisoformat(act["at"])}) for act in done.acts]
        return done


def carry_out(directory: Path, order: Order, at_step: Callable[[str], None] = lambda step: None) -> Done:
    """Do what an order asks, as one new version. Raises NotPossible with nothing changed."""
    versions = Versions(directory)
    with in_plain_words(directory), _duckdb_in_plain_words(directory):
        versions.prepare()
        with versions.locked():
            at_step("locked")
            name = versions.current()
            standing = read_standing(versions.path(name)) if name else Standing()
            if order.on_version not in (None, name):
                raise NotPossible("Somebody published in the meantime; nothing was changed. Look at it and do it again.")
            _sweep(versions, standing)
            at_step("swept")
            done = Done(name)
            try:
                _make_versions(versions, order, Standing() if order.from_empty else standing, done, at_step)
            except BaseException:
                _sweep(versions, standing)
                raise
            return done


def _make_versions(versions: Versions, order: Order, before: Standing, done: Done, at_step: Callable[[str], None]) -> None:
    """One version for what is asked; a further one for what follows an edition, whose own version is kept as it was. The last becomes
    CURRENT."""
    parts = parted(order)
    for part in parts:
        asked = _sensible(part, before, done)
        if asked or (part.from_empty and done.version is None):
            before = _make_version(versions, part, asked, done, at_step, is_last=part is parts[-1])


def _sweep(versions: Versions, standing: Standing) -> None:
    editions = [f"v{act.sequence}" for act in standing.acts if act.act == "edition"]
    versions.sweep(editions, (upload.sha256 for upload in standing.uploads))


def _sensible(order: Order, standing: Standing, done: Done) -> list:
    """What of an order changes anything; the rest is answered in `done`. Raises NotPossible where one asking makes no sense."""
    asked, beside = [], []
    offered = {id(each): staged_upload(Path(each.staged)) for each in order.asked if isinstance(each, Return)}
    # A demonstration is refused beside a real return of the same order, whichever comes first.
    real = [upload for upload in offered.values() if not upload.demonstration]
    for each in order.asked:
        if isinstance(each, Return):
            if sentence := already_there(standing, each.sha256, offered[id(each)].directions, each.sent_sha256):
                done.already[each.sha256] = sentence
            elif {each.sha256, each.sent_sha256} & set(beside):
                done.already[each.sha256] = f"{each.file_name} was given twice; it is published once."
            elif sentence := why_not(standing, offered[id(each)], real):
                done.refused[each.sha256] = sentence
            else:
                asked.append(each)
                beside += [hashed for hashed in (each.sha256, each.sent_sha256) if hashed]
        elif isinstance(each, Setting):
            words = check_setting(each)
            if standing.settings.get(each.name) == each.value:
                done.already[each.name] = f"{words} - so it stands already; nothing was changed."
            else:
                asked.append(each)
        else:
            act_to_take_back(standing, each.id) if isinstance(each, TakeBack) else check_edition(standing, each.name, bool(beside))
            asked.append(each)
    return asked


def _make_version(
    versions: Versions, order: Order, asked: list, done: Done, at_step: Callable[[str], None], is_last: bool
) -> Standing:  # fmt: skip
    """Make, check and put the new version, then, if it is the last, flip CURRENT. An error before the flip leaves the old one current."""
    for each in asked:
        if isinstance(each, Return):
            versions.keep_original(Path(each.original), each.sha256)
    at_step("originals kept")
    old = done.version
    after = number(old) if old else 0
    new = f"v{after + len(asked)}"
    making = versions.making(new)
    if old and not order.from_empty:
        shutil.copyfile(versions.path(old), making)
    at_step("copied")
    standing = _change(making, order, asked, after, done, at_step)
    if read_standing(making) != standing or making.with_name(making.name + ".wal").exists():
        raise NotAsExpected("the version that was written is not the one that was made")
    at_step("checkpointed")
    versions.put(new)
    at_step("version put")
    if is_last:
        versions.write_current(new)
        at_step("current written")
        versions.flip_current()
    done.version = new
    if is_last:
        at_step("flipped")
    return standing


def _change(making: Path, order: Order, asked: list, after: int, done: Done, at_step: Callable[[str], None]) -> Standing:
    """The whole change in one transaction, written out to the file."""
    connection = connect(making)
    try:
        make_up_to_date(connection)
        for position, each in enumerate(asked):
            if isinstance(each, Return):
                connection.execute(f"attach {literal(each.staged)} as staged_{position} (read_only)")
        with transaction(connection):
            apply(connection, order.by, asked, done, after)
            standing = reckon_withdrawn(connection)
            at_step("changed")
        at_step("committed")
        connection.execute("checkpoint")
    finally:
        connection.close()
    return standing


def apply(connection: duckdb.DuckDBPyConnection, by: str, asked: list, done: Done, after: int = 0) -> None:
    """Write every act that is asked, in order, into an open version; checked returns are attached as `staged_<position>`."""
    at = datetime.datetime.now(datetime.UTC).replace(tzinfo=None, microsecond=0)
    standing = reckon_withdrawn(connection)
    for position, each in enumerate(asked):
        rows: dict[str, int] = {}
        if isinstance(each, Return):
            act, rows = add_return(connection, f"staged_{position}", each.sha256, each.left_out, by, at, after)
        elif isinstance(each, TakeBack):
            taken = act_to_take_back(standing, each.id)
            act = add_act(connection, "withdrawal", taken_back(taken), by, at, taken.id, after=after)
        elif isinstance(each, Setting):
            act = add_act(connection, "setting", check_setting(each), by, at, each.name, each.value, after=after)
        else:
            name = check_edition(reckon_withdrawn(connection), each.name)
            act = add_act(connection, "edition", f"Edition: {name}", by, at, name, each.headlines, after=after)
            add_pool(connection, act, each.pool)
        done.acts.append(act)
        done.rows.append(rows)


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All of it or nothing; an error is never swallowed inside (DuckDB 1.5 would commit the half)."""
    connection.execute("begin")
    try:
        yield
    except BaseException:
        # A full disk may have closed the database already; the error that counts is the first one.
        with suppress(duckdb.Error):
            connection.execute("rollback")
        raise
    connection.execute("commit")


@contextmanager
def _duckdb_in_plain_words(directory: Path) -> Iterator[None]:
    try:
        yield
    except duckdb.Error as error:
        if NO_ROOM.search(str(error)):
            raise no_room(directory) from error
        if re.search(r"Permission denied|Read-only file system|Access is denied", str(error), re.IGNORECASE):
            raise PermissionError(13, str(error)) from error
        raise


def main() -> None:
    """Read one request from standard input, print one answer; what is not possible is an answer, not a failure."""
    request = json.loads(sys.stdin.read())
    try:
        said = carry_out(Path(request["store"]), Order.from_json(request["order"])).as_json()
    except NotPossible as error:
        said = json.dumps({"not_possible": str(error)})
    print(said, flush=True)


if __name__ == "__main__":
    main()
