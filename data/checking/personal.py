"""Columns that hold people's e-mail addresses, telephone numbers, names or dates of birth: found before anything of a file is kept."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, replace

from data.checking.cells import Cells, cells_below
from data.checking.columns.heading_units import folded
from data.checking.columns.headings import ROWS_SEARCHED, Table, letter
from data.checking.findings import finding
from data.checking.layout.heading_rows import heading_text
from data.model import Finding, Row, Sheet

_EMAIL = re.compile(r"[^\s@<>,;:\"']+@[^\s@<>,;:\"']+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"^\s*(?:\+?44|\(?0)[\s\d().-]{8,16}\d\s*(?:ext\.? ?\d+)?$")
_BEFORE_NUMBERS = "+(0"  # with one of these a telephone number begins
_PERSON = re.compile(r"^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame)\.? )?[A-Z][\w'’-]+(?: [A-Z]\.?)* [A-Z][\w'’-]+$")

_NAME_HEADINGS = {
    "first name", "firstname", "last name", "lastname", "surname", "forename", "forenames", "family name", "given name",
    "attendee name", "attendees name", "attendee names", "name of attendee", "names of attendees", "delegate name",
    "delegate names", "guest name", "guest names", "guest list", "contact name", "contact person", "participant names",
    "attendee full name", "list of attendees", "middle name", "preferred name", "booked by", "ticket holder", "ticket holder name",
    *(f"{who} {name}" for who in ("attendee", "delegate", "guest", "participant", "contact", "buyer", "purchaser", "booker", "registrant")
      for name in ("first name", "last name", "surname", "full name")),
    *(f"{who} name" for who in ("buyer", "purchaser", "booker", "registrant", "cardholder", "billing")),
}  # fmt: skip
_EMAIL_HEADINGS = {"email", "e mail", "email address", "e mail address", "contact email", "attendee email", "emails"}
_PHONE_HEADINGS = {
    "phone", "telephone", "mobile", "phone number", "telephone number", "mobile number", "tel", "tel no", "contact number",
    "cell phone", "phone no", "telephone no", "mobile no", "mobile phone", "mobile telephone", "work phone", "home phone", "contact phone",
    "contact telephone", "attendee phone", "buyer phone",
}  # fmt: skip
_BIRTH = re.compile(r"(?:\w+ )?(?:date of birth|birth ?dates?|birthdays?|dob|d o b|year of birth|born on)\b")
EMAILS, TELEPHONES, NAMES, BIRTHS = "e-mail addresses", "telephone numbers", "people's names", "dates of birth"
LEAST_TELEPHONE = 10**6
A_LIST = 3  # e-mail addresses; fewer on a sheet without records are whom to ask about the file
_NUMBERED = re.compile(r"\b(?:transaction|invoice|order|reference|ref|voucher|cheque|account|project|grant|award|code|id)\b")
_WHO = {"name", "full name", "names"}
_OF_A_PERSON = {"date of birth", "birth date", "dob", "gender", "sex", "ethnicity", "ethnic group", "nationality", "pronouns"}
_HEADED = _NAME_HEADINGS | _EMAIL_HEADINGS | _PHONE_HEADINGS | _WHO
_PEOPLE_SHEETS = re.compile(r"attend|delegate|guest|registra|sign.?up|participant", re.IGNORECASE)


@dataclass(frozen=True)
class OfPeople:
    """A column that holds people's data. `what`: in words; blank where only `above` its headings addresses stand."""

    position: int  # from 0
    row: int  # of its heading
    heading: str
    what: str
    above: tuple[int, ...] = ()  # the numbers of the rows above its heading in which an e-mail address stands


def personal_columns(sheet: Sheet, table: Table | None, cells: Cells | None = None) -> list[Finding]:
    """One finding a column that holds personal data; no value of it is repeated in the finding.

    `cells` are those below the headings, where they are at hand.
    """
    found = []
    for each in columns_of_people(sheet, table, cells):
        if is_contact(sheet, table, each):
            found.append(finding("address-kept", sheet.name, "", name=sheet.name))
            continue
        what = each.what or f"{EMAILS} above its heading"
        cell = letter(each.position) + str(table.said_in if table else each.row)
        found.append(
            finding("personal-data", sheet.name, cell, letter=letter(each.position), header=each.heading, what=what, name=sheet.name)
        )
    return found


def columns_of_people(sheet: Sheet, table: Table | None, cells: Cells | None = None) -> list[OfPeople]:
    """The columns of a table, or of a sheet that holds none, in which people's data stand."""
    if not sheet.rows:
        return []
    found = _below(sheet, table, *_heading_row(sheet, table), cells_below(sheet, table) if cells is None else cells)
    listed = 0 if table else next((at for at, row in enumerate(sheet.rows[:ROWS_SEARCHED]) if _heads_people(row)), 0)
    if listed:
        seen = {each.position for each in found}
        below = _below(sheet, None, listed, sheet.rows[listed], Cells(sheet.rows[listed + 1 :]))
        found += [replace(each, above=()) for each in below if each.what and each.position not in seen]
    return found


def _below(sheet: Sheet, table: Table | None, first: int, row: Row, cells: Cells) -> list[OfPeople]:
    """The columns in which people's data stand below a row of headings, `first` rows below the sheet's first, or above it."""
    heads = Cells([*sheet.rows[:first], row])
    fields = {column.position: column.field.type for column in table.taken if not column.like} if table else {}
    of_people = "attendees" if table and table.known and table.known.attendees else sheet.name
    found = []
    for position in range(max(len(heads), len(cells))):
        heading, below = heading_text(heads[position][first]), cells.texts(position)
        above = tuple(
            sheet.rows[index].number for index, cell in enumerate(heads[position][:first]) if isinstance(cell, str) and addresses({cell})
        )
        called = folded(heading) or ("names" if not row.values and position not in fields else "")
        what = _held(called, below, cells.folded(position), fields.get(position, ""), of_people)
        if not what and called in _WHO and _speaks_of_persons(row, table) and any(map(_has_letters, below)):
            what = NAMES
        if not what and folded(heading) in _PHONE_HEADINGS and any(map(_is_long_number, cells.distinct(position))):
            what = TELEPHONES  # typed without a blank, a telephone number is a number, and its first nought is lost
        if not what and _BIRTH.match(called) and cells.distinct(position) - {None}:
            what = BIRTHS  # no company has one
        if what or above:
            found.append(OfPeople(position, row.number, heading, what, above))
    return found


def _speaks_of_persons(row: Row, table: Table | None) -> bool:
    """Whether a heading says what only a person has; an age is a company's, too, on a sheet of members."""
    names = {folded(heading_text(value)) for value in row.values}
    return bool(names & _OF_A_PERSON) or ("age" in names and (table is None or table.kind.name != "members"))


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _heading_row(sheet: Sheet, table: Table | None) -> tuple[int, Row]:
    """How many rows stand above the (last) heading row, and that row: the first of a sheet of no kind, a blank one where staff said
    that there is none."""
    if table and not table.header_rows:
        return len(sheet.above(table.begins)), Row(table.header_row, [])
    first = next((index for index, row in enumerate(sheet.rows) if table and row.number == table.header_row), 0)
    return first, sheet.rows[first]


def _heads_people(row: Row) -> bool:
    """Whether a row of a sheet without records holds headings of a list of people, and not one such word in a line of a form."""
    names = {folded(heading_text(value)) for value in row.values}
    return not names.isdisjoint(_HEADED) and len(names & (_HEADED | _OF_A_PERSON | {"age"})) > 1


def _is_long_number(value: object) -> bool:
    return isinstance(value, int | float) and value >= LEAST_TELEPHONE


def is_contact(sheet: Sheet, table: Table | None, column: OfPeople) -> bool:
    """Whether a column of a sheet without records holds but an address or two: whom to ask about the file."""
    if table is not None or folded(column.heading) in _EMAIL_HEADINGS or column.what not in ("", EMAILS):
        return False
    texts = {value for row in sheet.rows if len(row.values) > column.position and isinstance(value := row.values[column.position], str)}
    return len(addresses(texts)) < A_LIST


def addresses(texts: Set[str]) -> set[str]:
    """The e-mail addresses that stand in texts."""
    return {each for text in texts if "@" in text for each in _EMAIL.findall(text)}


def _held(heading: str, below: Set[str], together: str, field_type: str, sheet: str) -> str:
    """What personal data a column holds below its heading, in words; '' for none. `together`: the same texts, each on a line."""
    if (heading in _EMAIL_HEADINGS and below) or ("@" in together and any(map(_EMAIL.search, below))):
        return EMAILS
    if heading in _PHONE_HEADINGS and below:
        return TELEPHONES
    may_be_number = any(f"\n{sign}" in f"\n{together}" for sign in _BEFORE_NUMBERS) and not _NUMBERED.search(heading)
    if may_be_number and field_type not in ("company_number", "amount", "number", "count", "date", "percent"):
        numbers = sum(1 for text in below if text[:1] in _BEFORE_NUMBERS and _PHONE.match(text))
        if numbers and numbers * 2 >= len(below):
            return TELEPHONES
    if heading in _NAME_HEADINGS and below:
        return NAMES
    names_by_look = heading in {"attendees", "delegates", "guests", "participants", "attendee", "delegate", "guest"} or (
        heading in _WHO and _PEOPLE_SHEETS.search(sheet)
    )
    persons = sum(1 for text in below if _PERSON.match(re.split("[,;]", text)[0].strip())) if names_by_look else 0
    if persons and persons * 2 >= len(below):
        return NAMES
    return ""
