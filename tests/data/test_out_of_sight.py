"""What is hidden in Excel is data: read like all else, and said in one note a sheet."""

import openpyxl
import pytest

from data.returns import check
from data.spoken import as_json

HEAD = ["Recipient", "Funder", "Status", "Amount"]


def said(tmp_path, rows, hide, **sheet_parts):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Data"
    for row in rows:
        sheet.append(row)
    hide(sheet)
    path = tmp_path / "return 2024-25 Q1.xlsx"
    book.save(path)
    return as_json(check(path, path.name))


def hidden(answer):
    return [each["message"] for each in answer["findings"] if each["code"] == "parts-hidden"]


def records(count):
    return [["Notes of ours"], HEAD, *([f"Company {number} Ltd", "MRC", "committed", number] for number in range(1, count + 1))]


def hide_rows(*numbers):
    def hide(sheet):
        for number in numbers:
            sheet.row_dimensions[number].hidden = True

    return hide


@pytest.mark.parametrize(
    ("numbers", "words"), [((4,), "row 4 cannot"), ((3, 5, 6, 7), "rows 3, 5 to 7 cannot"), ((1, 3), "row 3 cannot"),
                           (range(3, 23, 2), "10 rows (3, 5, 7, 9, 11, 13, 15, 17 and so on) cannot")],
)  # fmt: skip
def test_hidden_rows_are_read_and_said_in_one_note(tmp_path, numbers, words):
    answer = said(tmp_path, records(20), hide_rows(*numbers))
    assert len(answer["sheets"][0]["records"]) == 20 and answer["totals"][0]["pounds_taken"] == sum(range(1, 21))
    [message] = hidden(answer)
    assert words in message and "read all the same" in message


def test_a_filtered_list_is_read_whole(tmp_path):
    def filtered(sheet):
        sheet.auto_filter.ref = "A2:D22"
        sheet.auto_filter.add_filter_column(0, ["Company 1 Ltd"])
        hide_rows(*range(4, 23))(sheet)

    answer = said(tmp_path, records(20), filtered)
    assert len(answer["sheets"][0]["records"]) == 20 and "rows 4 to 22 cannot be seen" in hidden(answer)[0]


def test_hidden_columns_are_read_and_said_with_the_rows(tmp_path):
    def hide(sheet):
        hide_rows(3)(sheet)
        sheet.column_dimensions["C"].hidden = True
        sheet.column_dimensions["F"].hidden = True

    answer = said(tmp_path, records(2), hide)
    assert [each["values"]["status"] for each in answer["sheets"][0]["records"]] == ["committed", "committed"]
    assert hidden(answer) == [
        "Of the sheet Data row 3 and column C cannot be seen, hidden by hand or by a filter; they were read all the same."
    ]


def test_a_hidden_title_or_an_empty_column_is_not_worth_a_note(tmp_path):
    def hide(sheet):
        hide_rows(1)(sheet)
        sheet.column_dimensions["F"].hidden = True

    assert hidden(said(tmp_path, records(2), hide)) == []


def test_two_tables_on_a_hidden_sheet_are_one_note(tmp_path):
    def hide(sheet):
        hide_rows(2)(sheet)
        sheet.parent.create_sheet("Front").append(["A sheet that can be seen"])
        sheet.sheet_state = "hidden"

    row = ["Alpha Ltd", "MRC", "committed", 1]
    answer = said(tmp_path, [[*HEAD, None, *HEAD], [*row, None, *row]], hide)
    assert len(answer["totals"]) == 2 and len(hidden(answer)) == 1
    assert [each["code"] for each in answer["findings"]].count("sheet-hidden") == 1
