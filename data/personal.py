"""Columns that hold people's e-mail addresses, telephone numbers or names: found before anything of a file is kept."""

from __future__ import annotations

import re

from data.findings import finding
from data.headings import Table, folded, heading_text, letter
from data.model import Finding, Row, Sheet

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
_PEOPLE_SHEETS = re.compile(r"attend|delegate|guest|registra|sign.?up|participant", re.IGNORECASE)


def personal_columns(sheet: Sheet, table: Table | None) -> list[Finding]:
    """One finding a column that holds personal data; no value of it is repeated in the finding."""
    first = next((index for index, row in enumerate(sheet.rows) if table and row.number == table.header_row), 0)
    headings = [heading_text(value) for value in sheet.rows[first].values] if sheet.rows else []
    fields = {column.position: column.field for column in table.taken} if table else {}
    below = sheet.rows[first + 1 :]
    width = max((len(row.values) for row in sheet.rows), default=0)
    found = []
    for position in range(width):
        heading = headings[position] if position < len(headings) else ""
        field = fields.get(position)
        what = _held(folded(heading), _texts(sheet.rows, position), _texts(below, position), field.type if field else "", sheet.name)
        if what:
            found.append(
                finding("personal-data", sheet.name, letter(position) + str(sheet.rows[first].number), letter=letter(position),
                        header=heading, what=what, name=sheet.name)
            )  # fmt: skip
    return found


def _texts(rows: list[Row], position: int) -> list[str]:
    return [value for row in rows if position < len(row.values) and isinstance(value := row.values[position], str)]


def _held(heading: str, texts: list[str], below: list[str], field_type: str, sheet: str) -> str:
    """What personal data a column holds, in words; '' for none."""
    if heading in _EMAIL_HEADINGS and below or any("@" in text and _EMAIL.search(text) for text in texts):
        return "e-mail addresses"
    if heading in _PHONE_HEADINGS and below:
        return "telephone numbers"
    if field_type not in ("company_number", "amount", "number", "count", "date", "percent"):
        distinct = set(below)
        if distinct and sum(1 for text in distinct if text[:1] in "+(0" and _PHONE.match(text)) * 2 >= len(distinct):
            return "telephone numbers"
    if heading in _NAME_HEADINGS and below:
        return "people's names"
    names_by_look = heading in {"attendees", "delegates", "guests", "participants", "attendee", "delegate", "guest"} or (
        heading in {"name", "full name", "names"} and _PEOPLE_SHEETS.search(sheet)
    )
    if names_by_look and below and sum(1 for text in below if _PERSON.match(text.split(",")[0].split(";")[0].strip())) * 2 >= len(below):
        return "people's names"
    return ""
