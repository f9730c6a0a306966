"""Sums that stand above the rows that they add up, and name whose they are: `Innovate UK`, its sum, and its projects beneath."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from data.checking.columns.headings import Column, Table
from data.checking.lines.naming_lines import NAMED_BY, position_of, said_alone
from data.checking.lines.sum_rows import adds_up, directly_above, directly_below, figures, worth
from data.checking.money_cells import cell_of, holds
from data.model import Row

_TOTAL = re.compile(r"\W*\b(?:(?:sub|grand)[- ]?)?(?:totals?|sum|overall|altogether)\b\W*", re.IGNORECASE)
_COUNTED = re.compile(r"\s*\([0-9]+ [a-z]+\)", re.IGNORECASE)  # `NIHR (2 awards)`


def heading_sums(table: Table, rows: Sequence[Row], totals: Collection[int], passed: Collection[int]) -> dict[int, str]:
    """The places of the totals that add up the rows right below them, each with what it names of those (a source, a theme).

    None where one with such a name and rows right below it does not add them up, unless that is mistyped: another does, no record stands
    above the first, and it does not add up the rows above it. Else the names stand below their rows, or it is not certain.
    `passed`: the places of the rows that are no records.
    """
    if not totals or table.kind.name not in NAMED_BY:
        return {}
    money, found, mistyped = figures(table), {}, []
    for index in sorted(totals):
        run, name = directly_below(rows, index, money, passed), _named(table, rows[index], money)
        if not name or not run:
            continue
        stated = {column: pence for column in money if holds(rows[index], column) and (pence := worth(rows[index], column))}
        if not stated or adds_up(rows, directly_above(rows, index, money, passed, ()), stated):
            return {}
        found[index] = name
        if not adds_up(rows, run, stated):
            mistyped.append(index)
    stands_first = bool(found) and next(index for index in range(len(rows)) if index not in passed) > min(found)
    return found if not mistyped or (stands_first and len(mistyped) < len(found)) else {}


def _named(table: Table, row: Row, money: Sequence[Column]) -> str:
    """What the one text of a total names, without the words that make it one; blank where it names nothing of the rows about it."""
    texts = {column.position: value for column in table.taken if column not in money and isinstance(value := cell_of(row, column), str)}
    field = NAMED_BY[table.kind.name][0].field
    if len(texts) != 1:
        return ""
    [(position, text)] = texts.items()
    name = _TOTAL.sub(" ", _COUNTED.sub("", text)).strip()
    said = said_alone(table.kind.name, name)
    if said and said[0] == field:
        return said[1]
    return name if position == position_of(table, field) and not _TOTAL.search(text) else ""
