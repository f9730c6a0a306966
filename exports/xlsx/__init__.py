"""The data pack: a workbook with every figure as a number, a native chart for each chart, and every record with why it counts."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.exceptions import FileCreateError

from exports.pack import Beside, Case, Pack
from exports.xlsx.book import Book
from exports.xlsx.chart_sheet import chart_sheet
from exports.xlsx.front_sheet import NAME, write_front
from exports.xlsx.lists import beside_sheet, cases_sheet, claims_sheet, headlines_sheet, rules_sheet, sources_sheet
from exports.xlsx.records_sheet import records_sheets
from exports.xlsx.sheet import Sheet


def write(pack: Pack, path: Path) -> None:
    """Write the workbook to `path`. The same pack gives the same bytes. Raises OSError where the disk takes no more."""
    book = Book(path, pack.front)
    try:
        _fill(book, pack)
    except FileCreateError as failed:
        raise failed.args[0] from failed  # what XlsxWriter was told, as every other writer tells it


def _fill(book: Book, pack: Pack) -> None:
    with book.file:
        front = Sheet(book, NAME)  # the first of the sheets, and the last to be written: it names all others
        contents = [(headlines_sheet(book, pack.headlines), "every headline in words and as numbers, with its definition")]
        contents += [(chart_sheet(book, slide), slide.title) for slide in pack.charts]
        contents += [(beside_sheet(book, each, each.content), each.title) for each in pack.slides if isinstance(each.content, Beside)]
        if cases := [each.content for each in pack.slides if isinstance(each.content, Case)]:
            contents.append((cases_sheet(book, cases), "what organisations let the cluster tell"))
        if pack.claims:
            contents.append((claims_sheet(book, pack.claims), "what was stated in public, beside what the records show"))
        records = "every record: whether it counts, why, and the file, sheet and cell that it came from"
        contents += [(name, records) for name in records_sheets(book, pack.records(), pack.columns)]
        contents.append((rules_sheet(book, pack.rules), "the rules that decide what counts"))
        contents.append((sources_sheet(book, pack.sources), "the returns that the figures come from"))
        write_front(front, pack.front, contents)
