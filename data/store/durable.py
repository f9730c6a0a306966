"""What must hold when the power fails or a process dies: syncing files and folders, and a lock that the system frees."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

WINDOWS = os.name == "nt"


def patiently(step: Callable):
    """Do a step that Windows refuses while somebody has the file open for a moment; give it a second before giving up."""
    for wait in (0.01, 0.05, 0.2, 0.7):
        try:
            return step()
        except PermissionError:
            if not WINDOWS:
                raise
            time.sleep(wait)
    return step()


def sync_file(path: Path) -> None:
    with open(path, "r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable. Windows has no such call; NTFS journals the rename itself."""
    if WINDOWS:
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


if WINDOWS:
    import msvcrt

    def take_lock(file: IO[bytes]) -> bool:
        """Lock an open file if nobody has it; the system frees it when the process ends, however it ends."""
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def free_lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def take_lock(file: IO[bytes]) -> bool:
        """Lock an open file if nobody has it; the system frees it when the process ends, however it ends."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def free_lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
