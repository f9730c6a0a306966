"""Sheets whose records all stand on other sheets of the return too, such as `All` beside a sheet a quarter: never counted twice unasked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from data.checking.findings import finding
from data.checking.lines.left_alone import LeftAlone, text_of_row
from data.checking.tables import CheckedTable

SAID_BY = {  # kind -> what two records of the same thing have in common beside their key, and how exactly their day is known
    "investments": (("status", "amount_low", "amount_high", "amount_currency", "date_start"), "date_precision"),
    "events": (("status", "start_start"), "start_precision"),
}
_PRECISE = ("day", "month")  # of a quarter or a year two equal payments are nothing unusual
FEWEST = 2  # records that stand twice; one alone is asked about as a pair


def stop_repeated_sheets(checked: Sequence[CheckedTable]) -> None:
    """Stop the records of such sheets, the last first: they may be the same money once more, or other money of the same day.

    Of a sheet with some such records among others it is said how many: they are taken as records of their own.
    """
    parts = [part for part in checked if part.table.kind.name in SAID_BY and not part.table.known and part.records["row"]]
    if len({part.sheet.name for part in parts}) < 2:
        return
    tables = Counter(part.table.kind.name for part in parts)
    parts = [part for part in parts if tables[part.table.kind.name] > 1]  # beside no other table of its kind nothing stands twice
    marks = {part.position: Counter(_marks(part)) for part in parts}
    standing = sum(marks.values(), Counter())
    repeated = []
    for part in reversed(parts):
        own = marks[part.position]
        if None not in own and own <= standing - own:
            standing -= own
            repeated.append(part)
    if sum(len(part.records["row"]) for part in repeated) < FEWEST:
        repeated = []
    for part in repeated:
        _stop(part, _beside(part, parts, marks))
    left = [part for part in parts if part not in repeated]
    for part in left:
        _say_some(part, left, marks)
    _say_references(left)


def _marks(part: CheckedTable) -> list[tuple | None]:
    """What each record of a table says; None for one of no known day or amount."""
    fields, precision = SAID_BY[part.table.kind.name]
    said = zip(*(part.records[name] for name in ("key", *fields)), strict=True)
    return [
        (part.table.kind.name, *each) if precise in _PRECISE and None not in each else None
        for each, precise in zip(said, part.records[precision], strict=True)
    ]  # fmt: skip


def _beside(part: CheckedTable, parts: Sequence[CheckedTable], marks: dict[int, Counter]) -> str:
    names = [each.sheet.name for each in parts if each is not part and marks[each.position].keys() & marks[part.position].keys()]
    return ", ".join(dict.fromkeys(names))


def _stop(part: CheckedTable, beside: str) -> None:
    """All records of a table become rows that stop."""
    rows = sorted(set(part.records["row"]))
    texts = {row.number: row for row in part.sheet.rows}
    said = [finding("sheet-repeats", part.sheet.name, f"{part.table.first_letter}{row}", beside=beside) for row in rows]
    why = {row: f"{each.cell}: {each.message}" for row, each in zip(rows, said, strict=True)}
    part.findings += said
    stopped = [LeftAlone(row, why[row], text_of_row(texts[row]), stops=True, pence=part.pence.get(row, 0)) for row in rows]
    part.left_alone = sorted([*part.left_alone, *stopped], key=lambda each: each.row)
    part.records = {name: [] for name in part.records}
    totals = part.totals
    part.totals = totals | {
        "rows_taken": 0, "rows_stopped": totals["rows_stopped"] + totals["rows_taken"],
        "pence_taken": 0, "pence_stopped": totals["pence_stopped"] + totals["pence_taken"],
    }  # fmt: skip


def _say_some(part: CheckedTable, parts: Sequence[CheckedTable], marks: dict[int, Counter]) -> None:
    before = [marks[each.position] for each in parts if each.position < part.position and each.sheet.name != part.sheet.name]
    rows = [
        row for row, mark in zip(part.records["row"], _marks(part), strict=True)
        if mark is not None and any(mark in each for each in before)
    ]  # fmt: skip
    if rows:
        cell = f"{part.table.first_letter}{rows[0]}"
        count = "A record of this sheet stands" if len(rows) == 1 else f"{len(rows):,} records of this sheet stand"
        part.findings.append(finding("sheet-repeats-some", part.sheet.name, cell, count=count))


def _say_references(parts: Sequence[CheckedTable]) -> None:
    """A warning on every record whose reference stands on a sheet before it too: one thing at two stages would be counted twice."""
    first: dict[tuple, tuple[str, str]] = {}
    for part in parts:
        letter = next((column.letter for column in part.table.taken if column.field.name == "reference"), "A")
        own = zip(part.records["reference"], part.records["key"], part.records["row"], strict=True)
        cells = [(reference, (part.table.kind.name, key), f"{letter}{row}") for reference, key, row in own if reference]
        for reference, key, cell in cells:
            sheet, other = first.get(key, (part.sheet.name, ""))
            if sheet != part.sheet.name:
                words = {"what": f"The reference {reference}", "rows": 2, "others": f"{other} of {sheet}"}
                part.findings.append(finding("key-repeated", part.sheet.name, cell, **words))
        for _, key, cell in cells:
            first.setdefault(key, (part.sheet.name, cell))
