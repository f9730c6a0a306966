"""The records of one sheet of an .xls: cells by their sort, hidden rows and columns, merged cells."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from data.model import CellError, CellValue, NoStoredValue
from data.reading.biff_looks import StyleLooks
from data.reading.biff_texts import Continued, encoding
from data.reading.cell_looks import Look
from data.reading.cells import COPIED
from data.reading.formats import BUILT_IN, Number, Reading, reading
from data.reading.grid import Grid, packed, plain
from data.reading.outline import Outline

BEGIN, END, CONTINUE = 0x0809, 0x000A, 0x003C
ALL_BEGINS = (0x0009, 0x0209, 0x0409, BEGIN)
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
CALCULATE_ON_LOAD = 0x0002  # as programs mark a formula that they did not reckon
EMPTY_TEXT = b"\x03\0\0\0\0\0\xff\xff"
PLACEHOLDERS = (bytes(8), EMPTY_TEXT)
ROW_HIDDEN, COLUMN_HIDDEN = 0x0020, 0x0001
CELL, NUMBER, INDEX = struct.Struct("<HHH"), struct.Struct("<d"), struct.Struct("<I")
NOT_RECKONED = NoStoredValue(f"={COPIED}")


class BookLooks:
    """What all sheets share: the texts, the letters, the calendar, and how the numbers of each style are read."""

    def __init__(self, version: int, letters_as: str = "cp1252") -> None:
        self.version = version
        self.encoding = letters_as
        self.from_1904 = False
        self.has_results = False  # Excel's mark that it reckoned the workbook, or any result of a formula
        self.strings: list[str | None] = []
        self.pieces_of_strings: list[bytes] = []
        self._codes: dict[int, str] = dict(BUILT_IN) if version >= 5 else {}
        self._formats_seen = 0
        self._format_of_style: list[int] = []
        self._readings: dict[int, Reading | None] = {}
        self._style_looks = StyleLooks(version)
        self.of_styles: dict[int, Look] = {}  # the styles that strike through or fill with a colour

    def take(self, kind: int, record: bytes) -> None:
        """A record that is not about a cell."""
        if kind == 0x0022:
            self.from_1904 = struct.unpack_from("<H", record)[0] == 1
        elif kind == 0x01C1:
            self.has_results = True
        elif kind == 0x0042:
            self.encoding = encoding(struct.unpack_from("<H", record)[0])
        elif kind in (0x001E, 0x041E):
            self.take_format(kind, record)
        elif kind in (0x0043, 0x0243, 0x0443, 0x00E0):
            self._format_of_style.append(
                record[2] & 0x3F if kind == 0x0043 else record[1] if kind != 0x00E0 else struct.unpack_from("<H", record, 2)[0]
            )
        if self.version >= 5:
            self._style_looks.take(kind, record)

    def put_looks_together(self) -> None:
        """Once the workbook has said all that its sheets share."""
        self.of_styles = self._style_looks.of_styles()

    def take_format(self, kind: int, record: bytes) -> None:
        if self.version == 8:
            self._codes[struct.unpack_from("<H", record)[0]] = Continued([record], 2).text()
            return
        at = 0 if kind == 0x001E else 2
        code = record[at + 1 : at + 1 + record[at]].decode(self.encoding, "replace")
        self._codes[struct.unpack_from("<H", record)[0] if self.version == 5 else self._formats_seen] = code
        self._formats_seen += 1

    def read(self, number: Number | CellError, style: int) -> CellValue:
        """A number under a style."""
        if style not in self._readings:
            format_id = self._format_of_style[style] if style < len(self._format_of_style) else 0
            self._readings[style] = reading(self._codes.get(format_id, ""), self.from_1904)
        read = self._readings[style]
        return number if read is None or isinstance(number, CellError) else read(number)

    def bytes_text(self, record: bytes, at: int, count_bytes: int = 2) -> str:
        """A text of one byte a letter, with its count before it."""
        count = int.from_bytes(record[at : at + count_bytes], "little")
        return record[at + count_bytes : at + count_bytes + count].decode(self.encoding, "replace")


class SheetRecords:
    """Takes the records of a sheet to the end of it. Charts within it have cells of their own, which are left out."""

    def __init__(self, looks: BookLooks) -> None:
        self.looks = looks
        self.of_styles = looks.of_styles
        self.grid = Grid()
        self.outline = Outline()
        self.not_reckoned = False
        self.empty: list[tuple[int, int]] = []  # formulas that give a text without letters
        self.awaiting: tuple[int, int, int] | None = None  # row, column and style of a formula whose text comes in a record after it

    def take_all(self, source: Iterator[tuple[int, bytes]]) -> None:
        depth, waiting, pieces = 0, 0, list[bytes]()
        for kind, record in source:
            if kind == CONTINUE:
                pieces.append(record)
                continue
            if waiting:
                self.take_text(waiting, pieces)
                waiting = 0
            if kind in ALL_BEGINS:
                depth += 1
            elif kind == END:
                if not depth:
                    break
                depth -= 1
            elif depth:
                continue
            elif kind in (0x0204, 0x00D6, 0x0207, 0x0004, 0x0007):  # texts may go on
                waiting, pieces = kind, [record]
            else:
                self.take(kind, record)
                pieces = []
        self.finish_awaiting()

    def put(self, row: int, column: int, style: int, value: CellValue) -> None:
        """One cell by its place as records count it, both from 0, and what it looks like."""
        self.grid.put(row + 1, column, value)
        if style in self.of_styles and value is not None:
            self.outline.note_look(self.of_styles[style], [row + 1])

    def take(self, kind: int, record: bytes) -> None:
        """One record; the sorts that are most come first."""
        if kind == 0x00FD:
            row, column, style = CELL.unpack_from(record)
            self.put(row, column, style, self.looks.strings[INDEX.unpack_from(record, 6)[0]])
        elif kind == 0x027E:
            row, column, style = CELL.unpack_from(record)
            self.put(row, column, style, self.looks.read(packed(INDEX.unpack_from(record, 6)[0]), style))
        elif kind == 0x0203:
            row, column, style = CELL.unpack_from(record)
            self.put(row, column, style, self.looks.read(plain(NUMBER.unpack_from(record, 6)[0]), style))
        elif kind == 0x00BD:
            row, column = struct.unpack_from("<HH", record)
            for style, number in struct.iter_unpack("<HI", record[4 : 4 + (len(record) - 6) // 6 * 6]):
                self.put(row, column, style, self.looks.read(packed(number), style))
                column += 1
        elif kind in (0x0006, 0x0206, 0x0406):
            self.take_formula(record)
        elif kind == 0x0205:
            row, column, style = CELL.unpack_from(record)
            self.put(row, column, style, truth_or_error(record[6], record[7]))
        elif kind == 0x0208:
            if struct.unpack_from("<H", record, 12)[0] & ROW_HIDDEN:
                self.outline.hidden_rows.add(struct.unpack_from("<H", record)[0] + 1)
        elif kind == 0x007D:
            first, last, _, _, options = struct.unpack_from("<HHHHH", record)
            if options & COLUMN_HIDDEN:
                self.outline.hide_columns(first, last)
        elif kind == 0x00E5:
            for first, last, left, right in struct.iter_unpack("<HHHH", record[2 : 2 + (len(record) - 2) // 8 * 8]):
                self.outline.merge(first + 1, left, last + 1, right)
        elif kind == 0x005E:
            self.not_reckoned = True
        elif self.looks.version < 5:
            self.take_old(kind, record)

    def take_old(self, kind: int, record: bytes) -> None:
        """Excel 2 writes cells with attributes of three bytes; up to Excel 4 styles stand in the sheet."""
        if kind in (0x0002, 0x0003, 0x0005) and self.looks.version == 2:
            row, column = struct.unpack_from("<HH", record)
            style = record[4] & 0x3F
            if kind == 0x0005:
                self.grid.put(row + 1, column, truth_or_error(record[7], record[8]))
            else:
                number = struct.unpack_from("<H", record, 7)[0] if kind == 0x0002 else plain(NUMBER.unpack_from(record, 7)[0])
                self.grid.put(row + 1, column, self.looks.read(number, style))
        else:
            self.looks.take(kind, record)

    def take_formula(self, record: bytes) -> None:
        """A formula by its stored result; a text comes in a record of its own."""
        row, column, style = CELL.unpack_from(record)
        at = 6
        if self.looks.version == 2:
            style, at = record[4] & 0x3F, 7
        result = record[at : at + 8]
        options = struct.unpack_from("<H", record, at + 8)[0] if self.looks.version > 2 else record[at + 8]
        self.finish_awaiting()
        if (self.not_reckoned or options & CALCULATE_ON_LOAD) and result in PLACEHOLDERS:
            self.put(row, column, style, NOT_RECKONED)
        elif result == EMPTY_TEXT:
            self.empty.append((row + 1, column))
            return
        elif result[6:8] != b"\xff\xff":
            self.put(row, column, style, self.looks.read(plain(NUMBER.unpack(result)[0]), style))
        elif result[0] == 0:
            self.awaiting = (row, column, style)
        elif result[0] in (1, 2):
            self.put(row, column, style, truth_or_error(result[2], result[0] - 1))
        self.looks.has_results = True

    def without_results(self) -> None:
        """Where no formula of the workbook gives anything, nobody reckoned them: xlwt writes an empty text for each."""
        for row, column in self.empty:
            self.grid.put(row, column, NOT_RECKONED)

    def finish_awaiting(self) -> None:
        """A formula that promised a text which did not come."""
        if self.awaiting:
            self.put(*self.awaiting, NOT_RECKONED)
            self.awaiting = None

    def take_text(self, kind: int, pieces: list[bytes]) -> None:
        """A text in its cell, or that of the formula before it."""
        looks, record = self.looks, pieces[0]
        if kind in (0x0207, 0x0007):
            if self.awaiting:
                text = Continued(pieces).text() if looks.version == 8 else looks.bytes_text(b"".join(pieces), 0, 1 if kind == 0x0007 else 2)
                self.put(*self.awaiting, text if text and not text.isspace() else None)
                self.awaiting = None
            return
        row, column, style = CELL.unpack_from(record)
        if kind == 0x0004:
            if looks.version != 2:
                return
            text = looks.bytes_text(record, 7, 1)
        else:
            text = Continued(pieces, 6).text() if looks.version == 8 else looks.bytes_text(record, 6)
        self.put(row, column, style, text if text and not text.isspace() else None)


def truth_or_error(value: int, is_error: int) -> CellValue:
    return CellError(ERRORS.get(value, "#VALUE!")) if is_error else value != 0
