"""A table in text is read as a spreadsheet program would lay it out, and nothing in it is taken for a number."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.inspection import Refused, inspect
from data.reading import delimited, read
from tests.builders import csv_file

PRACTICE = Path(__file__).resolve().parents[3] / "shared" / "practice"


def grid(content: bytes) -> dict[int, list]:
    [sheet] = read(content, inspect(content, "return.csv"), "return")
    return {row.number: row.values for row in sheet.rows}


def test_the_sheet_is_called_after_the_file():
    assert read(b"a,b\n", "csv", "q1")[0].name == "q1"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_letters_are_right_in_every_encoding_that_people_save(encoding):
    assert grid(csv_file([["Recipient", "Amount"], ["Café", "£1.5m–£2m"]], encoding=encoding))[2] == ["Café", "£1.5m–£2m"]


def test_letters_that_cannot_be_told_apart_are_refused():
    with pytest.raises(Refused, match="letters"):
        grid(b"a,b\n\x81\xff,1\n")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_makes_a_table(delimiter):
    rows = [["Return of Q1, revised; final | draft"], [], ["Recipient", "Amount", "Note"]]
    rows += [["A, B and C Ltd", "1,450,000", "x; y | z"], ["D Ltd", "2,000", "one, two"]] * 3
    assert list(grid(csv_file(rows, delimiter)).values())[1:] == rows[2:]


def test_a_single_column_is_a_table():
    assert grid(b"Recipient\nA Ltd\nB Ltd\n") == {1: ["Recipient"], 2: ["A Ltd"], 3: ["B Ltd"]}


def test_excels_own_line_names_the_delimiter_and_is_no_row():
    assert grid(b"sep=;\r\na,b;c\r\n") == {1: ["a,b", "c"]}


def test_rows_are_numbered_as_a_spreadsheet_would_number_them():
    content = b'Title\r\n\r\n"Two\r\nlines",b\r\n,,\r\nlast,c\r\n'
    assert grid(content) == {1: ["Title"], 3: ["Two\r\nlines", "b"], 5: ["last", "c"]}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_row(line_end):
    assert grid(csv_file([["a", "b"], ["c", "d"]], line_end=line_end)) == {1: ["a", "b"], 2: ["c", "d"]}


def test_ragged_rows_stay_as_long_as_they_are_and_blanks_are_nothing():
    assert grid(b"a,b,c\nd\ne,,\n , ,f,g\n") == {1: ["a", "b", "c"], 2: ["d"], 3: ["e"], 4: [None, None, "f", "g"]}


def test_nothing_is_taken_for_a_number_and_nothing_is_trimmed():
    assert grid(b'00123456, 1.50 ,"1,450,000",TRUE\n') == {1: ["00123456", " 1.50 ", "1,450,000", "TRUE"]}


def test_doubled_quotes_are_one_and_quotes_inside_a_value_stay():
    assert grid(b'"a ""b"" c",5" pipe\n') == {1: ['a "b" c', '5" pipe']}


@pytest.mark.parametrize("content", [b'a,"b\nc,d\n', b'a,"b"c\nd,e\n'])
def test_quotes_that_do_not_pair_up_are_refused_with_their_line(content):
    with pytest.raises(Refused, match=r"quotation marks near line \d+ .*save"):
        grid(content)


VALUE = st.text(st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=("Cs",)), max_size=12)
TABLE = st.lists(st.lists(VALUE, min_size=2, max_size=5), min_size=2, max_size=8)


@given(TABLE, st.sampled_from(",;\t|"))
def test_a_table_with_a_declared_delimiter_is_read_back(rows, delimiter):
    content = f"sep={delimiter}\r\n".encode() + csv_file(rows, delimiter)
    expected = {}
    for number, row in enumerate(rows, 1):
        values = [value if value.strip() else None for value in row]
        while values and values[-1] is None:
            values.pop()
        if values:
            expected[number] = values
    [sheet] = read(content, "csv")
    assert {row.number: row.values for row in sheet.rows} == expected


REAL = {
    "events/carpentries-all-workshops-2018.csv": 1983,
    "members/london-companies-1000.csv": 1000,
    "regional/ons-gva-balanced-current-2023.csv": 236,
    "regional/nesta-innovate_uk-gbp_innovate_uk_funding.nuts2.csv": 436,
    "investments/towns-fund-grant-awarded.csv": 820,
    "investments/nhs-cumbria-spend-over-25k.csv": 189,
    "investments/mhclg-funding.csv": 14,
    "investments/mhclg-private-investment.csv": 8,
}


@pytest.mark.skipif(not PRACTICE.exists(), reason="../shared/practice is not here")
@pytest.mark.parametrize("name", REAL)
def test_a_real_table_has_all_its_rows(name):
    found = grid((PRACTICE / name).read_bytes())
    assert len(found) == REAL[name] + 1
    assert len(found[1]) > 3


@pytest.mark.skipif(not PRACTICE.exists(), reason="../shared/practice is not here")
def test_registration_numbers_keep_their_zeros():
    rows = grid((PRACTICE / "members/london-companies-1000.csv").read_bytes())
    at = rows.pop(1).index("Company Registration Number")
    numbers = [row[at] for row in rows.values()]
    assert numbers.count(None) == 9
    assert sum(bool(number and number.startswith("0")) for number in numbers) == 431


@pytest.mark.skipif(not PRACTICE.exists(), reason="../shared/practice is not here")
@pytest.mark.parametrize("path", sorted(PRACTICE.glob("messy/*.csv")), ids=lambda path: path.name)
def test_a_real_messy_table_is_read(path):
    assert len(grid(path.read_bytes())) > 30


def test_more_cells_than_are_read_at_once_are_refused_by_the_same_limit_as_in_a_workbook(monkeypatch):
    monkeypatch.setattr(delimited, "MOST_CELLS", 6)
    assert len(grid(b"a,b\n1,2\n,,,,\n3,4\n")) == 3, "blanks at the end of a row are no cells"
    with pytest.raises(Refused, match="10 million cells"):
        grid(b"a,b\n1,2\n3,4\n5\n")


def test_a_file_with_more_rows_than_can_be_checked_is_refused_with_the_limit():
    with pytest.raises(Refused, match="more than 800,000 rows, which is the most that is read at once"):
        read(b"a\n" * 800_001, "csv", "q1")


def test_ragged_rows_parted_by_bars_are_not_parted_by_the_commas_of_their_amounts():
    rows = ["Recipient|Funder|Status|Amount|Date|Note", 'A Ltd|NIHR|paid|£1,000|May 2024|"one\ntwo"', "B Ltd|NIHR|paid|£2,000|May 2024",
            "C Ltd|NIHR|paid|£3,000|May 2024||more"]  # fmt: skip
    assert [len(values) for values in grid("\n".join(rows).encode("utf-16")).values()] == [6, 6, 5, 7]


def test_a_text_that_stands_in_many_cells_is_held_once_and_blanks_are_nothing(monkeypatch):
    monkeypatch.setattr(delimited, "MOST_HELD", 3)
    rows = grid(b"a,b,c\nInnovate UK,  ,x\nInnovate UK,\t,y\nother,,Innovate UK\n")
    assert rows == {1: ["a", "b", "c"], 2: ["Innovate UK", None, "x"], 3: ["Innovate UK", None, "y"], 4: ["other", None, "Innovate UK"]}
    assert rows[2][0] is rows[3][0]
