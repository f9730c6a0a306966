"""A child that waits answers like one that starts, is never one of another sort, and nobody notices where it died."""

import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest

from data.children import PROJECT, WAITING, ChildFailed, environment, run_capped
from data.waiting import Work
from tests.data.test_children import is_running, wait_for

LIMITS = {"memory_bytes": 400 << 20, "cpu_seconds": 5, "wall_seconds": 20}
ANSWERS = """
    open(os.environ["SEEN"], "a").write(f"{os.getpid()}\\n")
    print(json.dumps({"pid": os.getpid(), **json.load(sys.stdin)}))
"""


@pytest.fixture
def child(tmp_path, monkeypatch):
    """Writes a module that a child can run, and gives its name; a child that has started writes its number into `seen`."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("SEEN", str(tmp_path / "seen"))
    monkeypatch.delenv("CLUSTER_AHEAD", raising=False)

    def write(source: str = ANSWERS, name: str = "the_child_that_waits") -> str:
        (tmp_path / f"{name}.py").write_text("import json, os, sys, time\n" + textwrap.dedent(source))
        return name

    return write


def waits(name: str, tmp_path, **limits) -> int:
    """Have a child wait; its number."""
    work = Work(name, **{key: value for key, value in {**LIMITS, **limits}.items() if key != "wall_seconds"})
    before = seen(tmp_path)
    WAITING.want(work)
    until = time.monotonic() + 20
    while seen(tmp_path) == before:
        assert time.monotonic() < until, "no child started"
        time.sleep(0.02)
    return seen(tmp_path)[-1]


def seen(tmp_path) -> list[int]:
    file = tmp_path / "seen"
    return [int(line) for line in file.read_text().split()] if file.exists() else []


def test_the_child_that_waits_is_the_one_that_answers_and_answers_once(child, tmp_path):
    name = child()
    waiting = waits(name, tmp_path)
    assert run_capped(name, {"number": 21}, **LIMITS) == {"pid": waiting, "number": 21}
    assert run_capped(name, {"number": 22}, **LIMITS)["pid"] != waiting


def test_one_waits_however_often_it_is_wanted(child, tmp_path):
    name = child()
    waits(name, tmp_path)
    for _ in range(3):
        WAITING.want(Work(name, LIMITS["memory_bytes"], LIMITS["cpu_seconds"]))
    time.sleep(0.5)
    assert len(seen(tmp_path)) == 1
    run_capped(name, {}, **LIMITS)


def test_a_child_with_other_limits_is_not_taken(child, tmp_path):
    name = child()
    waiting = waits(name, tmp_path, cpu_seconds=4)
    assert run_capped(name, {}, **LIMITS)["pid"] != waiting
    assert run_capped(name, {}, **{**LIMITS, "cpu_seconds": 4})["pid"] == waiting


def test_a_child_of_another_environment_is_ended_and_not_taken(child, tmp_path, monkeypatch):
    name = child()
    waiting = waits(name, tmp_path)
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path))
    assert run_capped(name, {}, **LIMITS)["pid"] != waiting
    assert not is_running(waiting)


def test_a_child_that_died_while_it_waited_is_not_missed(child, tmp_path):
    name = child()
    waiting = waits(name, tmp_path)
    os.kill(waiting, signal.SIGTERM)
    wait_for(lambda: not is_running(waiting))
    assert run_capped(name, {"number": 21}, **LIMITS)["number"] == 21


def test_another_waits_in_the_place_of_one_that_died(child, tmp_path):
    name = child()
    first = waits(name, tmp_path)
    os.kill(first, signal.SIGTERM)
    wait_for(lambda: not is_running(first))
    second = waits(name, tmp_path)
    assert second != first and run_capped(name, {}, **LIMITS)["pid"] == second


def test_the_limit_of_time_holds_for_a_child_that_waited(child, tmp_path):
    name = child("open(os.environ['SEEN'], 'a').write(f'{os.getpid()}\\n')\njson.load(sys.stdin)\nwhile True: pass")
    waits(name, tmp_path, cpu_seconds=1)
    with pytest.raises(ChildFailed) as failed:
        run_capped(name, {}, **{**LIMITS, "cpu_seconds": 1})
    assert failed.value.kind == "time"


def test_nobody_waits_where_it_is_switched_off(child, tmp_path, monkeypatch):
    name = child()
    monkeypatch.setenv("CLUSTER_AHEAD", "off")
    WAITING.want(Work(name, LIMITS["memory_bytes"], LIMITS["cpu_seconds"]))
    time.sleep(0.5)
    assert seen(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there the job ends it")
def test_a_child_that_waits_outlives_the_thread_that_wanted_it_and_dies_with_its_parent(child, tmp_path):
    name = child()
    source = f"""
        import threading, time
        from data.children import WAITING
        from data.waiting import Work
        threading.Thread(target=WAITING.want, args=(Work({name!r}, {LIMITS["memory_bytes"]}, {LIMITS["cpu_seconds"]}),)).start()
        time.sleep(60)
    """
    parent = subprocess.Popen([sys.executable, "-c", textwrap.dedent(source)], env=environment(), cwd=PROJECT)
    try:
        until = time.monotonic() + 20
        while not seen(tmp_path) and time.monotonic() < until:
            time.sleep(0.05)
        [waiting] = seen(tmp_path)
        time.sleep(0.3)
        assert is_running(waiting)
    finally:
        parent.kill()
        parent.wait()
    wait_for(lambda: not is_running(waiting))

