"""An .xls of any age reads as the workbook that it is, and a damaged one is refused and never more than that."""

import datetime
import struct
from io import BytesIO

import pytest
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st

from data.inspection import Refused, inspect
from data.model import CellError, CellValue, NoStoredValue, Sheet
from data.reading import read
from tests.builders import compound, record, xls

ONE = record(0x027E, struct.pack("<HHHI", 0, 0, 0, 1 << 2 | 2))
RATE = struct.pack("<d", 0.125)
FORMATS = b"".join(
    record(0x041E, struct.pack("<HHB", key, len(code), 0) + code.encode()) for key, code in ((164, "00000000"), (165, "mmm-yy"))
) + b"".join(record(0xE0, struct.pack("<HH16x", 0, key)) for key in (0, 164, 14, 10, 165))


def sheets_of(content: bytes) -> list[Sheet]:
    return read(content, inspect(content, "a.xls"), "Return")


def grid(content: bytes, sheet: int = 0) -> dict[int, list[CellValue]]:
    return {row.number: row.values for row in sheets_of(content)[sheet].rows}


def cell(kind: int, content: bytes, style: int = 0, **parts) -> CellValue:
    """The value of a single raw cell."""
    made = record(kind, struct.pack("<HHH", 0, 0, style) + content) + record(0x027E, struct.pack("<HHHI", 0, 1, 0, 6))
    return grid(xls(made, **parts))[1][0]


def packed(number: int, options: int = 0) -> bytes:
    return struct.pack("<I", (number << 2 & 0xFFFFFFFF) | options)


def formula(result: bytes, options: int = 0) -> bytes:
    return result + struct.pack("<HIH", options, 0, 0)


@pytest.mark.parametrize(
    ("kind", "content", "style", "value"),
    [
        (0x0203, struct.pack("<d", 250000), 0, 250000),
        (0x0203, struct.pack("<d", 1.5), 0, 1.5),
        (0x0203, struct.pack("<d", float("nan")), 0, CellError("#NUM!")),
        (0x0203, struct.pack("<d", 1234567), 1, "01234567"),
        (0x0203, struct.pack("<d", 45416), 2, datetime.date(2024, 5, 4)),
        (0x0203, struct.pack("<d", 45416.4375), 2, datetime.datetime(2024, 5, 4, 10, 30)),
        (0x0203, RATE, 3, "12.5%"),
        (0x0203, struct.pack("<d", 45413), 4, "May 2024"),
        (0x0203, struct.pack("<d", 7), 99, 7),
        (0x027E, packed(-7, 2), 0, -7),
        (0x027E, packed(-725, 3), 0, -7.25),
        (0x027E, struct.pack("<I", struct.unpack("<Q", struct.pack("<d", 1.5))[0] >> 32), 0, 1.5),
        (0x027E, struct.pack("<I", struct.unpack("<Q", struct.pack("<d", 150.0))[0] >> 32 | 1), 0, 1.5),
        (0x0205, b"\x01\x00", 0, True),
        (0x0205, b"\x00\x00", 0, False),
        (0x0205, b"\x17\x01", 0, CellError("#REF!")),
        (0x0205, b"\x2a\x01", 0, CellError("#N/A")),
        (0x0204, b"\x03\x00\x00\xa35k", 0, "£5k"),
        (0x0204, b"\x02\x00\x01" + "東京".encode("utf-16-le"), 0, "東京"),
        (0x0204, b"\x02\x00\x00  ", 0, None),
        (0x00D6, b"\x04\x00\x08\x01\x00bold\x00\x00\x00\x00", 0, "bold"),
        (0x00FD, b"\x01\x00\x00\x00", 0, "second"),
        (0x0006, formula(struct.pack("<d", 12)), 0, 12),
        (0x0006, formula(RATE), 3, "12.5%"),
        (0x0006, formula(struct.pack("<d", 0)), 0, 0),
        (0x0006, formula(struct.pack("<d", 0), 1), 0, 0),
        (0x0006, formula(struct.pack("<d", 0), 2), 0, NoStoredValue("=...")),
        (0x0006, formula(b"\x03\0\0\0\0\0\xff\xff", 3), 0, NoStoredValue("=...")),
        (0x0006, formula(b"\x01\0\x01\0\0\0\xff\xff"), 0, True),
        (0x0006, formula(b"\x02\0\x07\0\0\0\xff\xff"), 0, CellError("#DIV/0!")),
        (0x0006, formula(b"\0\0\0\0\0\0\xff\xff"), 0, NoStoredValue("=...")),
    ],
)  # fmt: skip
def test_a_cell_holds_what_was_typed(kind, content, style, value):
    texts = record(0xFC, struct.pack("<II", 2, 2) + b"\x05\0\0first" + b"\x06\0\0second")
    got = cell(kind, content, style, shared=FORMATS + texts)
    assert got == value
    assert type(got) is type(value)


def test_several_numbers_in_one_record_stand_side_by_side():
    made = record(0xBD, struct.pack("<HH", 4, 1) + b"".join(struct.pack("<HI", 0, number << 2 | 2) for number in (1, 2, 3)) + b"\x03\0")
    assert grid(xls(made)) == {5: [None, 1, 2, 3]}


def test_the_text_of_a_formula_comes_after_it_and_may_go_on():
    empty = record(0x06, struct.pack("<HHH", 0, 0, 0) + formula(b"\0\0\0\0\0\0\xff\xff"))
    shared_formula, text = record(0x04BC, b"\0" * 10), record(0x0207, b"\x04\0\0ab") + record(0x3C, b"\x01" + "£d".encode("utf-16-le"))
    assert grid(xls(empty + shared_formula + text)) == {1: ["ab£d"]}


def test_an_empty_text_is_a_result_where_any_formula_has_one_or_excel_reckoned_them():
    def formula_at(column: int, result: bytes) -> bytes:
        return record(0x06, struct.pack("<HHH", 0, column, 0) + formula(result))

    empty, seven, by_excel = b"\3\0\0\0\0\0\xff\xff", struct.pack("<d", 7), record(0x01C1, bytes(8))
    assert grid(xls(formula_at(0, empty))) == {1: [NoStoredValue("=...")]}
    assert grid(xls(formula_at(0, empty) + formula_at(1, seven))) == {1: [None, 7]}
    assert grid(xls(formula_at(0, empty), shared=by_excel)) == {}


def test_formulas_of_a_sheet_that_was_saved_unreckoned_have_no_value():
    made = record(0x5E, b"\0\0") + record(0x06, struct.pack("<HHH", 0, 0, 0) + formula(struct.pack("<d", 0)))
    assert grid(xls(made)) == {1: [NoStoredValue("=...")]}


def test_the_table_of_texts_goes_on_over_records_with_letters_of_another_width():
    first, second = "narrow then wide £ 東京", "rich"
    split = 7
    table = (
        record(0xFC, struct.pack("<II", 9, 9) + struct.pack("<HB", len(first), 0) + first[:split].encode("latin-1"))
        + record(0x3C, b"\x01" + first[split:].encode("utf-16-le") + struct.pack("<HBHI", len(second), 0x0C, 2, 3) + b"rich" + b"\0" * 5)
        + record(0x3C, b"\0" * 6 + struct.pack("<HB", 4, 0) + b"last")
    )
    cells = b"".join(record(0xFD, struct.pack("<HHHI", 0, column, 0, column)) for column in range(3))
    assert grid(xls(cells, shared=table)) == {1: [first, "rich", "last"]}


def test_charts_within_a_sheet_have_cells_of_their_own():
    chart = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0020, 0, 0, 0, 0)) + record(0x0203, b"\0" * 6 + RATE) + record(0x0A)
    assert grid(xls(chart + ONE)) == {1: [1]}


def test_hidden_sheets_rows_and_columns_and_merged_cells_are_told():
    hidden_row = record(0x0208, struct.pack("<HHHHHHI", 0, 0, 1, 0, 0, 0, 0x20))
    columns = record(0x7D, struct.pack("<HHHHHH", 0, 0, 0, 0, 1, 0))
    merged = record(0xE5, struct.pack("<HHHHHHHHH", 2, 0, 1, 0, 2, 4, 4, 1, 1))
    first, second = sheets_of(xls(hidden_row + columns + ONE + merged, ONE, names=["Umsätze", "B"], states=[0, 2]))
    assert (first.name, first.hidden, first.hidden_rows, first.hidden_columns, first.merged) == (
        "Umsätze",
        False,
        {1},
        {0},
        ((1, 0, 2, 2),),
    )
    assert (second.name, second.hidden, second.hidden_rows) == ("B", True, set())


TYPED = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20).filter(
    lambda text: text.strip() == text
)
VALUES = st.one_of(
    st.none(), TYPED, st.booleans(), st.integers(-(10**14), 10**14), st.floats(-1e15, 1e15), st.dates(datetime.date(1900, 3, 1))
)


@settings(max_examples=60)
@given(st.lists(st.lists(VALUES, max_size=6), min_size=1, max_size=8))
def test_what_xlwt_writes_is_read_back(rows):
    book = xlwt.Workbook()
    sheet, day = book.add_sheet("A"), xlwt.easyxf(num_format_str="dd/mm/yyyy")
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write(y, x, value, day)
            elif value is not None:
                sheet.write(y, x, value)
    buffer = BytesIO()
    book.save(buffer)
    expected = {}
    for number, row in enumerate(rows, 1):
        while row and row[-1] is None:
            row = row[:-1]
        if row:
            expected[number] = row
    assert grid(buffer.getvalue()) == expected


def test_a_formula_that_a_program_wrote_and_never_reckoned_is_no_0():
    book = xlwt.Workbook()
    sheet = book.add_sheet("A")
    sheet.write(0, 0, xlwt.Formula("SUM(B1:B9)"))
    buffer = BytesIO()
    book.save(buffer)
    assert grid(buffer.getvalue()) == {1: [NoStoredValue("=...")]}


def test_days_counted_from_1904_are_read_so():
    book = xlwt.Workbook()
    book.dates_1904 = True
    book.add_sheet("A").write(0, 0, 43954, xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    buffer = BytesIO()
    book.save(buffer)
    assert grid(buffer.getvalue()) == {1: [datetime.date(2024, 5, 4)]}
    assert sheets_of(buffer.getvalue())[0].from_1904


def test_a_sheet_of_excel_2_is_read():
    def place(row: int, column: int) -> bytes:
        return struct.pack("<HH", row, column) + bytes(3)

    cells = (
        record(0x1E, b"\x07General") + record(0x1E, bytes([8]) + b"0" * 8) + record(0x43, b"\0\0\x01\0")
        + record(0x02, place(0, 0) + struct.pack("<H", 7)) + record(0x03, place(0, 1) + RATE)
        + record(0x04, place(1, 0) + b"\x03\xa35k") + record(0x05, place(1, 1) + b"\x2a\x01")
        + record(0x06, place(2, 0) + struct.pack("<d", 3) + b"\0\0")
    )  # fmt: skip
    content = record(0x09, struct.pack("<HH", 4, 0x10)) + cells + record(0x0A)
    [sheet] = sheets_of(content)
    assert sheet.name == "Return"
    assert [row.values for row in sheet.rows] == [["00000007", 0.125], ["£5k", CellError("#N/A")], ["00000003"]]


def test_sheets_of_an_excel_4_workbook_are_read_with_their_names():
    begin = record(0x0409, struct.pack("<HHH", 4, 0x10, 0))

    def sheet(name: bytes, value: int) -> bytes:
        return (
            record(0x8F, struct.pack("<IB", 0, len(name)) + name)
            + begin
            + record(0x027E, struct.pack("<HHHI", 0, 0, 0, value << 2 | 2))
            + record(0x0A)
        )

    content = record(0x0409, struct.pack("<HHH", 4, 0x100, 0)) + sheet(b"One", 1) + sheet(b"Two", 2) + record(0x0A)
    assert [(each.name, each.rows[0].values) for each in sheets_of(content)] == [("One", [1]), ("Two", [2])]


BEGINNING_NOWHERE = compound(
    record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    + record(0x85, struct.pack("<IBBBBH", 9999, 0, 0, 1, 1, 65))
    + record(0x0A)
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (xls(ONE, shared=record(0x2F, b"\0" * 6)), "password"),
        (xls(ONE)[:2000], "damaged"),
        (BEGINNING_NOWHERE, "damaged"),
        (xls(record(0xFD, struct.pack("<HHHI", 0, 0, 0, 5))), "damaged"),
        (xls(record(0x0203, b"\0" * 4)), "damaged"),
        (xls(record(0x027E, struct.pack("<HHHI", 0, 60000, 0, 6))), "damaged"),
        (xls(ONE).replace("Workbook".encode("utf-16-le"), "Contents".encode("utf-16-le")), "no workbook"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_reason(content, words):
    with pytest.raises(Refused, match=words):
        sheets_of(content)


def test_a_chain_of_sectors_that_runs_in_a_circle_is_damage():
    content = bytearray(xls(ONE * 2000))
    at = 512 * (struct.unpack_from("<I", content, 76)[0] + 1)
    content[at : at + 4] = struct.pack("<I", 0)
    with pytest.raises(Refused, match="damaged"):
        sheets_of(bytes(content))


WELL = xls(ONE * 300, record(0x0204, b"\0" * 6 + b"\x03\x00\x00abc"), shared=FORMATS)


@settings(max_examples=100)
@given(
    st.lists(st.tuples(st.integers(0, len(WELL) - 1), st.binary(min_size=1, max_size=6)), min_size=1, max_size=4), st.integers(0, len(WELL))
)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(changes, cut):
    content = bytearray(WELL)
    for at, change in changes:
        content[at : at + len(change)] = change
    for damaged in (bytes(content), bytes(content[:cut])):
        try:
            sheets_of(damaged)
        except Refused as refused:
            assert str(refused).endswith(".")
