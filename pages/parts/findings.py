"""Findings as HTML: a badge with its number, what it does to its row, the cell, what is wrong, and what to type. All escaped."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Mapping, Sequence

from charts.tables import safe
from data.model import Finding

DOES = {"stops": "Stops", "warns": "Warns.", "notes": "Notes."}
COUNTED = {
    "stops": ("stops its row", "stop their rows"),
    "warns": ("warns, the row is taken", "warn, the rows are taken"),
    "notes": ("note", "notes"),
}
_VERBS = ("Type", "Write", "Correct", "Mend", "Rename", "Take", "Delete")


def badge(number: int | str, severity: str) -> str:
    """The mark of a finding, the same beside its words and in the drawn cell."""
    return f'<span class="badge {severity}">{number}</span>'


def counts(findings: Sequence[Finding]) -> str:
    """How many findings of each severity, each behind its badge."""
    parts = []
    for severity, (one, several) in COUNTED.items():
        count = sum(1 for each in findings if each.severity == severity)
        if count:
            parts.append(f"<li>{badge(f'{count:,}', severity)} {one if count == 1 else several}</li>")
    return f'<ul class="counts">{"".join(parts)}</ul>' if parts else '<ul class="counts"><li>Nothing was found to mend.</li></ul>'


def findings_list(findings: Sequence[Finding], typed: Mapping[str, str]) -> str:
    """Numbered findings about cells, in the order given. `typed`: the text of a cell as it stands, where it is known."""
    items = "".join(_item(number, each, typed.get(each.cell, "")) for number, each in enumerate(findings, 1))
    return f'<ol class="findings">{items}</ol>'


def remarks(findings: Sequence[Finding]) -> str:
    """Findings about a whole sheet or file, or about headings, without numbers."""
    items = "".join(
        f"<li>{badge('', each.severity)}<div><p>{_cell(each.cell)}{html.escape(each.message)}</p>{_remedy(each)}</div></li>"
        for each in findings
    )
    return f'<ul class="findings">{items}</ul>'


def _item(number: int, finding: Finding, typed: str) -> str:
    row = "".join(each for each in finding.cell if each.isdigit())
    does = f"{DOES[finding.severity]} row {row}." if finding.severity == "stops" else DOES[finding.severity]
    said = f' <q class="typed-text">{html.escape(typed)}</q>' if typed else ""
    return (
        f"<li>{badge(number, finding.severity)}<div><p class=\"does\"><b>{does}</b> {_cell(finding.cell)}{said}</p>"
        f"<p>{html.escape(finding.message)}</p>{_remedy(finding)}</div></li>"
    )


def _cell(cell: str) -> str:
    return f'<code class="cell">{html.escape(cell)}</code> ' if cell else ""


def _remedy(finding: Finding) -> str:
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

