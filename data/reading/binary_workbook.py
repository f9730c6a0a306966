"""The way through a binary workbook (.xlsb): the parts of an .xlsx, written as records instead of XML.

Source: [MS-XLSB]. calamine gives errors as blanks and panics on real files; pyxlsb knows no number formats.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from data.archive import DAMAGED, Archive
from data.model import CellError, CellValue, NoStoredValue, Sheet
from data.reading.biff_sheets import ERRORS
from data.reading.biff_texts import letters
from data.reading.cell_looks import looks_of
from data.reading.cells import COPIED
from data.reading.formats import BUILT_IN, Number, Reading, reading
from data.reading.grid import Grid, packed, plain
from data.reading.outline import Outline
from data.reading.workbook import related
from data.refused import Refused

# Records by their numbers, as [MS-XLSB] 2.3.2 lists them.
ROW, BLANK, RK, ERROR, BOOLEAN, REAL, TEXT, SHARED_TEXT = range(8)
FORMULA_TEXT, FORMULA_NUMBER, FORMULA_BOOLEAN, FORMULA_ERROR = 8, 9, 10, 11
STRING_ITEM, FONT, FORMAT, FILL, STYLE, COLUMN, RICH_TEXT = 19, 43, 44, 45, 47, 60, 62
BOOK_PROPERTIES, CALCULATION, BUNDLED_SHEET, MERGED = 153, 157, 156, 176
BEGIN_CELL_STYLES, END_CELL_STYLES = 617, 618
STRUCK, SOLID, RGB, OF_THEME = 0x08, 1, 2, 3
ROW_HIDDEN, COLUMN_HIDDEN, FROM_1904, RECKON_ON_LOAD = 0x10, 0x01, 0x01, 0x01
NOT_RECKONED = NoStoredValue(f"={COPIED}")
MOST_RECORD_BYTES = 1 << 28
PLACE, INDEX, REAL_NUMBER = struct.Struct("<II"), struct.Struct("<I"), struct.Struct("<d")


def records(windows: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    """Each record by kind and content, window by window; raises Refused where the last one is cut off."""
    rest = b""
    for window in windows:
        rest += window
        at = 0
        while (found := header(rest, at)) and found[2] + found[1] <= len(rest):
            kind, length, start = found
            at = start + length
            yield kind, rest[start:at]
        rest = rest[at:]
    if rest:
        raise Refused(DAMAGED)


def header(source: bytes, at: int) -> tuple[int, int, int] | None:
    """Kind and length of the record at a place, in groups of seven bits, and where its content begins; None where more is needed."""
    if at + 2 > len(source):
        return None
    kind, at = source[at], at + 1
    if kind & 0x80:
        if at >= len(source):
            return None
        kind, at = (kind & 0x7F) | (source[at] & 0x7F) << 7, at + 1
    length = shift = 0
    while shift < 28:
        if at >= len(source):
            return None
        length |= (source[at] & 0x7F) << shift
        shift, at = shift + 7, at + 1
        if not source[at - 1] & 0x80:
            break
    if length > MOST_RECORD_BYTES:
        raise Refused(DAMAGED)
    return kind, length, at


def wide_text(record: bytes, at: int) -> str:
    """A text of two bytes a letter, with its count before it."""
    count = INDEX.unpack_from(record, at)[0]
    if at + 4 + 2 * count > len(record):
        raise Refused(DAMAGED)
    return letters(record[at + 4 : at + 4 + 2 * count], True)


def bundled_sheet(record: bytes) -> tuple[bool, str, str]:
    """Whether a sheet is hidden, its name, and its relationship; in files of early versions both stand four bytes later."""
    for at in (8, 12):
        between = at + 4 + 2 * INDEX.unpack_from(record, at)[0]
        if between + 4 <= len(record) and between + 4 + 2 * INDEX.unpack_from(record, between)[0] == len(record):
            return INDEX.unpack_from(record)[0] != 0, wide_text(record, between), wide_text(record, at)
    raise Refused(DAMAGED)


def filled_with(record: bytes) -> dict[str, str]:
    """What a fill says of its colour, in the words of an .xlsx; nothing where it is none that covers the cell."""
    pattern, sort, place, tint, red, green, blue = struct.unpack_from("<IBBhBBB", record)
    if pattern != SOLID:
        return {}
    if sort >> 1 == OF_THEME:
        return {"theme": str(place), "tint": str(tint / 32767)}
    return {"rgb": f"{red:02X}{green:02X}{blue:02X}"} if sort >> 1 == RGB else {}


def value_of(text: str) -> str | None:
    return text if text and not text.isspace() else None


class Book:
    """What the workbook, its styles and its texts say."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.part = next((target for kind, target in related(archive, "").values() if kind == "officeDocument"), "xl/workbook.bin")
        if self.part not in archive:
            raise Refused(DAMAGED)
        self.relations = related(archive, self.part)
        self.from_1904 = self.to_be_calculated = False
        self.sheets: list[tuple[str, bool, str]] = []
        self.take_workbook()
        self.strings = self.texts("sharedStrings")
        self.readings = self.number_readings("styles")

    def take_workbook(self) -> None:
        for kind, record in records(self.archive.windows(self.part)):
            if kind == BOOK_PROPERTIES:
                self.from_1904 = bool(INDEX.unpack_from(record)[0] & FROM_1904)
            elif kind == CALCULATION:
                self.to_be_calculated = len(record) > 24 and bool(record[24] & RECKON_ON_LOAD)
            elif kind == BUNDLED_SHEET:
                hidden, name, relation = bundled_sheet(record)
                sort, target = self.relations.get(relation, ("", ""))
                if sort == "worksheet" and target in self.archive:
                    self.sheets.append((name, hidden, target))

    def records_of(self, sort: str) -> Iterator[tuple[int, bytes]]:
        """The records of the part to which the workbook refers in this way; none where there is no such part."""
        part = next((target for kind, target in self.relations.values() if kind == sort), "")
        return records(self.archive.windows(part)) if part in self.archive else iter(())

    def texts(self, sort: str) -> list[str | None]:
        return [value_of(wide_text(record, 1)) for kind, record in self.records_of(sort) if kind == STRING_ITEM]

    def number_readings(self, sort: str) -> list[Reading | None]:
        codes, styles, within = dict(BUILT_IN), [], False
        struck: list[bool] = []
        fills: list[dict[str, str]] = []
        looks: list[tuple[int, int]] = []  # of each style its font and its fill
        for kind, record in self.records_of(sort):
            if kind == FORMAT:
                codes[struct.unpack_from("<H", record)[0]] = wide_text(record, 2)
            elif kind == FONT:
                struck.append(bool(record[2] & STRUCK))
            elif kind == FILL:
                fills.append(filled_with(record))
            elif kind in (BEGIN_CELL_STYLES, END_CELL_STYLES):
                within = kind == BEGIN_CELL_STYLES
            elif kind == STYLE and within:
                styles.append(struct.unpack_from("<H", record, 2)[0])
                looks.append(struct.unpack_from("<HH", record, 4))
        theme = next((target for kind, target in self.relations.values() if kind == "theme"), "")
        self.looks = looks_of(looks, struck, fills, self.archive, theme)
        return [reading(codes.get(style, ""), self.from_1904) for style in styles]

    def read(self, number: Number | CellError, style: int) -> CellValue:
        """A number under a style."""
        read = self.readings[style] if style < len(self.readings) else None
        return number if read is None or isinstance(number, CellError) else read(number)

    def cell(self, kind: int, style: int, record: bytes) -> CellValue:
        """A cell by its sort; a formula by its stored result."""
        if kind == SHARED_TEXT:
            return self.strings[INDEX.unpack_from(record, 8)[0]]
        if kind == RK:
            return self.read(packed(INDEX.unpack_from(record, 8)[0]), style)
        if kind in (REAL, FORMULA_NUMBER):
            number = plain(REAL_NUMBER.unpack_from(record, 8)[0])
            if kind == FORMULA_NUMBER and self.to_be_calculated and number == 0:
                return NOT_RECKONED
            return self.read(number, style)
        if kind in (TEXT, FORMULA_TEXT):
            return value_of(wide_text(record, 8))
        if kind == RICH_TEXT:
            return value_of(wide_text(record, 9))
        if kind in (BOOLEAN, FORMULA_BOOLEAN):
            return record[8] != 0
        if kind in (ERROR, FORMULA_ERROR):
            return CellError(ERRORS.get(record[8], "#VALUE!"))
        return None


def read_binary_workbook(content: bytes, name: str = "") -> list[Sheet]:
    """The worksheets of an .xlsb, hidden ones flagged; charts and macro sheets are no sheets."""
    archive = Archive(content)
    try:
        book = Book(archive)
        return [read_sheet(book, *each) for each in book.sheets]
    except (struct.error, IndexError) as problem:  # a record that ends before its fields do, a text that is not there
        raise Refused(DAMAGED) from problem


def read_sheet(book: Book, name: str, hidden: bool, part: str) -> Sheet:
    grid, outline = Grid(), Outline()
    number = 0
    for kind, record in records(book.archive.windows(part)):
        if 0 < kind < 12 or kind == RICH_TEXT:
            column, style = PLACE.unpack_from(record)
            value = book.cell(kind, style & 0xFFFFFF, record)
            grid.put(number, column, value)
            if book.looks and value is not None and (look := book.looks.get(style & 0xFFFFFF)):
                outline.note_look(look, [number])
        elif kind == ROW:
            number = INDEX.unpack_from(record)[0] + 1
            if record[11] & ROW_HIDDEN:
                outline.hidden_rows.add(number)
        elif kind == COLUMN:
            first, last = PLACE.unpack_from(record)
            if record[16] & COLUMN_HIDDEN:
                outline.hide_columns(first, last)
        elif kind == MERGED:
            first, last, left, right = struct.unpack_from("<IIII", record)
            outline.merge(first + 1, left, last + 1, right)
    return outline.sheet(name, grid.rows(), hidden, book.from_1904)
