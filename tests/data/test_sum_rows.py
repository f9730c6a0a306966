"""Totals that do not begin with the word are left out by what they add up; what may be one or a record stops."""

from tests.data.said import said

HEAD = ["Funder", "Recipient", "Status", "Amount (£)", "Date"]
DAY = "3 April 2024"


def row(funder, recipient, pounds):
    return [funder, recipient, "committed", pounds, DAY]


def outcome(answer):
    """The rows that are records, those that are totals, and those that stop; and the pounds that were taken."""
    sheet = answer["sheets"][0]
    totals = [each["row"] for each in sheet["left_alone"] if "total" in each["reason"]]
    records, stopped = ([each["row"] for each in sheet[name]] for name in ("records", "stopped"))
    return records, totals, stopped, answer["totals"][0]["pounds_taken"]


def test_sums_without_a_word_are_totals(tmp_path):
    rows = [row("NIHR", "Alpha Ltd", 1000), row("NIHR", "Beta Ltd", 2000), [None, None, None, 3000],
            row("MRC", "Gamma Ltd", 500), ["MRC", None, None, 500], [None, None, None, 3500]]  # fmt: skip
    assert outcome(said(tmp_path, HEAD, *rows)) == ([2, 3, 5], [4, 6, 7], [], 3500)


def test_a_row_without_a_recipient_that_adds_up_nothing_stops(tmp_path):
    rows = [row("NIHR", "Alpha Ltd", 1000), row("NIHR", "Beta Ltd", 2000), [None, None, None, 2900]]
    assert outcome(said(tmp_path, HEAD, *rows)) == ([2, 3], [], [4], 3000)


def test_the_total_of_a_group_in_the_column_of_the_source_is_none_of_its_records(tmp_path):
    rows = [["NIHR"], row(None, "Alpha Ltd", 1000), row(None, "Beta Ltd", 2000), ["NIHR total", None, None, 3000],
            ["Wellcome"], row(None, "Gamma Ltd", 500), ["Overall", None, None, 3600]]  # fmt: skip
    answer = said(tmp_path, HEAD, *rows)
    assert outcome(answer) == ([3, 4, 7], [5, 8], [], 3500)
    assert [each["values"]["source"] for each in answer["sheets"][0]["records"]] == ["NIHR", "NIHR", "Wellcome"]
    assert [each["cell"] for each in answer["findings"] if each["code"] == "total-differs"] == ["D8"]


def test_a_name_with_the_sum_of_its_group_is_no_recipient(tmp_path):
    head = ["Recipient", "Stage", "Awarded", "Claimed to date", "Date"]
    rows = [["NIHR"], ["Alpha Ltd", "committed", 120, 40, DAY], ["Beta Ltd", "committed", 80, 0, DAY], ["NIHR awards", None, 200, 40],
            ["of which Birmingham", None, 120], ["Wellcome"], ["Gamma Ltd", "realised", 55, 55, DAY],
            ["Wellcome awards", None, 55, 55]]  # fmt: skip
    answer = said(tmp_path, head, *rows)
    assert outcome(answer)[:3] == ([3, 4, 8], [5], [9])
    assert ("C9", "total-unclear") in {(each["cell"], each["code"]) for each in answer["findings"]}


def test_a_record_without_a_date_that_adds_up_rows_is_one(tmp_path):
    rows = [row("NIHR", "Alpha Ltd", 1000), row("NIHR", "Beta Ltd", 2000), ["NIHR", "Gamma Ltd", "committed", 3000]]
    assert outcome(said(tmp_path, HEAD, *rows)) == ([2, 3, 4], [], [], 6000)


def test_a_recipient_that_others_happen_to_add_up_to_is_no_total_in_silence(tmp_path):
    head = ["Recipient", "Funder", "Received", "Note"]
    noted = [["Alpha Ltd", "NIHR", 100, "see file"], ["Beta Ltd", "NIHR", 200, "see file"]]
    assert outcome(said(tmp_path, head, *noted, ["Gamma Ltd", "NIHR", 300]))[0] == [2, 3, 4]
    assert outcome(said(tmp_path, head, *noted, ["Gamma Ltd", None, 300])) == ([2, 3], [], [4], 300)


def test_a_sum_above_the_rows_that_it_adds_up_is_a_total(tmp_path):
    rows = [["NIHR (2 projects)", None, None, 3000], row("NIHR", "Alpha Ltd", 1000), row("NIHR", "Beta Ltd", 2000),
            [None, None, None, 500], row("MRC", "Gamma Ltd", 500)]  # fmt: skip
    assert outcome(said(tmp_path, HEAD, *rows)) == ([3, 4, 6], [2, 5], [], 3500)


def test_sums_of_events_and_of_members_are_no_records(tmp_path):
    head = ["Theme", "Event", "Date", "Role", "Status", "No. attended"]
    rows = [["Medtech"], [None, "Forum", DAY, "led", "held", 40], [None, "Lab", DAY, "led", "held", "30"],
            [None, None, None, None, None, 70], ["Total", None, None, None, None, 71]]  # fmt: skip
    sheet = said(tmp_path, head, *rows)["sheets"][0]
    assert [each["row"] for each in sheet["records"]] == [3, 4] and not sheet["stopped"]
    assert {each["values"]["theme"] for each in sheet["records"]} == {"Medical devices"}
    sheet = said(tmp_path, ["Company", "Employees 2023", "Employees 2024", "Postcode"], ["Alpha Ltd", 10, 12, "B1 1AA"],
                 ["Associate members"], ["Beta Ltd", 5, None, "B1 1AB"], [None, 15, 12])  # fmt: skip
    assert {each["row"] for each in sheet["sheets"][0]["records"]} == {2, 3, 4} and not sheet["sheets"][0]["stopped"]
    assert [each["cell"] for each in sheet["findings"] if each["code"] == "member-or-heading"] == ["A3"]


def test_a_total_with_a_status_of_its_own_is_not_counted_unasked(tmp_path):
    rows = [row("NIHR", "Alpha Ltd", 1000), row("MRC", "Beta Ltd", 2000), [None, "Total committed", "committed", 3000]]
    assert outcome(said(tmp_path, HEAD, *rows)) == ([2, 3], [], [4], 3000)
    named = row("NIHR", "Total Diagnostics Ltd", 500)
    assert outcome(said(tmp_path, HEAD, *rows[:2], named)) == ([2, 3, 4], [], [], 3500)


def test_the_word_total_may_stand_in_the_column_of_the_status(tmp_path):
    rows = [row("NIHR", "Alpha Ltd", 1000), row("MRC", "Beta Ltd", 2000), [None, None, "TOTAL:", "£3,000"]]
    assert outcome(said(tmp_path, HEAD, *rows)) == ([2, 3], [4], [], 3000)


def test_rows_marked_as_parts_that_add_up_to_the_row_above_are_asked_about(tmp_path):
    rows = [row("MEIF", "Alpha round", 1450), row("MEIF", "  - MEIF", 500), row("WMCA", "- Co-investment", 950), row("MRC", "Beta Ltd", 7)]
    assert outcome(said(tmp_path, HEAD, *rows)) == ([2, 5], [], [3, 4], 1457)
    rows[2][3] = 900
    assert outcome(said(tmp_path, HEAD, *rows))[0] == [2, 3, 4, 5]


def test_parts_below_of_which_that_do_not_add_up_are_judged_as_rows(tmp_path):
    answer = said(tmp_path, ["Recipient", "Funder", "Status", "Amount"], ["Alpha Ltd", "MRC", "committed", 100], ["of which:"],
                  ["revenue", None, None, 60], ["capital", None, None, 50])  # fmt: skip
    assert [each["row"] for each in answer["sheets"][0]["stopped"]] == [4, 5]


def test_what_all_funders_of_a_round_gave_is_its_total_wherever_it_stands(tmp_path):
    rows = [row("Total", "Alpha Ltd", 3000), row("NIHR", "Alpha Ltd", 1000), row("MRC", "Alpha Ltd", 2000), row("MRC", "Beta Ltd", 500)]
    assert outcome(said(tmp_path, HEAD, *rows)) == ([3, 4, 5], [2], [], 3500)
    rows = [row("NIHR", "Alpha Ltd", 1000), row("MRC", "Alpha Ltd", 2000), row("Total raised", "Alpha Ltd", 3000)]
    assert outcome(said(tmp_path, HEAD, *rows)) == ([2, 3], [4], [], 3000)


def test_a_total_from_everybody_beside_no_row_of_its_recipient_is_asked_about(tmp_path):
    rows = [row("NIHR", "Alpha Ltd", 1000), row("Total", "Beta Ltd", 3000), row("Total Energies", "Gamma Ltd", 5)]
    assert outcome(said(tmp_path, HEAD, *rows)) == ([2, 4], [], [3], 1005)
