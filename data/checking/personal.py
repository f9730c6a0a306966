"""Columns that hold people's e-mail addresses, telephone numbers or names: found before anything of a file is kept."""

from __future__ import annotations

import re
from collections.abc import Set

from data.checking.cells import Cells, cells_below
from data.checking.findings import finding
from data.checking.heading_rows import heading_text
from data.checking.headings import Table, folded, letter
from data.model import Finding, Sheet

_EMAIL = re.compile(r"[^\s@<>,;:\"']+@[^\s@<>,;:\"']+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"^\s*(?:\+?44|\(?0)[\s\d().-]{8,16}\d\s*(?:ext\.? ?\d+)?$")
_PERSON = re.compile(r"^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame)\.? )?[A-Z][\w'’-]+(?: [A-Z]\.?)* [A-Z][\w'’-]+$")

_NAME_HEADINGS = {
    "first name", "firstname", "last name", "lastname", "surname", "forename", "forenames", "family name", "given name",
    "attendee name", "attendees name", "attendee names", "name of attendee", "names of attendees", "delegate name",
    "delegate names", "guest name", "guest names", "guest list", "contact name", "contact person", "participant names",
    "attendee full name", "list of attendees",
}  # fmt: skip
_EMAIL_HEADINGS = {"email", "e mail", "email address", "e mail address", "contact email", "attendee email", "emails"}
_PHONE_HEADINGS = {
    "phone", "telephone", "mobile", "phone number", "telephone number", "mobile number", "tel", "tel no", "contact number",
    "cell phone", "phone no", "telephone no", "mobile no",
}  # fmt: skip
A_LIST = 3  # e-mail addresses; fewer on a sheet without records are whom to ask about the file
_NUMBERED = re.compile(r"\b(?:transaction|invoice|order|reference|ref|voucher|cheque|account|project|grant|award|code|id)\b")
_PEOPLE_SHEETS = re.compile(r"attend|delegate|guest|registra|sign.?up|participant", re.IGNORECASE)


def personal_columns(sheet: Sheet, table: Table | None, cells: Cells | None = None) -> list[Finding]:
    """One finding a column that holds personal data; no value of it is repeated in the finding.

    `cells` are those below the headings, where they are at hand.
    """
    if not sheet.rows:
        return []
    cells = cells_below(sheet, table) if cells is None else cells
    first = next((index for index, row in enumerate(sheet.rows) if table and row.number == table.header_row), 0)
    heads = Cells(sheet.rows[: first + 1])
    fields = {column.position: column.field.type for column in table.taken if not column.like} if table else {}
    found = []
    for position in range(max(len(heads), len(cells))):
        heading = heading_text(heads[position][first])
        above, below = {text for text in heads[position][:first] if isinstance(text, str)}, cells.texts(position)
        if table is None and len(_addresses(above | below)) in range(1, A_LIST) and folded(heading) not in _EMAIL_HEADINGS:
            found.append(finding("address-kept", sheet.name, "", name=sheet.name))
            continue
        what = _held(folded(heading), above, below, fields.get(position, ""), sheet.name)
        if what:
            found.append(
                finding("personal-data", sheet.name, letter(position) + str(sheet.rows[first].number), letter=letter(position),
                        header=heading, what=what, name=sheet.name)
            )  # fmt: skip
    return found


def _addresses(texts: Set[str]) -> set[str]:
    return {each for text in texts if "@" in text for each in _EMAIL.findall(text)}


def _held(heading: str, above: Set[str], below: Set[str], field_type: str, sheet: str) -> str:
    """What personal data a column holds, in words; '' for none."""
    if (heading in _EMAIL_HEADINGS and below) or any("@" in "".join(texts) and any(map(_EMAIL.search, texts)) for texts in (above, below)):
        return "e-mail addresses"
    if heading in _PHONE_HEADINGS and below:
        return "telephone numbers"
    if field_type not in ("company_number", "amount", "number", "count", "date", "percent") and not _NUMBERED.search(heading):
        numbers = sum(1 for text in below if text[:1] in "+(0" and _PHONE.match(text))
        if numbers and numbers * 2 >= len(below):
            return "telephone numbers"
    if heading in _NAME_HEADINGS and below:
        return "people's names"
    names_by_look = heading in {"attendees", "delegates", "guests", "participants", "attendee", "delegate", "guest"} or (
        heading in {"name", "full name", "names"} and _PEOPLE_SHEETS.search(sheet)
    )
    persons = sum(1 for text in below if _PERSON.match(re.split("[,;]", text)[0].strip())) if names_by_look else 0
    if persons and persons * 2 >= len(below):
        return "people's names"
    return ""
