"""Legends that give a colour or a strike-through a meaning: looks are never read as data, and staff should know that they were not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from data.checking.columns.headings import Table, letter
from data.checking.findings import finding
from data.model import Finding, Row, Sheet

_COLOUR = r"(?:red|amber|green|yellow|orange|blue|purple|pink|grey|gray|brown|gold|bold|italics?)"
_OF_WHAT = r"(?:\s+(?:cells?|rows?|lines?|text|font|type|shad\w*|fill\w*|highlight\w*))?"
_STRUCK = r"(?:struck[ -]?(?:through|out)|strike[ -]?(?:through|out)|crossed[ -]?(?:through|out))"
_LEGEND = re.compile(
    rf"\b(?:{_COLOUR}|{_STRUCK})\b{_OF_WHAT}\s*(?:=|:|\s[-\u2013\u2014]\s|means?\b|denotes?\b|indicates?\b|shows?\b|signif\w+|represents?\b)\s*\w"
    rf"|\b(?:highlighted|shaded|coloured|colored|marked|filled|shown|cells|rows|lines|text|font)(?:\s+in)?\s+{_COLOUR}\b"
    rf"|(?<!is a )\bcolou?r[ -]?(?:key|cod\w+)|\bkey to (?:the )?colou?rs|\b{_STRUCK}\b",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"\W*(?:{_COLOUR}|{_STRUCK}){_OF_WHAT}\W*", re.IGNORECASE)
_KEY = re.compile(r"\W*(?:colou?r )?(?:key|legend)\W*", re.IGNORECASE)
_FIRST, _LAST = 200, 50  # rows: a legend stands above, beneath or beside the beginning of a table
_MOST = 6  # a sheet with more of them is said enough about
_SHOWN = 80


def say_legends(sheet: Sheet, table: Table | None, no_records: Collection[int] = ()) -> list[Finding]:
    """One finding a cell that says what a colour or a strike-through means: of a sheet without records anywhere, else in rows that
    are no records and in columns beside the table."""
    said = []
    for row, position, text in _legends(sheet, table, no_records):
        text = " ".join(text.split())
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "..."
        said.append(finding("legend-of-looks", sheet.name, f"{letter(position)}{row.number}", text=shown))
        if len(said) == _MOST:
            break
    return said


def _legends(sheet: Sheet, table: Table | None, no_records: Collection[int]) -> Iterator[tuple[Row, int, str]]:
    inside = {column.position for column in table.columns} if table else set()
    ends = sheet.rows if len(sheet.rows) <= _FIRST + _LAST else [*sheet.rows[:_FIRST], *sheet.rows[-_LAST:]]
    for row in ends:
        if table and row.number in table.header_rows:
            continue
        is_record = table is not None and row.number > table.header_row and row.number not in no_records
        cells = [
            (position, value) for position, value in enumerate(row.values)
            if isinstance(value, str) and not (is_record and position in inside)
        ]  # fmt: skip
        for place, (position, value) in enumerate(cells):
            beside = cells[place + 1][1] if place + 1 < len(cells) else ""
            if _LEGEND.search(value):
                yield row, position, value
            elif _ALONE.fullmatch(value) and beside and all(_KEY.fullmatch(text) for _, text in cells[:place]) and len(cells) <= place + 2:
                yield row, position, f"{value} = {beside}"
