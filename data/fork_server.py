"""A process that has imported what the children need, and forks one when it is asked: 10 ms, where a start takes 350.

python -P -m data.fork_server DESCRIPTOR

The descriptor is one end of a socket; `data.forking` holds the other. Asked for a child (`Wanted`), with three descriptors for its standard
streams and a socket of its own, the server forks, and says over that socket how the child ended and what it took. Whatever comes over it
from the other end, or its closing, kills the child. When its own socket closes, the server ends, and the system kills its children. It has
one thread, reads no file of anybody's, and is used on Linux only: elsewhere a process that forks is not to be trusted with the system's
libraries.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple, NoReturn

from data.capped import prepare, run

IMPORTED = ("data.reading_child", "data.store.publisher", "data.excerpt_child")
FOR_MANY_ROWS = "data.store.by_arrow"  # a tenth of a second's import, which a return of a few rows does without
A_WHILE = 0.5  # seconds
# What importing it would start a thread for, and need not.
WITHOUT_THREADS = {"OPENBLAS_NUM_THREADS": "1", "JE_ARROW_MALLOC_CONF": "background_thread:false"}
STREAMS = 3
MOST_BYTES = 1 << 18  # of one message; the system takes no larger one


class Wanted(NamedTuple):
    """What is said to the server: what the child is to run, its limits, and where it stands."""

    module: str
    memory_bytes: int
    cpu_seconds: int
    environment: dict[str, str]
    folder: str


class ForkServer:
    """Forks children as they are asked for over `control`, and says of each how it ended."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._lines: dict[int, socket.socket] = {}  # of each child that lives
        self._ended, woken = socket.socketpair()
        woken.setblocking(False)
        self._wakes = woken  # held, or it would be closed
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(woken.fileno(), warn_on_full_buffer=False)
        self._selector = selectors.DefaultSelector()
        for each in (control, self._ended):
            self._selector.register(each, selectors.EVENT_READ)

    def serve(self) -> None:
        """Until the other end closes. What only many rows need is imported once nobody has asked for anything for a while."""
        while True:
            told = self._selector.select(None if FOR_MANY_ROWS in sys.modules else A_WHILE)
            if not told:
                importlib.import_module(FOR_MANY_ROWS)
                gc.freeze()
            for ready, _ in told:
                if ready.fileobj is self._ended:
                    self._ended.recv(MOST_BYTES)
                    self._reap()
                elif ready.fileobj is not self._control:
                    self._kill(ready.data)
                elif not self._fork():
                    return

    def _fork(self) -> bool:
        """Fork the child that is asked for; False where nobody will ask any more."""
        said, descriptors, _, _ = socket.recv_fds(self._control, MOST_BYTES, STREAMS + 1)
        if not said:
            return False
        server = os.getpid()
        child = os.fork()
        if not child:
            become(Wanted(*json.loads(said)), descriptors[:STREAMS], server)
        for each in descriptors[:STREAMS]:
            os.close(each)
        self._lines[child] = socket.socket(fileno=descriptors[STREAMS])
        self._selector.register(self._lines[child], selectors.EVENT_READ, child)
        return True

    def _kill(self, child: int) -> None:
        self._selector.unregister(self._lines[child])
        os.kill(child, signal.SIGKILL)  # it is nobody else's number: it has not been reaped

    def _reap(self) -> None:
        while self._lines:
            child, status, used = os.wait4(-1, os.WNOHANG)
            if not child:
                return
            line = self._lines.pop(child)
            with suppress(KeyError):  # it was killed
                self._selector.unregister(line)
            with line, suppress(BrokenPipeError):  # nobody waits for it any more
                line.send(json.dumps([os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss]).encode())


def become(wanted: Wanted, streams: Sequence[int], server: int) -> NoReturn:
    """In the forked process: be the child that is wanted."""
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for number, each in enumerate(streams):
            os.dup2(each, number)
        os.closerange(STREAMS, os.sysconf("SC_OPEN_MAX"))
        os.environ.clear()
        os.environ.update(wanted.environment)
        paths = wanted.environment.get("PYTHONPATH", "").split(os.pathsep)
        sys.path[:0] = [each for each in paths if each not in sys.path]
        os.chdir(wanted.folder)
        sys.modules.pop(wanted.module, None)  # it is run, not imported
        run(wanted.module, wanted.memory_bytes, wanted.cpu_seconds, server)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(bool(end.code))
    except BaseException:
        traceback.print_exc()  # and exit code 1, as at any program's end: nothing may get from here into the server's own loop
    finally:
        with suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    prepare()
    os.environ.update(WITHOUT_THREADS)
    for module in IMPORTED:
        importlib.import_module(module)
    import duckdb  # as those modules did; who only asks for children needs none of it

    duckdb.default_connection().close()  # made by the import, with a thread that no fork would take along
    gc.freeze()
    ForkServer(control).serve()


if __name__ == "__main__":
    main()
