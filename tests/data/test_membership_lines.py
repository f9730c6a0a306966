"""Lines that divide a list of members by whether they still are: `Leavers`, `New joiners`, `Former members`."""

import datetime

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

HEAD = ["Member", "Type", "Joined", "FTE"]
ALPHA, BETA, GAMMA = ([f"{name} Ltd", "Company", datetime.date(2020, 1, 1), 4] for name in ("Alpha", "Beta", "Gamma"))


def said(tmp_path, sheets):
    path = tmp_path / "members 2024-25 Q1.xlsx"
    workbook(path, sheets)
    answer = as_json(check(path, path.name))
    names = [each["values"]["name"] for table in answer["sheets"] for each in table["records"]]
    return names, [(each["cell"], each["code"]) for each in answer["findings"] if each["severity"] == "stops"]


@pytest.mark.parametrize("line", ["Leavers", "Former members", "Members who have left", "Lapsed"])
def test_a_line_is_no_member_and_those_below_one_of_leavers_stop_until_it_is_said_when_they_left(tmp_path, line):
    rows = [HEAD, ALPHA, [line], BETA, ["New joiners"], GAMMA]
    assert said(tmp_path, {"Members": rows}) == (["Alpha Ltd", "Gamma Ltd"], [("A4", "membership-ended")])


def test_leavers_with_the_day_when_they_left_are_members_until_then(tmp_path):
    day = datetime.date(2024, 3, 1)
    rows = [[*HEAD, "Left"], ["Current members"], ALPHA, ["Former members"], [*BETA, day], [*GAMMA, day]]
    assert said(tmp_path, {"Members": rows}) == (["Alpha Ltd", "Beta Ltd", "Gamma Ltd"], [])


def test_a_sheet_of_leavers_beside_one_of_members_holds_no_members_without_a_day(tmp_path):
    sheets = {"Members": [HEAD, ALPHA], "Leavers": [HEAD, BETA]}
    assert said(tmp_path, sheets) == (["Alpha Ltd"], [("A2", "membership-ended")])


@pytest.mark.parametrize("text", ["Prospect", "Pending", "Invited to join", "Not joined", "Not yet a member", "Application received"])
def test_who_is_no_member_yet_stops_for_it_would_count_as_one(tmp_path, text):
    rows = [[*HEAD, "Membership status"], [*ALPHA, "Active"], [*BETA, text]]
    assert said(tmp_path, {"Members": rows}) == (["Alpha Ltd"], [("E3", "membership-not-yet")])


def test_a_question_as_heading_asks_whether_it_is_one(tmp_path):
    rows = [["Organisation", "Kind", "Member?"], ["Alpha Ltd", "company", "Y"], ["Beta Ltd", "company", "Pending"]]
    assert said(tmp_path, {"Members": rows}) == (["Alpha Ltd"], [("C3", "membership-not-yet")])
    assert said(tmp_path, {"Members": [["Member", "Kind"], ["Alpha Ltd", "company"]]}) == (["Alpha Ltd"], [])
