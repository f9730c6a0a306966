"""The parent's side of the fork server: starts it when it is first needed, and asks it for children."""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import IO, NamedTuple

from data.fork_server import IMPORTED, Wanted


class Spent(NamedTuple):
    """What children that have ended took: seconds of processor of them all, and the most memory that one held, in kilobytes."""

    processor: float = 0.0
    memory: int = 0


class Forked:
    """A child of the fork server; used as `subprocess.Popen` is. `spent` is told what it took."""

    def __init__(
        self, line: socket.socket, spent: Callable[[float, int], None], stdin: IO[bytes], stdout: IO[bytes], stderr: IO[bytes]
    ) -> None:
        self._line, self._spent = line, spent
        self.stdin, self.stdout, self.stderr = stdin, stdout, stderr
        self.returncode: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code; less than nought for the signal that ended it. Raises TimeoutError."""
        if self.returncode is None:
            self._line.settimeout(timeout)
            said = b""
            with suppress(ConnectionResetError):
                said = self._line.recv(256)
            self._line.close()
            # Nothing is said where the server has died, and its children with it.
            self.returncode, *spent = json.loads(said) if said else (-signal.SIGKILL, 0.0, 0)
            self._spent(*spent)
        return self.returncode

    def kill(self) -> None:
        if self.returncode is None:
            with suppress(BrokenPipeError):
                self._line.send(b"x")


class Forking:
    """The fork server of this process. `environment`: of a child that starts now."""

    def __init__(self, environment: Callable[[], dict[str, str]]) -> None:
        self._environment = environment
        self.spent = Spent()
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._server: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Start the server unless it runs; it imports what it needs while whoever asked goes on."""
        with self._lock:
            if not self._runs():
                self._start()

    def is_quicker(self, module: str) -> bool:
        """Whether a fork is sooner there than a start: the server is there already, or imports what this module needs when it comes."""
        return module in IMPORTED or self._runs()

    def child(self, module: str, memory_bytes: int, cpu_seconds: int) -> Forked:
        """A child that runs this module within these limits, and waits for its request."""
        wanted = json.dumps(Wanted(module, memory_bytes, cpu_seconds, self._environment(), os.getcwd())).encode()
        ours, theirs = zip(*(os.pipe()[::way] for way in (-1, 1, 1)), strict=True)
        line, servers = socket.socketpair()
        try:
            self._ask(wanted, [*theirs, servers.fileno()])
        except BaseException:
            for each in ours:
                os.close(each)
            line.close()
            raise
        finally:
            for each in theirs:
                os.close(each)
            servers.close()
        return Forked(line, self._add, *(os.fdopen(each, mode) for each, mode in zip(ours, ("wb", "rb", "rb"), strict=True)))

    def _add(self, processor: float, memory: int) -> None:
        with self._lock:
            self.spent = Spent(self.spent.processor + processor, max(self.spent.memory, memory))

    def _ask(self, wanted: bytes, descriptors: list[int]) -> None:
        self.begin()
        try:
            socket.send_fds(self._control, [wanted], descriptors)
        except BrokenPipeError:  # it died just now
            self._server.wait()
            self.begin()
            socket.send_fds(self._control, [wanted], descriptors)

    def end(self) -> None:
        """End the server, and every child of it that still works."""
        with self._lock:
            if self._server:
                self._control.close()
                self._server.wait()
                self._server = None

    def _runs(self) -> bool:
        return self._server is not None and self._server.poll() is None

    def _start(self) -> None:
        if self._server is None:
            atexit.register(self.end)
        else:
            self._control.close()
        self._control, servers = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with servers:
            self._server = subprocess.Popen(
                [sys.executable, "-P", "-m", "data.fork_server", str(servers.fileno())],
                stdin=subprocess.DEVNULL, env=self._environment(), pass_fds=[servers.fileno()],
            )  # fmt: skip
