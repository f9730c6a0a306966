"""A child answers, reports, and is told apart: a limit reached, a crash, an error of ours."""

import ctypes
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from data.children import PROJECT, ChildBroke, ChildFailed, get_ready, run_capped
from data.windows_job import ExtendedLimits, limits

LIMITS = {"memory_bytes": 400 << 20, "cpu_seconds": 5, "wall_seconds": 20}


@pytest.fixture(params=["as it is here", "started"])
def child(request, tmp_path, monkeypatch):
    """Writes a module that a child can run, and gives its name; here children are forked or started, and elsewhere always started."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    if request.param == "started":
        monkeypatch.setattr("data.children.FORKING", None)
    get_ready()

    def write(source: str, name: str = "the_child") -> str:
        (tmp_path / f"{name}.py").write_text("import json, os, sys, time\n" + textwrap.dedent(source))
        return name

    return write


def test_the_last_line_is_the_answer_and_progress_is_passed_on(child):
    name = child("""
        request = json.load(sys.stdin)
        print(json.dumps({"progress": "Reading"}))
        print("a library says hello")
        print(json.dumps({"progress": "Checking £"}, ensure_ascii=False))
        print(json.dumps({"doubled": request["number"] * 2, "progress": "is a word of the answer, too"}))
    """)
    said = []
    answer = run_capped(name, {"number": 21}, **LIMITS, on_progress=said.append)
    assert answer["doubled"] == 42
    assert list(dict.fromkeys(said)) == ["Reading", "Checking £"]


def test_the_last_word_is_said_again_while_the_child_works_so_that_it_can_be_broken_off(child, tmp_path):
    name = child(f"""
        open({str(tmp_path / "pid")!r}, 'w').write(str(os.getpid()))
        print(json.dumps({{"progress": "x"}}), flush=True)
        time.sleep(60)
    """)
    said = []

    def stop(words: str) -> None:
        said.append(words)
        if len(said) == 3:
            raise KeyError("Cancel was pressed")

    with pytest.raises(KeyError):
        run_capped(name, {}, **LIMITS, on_progress=stop)
    assert said == ["x"] * 3 and not is_running(int((tmp_path / "pid").read_text()))


def test_the_child_finds_the_project_wherever_the_parent_stands(child, tmp_path, monkeypatch):
    """A folder that is called as ours is, beside whoever asks, must not be taken for it."""
    name = child("import data.model\nprint(json.dumps({'found': data.model.__file__}))")
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "data").mkdir(parents=True)
    (elsewhere / "data" / "__init__.py").write_text("raise RuntimeError('the wrong one')")
    monkeypatch.chdir(elsewhere)
    assert run_capped(name, {}, **LIMITS) == {"found": str(PROJECT / "data" / "model.py")}


def test_a_child_that_wants_too_much_memory_failed_by_memory(child):
    name = child("held = [bytearray(50 << 20) for _ in range(100)]")
    with pytest.raises(ChildFailed) as failed:
        run_capped(name, {}, **LIMITS)
    assert failed.value.kind == "memory"


@pytest.mark.parametrize("raised", ["MemoryError", "OutOfMemoryException", "ValueError('std::bad_alloc')"])
def test_the_ways_in_which_libraries_say_that_memory_is_out_are_one(child, raised):
    name = child(f"class OutOfMemoryException(Exception): pass\nraise {raised}")
    with pytest.raises(ChildFailed) as failed:
        run_capped(name, {}, **LIMITS)
    assert failed.value.kind == "memory"


@pytest.mark.parametrize("ends", [
    "import mmap; held = [mmap.mmap(-1, 1 << 20) for _ in range(LEFT)]; raise ImportError('failed to map segment from shared object')",
    "os._exit(127)", "print('OpenBLAS error: Memory allocation still failed', file=sys.stderr); os._exit(1)",
])  # fmt: skip
def test_what_cannot_be_loaded_for_want_of_memory_is_no_error_of_ours(child, ends):
    left = """
        import resource
        taken = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()
        LEFT = max((resource.getrlimit(resource.RLIMIT_AS)[0] - taken >> 20) - 32, 0)
    """ if "LEFT" in ends and sys.platform == "linux" else ""  # fmt: skip
    with pytest.raises(ChildFailed) as failed:
        run_capped(child(textwrap.dedent(left) + ends), {}, **LIMITS)
    assert failed.value.kind == "memory"


def test_where_the_system_limits_no_memory_the_child_watches_itself():
    source = (
        "import time; from data.capped import watch; held = []; watch(lambda: len(held) > 3, 77)\nwhile True: held.append(time.sleep(0.05))"
    )
    assert subprocess.run([sys.executable, "-c", source], cwd=PROJECT, timeout=10).returncode == 77


def test_a_child_that_computes_for_ever_failed_by_time(child):
    name = child("while True: pass")
    with pytest.raises(ChildFailed) as failed:
        run_capped(name, {}, **{**LIMITS, "cpu_seconds": 1})
    assert failed.value.kind == "time"


def test_a_child_that_waits_for_ever_failed_by_time_and_is_gone(child, tmp_path):
    name = child(f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)")
    started = time.monotonic()
    with pytest.raises(ChildFailed) as failed:
        run_capped(name, {}, **{**LIMITS, "wall_seconds": 1})
    assert failed.value.kind == "time"
    assert time.monotonic() - started < 5
    assert not is_running(int((tmp_path / "pid").read_text()))


@pytest.mark.parametrize("source", ["os.abort()", "import signal; os.kill(os.getpid(), signal.SIGKILL)"])
def test_a_child_that_is_ended_by_a_signal_crashed(child, source):
    with pytest.raises(ChildFailed) as failed:
        run_capped(child(source), {}, **LIMITS)
    assert failed.value.kind == "crashed"


def test_an_error_of_ours_surfaces_with_its_traceback(child):
    with pytest.raises(ChildBroke, match="ZeroDivisionError") as broke:
        run_capped(child("print(json.dumps({'half': 'an answer'}), flush=True)\n1 / 0"), {}, **LIMITS)
    assert "the_child.py" in broke.value.stderr


def test_a_child_has_no_pandas_and_what_asks_for_it_does_without(child):
    name = child("""
        import pyarrow
        made = pyarrow.array([1, None]).to_pylist()
        print(json.dumps({"made": made, "pandas": "pandas" in sys.modules}))
    """)
    assert run_capped(name, {}, **{**LIMITS, "memory_bytes": 2 << 30}) == {"made": [1, None], "pandas": False}


def test_no_answer_is_an_error_of_ours_and_not_an_empty_answer(child):
    with pytest.raises(ChildBroke):
        run_capped(child("print('done')"), {}, **LIMITS)


def test_a_child_that_complains_a_lot_does_not_hang(child):
    name = child("sys.stderr.write('x' * 5_000_000)\nprint(json.dumps({'said': True}))")
    assert run_capped(name, {}, **LIMITS) == {"said": True}


def test_an_exception_in_progress_ends_the_child(child, tmp_path):
    name = child(f"""
        open({str(tmp_path / "pid")!r}, 'w').write(str(os.getpid()))
        print(json.dumps({{"progress": "x"}}), flush=True)
        time.sleep(60)
    """)

    def stop(_: str) -> None:
        raise KeyError("the page was left")

    with pytest.raises(KeyError):
        run_capped(name, {}, **LIMITS, on_progress=stop)
    assert not is_running(int((tmp_path / "pid").read_text()))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_the_child_dies_with_its_parent(child, tmp_path):
    name = child(f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)")
    source = f"from data.children import run_capped; run_capped({name!r}, {{}}, **{LIMITS!r})"
    parent = subprocess.Popen([sys.executable, "-c", source], cwd=PROJECT)
    pid = tmp_path / "pid"
    wait_for(lambda: pid.exists() and pid.read_text())
    parent.kill()
    parent.wait()
    wait_for(lambda: not is_running(int(pid.read_text())))
    assert not is_running(int(pid.read_text()))


def test_the_structure_of_a_windows_job_has_the_size_that_windows_expects():
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert ctypes.sizeof(ExtendedLimits) == 144
    asked = limits(1 << 30, 60)
    assert asked.ProcessMemoryLimit == 1 << 30
    assert asked.BasicLimitInformation.PerProcessUserTimeLimit == 600_000_000


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")


def wait_for(condition, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)
