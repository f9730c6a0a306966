"""A file that is made while its reader goes on: found again when they come back to it, and ended when they say so."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from exports.exporting import Order, export
from pages.parts.door import store

_MOST = 2  # exports at once in this server
_BEAT = 0.2  # seconds
_turns = threading.BoundedSemaphore(_MOST)


class Cancelled(Exception):
    """Somebody said that the file is not wanted."""


class Making:
    """An export on its way or at its end. `version`: what was shown when it was asked for; `says`: what is being done."""

    def __init__(self, order: Order, version: str) -> None:
        self.order, self.version = order, version
        self.says = "Making the file"
        self._unwanted = threading.Event()
        self._file: Future[bytes] = Future()
        write = partial(export, store(), order, on_progress=self._hear)
        threading.Thread(target=self._make, args=(write,), name="export", daemon=True).start()

    @property
    def is_done(self) -> bool:
        """Whether there is a file, or none will be."""
        return self._file.done()

    def content(self) -> bytes:
        """The bytes of the file, once it is done. Raises ExportFailed, Cancelled, and whatever broke."""
        return self._file.result()

    def cancel(self) -> None:
        """End the work; nothing is kept of it."""
        self._unwanted.set()

    def _make(self, write: Callable[..., None]) -> None:
        try:
            while not _turns.acquire(timeout=_BEAT):
                self._hear("Waiting for another file to be done")
            try:
                self._file.set_result(self._made(write))
            finally:
                _turns.release()
        except BaseException as why:  # it is raised again where the file is asked for
            self._file.set_exception(why)

    def _made(self, write: Callable[..., None]) -> bytes:
        with tempfile.TemporaryDirectory(prefix="export-") as folder:
            path = Path(folder, f"file.{self.order.form}")
            write(path)
            return path.read_bytes()

    def _hear(self, what: str) -> None:
        """Take note of what is being done. Raises Cancelled, which ends it."""
        if self._unwanted.is_set():
            raise Cancelled
        self.says = what
