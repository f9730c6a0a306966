"""Work that a hostile or a broken file may end: done in a child process with limits, which dies with its parent.

The child runs a module as `python -m <module>` does; it reads one JSON object from standard input and prints lines of JSON: any number
of `{"progress": "..."}`, and last its answer. Its own side of the limits is `data.capped`. On Linux a process that has imported what
children need forks it (`data.forking`), where that is quicker; elsewhere each is started.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from data.capped import OUT_OF_MEMORY
from data.forking import Forked, Forking

PROJECT = Path(__file__).resolve().parent.parent
MOST_ANSWER_BYTES = 256 << 20
MOST_COMPLAINT_BYTES = 1 << 20
STEP = 1 << 16
BEAT = 0.25  # seconds; while nothing new is said, so often whoever waits has the word and can break off


class ChildFailed(Exception):
    """The child reached a limit or was ended: `kind` is "memory", "time" or "crashed". The file is to blame, or the machine."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"the child process ended early: {kind}")
        self.kind = kind


class ChildBroke(Exception):
    """The child raised an exception or gave no answer: an error of ours. `stderr` is what it printed."""

    def __init__(self, module: str, stderr: str) -> None:
        super().__init__(f"{module} broke:\n{stderr}")
        self.stderr = stderr


def run_capped(
    module: str,
    request: dict[str, Any],
    *,
    memory_bytes: int,
    cpu_seconds: int,
    wall_seconds: float,
    on_progress: Callable[[str], None] | None = None,
) -> dict[str, Any]:
    """The answer of `python -m module` to a request, within limits. `on_progress` is called in the caller's own thread, with the
    same words again while the child says nothing new: an exception that it raises ends the child.

    Raises ChildFailed where a limit or a signal ended the child, ChildBroke where its code did.
    """
    deadline = time.monotonic() + wall_seconds
    child, job = begun(module, memory_bytes, cpu_seconds)
    try:
        complaint = Collected(child.stderr, MOST_COMPLAINT_BYTES)
        lines = lines_of(child.stdout)
        hand_over(child.stdin, request)
        answer = last_line(lines, deadline, on_progress)
        code = child.wait(timeout=max(deadline - time.monotonic(), 0.01))
    except (TimeoutError, subprocess.TimeoutExpired) as late:
        raise ChildFailed("time") from late
    finally:
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            stream.close()
        if job:
            job.close()
    return judged(module, code, answer, complaint.text())


def get_ready() -> None:
    """A child will be needed soon: whatever takes time before there can be one begins now."""
    if FORKING:
        FORKING.begin()


def begun(module: str, memory_bytes: int, cpu_seconds: int) -> tuple[Forked | subprocess.Popen[bytes], Any]:
    """A child that runs this module and waits for its request, with what holds its limits on Windows."""
    if FORKING and FORKING.is_quicker(module):
        return FORKING.child(module, memory_bytes, cpu_seconds), None
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "data.capped", module, str(memory_bytes), str(cpu_seconds), str(os.getpid())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    return process, windows_job(process, memory_bytes, cpu_seconds)


def environment() -> dict[str, str]:
    """The parent's, with the project to import from, and UTF-8 on the pipes."""
    paths = [str(PROJECT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}


FORKING = Forking(environment) if sys.platform == "linux" else None


def windows_job(child: subprocess.Popen[bytes], memory_bytes: int, cpu_seconds: int) -> Any:
    """On Windows the limits are the parent's to set, before the child has its request; elsewhere None."""
    if sys.platform != "win32":
        return None
    from data.windows_job import Job

    return Job(int(child._handle), memory_bytes, cpu_seconds)


def hand_over(stream: IO[bytes], request: dict[str, Any]) -> None:
    try:
        stream.write(json.dumps(request).encode())
        stream.close()
    except (BrokenPipeError, OSError):
        return  # it is dead already; its exit code says why


class Collected:
    """What comes out of a stream, up to a bound, taken by a thread so that the child never waits on it."""

    def __init__(self, stream: IO[bytes], most: int) -> None:
        self._stream, self._most = stream, most
        self._pieces: list[bytes] = []
        self._thread = threading.Thread(target=self._take, daemon=True)
        self._thread.start()

    def _take(self) -> None:
        size = 0
        with self._stream:
            while piece := self._stream.read1(STEP):
                size += len(piece)
                if size <= self._most:
                    self._pieces.append(piece)

    def text(self) -> str:
        """All of it, once the stream has ended."""
        self._thread.join(timeout=5)
        return b"".join(self._pieces).decode("utf-8", "replace")


def lines_of(stream: IO[bytes]) -> queue.Queue[bytes | None]:
    """Lines as they come, then None; a stream beyond the bound ends early."""
    lines: queue.Queue[bytes | None] = queue.Queue()

    def take() -> None:
        size = 0
        try:
            while size <= MOST_ANSWER_BYTES and (line := stream.readline(MOST_ANSWER_BYTES)):
                size += len(line)
                lines.put(line)
        except ValueError:
            pass  # closed by the parent, which waits no longer
        lines.put(None)

    threading.Thread(target=take, daemon=True).start()
    return lines


def last_line(lines: queue.Queue[bytes | None], deadline: float, on_progress: Callable[[str], None] | None) -> dict[str, Any] | None:
    """Passes progress on until the output ends; then the last JSON object that was no progress. TimeoutError at the deadline."""
    answer, words = None, ""
    while True:
        left = max(deadline - time.monotonic(), 0)
        try:
            line = lines.get(timeout=min(left, BEAT) if on_progress else left)
        except queue.Empty as late:
            if on_progress is None or left <= BEAT:
                raise TimeoutError from late
            if words:
                on_progress(words)
            continue
        if line is None:
            return answer
        said = json_object(line)
        if said is not None and set(said) == {"progress"}:
            words = str(said["progress"])
            if on_progress:
                on_progress(words)
        elif line.strip():
            answer = said


def json_object(line: bytes) -> dict[str, Any] | None:
    try:
        said = json.loads(line)
    except ValueError:
        return None
    return said if isinstance(said, dict) else None


def judged(module: str, code: int, answer: dict[str, Any] | None, stderr: str) -> dict[str, Any]:
    """The answer, if the child ended well; else whose fault it was."""
    if code == 0 and answer is not None:
        return answer
    if code in (OUT_OF_MEMORY, NO_ROOM_FOR_A_THREAD) or NUMPYS_OWN in stderr:
        raise ChildFailed("memory")
    if code == -getattr(signal, "SIGXCPU", 0) or code == CPU_LIMIT_OF_A_JOB:
        raise ChildFailed("time")
    if code < 0 or code >= WINDOWS_FAULT:
        raise ChildFailed("crashed")
    raise ChildBroke(module, stderr)


NO_ROOM_FOR_A_THREAD = 127  # how the C library ends a process that has no memory left for a thread's own
NUMPYS_OWN = "OpenBLAS error: Memory allocation"  # what ended it there, with an exit code that says nothing
CPU_LIMIT_OF_A_JOB = 1816  # ERROR_NOT_ENOUGH_QUOTA: how Windows ends a process that used up its time
WINDOWS_FAULT = 0xC000_0000  # NTSTATUS of an access violation, an abort and the like
