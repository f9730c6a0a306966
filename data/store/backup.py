"""One file that holds a store: the current version, the editions' versions and the originals, each with its hash; and back again."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import IO

import duckdb

from data.store.acts import Standing, read_standing
from data.store.durable import patiently, sync_file, sync_folder
from data.store.versions import NotPossible, Versions, hash_of, in_plain_words

CONTENTS = "contents.json"
FORMAT = "Cluster Impact Dashboard store, 1"
_NAMES = re.compile(r"versions/v\d+\.duckdb|originals/[0-9a-f]{64}")
_DAMAGED = "{} is damaged or no back-up of a store ({}); nothing was restored. Take an older back-up."


def back_up(directory: Path, file: Path) -> dict[str, str]:
    """Write a back-up of the store in `directory`, over an older one only when the new one is whole and was read back.

    Needs no lock: a version never changes, and neither do the originals that it names. Out: each file in it with its sha256.
    Raises NotPossible where the file cannot be written there, where another file than a back-up stands there, and where the store holds
    nothing.
    """
    versions = Versions(directory)
    if not file.absolute().parent.is_dir():
        raise NotPossible(f"There is no folder {file.absolute().parent} to write the back-up into; make it first.")
    if file.is_dir():
        raise NotPossible(f"{file} is a folder; name the file that the back-up is to be.")
    if file.exists() and not _is_back_up(file):
        raise NotPossible(f"{file} is there already and is no back-up of a store; name another file, so that nothing is lost.")
    current = versions.current()
    if current is None:
        raise NotPossible(f"Nothing was ever published in {directory}, so there is nothing to back up; is it the store that you mean?")
    kept = _kept(versions, current)
    contents = {"format": FORMAT, "current": current, "files": {name: hash_of(path) for name, path in kept.items()}}
    aside = file.with_name(file.name + ".making")
    with in_plain_words(file.absolute().parent):
        try:
            with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                archive.writestr(CONTENTS, json.dumps(contents, indent=1))
                for name, path in kept.items():
                    archive.write(path, name)
            _read_back(aside, contents["files"])
            sync_file(aside)
            patiently(lambda: os.replace(aside, file))
            sync_folder(file.absolute().parent)
        finally:
            aside.unlink(missing_ok=True)
    return contents["files"]


def restore(file: Path, directory: Path) -> str:
    """Make a store in an empty folder from a back-up. Out: its current version.

    Everything is read and compared with its hash before the store becomes one, by CURRENT, written last.
    Raises NotPossible where a store stands there already or the back-up is not whole; what stood there stays as it was.
    """
    if not file.is_file():
        raise NotPossible(f"There is no back-up {file}.")
    versions = Versions(directory)
    _refuse_if_used(versions)
    was_there = directory.exists()
    try:
        return _restore(file, versions)
    except BaseException:
        if not was_there:
            _remove_folder(directory)
        raise


def _restore(file: Path, versions: Versions) -> str:
    directory = versions.directory
    with in_plain_words(directory), versions.locked():
        _refuse_if_used(versions)
        versions.prepare()
        try:
            with zipfile.ZipFile(file) as archive:
                contents = _contents(archive, file)
                for name, sha256 in contents["files"].items():
                    _take_out(archive, name, sha256, directory / name, file)
            current = contents["current"]
            _check_whole(versions, current, file)
            versions.write_current(current)
            versions.flip_current()
        except (zipfile.BadZipFile, EOFError, duckdb.Error) as error:
            _remove_all(versions)
            raise NotPossible(_DAMAGED.format(file, type(error).__name__)) from error
        except BaseException:
            _remove_all(versions)
            raise
    return current


def _kept(versions: Versions, current: str) -> dict[str, Path]:
    """Every file of a back-up, by its name inside it."""
    standing = read_standing(versions.path(current))
    names = dict.fromkeys([current, *_editions(standing)])
    kept = {f"versions/{name}.duckdb": versions.path(name) for name in names}
    return kept | {f"originals/{each.sha256}": versions.original(each.sha256) for each in standing.uploads}


def _editions(standing: Standing) -> list[str]:
    return [f"v{act.sequence}" for act in standing.acts if act.act == "edition"]


def _read_back(path: Path, files: dict[str, str]) -> None:
    """Read a back-up that was just written, to the last byte. Raises OSError where the disk did not keep it."""
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryFile() as nowhere:
        for name, sha256 in files.items():
            with archive.open(name) as source:
                nowhere.seek(0)
                nowhere.truncate()
                shutil.copyfileobj(source, nowhere)
            if _hash_of_open(nowhere) != sha256:
                raise OSError(f"{name} was not written as it was read")


def _hash_of_open(file: IO[bytes]) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def _refuse_if_used(versions: Versions) -> None:
    """A back-up goes into a folder of its own. One where only the demonstration was looked at holds nothing yet."""
    directory = versions.directory
    if directory.exists() and not directory.is_dir():
        raise NotPossible(f"{directory} is a file; name a new folder for the restored store.")
    if versions.current() is not None:
        raise NotPossible(f"There is a store in {directory} already; restore into a new folder (--store NEW). Nothing was changed.")
    ours = {"lock", "demonstration", "versions", "originals", "CURRENT.new"}
    if directory.exists() and {each.name for each in directory.iterdir()} - ours:
        raise NotPossible(f"The folder {directory} is not empty; restore into a new folder (--store NEW). Nothing was changed.")


def _contents(archive: zipfile.ZipFile, file: Path) -> dict:
    """What a back-up says it holds. Raises NotPossible where that is not what a back-up holds."""
    try:
        contents = json.loads(archive.read(CONTENTS))
        names, current = contents["files"], contents["current"]
        right = contents["format"] == FORMAT and all(_NAMES.fullmatch(name) for name in names)
    except (KeyError, TypeError, ValueError) as error:
        raise NotPossible(_DAMAGED.format(file, "it has no list of contents")) from error
    if not right or f"versions/{current}.duckdb" not in names:
        raise NotPossible(_DAMAGED.format(file, "its list of contents is not one of ours"))
    return contents


def _take_out(archive: zipfile.ZipFile, name: str, sha256: str, target: Path, file: Path) -> None:
    try:
        with archive.open(name) as source, open(target, "wb") as restored:
            shutil.copyfileobj(source, restored)
    except KeyError as error:
        raise NotPossible(_DAMAGED.format(file, f"{name} is not in it")) from error
    if hash_of(target) != sha256:
        raise NotPossible(_DAMAGED.format(file, f"{name} is not as it was"))
    sync_file(target)


def _check_whole(versions: Versions, current: str, file: Path) -> None:
    """All that the version speaks of is there: the versions of its editions, the originals of its uploads."""
    missing = [name for name, path in _kept(versions, current).items() if not path.is_file()]
    if missing:
        raise NotPossible(_DAMAGED.format(file, f"{missing[0]} is not in it"))
    sync_folder(versions.folder)
    sync_folder(versions.originals)


def _is_back_up(file: Path) -> bool:
    """Whether a file calls itself a back-up of a store, whole or not."""
    try:
        with zipfile.ZipFile(file) as archive:
            _contents(archive, file)
    except (zipfile.BadZipFile, NotPossible):
        return False
    return True


def _remove_folder(directory: Path) -> None:
    """Take away the folder that a restore made, where nothing lies in it but the lock: whoever waited for that may have a store in it."""
    with suppress(OSError):
        if [each.name for each in directory.iterdir()] == ["lock"]:
            (directory / "lock").unlink()
            directory.rmdir()


def _remove_all(versions: Versions) -> None:
    """Leave the folder as it was before a restore that did not come to its end."""
    for folder in (versions.folder, versions.originals):
        shutil.rmtree(folder, ignore_errors=True)
