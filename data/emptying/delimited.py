"""A table in text with people's columns emptied, in the letters, the delimiter and the line ends that it came in."""

from __future__ import annotations

import csv
import io

from data.emptying.people import Cells
from data.reading.delimited import MARKS, declared, decoded, likeliest


def emptied(content: bytes, cells: Cells) -> bytes:
    """The same records, with the values of the cells left out."""
    text = decoded(content)
    named, rows = declared(text)
    first = text[: len(text) - len(rows)]
    delimiter = named or likeliest(rows)
    end = "\r\n" if "\r\n" in rows else "\r" if "\r" in rows and "\n" not in rows else "\n"
    written = io.StringIO(newline="")
    out = csv.writer(written, delimiter=delimiter, lineterminator=end)
    for number, record in enumerate(csv.reader(io.StringIO(rows, newline=""), delimiter=delimiter, strict=True), 1):
        out.writerow("" if (number, column) in cells else value for column, value in enumerate(record))
    return _encoded(content, first + written.getvalue())


def _encoded(content: bytes, text: str) -> bytes:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return mark + text.encode(encoding)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return text.encode("cp1252")
    return text.encode("utf-8")
