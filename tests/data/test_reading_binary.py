"""An .xlsb reads as the workbook that it is: errors as errors, days as days, codes with their zeros."""

import datetime
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.inspection import Refused, inspect
from data.model import CellError, NoStoredValue, Sheet
from data.reading import read
from tests.builders import binary_record, binary_workbook, wide, zipped

PRACTICE = Path(__file__).resolve().parents[3] / "shared" / "practice"
CODES = ("00000000", "dd/mm/yyyy", "0%", "mmm-yy")


def row(number: int, options: int = 0) -> bytes:
    return binary_record(0, struct.pack("<IIHBBB", number - 1, 0, 300, 0, options, 0) + bytes(4))


def cell(kind: int, content: bytes, column: int = 0, style: int = 0) -> bytes:
    return binary_record(kind, struct.pack("<II", column, style) + content)


def real(number: float) -> bytes:
    return struct.pack("<d", number)


ONE = cell(2, struct.pack("<I", 1 << 2 | 2))


def sheets_of(content: bytes) -> list[Sheet]:
    return read(content, inspect(content, "a.xlsb"))


def values(content: bytes) -> dict[int, list]:
    return {row.number: row.values for row in sheets_of(content)[0].rows}


@pytest.mark.parametrize(
    ("kind", "content", "style", "value"),
    [
        (2, struct.pack("<I", 250000 << 2 | 2), 0, 250000),
        (2, struct.pack("<I", 725 << 2 | 3), 0, 7.25),
        (5, real(1.5), 0, 1.5),
        (5, real(1234567), 1, "01234567"),
        (5, real(45416), 2, datetime.date(2024, 5, 4)),
        (5, real(45416.4375), 2, datetime.datetime(2024, 5, 4, 10, 30)),
        (5, real(0.25), 3, "25%"),
        (5, real(45413), 4, "May 2024"),
        (5, real(7), 99, 7),
        (3, b"\x17", 0, CellError("#REF!")),
        (4, b"\x01", 0, True),
        (4, b"\x00", 0, False),
        (6, wide("£5k"), 0, "£5k"),
        (6, wide("  "), 0, None),
        (7, struct.pack("<I", 1), 0, "01234567"),
        (62, b"\x01" + wide("rich") + bytes(8), 0, "rich"),
        (8, wide("ab") + bytes(10), 0, "ab"),
        (9, real(12) + bytes(10), 0, 12),
        (9, real(0) + bytes(10), 0, 0),
        (10, b"\x01" + bytes(10), 0, True),
        (11, b"\x2a" + bytes(10), 0, CellError("#N/A")),
        (1, b"", 1, None),
    ],
)  # fmt: skip
def test_a_cell_holds_what_was_typed(kind, content, style, value):
    made = row(3) + cell(kind, content, 0, style) + cell(2, struct.pack("<I", 6), 1)
    got = values(binary_workbook(made, strings=["first", "01234567"], codes=CODES))[3][0]
    assert got == value
    assert type(got) is type(value)


def test_a_placeholder_0_of_a_program_that_asks_for_recalculation_is_no_stored_value():
    made = row(1) + cell(9, real(0) + bytes(10)) + cell(9, real(7) + bytes(10), 1)
    asked = binary_record(157, bytes(24) + b"\x01\x00")
    assert values(binary_workbook(made, book=asked)) == {1: [NoStoredValue("=..."), 7]}


def test_hidden_sheets_rows_and_columns_merged_cells_and_the_calendar_are_told():
    columns = binary_record(60, struct.pack("<IIIIH", 0, 0, 2000, 0, 1))
    made = columns + row(1) + ONE + row(2, 0x10) + ONE + binary_record(176, struct.pack("<IIII", 0, 1, 0, 2))
    properties = binary_record(153, struct.pack("<II", 1, 0) + wide(""))
    first, second = sheets_of(binary_workbook(made, row(1) + ONE, book=properties, states=[0, 2]))
    assert (first.hidden, first.hidden_rows, first.hidden_columns, first.merged) == (False, {2}, {0}, ((1, 0, 2, 2),))
    assert (second.name, second.hidden, first.from_1904) == ("Sheet2", True, True)


def test_a_sheet_longer_than_a_window_is_read_whole():
    made = b"".join(row(number) + cell(6, wide("x" * 200)) for number in range(1, 6001))
    assert len(made) > 2 << 20
    assert len(values(binary_workbook(made))) == 6000


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (zipped({"xl/workbook.bin": b"\x9c\x01\x05"}), "damaged"),
        (binary_workbook(row(1) + cell(7, struct.pack("<I", 5))), "damaged"),
        (binary_workbook(row(1) + cell(5, b"\0\0")), "damaged"),
        (binary_workbook(row(1) + cell(6, struct.pack("<I", 1 << 30))), "damaged"),
        (binary_workbook(row(1) + cell(2, bytes(4), 16384)), "damaged"),
        (binary_workbook(row(1) + ONE + row(1_048_576) + cell(2, bytes(4), 16383)), "XFD1048576"),
        (binary_workbook(b"".join(row(n) + cell(2, bytes(4), 16383) for n in range(1, 1300))), "separate files"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content, words):
    with pytest.raises(Refused, match=words):
        sheets_of(content)


WELL = row(1) + ONE + cell(6, wide("abc"), 1) + row(2) + cell(9, real(7) + bytes(10))


@settings(max_examples=100)
@given(st.lists(st.tuples(st.integers(0, len(WELL) - 1), st.binary(min_size=1, max_size=4)), max_size=4), st.integers(0, len(WELL)))
def test_a_damaged_part_is_read_or_refused_and_nothing_else(changes, cut):
    damaged = bytearray(WELL)
    for at, change in changes:
        damaged[at : at + len(change)] = change
    try:
        sheets_of(binary_workbook(bytes(damaged[:cut]), book=bytes(damaged)))
    except Refused as refused:
        assert str(refused).endswith(".")


BETA = "This is an example spreadsheet created with Microsoft Excel 2007 Beta 2."
FOX = "The quick brown fox jumps over the lazy dog"
REAL = {
    "any_sheets": [("Visible", False, [1, 2]), ("Hidden", True, []), ("VeryHidden", True, [])],
    "date_1904": [("Sheet1", False, [datetime.date(2021, 1, 1), 15])],
    "Simple": [("Sheet1", False, [BETA])] + [(f"Sheet{n}", False, []) for n in (2, 3)],
    "sample": [("Sheet1", False, ["Lorem", 111]), ("rich test", False, [FOX]), ("Sheet3", False, [])],
}  # fmt: skip


@pytest.mark.skipif(not PRACTICE.exists(), reason="../shared/practice is not here")
@pytest.mark.parametrize("name", REAL)
def test_a_real_file_reads_as_other_readers_read_it(name):
    [path] = (PRACTICE / "messy").glob(f"*--{name}.xlsb")
    found = sheets_of(path.read_bytes())
    assert [(each.name, each.hidden, each.rows[0].values if each.rows else []) for each in found] == REAL[name]
