"""Dates in several columns, a year and a month or a quarter of it, and a day: read together as that day or period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.checking.columns.heading_units import folded
from data.checking.columns.headings import Column, Table
from data.checking.columns.month_headings import month_of, with_year, without_month
from data.checking.columns.period_headings import years_in
from data.checking.findings import finding
from data.checking.money_cells import cell_of
from data.checking.values import as_typed
from data.grammar.dates import read_when
from data.model import CellValue, Finding, NotUnderstood, Row

_OF = r"(?:award|grant|payment|event|start|date|investment|claim|status|decision)"
_YEAR = re.compile(rf"(?:{_OF} )?(?:financial |fiscal |calendar )?(?:year|fy)(?: of {_OF})?")
_PART = re.compile(
    rf"(?:{_OF} )?(?:financial |fiscal |calendar )?(?P<part>month|quarter|qtr|half|half year|period)(?: name)?(?: of {_OF})?"
)
_DAY = re.compile(rf"(?:{_OF} )?(?:day|date)(?: (?:of|in)(?: the)? (?:{_OF}|month))?")
_OF_A_MONTH = re.compile(r"(?:[a-z]{3,9}\.?,? )?(?P<day>[12]?[0-9]|3[01])(?:st|nd|rd|th)?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:(?:q|qtr|quarter)\.? ?)?([1-4])")
_HALF = re.compile(r"(?:h|half)\.? ?([12])|([12])(?:st|nd) half")
_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def join_dates(sheet: str, table: Table, rows: Sequence[Row]) -> tuple[Table, list[Finding]]:
    """Write the year of each row, and its day, beside its month or quarter; the table in which they are its date, and what is said of it.

    Only where one column is headed as a year, one as a part of it, and no other holds the date but days of that month. A month may hold
    its year itself (`May 2024`) beside days.
    """
    year, part = _the_one(table, _YEAR), _the_one(table, _PART)
    heading = _PART.fullmatch(folded(part.header))["part"] if part else ""
    day = _days(table, rows) if heading == "month" else None
    used = [column for column in (day, part, year) if column]
    dated = [column for column in table.taken if column.field.type == "date" and column.field.name == _date_of(table)]
    if table.known or not part or not (year or day) or any(column not in used or column.as_at for column in dated):
        return table, []
    written = [(row, whole) for row in rows if (whole := _whole(row, day, part, year, heading)) is not None]
    if not written or not (year or all(_is_date(whole) for _, whole in written)):
        return table, []
    for row, whole in written:
        row.values.extend([None] * (part.position + 1 - len(row.values)))
        row.values[part.position] = whole
    example, read = next((each for each in written if _is_date(each[1])), written[0])
    named = [f"{column.letter} ('{column.header}')" for column in (year, part) if column]
    words = {"letters": " and ".join([*([f"{day.letter} ('{day.header}')"] if day else []), *named]), "read": read}
    said = finding("date-of-columns", sheet, f"{part.letter}{table.said_in}", **words, example=f"{part.letter}{example.number}")
    held = {
        column.position: replace(column, field=None, twin="", asked=(), aside=f"it is read together with column {part.letter} as the date")
        for column in used
    } | {
        part.position: replace(part, field=table.kind[_date_of(table)], twin="", asked=(), aside=""),
    }  # fmt: skip
    return replace(table, columns=tuple(held.get(column.position, column) for column in table.columns)), [said]


def _date_of(table: Table) -> str:
    """The field of a kind that says when: the date of its columns a year, else the first date that it has."""
    return table.kind.year_field or next((field.name for field in table.kind.fields if field.type == "date"), "")


def _the_one(table: Table, pattern: re.Pattern[str]) -> Column | None:
    """The only column headed so that is taken as nothing else than the date."""
    found = [
        column for column in table.columns
        if pattern.fullmatch(folded(column.header)) and not (column.aside or column.told or column.answer)
        and (column.field is None or column.field.name == _date_of(table))
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _days(table: Table, rows: Sequence[Row]) -> Column | None:
    """The one column headed as a day or a date that holds days of a month and nothing else."""
    found = []
    for column in table.columns:
        if _DAY.fullmatch(folded(column.header)) and not (column.aside or column.told or column.answer):
            cells = {text for row in rows if (text := as_typed(cell_of(row, column))) is not None}
            if cells and all(map(_OF_A_MONTH.fullmatch, cells)) and (column.field is None or column.field.name == _date_of(table)):
                found.append(column)
    return found[0] if len(found) == 1 else None


def _whole(row: Row, day: Column | None, part: Column, year: Column | None, heading: str) -> str | None:
    """The date of a row in words; what is not one stays as it stands there, for it is then said to be none."""
    month = cell_of(row, part)
    period = _joined(month, cell_of(row, year), heading) if year else as_typed(month)
    said = as_typed(cell_of(row, day)) if day else None
    if said is None:
        return period
    number = _OF_A_MONTH.fullmatch(said)["day"]
    is_year = period is not None and month is None
    return f"{number} {period or as_typed(month) or ''}".strip() if not is_year else f"{number} in {period}"


def _joined(part: CellValue, year: CellValue, heading: str) -> str | None:
    """`April` and `2024/25` are `April 2024`; None where the year is not given, or the part is no month or quarter by itself.

    A month that is a number beside a financial year may count from January or from April: the words then say both, and are no date.
    """
    when, of_year = as_typed(part), as_typed(year)
    years = years_in(of_year or "")
    if of_year is None or not (len(years) == 1 or _CALENDAR_YEAR.fullmatch(of_year)):
        return None
    financial = next(iter(years), "")
    if when is None:
        return of_year
    if (month := month_of(when)) and not re.search(r"\w", without_month(when)):
        return with_year(month, financial) if financial else f"{month} {of_year}"
    if heading == "month" and when.isdecimal() and 1 <= int(when) <= 12:
        return f"month {when} of {financial}" if financial else f"{_MONTHS[int(when) - 1]} {of_year}"
    if heading in ("quarter", "qtr", "period") and (numbered := _NUMBERED.fullmatch(when.casefold())):
        return f"Q{numbered[1]} {financial or of_year}" if heading != "period" or not when.isdecimal() else None
    if halved := _HALF.fullmatch(when.casefold()):
        return f"H{halved[1] or halved[2]} {financial or of_year}"
    return None


def _is_date(text: str) -> bool:
    try:
        return read_when(text).start is not None
    except NotUnderstood:
        return False
