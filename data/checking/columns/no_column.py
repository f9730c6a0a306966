"""What is missing of rows whose sheet has no column for it: no cell of theirs can be corrected, so the remedy is a column."""

from __future__ import annotations

import re

from data.model import Field, Finding

MISSING = (  # the findings that a cell is blank where a field is looked for
    "missing", "status-missing", "amount-blank", "role-missing", "date-of-sheet", "confidence-in-note",
)
NEEDS = {"place-needs-share": "share"}  # a finding about one field that is mended in another
_ADD = "Add a column headed"
_ADDED = re.compile(rf"{_ADD} (.+?) \(in the file\)")


def with_column(said: Finding, field: Field, *, may_be_there: bool) -> Finding:
    """The finding with what helps before what is typed then. `may_be_there`: a column that was left alone could hold it."""
    which = ", or say under the picture in Upload which column it is" if may_be_there else ""
    remedy = f"{_ADD} {field.title} (in the file){which}. {said.remedy}"
    return Finding(said.severity, said.code, said.sheet, said.cell, said.message, remedy)


def lacks_column(remedy: str) -> bool:
    """Whether a remedy is to add a column: then no cell that the sheet has is the one to be corrected."""
    return remedy.startswith(_ADD)


def lacking(code: str, field: str) -> str:
    """The field in which a finding about a field is mended, where that may have no column; blank where it is no such finding."""
    return NEEDS.get(code, field if code in MISSING else "")


def column_to_add(remedy: str) -> str:
    """The heading of the column that a remedy asks for; blank where it asks for none."""
    found = _ADDED.match(remedy)
    return found[1] if found else ""
