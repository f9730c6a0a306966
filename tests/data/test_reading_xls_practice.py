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
        assert_looks_the_same(ours, theirs, book)
        assert set(ours.merged) == {(top + 1, left, bottom, right - 1) for top, bottom, left, right in theirs.merged_cells}


def assert_looks_the_same(ours, theirs, book):
    """Of rows of which most cells look alike, as xlrd tells the looks of each cell."""
    struck, colours = set(), {}
    for row in ours.rows:
        styles = [book.xf_list[theirs.cell_xf_index(row.number - 1, x)] for x, value in enumerate(row.values) if value is not None]
        if sum(book.font_list[style.font_index].struck_out for style in styles) * 2 > len(styles):
            struck.add(row.number)
        filled = [style.background.pattern_colour_index for style in styles if style.background.fill_pattern == 1]
        hexes = ["".join(f"{part:02X}" for part in book.colour_map.get(each) or ()) for each in filled]
        for colour in set(hexes) - {"", "FFFFFF"}:
            if hexes.count(colour) * 2 > len(styles):
                colours[row.number] = colour
    assert (ours.struck_rows, ours.row_colours) == (struck, colours)
