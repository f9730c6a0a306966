"""The way to a marked workbook: the parent's door to the child that marks it, and what is given where a file can hold no marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from data.children import ChildFailed, run_capped
from data.marking.listing import as_list
from data.marking.lost import MARKED, lost_in_words
from data.model import Finding
from data.returns import CPU_SECONDS, MEMORY_BYTES, WALL_SECONDS

NO_ROOM = "This workbook is too large to be marked; the list says what was found."
NOT_MARKED = {
    "csv": "A CSV file can hold no marks; the list says in which row and cell each finding stands.",
    "other": "A file of this format cannot be marked; save it as .xlsx and upload that, or take the list.",
}


@dataclass(frozen=True)
class Marked:
    """What was written to `path`: the marked workbook, or the list as CSV, and then `why_not` says why it is no workbook.

    `lost` says what a workbook of the values of another format lacks; blank where the file itself is marked.
    """

    path: Path
    file_name: str
    why_not: str = ""
    lost: str = ""


def mark(path: Path, file_name: str, findings: Iterable[Finding], to: Path, *, on_progress: Callable[[str], None] | None = None) -> Marked:
    """Write the file with its cells in question marked into the folder `to`; where it can hold no marks, the list as CSV.

    Raises nothing that the file could cause: a workbook that cannot be marked gives the list, and the sentence.
    """
    findings = list(findings)
    name = f"{MARKED}{Path(file_name).name}"
    written = to / f"marked{path.suffix if path.suffix.isascii() else ''}"
    request = {
        "path": str(path), "file_name": file_name, "to": str(written),
        "findings": [[getattr(each, field) for field in Finding.__slots__] for each in findings],
    }  # fmt: skip
    try:
        said = run_capped(
            "data.marking.child", request, memory_bytes=MEMORY_BYTES, cpu_seconds=CPU_SECONDS, wall_seconds=WALL_SECONDS,
            on_progress=on_progress,
        )  # fmt: skip
    except ChildFailed:
        said = {"refused": NO_ROOM}
    if said.get("of_values"):
        return Marked(written.replace(written.with_suffix(".xlsx")), f"{Path(name).stem}.xlsx", lost=lost_in_words(said["format"]))
    if said.get("marked"):
        return Marked(written, name)
    return _listed(file_name, findings, to, said.get("refused") or NOT_MARKED.get(said["format"], NOT_MARKED["other"]))


def _listed(file_name: str, findings: list[Finding], to: Path, why_not: str) -> Marked:
    listed = to / "findings.csv"
    listed.write_bytes(as_list(findings))
    return Marked(listed, f"findings {Path(file_name).name}.csv", why_not)
