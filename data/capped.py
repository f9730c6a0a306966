"""The child's side of its limits: sets them for its own process, ties its life to the parent's, then runs one module.

python -m data.capped MODULE MEMORY_BYTES CPU_SECONDS PARENT_PID
"""

from __future__ import annotations

import gc
import importlib.abc
import json
import mmap
import os
import runpy
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from data.refused import Refused

OUT_OF_MEMORY = 77  # exit code; the parent tells it from an error of ours by it
PR_SET_PDEATHSIG = 1
OUT_OF_MEMORY_NAMES = {"OutOfMemoryException"}  # DuckDB's, which is no MemoryError
LITTLE = 128 << 20  # bytes: where not even so much is left, a library that cannot be loaded is there, and has no room


def limit(memory_bytes: int, cpu_seconds: int) -> None:
    """Address space and CPU time by the system where it can; memory by looking again and again where it cannot (macOS)."""
    try:
        import resource
    except ImportError:
        return  # Windows: the parent has put this process into a job with limits
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 2))
    try:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
        enforced = sys.platform != "darwin"
    except (ValueError, OSError):
        enforced = False
    if not enforced:
        unit = 1 if sys.platform == "darwin" else 1024
        watch(lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > memory_bytes, OUT_OF_MEMORY)


def die_with(parent: int) -> None:
    """Linux sends the signal itself; elsewhere a thread sees that the parent is another (on Windows the job does it)."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)  # it died before the signal was asked for
    elif sys.platform != "win32":
        watch(lambda: os.getppid() != parent, 1)


def watch(is_over: Callable[[], bool], code: int) -> None:
    """Ends this process with `code` once `is_over` says so."""

    def look() -> None:
        while not is_over():
            time.sleep(0.1)
        os._exit(code)

    threading.Thread(target=look, daemon=True).start()


def say(text: str) -> None:
    """One line of progress for whoever waits."""
    print(json.dumps({"progress": text}), flush=True)


def answer_one(answer: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Read one request from standard input, print one answer; a file that is refused is an answer, not a failure."""
    try:
        said = answer(json.loads(sys.stdin.read()))
    except Refused as refused:
        said = {"refused": str(refused)}
    print(json.dumps(said), flush=True)


class WithoutPandas(importlib.abc.MetaPathFinder):
    """Says of pandas that it is not installed. None in its place in `sys.modules` would be taken for it by what Cython compiled."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError("No module named 'pandas'", name=fullname)


def run(module: str, memory_bytes: int, cpu_seconds: int, parent: int) -> None:
    """Be that module from here on, within these limits, for as long as the parent lives."""
    die_with(parent)
    limit(memory_bytes, cpu_seconds)
    sys.argv = [module]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception as problem:
        if type(problem).__name__ in OUT_OF_MEMORY_NAMES or "bad_alloc" in str(problem) or (cannot_load(problem) and not has_left(LITTLE)):
            os._exit(OUT_OF_MEMORY)
        raise


def cannot_load(problem: Exception) -> bool:
    """Whether a library was not to be had, by Python's word or by DuckDB's."""
    return isinstance(problem, ImportError) or "it wasn't installed" in str(problem)


def has_left(size: int) -> bool:
    """Whether this process may still take so many bytes."""
    try:
        mmap.mmap(-1, size).close()
    except OSError:
        return False
    return True


def prepare() -> None:
    """Before anything is imported that a child uses."""
    # DuckDB and pyarrow ask of a value whether it is of pandas, and import all of it (0.3 s, 60 MB) to be able to ask. No child has
    # a use for it, so here it is not to be found; both then take the value for what it is.
    sys.meta_path.insert(0, WithoutPandas())
    gc.disable()  # it lives for one request, holds millions of values without a cycle, and has a memory limit: 12 % quicker


if __name__ == "__main__":
    prepare()
    run(sys.argv[1], *map(int, sys.argv[2:5]))
