"""What is marked of a file whose own format takes no marks: a new workbook (.xlsx) of the values that are read of it."""

from __future__ import annotations

from pathlib import Path

from data.emptying.copying import check_same
from data.emptying.of_values import workbook_of_values
from data.marking.book import LONGEST_NAME
from data.reading import read
from data.refused import Refused

NOT_IN_NAMES = frozenset("[]:*?/\\")
NO_SUCH_NAME = "The sheet {} has a name that an .xlsx cannot have, so no copy can be marked; rename it and upload the file again."


def copy_of_values(content: bytes, form: str, file_name: str) -> bytes:
    """The values of a file as an .xlsx, which was read again and compared cell by cell.

    Raises Refused for a formula without its result, for a name that no .xlsx can have, and where the copy would read otherwise.
    """
    name = Path(file_name).stem
    sheets = read(content, form, name)
    for sheet in sheets:
        if len(sheet.name) > LONGEST_NAME or NOT_IN_NAMES & set(sheet.name):
            raise Refused(NO_SUCH_NAME.format(sheet.name))
    made = workbook_of_values(sheets)
    check_same(sheets, read(made, "xlsx", name))
    return made
