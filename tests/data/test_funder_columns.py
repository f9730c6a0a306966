"""A column a funder: one record for each, with the source that heads its column and the cell in which its money stands."""

import pytest

from data.returns import check
from data.spoken import as_json
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook
from tests.data.said import said

HEAD = ["Recipient", "Status", "Date", "Innovate UK", "MRC"]
ALPHA = ["Alpha Ltd", "committed", "May 2024", 100, 50]
BETA = ["Beta Ltd", "realised", "May 2024", None, 200]


def records(answer):
    shown = [each["values"] for sheet in answer["sheets"] for each in sheet["records"]]
    return [(each["recipient"], each["source"], each["status"], each["amount"]["low"]) for each in shown]


def cells(answer, code):
    return [each["cell"] for each in answer["findings"] if each["code"] == code]


def test_each_funder_s_money_is_a_record_of_its_own(tmp_path):
    answer = said(tmp_path, HEAD, ALPHA, BETA)
    assert records(answer) == [
        ("Alpha Ltd", "Innovate UK", "committed", 100), ("Alpha Ltd", "MRC", "committed", 50),
        ("Beta Ltd", "MRC", "realised", 200),
    ]  # fmt: skip
    assert answer["totals"][0]["pounds_taken"] == 350 and not answer["questions"]


def test_the_total_of_the_funders_is_compared_and_never_counted(tmp_path):
    answer = said(tmp_path, [*HEAD, "Total"], [*ALPHA, 150], [*BETA, 210], ["Total", None, None, 100, 250, 360])
    assert [amount for *_, amount in records(answer)] == [100, 50, 200]
    assert cells(answer, "column-aside") == ["F1"] and cells(answer, "whole-differs") == ["F3"] and cells(answer, "total-row") == ["A4"]


def test_an_amount_that_its_funders_do_not_add_up_to_stops_the_row(tmp_path):
    answer = said(tmp_path, [*HEAD[:3], "Amount", *HEAD[3:]], [*ALPHA[:3], 170, *ALPHA[3:]])
    assert not records(answer) and cells(answer, "whole-uncertain") == ["D2"]


def test_stages_and_years_above_the_funders_are_told_apart(tmp_path):
    answer = said(tmp_path, ["Recipient", "Status", "Committed", None, "Realised", None], [None, None, *HEAD[3:], *HEAD[3:]],
                  ["Alpha Ltd", None, 150, 50, 100, None])  # fmt: skip
    assert [each[1:] for each in records(answer)] == [("Innovate UK", "realised", 100), ("MRC", "committed", 50)]
    answer = said(tmp_path, ["Recipient", "Status", "2023/24", None, "2024/25", None], [None, None, *HEAD[3:], *HEAD[3:]],
                  ["Alpha Ltd", "realised", 150, 50, 100, None])  # fmt: skip
    dated = [(each["values"]["date"]["text"], each["values"]["amount"]["low"]) for each in answer["sheets"][0]["records"]]
    assert dated == [("2023/24", 150), ("2023/24", 50), ("2024/25", 100)]


def test_the_unit_of_each_column_holds_and_other_funders_are_kept_as_typed(tmp_path):
    answer = said(tmp_path, [*HEAD[:3], "Innovate UK (£k)", "MRC (£k)", "Other funders"], [*ALPHA, "£7k"])
    assert [(source, amount) for _, source, _, amount in records(answer)] == [
        ("Innovate UK", 100_000), ("MRC", 50_000), ("Other funders", 7_000)]  # fmt: skip


def test_a_funder_that_no_list_knows_is_asked_about_and_taken_when_that_is_said(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Investments": [[*HEAD[:4], "Dragon Trust", "MRC"], [*ALPHA[:4], 9, 50]]})
    answer = as_json(check(path, path.name))
    assert [source for _, source, *_ in records(answer)] == ["Innovate UK", "MRC"]
    [question] = answer["questions"]
    assert (question["cell"], question["likely"]) == ("E1", "amount") and cells(answer, "funder-asked") == ["E1"]
    answered = as_json(check(path, path.name, answers={question["setting"]: "amount"}))
    assert {(source, amount) for _, source, _, amount in records(answered)} == {("Innovate UK", 100), ("Dragon Trust", 9), ("MRC", 50)}


def test_sources_over_marks_and_beside_a_column_of_sources_are_no_money(tmp_path):
    marked = said(tmp_path, ["Recipient", "Status", "Amount", *HEAD[3:]], ["Alpha Ltd", "committed", 100, "x", None])
    assert [amount for *_, amount in records(marked)] == [100] and cells(marked, "column-left") == ["D1", "E1"]
    beside = said(tmp_path, ["Recipient", "Funder", "Status", "Amount", *HEAD[3:]], ["Alpha Ltd", "MRC", "committed", 100, 60, 40])
    assert [amount for *_, amount in records(beside)] == [100]


def test_records_of_one_row_lead_each_to_its_own_cell_and_are_restated_funder_by_funder(tmp_path):
    store = Store.open(tmp_path / "store")
    for quarter, more in (("Q1", 50), ("Q2", 80)):
        path = tmp_path / f"return 2024-25 {quarter}.xlsx"
        workbook(path, {"Investments": [["Reference", *HEAD], ["A-1", *ALPHA[:4], more]]})
        publish_returns(store, [check(path, path.name)], by="Staff")
    door = open_version(store.version_path())
    live = {(each["source"], each["text"], each["cell"]) for each in door.ask("records", kind="investments")}
    door.close()
    assert live == {("Innovate UK", "100", "E2"), ("Medical Research Council", "80", "F2")}


def dated(answer):
    shown = [each["values"] for sheet in answer["sheets"] for each in sheet["records"]]
    return {(each["source"], each["date"]["text"], each["amount"]["low"]) for each in shown}


@pytest.mark.parametrize("heads", [
    [["Recipient", "Status", "Innovate UK 2023/24", "Innovate UK 2024/25", "NIHR 2023/24"]],
    [["Recipient", "Status", "2023/24 Innovate UK", "2024/25: Innovate UK", "2023/24 - NIHR"]],
    [["Recipient", "Status", "Innovate UK (2023/24)", "Innovate UK - 2024/25", "NIHR, 2023/24"]],
    [["Recipient", "Status", "Innovate UK", None, "NIHR"], [None, None, "2023/24", "2024/25", "2023/24"]],
])  # fmt: skip
def test_a_funder_and_a_year_in_one_heading_are_a_record_a_funder_and_year(tmp_path, heads):
    answer = said(tmp_path, *heads, ["Alpha Ltd", "committed", 100, 50, 7], ["Beta Ltd", "committed", None, None, 9])
    assert dated(answer) == {
        ("Innovate UK", "2023/24", 100), ("Innovate UK", "2024/25", 50), ("NIHR", "2023/24", 7), ("NIHR", "2023/24", 9),
    }  # fmt: skip
    assert answer["totals"][0]["pounds_taken"] == 166 and not answer["questions"]


def test_a_stage_beside_funder_and_year_is_taken_for_what_it_is(tmp_path):
    heads = ["Recipient", "Innovate UK committed 2023/24 (£k)", "Innovate UK realised 2023/24 (£k)", "NIHR realised 2023/24 (£k)"]
    answer = said(tmp_path, heads, ["Alpha Ltd", 3, 2, 1])
    assert sorted((source, status, amount) for _, source, status, amount in records(answer)) == [
        ("Innovate UK", "realised", 2000), ("NIHR", "realised", 1000)]  # fmt: skip


@pytest.mark.parametrize(("heads", "amounts", "whole"), [
    (["Innovate UK 2023/24", "Innovate UK Q1 2023/24", "Innovate UK Q2 2023/24", "NIHR 2023/24"], [3, 1, 2, 9], "C1"),
    (["Innovate UK", "Innovate UK 2023/24", "Innovate UK 2024/25", "NIHR 2023/24"], [3, 1, 2, 9], "C1"),
    (["2023/24", "Innovate UK 2023/24", "NIHR 2023/24", "2024/25", "MRC 2024/25", "NIHR 2024/25"], [3, 1, 2, 9, 4, 5], "C1 F1"),
    (["Innovate UK 2023/24", "Innovate UK 2024/25", "Innovate UK total", "NIHR 2023/24"], [1, 2, 3, 9], "E1"),
])  # fmt: skip
def test_the_whole_of_a_funder_or_of_a_year_is_compared_with_its_parts_and_not_counted(tmp_path, heads, amounts, whole):
    answer = said(tmp_path, ["Recipient", "Status", *heads], ["Alpha Ltd", "committed", *amounts])
    assert answer["totals"][0]["pounds_taken"] == 12 and cells(answer, "column-aside") == whole.split()


def test_a_funder_that_no_list_knows_keeps_its_year_when_it_is_said_to_be_one(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    heads = ["Recipient", "Status", "Innovate UK 2023/24", "Dragon Trust 2023/24", "Innovate UK 2024/25"]
    workbook(path, {"Investments": [heads, ["Alpha Ltd", "committed", 100, 9, 50]]})
    [question] = as_json(check(path, path.name))["questions"]
    assert ("Dragon Trust", "2023/24", 9) in dated(as_json(check(path, path.name, answers={question["setting"]: "amount"})))


def test_quarters_of_funders_are_of_the_year_of_the_return_and_asked_about_where_it_says_none(tmp_path):
    rows = [["Recipient", "Status", "Innovate UK Q1", "Innovate UK Q2", "NIHR Q1"], ["Alpha Ltd", "committed", 1, 2, 3]]
    assert dated(said(tmp_path, *rows)) == {("Innovate UK", "2024/25 Q1", 1), ("Innovate UK", "2024/25 Q2", 2), ("NIHR", "2024/25 Q1", 3)}
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": rows})
    assert cells(as_json(check(path, path.name)), "quarters-without-year") == ["C1"]


def test_one_funder_whose_heading_says_that_it_is_money_is_enough(tmp_path):
    heads = ["Project", "Lead organisation", "ERDF grant", "Public match", "Private match", "Total project cost", "Status"]
    answer = said(tmp_path, heads, ["Hub", "Alpha Ltd", 100, 20, 30, 150, "committed"])
    assert records(answer) == [("Alpha Ltd", "ERDF", "committed", 100)] and cells(answer, "column-aside") == ["D1", "E1"]
    answer = said(tmp_path, ["Project", "Lead organisation", "ERDF", "Status"], ["Hub", "Alpha Ltd", 100, "committed"])
    assert not answer["sheets"][0].get("records")
