"""Downloads of Nomis in its own layout: the lines above a table say what its figures are; what is not certain of them is declined."""

import pytest

from data.returns import check
from tests.builders import csv_file, workbook

BRES = [["Business Register and Employment Survey : open access"], ["ONS Crown Copyright Reserved [from Nomis on 7 November 2024]"], []]
INDUSTRIES = ["Area", "mnemonic", "Total", "72 : Scientific research and development"]
AREAS = [["gor:West Midlands", "E12000005", 2_700_000, 9_000], ["ualad09:Birmingham", "E08000025", 540_000, "-"],
         ["gor:London", "E12000007", 5_700_000, 30_000], ["Column Total", None, 8_940_000, 39_000]]  # fmt: skip
END = [[], ["Note: figures are rounded."], ["- These figures are missing."]]
TWO = [("Employment", "2022", "West Midlands", "Total", 2_700_000),
       ("Employment", "2022", "West Midlands", "72 : Scientific research and development", 9_000),
       ("Employment", "2022", "Birmingham", "Total", 540_000)]  # fmt: skip


def checked(tmp_path, rows, form="csv"):
    path = tmp_path / f"nomis.{form}"
    path.write_bytes(csv_file(rows) if form == "csv" else workbook(None, {"Data": rows}))
    return check(path, path.name)


def figures(return_):
    rows = return_.rows("statistics")
    return [(each["measure"], each["period_text"], each["place"], each["sector"], each["value"]) for each in rows]


def reason(return_):
    [sheet] = return_.rows("sheets")
    assert sheet["kind"] is None
    return sheet["reason"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("gap", [[], [[]]])
def test_a_download_is_read_by_the_lines_above_it_and_its_areas_by_code(tmp_path, form, gap):
    lines = [["date", "2022"], ["employment status", "Employment"], []]
    return_ = checked(tmp_path, [*BRES, *lines, INDUSTRIES, *gap, *AREAS, *END], form)
    assert figures(return_) == TWO
    first = return_.rows("statistics")[0]
    assert (first["unit"], first["place_code"], first["comparable_group"]) == ("jobs", "E12000005", "BRES")
    assert not return_.stops
    left = [each["reason"] for each in return_.rows("left_alone")]
    assert any("E12000007 is no part of it" in each for each in left)
    assert return_.rows("totals")[0]["rows_in_file"] == return_.rows("totals")[0]["rows_taken"] + len(left)


def test_a_block_a_date_is_read_with_its_own_date(tmp_path):
    lines = [["employment status :", "Employees"], []]
    rows = [*BRES, ["date :", "2021"], *lines, INDUSTRIES, *AREAS[:1], [], ["date :", "2022"], [], INDUSTRIES, *AREAS[:2], *END]
    assert [(each[0], each[1], each[4]) for each in figures(checked(tmp_path, rows))] == [
        ("Employees", "2021", 2_700_000), ("Employees", "2021", 9_000),
        ("Employees", "2022", 2_700_000), ("Employees", "2022", 9_000), ("Employees", "2022", 540_000),
    ]  # fmt: skip


def test_dates_or_measures_as_columns_are_a_record_each(tmp_path):
    lines, area = [*BRES, ["industry", "72 : Research"]], ["B", "E08000025", 1, 2]
    dates = [["employment status", "Employees"], [], ["Area", "mnemonic", "2021", "2022", "flags"], [*area, "!"]]
    read = figures(checked(tmp_path, [*lines, *dates]))
    assert read == [("Employees", "2021", "B", "72 : Research", 1), ("Employees", "2022", "B", "72 : Research", 2)]
    measures = [["date", "2022"], [], ["Area", "mnemonic", "Employees", "Employment", "%"], [*area, 5]]
    read = figures(checked(tmp_path, [*lines, *measures]))
    assert read == [("Employees", "2022", "B", "72 : Research", 1), ("Employment", "2022", "B", "72 : Research", 2)]


def test_business_counts_are_businesses_and_name_their_measure_in_the_title(tmp_path):
    head = [["UK Business Counts - local units by industry and employment size band"], *BRES[1:]]
    lines = [["date", "2024"], ["employment size band", "Total"], ["legal status", "Total"], []]
    return_ = checked(tmp_path, [*head, *lines, INDUSTRIES, *AREAS[:1]])
    assert [(each["measure"], each["unit"], each["value"]) for each in return_.rows("statistics")] == [
        ("local units", "businesses", 2_700_000), ("local units", "businesses", 9_000),
    ]  # fmt: skip


DATE, STATUS, TABLE = ["date", "2022"], ["employment status", "Employment"], [[], INDUSTRIES, *AREAS]


@pytest.mark.parametrize(("rows", "words"), [
    ([["annual population survey"], *BRES[1:], DATE, *TABLE], "another dataset than are read here"),
    ([*BRES, DATE, STATUS, [], ["Area", *INDUSTRIES[2:]], ["London", 1, 2]], "without the codes"),
    ([*BRES, STATUS, *TABLE], "do not say of what and when"),
    ([*BRES, DATE, *TABLE], "do not say of what and when"),
    ([*BRES, DATE, STATUS, ["measure", "Percentage"], *TABLE], "narrow its figures"),
    ([*BRES, DATE, [STATUS[0], "Working owners"], *TABLE], "is not certain"),
    ([["UK Business Counts - enterprises"], *BRES[1:], DATE, ["employment size band", "0 to 4"], *TABLE], "narrow its figures"),
])  # fmt: skip
def test_a_download_that_is_not_certain_is_declined_with_the_true_reason(tmp_path, rows, words):
    return_ = checked(tmp_path, rows)
    assert words in reason(return_) and not return_.rows("statistics")
