"""The way to a copy without people: the parent's door to the child that makes it, and what is said of the copy before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from data.children import ChildFailed, run_capped
from data.emptying.column import EDITED, Column
from data.refused import Refused

NO_ROOM = "This file is too large to drop its columns safely; take them out in a spreadsheet program and drop it again."
OF_VALUES = (
    "Nobody can say for certain what else an .{form} holds, so its copy is a new workbook (.xlsx) of the values that are read: hidden "
    "and merged cells, and whole rows struck through or coloured, stay so; formulas become their results; notes, charts and other "
    "formatting are left out."
)
MEMORY_BYTES, CPU_SECONDS, WALL_SECONDS = 3 * 1024**3, 120, 240


@dataclass(frozen=True)
class Emptied:
    """A copy at `path` whose people's columns are empty in all parts. `sent_sha256`: the hash of the file that it was made of.

    `file_name`: the copy's own, which ends in .xlsx where it is a workbook of the values that were read.
    """

    path: Path
    sent_sha256: str
    columns: tuple[Column, ...]
    file_name: str


def copy_in_words(form: str) -> str:
    """What is to be said beforehand of the copy of a file of a format that `data.inspection.inspect` names; blank for one in its own."""
    return "" if form in EDITED else OF_VALUES.format(form=form)


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
    if not columns:
        return None
    if said["of_values"]:
        made, file_name = made.replace(made.with_suffix(".xlsx")), f"{Path(file_name).stem}.xlsx"
    return Emptied(made, said["sent_sha256"], columns, file_name)
