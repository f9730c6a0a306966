"""The tables of a return: where staff said how a sheet is laid out as they said, everywhere else as the reader finds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from data.checking.about import is_about
from data.checking.findings import finding
from data.checking.heading_content import beneath
from data.checking.heading_rows import headings_of
from data.checking.heading_search import best_kind, find_table
from data.checking.headings import NONE, Table, table_of
from data.checking.known import tables_of
from data.checking.told_columns import as_told, told_columns
from data.checking.unknown_headings import NOTHING_ANSWERED, Answers, take_the_alike
from data.kinds import KINDS
from data.layouts import Layout
from data.marking.listing import is_list
from data.model import Finding, Kind, NotUnderstood, Row, Sheet


@dataclass(frozen=True)
class Part:
    """A sheet, or what a table on it takes of one that has several. `layout`: what staff said of it. `found_at`: where the headings
    of its table begin as the reader found them, such as `Sheet1!A12`: the name of the table; blank where it found none."""

    sheet: Sheet
    table: Table | None
    layout: Layout | None = None
    found_at: str = ""


def parts_of(sheets: Iterable[Sheet], layouts: Mapping[str, Layout], answers: Answers = NOTHING_ANSWERED) -> list[Part]:
    """Every sheet, or every table of it, in the order of the workbook. `layouts`: by the name of a sheet, which is one table then,
    or by the name of a table on it.

    Raises NotUnderstood for a layout that the file cannot follow.
    """
    parts = [part for sheet in sheets for part in _parts_of(sheet, layouts, answers)]
    there = {part.sheet.name for part in parts} | {part.found_at for part in parts}
    for name in layouts:
        if name not in there:
            raise NotUnderstood(f"There is no sheet {name} in this file, and no table that begins there")
    return parts


def _parts_of(sheet: Sheet, layouts: Mapping[str, Layout], answers: Answers) -> list[Part]:
    layout = layouts.get(sheet.name)
    if is_apart(sheet):
        if layout:
            raise NotUnderstood(f"The sheet {sheet.name} holds no records: {why_left(Part(sheet, None))}")
        return [Part(sheet, None)]
    found = tables_of(sheet)
    if layout:
        [(_, table)] = found if len(found) == 1 else [(sheet, find_table(sheet))]
        found = [(sheet, table)]
    return [_part(part, take_the_alike(part, table, answers), layout, layouts, answers) for part, table in found]


def _part(sheet: Sheet, table: Table | None, layout: Layout | None, layouts: Mapping[str, Layout], answers: Answers) -> Part:
    found_at = f"{sheet.name}!{table.first_letter}{table.begins}" if table else ""
    layout = layout or layouts.get(found_at)
    if layout is None:
        return Part(sheet, table, None, found_at)
    return Part(sheet, None if layout.kind == NONE else _as_said(sheet, table, layout, answers), layout, found_at)


def _as_said(sheet: Sheet, found: Table | None, layout: Layout, answers: Answers) -> Table:
    """The table that staff described; what they left open is as the reader found it, or finds it under the headings they named."""
    rows = _heading_rows(sheet, found, layout)
    kind = _kind(sheet, found, layout, rows)
    table = found
    if found is None or (found.kind, found.header_rows) != (kind, tuple(row.number for row in rows)):
        held = beneath(sheet, rows[-1].number)
        table = take_the_alike(sheet, table_of(kind, rows, headings_of(rows, sheet.merged), beneath=held), answers)
    told = told_columns(sheet, table, layout)
    table = as_told(table if table.known else take_the_alike(sheet, table, answers, told), told, layout)
    if not table.taken:
        raise NotUnderstood(f"Say of at least one column of the sheet {sheet.name} what it holds")
    return replace(table, ends=layout.last or table.ends)


def _heading_rows(sheet: Sheet, found: Table | None, layout: Layout) -> list[Row]:
    if not layout.headings and found is None:
        raise NotUnderstood(f"Say in which row the headings of the sheet {sheet.name} stand")
    first, last = layout.headings or (found.header_rows[0], found.header_rows[-1])
    rows = [row for row in sheet.rows if first <= row.number <= last]
    if not rows:
        raise NotUnderstood(f"Nothing stands in row {first} of the sheet {sheet.name}: it holds no headings")
    if rows[-1].number == sheet.rows[-1].number:
        raise NotUnderstood(f"Nothing stands below row {last} of the sheet {sheet.name}: those are no headings of a table")
    if layout.last and layout.last <= rows[-1].number:
        raise NotUnderstood(f"The table on the sheet {sheet.name} cannot end in row {layout.last}: its headings stand below")
    return rows


def _kind(sheet: Sheet, found: Table | None, layout: Layout, rows: Sequence[Row]) -> Kind:
    """The kind that was said; else the one that the headings are of, the one that was found, or the only one with such fields."""
    if layout.kind:
        return KINDS[layout.kind]
    if layout.headings and (best := best_kind(rows, sheet)):
        return best[2].kind
    if found:
        return found.kind
    fields = {name for name in layout.fields.values() if name != NONE}
    with_them = [kind for kind in KINDS.values() if fields and fields <= set(kind.by_name)]
    if len(with_them) != 1:
        raise NotUnderstood(f"Say what the sheet {sheet.name} holds, such as kind=investments; the kinds are {', '.join(KINDS)}")
    return with_them[0]


def is_apart(sheet: Sheet) -> bool:
    """Whether a sheet is one of ours, of which no cell can be a record: about the return, or the list of an earlier check."""
    return is_about(sheet) or is_list(sheet)


def why_left(part: Part) -> str | None:
    """Why a sheet is left alone; None where a table of it is taken."""
    if part.table:
        return None
    if is_about(part.sheet):
        return "it says what the return is about"
    if is_list(part.sheet):
        return "it lists the findings of an earlier check"
    if part.layout:
        return SAID
    return NO_KIND if part.sheet.rows else EMPTY


NO_KIND, SAID, EMPTY = "its headings are those of no kind of record", "staff said so", "it is empty"


def say_told(parts: Iterable[Part]) -> list[Finding]:
    """One note a table that was read as staff said."""
    return [
        finding("layout-told", part.sheet.name, what=part.layout.in_words()) for part in parts if part.layout and part.table
    ]
