"""While a large sheet is read it is said how far that has come: rows read, of the rows that the file says it has."""

import pytest

from data.reading import progress, read
from data.returns import check
from tests.builders import csv_file, workbook

ROWS = [["Recipient", "Amount"], *([f"Company {number} Ltd", number] for number in range(1, 20_000))]


@pytest.fixture
def said(monkeypatch):
    """What is said of a reading, with no time between two words."""
    words = []
    monkeypatch.setattr(progress, "SECONDS", 0)
    monkeypatch.setattr(progress.Heard, "by", words.append)
    return words


def test_of_a_csv_the_lines_are_counted(said):
    read(csv_file(ROWS), "csv")
    assert said == [f"{number:,} of 20,000 rows" for number in (4_096, 8_192, 12_288, 16_384)]


def test_a_workbook_says_how_many_rows_it_has(said):
    read(workbook(None, {"Investments": ROWS}), "xlsx")
    assert said and said[-1].endswith(" of 20,000 rows") and said == sorted(said, key=lambda each: int(each.split(" ")[0].replace(",", "")))


def test_a_number_of_rows_that_cannot_be_is_not_said(said):
    progress.rows_read(30, 20)
    assert said == ["30 rows"]
    assert progress.rows_there(b'<dimension ref="A1"/>') == 0 and progress.rows_there(b'<dimension ref="A1:P7"/>') == 7


def test_nobody_is_told_more_than_five_times_a_second(monkeypatch):
    words = []
    monkeypatch.setattr(progress.Heard, "by", None)
    monkeypatch.setattr(progress.Heard, "at", 0.0)
    progress.heard_by(words.append)
    for number in range(1000):
        progress.rows_read(number)
    assert words == []


def test_each_sheet_is_said_while_its_tables_are_looked_for(tmp_path):
    words = []
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, dict.fromkeys(("Investments", "Events", "Members"), ROWS[:3]))
    check(path, path.name, on_progress=words.append)
    assert list(dict.fromkeys(each for each in words if each.startswith("Looking for tables"))) == [
        f"Looking for tables: sheet {number} of 3" for number in (1, 2, 3)]  # fmt: skip
