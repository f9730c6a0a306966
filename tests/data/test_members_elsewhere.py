"""A list of companies of elsewhere is not taken for members without a word; a few members of elsewhere are nothing to speak of."""

import pytest

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

HEAD = ["Name", "Joined", "Segment", "Place"]


@pytest.mark.parametrize(("away", "here", "cells"), [(6, 2, ["D1"]), (6, 6, []), (4, 0, [])])
def test_most_members_of_elsewhere_are_said_once_and_all_are_taken(tmp_path, away, here, cells):
    places = ["London"] * away + ["Birmingham"] * here
    rows = [[f"Company {number} Ltd", "01/04/2024", "Imaging", place] for number, place in enumerate(places)]
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Members": [HEAD, *rows]})
    answer = as_json(check(path, path.name))
    assert [each["cell"] for each in answer["findings"] if each["code"] == "members-elsewhere"] == cells
    assert len(answer["sheets"][0]["records"]) == away + here


@pytest.mark.parametrize(("sites", "cells"), [
    ([("B1 1AA", 40), ("CV1 1AA", 25)], ["D3"]), ([("B1 1AA", 40), ("B1 1AA", 25)], []), ([("B1 1AA", 40), ("CV1 1AA", 40)], []),
    ([("B1 1AA", 40), ("CV1 1AA", None)], []),
])  # fmt: skip
def test_employees_of_one_member_at_several_addresses_are_not_added_and_that_is_said_once(tmp_path, sites, cells):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Members": [["Company", "Site", "Postcode", "Employees"], *(["Alpha Ltd", code, code, many] for code, many in sites)]})
    answer = as_json(check(path, path.name))
    assert [each["cell"] for each in answer["findings"] if each["code"] == "employees-of-sites"] == cells
    assert len(answer["sheets"][0]["records"]) == len(sites)
