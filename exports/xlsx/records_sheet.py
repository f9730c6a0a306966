"""Every record with whether it counts, why, and the file, sheet and cell that it came from: written as they are read, never held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from exports.xlsx.book import Book
from exports.xlsx.sheet import TITLE_ROW
from exports.xlsx.texts import inert
from exports.xlsx.totals import total

_TITLE, _SAYS, _HEAD = 0, 1, 3
MOST = 1_000_000  # records of a sheet; Excel takes 1,048,576 rows
_ON_A_PAGE = 12  # columns that are read without a glass
_LOOKS = {"pence": "GBP", "count": "count", "number": "number", "hundredths": "hundredths", "basis points": "basis points",
          "date": "date", "time": "time"}  # fmt: skip
_WIDTHS = {"why": 52, "title": 32, "organisation": 28, "source": 26, "text": 28, "file_name": 30, "programme": 24, "record": 16}
Rows = Iterator[Mapping[str, Any]]


def records_sheets(book: Book, rows: Rows, columns: Sequence[tuple[str, str]]) -> list[str]:
    """Write the records, on one sheet or, of more than a million, on several; gives the sheets' names."""
    names = []
    row = next(rows, None)
    while row is not None or not names:
        sheet = book.add_sheet("Records")
        names.append(sheet.get_name())
        row = _write(book, sheet, row, rows, columns)
    return names


def _write(book: Book, sheet: Worksheet, row: Mapping[str, Any] | None, rows: Rows, columns: Sequence[tuple[str, str]]) -> Any:
    """Write a sheet that begins with `row`; gives the first row of the next, or None."""
    _head(book, sheet, columns)
    writers = [_writer(book, sheet, at, name, holds) for at, (name, holds) in enumerate(columns)]
    sums = {at: 0 for at, (_, holds) in enumerate(columns) if holds == "pence"}
    known = dict.fromkeys(sums, 0)
    number = _HEAD
    while row is not None and number < _HEAD + MOST:
        number += 1
        for name, write in writers:
            if (value := row[name]) is not None and value != "":
                write(number, value, row)
        for at in sums:
            if (value := row[columns[at][0]]) is not None:
                sums[at] += value
                known[at] += 1
        row = next(rows, None)
    if number > _HEAD:
        sheet.autofilter(_HEAD, 0, number, len(columns) - 1)
        _totals(book, sheet, number, columns, sums, known)
    return row


def _head(book: Book, sheet: Worksheet, columns: Sequence[tuple[str, str]]) -> None:
    for at, (name, _) in enumerate(columns):
        sheet.set_column(at, at, _WIDTHS.get(name, 14))
    book.set_up(sheet, _HEAD, pages=-(-len(columns) // _ON_A_PAGE))
    sheet.repeat_columns(0, next((at for at, (name, _) in enumerate(columns) if name == "record"), 0))
    sheet.set_row(_TITLE, TITLE_ROW)
    sheet.write_string(_TITLE, 0, "Records", book.look("title"))
    says = "Each row is one record: whether it counts and why, what it counts for, and the cell that it came from."
    sheet.write_string(_SAYS, 0, says, book.look("subtitle"))
    sheet.set_row(_HEAD, 32)
    for at, (name, holds) in enumerate(columns):
        look = "heading right" if _LOOKS.get(holds) and holds not in ("date", "time") else "heading"
        sheet.write_string(_HEAD, at, heading(name, holds), book.look(look))


def heading(name: str, holds: str) -> str:
    """`realised_low` as `Realised, low (GBP)`."""
    words = name.replace("_", " ")
    for end in ("low", "high"):
        words = words.removesuffix(f" {end}") + f", {end}" if words.endswith(f" {end}") else words
    return words[:1].upper() + words[1:] + (" (GBP)" if holds == "pence" else "")


def _writer(book: Book, sheet: Worksheet, at: int, name: str, holds: str) -> tuple[str, Callable[[int, Any, Mapping[str, Any]], object]]:
    """How a value of a column is written: its row, the value, and the record that it is of."""
    look = book.look(_LOOKS.get(holds, "text"))
    if holds in ("pence", "hundredths", "basis points"):
        return name, lambda row, value, _: sheet.write_number(row, at, value / 100, look)
    if holds in ("count", "number"):
        return name, lambda row, value, _: sheet.write_number(row, at, value, look)
    if holds in ("date", "time"):
        return name, lambda row, value, _: sheet.write_datetime(row, at, value, look)
    if holds == "by unit":
        looks = {"GBP": (100, book.look("GBP")), "ratio": (100, book.look("ratio"))}
        count = (1, book.look("count"))

        def by_unit(row: int, value: Any, record: Mapping[str, Any]) -> None:
            scale, shape = looks.get(record["unit"], count)
            sheet.write_number(row, at, value / scale, shape)

        return name, by_unit
    if holds == "yes/no":
        return name, lambda row, value, _: sheet.write_string(row, at, "yes" if value else "no", look)
    return name, lambda row, value, _: sheet.write_string(row, at, inert(value), look)


def _totals(
    book: Book, sheet: Worksheet, last: int, columns: Sequence[tuple[str, str]], sums: Mapping[int, int], known: Mapping[int, int]
) -> None:
    """The sums of the rows that a filter leaves, a blank row below the last, so that no filter takes them for a record."""
    row, names = last + 2, [name for name, _ in columns]
    sheet.write_string(row, 0, "Total of the rows shown", book.look("total"))
    for at, pence in sums.items():
        low = names.index(partner) if (partner := names[at].removesuffix("_high") + "_low") in names else at
        formula, value = total(_HEAD + 1, last, low, at, pence / 100, known[low] <= known[at])
        sheet.write_formula(row, at, formula, book.look("total GBP"), value)
