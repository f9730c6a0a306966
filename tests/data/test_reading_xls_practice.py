"""Real .xls files of others, where they are at hand, read as xlrd reads them."""

import struct
from io import StringIO
from pathlib import Path

import pytest
import xlrd

from data.inspection import Refused, inspect
from data.reading import read
from data.reading.places import MOST_CELLS

PRACTICE = Path(__file__).resolve().parents[3] / "shared" / "practice"
ALL = sorted([*PRACTICE.glob("messy/*.xls"), *PRACTICE.glob("attack/*.xls")])


@pytest.mark.skipif(not ALL, reason="../shared/practice is not here")
@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_a_real_file_reads_as_xlrd_reads_it(path):
    content = path.read_bytes()
    try:
        found = read(content, inspect(content, "a.xls"), "Return")
    except Refused as refused:
        if "too far from the rest" in str(refused):
            sheets = xlrd.open_workbook(file_contents=content, logfile=StringIO()).sheets()
            assert any(sheet.nrows * sheet.ncols > MOST_CELLS for sheet in sheets)
            return
        with pytest.raises((xlrd.XLRDError, AssertionError, struct.error)):
            xlrd.open_workbook(file_contents=content, logfile=StringIO())
        assert ("password" in str(refused)) == any(word in path.name for word in ("password", "encrypt"))
        return
    book = xlrd.open_workbook(file_contents=content, formatting_info=True)
    assert len(found) == book.nsheets
    for ours, theirs in zip(found, book.sheets(), strict=True):
        present = {
            (y + 1, x)
            for y in range(theirs.nrows)
            for x in range(theirs.ncols)
            if theirs.cell_type(y, x) not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) and str(theirs.cell_value(y, x)).strip()
        }
        assert {(row.number, x) for row in ours.rows for x, value in enumerate(row.values) if value is not None} == present
        for row in ours.rows:
            for x, value in enumerate(row.values):
                kind, their_value = theirs.cell_type(row.number - 1, x) if value is not None else 0, value
                if kind in (xlrd.XL_CELL_TEXT, xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_BOOLEAN):
                    their_value = theirs.cell_value(row.number - 1, x)
                assert value == their_value or (isinstance(value, str) and kind == xlrd.XL_CELL_NUMBER), (row.number, x)
        assert set(ours.merged) == {(top + 1, left, bottom, right - 1) for top, bottom, left, right in theirs.merged_cells}
