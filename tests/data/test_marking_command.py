"""`python -m data mark`: the marked workbook, or the list; never over a file that is there."""

import openpyxl

from data.__main__ import main
from data.samples.make_mistakes import ATTENDEE_LIST, EVERYTHING, FOLDER
from tests.builders import csv_file


def run(capsys, *arguments):
    capsys.readouterr()
    code = main(["mark", *map(str, arguments)])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_it_writes_the_marked_workbook_and_says_how_many_stop(tmp_path, capsys):
    code, out, err = run(capsys, FOLDER / EVERYTHING, "--to", tmp_path / "marked.xlsx")
    assert (code, err) == (1, "") and "stop their row" in out
    assert openpyxl.load_workbook(tmp_path / "marked.xlsx").sheetnames[0] == "Findings"


def test_it_never_writes_over_a_file(tmp_path, capsys):
    (tmp_path / "there.xlsx").write_bytes(b"mine")
    code, _, err = run(capsys, FOLDER / EVERYTHING, "--to", tmp_path / "there.xlsx")
    assert code == 2 and "is there already" in err
    assert (tmp_path / "there.xlsx").read_bytes() == b"mine"


def test_a_csv_is_declined_with_a_sentence_and_gives_its_list_where_a_csv_is_asked_for(tmp_path, capsys):
    path = tmp_path / "a 2024-25 Q1.csv"
    path.write_bytes(csv_file([["Recipient", "Source", "Amount", "Status"], ["One Ltd", "Innovate UK", "much", "realised"]]))
    code, _, err = run(capsys, path, "--to", tmp_path / "marked.xlsx")
    assert (code, err.count("\n")) == (2, 1) and "can hold no marks" in err and not (tmp_path / "marked.xlsx").exists()
    code, _, _ = run(capsys, path, "--to", tmp_path / "list.csv")
    assert code == 1 and "C2" in (tmp_path / "list.csv").read_text("utf-8-sig")


def test_a_workbook_with_peoples_data_is_marked_with_the_columns_to_take_out(tmp_path, capsys):
    code, _, _ = run(capsys, FOLDER / ATTENDEE_LIST, "--to", tmp_path / "marked.xlsx")
    rows = openpyxl.load_workbook(tmp_path / "marked.xlsx")["Findings"].iter_rows(min_row=5, values_only=True)
    assert code == 1 and [row[4].startswith("Take column") for row in rows if row[0] == "Stops"] == [True]
