"""Children that have started, imported what they need and wait for their request, so that whoever has one need not wait for that.

One a kind of work, started ahead by a thread of its own: a child dies with the thread that started it, and that of a page ends at once.
Without it (`CLUSTER_AHEAD=off`) every answer is the same and comes half a second later.
"""

from __future__ import annotations

import os
import queue
import subprocess
import threading
from collections.abc import Callable
from typing import Any, NamedTuple


class Work(NamedTuple):
    """What a child is for, and its limits: a waiting one serves no other."""

    module: str
    memory_bytes: int
    cpu_seconds: int


class Child(NamedTuple):
    """A child that waits for its request, with what holds its limits on Windows."""

    process: subprocess.Popen[bytes]
    job: Any
    environment: dict[str, str]


Start = Callable[[Work], Child]


class Waiting:
    """The children that wait. `start` starts one."""

    def __init__(self, start: Start) -> None:
        self._start = start
        self._there: dict[Work, Child] = {}
        self._wanted: queue.Queue[Work] = queue.Queue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def want(self, work: Work) -> None:
        """Have one wait for this work soon, unless one does."""
        if os.environ.get("CLUSTER_AHEAD") == "off":
            return
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._keep, name="waiting children", daemon=True)
                self._thread.start()
        self._wanted.put(work)

    def take(self, work: Work, environment: dict[str, str]) -> Child | None:
        """The one that waits for this work; None where there is none, or it was started in another environment, or has died."""
        with self._lock:
            child = self._there.pop(work, None)
        if child is None:
            return None
        if child.process.poll() is None and child.environment == environment:
            return child
        end(child)
        return None

    def _keep(self) -> None:
        while True:
            work = self._wanted.get()
            with self._lock:
                there = self._there.get(work)
                died = there is not None and there.process.poll() is not None
                if died:
                    del self._there[work]
            if died:
                end(there)
            if died or there is None:
                child = self._start(work)
                with self._lock:
                    self._there[work] = child


def end(child: Child) -> None:
    """Kill a child and close what leads to it."""
    child.process.kill()
    child.process.wait()
    for stream in (child.process.stdin, child.process.stdout, child.process.stderr):
        if stream and not stream.closed:
            stream.close()
    if child.job:
        child.job.close()
