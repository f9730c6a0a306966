"""The fork server: one thread, nothing left behind, and nobody notices where it died."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from data.children import PROJECT, ChildFailed, environment, run_capped
from data.forking import Forking
from tests.data.test_children import LIMITS, is_running, wait_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="children are forked on Linux only")

ANSWERS = "print(json.dumps({'pid': os.getpid(), 'server': os.getppid(), **json.load(sys.stdin)}))"


@pytest.fixture
def child(tmp_path, monkeypatch):
    """Writes a module that a child can run, and gives its name."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def write(source: str = ANSWERS, name: str = "the_forked_child") -> str:
        (tmp_path / f"{name}.py").write_text("import json, os, sys, time\n" + textwrap.dedent(source))
        return name

    return write


@pytest.fixture
def forking(monkeypatch):
    """A fork server of this test's own."""
    forking = Forking(environment)
    monkeypatch.setattr("data.children.FORKING", forking)
    forking.begin()
    yield forking
    forking.end()


def open_in(process: int | str) -> int:
    return len(list(Path(f"/proc/{process}/fd").iterdir()))


def test_every_child_is_a_process_of_its_own_of_one_server_which_has_one_thread(child, forking):
    """A fork takes one thread along: a second one could leave a lock behind that nobody opens."""
    said = [run_capped(child(), {"number": number}, **LIMITS) for number in range(3)]
    assert len({each["pid"] for each in said}) == 3 and [each["number"] for each in said] == [0, 1, 2]
    [server] = {each["server"] for each in said}
    assert len(list(Path(f"/proc/{server}/task").iterdir())) == 1


def test_a_server_that_nobody_asks_yet_has_what_many_rows_need_and_still_one_thread(forking):
    server = Path(f"/proc/{forking._server.pid}")
    wait_for(lambda: "_dataset" in (server / "maps").read_text())
    assert len(list((server / "task").iterdir())) == 1


def test_children_that_are_asked_for_at_the_same_time_each_answer_whoever_asked(child, forking):
    name = child()
    with ThreadPoolExecutor(8) as together:
        said = list(together.map(lambda number: run_capped(name, {"number": number}, **LIMITS), range(24)))
    assert [each["number"] for each in said] == list(range(24)) and len({each["pid"] for each in said}) == 24


def test_nothing_stays_open_behind_a_child_and_none_stays_unburied(child, forking):
    server = run_capped(child(), {}, **LIMITS)["server"]
    slow = child("time.sleep(60)", "slow")
    before = open_in("self"), open_in(server)
    for _ in range(5):
        gone = run_capped(child(), {}, **LIMITS)["pid"]
        with pytest.raises(ChildFailed):
            run_capped(slow, {}, **{**LIMITS, "wall_seconds": 0.2})
    wait_for(lambda: open_in("self") <= before[0] and open_in(server) <= before[1])
    assert not Path(f"/proc/{gone}").exists()


def test_a_child_holds_nothing_open_that_is_another_s(child, forking):
    holds = child("json.load(sys.stdin)\nprint(json.dumps({'open': sorted(map(int, os.listdir('/proc/self/fd')))}))")
    slow = child("time.sleep(1)\nprint('{\"late\": true}')", "slow")
    with ThreadPoolExecutor(1) as beside:
        late = beside.submit(run_capped, slow, {}, **LIMITS)
        time.sleep(0.3)
        assert run_capped(holds, {}, **LIMITS)["open"] == [0, 1, 2, 3]  # 3: the folder that is being listed
        assert late.result() == {"late": True}


def test_the_environment_and_the_folder_are_those_of_the_moment(child, forking, tmp_path, monkeypatch):
    name = child("print(json.dumps({'store': os.environ.get('CLUSTER_STORE'), 'folder': os.getcwd()}))")
    monkeypatch.delenv("CLUSTER_STORE", raising=False)
    assert run_capped(name, {}, **LIMITS)["store"] is None
    monkeypatch.setenv("CLUSTER_STORE", "elsewhere")
    monkeypatch.chdir(tmp_path)
    assert run_capped(name, {}, **LIMITS) == {"store": "elsewhere", "folder": str(tmp_path)}


def test_what_children_took_is_kept_in_mind(child, forking):
    name = child("held = bytearray(150 << 20)\nwhile time.process_time() < 0.5: pass\nprint('{}')")
    run_capped(name, {}, **LIMITS)
    run_capped(child(), {}, **LIMITS)
    assert 0.5 <= forking.spent.processor < 5 and 150 << 10 <= forking.spent.memory < 400 << 10


def test_a_server_that_died_is_not_missed(child, forking):
    first = run_capped(child(), {}, **LIMITS)["server"]
    os.kill(first, signal.SIGKILL)
    wait_for(lambda: not is_running(first))
    second = run_capped(child(), {}, **LIMITS)["server"]
    assert second != first


def test_a_child_dies_with_its_server_and_whoever_waits_is_told(child, forking, tmp_path):
    slow = child(f"open({str(tmp_path / 'pids')!r}, 'w').write(f'{{os.getpid()}} {{os.getppid()}}')\ntime.sleep(60)")
    with ThreadPoolExecutor(1) as beside:
        waits = beside.submit(run_capped, slow, {}, **LIMITS)
        written = tmp_path / "pids"
        wait_for(lambda: written.exists() and len(written.read_text().split()) == 2)
        pid, server = map(int, written.read_text().split())
        os.kill(server, signal.SIGKILL)
        with pytest.raises(ChildFailed) as failed:
            waits.result(timeout=10)
    assert failed.value.kind == "crashed"
    wait_for(lambda: not is_running(pid))


def test_the_server_ends_with_whoever_started_it(child, tmp_path):
    written = tmp_path / "server"
    name = child(f"open({str(written)!r}, 'w').write(str(os.getppid()))\ntime.sleep(60)")
    source = f"from data.children import get_ready, run_capped; get_ready(); run_capped({name!r}, {{}}, **{LIMITS!r})"
    parent = subprocess.Popen([sys.executable, "-c", source], cwd=PROJECT)
    wait_for(lambda: written.exists() and written.read_text())
    server = int(written.read_text())
    assert is_running(server)
    parent.kill()
    parent.wait()
    wait_for(lambda: not is_running(server))
    assert not is_running(server)


def test_whoever_ends_leaves_no_server_behind_and_hears_no_complaint(child):
    source = f"from data.children import get_ready, run_capped; get_ready(); print(run_capped({child()!r}, {{}}, **{LIMITS!r})['server'])"
    ended = subprocess.run([sys.executable, "-W", "error", "-c", source], cwd=PROJECT, capture_output=True, text=True)
    assert ended.stderr == "" and not is_running(int(ended.stdout))
