"""Tells the files whose form is declared in `data/kinds/known_files.py`, and reads them as their declaration says."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from data.checking.columns.added_columns import ASKED_FOR, with_added
from data.checking.columns.heading_units import folded
from data.checking.columns.heading_words import known_headings
from data.checking.columns.headings import ROWS_SEARCHED, Column, Table, letter
from data.checking.findings import finding
from data.checking.known_files.blocks import tables_in_blocks
from data.checking.known_files.by_period import table_by_period
from data.checking.known_files.figures import figures_table
from data.checking.known_files.nomis import is_download, tables_of_download
from data.checking.layout.heading_rows import heading_text
from data.checking.layout.sheet_tables import find_tables
from data.checking.layout.told_by import folded_headings, is_told_by, stand_in
from data.checking.values import as_typed
from data.grammar.dates import read_when
from data.grammar.places import read_place
from data.kinds import KINDS
from data.kinds.known_files import KNOWN_FILES, KnownFile
from data.lists import entries
from data.model import CellValue, Field, Finding, Kind, NotUnderstood, Row, Sheet, When

NO_PLACES = " It names no places here: a row counts only once a column Share (the region's, in %) says so."
_WIDER_CODES = {"UK", "TLB", "K02000001", "E92000001"}  # the country and England, by the codes of the ONS
_UNITS = {"pounds million": "GBP m", "millions": "GBP m", "million": "GBP m", "pounds": "GBP", "percentage": "%"}
_BASES = (("real", re.compile(r"\b(?:chained|cvm|real|constant)\b", re.IGNORECASE)),
          ("current", re.compile(r"\bcurrent\b", re.IGNORECASE)))  # fmt: skip


def tables_of(sheet: Sheet) -> list[tuple[Sheet, Table | None]]:
    """The tables of a sheet: the one that a declaration of its form describes, else those that `find_tables` finds."""
    if is_download(sheet):
        return tables_of_download(sheet)
    for place, row in enumerate(sheet.rows[:ROWS_SEARCHED]):
        names = folded_headings(row)
        for known in KNOWN_FILES:
            if known.by_period and is_told_by(known, sheet, row, names) and table_by_period(sheet, place, known):
                return tables_in_blocks(sheet, known)
            if table := figures_table(known, sheet, row) if known.figures else _table(known, row, names):
                return [(sheet, table)]
    return find_tables(sheet)


def _table(known: KnownFile, row: Row, names: Sequence[str]) -> Table | None:
    """The table below a row of headings, of these `folded_headings`, where they are those of a known file."""
    if known.by_period or not any(stand_in(told_by, names) for told_by in (known.told_by, *known.or_told_by)):
        return None
    kind = KINDS[known.kind]
    columns: list[Column] = []
    for position, (name, value) in enumerate(zip(names, row.values, strict=True)):
        if not name:
            continue
        field, as_at = kind.by_name.get(known.headings.get(name, "")) or _added(kind, name), None
        twin = next((column.letter for column in columns if field and column.field is field), "")
        if known.years and (as_at := _year(heading_text(value))):
            field = kind[known.years]
        columns.append(Column(position, letter(position), heading_text(value), None if twin else field, 1, as_at, twin))
    return Table(kind, (row.number,), tuple(with_added(known, kind, columns)), known)


def _added(kind: Kind, name: str) -> Field | None:
    """The field of a column that is in no known file, and that staff add to one: what its sentence asks them to say."""
    _, field = known_headings(kind.name).get(name, (0, None))
    return field if field and field.name in ASKED_FOR else None


@functools.cache
def _year(text: str) -> When | None:
    try:
        when = read_when(text, year="calendar")
    except NotUnderstood:
        return None
    return when if when.precision == "year" else None


def what_stands_for_all(sheet: Sheet, table: Table) -> dict[str, str]:
    """What is true of every row of a known file, field by field: by its declaration, and by the line above its headings."""
    known = table.known
    if known is None:
        return {}
    said = dict(known.every_row)
    if _names_no_places(table):
        said["place"] = "United Kingdom"  # a national list that names no place is never taken as the region's
    if known.title:
        above = [text for row in sheet.above(table.begins) for value in row.values if (text := as_typed(value))]
        title = above[-1] if above else sheet.name.replace("-", " ").replace("_", " ")
        said |= {name: text for name, text in known.title.fullmatch(title).groupdict().items() if text}
        said["unit"] = _UNITS.get(said.get("unit", "").lower(), said.get("unit", ""))
        said["price_basis"] = next((basis for basis, pattern in _BASES if pattern.search(title)), "")
    return {name: text for name, text in said.items() if text}


def _names_no_places(table: Table) -> bool:
    """Whether a list that goes beyond the region has no column of places in this file."""
    return table.known.place_in == "place" and not table.known.figures and not any(column.field.name == "place" for column in table.taken)


def outside(table: Table, rows: Sequence[Row]) -> dict[int, str]:
    """Of a national list the places of the rows that are not of the region, each with the reason why it is left alone."""
    column = next((each for each in table.taken if table.known and each.field.name == table.known.place_in), None)
    if column is None:
        return {}
    texts = _texts(column, rows)
    reasons = {text: _outside(table.known.meant("place", text), column.field.name == "place_code") for text in set(texts)}
    return {index: reason for index, text in enumerate(texts) if (reason := reasons[text])}


def no_figures(table: Table, rows: Sequence[Row]) -> dict[int, str]:
    """The places of the rows that are no figures of their own by a word of theirs, such as `Percent`, each with that reason."""
    found: dict[int, str] = {}
    for column in table.columns if table.known and table.known.only else ():
        if words := table.known.only.get(folded(column.header)):
            texts = enumerate(_texts(column, rows))
            found |= {at: f"its {column.header} is {text or 'blank'}" for at, text in texts if folded(text or "") not in words}
    return found


def _texts(column: Column, rows: Sequence[Row]) -> list[str | None]:
    return [as_typed(row.values[column.position]) if column.position < len(row.values) else None for row in rows]


def _outside(text: CellValue, is_code: bool) -> str:
    if text is None:
        return "the list goes beyond the region, and the row names no place"
    if is_code:
        codes = {text.upper(), re.sub(r"^UK(?=[A-Z])", "TL", text.upper())}
        inside = codes & (_WIDER_CODES | _codes_inside()) or any(code.startswith(_region()) for code in codes)
        return "" if inside else f"the list goes beyond the region, and {text} is no part of it"
    within = read_place(text).within
    return "" if within in ("inside", "region", "wider", "several") else f"the list goes beyond the region, and {text} is no part of it"


def _narrowed_to() -> str:
    """What the rows that are kept are of, in words: a place that holds the region is kept, for its rows may count by a share."""
    region = next(place["name"] for place in entries("places") if place["kind"] == "region")
    return f"the {region} region and what holds it, such as the United Kingdom"


@functools.cache
def _codes_inside() -> frozenset[str]:
    return frozenset(place["code"] for place in entries("places") if place["in_region"] == "yes" and place["code"])


@functools.cache
def _region() -> str:
    return next(place["itl"] for place in entries("places") if place["kind"] == "region")


def say_known(sheet: Sheet, table: Table, left: int, rows: int) -> list[Finding]:
    """What is to be said of a known file as a whole."""
    if table.known is None:
        return []
    silent = table.known.silent + (NO_PLACES if _names_no_places(table) else "")
    said = [finding("known-file", sheet.name, f"A{table.header_row}", name=table.known.name, silent=silent)]
    if left:
        numbers = {"left": f"{left:,}", "rows": f"{rows:,}"}
        said.append(finding("list-narrowed", sheet.name, f"A{table.header_row}", to=_narrowed_to(), **numbers))
    return said
