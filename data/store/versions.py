"""The files of one store: its lock, its immutable versions, which of them is CURRENT, and the originals; not what is in them.

    <store>/CURRENT                 the name of the version that viewers read, `v7`
    <store>/versions/v7.duckdb      written once, under another name, and never again
    <store>/originals/<sha256>      the uploaded bytes
    <store>/lock                    held while somebody publishes; the system frees it when its holder dies

A version's number is the number of acts in it, so the version of an edition is the edition's own number.
"""

from __future__ import annotations

import errno
import functools
import hashlib
import os
import re
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from data.store.durable import free_lock, patiently, sync_file, sync_folder, take_lock

# Enough to go back a meeting or two without an edition; each is as large as everything ever uploaded.
NEWEST_KEPT = 10
MAKING = ".making"
LOCK_WAIT_SECONDS = 120.0


class NotPossible(Exception):
    """What was asked for cannot be done; the message is one sentence for whoever asked. Nothing was changed."""


def _said_by(path: Path) -> str:
    """What CURRENT says; kept in memory until it is another file, for it is never written over."""
    stat = path.stat()
    return _read(path, stat.st_ino, stat.st_mtime_ns, stat.st_size)


@functools.lru_cache(maxsize=16)
def _read(path: Path, *_changed: int) -> str:
    return path.read_text(encoding="ascii").strip()


class Versions:
    """The folder of one store. Methods that write are called by the publisher only, and only while it holds the lock."""

    def __init__(self, directory: Path):
        self.directory = directory
        self.folder = directory / "versions"
        self.originals = directory / "originals"

    def current(self) -> str | None:
        """The name of the version that viewers read now, or None where nothing was ever published."""
        try:
            name = patiently(lambda: _said_by(self.directory / "CURRENT"))
        except FileNotFoundError:
            return None
        except NotADirectoryError:
            raise NotPossible(f"{self.directory} is a file, so no store can be kept there; name a folder.") from None
        except PermissionError:
            raise NotPossible(f"The store {self.directory} may not be read; ask whoever runs this machine.") from None
        if not re.fullmatch(r"v\d+", name) or not self.path(name).is_file():
            raise NotPossible(f"The store {self.directory} is damaged: its version {name!r} is not there. Restore a back-up.")
        return name

    def kept(self) -> list[str]:
        """The versions that are there up to the current one, oldest first."""
        current = self.current()
        newest = number(current) if current else -1
        return [f"v{each}" for each in sorted(number(path.stem) for path in self._versions()) if each <= newest]

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.duckdb"

    def original(self, sha256: str) -> Path:
        return self.originals / sha256

    def making(self, name: str) -> Path:
        """Where version `name` grows until it is whole; whatever lies there is swept away by the next publisher."""
        return self.folder / f"{name}{MAKING}.duckdb"

    def prepare(self) -> None:
        for folder in (self.directory, self.folder, self.originals):
            folder.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def locked(self, wait_seconds: float = LOCK_WAIT_SECONDS) -> Iterator[None]:
        """Hold the store's lock: whoever publishes at the same time waits here. Raises NotPossible after `wait_seconds`."""
        self.directory.mkdir(parents=True, exist_ok=True)
        with open(self.directory / "lock", "a+b") as file:
            until = time.monotonic() + wait_seconds
            while not take_lock(file):
                if time.monotonic() > until:
                    raise NotPossible("Somebody else has been publishing for two minutes; nothing was changed. Try again.")
                time.sleep(0.02)
            try:
                yield
            finally:
                free_lock(file)

    def keep_original(self, source: Path, sha256: str) -> None:
        """Copy the uploaded bytes into the store under their own hash. Raises ValueError where they are other bytes."""
        kept = self.original(sha256)
        if kept.exists() and hash_of(kept) == sha256:
            return
        aside = kept.with_name(sha256 + MAKING)
        shutil.copyfile(source, aside)
        if hash_of(aside) != sha256:
            aside.unlink()
            raise ValueError(f"{source.name} is not the file that was checked")
        sync_file(aside)
        patiently(lambda: os.replace(aside, kept))
        sync_folder(self.originals)

    def put(self, name: str) -> None:
        """Give a whole version its name, durably. It is not CURRENT yet."""
        making = self.making(name)
        sync_file(making)
        patiently(lambda: os.replace(making, self.path(name)))
        sync_folder(self.folder)

    def write_current(self, name: str) -> None:
        aside = self.directory / "CURRENT.new"
        with open(aside, "w", encoding="ascii") as file:
            file.write(name + "\n")
            file.flush()
            os.fsync(file.fileno())

    def flip_current(self) -> None:
        """From here on viewers read the new version: one rename, so they see the old name or the new one."""
        patiently(lambda: os.replace(self.directory / "CURRENT.new", self.directory / "CURRENT"))
        sync_folder(self.directory)

    def sweep(self, kept: Iterable[str], originals: Iterable[str]) -> None:
        """Delete what a killed publisher left, and versions too old to keep: all but the newest and those in `kept`."""
        wanted = {*kept, *self.kept()[-NEWEST_KEPT:]}
        known = set(originals)
        leftovers = [self.directory / "CURRENT.new"]
        leftovers += [each for each in self._versions() if each.stem not in wanted]
        leftovers += list(self.folder.glob(f"*{MAKING}*"))
        leftovers += [each for each in self.originals.glob("*") if each.name not in known]
        for each in leftovers:
            # On Windows a viewer may hold it open: it is in nobody's way, and goes the next time.
            try:
                shutil.rmtree(each) if each.is_dir() else each.unlink(missing_ok=True)
            except PermissionError:
                continue

    def _versions(self) -> list[Path]:
        return [each for each in self.folder.glob("v*.duckdb") if re.fullmatch(r"v\d+", each.stem)]


def number(name: str) -> int:
    """The 7 of `v7`."""
    return int(name.removeprefix("v"))


def hash_of(path: Path) -> str:
    """The sha256 of a file, in hexadecimal digits."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def in_plain_words(directory: Path) -> Iterator[None]:
    """Turn a full disk, or a folder that may not be written, into NotPossible; all else passes through as it is."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise NotPossible(_NO_ROOM.format(directory)) from error
        if isinstance(error, (FileExistsError, NotADirectoryError)):
            raise NotPossible(f"{error.filename} is a file, so no store can be kept there; name a folder.") from error
        if isinstance(error, FileNotFoundError) and not directory.is_dir():
            raise NotPossible(f"There is no folder {directory}, and none can be made there; name another.") from error
        if isinstance(error, PermissionError) or error.errno == errno.EROFS:
            raise NotPossible(
                f"The folder {directory} may not be written to (file {error.filename or 'unknown'}); nothing was changed. "
                "Ask whoever runs this machine for the right to write there, or close the program that holds the file."
            ) from error
        raise


_NO_ROOM = "There is no room left on the disk of the store {}; nothing was changed. Free some room, then do it again."


def no_room(directory: Path) -> NotPossible:
    return NotPossible(_NO_ROOM.format(directory))
