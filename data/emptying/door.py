"""The way to a copy without people: the parent's door to the child that makes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from data.children import ChildFailed, run_capped
from data.emptying.column import Column
from data.refused import Refused

NO_ROOM = "This file is too large to drop its columns safely; take them out in a spreadsheet program and drop it again."
MEMORY_BYTES, CPU_SECONDS, WALL_SECONDS = 3 * 1024**3, 120, 240


@dataclass(frozen=True)
class Emptied:
    """A copy at `path` whose people's columns are empty in all parts. `sent_sha256`: the hash of the file that it was made of."""

    path: Path
    sent_sha256: str
    columns: tuple[Column, ...]


def without_people(
    path: Path, file_name: str, to: Path, *, answers: Mapping[str, str] | None = None, directions: str = ""
) -> Emptied | None:
    """Write the copy into the folder `to`; None, and no copy, where no column holds people's data. The file itself stays as it is.

    `answers` and `directions` (as JSON) are what staff said of headings and layouts, as for the check.
    Raises Refused, with one sentence, where a copy cannot be made that is free of them.
    """
    made = to / f"emptied{path.suffix if path.suffix.isascii() else ''}"
    request = {"path": str(path), "file_name": file_name, "to": str(made), "answers": dict(answers or {}), "directions": directions}
    try:
        said = run_capped("data.emptying.child", request, memory_bytes=MEMORY_BYTES, cpu_seconds=CPU_SECONDS, wall_seconds=WALL_SECONDS)
    except ChildFailed as failed:
        raise Refused(NO_ROOM) from failed
    if "refused" in said:
        raise Refused(said["refused"])
    columns = tuple(Column(**each) for each in said["columns"])
    return Emptied(made, said["sent_sha256"], columns) if columns else None
