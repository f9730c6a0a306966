"""Totals that do not call themselves so, or not first: a row of figures with one text at most that adds up the rows above it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

from data.checking.batch import Batch
from data.checking.cells import Cells
from data.checking.columns.headings import Column, Table
from data.checking.money_cells import cell_of, holds, money_columns, pence_of
from data.model import Row

_NAMED = re.compile(
    r"\b(?:sub[- ]?)?totals?\b"
    r"|^\W*(?:overall|sum|altogether|all (?:of the )?(?:funders|sources|projects|awards|grants|events|members|companies))\W*$",
    re.IGNORECASE,
)
_CLOSE = 5  # pence, or hundredths: Excel adds up what it does not show
_DATED = {"status", "date", "start"}
_TOLD = _DATED | {"reference", "title", "source", "programme"}  # what a record has and a total has not


def rows_that_add_up(
    table: Table, rows: Sequence[Row], cells: Cells, totals: Collection[int], aside: Collection[int]
) -> tuple[set[int], set[int]]:  # fmt: skip
    """The places of such rows among the rows below the headings; and of those that may be one, or a record, which stop.

    Sure is one that is named a total after another word (`Innovate UK total`); that names nobody and adds up the rows directly above
    or below it, or all above; or that has a text for a name, adds up two such rows or more, and lacks the status or date that they have.
    Any other with a name that adds up rows may be either. One that names nobody, looks as a sure one does and has rows on the same side
    of it is a sum too, which was mistyped: it is compared with them.

    `totals` and `aside` are no records. None of a declared file, of which it is known what its rows are.
    """
    money = figures(table)
    if table.known or not money:
        return set(), set()
    bare = {index for index in _bare_rows(table, cells, money) if index not in totals and index not in aside}
    passed = bare.union(totals, aside)
    records = [index for index in range(len(rows)) if index not in passed] if bare else []
    so_far = {column: [0, *accumulate(worth(rows[index], column) for index in records)] for column in money} if bare else {}
    sure: set[int] = set()
    unclear: set[int] = set()
    nameless: dict[int, tuple[list[int], list[int]]] = {}
    for index in sorted(bare):
        stated = {column: worth(rows[index], column) for column in money if holds(rows[index], column)}
        if not any(stated.values()):
            continue
        beside = directly_above(rows, index, money, passed, aside), directly_below(rows, index, money, passed)
        above = bisect_left(records, index)
        fits_all = above and all(abs(so_far[column][above] - pence) <= _CLOSE for column, pence in stated.items())
        runs = [*([records[:above]] if fits_all else ()), *(run for run in beside if run and adds_up(rows, run, stated))]
        run = max(runs, key=len, default=None)
        named = any(column.field.required and holds(rows[index], column) for column in table.taken)
        lacking = _lacking(table, rows, index, run or ())
        if _says_total(table, rows[index]) or (run and (not named or (len(run) > 1 and lacking & _DATED))):
            sure.add(index)
        elif run and lacking:
            unclear.add(index)
        if not named:
            nameless[index] = beside
    return sure | _mistyped(table, rows, nameless, sure, money), unclear


def _mistyped(
    table: Table, rows: Sequence[Row], nameless: Mapping[int, tuple[list[int], list[int]]], sure: Collection[int], money: Sequence[Column]
) -> set[int]:  # fmt: skip
    """The places of rows that name nobody and add up nothing, where one with a text in the same column adds up the rows on the same side.

    `nameless`: the rows that name nobody, each with the records directly above and below it.
    """
    def looks(index: int) -> frozenset[str]:
        return frozenset(column.letter for column in table.taken if column not in money and holds(rows[index], column))

    proven = {
        (looks(index), side) for index, beside in nameless.items() if index in sure and looks(index) for side, run in enumerate(beside)
        if run and adds_up(rows, run, {column: worth(rows[index], column) for column in money if holds(rows[index], column)})
    }  # fmt: skip
    return {
        index for index, beside in nameless.items() for side, run in enumerate(beside)
        if index not in sure and run and (looks(index), side) in proven
    }  # fmt: skip


def ask_of_sums(batch: Batch, unclear: Collection[int]) -> None:
    """The rows of these numbers stop: each may be a total or a record."""
    for index, row in enumerate(batch.rows):
        if row.number in unclear:
            batch.say(index, "total-unclear", next(column.letter for column in figures(batch.table) if holds(row, column)))


def figures(table: Table) -> list[Column]:
    """The columns that a total may add up: money of investments, counts of events and members."""
    return money_columns(table) or [column for column in table.taken if column.field.type in ("count", "amount")]


def worth(row: Row, column: Column) -> int:
    """What a cell adds to a sum, in pence or hundredths; nought where it holds no one figure."""
    value = cell_of(row, column)
    if column.field.type == "amount":
        return pence_of(value, column.unit)
    text = value.strip() if isinstance(value, str) else value
    is_figure = text.isdecimal() if isinstance(text, str) else isinstance(text, int | float) and not isinstance(text, bool)
    return round(float(text) * 100) if is_figure else 0


def _bare_rows(table: Table, cells: Cells, money: Sequence[Column]) -> set[int]:
    """The places of the rows that hold money and at most one text of what is taken: no status, no date, no second name."""
    others = [column for column in table.taken if column not in money and column.position < len(cells)]
    others.sort(key=lambda column: column.field.name not in _DATED)  # what most records have goes first
    found = set(range(len(cells.rows))) if others else set()
    seen: set[int] = set()
    for column in others:
        values = cells[column.position]
        held = {index for index in found if values[index] is not None}
        if column.field.name in _DATED:
            found -= held
        else:
            found -= held & seen
            seen |= held
    return found if len(others) > 1 else set()


def _says_total(table: Table, row: Row) -> bool:
    values = [cell_of(row, column) for column in table.taken]
    return any(isinstance(value, str) and _NAMED.search(value.strip()) for value in values)


def _lacking(table: Table, rows: Sequence[Row], index: int, run: Sequence[int]) -> set[str]:
    """The fields that all rows of a run have and this one has not."""
    told = [column for column in table.taken if column.field.name in _TOLD and not holds(rows[index], column)]
    return {column.field.name for column in told if all(holds(rows[each], column) for each in run)}


def adds_up(rows: Sequence[Row], run: Sequence[int], stated: Mapping[Column, int]) -> bool:
    return all(
        abs(sum(worth(rows[each], column) for each in run) - pence) <= _CLOSE for column, pence in stated.items()
    )


def directly_above(rows: Sequence[Row], index: int, money: Sequence[Column], passed: Collection[int], aside: Collection[int]) -> list[int]:
    """The records between a row and the total, or the line without money, that ends above it."""
    run: list[int] = []
    for each in range(index - 1, -1, -1):
        if each in aside and _holds_any(rows[each], money):
            continue  # `of which` rows stand between a sum and what it adds up
        if each in passed or not _holds_any(rows[each], money):
            if run or each not in aside:
                break
            continue
        run.append(each)
    return run


def directly_below(rows: Sequence[Row], index: int, money: Sequence[Column], passed: Collection[int]) -> list[int]:
    """The records between a row and the next that is none: a sum may stand above what it adds up."""
    run: list[int] = []
    for each in range(index + 1, len(rows)):
        if each in passed or not _holds_any(rows[each], money):
            break
        run.append(each)
    return run


def _holds_any(row: Row, money: Sequence[Column]) -> bool:
    return any(holds(row, column) for column in money)
