"""A publisher that is killed, finds the disk full or may not write leaves the old version or the new one, never half of one."""

import errno
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.store import durable, publishing
from data.store.acts import read_standing
from data.store.orders import Order, Setting
from data.store.publisher import STEPS, carry_out
from data.store.publishing import order_to_publish
from data.store.versions import NotPossible, Versions, hash_of
from data.store.viewing import Store
from tests.data.staged import checked_return, money, publish

ROOT = Path(__file__).resolve().parents[2]
# 15 in CI; CLUSTER_KILLS=50 for the long form.
PUBLISHER = [sys.executable, "-m", "data.store.publisher"]
KILLS = int(os.environ.get("CLUSTER_KILLS", "15"))

DIES_AT = """
import os, signal, sys
from pathlib import Path
from data.store.orders import Order
from data.store.publisher import carry_out

def at_step(step):
    if step == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)

carry_out(Path(sys.argv[1]), Order.from_json(sys.stdin.read()), at_step)
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Path:
    """The folder of a store with one return in it, made once: what is killed gets a copy."""
    folder = tmp_path_factory.mktemp("published")
    publish(folder / "store", checked_return(folder, "first.xlsx", investments=[money("A", 1)]))
    return folder / "store"


@pytest.fixture
def store(published, tmp_path):
    """A store with one return in it."""
    return _copied(published, tmp_path / "store")


def _copied(published: Path, folder: Path) -> Store:
    shutil.copytree(published, folder)
    return Store.open(folder)


@pytest.fixture(scope="module")
def second(tmp_path_factory):
    """A return of some hundred rows, so that a kill meets the publisher at work."""
    many = [money(f"R{count}", count) for count in range(300)]
    return checked_return(tmp_path_factory.mktemp("second"), "second.xlsx", period="2024/25 Q2", investments=many)


def state(store: Store) -> str:
    """"old" or "new", once everything that the version speaks of was seen to be there and whole."""
    path = store.version_path()
    standing = read_standing(path)
    for upload in standing.uploads:
        assert hash_of(store.original(upload.sha256)) == upload.sha256
    import duckdb

    connection = duckdb.connect(str(path), read_only=True)
    counted = dict(connection.execute("select upload, count(*) from investments group by all").fetchall())
    connection.close()
    assert len(counted) == len(standing.uploads) == len(standing.acts)
    assert sorted(counted.values()) in ([1], [1, 300])
    return "old" if len(counted) == 1 else "new"


def nothing_lies_about(store: Store, second) -> None:
    """The next publisher does what was asked, and sweeps away what the killed one left."""
    publish(store.directory, second)
    assert state(store) == "new"
    publish_nothing = Order("Staff", (Setting("as_at", "2024-06-30"),))
    carry_out(store.directory, publish_nothing)
    names = {path.name for path in store.directory.rglob("*") if path.is_file()}
    kept = {"CURRENT", "lock", "v1.duckdb", "v2.duckdb", "v3.duckdb"} | {each.sha256 for each in store.uploads()}
    assert names == kept


@pytest.mark.parametrize("step", STEPS)
def test_a_publisher_killed_at_a_step_leaves_the_old_version_or_the_new_one(store, second, step):
    order = order_to_publish([second], "Staff").as_json()
    killed = subprocess.run([sys.executable, "-c", DIES_AT, str(store.directory), step], input=order, text=True, cwd=ROOT)
    assert killed.returncode == -signal.SIGKILL
    assert state(store) == ("new" if step == "flipped" else "old")
    nothing_lies_about(store, second)


def test_a_publisher_killed_at_any_time_leaves_the_old_version_or_the_new_one(published, tmp_path, second):
    drawn = random.Random(7)
    took = _duration(tmp_path, second)
    for attempt in range(KILLS):
        store = _copied(published, tmp_path / f"store{attempt}")
        request = json.dumps({"store": str(store.directory), "order": order_to_publish([second], "Staff").as_json()})
        publisher = subprocess.Popen(PUBLISHER, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=ROOT)
        publisher.stdin.write(request.encode())
        publisher.stdin.close()
        time.sleep(took * drawn.uniform(0.3, 1.1))
        publisher.kill()
        publisher.wait()
        assert state(store) in ("old", "new")
        nothing_lies_about(store, second)


def _duration(tmp_path: Path, second) -> float:
    request = json.dumps({"store": str(tmp_path / "timed"), "order": order_to_publish([second], "Staff").as_json()})
    since = time.monotonic()
    subprocess.run(PUBLISHER, input=request.encode(), stdout=subprocess.DEVNULL, cwd=ROOT, check=True)
    return time.monotonic() - since


def test_the_lock_of_a_killed_publisher_is_free(store, second):
    order = order_to_publish([second], "Staff").as_json()
    killed = subprocess.run([sys.executable, "-c", DIES_AT, str(store.directory), "locked"], input=order, text=True, cwd=ROOT)
    assert killed.returncode == -signal.SIGKILL
    with Versions(store.directory).locked(wait_seconds=1):
        assert state(store) == "old"
    nothing_lies_about(store, second)


def test_who_waits_for_the_lock_too_long_is_told_so(store):
    versions = Versions(store.directory)
    with versions.locked(), pytest.raises(NotPossible, match="Somebody else"), Versions(store.directory).locked(wait_seconds=0.1):
        pass


def test_a_publisher_that_dies_is_told_apart_from_one_that_was_refused(store, second, monkeypatch):
    monkeypatch.setattr(publishing, "WALL_SECONDS", 0.01)
    with pytest.raises(publishing.PublishingFailed, match="History"):
        publishing.publish_returns(store, [second], by="Staff")
    assert state(store) == "old"


# no room


def _limited(most_bytes: int):
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    return limit


@pytest.mark.parametrize("most_bytes", [0, 100, 100_000, 1_000_000, 2_000_000])
def test_a_file_that_may_not_grow_stops_the_publisher_with_a_sentence_and_nothing_half(store, second, most_bytes):
    before = sorted(path for path in store.directory.rglob("*"))
    request = json.dumps({"store": str(store.directory), "order": order_to_publish([second], "Staff").as_json()})
    ended = subprocess.run(
        PUBLISHER, input=request, text=True, cwd=ROOT, capture_output=True, preexec_fn=_limited(most_bytes)
    )
    answer = json.loads(ended.stdout)
    assert "no room left on the disk" in answer["not_possible"] and not ended.stderr
    assert state(store) == "old" and sorted(path for path in store.directory.rglob("*")) == before
    nothing_lies_about(store, second)


@pytest.mark.parametrize("room_kib", [2900, 4000, 6000])
def test_a_full_disk_stops_the_publisher_with_a_sentence_and_nothing_half(tmp_path, second, room_kib):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={room_kib}k", "none", disk], capture_output=True).returncode:
        pytest.skip("a disk of a few megabytes can be mounted by root only; the test of files that may not grow runs everywhere")
    try:
        store = Store.open(disk / "store")
        publish(store.directory, checked_return(tmp_path / "files", "first.xlsx", investments=[money("A", 1)]))
        with pytest.raises(NotPossible, match="no room left"):
            for month in range(1, 9):
                publishing.set_value(store, "as_at", f"2024-{month:02d}-01", by="Staff")
        newest = store.own_version()
        assert read_standing(store.version_path()).acts[-1].sequence == int(newest[1:])
        assert not [each for each in store.directory.rglob("*") if "making" in each.name or "new" in each.name]
    finally:
        subprocess.run(["umount", disk], check=True)


# no right to write, and what Windows does


@pytest.mark.parametrize("step", ["replace", "mkdir", "open"])
def test_a_store_that_may_not_be_written_is_a_sentence_and_nothing_half(store, second, monkeypatch, step):
    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied", str(store.directory / "versions"))

    if step == "replace":
        monkeypatch.setattr(os, "replace", refuse)
    elif step == "mkdir":
        monkeypatch.setattr(Path, "mkdir", refuse)
    else:
        monkeypatch.setattr("shutil.copyfile", refuse)
    before = sorted(store.directory.rglob("*"))
    with pytest.raises(NotPossible, match="may not be written to"):
        publish(store.directory, second)
    monkeypatch.undo()
    assert state(store) == "old" and sorted(store.directory.rglob("*")) == before
    nothing_lies_about(store, second)


def test_where_windows_refuses_to_replace_a_file_that_is_open_for_a_moment_the_publisher_tries_again(store, second, monkeypatch):
    replace, refusals = os.replace, iter(range(2))

    def refuse_twice(*paths):
        if next(refusals, None) is not None:
            raise PermissionError(errno.EACCES, "in use", str(paths[1]))
        replace(*paths)

    monkeypatch.setattr(durable, "WINDOWS", True)
    monkeypatch.setattr(os, "replace", refuse_twice)
    publish(store.directory, second)
    assert state(store) == "new"


def test_an_old_version_that_windows_will_not_delete_is_in_nobodys_way(store, second, monkeypatch):
    (store.directory / "versions" / "v1.making.duckdb").write_bytes(b"left by a killed publisher")

    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "unlink", refuse)
    publish(store.directory, second)
    assert state(store) == "new"


def test_a_store_where_a_file_stands_is_a_sentence(tmp_path, second):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotPossible, match="is a file"):
        publish(tmp_path / "file", second)
