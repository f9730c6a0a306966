"""Changing a store: publish checked returns, take back, set, keep an edition, and look at what a return would do before that.

Each is done by a process of its own (`data.store.publisher`), as one new version; viewers of the old one are never disturbed.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.children import ChildFailed, run_capped
from data.store.acts import Act, Standing, read_standing
from data.store.changes import connect, make_up_to_date, reckon_withdrawn, staged_upload
from data.store.orders import Edition, Order, Return, Setting, TakeBack, already_there, signed, why_not
from data.store.publisher import Done, apply, transaction
from data.store.schema import literal
from data.store.versions import NotPossible, Versions, in_plain_words

if TYPE_CHECKING:
    from data.returns import CheckedReturn
    from data.store.viewing import Store

# A publisher copies and inserts: a million rows take a second or two. One that needs more than this is stuck.
MEMORY_BYTES = 8 * 1024**3  # address space; what DuckDB may use of it is limited where it is opened
CPU_SECONDS = 300
WALL_SECONDS = 600


class PublishingFailed(RuntimeError):
    """The publisher ended without an answer: stopped from outside, or our mistake. The store holds the old version or the new."""


@dataclass(frozen=True)
class HeldBack:
    """A file that was not published, and why. `stops`: rows stop it (mend or leave them out), else the store refused it."""

    file_name: str
    why: str
    stops: bool
    checked: CheckedReturn


@dataclass(frozen=True)
class Receipt:
    """What was done: the version that stands now, the acts that are new in it, what was there already, what was held back."""

    version: str | None
    acts: tuple[Act, ...] = ()
    rows: tuple[dict[str, int], ...] = ()  # of each act, how many rows of each kind came in
    already: tuple[str, ...] = ()  # sentences
    held_back: tuple[HeldBack, ...] = field(default=())


def publish_returns(
    store: Store, returns: Sequence[CheckedReturn], *, by: str, leave_out: bool = False, answers: Mapping[str, str] | None = None
) -> Receipt:
    """Publish what was checked, each file an upload of its own, in the order of their periods; all of them in one new version.

    `answers` are kept with them, as settings (`same:<key>|<key>`): what staff said to the questions that the returns raise.
    A file with rows that stop is held back, unless `leave_out`, which is recorded; one with personal data always is.
    Raises NotPossible (a sentence) with nothing changed, PublishingFailed.
    """
    name = signed(by)
    held_back = [HeldBack(each.file_name, why, True, each) for each in returns if (why := _held_back(each, leave_out))]
    held = {id(each.checked) for each in held_back}
    going = sorted((each for each in returns if id(each) not in held), key=_rank)
    if not going:
        return Receipt(Versions(store.directory).current(), held_back=tuple(held_back))
    order = order_to_publish(going, name, leave_out)
    kept = tuple(Setting(question, value) for question, value in (answers or {}).items())
    done = carried_out(store.directory, replace(order, asked=order.asked + kept))
    held_back += [HeldBack(each.file_name, done.refused[each.sha256], False, each) for each in going if each.sha256 in done.refused]
    return _receipt(done, held_back)


def order_to_publish(returns: Sequence[CheckedReturn], by: str, leave_out: bool = False, from_empty: bool = False) -> Order:
    """The order that publishes checked returns; for callers that talk to the publisher themselves."""
    asked = tuple(
        Return(str(each.staged), str(each.path), each.sha256, each.file_name, leave_out and bool(each.stops), each.sent_sha256)
        for each in returns
    )
    return Order(by, asked, from_empty=from_empty)


def withdraw(store: Store, id: str, *, by: str) -> Receipt:
    """Take back an upload, a setting or a withdrawal by the id that History shows. Raises NotPossible."""
    return _receipt(carried_out(store.directory, Order(signed(by), (TakeBack(id),))))


def set_value(store: Store, name: str, value: str, *, by: str) -> Receipt:
    """Change a setting, or keep an answer (`same:<key>|<key>`); see `data.store.orders` for what there is. Raises NotPossible."""
    return _receipt(carried_out(store.directory, Order(signed(by), (Setting(name, value),))))


def keep_edition(
    store: Store, name: str, headlines: str, pool: Sequence[Mapping[str, Any]] = (), *, by: str, on_version: str | None
) -> Receipt:
    """Keep the version `on_version` under a name for ever, with its headlines as they were printed (JSON), and with what of confidential
    deals may be told together (the rows of the question `pool_kept`).

    Raises NotPossible where somebody published since, where the name is taken, or where nothing is published.
    """
    return _receipt(carried_out(store.directory, Order(signed(by), (Edition(name, headlines, tuple(pool)),), on_version=on_version)))


@contextmanager
def preview(store: Store, returns: Sequence[CheckedReturn] = (), beside: Sequence[Setting | TakeBack] = ()) -> Iterator[Path]:
    """The version as it would be with these returns published, and with what is asked `beside` them: settings, or something
    taken back. A path that lives as long as the `with`. The store is not touched. Settings alone are tried on the demonstration
    while no return stands.

    Raises NotPossible where a return would be refused. A return that is there already changes nothing here either.
    """
    versions = Versions(store.directory)
    name = versions.current()
    standing = read_standing(versions.path(name)) if name else Standing()
    tried = beside and not returns and all(isinstance(each, Setting) for each in beside) and store.shows_demonstration_store()
    held = store.version_path() if tried else versions.path(name) if name else None
    with in_plain_words(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory(
        prefix="preview-", ignore_cleanup_errors=True
    ) as folder:
        path = Path(folder) / "preview.duckdb"
        if held:
            shutil.copyfile(held, path)
        going = [
            each for each in sorted(returns, key=_rank)
            if not already_there(standing, each.sha256, each.directions.as_json(), each.sent_sha256)
        ]  # fmt: skip
        _add_for_preview(path, standing, going, beside)
        yield path


def _add_for_preview(
    path: Path, standing: Standing, going: Sequence[CheckedReturn], beside: Sequence[Setting | TakeBack]
) -> None:
    uploads = [staged_upload(each.staged) for each in going]
    for upload in uploads:
        if sentence := why_not(standing, upload, uploads):
            raise NotPossible(sentence)
    connection = connect(path)
    try:
        make_up_to_date(connection)
        for position, each in enumerate(going):
            connection.execute(f"attach {literal(each.staged)} as staged_{position} (read_only)")
        asked = [Return(str(each.staged), "", each.sha256, each.file_name) for each in going]
        asked += beside
        with transaction(connection):
            apply(connection, "preview", asked, Done(None))
            reckon_withdrawn(connection)
    finally:
        connection.close()


def _rank(checked: CheckedReturn) -> tuple[bool, str]:
    """The order of publishing: returns without a period first, then by the end of their periods."""
    end = checked.about["period_end"]
    return (end is not None, str(end or ""))


def _held_back(checked: CheckedReturn, leave_out: bool) -> str:
    """Why a file is not published as it is, in a sentence; "" where it is."""
    if checked.withheld:
        return "It holds personal data, so nothing of it may be kept: take out the columns that the findings name, or have them dropped."
    if checked.stops and not leave_out:
        stopped = "1 finding stops" if len(checked.stops) == 1 else f"{len(checked.stops)} findings stop"
        return f"{stopped} it: mend the file, or say that these rows are left out."
    return ""


def _receipt(done: Done, held_back: Sequence[HeldBack] = ()) -> Receipt:
    return Receipt(done.version, tuple(done.acts), tuple(done.rows), tuple(done.already.values()), tuple(held_back))


def carried_out(directory: Path, order: Order) -> Done:
    """Run the publisher in a process of its own. Raises NotPossible as it said, PublishingFailed where it said nothing."""
    request = {"store": str(directory), "order": order.as_json()}
    try:
        answer = run_capped(
            "data.store.publisher", request, memory_bytes=MEMORY_BYTES, cpu_seconds=CPU_SECONDS, wall_seconds=WALL_SECONDS
        )
    except ChildFailed as failed:
        raise PublishingFailed(f"The publisher was broken off ({failed.kind}); History says whether it had finished.") from failed
    if "not_possible" in answer:
        raise NotPossible(answer["not_possible"])
    return Done.from_json(answer)
