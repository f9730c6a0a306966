"""From cells and a declaration to records and findings: every row of a table is taken, stopped or set aside, each with its reason."""

from __future__ import annotations

import math
import string
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.checking.batch import Batch
from data.checking.cells import Cells, cells_below
from data.checking.columns.amount_nowhere import ask_of_amount_nowhere
from data.checking.columns.cumulative_columns import with_latest_by_title
from data.checking.columns.funder_columns import take_funders
from data.checking.columns.headings import Table
from data.checking.columns.match_beside import without_match
from data.checking.columns.money_aside import with_others_aside
from data.checking.columns.money_asked import questions_of
from data.checking.columns.outcome_columns import take_outcomes
from data.checking.columns.split_dates import join_dates
from data.checking.columns.title_units import with_unit_of_title
from data.checking.columns.twin_names import by_names
from data.checking.columns.twins import ask_of_twins
from data.checking.columns.two_counts import part_counts
from data.checking.columns.unit_column import apply_unit_column, ask_of_unit_column
from data.checking.columns.years import ask_of_parents, name_of_part, spread_periods, stop_whole_rows
from data.checking.control_totals import control_totals
from data.checking.in_confidence import stop_what_would_be_shown
from data.checking.known_files.by_period_rows import take_statuses
from data.checking.known_files.figures import take_figures
from data.checking.layout.looks import say_legends
from data.checking.layout.merged import ask_of_merged_figures, fill_down
from data.checking.layout.row_looks import say_row_looks
from data.checking.lines.attendees import Event, counted_with, events_of, say_counted, take_counts
from data.checking.lines.blanks_below import say_blanks_below
from data.checking.lines.in_kind import ask_of_kind, take_kinds
from data.checking.lines.left_alone import LeftAlone, text_of_row
from data.checking.lines.lone_lines import ask_of_lone_lines
from data.checking.lines.measures import ask_of_bare_lines
from data.checking.lines.named_above import take_from_around
from data.checking.lines.named_totals import ask_of_deductions, ask_of_marked_parts, ask_of_named_totals
from data.checking.lines.payments import take_payments
from data.checking.lines.repeated_awards import spread_awards, take_awards
from data.checking.lines.row_numbers import without_row_numbers
from data.checking.lines.sheet_periods import ask_of_sheet_names
from data.checking.lines.sheet_wide import ask_of_rows, take_told_of_rows
from data.checking.lines.sorting import Sorted, sort_rows
from data.checking.lines.sum_rows import ask_of_sums
from data.checking.lines.total_rows import TOTAL, compare_total
from data.checking.lines.wholes import Whole, ask_of_wholes, compare_wholes, find_wholes, without_wholes
from data.checking.members_elsewhere import say_members_elsewhere
from data.checking.rows import keys_stand_once, make_keys, references_are_whole, required_fields_are_there, say_unread_columns
from data.checking.written.days_below_months import join_days
from data.checking.written.days_of_1904 import count_days_from_1904
from data.checking.written.ditto import ask_of_ditto
from data.checking.written.mixed_units import ask_of_mixed_units
from data.checking.written.parted_amounts import ask_of_parted_amounts
from data.checking.written.unit_lines import ask_of_unit_lines
from data.model import Finding, Question, Row, Sheet, When


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
    unclear: frozenset[int] = frozenset()  # the numbers of rows that may be totals
    pence: dict[int, int] = field(default_factory=dict)  # the money of each row that is a record, or stops, by its number


def check_table(
    sheet: Sheet, table: Table, upload: str, position: int, period: When | None, year: str = "financial",
    answers: Mapping[str, str] | None = None, below: Cells | None = None,
) -> CheckedTable:
    """Judge one table. `position` is its place among the tables of the workbook, from 1; it is part of every record's name.

    `below` are the cells below its headings, where they were looked at before.
    """
    table, said = with_unit_of_title(sheet, with_latest_by_title(sheet, table))
    checked = CheckedTable(sheet, table, position, findings=said)
    fill_down(sheet, table)
    cells = below if below is not None and not sheet.merged else cells_below(sheet, table)
    if joined := join_days(sheet, table, cells):
        checked.findings += joined
        cells = cells_below(sheet, table)
    found = sort_rows(sheet, table, cells)
    rows, cells, events = _rows_of_records(checked, found)
    numbered = without_row_numbers(sheet.name, table, rows, answers or {})
    checked.findings += numbered.findings
    table, joined = _columns_joined(sheet, numbered.table, rows)
    if joined:
        checked.findings += joined
        cells = Cells(rows)
    wholes = find_wholes(table, rows)
    checked.findings += compare_wholes(sheet.name, wholes, rows)
    checked.table = table = with_others_aside(without_match(without_wholes(table, wholes), rows), rows)
    rows, parts = spread_periods(table, rows)
    if not parts:
        checked.table, rows, parts = table, rows, parts = spread_awards(table, rows)
    batch = Batch(sheet.name, table, rows, Cells(rows) if parts else cells, period, year, parts, answers)
    checked.findings += take_from_around(sheet, table, batch, found.named)
    take_figures(sheet, batch)
    take_funders(batch)
    take_outcomes(batch)
    take_counts(batch, events)
    take_statuses(batch)
    checked.findings += take_told_of_rows(batch)
    ask_of_sums(batch, checked.unclear)
    left = {each.row for each in checked.left_alone}
    ask_of_unit_lines(batch, [row for row in sheet.rows if row.number in left] if left else ())
    _judge(sheet, batch, wholes)
    _leave_totals(checked, batch, found)
    _take_records(checked, batch, upload)
    checked.findings += batch.findings
    checked.questions += questions_of(sheet, table, batch, numbered.questions)
    taken = set(checked.records["row"]) if batch.held else set()
    held = [
        LeftAlone(row.number, reason, text_of_row(row)) for row, reason in ((batch.rows[at], why) for at, why in batch.held.items())
        if row.number not in taken
    ]  # fmt: skip
    checked.left_alone = sorted([*checked.left_alone, *held, *_held_back(sheet, batch)], key=lambda each: each.row)
    checked.findings += say_row_looks(sheet, batch)
    checked.findings += say_legends(sheet, table, {each.row for each in checked.left_alone})
    checked.totals = control_totals(checked, batch)
    checked.pence = _pence_by_row(batch)
    return checked


def _rows_of_records(checked: CheckedTable, found: Sorted) -> tuple[Sequence[Row], Cells, list[Event]]:
    """The rows that may be records with their cells, and the events where each has a row a person; the others are left alone."""
    checked.unclear = found.unclear
    checked.left_alone += found.left_alone
    checked.findings += found.findings
    if checked.sheet.from_1904:
        count_days_from_1904(found.rows, checked.table)
    events = _count_attendees(checked, found.rows)
    rows = [event.first for event in events] if events else found.rows
    return rows, Cells(rows) if events or checked.sheet.from_1904 else found.cells, events


def _leave_totals(checked: CheckedTable, batch: Batch, found: Sorted) -> None:
    """Leave the rows of totals alone, each compared with the rows beside it that it claims to add up: one that names those below it with
    these, to the next total. What stands on several rows of a grant is added up once."""
    rows = [row for at, row in enumerate(batch.rows) if at not in batch.held] if batch.parts and batch.held else batch.rows
    numbers = [0, *(each.number for each in found.totals), math.inf]
    for row, before, following in zip(found.totals, numbers, numbers[2:], strict=False):
        checked.left_alone.append(LeftAlone(row.number, TOTAL, text_of_row(row)))
        here, end = (bisect_left(rows, number, key=lambda each: each.number) for number in (row.number, following))
        above, below = ((), rows[here:end]) if row.number in found.heads else (rows[:here], rows[here:])
        checked.findings += compare_total(checked.sheet.name, batch.table, above, below, row, (before, following))


def _pence_by_row(batch: Batch) -> dict[int, int]:
    """The money of each row of the sheet, by its number; of a wide table that of all its records. Nothing where there is no money."""
    found: Counter[int] = Counter()
    for index, pence in enumerate(batch.pence) if any(batch.pence) else ():
        if index not in batch.held:
            found[batch.rows[index].number] += pence
    return dict(found)


def _columns_joined(sheet: Sheet, table: Table, rows: list[Row]) -> tuple[Table, list[Finding]]:
    """The table without the columns that only say how another is read (its unit, its year), which the rows then hold, and with a
    column of two figures as both; and what is said of it, nothing where all is as it was."""
    table, by_row = apply_unit_column(sheet.name, by_names(table, rows), rows)
    table, dated = join_dates(sheet.name, table, rows)
    table, parted = part_counts(sheet.name, table, rows)
    return table, [*by_row, *dated, *parted]


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
    references_are_whole(batch)
    ask_of_ditto(batch)
    ask_of_merged_figures(sheet, batch)
    ask_of_parents(batch)
    ask_of_wholes(batch, wholes)
    take_payments(batch)
    take_awards(batch)
    ask_of_twins(batch)
    take_kinds(batch)
    ask_of_kind(batch)
    ask_of_mixed_units(batch)
    ask_of_unit_column(batch)
    ask_of_parted_amounts(sheet, batch)
    ask_of_amount_nowhere(batch)
    ask_of_named_totals(batch)
    ask_of_marked_parts(batch)
    for check in batch.kind.row_checks:
        check(batch)
    stop_what_would_be_shown(batch)
    make_keys(batch)
    keys_stand_once(batch)
    stop_whole_rows(batch)
    ask_of_deductions(batch)
    ask_of_bare_lines(batch)
    ask_of_lone_lines(batch)
    ask_of_sheet_names(sheet, batch)
    ask_of_rows(sheet, batch)
    say_blanks_below(batch)
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
