"""From the bytes of an upload to its sheets: each cell with its place and the value that it holds; judges nothing."""

from __future__ import annotations

from collections.abc import Callable

from data.model import Sheet
from data.reading.biff import read_xls
from data.reading.binary_workbook import read_binary_workbook
from data.reading.delimited import read_csv
from data.reading.opendocument import read_flat_opendocument, read_opendocument
from data.reading.places import MOST_FILLED_ROWS, TOO_MANY_ROWS
from data.reading.workbook import read_workbook
from data.refused import Refused

READERS: dict[str, Callable[[bytes, str], list[Sheet]]] = {
    "xlsx": read_workbook,
    "xlsm": read_workbook,
    "xlsb": read_binary_workbook,
    "xls": read_xls,
    "ods": read_opendocument,
    "fods": read_flat_opendocument,
    "csv": read_csv,
}


def read(content: bytes, format: str, name: str = "") -> list[Sheet]:
    """The sheets of a file that `data.inspection.inspect` called `format`; `name` is what the one sheet of a CSV is called.

    Rows without any value are left out, values after the last one of a row too. Raises Refused where the file is damaged or
    larger than it said, or holds more rows than can be checked; anything else that it raises is an error of ours.
    """
    sheets = READERS[format](content, name)
    if sum(len(sheet.rows) for sheet in sheets) > MOST_FILLED_ROWS:
        raise Refused(TOO_MANY_ROWS)
    return sheets
