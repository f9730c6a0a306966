"""Columns of money that add up others beside them: a total of years, or of revenue and capital; compared, never counted with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.checking.batch import Batch
from data.checking.columns.headings import Column, Table
from data.checking.columns.money_parts import find_parts
from data.checking.findings import finding
from data.checking.known_files.by_period_rows import wholes_by_period
from data.checking.lines.payments import as_grant, payments_of
from data.checking.money_cells import exact_pence, holds, money_columns
from data.grammar.dates import find_period
from data.grammar.printing import print_differing, print_pence
from data.model import Finding, Row, When

_TOTAL = re.compile(r"\b(?:total|sum|overall|altogether|all years|full year)\b", re.IGNORECASE)
LOOKED_AT = 20  # so many rows show whether a column that is not read holds money


@dataclass(frozen=True)
class Whole:
    """A column of money, the columns beside it that are parts of it, and whether it is certain that it adds them up."""

    column: Column
    parts: tuple[Column, ...]
    certain: bool
    compared: bool = True  # not where columns of periods in it are no records: what is forecast for them
    paid_out: bool = False  # it is a grant, and they are what was paid of it: records of their own, all of them

    @property
    def of_periods(self) -> bool:
        """Whether the parts are records themselves, one a period; else the whole is the amount and its parts are not counted."""
        return self.parts[0].field is not None

    @property
    def letters(self) -> str:
        return ", ".join(part.letter for part in self.parts)


def find_wholes(table: Table, rows: Sequence[Row]) -> list[Whole]:
    """The columns that add up others, of a table of investments.

    Of columns a period it is certain where the heading says so (`Total`), or where every row in which all stand adds up.
    """
    if table.kind.name != "investments":
        return []
    if table.known and table.known.by_period:
        return [Whole(column, parts, True, all_read) for column, parts, all_read in wholes_by_period(table)]
    money = money_columns(table)
    wholes = [whole for column in money if (whole := _of_periods(column, money, rows))]
    wholes += [whole for column in _headed_alike(table, wholes) if (whole := _of_periods(column, money, rows))]
    unread = [
        when for column in table.columns if column.field is None and (when := find_period(column.header))
        and any(exact_pence(row, column) for row in rows[:LOOKED_AT])
    ]  # fmt: skip
    wholes = [replace(whole, compared=not any(_in_period(when, whole.column) for when in unread)) for whole in wholes]
    left = {whole.column for whole in wholes}
    parts = find_parts(table.columns)
    for column in (column for column in money if column not in left and not column.says):
        period = (column.as_at.start, column.as_at.end) if column.as_at else None
        of_column = parts.get(period) or (tuple(part for group in parts.values() for part in group) if period is None else ())
        if of_column:
            says_so = bool(_TOTAL.search(column.header))
            wholes.append(Whole(column, of_column, says_so or _adds_up(column, of_column, rows, most=True)))
    return wholes


def _headed_alike(table: Table, wholes: Sequence[Whole]) -> list[Column]:
    """The columns that have the heading of a total and were left alone beside it: `Total` behind the months of each quarter."""
    of_letter = {whole.column.letter: whole.column for whole in wholes if whole.of_periods and not whole.paid_out}
    return [
        replace(column, field=of_letter[column.twin].field) for column in table.columns if column.field is None and column.twin in of_letter
    ]


def _of_periods(column: Column, money: Sequence[Column], rows: Sequence[Row]) -> Whole | None:
    """A column of money as the whole of columns a period: of those in its own period, or of all where it has none."""
    others = [each for each in money if each.part is not None and each is not column and _within(each, column)]
    leaves = [each for each in others if not any(_within(other, each) for other in others if other is not each and _same(other, each))]
    groups = [tuple(each for each in leaves if each.field is field) for field in dict.fromkeys(each.field for each in leaves)]
    if not groups:
        return None
    payments = payments_of(column, groups)
    if payments and not _adds_up(column, payments, rows, most=True) and _holds_all(column, payments, rows):
        return Whole(column, payments, certain=False, paid_out=True)
    own = next((group for group in groups if group[0].field is column.field), None)
    says_so = bool(_TOTAL.search(column.header))
    if column.as_at is None and (run := _right_before(column, own or groups[0])) and _adds_up(column, run, rows, most=says_so):
        return Whole(column, run, True)
    if says_so and (own is not None or len(groups) == 1):
        return Whole(column, own or groups[0], True)
    tried = [own] if own else groups
    added = next((group for group in tried if len(group) > 1 and _adds_up(column, group, rows)), None)
    return Whole(column, added or tried[0], added is not None)


def _right_before(column: Column, parts: Sequence[Column]) -> tuple[Column, ...]:
    """Those of several columns that stand right before a total, one beside another, where it is no total of all of them."""
    at = {part.position: part for part in parts}
    run: list[Column] = []
    while column.position - len(run) - 1 in at:
        run.append(at[column.position - len(run) - 1])
    return tuple(reversed(run)) if 1 < len(run) < len(parts) else ()


def _in_period(when: When, whole: Column) -> bool:
    """Whether a column that is not read is of a period within that of a total; a total of no period is one of them all."""
    return whole.as_at is None or (whole.as_at.start <= when.start and when.end <= whole.as_at.end and when.end != whole.as_at.end)


def _same(one: Column, other: Column) -> bool:
    return one.field is other.field


def _within(inner: Column, outer: Column) -> bool:
    """Whether what one column holds is a part of what the other does: of its funder or of any where that names none, and of its period."""
    if inner.part is None or inner.part == outer.part or outer.says not in ((), inner.says):
        return False
    if outer.as_at is None:
        return True
    if inner.as_at is None or (inner.says == outer.says and (inner.as_at.start, inner.as_at.end) == (outer.as_at.start, outer.as_at.end)):
        return False
    return outer.as_at.start <= inner.as_at.start and inner.as_at.end <= outer.as_at.end


def _adds_up(column: Column, parts: Sequence[Column], rows: Sequence[Row], most: bool = False) -> bool:
    """Whether a column is the sum of others in every row in which it and any of them are known; or in most of them."""
    known = [pair for row in rows if (pair := _stated_and_added(row, column, parts)) and pair[1]]
    agreeing = sum(_alike(stated, added, column, parts) for stated, added in known)
    return bool(known) and (agreeing * 2 > len(known) if most else agreeing == len(known))


def _holds_all(column: Column, parts: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether no row says more in its parts than in the whole, and one has both."""
    known = [pair for row in rows if (pair := _stated_and_added(row, column, parts))]
    return bool(known) and all(added <= stated or _alike(stated, added, column, parts) for stated, added in known)


def _stated_and_added(row: Row, column: Column, parts: Sequence[Column]) -> tuple[int, int] | None:
    """What a row says as the whole and what its parts add up to, in pence; None where a cell of them is no exact figure."""
    held = [part for part in parts if holds(row, part)]
    figures = [exact_pence(row, each) for each in (column, *held)]
    if not held or None in figures:
        return None
    return figures[0], sum(figures[1:])


def without_wholes(table: Table, wholes: Sequence[Whole]) -> Table:
    """The table in which no amount stands twice: the whole left alone beside its periods, parts left alone beside their whole."""
    aside: dict[int, Column] = {}
    for whole in wholes:
        if whole.paid_out:
            aside[whole.column.position] = as_grant(table, whole.column)
        elif whole.of_periods:
            reason = f"it is the total of columns {whole.letters}, and is compared with them" if whole.certain else (
                f"columns {whole.letters} may be parts of it"
            )  # fmt: skip
            if not whole.compared:
                reason = f"it is the total of columns {whole.letters} and of others, which are left alone"
            aside[whole.column.position] = replace(whole.column, field=None, as_at=None, aside=reason)
        for part in () if whole.of_periods else whole.parts:
            aside[part.position] = replace(part, aside=f"it is a part of column {whole.column.letter} ('{whole.column.header}')")
    return replace(table, columns=tuple(aside.get(column.position, column) for column in table.columns)) if aside else table


def compare_wholes(sheet: str, wholes: Sequence[Whole], rows: Sequence[Row]) -> list[Finding]:
    """What is to be said of the rows in which a total and its parts differ by more than half a per cent, or one is not there."""
    return [
        said for whole in wholes for row in rows
        if (whole.certain or not whole.of_periods) and (said := _compare(sheet, whole, row))
    ]  # fmt: skip


def _compare(sheet: str, whole: Whole, row: Row) -> Finding | None:
    cell = f"{whole.column.letter}{row.number}"
    is_held, held = holds(row, whole.column), [part for part in whole.parts if holds(row, part)]
    if not is_held and held:
        figures = [exact_pence(row, part) for part in held]
        added = print_pence(sum(figures)) if None not in figures else "what is not known"
        return finding("whole-blank", sheet, cell, parts=whole.letters, added=added)
    if is_held and not held and whole.of_periods and exact_pence(row, whole.column):
        return finding("whole-alone", sheet, cell, parts=whole.letters, stated=print_pence(exact_pence(row, whole.column)))
    pair = _stated_and_added(row, whole.column, whole.parts) if is_held and held and whole.certain and whole.compared else None
    if pair is None or _alike(*pair, whole.column, whole.parts):
        return None
    if pair[0] and not pair[1] and not whole.of_periods:
        return finding("whole-of-noughts", sheet, cell, parts=whole.letters)
    stated, added = print_differing(*pair)
    return finding("whole-differs", sheet, cell, stated=stated, parts=whole.letters, added=added)


def ask_of_wholes(batch: Batch, wholes: Sequence[Whole]) -> None:
    """Rows with an amount in a column that may or may not add up the periods beside it stop: the two readings differ in money.

    Rows with the parts of an amount and no column for the whole stop, too: parts are never added up for staff.
    """
    for whole in wholes:
        if whole.certain or whole.paid_out or not whole.of_periods:
            continue
        for index, row in enumerate(batch.rows):
            if holds(row, whole.column):
                batch.say(index, "whole-uncertain", whole.column.letter, header=whole.column.header, letter=whole.column.letter,
                          parts=whole.letters)  # fmt: skip
    if batch.kind.name != "investments" or any(column.field.type == "amount" for column in batch.table.taken):
        return
    parts = [part for group in find_parts(batch.table.columns).values() for part in group]
    letters = ", ".join(part.letter for part in parts)
    for index, row in enumerate(batch.rows):
        if first := next((part for part in parts if holds(row, part)), None):
            batch.say(index, "parts-without-whole", first.letter, parts=letters)


def _alike(stated: int, added: int, column: Column, parts: Sequence[Column]) -> bool:
    """Whether two sums agree within half a per cent, or within what the rounding of the parts to their unit makes."""
    units = [each.unit for each in (column, *parts) if each.unit > 1]
    return abs(stated - added) <= max(abs(stated) * 5 // 1000, 50 * sum(units))
