"""One return, from a file on disk to a checked return: the parent's door to the child that inspects, reads and judges it."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import weakref
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from data.children import ChildFailed, run_capped
from data.directions import NONE_GIVEN, Directions
from data.emptying import Column, Emptied, copy_in_words
from data.emptying import without_people as empty_people
from data.inspection import Refused
from data.kinds import KINDS
from data.model import MEANINGS, Finding, Question
from data.store.staging import read_rows

MEMORY_BYTES = 3 * 1024**3  # address space; a sheet of 100,000 rows and 16 columns stays under 600 MB of it in use
CPU_SECONDS = 120
WALL_SECONDS = 240

_FAILED = {
    "memory": f"This file needs more than the {MEMORY_BYTES >> 30} GB of memory that a check may take; upload its sheets, or its years, as "
    "separate files.",
    "time": "This file takes too long to read; save only the sheets that hold records, as values, and upload that.",
    "crashed": "This file is damaged in a way that breaks off its reading; open it in Excel, save it as a new workbook and upload that.",
}


@dataclass(frozen=True)
class CheckedReturn:
    """A return that was read and judged; nothing of it is published. `staged` is the little store that publishing takes in.

    Where people's columns were dropped, `path`, `file_name` and `sha256` are those of the copy, and `sent_sha256` is that of the file as
    it was sent.
    """

    path: Path
    file_name: str
    sha256: str
    upload: str
    staged: Path
    withheld: bool  # it holds personal data: nothing of it may be kept
    questions: tuple[Question, ...] = ()  # what the check must be told, and what it was told
    directions: Directions = NONE_GIVEN  # by which it was read
    people: tuple[Column, ...] = ()  # of a file that is withheld the columns of people, which may be dropped
    emptied: Emptied | None = None  # the copy that was read, where people's columns were dropped
    room: Mapping[int, str] = field(default_factory=dict)  # of a table, by its position, the cell for the heading of a new column

    @property
    def copy_in_words(self) -> str:
        """What is to be said before people's columns are dropped, where the copy would not be in the format of the file; else blank."""
        return copy_in_words(self.about["format"]) if self.people else ""

    @property
    def sent_sha256(self) -> str:
        """The hash of the file as it was sent, where that is not the file that is kept; else blank."""
        return self.emptied.sent_sha256 if self.emptied else ""

    def rows(self, table: str) -> list[dict[str, Any]]:
        """All rows of one table of the staged return."""
        return read_rows(self.staged, f'select * from "{table}"')

    @cached_property
    def about(self) -> dict[str, Any]:
        """The row of `uploads`: period, complete kinds, whether it is a demonstration."""
        return self.rows("uploads")[0]

    @property
    def findings(self) -> list[Finding]:
        return [Finding(**{name: row[name] for name in Finding.__slots__}) for row in self.rows("findings")]

    @property
    def stops(self) -> list[Finding]:
        return [each for each in self.findings if each.severity == "stops"]


def check(
    path: Path,
    file_name: str,
    *,
    period: str | None = None,
    complete: tuple[str, ...] = (),
    answers: Mapping[str, str] | None = None,
    directions: Directions = NONE_GIVEN,
    without_people: bool = False,
    emptied: Emptied | None = None,
    into: Path | None = None,
    on_progress: Callable[[str], None] | None = None,
) -> CheckedReturn:
    """Read and judge one file in a capped child; store nothing.

    `answers`: the settings that stand, of which those are heeded that say what a heading means (`heading:<kind>|<heading>`).
    `period` and `complete` are staff's answers (`2024/25 Q1`; kinds of which the file is the complete list). `into` is the
    folder for the staged return; without it a temporary one, which lives as long as the answer.
    `directions`: the cells that staff corrected, and how they said that sheets are laid out.
    `without_people`: a file with people's columns is read as a copy in which those are empty, made in that folder; the file itself is
    never changed. `emptied`: such a copy, made before, is read in its place.
    Raises Refused, with one sentence, for a file that cannot be read; ValueError for an answer that is no period or kind, and
    for a direction that the file cannot follow.
    """
    for kind in complete:
        if kind not in KINDS:
            raise ValueError(f"'{kind}' is not a kind of sheet; the kinds are {', '.join(KINDS)}.")
    if not path.is_file():
        raise Refused(f"There is no file {path}.")
    folder = into or Path(tempfile.mkdtemp(prefix="return-"))
    try:
        told = {name: value for name, value in (answers or {}).items() if name.startswith(MEANINGS)}
        if without_people and emptied is None:
            emptied = empty_people(path, file_name, folder, answers=told, directions=directions.as_json())
        request = {"file_name": file_name, "period": period, "complete": list(complete), "answers": told}
        request["directions"] = directions.as_json()
        checked = replace(_checked(path, file_name, request, folder, emptied, on_progress), directions=directions)
    except BaseException:
        if into is None:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    if into is None:
        weakref.finalize(checked, shutil.rmtree, folder, ignore_errors=True)
    return checked


def _checked(
    path: Path, file_name: str, request: dict[str, Any], folder: Path, emptied: Emptied | None, on_progress: Callable[[str], None] | None
) -> CheckedReturn:
    staged = folder / "staged.duckdb"
    if emptied:
        path, file_name = emptied.path, emptied.file_name
        request |= {"file_name": file_name, "sent_sha256": emptied.sent_sha256, "emptied": [asdict(each) for each in emptied.columns]}
    request = request | {"path": str(path), "staged": str(staged)}
    try:
        answer = run_capped(
            "data.reading_child", request, memory_bytes=MEMORY_BYTES, cpu_seconds=CPU_SECONDS, wall_seconds=WALL_SECONDS,
            on_progress=on_progress,
        )  # fmt: skip
    except ChildFailed as failed:
        raise Refused(_FAILED[failed.kind]) from failed
    if "refused" in answer:
        raise Refused(answer["refused"])
    if "answer" in answer:
        raise ValueError(answer["answer"])
    asked = tuple(Question(**each | {"options": tuple(map(tuple, each["options"]))}) for each in answer["questions"])
    people = tuple(Column(**each) for each in answer["people"])
    room = {int(position): cell for position, cell in answer["room"].items()}
    kept = (path, file_name, answer["sha256"], answer["upload"], staged, answer["withheld"])
    return CheckedReturn(*kept, asked, people=people, emptied=emptied, room=room)


def sha256_of(content: bytes) -> str:
    """The hash that tells two files apart, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
