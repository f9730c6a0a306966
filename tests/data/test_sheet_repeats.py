"""A sheet that holds what other sheets hold (`All` beside a sheet a quarter) is never counted a second time unasked."""

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

HEAD = ["Recipient", "Funder", "Status", "Amount (£)", "Date"]
Q1 = [["Alpha Ltd", "NIHR", "committed", 1000, "3 April 2024"], ["Beta Ltd", "NIHR", "committed", 2000, "3 May 2024"]]
Q2 = [["Gamma Ltd", "NIHR", "committed", 500, "3 July 2024"]]


def said(tmp_path, **sheets):
    workbook(tmp_path / "return 2024-25.xlsx", {name: [HEAD, *rows] for name, rows in sheets.items()})
    return as_json(check(tmp_path / "return 2024-25.xlsx", "return 2024-25.xlsx"))


def outcome(answer):
    rows = [(len(each["records"]), len(each["stopped"])) for each in answer["sheets"]]
    return rows, sum(each["pounds_taken"] for each in answer["totals"])


def test_the_sheets_of_the_quarters_stop_beside_one_of_all(tmp_path):
    answer = said(tmp_path, All=[*Q1, *Q2], First=Q1, Second=Q2)
    assert outcome(answer) == ([(3, 0), (0, 2), (0, 1)], 3500)
    found = {(each["sheet"], each["cell"]): each["message"] for each in answer["findings"] if each["code"] == "sheet-repeats"}
    assert list(found) == [("First", "A2"), ("First", "A3"), ("Second", "A2")] and "(All)" in found["First", "A2"]
    assert [each["pounds_stopped"] for each in answer["totals"]] == [0, 3000, 500]


def test_a_sheet_of_all_stops_behind_those_of_the_quarters(tmp_path):
    assert outcome(said(tmp_path, First=Q1, Second=Q2, All=[*Q2, *Q1])) == ([(2, 0), (1, 0), (0, 3)], 3500)


def test_a_sheet_with_records_of_its_own_counts_and_it_is_said_how_many_stand_twice(tmp_path):
    answer = said(tmp_path, First=Q1, Second=[*Q2, Q1[0]])
    assert outcome(answer) == ([(2, 0), (2, 0)], 4500)
    [some] = [each for each in answer["findings"] if each["code"] == "sheet-repeats-some"]
    assert (some["sheet"], some["cell"]) == ("Second", "A3") and some["message"].startswith("A record of this sheet stands")


def test_payments_of_another_day_or_of_no_day_are_other_payments(tmp_path):
    later = [[*row[:4], day] for row, day in zip(Q1, ("4 July 2024", "5 August 2024"), strict=True)]
    assert outcome(said(tmp_path, First=Q1, Second=later)) == ([(2, 0), (2, 0)], 6000)
    undated = [[*row[:4], "2024/25"] for row in Q1]
    assert outcome(said(tmp_path, First=undated, Second=undated)) == ([(2, 0), (2, 0)], 6000)


def test_a_reference_that_stands_on_two_sheets_is_said(tmp_path):
    rows = {"First": ["A1", *Q1[0]], "Second": ["A1", *Q1[0][:2], "realised", 1000, "3 July 2024"]}
    workbook(tmp_path / "return 2024-25.xlsx", {name: [["Ref", *HEAD], row] for name, row in rows.items()})
    answer = as_json(check(tmp_path / "return 2024-25.xlsx", "return 2024-25.xlsx"))
    [said] = [each for each in answer["findings"] if each["code"] == "key-repeated"]
    assert (said["sheet"], said["cell"]) == ("Second", "A2") and "(also in A2 of First)" in said["message"]
