"""The way through an .xls of any age, from Excel 2 to 2003: its sheets, texts and number formats, then the cells of each sheet.

Source: [MS-XLS], and OpenOffice's "Excel File Format" for what is older. xlrd reads the same values but does not tell a formula
that was never reckoned from one that gives 0, and raises whatever it happens upon in a damaged file.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from data.compound import DAMAGED, MAGIC, Compound
from data.model import Sheet
from data.reading.biff_sheets import BEGIN, CONTINUE, END, BookLooks, SheetRecords
from data.reading.biff_texts import Continued, encoding, table_of_texts
from data.refused import Refused

BEGINS = {0x0009: 2, 0x0209: 3, 0x0409: 4, BEGIN: 5}
WORKSHEET, SHEET_SUBSTREAM = 0, 0x0010
BOUND_SHEET, BUNDLE_HEADER, STRINGS, CODE_PAGE, PASSWORD_RECORD = 0x85, 0x8F, 0xFC, 0x42, 0x2F
HEADER = struct.Struct("<HH")
DAMAGE = (struct.error, IndexError)  # a record that ends before its fields do


def workbook_stream(content: bytes) -> bytes:
    """The stream of records in an .xls; raises Refused where there is none."""
    if not content.startswith(MAGIC):
        return content
    compound = Compound(content)
    for name in ("workbook", "book"):
        if name in compound:
            return compound.read(name)
    raise Refused(DAMAGED)


def records(stream: bytes, at: int = 0) -> Iterator[tuple[int, bytes]]:
    """Each record by kind and content; a stream that ends without its last record is damaged."""
    end = len(stream)
    while at + 4 <= end:
        kind, length = HEADER.unpack_from(stream, at)
        at += 4
        if at + length > end:
            break
        yield kind, stream[at : at + length]
        at += length
    raise Refused(DAMAGED)


def is_encrypted(content: bytes) -> bool:
    """Whether a password protects the records: that stands before anything else."""
    for number, (kind, _) in enumerate(records(workbook_stream(content))):
        if kind == PASSWORD_RECORD:
            return True
        if kind in (END, BOUND_SHEET) or number > 50:
            break
    return False


def read_xls(content: bytes, name: str = "") -> list[Sheet]:
    """The worksheets of an .xls, hidden ones flagged; `name` is that of the only sheet of a file that has no names."""
    stream = workbook_stream(content)
    try:
        first = next(records(stream))
        if first[0] not in BEGINS:
            raise Refused(DAMAGED)
        if BEGINS[first[0]] < 5:
            return list(sheets_of_old(stream, BEGINS[first[0]], name))
        version = 8 if struct.unpack_from("<H", first[1])[0] >= 0x0600 else 5
        return list(sheets_of_book(stream, version))
    except DAMAGE as problem:
        raise Refused(DAMAGED) from problem


def sheets_of_book(stream: bytes, version: int) -> Iterator[Sheet]:
    """Since Excel 5 a workbook says first which sheets it has and where they begin."""
    looks = BookLooks(version)
    found: list[tuple[str, bool, int]] = []
    pieces: list[bytes] | None = None
    for kind, record in records(stream):
        if kind == CONTINUE and pieces is not None:
            pieces.append(record)
            continue
        if kind == BOUND_SHEET:
            at, state, sort = struct.unpack_from("<IBB", record)
            title = Continued([record], 6).text("<B") if version == 8 else record[7 : 7 + record[6]].decode(looks.encoding, "replace")
            if sort == WORKSHEET:
                found.append((title, state & 3 != 0, at))
        elif kind == STRINGS:
            looks.pieces_of_strings = pieces = [record]
            continue
        elif kind == END:
            break
        else:
            looks.take(kind, record)
        pieces = None
    looks.strings = table_of_texts(looks.pieces_of_strings) if looks.pieces_of_strings else []
    looks.put_looks_together()
    read = []
    for title, hidden, at in found:
        sheet = SheetRecords(looks)
        source = records(stream, at)
        if next(source)[0] != BEGIN:
            raise Refused(DAMAGED)
        sheet.take_all(source)
        read.append((title, hidden, sheet))
    for title, hidden, sheet in read:
        if not looks.has_results:
            sheet.without_results()
        yield sheet.outline.sheet(title, sheet.grid.rows(), hidden, looks.from_1904)


def sheets_of_old(stream: bytes, version: int, name: str) -> Iterator[Sheet]:
    """Up to Excel 4 a file is a sheet, or sheets with a header before each."""
    title, source, looks = name or "Sheet1", records(stream), BookLooks(version)
    open_books = 0
    for kind, record in source:
        if kind in BEGINS and struct.unpack_from("<H", record, 2)[0] == SHEET_SUBSTREAM:
            sheet = SheetRecords(looks)
            sheet.take_all(source)
            yield sheet.outline.sheet(title, sheet.grid.rows(), from_1904=looks.from_1904)
            looks = BookLooks(version, looks.encoding)
            if not open_books:
                return
        elif kind in BEGINS:
            open_books += 1
        elif kind == BUNDLE_HEADER:
            title = record[5 : 5 + record[4]].decode(looks.encoding, "replace")
        elif kind == CODE_PAGE:
            looks.encoding = encoding(struct.unpack_from("<H", record)[0])
        elif kind == END:
            open_books -= 1
            if open_books <= 0:
                return
