"""Cells merged over several rows: words are said of every row, and figures are asked about."""

import openpyxl
import pytest

from data.returns import check
from data.spoken import as_json

HEAD = ["Source", "Recipient", "Status", "Amount", "Date"]


def said(tmp_path, merged, *rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Investments"
    for row in (HEAD, *rows):
        sheet.append(row)
    for each in merged:
        sheet.merge_cells(each)
    path = tmp_path / "return 2024-25 Q1.xlsx"
    book.save(path)
    return as_json(check(path, path.name))


ROWS = [
    ["Innovate UK", "Alpha Ltd", "committed", "£1m", "May 2024"],
    [None, "Beta Ltd", "committed", "£2m", "May 2024"],
    [None, "Gamma Ltd", "committed", "£3m", "May 2024"],
]


def test_words_in_a_merged_cell_are_said_of_every_row_and_a_blank_cell_stays_blank(tmp_path):
    [table] = said(tmp_path, ["A2:A3"], *ROWS)["sheets"]
    assert [each["values"]["source"] for each in table["records"]] == ["Innovate UK", "Innovate UK", None]
    assert [each["values"]["amount"]["low"] for each in table["records"]] == [1_000_000, 2_000_000, 3_000_000]


@pytest.mark.parametrize("range_", ["D2:D3", "D2:E3"])
def test_an_amount_merged_over_rows_stops_them_and_is_never_taken_twice(tmp_path, range_):
    answer = said(tmp_path, [range_], *ROWS)
    [table] = answer["sheets"]
    assert [each["row"] for each in table["records"]] == [4] and [each["row"] for each in table["stopped"]] == [2, 3]
    asked = [(each["cell"], each["message"]) for each in answer["findings"] if each["code"] == "merged-figure"]
    assert [cell for cell, _ in asked] == ["D2", "D3"] and all("rows 2 to 3" in message for _, message in asked)
    [total] = answer["totals"]
    assert total["pounds_in_file"] == total["pounds_stopped"] + total["pounds_taken"]


def test_a_merged_title_or_total_disturbs_nothing(tmp_path):
    [table] = said(tmp_path, ["A5:B6"], *ROWS, ["Total", None, None, "£6m", None])["sheets"]
    assert [each["row"] for each in table["records"]] == [2, 3, 4] and [each["row"] for each in table["left_alone"]] == [5]
