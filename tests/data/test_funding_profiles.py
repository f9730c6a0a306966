"""The funding profiles on the form of a Towns Fund return: a record a line and half-year of each project, and no part or total twice."""

import pytest

from data.checking.known_files.blocks import NOT_FILLED_IN
from data.returns import check
from tests.saved_as import Laid, as_xlsx

YEARS = ["Before 2020/21", "Financial Year 2022/23 (£s)", None, None, "Financial Year 2023/24 (£s)", None, None, "Beyond 25/26",
         "Grand Total"]  # fmt: skip
HALVES = [None, *["H1 (Apr-Sep)", "H2 (Oct-Mar)", "Total"] * 2, None, None]
HOW_FAR = [None, "Actual", "Actual", None, "Actual", "Forecast", None, None, None]
OWN = 'Note: this table should only include funding received through the Towns Fund. It should not include co-funding.'
CDEL, RDEL = "Towns Fund CDEL which is being utilised on TF project related activity", "Towns Fund RDEL Payment which is being utilised"
NOTHING = [None, None, None, 0, None, None, 0, None, 0]


def project(number, name, own, others):
    """The two blocks of a project, `own` being the figures of its line of capital, `others` the lines of other sources."""
    return [
        [None, None, f"Project {number}: {name}"], [],
        [None, None, OWN, None, None, *YEARS], [*[None] * 5, *HALVES], [*[None] * 5, *HOW_FAR],
        [None, None, CDEL, None, None, *own],
        [None, None, "How much of your CDEL forecast is contractually committed?", None, None, *own],
        [None, None, "Total Towns Fund CDEL", None, None, *own],
        [None, None, RDEL, None, None, *NOTHING],
        [None, None, "Grand Total", None, None, *own], [],
        [None, None, "Other Funding Sources (if applicable)", None, None, *YEARS],
        [None, None, "Funding Source Name\n(Organisation name of investor)", "Funding Source (Use Dropdown)",
         "Has this funding source been secured?", *HALVES],
        [*[None] * 5, *HOW_FAR],
        *([None, 1, *line] for line in others),
        [None, None, "TOTALS (other funding sources)"], [], [None, 0, "Comments"], [],
    ]  # fmt: skip


@pytest.fixture
def read(tmp_path):
    def checked(*projects):
        rows = [["Tab 4a - Funding Profiles"], [], *(row for each in projects for row in each)]
        rows += [["END"] * 14, [None] * 2 + ["Grand Total of Towns Fund"] + [None] * 4 + [7] * 6]
        heads = [at for at, row in enumerate(rows, 1) if "Financial Year 2022/23 (£s)" in row]
        merged = [(at, left, at, left + 2) for at in heads for left in (6, 9)]
        merged += [(at, 2, at + (at in heads[::2]) * 2, 4) for at in heads]
        path = tmp_path / "return 2023-24 Q2.xlsx"
        path.write_bytes(as_xlsx([Laid(rows, tuple(merged), name="4a - Funding Profiles")]))
        return check(path, path.name)

    return checked


def records(return_):
    return [(each["recipient"], each["status"], each["date_text"], each["amount_low"] / 100) for each in return_.rows("investments")]


OWN_FIGURES = [None, 10, 20, 30, 40, 50, 90, None, 120]


def test_each_half_year_of_a_line_is_a_record_of_its_project_and_what_is_committed_of_a_forecast_is_none(read):
    return_ = read(project(1, "Clear scan", OWN_FIGURES, []), project(2, "Dim scan", [None, 1, None, 1, None, None, 0, None, 1], []))
    assert records(return_) == [
        ("Clear scan", "realised", "2022/23 H1", 10), ("Clear scan", "realised", "2022/23 H2", 20),
        ("Clear scan", "realised", "2023/24 H1", 40), ("Clear scan", "expected", "2023/24 H2, forecast", 50),
        ("Dim scan", "realised", "2022/23 H1", 1),
    ]  # fmt: skip
    assert {(each["title"], each["source"], each["programme_role"], each["place"]) for each in return_.rows("investments")} == {
        (CDEL, "central government", "own grant", "United Kingdom")}  # fmt: skip
    assert not return_.stops and not {"total-differs", "whole-differs"} & {each.code for each in return_.findings}


def test_other_sources_keep_their_own_names_and_are_no_money_of_the_fund(read):
    return_ = read(project(1, "Clear scan", NOTHING, [["Alpha Ltd", "Private Funding", "Yes", None, 5, None, 5, None, None, 0, None, 5]]))
    [record] = return_.rows("investments")
    assert (record["recipient"], record["title"], record["source"]) == ("Clear scan", "Alpha Ltd", "Private Funding")
    assert (record["programme_role"], record["amount_low"]) == ("co-investment", 500)


def test_a_project_without_a_name_is_none_of_the_one_above_it(read):
    return_ = read(project(1, "Clear scan", OWN_FIGURES, []), project(2, "", OWN_FIGURES, []))
    assert {recipient for recipient, *_ in records(return_)} == {"Clear scan"} and {each.code for each in return_.stops} == {"missing"}


def test_money_of_no_half_year_is_left_alone_and_said(read):
    return_ = read(project(1, "Clear scan", [7, *OWN_FIGURES[1:-1], 127], []))
    assert len(records(return_)) == 4
    [said] = [each.message for each in return_.findings if each.code == "column-aside" and each.cell.startswith("F")]
    assert "£7 is left alone" in said, "the line that says how much of it is committed is a part of it, and is not added"


def test_blocks_that_nobody_filled_in_are_no_tables_and_their_rows_are_left_with_that_reason(read):
    return_ = read(project(1, "Clear scan", OWN_FIGURES, []), project(2, "", NOTHING, []))
    assert len(return_.rows("totals")) == 1 and not return_.stops
    assert sum(each["reason"].startswith("it is of blocks of the form") for each in return_.rows("left_alone")) > 20
    assert [each["reason"] for each in read(project(1, "", NOTHING, [])).rows("sheets")] == [NOT_FILLED_IN]
