"""Tables in text: their letters, their delimiter and their records, each by evidence; every value stays the text that it is."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter

from data.model import CellValue, Row, Sheet
from data.reading.places import MOST_CELLS, MOST_COLUMNS, TOO_MANY_CELLS
from data.reading.progress import STEP, rows_read
from data.refused import Refused

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_RECORDS = 200
WIDE = 5  # from so many cells on records may be a cell longer or shorter than most
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LONGEST_VALUE = 1 << 20
MOST_HELD = 1 << 18  # texts that are looked for again; beyond them most stand there once


class _Cells(dict[str, CellValue]):
    """What a cell of a text holds: the text, the same one however often it stands in the file; None where it is blank."""

    def __missing__(self, text: str) -> CellValue:
        if len(self) == MOST_HELD:
            self.clear()
        value = self[text] = text if text and not text.isspace() else None
        return value


def read_csv(content: bytes, name: str = "") -> list[Sheet]:
    """One sheet called `name`. A row's number is that of its record, as a spreadsheet program would number it."""
    text = decoded(content)
    delimiter, text = declared(text)
    delimiter = delimiter or likeliest(text)
    csv.field_size_limit(LONGEST_VALUE)
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, cells = [], 0
    held = _Cells().__getitem__
    lines = text.count("\n")
    try:
        for number, record in enumerate(records, 1):
            if not number % STEP:
                rows_read(number, lines)
            values = list(map(held, record))
            while values and values[-1] is None:
                values.pop()
            if len(values) > MOST_COLUMNS:
                raise Refused(f"Line {records.line_num} has more columns than a spreadsheet can hold; save it as CSV again.")
            if values:
                rows.append(Row(number, values))
                cells += len(values)
                if cells > MOST_CELLS:
                    raise Refused(TOO_MANY_CELLS)
    except csv.Error as problem:
        raise Refused(
            f"The quotation marks near line {records.line_num} do not pair up; open the file in a spreadsheet program, "
            "save it as .xlsx and upload that."
        ) from problem
    return [Sheet(name, rows, delimiter=delimiter)]


def decoded(content: bytes) -> str:
    """By its mark where there is one; else UTF-8, else what Windows writes in western Europe."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            encodings: tuple[str, ...] = (encoding,)
            content = content[len(mark) :]
            break
    else:
        encodings = ("utf-8", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("The letters of this file cannot be told apart; save the table as CSV (UTF-8) or .xlsx and upload that.")


def declared(text: str) -> tuple[str, str]:
    """Excel's own first line `sep=;` names the delimiter and is no row."""
    first, _, rest = text.partition("\n")
    first = first.rstrip("\r").strip('"')
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4], rest
    return "", text


def likeliest(text: str) -> str:
    """The delimiter under which most records have the same number of values, and more than one; a comma if none."""
    return max(DELIMITERS, key=lambda delimiter: (evidence(text, delimiter), -DELIMITERS.index(delimiter)))


def evidence(text: str, delimiter: str) -> tuple[float, float, int]:
    """How regular the first records are under it, where wide ones may be a cell longer or shorter; how many are of one width; which."""
    widths: Counter[int] = Counter()
    try:
        for record in csv.reader(io.StringIO(text[: 1 << 18], newline=""), delimiter=delimiter):
            if any(record):
                widths[len(record)] += 1
            if widths.total() >= SAMPLE_RECORDS:
                break
    except csv.Error:
        return 0.0, 0.0, 0
    regular = [(count, width) for width, count in widths.items() if width > 1]
    if not regular:
        return 0.0, 0.0, 0
    count, width = max(regular)
    ragged = sum(many for each, many in widths.items() if each == width or (width >= WIDE and abs(each - width) == 1))
    return round(ragged / widths.total(), 1), round(count / widths.total(), 1), width
