"""Rows that are totals: compared with the rows right above or below them, and never counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from data.checking.cells import Cells
from data.checking.columns.headings import Column, Table
from data.checking.findings import finding
from data.checking.known_files.by_period_rows import words_before_money
from data.checking.lines.nameless import nameless_with
from data.checking.lines.totals_of_some import which_rows
from data.checking.money_cells import cell_of, money_columns, pence_of
from data.grammar.names import normal_text
from data.grammar.printing import print_differing
from data.lists import by_any_name
from data.model import Finding, Row

_TOTAL = re.compile(
    r"^(?:sub[- ]?|grand |overall |running )?totals?\b|^sum$|^(?:net|gross)(?: (?:totals?|amount|funding|position))?:?$"
    r"|^(?:balance |total )?(?:(?:brought|carried) (?:forward|down)|[bc]/[fd])\b",
    re.IGNORECASE,
)
_NO_FUNDER = re.compile(r"(?:(?:sub|grand)[- ]?)?totals?(?: (?:round|raise|raised|deal|investment|funding|award|grant))?:?", re.IGNORECASE)
_IN_TOTALS = ("total", "sum", "forward", " down", "/f", "/d", "net", "gross")  # one of these is in every text that names a total
SPOKEN = ("reference", "title", "name", "recipient", "source", "organisation", "measure", "headline")  # where a total names itself
TOTAL = "it is a total, compared with the rows beside it and never counted"


def compare_total(
    sheet: str, table: Table, above: Sequence[Row], below: Sequence[Row], total: Row, nearer: tuple[float, float] = (0, 0),
) -> list[Finding]:
    """What is to be said of a total: some run of the rows directly above or below it should add up to it (within half a per cent).

    `above` and `below`: the rows on both sides of it, in their order; `nearer`: the numbers of the totals next to it. Where none adds up,
    and those that it names do not either, the nearest sum is said of those that a person would add: of all rows on one side of it, or of
    those up to the next total there.
    """
    said = [finding("total-row", sheet, f"{table.first_letter}{total.number}")]
    for column in money_columns(table):
        stated = pence_of(cell_of(total, column), column.unit)
        sums = {"above": _sums(column, reversed(above), stated), "below": _sums(column, below, stated)} if stated else {}
        tried = [(abs(added - stated), count, where) for where, run in sums.items() for count, added in enumerate(run)]
        if not tried or any(apart * 1000 <= abs(stated) * 5 for apart, _, _ in tried):
            continue
        if which := which_rows(table, column, [*above, *below], total, stated):
            said.append(finding("total-of-some", sheet, f"{column.letter}{total.number}", which=which))
            continue
        near = {"above": [row for row in above if row.number > nearer[0]], "below": [row for row in below if row.number < nearer[1]]}
        counts = {"above": (len(near["above"]), len(above)), "below": (len(near["below"]), len(below))}
        _, nearest, where = min((each for each in tried if each[1] + 1 in counts[each[2]]), key=lambda each: each[0])
        shown, added = print_differing(stated, sums[where][nearest])
        beside = f"{nearest + 1:,} rows {where} it add up to" if nearest else f"row {where} it holds"
        said.append(finding("total-differs", sheet, f"{column.letter}{total.number}", stated=shown, rows=beside, added=added))
    return said


def _sums(column: Column, rows: Iterable[Row], stated: int) -> list[int]:
    """What the first row of a run adds up to, the first two, and so on; no further than to the one that a total states."""
    sums: list[int] = []
    for row in rows:
        sums.append((sums[-1] if sums else 0) + pence_of(cell_of(row, column), column.unit))
        if abs(sums[-1] - stated) * 1000 <= abs(stated) * 5:
            break
    return sums


def total_rows(table: Table, cells: Cells) -> set[int]:
    """The places of the totals: each names itself in words and has no status of its own, or its level says so, or where its funder would
    stand it says `Total` beside rows of the same recipient."""
    at = {column.field.name: column.position for column in table.taken}
    spoken = {*(at[name] for name in SPOKEN if name in at), *words_before_money(table)}
    named = set().union(*(rows_with(cells, position, lambda text: _TOTAL.match(text.strip()), *_IN_TOTALS) for position in spoken))
    if "status" in at:
        named -= rows_with(cells, at["status"], lambda text: bool(text.strip())) if named else set()
    if "source" in at and "recipient" in at:
        named |= _of_rounds(cells, at["source"], at["recipient"])
    if not table.known:
        named |= nameless_with(table, cells, _TOTAL.match)  # `Total` before its amount
    if "level" in at:
        named |= rows_with(cells, at["level"], lambda text: by_any_name("levels").get(normal_text(text)) in ("subtotal", "total"))
    return named


def called_total(text: str) -> bool:
    """Whether what stands where a funder would says that it is all of them: nobody is called so."""
    return bool(_NO_FUNDER.fullmatch(text.strip()))


def _of_rounds(cells: Cells, source: int, recipient: int) -> set[int]:
    """The places of the rows of `Total` from everybody right above or below a row of the same recipient."""
    found, names = rows_with(cells, source, called_total, "total"), [None, *cells[recipient], None]
    return {index for index in found if names[index + 1] is not None and names[index + 1] in (names[index], names[index + 2])}


def rows_with(cells: Cells, position: int, wanted: Callable[[str], Any], *signs: str) -> set[int]:
    """The places of the rows whose cell in a column is a text of a certain look; each distinct text is looked at once.

    Where `signs` are given every such text holds one of them, so that a column without any is done with at one look.
    """
    fitting = {text for text in cells.texts(position, *signs) if wanted(text)}
    return {index for index, text in enumerate(cells[position]) if isinstance(text, str) and text in fitting} if fitting else set()
