"""Numbers of a table in text with a comma where the decimal point belongs: read where the whole file makes it certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.checking.columns.headings import letter
from data.checking.findings import finding
from data.model import EitherNumber, Finding, Sheet

DELIMITERS = (";", "\t")  # where the comma parts the columns it is no decimal comma
_CELL = re.compile(r"[(+-]? ?(?:£|€|\$|GBP|EUR)? ?-?([0-9][0-9.,]*[0-9]) ?(?:k|m|bn|%|£|€|GBP|EUR)?\)?", re.IGNORECASE | re.ASCII)
_GROUPED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+,[0-9]{1,2}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}"
_COMMA = re.compile(rf"[0-9]+,[0-9]{{1,2}}|{_GROUPED}", re.ASCII)
_WITH_GROUPS = re.compile(_GROUPED, re.ASCII)
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}", re.ASCII)  # or three decimals, unless another number has points between thousands
_POINT = re.compile(r"[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})|0\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", re.ASCII)
_EITHER = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}", re.ASCII)  # `1,250` is 1,250 or 1.25
_SWAPPED = str.maketrans(".,", ",.")


@dataclass(frozen=True, slots=True)
class _Number:
    cell: str
    row: int  # its place among the rows
    column: int
    text: str
    number: str


def read_decimal_commas(sheet: Sheet) -> list[Finding]:
    """Turn `1.250,75` into `1,250.75` in the rows of a sheet that writes all its numbers so, and say it.

    Certain it is in a table parted by semicolons or tabs in which a number has one or two digits behind a comma, and none is written
    in the British way; where one is (`12.5`, or `1,250`, which would be 1.25) nothing is turned, and that is said instead. A number
    that would be another in each of the two writings is then not read at all.
    """
    if sheet.delimiter not in DELIMITERS:
        return []
    numbers = _numbers(sheet)
    commas = [each for each in numbers if _COMMA.fullmatch(each.number)]
    if not commas:
        return []
    first = commas[0]
    if against := next((each for each in numbers if _POINT.fullmatch(each.number)), None):
        for each in numbers:
            if _EITHER.fullmatch(each.number):
                sheet.rows[each.row].values[each.column] = EitherNumber(each.text)
        return [finding("decimal-commas-differ", sheet.name, first.cell, text=first.text, other=against.text, where=against.cell)]
    if any(_WITH_GROUPS.fullmatch(each.number) for each in commas):
        commas += [each for each in numbers if _THOUSANDS.fullmatch(each.number)]
    for each in commas:
        sheet.rows[each.row].values[each.column] = each.text.translate(_SWAPPED)
    cells = "1 cell" if len(commas) == 1 else f"{len(commas):,} cells"
    return [finding("decimal-commas", sheet.name, first.cell, cells=cells, text=first.text, read=first.text.translate(_SWAPPED))]


def _numbers(sheet: Sheet) -> Sequence[_Number]:
    """The cells that hold one number with a point or a comma in it, and nothing beside it but a currency or a unit."""
    return [
        _Number(f"{letter(column)}{row.number}", at, column, value, match[1])
        for at, row in enumerate(sheet.rows)
        for column, value in enumerate(row.values)
        if isinstance(value, str) and ("," in value or "." in value) and (match := _CELL.fullmatch(value.strip()))
    ]
