"""Columns that add up others: of years and their total the years are records, of parts and their total the total is the amount."""

import pytest

from tests.data.said import said

HEAD = ["Ref", "Recipient", "Funder", "Status"]
ALPHA = ["A1", "Alpha Ltd", "Innovate UK", "committed"]
BETA = ["A2", "Beta Ltd", "MRC", "committed"]


def amounts(answer):
    [table] = answer["sheets"]
    return [(each["row"], each["values"]["amount"] and each["values"]["amount"]["low"]) for each in table["records"]]


def found(answer, *codes):
    return {(each["cell"], each["code"]) for each in answer["findings"] if each["code"] in codes or (not codes and "whole" in each["code"])}


@pytest.mark.parametrize(
    "head", [["2022/23", "2023/24", "Total"], ["Funding 2022/23", "Funding 2023/24", "Funding 2022/23 to 2023/24"],
             ["Q1 2024/25", "Q2 2024/25", "Total 2024/25"], ["2022/23", "2023/24", "Amount awarded"]],
)  # fmt: skip
def test_years_are_records_and_their_total_is_compared_and_never_counted(tmp_path, head):
    answer = said(tmp_path, [*HEAD, *head], [*ALPHA, 100, 50, 150], [*BETA, 10, 20, 30])
    assert amounts(answer) == [(2, 100), (2, 50), (3, 10), (3, 20)] and not found(answer)
    assert answer["totals"][0]["pounds_in_file"] == answer["totals"][0]["pounds_taken"] == 180
    [aside] = [each for each in answer["findings"] if each["code"] == "column-aside"]
    assert aside["cell"] == "G1" and "total of columns E, F" in aside["message"]
    assert [each["field"] for each in answer["sheets"][0]["columns"]][4:] == ["amount", "amount", None]


def test_a_total_that_differs_from_its_years_is_said_at_its_cell(tmp_path):
    answer = said(tmp_path, [*HEAD, "2022/23", "2023/24", "Total"], [*ALPHA, 100, 50, 160], [*BETA, 10, 20, 30])
    assert found(answer) == {("G2", "whole-differs")} and amounts(answer) == [(2, 100), (2, 50), (3, 10), (3, 20)]
    [differs] = [each["message"] for each in answer["findings"] if each["code"] == "whole-differs"]
    assert differs == "This says £160; columns E, F of the row add up to £150."


def test_a_blank_total_and_a_total_without_its_years_are_said_and_nothing_is_invented(tmp_path):
    answer = said(tmp_path, [*HEAD, "2022/23", "2023/24", "Total"], [*ALPHA, 100, 50, None], [*BETA, None, None, 30])
    assert found(answer) == {("G2", "whole-blank"), ("G3", "whole-alone")}
    assert amounts(answer) == [(2, 100), (2, 50), (3, None)]


def test_a_total_of_rounded_years_does_not_differ(tmp_path):
    answer = said(tmp_path, [*HEAD, "2022/23 (£k)", "2023/24 (£k)", "Total (£k)"], [*ALPHA, 33, 33, 67])
    assert not found(answer) and amounts(answer) == [(2, 33_000), (2, 33_000)]


def test_a_total_that_is_not_known_is_not_compared(tmp_path):
    assert not found(said(tmp_path, [*HEAD, "2022/23", "2023/24", "Total"], [*ALPHA, 100, "TBC", 160]))


@pytest.mark.parametrize("header", ["Amount", "Committed", "Realised"])
def test_an_amount_that_years_beside_it_do_not_add_up_to_is_asked_about(tmp_path, header):
    answer = said(tmp_path, [*HEAD, "2022/23", "2023/24", header], [*ALPHA, 100, 50, 160], [*BETA, 10, 20, None])
    assert found(answer, "whole-uncertain") == {("G2", "whole-uncertain")}
    assert amounts(answer) == [(3, 10), (3, 20)] and [each["row"] for each in answer["sheets"][0]["stopped"]] == [2]
    [total] = answer["totals"]
    assert total["pounds_in_file"] == total["pounds_taken"] + total["pounds_stopped"] == 180


@pytest.mark.parametrize("parts", [["Revenue (£k)", "Capital (£k)"], ["RDEL (£000s)", "CDEL (£000s)"]])
def test_revenue_and_capital_are_parts_of_their_total_and_not_counted(tmp_path, parts):
    rows = [[*ALPHA, 1, 2, 3], [*BETA, 1, 1, 9], ["A3", *BETA[1:], 1, 2, None]]
    answer = said(tmp_path, [*HEAD, *parts, "Total (£k)"], *rows)
    assert amounts(answer) == [(2, 3_000), (3, 9_000), (4, None)]
    assert found(answer) == {("G3", "whole-differs"), ("G4", "whole-blank")}
    assert found(answer, "column-aside") == {("E1", "column-aside"), ("F1", "column-aside")}
    assert answer["totals"][0]["pounds_taken"] == 12_000


def test_parts_without_a_total_are_never_added_up(tmp_path):
    answer = said(tmp_path, [*HEAD, "RDEL", "CDEL", "Date"], [*ALPHA, 1, 2, "May 2024"], [*BETA, None, None, "May 2024"])
    assert found(answer, "parts-without-whole") == {("E2", "parts-without-whole")}
    assert amounts(answer) == [(3, None)]


def test_parts_of_every_year_beneath_its_heading_are_not_counted_beside_the_total_of_the_year(tmp_path):
    years = [*HEAD, "2022/23", None, None, "2023/24", None, None]
    answer = said(tmp_path, years, [None] * 4 + ["RDEL", "CDEL", "Total"] * 2, [*ALPHA, 1, 2, 3, 10, 20, 31])
    assert answer["sheets"][0]["header_rows"] == [1, 2]
    assert amounts(answer) == [(3, 3), (3, 31)] and found(answer) == {("J3", "whole-differs")}


def test_parts_of_years_and_one_total_give_the_total(tmp_path):
    parts = ["RDEL 2022/23", "CDEL 2022/23", "RDEL 2023/24", "CDEL 2023/24"]
    assert amounts(said(tmp_path, [*HEAD, *parts, "Total"], [*ALPHA, 1, 2, 3, 4, 10])) == [(2, 10)]


def test_a_company_s_revenue_is_no_part_of_an_amount(tmp_path):
    answer = said(tmp_path, [*HEAD, "Annual revenue", "Capital raised", "Amount"], [*ALPHA, 1, 2, 3])
    assert amounts(answer) == [(2, 3)] and not found(answer, "column-aside")


def test_a_year_of_one_stage_beside_quarters_of_another_is_asked_about(tmp_path):
    head = [*HEAD, "Committed 2024/25", "Realised Q1 2024/25", "Realised Q2 2024/25"]
    answer = said(tmp_path, head, [*ALPHA, 100, 20, 30], [*BETA, 50, 20, 30])
    assert found(answer, "whole-uncertain") == {("E2", "whole-uncertain"), ("E3", "whole-uncertain")} and amounts(answer) == []


def test_stages_of_the_same_years_are_no_total_of_each_other(tmp_path):
    head = [*HEAD[:3], "Committed 2022/23", "Realised 2022/23", "Committed 2023/24", "Realised 2023/24"]
    answer = said(tmp_path, head, [*ALPHA[:3], 100, 80, 30, 20])
    assert not found(answer) and amounts(answer) == [(2, 80), (2, 20)]


def test_quarters_are_records_beside_the_totals_of_their_years_and_of_all(tmp_path):
    head = ["Q1 2023/24", "Q2 2023/24", "2023/24 total", "Q1 2024/25", "Q2 2024/25", "2024/25 total", "Total"]
    answer = said(tmp_path, [*HEAD, *head], [*ALPHA, 1, 2, 3, 4, 5, 9, 12])
    assert sorted(amounts(answer)) == [(2, 1), (2, 2), (2, 4), (2, 5)] and not found(answer)
    assert found(answer, "column-aside") == {(cell, "column-aside") for cell in ("G1", "J1", "K1")}


def test_a_total_of_what_came_in_and_what_is_forecast_is_not_said_to_differ(tmp_path):
    head = ["Recipient", "Funder", "Q1 2024/25 Actual", "Q2 2024/25 Actual", "Q3 2024/25 Forecast", "2024/25 Total"]
    answer = said(tmp_path, head, ["Alpha Ltd", "MRC", 1000, 2000, 3000, 6000], ["Beta Ltd", "MRC", 500, None, 700, 1200])
    found_of = [(each["values"]["status"], each["values"]["amount"]["low"]) for each in answer["sheets"][0]["records"]]
    assert found_of == [("realised", 1000), ("realised", 2000), ("realised", 500)] and not found(answer)
    forecast, aside = [each["message"] for each in answer["findings"] if each["code"] == "column-aside"]
    assert "£4k is left alone" in forecast
    assert aside.endswith("it is the total of columns C, D and of others, which are left alone.")


def test_quarters_beneath_their_year_are_records_where_only_the_status_is_missing(tmp_path):
    rows = [["Project", "Recipient", "Funder", "2024/25", None, "Total"], [None, None, None, "Q1", "Q2", None],
            ["Hub", "Alpha Ltd", "MRC", 1000, 2000, 3000]]  # fmt: skip
    answer = said(tmp_path, *rows)
    assert [each["field"] for each in answer["sheets"][0]["columns"]][3:] == ["amount", "amount", None]
    assert "status-missing" in {each["code"] for each in answer["findings"]}


def test_an_amount_whose_parts_are_all_nought_is_taken_and_said_in_the_same_words_on_every_row(tmp_path):
    answer = said(tmp_path, [*HEAD, "RDEL", "CDEL", "Total"], [*ALPHA, 0, 0, 30], [*BETA, 0, 0, 9], ["A3", *BETA[1:], 1, 2, 3])
    assert amounts(answer) == [(2, 30), (3, 9), (4, 3)]
    assert found(answer) == {("G2", "whole-of-noughts"), ("G3", "whole-of-noughts")}
    assert len({each["message"] for each in answer["findings"] if each["code"] == "whole-of-noughts"}) == 1


GRANTS = ["Project", "Lead organisation", "Funder", "Grant awarded", "Q1 2024/25 actual", "Q2 2024/25 actual"]
PILOT, CLINIC = ["Pilot", "Alpha Ltd", "UKSPF"], ["Clinic", "Beta Ltd", "UKSPF"]


def linked(answer):
    """Row, parent, money committed and realised of each record."""
    stages = ("committed", "realised")
    return [
        (each["row"], each["values"]["parent"], *((each["values"][stage] or {}).get("low") for stage in stages))
        for table in answer["sheets"] for each in table["records"]
    ]  # fmt: skip


def test_quarters_of_what_was_paid_are_parts_of_the_grant_beside_them(tmp_path):
    answer = said(tmp_path, GRANTS, [*PILOT, 250, 40, 52], [*CLINIC, 180, None, 30])
    pilot, clinic = "Pilot, Alpha Ltd, UK Shared Prosperity Fund", "Clinic, Beta Ltd, UK Shared Prosperity Fund"
    assert linked(answer) == [
        (2, None, 250, None), (2, pilot, None, 40), (2, pilot, None, 52), (3, None, 180, None), (3, clinic, None, 30),
    ]  # fmt: skip
    assert not found(answer) and found(answer, "payments-of-grant") == {("D1", "payments-of-grant")}
    assert answer["totals"][0]["pounds_in_file"] == answer["totals"][0]["pounds_taken"] == 552


def test_a_grant_behind_its_payments_and_with_a_reference_is_their_parent_by_it(tmp_path):
    head = ["Ref", "Recipient", "Funder", "Q1 2024/25 actual", "Q2 2024/25 actual", "Grant amount"]
    answer = said(tmp_path, head, ["A1", "Alpha Ltd", "UKSPF", 40, 52, 250])
    assert linked(answer) == [(2, None, 250, None), (2, "A1", None, 40), (2, "A1", None, 52)]


def test_a_total_award_of_which_quarters_were_paid_and_others_are_forecast_is_the_grant(tmp_path):
    head = [*GRANTS[:3], "Total award", *GRANTS[4:], "Q3 2024/25 forecast"]
    answer = said(tmp_path, head, [*PILOT, 250, 40, 52, 158], [*CLINIC, 180, 0, 30, 150])
    assert [each[2:] for each in linked(answer)[:3]] == [(250, None), (None, 40), (None, 52)]
    assert not found(answer) and found(answer, "column-aside") == {("G1", "column-aside")}


def test_a_total_award_that_was_paid_out_is_the_total_of_the_payments(tmp_path):
    answer = said(tmp_path, [*GRANTS[:3], "Total award", *GRANTS[4:]], [*PILOT, 92, 40, 52], [*CLINIC, 30, 0, 30])
    assert linked(answer) == [(2, None, None, 40), (2, None, None, 52), (3, None, None, 0), (3, None, None, 30)]


def test_payments_without_a_grant_beside_them_stand_alone(tmp_path):
    answer = said(tmp_path, GRANTS, [*PILOT, 250, 40, 52], [*CLINIC, None, 20, 30])
    assert linked(answer)[3:] == [(3, None, None, 20), (3, None, None, 30)]


def test_where_more_was_paid_than_granted_it_is_asked_what_the_column_is(tmp_path):
    answer = said(tmp_path, GRANTS, [*PILOT, 250, 40, 52], [*CLINIC, 40, 20, 30])
    assert found(answer) == {("D2", "whole-uncertain"), ("D3", "whole-uncertain")} and linked(answer) == []


def test_two_grants_of_one_name_stop_because_their_payments_cannot_be_told_apart(tmp_path):
    answer = said(tmp_path, GRANTS, [*PILOT, 250, 40, 52], [*PILOT, 180, 20, 30])
    assert found(answer, "grant-unnamed") == {("D3", "grant-unnamed")} and {row for row, *_ in linked(answer)} == {2}
