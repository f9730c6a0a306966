"""From cells and a declaration to records and findings: every row of a table is taken, stopped or set aside, each with its reason."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.checking.batch import Batch, count_days_from_1904
from data.checking.cells import Cells, cells_below
from data.checking.columns.amount_nowhere import ask_of_amount_nowhere
from data.checking.columns.funder_columns import take_funders
from data.checking.columns.headings import ABOVE, Table
from data.checking.columns.money_aside import with_others_aside
from data.checking.columns.money_asked import questions_of
from data.checking.columns.split_dates import join_dates
from data.checking.columns.title_units import with_unit_of_title
from data.checking.columns.twins import ask_of_twins
from data.checking.columns.unit_column import apply_unit_column, ask_of_unit_column
from data.checking.columns.years import ask_of_parents, name_of_part, spread_periods, stop_whole_rows
from data.checking.control_totals import control_totals
from data.checking.known_files.by_period import not_filled_in, take_statuses
from data.checking.known_files.figure_marks import say_marks, without_figures
from data.checking.known_files.figures import take_figures
from data.checking.known_files.told import no_figures, outside, say_known
from data.checking.layout.heading_rows import heading_text, with_titles
from data.checking.layout.looks import say_legends
from data.checking.layout.merged import ask_of_merged_figures, fill_down
from data.checking.layout.row_looks import say_row_looks
from data.checking.lines.attendees import Event, counted_with, events_of, say_counted, take_counts
from data.checking.lines.groups import find_groups, say_group, texts_of_groups
from data.checking.lines.in_kind import ask_of_kind
from data.checking.lines.lone_lines import ask_of_lone_lines
from data.checking.lines.named_above import take_from_around
from data.checking.lines.named_totals import ask_of_deductions, ask_of_marked_parts, ask_of_named_totals
from data.checking.lines.naming_lines import names_a_group
from data.checking.lines.page_rows import rows_of_pages
from data.checking.lines.remarks import REMARK, is_remark, may_head
from data.checking.lines.row_numbers import without_row_numbers
from data.checking.lines.sheet_periods import ask_of_sheet_names
from data.checking.lines.sum_rows import ask_of_sums, rows_that_add_up
from data.checking.lines.total_rows import SPOKEN, TOTAL, compare_total, rows_with, total_rows
from data.checking.lines.wholes import Whole, ask_of_wholes, compare_wholes, find_wholes, without_wholes
from data.checking.members_elsewhere import say_members_elsewhere
from data.checking.rows import keys_stand_once, make_keys, required_fields_are_there, say_unread_columns
from data.checking.values import as_typed
from data.checking.written.mixed_units import ask_of_mixed_units
from data.checking.written.parted_amounts import ask_of_parted_amounts
from data.example_row import is_example
from data.model import Finding, Question, Row, Sheet, When

_OF_WHICH = re.compile(r"^\W*(?:(?:of which|of this|thereof|o/w)\b|incl(?:\.|uding|udes)?(?= ))", re.IGNORECASE)
_SIGNED = re.compile(
    r"^\W*(?:signed|signature|sign[- ]off|(?:authori[sz]ed|approved|checked|completed|compiled|submitted|prepared) by)\b", re.IGNORECASE
)
BELOW, BEFORE = "staff said that the table ends above it", "staff said that the table begins below it"


@dataclass
class LeftAlone:
    """One row of a recognised sheet that is no record, and why."""

    row: int
    reason: str
    text: str
    stops: bool = False
    pence: int = 0  # the money of a row that stops, at its low end


@dataclass
class CheckedTable:
    """One table after its check: the records columnwise (as the store holds them), what was left, findings and control totals."""

    sheet: Sheet
    table: Table
    position: int
    records: dict[str, list[Any]] = field(default_factory=dict)
    left_alone: list[LeftAlone] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    totals: dict[str, int] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    unclear: set[int] = field(default_factory=set)  # the numbers of rows that may be totals
    pence: dict[int, int] = field(default_factory=dict)  # the money of each row that is a record, or stops, by its number


def check_table(
    sheet: Sheet, table: Table, upload: str, position: int, period: When | None, year: str = "financial",
    answers: Mapping[str, str] | None = None, below: Cells | None = None,
) -> CheckedTable:
    """Judge one table. `position` is its place among the tables of the workbook, from 1; it is part of every record's name.

    `below` are the cells below its headings, where they were looked at before.
    """
    table, said = with_unit_of_title(sheet, table)
    checked = CheckedTable(sheet, table, position, findings=said)
    fill_down(sheet, table)
    rows, totals, cells, named = _sort_rows(checked, below if below is not None and not sheet.merged else cells_below(sheet, table))
    if sheet.from_1904:
        count_days_from_1904(rows, table)
        cells = Cells(rows)
    if events := _count_attendees(checked, rows):
        rows = [event.first for event in events]
        cells = Cells(rows)
    numbered = without_row_numbers(sheet.name, table, rows, answers or {})
    checked.findings += numbered.findings
    table, joined = _columns_joined(sheet, numbered.table, rows)
    if joined:
        checked.findings += joined
        cells = Cells(rows)
    wholes = find_wholes(table, rows)
    checked.findings += compare_wholes(sheet.name, wholes, rows)
    checked.table = table = with_others_aside(without_wholes(table, wholes), rows)
    rows, parts = spread_periods(table, rows)
    batch = Batch(sheet.name, table, rows, Cells(rows) if parts else cells, period, year, parts, answers)
    checked.findings += take_from_around(sheet, table, batch, named)
    take_figures(sheet, batch)
    take_funders(batch)
    take_counts(batch, events)
    take_statuses(batch)
    ask_of_sums(batch, checked.unclear)
    _judge(sheet, batch, wholes)
    for row in totals:
        checked.left_alone.append(LeftAlone(row.number, TOTAL, text_of_row(row)))
        checked.findings += compare_total(sheet.name, table, [each for each in batch.rows if each.number < row.number], row)
    _take_records(checked, batch, upload)
    checked.findings += batch.findings
    checked.questions += questions_of(sheet, table, batch, numbered.questions)
    checked.left_alone = sorted([*checked.left_alone, *_held_back(sheet, batch)], key=lambda each: each.row)
    checked.findings += say_row_looks(sheet, batch)
    checked.findings += say_legends(sheet, table, {each.row for each in checked.left_alone})
    checked.totals = control_totals(checked, batch)
    for row, pence in zip(batch.rows, batch.pence, strict=True) if any(batch.pence) else ():
        checked.pence[row.number] = checked.pence.get(row.number, 0) + pence
    return checked


def _columns_joined(sheet: Sheet, table: Table, rows: list[Row]) -> tuple[Table, list[Finding]]:
    """The table without the columns that only say how another is read (its unit, its year), which the rows then hold; and what is said
    of it, nothing where no row was changed."""
    table, by_row = apply_unit_column(sheet.name, table, rows)
    table, dated = join_dates(sheet.name, table, rows)
    return table, [*by_row, *dated]


def _count_attendees(checked: CheckedTable, rows: Sequence[Row]) -> list[Event]:
    """The events of a table that has a row for each person who came, else none; the further rows of an event are counted with its first."""
    events = events_of(checked.table, rows)
    if events:
        checked.left_alone += [LeftAlone(number, reason, "") for number, reason in counted_with(events).items()]
        checked.findings += say_counted(checked.sheet.name, checked.table, events)
    return events


def _judge(sheet: Sheet, batch: Batch, wholes: Sequence[Whole]) -> None:
    """Every check of a row, in an order in which each finds what it needs; what is wrong stands in the batch afterwards."""
    required_fields_are_there(batch)
    ask_of_merged_figures(sheet, batch)
    ask_of_parents(batch)
    ask_of_wholes(batch, wholes)
    ask_of_twins(batch)
    ask_of_kind(batch)
    ask_of_mixed_units(batch)
    ask_of_unit_column(batch)
    ask_of_parted_amounts(sheet, batch)
    ask_of_amount_nowhere(batch)
    ask_of_named_totals(batch)
    ask_of_marked_parts(batch)
    for check in batch.kind.row_checks:
        check(batch)
    make_keys(batch)
    keys_stand_once(batch)
    stop_whole_rows(batch)
    ask_of_deductions(batch)
    ask_of_lone_lines(batch)
    ask_of_sheet_names(sheet, batch)
    say_members_elsewhere(batch)
    say_unread_columns(batch)


def _held_back(sheet: Sheet, batch: Batch) -> list[LeftAlone]:
    """The rows that stop, each with the first finding that stops it and the money in it."""
    reasons = {each.cell.lstrip(string.ascii_uppercase): each for each in reversed(batch.findings) if each.severity == "stops"}
    pence: Counter[int] = Counter()
    for index in batch.stopped:
        pence[batch.rows[index].number] += batch.pence[index]
    stopped = [(row, reasons[str(row.number)]) for row in sheet.rows if row.number in pence]
    return [
        LeftAlone(row.number, f"{why.cell}: {why.message}", text_of_row(row), stops=True, pence=pence[row.number]) for row, why in stopped
    ]


def text_of_row(row: Row) -> str:
    return " | ".join(text for value in row.values if (text := as_typed(value)))[:400]


def _sort_rows(checked: CheckedTable, cells: Cells) -> tuple[Sequence[Row], list[Row], Cells, dict[str, dict[int, str]]]:
    """The rows below the headings that may be records, and those that are totals; all others are left alone with a reason.

    Third, the cells of the rows that may be records; fourth, what rows above them name, by field and by their numbers.
    """
    table, sheet = checked.table, checked.sheet
    headings = [row for row in sheet.rows if row.number in table.header_rows]
    cells = cells.up_to(table.ends)
    below = cells.rows
    above = ABOVE if headings else BEFORE
    for row in sheet.rows:
        if row.number < table.begins or row.number > table.ends:
            checked.left_alone.append(LeftAlone(row.number, above if row.number < table.begins else BELOW, text_of_row(row)))
    totals = total_rows(table, cells)
    aside = _no_records(table, below, cells, headings) | rows_of_pages(table, sheet, below)
    sums, unclear = rows_that_add_up(table, below, cells, totals, aside)
    totals |= sums
    checked.unclear = {below[index].number for index in unclear}
    elsewhere = {index: reason for index, reason in outside(table, below).items() if index not in totals and index not in aside}
    checked.findings += say_known(sheet, table, len(elsewhere), len(below))
    aside |= without_figures(table, below) | no_figures(table, below) | elsewhere
    checked.findings += say_marks(sheet, table, [row for index, row in enumerate(below) if index not in elsewhere])
    groups = find_groups(table, below, totals | {index for index, why in aside.items() if not may_head(table, below[index], why)})
    for group in groups:
        aside[group.index], note = say_group(sheet, table, below, group)
        checked.findings.append(note)
    checked.left_alone += [
        LeftAlone(below[index].number, reason, text_of_row(below[index])) for index, reason in aside.items() if index not in totals
    ]
    if not totals and not aside:
        return below, [], cells, {}
    taken = [index for index in range(len(below)) if index not in totals and index not in aside]
    rows = [below[index] for index in taken]
    return rows, [below[index] for index in sorted(totals)], Cells(rows), texts_of_groups(groups, below)


def _no_records(table: Table, rows: Sequence[Row], cells: Cells, headings: list[Row]) -> dict[int, str]:
    """The places of the rows that are no records, each with its reason; of several reasons the one that stands last here."""
    positions = [column.position for column in table.taken if column.position < len(cells)]
    first = min(column.position for column in table.taken)
    column = cells[first]
    words = {tuple(heading_text(value) for value in row.values if value is not None) for row in headings}
    beginnings = {row.values[first] if first < len(row.values) else None for row in headings}
    blank = [index for index, cell in enumerate(column) if cell is None]
    empty = [index for index in blank if all(cells[position][index] is None for position in positions)]
    repeats = [
        index for index, cell in enumerate(column)
        if cell in beginnings and tuple(heading_text(value) for value in rows[index].values if value is not None) in words
    ]  # fmt: skip
    titles = [place for index in repeats for place in range(with_titles(rows, index), index) if not names_a_group(table, rows[place])]
    at = {column.field.name: column.position for column in table.taken}
    spoken = [at[name] for name in SPOKEN if name in at]
    signs = ("of which", "of this", "thereof", "o/w", "incl")
    of_which = set().union(*(rows_with(cells, position, _OF_WHICH.match, *signs) for position in spoken))
    figures = [column.position for column in table.taken if column.field.type in ("amount", "count", "number")]
    signed = [
        index for index in rows_with(cells, first, _SIGNED.match, "sign", "ed by")
        if not any(position < len(cells) and cells[position][index] is not None for position in figures)
    ]  # fmt: skip
    marked = {first, at.get(table.kind.fields[0].name, first)}
    examples = set().union(*(rows_with(cells, each, lambda text: is_example(text, table.kind), "example") for each in marked))
    alone = [index for index, row in enumerate(rows) if len(row.values) - row.values.count(None) == 1]
    return (
        dict.fromkeys(not_filled_in(table, rows), "none of its columns that are taken holds a figure")
        | dict.fromkeys(empty, "no column that is known holds anything")
        | dict.fromkeys(repeats, "it repeats the headings")
        | dict.fromkeys(titles, ABOVE)
        | dict.fromkeys(examples, "it is the example row of the template")
        | dict.fromkeys(of_which, "it says what a part of the row above it is, and that is counted there")
        | dict.fromkeys(signed, "it is signed there, and holds no record")
        | dict.fromkeys((index for index in alone if is_remark(table, rows[index])), REMARK)
    )


def _take_records(checked: CheckedTable, batch: Batch, upload: str) -> None:
    """The standing rows, columnwise; a wide sheet (`Employees 2023`) gives one record a row and year that holds anything."""
    standing = batch.standing()
    whole = len(standing) == len(batch.rows)
    columns = batch.columns if whole else {name: [values[index] for index in standing] for name, values in batch.columns.items()}
    numbers = [batch.rows[index].number for index in standing]
    count = len(numbers)
    columns |= {
        "record": [f"{upload}.{checked.position}.{number}" for number in numbers],
        "upload": [upload] * count,
        "sheet": [checked.sheet.name] * count,
        "row": numbers,
    }
    if batch.parts:
        parts = [name_of_part(batch.parts[index]) for index in standing]
        columns["record"] = [f"{name}.{part}" if part else name for name, part in zip(columns["record"], parts, strict=True)]
    checked.records = columns
