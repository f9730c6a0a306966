"""What was found, as a list: the same finding in many cells is one line, what stops comes first; as CSV where a file can hold no marks."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.marking.places import Place, in_short, named, place
from data.model import SEVERITIES, Finding, Sheet

DOES = {"stops": "Stops", "warns": "Warns", "notes": "Note"}
HEADINGS = ("Severity", "Sheet", "Cell", "What is wrong", "What to type")
TITLE = "Findings of the check: cells in question are marked on their sheets, with a note that says what to type."
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Line:
    """One finding with all its cells on one sheet; none where it is about a whole sheet or file."""

    severity: str
    sheet: str
    places: tuple[Place, ...]
    message: str
    remedy: str

    @property
    def cells(self) -> str:
        return in_short(self.places)


def lines(findings: Iterable[Finding], sheets: Sequence[str] = ()) -> list[Line]:
    """Findings as lines: by severity, then by the order of the sheets, then by their first cell."""
    cells: dict[tuple[str, str, str, str, str], list[Place]] = {}
    for each in findings:
        held = cells.setdefault((each.severity, each.sheet, each.code, each.message, each.remedy), [])
        if (at := place(each.cell)) is not None:
            held.append(at)
    order = {name: number for number, name in reversed(list(enumerate(sheets)))}
    found = [
        Line(severity, sheet, tuple(sorted(set(held))), message, remedy) for (severity, sheet, _, message, remedy), held in cells.items()
    ]
    return sorted(
        found, key=lambda line: (SEVERITIES.index(line.severity), order.get(line.sheet, len(order) if line.sheet else -1), line.places[:1])
    )


def is_list(sheet: Sheet) -> bool:
    """Whether a sheet is the list that an earlier check put into the workbook: by its title and headings, whatever it is called."""
    tops = [tuple(row.values) for row in sheet.rows[:3]]
    return bool(tops) and tops[0][:1] == (TITLE,) and any(top[: len(HEADINGS)] == HEADINGS for top in tops)


def as_list(findings: Iterable[Finding]) -> bytes:
    """All findings as CSV, one line a cell, for a file that cannot hold marks; a text that looks like a formula gets a ' before it."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(("Severity", "Sheet", "Row", "Cell", "What is wrong", "What to type"))
    for line in lines(findings):
        for at in line.places or (None,):
            row, cell = (str(at[0]), named(at)) if at else ("", "")
            writer.writerow([inert(text) for text in (DOES[line.severity], line.sheet, row, cell, line.message, line.remedy)])
    return written.getvalue().encode("utf-8-sig")


def inert(text: str) -> str:
    return "'" + text if text.startswith(FORMULA) else text
