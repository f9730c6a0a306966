"""A unit that is stated for a whole table, above its headings, in the sheet's name or below its rows: `All figures in £000s`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.checking.columns.heading_units import unit_of
from data.checking.columns.headings import Column, Table
from data.checking.columns.period_headings import period_heading
from data.checking.findings import finding
from data.checking.layout.heading_rows import is_one_text
from data.grammar.amounts import read_amount
from data.grammar.money_words import IN_HEADINGS, OF_HEADINGS
from data.grammar.printing import print_amount
from data.model import CellValue, Finding, NotUnderstood, Row, Sheet, Unit
from data.reading.places import cell_name

_SCALES = {"k": 1_000, "0": 1_000, "t": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_WORD = r"k|m|mn|bn|['’]?000['’]?s?|thousands?|millions?|billions?"
_OTHER = rf"(?P<currency>{OF_HEADINGS})"
_FIGURES = r"(?:figures?|amounts?|values?|sums?|money|all|shown|stated|expressed|given|is|are)"
# No number stands at the sign: `£25k` and `over £25,000` speak of an amount, `£k` and `£000s` of a unit.
_STATED = (
    re.compile(rf"(?<![\w.,])(?:£|gbp|{_OTHER})\s?(?P<scale>{_WORD})(?![\w,.]*\d)\b"),
    re.compile(rf"(?<!\d )\b(?P<scale>thousand|million|billion)s? of (?:pounds|£|{_OTHER})"),
    re.compile(rf"\b{_FIGURES} (?:\w+ )?in (?:£ ?)?(?P<scale>{_WORD})\b"),
    re.compile(rf"\b{_FIGURES} (?:\w+ )?in {_OTHER}(?!\w)"),
    re.compile(rf"^(?!.*(?:\d\.\d|\brates?\b|\bconver)).+[(\[](?:in )?{_OTHER}[)\]]$"),
)
_LABELLED = re.compile(rf"(?<![\w.,])(?:{OF_HEADINGS})$")  # the end of a title: `Awards 2024/25 - EUR`
_CALLED = re.compile(rf"(?<![\w.,]){_OTHER}(?!\w)")  # anywhere in the name of a sheet: `EUR awards`
_NO_LABEL = re.compile(
    r"£|\b(?:gbp|pounds?|sterling|rates?|conver\w*|exchange|equivalent|some|not?|non|excl\w*|without|except|from|or|are|is|were|may)\b"
    rf"|(?<![\w/-])(?!(?:19|20)\d\d\b)[\d.,]*\d ?(?:k|m|mn|bn|thousand|million|billion)? ?(?:{OF_HEADINGS})(?!\w)"
    rf"|(?:{OF_HEADINGS}) ?(?!(?:19|20)\d\d\b)\d|\b(?:euro|dollar) (?!\d|$)"
)
_WORDS_OF_LABEL = 6
_EXCEPT = re.compile(r"\b(?:unless|except|where|otherwise)\b", re.IGNORECASE)  # what stands in a heading was thought of
_LONGEST = 200  # letters of a text that states a unit; what is longer tells a story
_OF_TOTAL = 2  # cells of a total: what it is called, and the sum
_BELOW = 8  # so many of a sheet's last rows are looked at


def with_unit_of_title(sheet: Sheet, table: Table) -> tuple[Table, list[Finding]]:
    """The table with the unit that is stated for all of it in its columns of money whose headings state none; and what is said.

    What is nearest above the headings goes first. A unit that staff said, and a sign of its own in a cell, go before it.
    """
    bare = [column for column in table.taken if column.field.type == "amount" and not _states_one(column)]
    own = [column for column in table.taken if column.field.type == "amount" and _states_one(column) and not column.unit_told]
    if not (bare or own) or (table.known and not table.known.by_period):
        return table, []
    for cell, text, unit in _statements(sheet, table):
        differing = [column for column in own if column.unit != unit and not _EXCEPT.search(text)]
        said = [each for column in differing for each in _said(sheet, table, [column], cell, text, "unit-differs", unit)]
        if not bare:
            return table, said
        columns = {column.position: replace(column, unit=unit) for column in (*bare, *_totals_of_periods(table))}
        held = replace(table, columns=tuple(columns.get(column.position, column) for column in table.columns))
        return held, said + _said(sheet, held, [columns[column.position] for column in bare], cell, text)
    return table, []


def _totals_of_periods(table: Table) -> list[Column]:
    """The columns of a return by period that add up others and state no unit: they are in the unit of what they add up."""
    if not table.known:
        return []
    left = [column for column in table.columns if column.field is None and not column.aside and not _states_one(column)]
    return [column for column in left if period_heading(column.header)]


def _states_one(column: Column) -> bool:
    return column.unit != 1 or column.unit_told or any(unit_of(f" {part}")[0] != f" {part}" for part in column.header.split(" / "))


def _statements(sheet: Sheet, table: Table) -> Iterator[tuple[str, str, int]]:
    """Where a unit is stated, in which words, and which: the nearest above the headings first, then the sheet's name, then below."""
    above = sheet.above(table.begins)
    ends = [row for row in sheet.rows[-_BELOW:] if row.number > table.header_row]
    below = [row for at, row in enumerate(ends) if is_one_text(row) and not _holds_money(table, ends[at + 1 :])]
    found = [(cell_name(at, row.number), value) for row in reversed(above) for at, value in enumerate(row.values)]
    cells_above = {cell for cell, _ in found}
    found.append(("", sheet.name))
    found += [(cell_name(at, row.number), value) for row in below for at, value in enumerate(row.values)]
    for cell, value in found:
        unit = stated_unit(value) if isinstance(value, str) else 1
        if unit == 1 and isinstance(value, str) and (not cell or cell in cells_above):
            unit = labelled_unit(value, is_name=not cell)
        if unit != 1:
            yield cell, value.strip(), unit


def _holds_money(table: Table, rows: Sequence[Row]) -> bool:
    """Whether some rows hold money with more than a name beside it: a line above them may speak of these alone."""
    money = [column.position for column in table.taken if column.field.type == "amount"]
    records = [row.values for row in rows if len(row.values) - row.values.count(None) > _OF_TOTAL]
    values = [cells[at] for cells in records for at in money if at < len(cells)]
    return any(isinstance(value, int | float) or (isinstance(value, str) and any(map(str.isdigit, value))) for value in values)


def stated_unit(text: str) -> int:
    """What a text states as the unit of sums of money, 1 where it states none: `All figures in £000s` is 1000."""
    if len(text) > _LONGEST:
        return 1
    folded = " ".join(text.casefold().split())
    found = next((match for pattern in _STATED if (match := pattern.search(folded))), None)
    if not found:
        return 1
    said = found.groupdict()
    scale = _SCALES[said["scale"].lstrip("'’")[0]] if said.get("scale") else 1
    return Unit(scale, IN_HEADINGS[said["currency"]]) if said.get("currency") else scale


def labelled_unit(text: str, is_name: bool) -> int:
    """The one currency beside pounds that a short title ends with, or that the name of a sheet has as a word; 1 where there is none.

    `EUR awards` is only a sheet's name, `Awards 2024/25 - EUR` either; `EUR 2m programme`, `EUR to GBP` and `Rate EUR` are neither.
    """
    plain = " ".join(text.casefold().split())
    if len(plain.split()) > _WORDS_OF_LABEL or _NO_LABEL.search(plain):
        return 1
    found = {IN_HEADINGS[match["currency"]] for match in _CALLED.finditer(plain)}
    return Unit(1, found.pop()) if len(found) == 1 and (is_name or _LABELLED.search(plain)) else 1


def _said(
    sheet: Sheet, table: Table, columns: list[Column], cell: str, text: str, code: str = "unit-of-title", other: int = 1
) -> list[Finding]:
    """One warning, with the first bare number that reads otherwise than by `other`; none where every cell has a sign of its own."""
    for row in sheet.rows:
        for column in columns if table.header_row < row.number <= (table.ends or row.number) else ():
            value = row.values[column.position] if column.position < len(row.values) else None
            if (read := changed(value, column.unit, other)) is not None:
                words = {"text": text, "letters": ", ".join(each.letter for each in columns), "shown": value, "read": read}
                words |= {"header": column.header} if code == "unit-differs" else {}
                return [finding(code, sheet.name, cell, example=f"{column.letter}{row.number}", **words)]
    return []


def changed(value: CellValue, unit: int, other: int) -> str | None:
    """What a cell is read as where the unit makes another figure of it than the other unit, in words."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    try:
        read, bare = read_amount(value, unit), read_amount(value, other)
    except NotUnderstood:
        return None
    return print_amount(read) if (read.low, read.high, read.currency) != (bare.low, bare.high, bare.currency) else None
