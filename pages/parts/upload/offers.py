"""Where files on offer lie: one folder a server, locked while it lives, so that the next server can sweep what a killed one left."""

from __future__ import annotations

import shutil
import tempfile
import threading
from functools import cache
from pathlib import Path
from typing import BinaryIO

from data.store.durable import take_lock

PREFIX = "offered-"
_LOCK = "lock"
_making = threading.Lock()


def new_folder() -> Path:
    """A new folder for the files of one session. The first one of a server sweeps first."""
    with _making:
        folder, _ = _of_this_server()
    return Path(tempfile.mkdtemp(dir=folder))


@cache
def _of_this_server() -> tuple[Path, BinaryIO]:
    """The folder, and its lock, which the system frees when this process ends, however it ends."""
    sweep()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    lock = open(folder / _LOCK, "a+b")  # noqa: SIM115  held for as long as the server lives
    take_lock(lock)
    return folder, lock


def sweep() -> None:
    """Take away the folders of servers that are gone: those whose lock nobody holds."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            with open(folder / _LOCK, "r+b") as lock:
                left = take_lock(lock)
        except OSError:
            continue  # it is being made or taken away at this moment, or is another user's
        if left:
            shutil.rmtree(folder, ignore_errors=True)
