"""Findings as HTML: a badge with its number, what it does to its rows, the cells, what is wrong, and what to type. All escaped."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from charts.tables import safe
from data.marking.places import Place, named, range_name
from data.model import Finding
from pages.parts.upload.found_together import Found

DOES = {"stops": "Stops", "warns": "Warns.", "notes": "Notes."}
COUNTED = {
    "stops": ("stops its row", "stop their rows"),
    "warns": ("warns, the row is taken", "warn, the rows are taken"),
    "notes": ("note", "notes"),
}
LEFT = "column-left"  # said of each column that nothing is read of
_RANGES = 12  # so many are named; then it says how many more cells there are
_VERBS = ("Type", "Write", "Correct", "Mend", "Rename", "Take", "Delete", "Add")


def badge(number: int | str, severity: str, to: str = "") -> str:
    """The mark of a finding, the same beside its words and in the drawn cell. `to`: the id of what it leads to."""
    if to:
        return f'<a class="badge {severity}" href="#{to}" aria-label="Finding {number}">{number}</a>'
    return f'<span class="badge {severity}">{number}</span>'


def finding_id(number: int) -> str:
    """What a numbered finding is called on the page, for links to it."""
    return f"finding-{number}"


def cell_id(at: Place) -> str:
    """What a drawn cell is called on the page, for links to it."""
    return f"cell-{named(at)}"


def counts(findings: Sequence[Finding]) -> str:
    """How many findings of each severity, each behind its badge."""
    parts = []
    for severity, (one, several) in COUNTED.items():
        count = sum(1 for each in _columns_as_one(findings) if each.severity == severity)
        if count:
            parts.append(f"<li>{badge(f'{count:,}', severity)} {one if count == 1 else several}</li>")
    return f'<ul class="counts">{"".join(parts)}</ul>' if parts else '<ul class="counts"><li>Nothing was found to mend.</li></ul>'


def finding_item(number: int, found: Found, typed: Mapping[str, str], linked: Container[Place] = ()) -> str:
    """One numbered finding about cells. `typed`: the texts of the cells as they stand, where known; `linked`: those that are drawn."""
    texts = {typed.get(named(at), "") for at in found.drawn or found.places}
    said = f' <q class="typed-text">{html.escape(texts.pop())}</q>' if len(texts) == 1 and texts != {""} else ""
    to = next((cell_id(at) for at in found.places if at in linked), "")
    return (
        f'<ol class="findings" start="{number}"><li id="{finding_id(number)}">{badge(number, found.severity, to)}'
        f'<div><p class="does"><b>{_does(found)}</b> {_places(found, linked)}{said}</p>'
        f"<p>{html.escape(found.message)}</p>{_remedy(found)}</div></li></ol>"
    )


def _does(found: Found) -> str:
    """`Stops row 5.`, `Stops 40 rows.`, `Warns.`"""
    if found.severity != "stops":
        return DOES[found.severity]
    return f"Stops row {found.rows[0]}." if len(found.rows) == 1 else f"Stops {len(found.rows):,} rows."


def _places(found: Found, linked: Container[Place]) -> str:
    """The cells, those below one another as a range; each leads to the first of its cells that is drawn."""
    words = []
    for first, last in found.ranges[:_RANGES]:
        drawn = next((at for row in range(first[0], last[0] + 1) if (at := (row, first[1])) in linked), None)
        code = f'<code class="cell">{range_name(first, last)}</code>'
        words.append(f'<a class="to-cell" href="#{cell_id(drawn)}">{code}</a>' if drawn else code)
    more = sum(last[0] - first[0] + 1 for first, last in found.ranges[_RANGES:])
    return " ".join(words) + (f" and {more:,} more" if more else "")


def remarks(findings: Sequence[Finding], of_several: bool = False) -> str:
    """Findings about a whole sheet or file, or about headings, without numbers; all columns of a sheet that are left alone as one.

    `of_several`: they are of several sheets, so that a cell is named with its own.
    """
    items = ""
    for each in _columns_as_one(findings):
        cell = f"{each.sheet}!{each.cell}" if of_several and each.cell else each.cell
        items += f"<li>{badge('', each.severity)}<div><p>{_cell(cell)}{html.escape(each.message)}</p>{_remedy(each)}</div></li>"
    return f'<ul class="findings">{items}</ul>'


def _columns_as_one(findings: Sequence[Finding]) -> list[Finding]:
    """Findings with those of columns that are left alone as one for each sheet, where its first one stands."""
    of_sheets: dict[str, list[Finding]] = {}
    for each in findings:
        if each.code == LEFT:
            of_sheets.setdefault(each.sheet, []).append(each)
    return [_as_one(of_sheets[each.sheet]) if each.code == LEFT else each for each in findings
            if each.code != LEFT or each is of_sheets[each.sheet][0]]  # fmt: skip


def _as_one(columns: Sequence[Finding]) -> Finding:
    """`Columns E ('Notes'), F and 2 more` by what each finding says of its own column."""
    first, *others = columns
    if not others:
        return first
    named = [each.message.removeprefix("Column ").removesuffix(" is left alone.") for each in columns]
    message = f"{len(columns)} columns are left alone: {', '.join(named)}."
    return replace(first, cell="", message=message)


def _cell(cell: str) -> str:
    return f'<code class="cell">{html.escape(cell)}</code> ' if cell else ""


def _remedy(finding: Finding | Found) -> str:
    """The first word of a remedy says what to do, and stands out; where there is nothing to do, nothing does."""
    if finding.remedy.startswith("Nothing to do."):
        return ""
    first, _, rest = finding.remedy.partition(" ")
    verb = f"<b>{html.escape(first)}</b>" if first in _VERBS else html.escape(first)
    return f'<p class="remedy">{verb} {html.escape(rest)}</p>'


def as_csv(findings: Sequence[Finding]) -> bytes:
    """All findings of a file for a spreadsheet; a text that a spreadsheet would take for a formula gets a ' before it."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(Finding.__slots__)
    for each in findings:
        writer.writerow([safe(getattr(each, name)) for name in Finding.__slots__])
    return written.getvalue().encode("utf-8-sig")

