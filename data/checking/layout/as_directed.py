"""The tables of a return: where staff said how a sheet is laid out as they said, everywhere else as the reader finds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from data.checking.about import is_about
from data.checking.columns.heading_content import beneath
from data.checking.columns.headings import NONE, Table, letter, table_of
from data.checking.columns.money_aside import only_forecasts
from data.checking.columns.quarter_years import headings_on
from data.checking.columns.quarters_asked import lacks_year
from data.checking.columns.repeated_groups import not_in_groups
from data.checking.columns.unknown_headings import NOTHING_ANSWERED, Answers, take_the_alike
from data.checking.findings import finding
from data.checking.known_files.blocks import not_filled_in
from data.checking.known_files.no_records import REASONS, no_records
from data.checking.known_files.nomis import why_not_read
from data.checking.known_files.told import tables_of
from data.checking.layout.beside_asked import may_be_two
from data.checking.layout.heading_search import best_kind, find_table
from data.checking.layout.lists_beside import LIST_BESIDE, is_list_beside
from data.checking.layout.no_headings import has_no_headings, has_two_rows, table_without_headings
from data.checking.layout.summaries import without_summaries
from data.checking.layout.told_columns import as_told, told_columns
from data.checking.layout.told_tables import Found, Told, cut, name_of, share_out, told_tables
from data.checking.layout.turned import why_turned
from data.kinds import KINDS
from data.kinds.declined_files import declined_file
from data.layouts import Layout
from data.marking.listing import is_list
from data.model import Finding, Kind, NotUnderstood, Row, Sheet

_WHYS = (why_not_read, lacks_year, only_forecasts, not_filled_in, why_turned, not_in_groups)  # of a sheet without a table


@dataclass(frozen=True)
class Part:
    """A sheet, or what a table on it takes of one that has several. `layout`: what staff said of it. `found_at`: where its table
    begins as the reader found it, or as it was told, such as `Sheet1!A12`: the name of the table; blank where there is none."""

    sheet: Sheet
    table: Table | None
    layout: Layout | None = None
    found_at: str = ""
    reason: str = ""  # why it is left alone although the reader found a table on it


def parts_of(sheets: Iterable[Sheet], layouts: Mapping[str, Layout], answers: Answers = NOTHING_ANSWERED) -> list[Part]:
    """Every sheet, or every table of it, in the order of the workbook. `layouts`: by the name of a sheet, which is one table then,
    or by the name of a table on it, the cell at which it begins, whether the reader found one there or not.

    Raises NotUnderstood for a layout that the file cannot follow.
    """
    parts = [part for sheet in sheets for part in _parts_of(sheet, layouts, answers)]
    there = {part.sheet.name for part in parts} | {part.found_at for part in parts}
    for name in layouts:
        if name not in there:
            raise NotUnderstood(f"There is no sheet {name} in this file, and no table that begins there")
    return _with_reasons(without_summaries(parts))


def _with_reasons(parts: list[Part]) -> list[Part]:
    """The parts of a workbook that is declared to hold no records, or few: each sheet without any with its own reason."""
    declined = declined_file({part.sheet.name for part in parts})
    unknown = (NO_KIND, NO_HEADINGS, NO_TABLE, SINGLE, *REASONS)
    return parts if declined is None else [
        replace(part, reason=declined.reason(part.sheet.name)) if why_left(part) in unknown else part for part in parts
    ]  # fmt: skip


def _parts_of(sheet: Sheet, layouts: Mapping[str, Layout], answers: Answers) -> list[Part]:
    if is_apart(sheet):
        if sheet.name in layouts:
            raise NotUnderstood(f"The sheet {sheet.name} holds no records: {why_left(Part(sheet, None))}")
        return [Part(sheet, None)]
    found = tables_of(sheet)
    if told := told_tables(sheet, layouts, found):
        return _told_one_by_one(sheet, told, layouts, answers)
    return _as_found(sheet, found, layouts, answers)


def _as_found(sheet: Sheet, found: Found, layouts: Mapping[str, Layout], answers: Answers) -> list[Part]:
    """The tables that the reader found, each as it was told where it was; all as one where that was said of the sheet."""
    layout = layouts.get(sheet.name)
    if layout:
        [(_, table)] = found if len(found) == 1 else [(sheet, find_table(sheet))]
        found = [(sheet, table)]
    parts = [_part(part, take_the_alike(part, table, answers), layout, layouts, answers) for part, table in found]
    return parts if len(parts) == 1 else [_named_list(part, parts) for part in parts]


def _named_list(part: Part, parts: Sequence[Part]) -> Part:
    """A part with the reason why it is left alone, where it is a list beside one of the tables of its sheet."""
    if why_left(part) != NO_KIND:
        return part
    beside = any(is_list_beside(part.sheet, each.table, each.sheet) for each in parts if each.table)
    return replace(part, reason=LIST_BESIDE) if beside else part


def _told_one_by_one(sheet: Sheet, told: Sequence[Told], layouts: Mapping[str, Layout], answers: Answers) -> list[Part]:
    """The tables that staff told, and those that the reader finds in what is left of the sheet, as they stand on it."""
    own, rest = cut(sheet, told)
    found = tables_of(rest) if rest.rows else []
    if any(each.layout.kind != NONE for each in told) and sheet.name not in layouts and not any(table for _, table in found):
        own, found = share_out(rest, told, own), []
    parts = [_told_part(each, part, answers) for each, part in zip(told, own, strict=True)]
    parts += _as_found(rest, found, {name: each for name, each in layouts.items() if name == sheet.name}, answers) if found else []
    return sorted(parts, key=lambda part: _begins(part.sheet))


def _begins(sheet: Sheet) -> tuple[int, int]:
    """Row and column of the first cell of a sheet that holds anything."""
    row = sheet.rows[0] if sheet.rows else None
    return (row.number, next(at for at, value in enumerate(row.values) if value is not None)) if row else (0, 0)


def _told_part(told: Told, sheet: Sheet, answers: Answers) -> Part:
    if told.layout.kind == NONE:
        return Part(sheet, None, told.layout, told.name)
    if not sheet.rows:
        raise NotUnderstood(f"Nothing stands in the cells of the table {told.name}")
    below = sheet.rows[-1].number > told.bottom
    width = max(len(row.values) for row in sheet.rows)
    table = take_the_alike(sheet, find_table(sheet), answers)
    edges = {"last": told.bottom if below else told.layout.last, "first_column": letter(told.left),
             "last_column": letter(told.right) if told.right + 1 < width else told.layout.last_column}  # fmt: skip
    headings = () if table or told.layout.first else (told.top, told.top)
    layout = replace(told.layout, headings=told.layout.headings or headings, **edges)
    return Part(sheet, _as_said(sheet, table, layout, answers), told.layout, told.name)


def _part(sheet: Sheet, table: Table | None, layout: Layout | None, layouts: Mapping[str, Layout], answers: Answers) -> Part:
    found_at = name_of(sheet, table) if table else ""
    layout = layout or layouts.get(found_at)
    if layout is None:
        reason = (
            no_records(sheet, table) or may_be_two(sheet, table) if table
            else next(filter(None, (why(sheet) for why in _WHYS)), "")
        )  # fmt: skip
        return Part(sheet, None if reason else table, None, found_at, reason)
    told = None if layout.kind == NONE else _as_said(sheet, table, layout, answers)
    return Part(sheet, told, layout, found_at or (name_of(sheet, told) if told else ""))


def _as_said(sheet: Sheet, found: Table | None, layout: Layout, answers: Answers) -> Table:
    """The table that staff described; what they left open is as the reader found it, or finds it under the headings they named."""
    rows = [] if layout.first else _heading_rows(sheet, found, layout)
    kind = _kind(sheet, found, layout, rows)
    table = found
    if layout.first:
        table = table_without_headings(sheet, kind, layout)
    elif found is None or (found.kind, found.header_rows) != (kind, tuple(row.number for row in rows)):
        held = beneath(sheet, rows[-1].number)
        table = take_the_alike(sheet, table_of(kind, rows, headings_on(sheet, rows), beneath=held), answers)
    told = told_columns(sheet, table, layout)
    table = as_told(table if table.known or layout.first else take_the_alike(sheet, table, answers, told), told, layout)
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
    if part.reason:
        return part.reason
    if part.layout:
        return SAID
    if not part.sheet.rows:
        return EMPTY
    if has_no_headings(part.sheet):
        return NO_HEADINGS
    if has_two_rows(part.sheet):
        return NO_KIND
    return NO_TABLE if all(isinstance(value, str | None) for row in part.sheet.rows for value in row.values) else SINGLE


NO_KIND, SAID, EMPTY = "its headings are those of no kind of record", "staff said so", "it is empty"
NO_HEADINGS = "it has no row of headings; what its columns are can be said in Upload"
NO_TABLE = "it holds lines of text and no table"
SINGLE = "it holds no two rows of more than one cell, and so no table"


def say_told(parts: Iterable[Part]) -> list[Finding]:
    """One note a table that was read as staff said."""
    told = [part for part in parts if part.layout and part.table]
    names = [part.sheet.name for part in told]
    return [
        finding("layout-told", part.sheet.name, what=part.layout.in_words(),
                which="sheet" if names.count(part.sheet.name) == 1 else f"table at {part.found_at.rpartition('!')[2]}")
        for part in told
    ]  # fmt: skip
