"""A funder's own sum above its projects names their source, and is compared with them and not with the rows of the funder before."""

import pytest

from tests.data.said import said

HEAD = ["Funder", "Recipient", "Status", "Amount (£)", "Date"]
DAY = "3 April 2024"


def row(funder, recipient, pounds):
    return [funder, recipient, "committed", pounds, DAY]


def sources(answer):
    return {each["row"]: each["values"].get("source") for each in answer["sheets"][0]["records"]}


def differing(answer):
    return [(each["cell"], each["message"]) for each in answer["findings"] if each["code"] == "total-differs"]


@pytest.mark.parametrize(("first", "second"), [("NIHR", "MRC"), ("NIHR total", "Total MRC"), ("NIHR (2 awards)", "MRC (1 award)")])
def test_a_sum_above_its_rows_names_their_source_and_agrees_with_them(tmp_path, first, second):
    rows = [[first, None, None, 3000], row(None, "Alpha Ltd", 1000), row(None, "Beta Ltd", 2000),
            [second, None, None, 500], row(None, "Gamma Ltd", 500), ["Total", None, None, 3500]]  # fmt: skip
    answer = said(tmp_path, HEAD, *rows)
    of_first = "NIHR"
    assert sources(answer) == {3: of_first, 4: of_first, 6: "MRC"}
    assert not differing(answer) and not answer["sheets"][0]["stopped"]


def test_a_sum_below_its_rows_names_nothing_of_the_rows_after_it(tmp_path):
    rows = [row(None, "Alpha Ltd", 1000), ["NIHR total", None, None, 1000], row(None, "Beta Ltd", 2000), ["MRC total", None, None, 2000]]
    answer = said(tmp_path, HEAD, *rows)
    assert sources(answer) == {2: None, 4: None} and not differing(answer)


def test_a_sum_whose_rows_name_another_source_names_none(tmp_path):
    answer = said(tmp_path, HEAD, ["NIHR total", None, None, 3000], row("MRC", "Alpha Ltd", 1000), row(None, "Beta Ltd", 2000))
    assert sources(answer) == {3: "MRC", 4: None}


def test_a_total_above_all_rows_that_differs_is_compared_with_those_below_it(tmp_path):
    answer = said(tmp_path, HEAD, ["Total", None, None, 3600], row("NIHR", "Alpha Ltd", 1000), row("NIHR", "Beta Ltd", 2000))
    assert differing(answer) == [("D2", "This total says £4k; the 2 rows below it add up to £3k.")]


@pytest.mark.parametrize(("first", "second"), [("NIHR total", "MRC total"), ("NIHR", "MRC")])
def test_a_mistyped_sum_above_its_rows_still_names_their_source_and_is_compared_with_them(tmp_path, first, second):
    rows = [[first, None, None, 3600], row(None, "Alpha Ltd", 1000), row(None, "Beta Ltd", 2000),
            [second, None, None, 500], row(None, "Gamma Ltd", 500)]  # fmt: skip
    answer = said(tmp_path, HEAD, *rows)
    assert sources(answer) == {3: "NIHR", 4: "NIHR", 6: "MRC"} and not answer["sheets"][0]["stopped"]
    assert differing(answer) == [("D2", "This total says £4k; the 2 rows below it add up to £3k.")]


@pytest.mark.parametrize("rows", [
    [row(None, "Alpha Ltd", 1000), ["NIHR total", None, None, 1000], row(None, "Beta Ltd", 2000), ["MRC total", None, None, 2500]],
    [["NIHR total", None, None, 3600], row(None, "Alpha Ltd", 1000), ["MRC total", None, None, 600], row(None, "Gamma Ltd", 500)],
])  # fmt: skip
def test_a_sum_that_differs_names_no_source_where_none_stands_above_rows_that_it_adds_up(tmp_path, rows):
    answer = said(tmp_path, HEAD, *rows)
    assert set(sources(answer).values()) == {None} and differing(answer)


SOME = [["NIHR", "Alpha Ltd", "Awarded", 1000, DAY], ["NIHR", "Beta Ltd", "Withdrawn", 2000, DAY],
        ["MRC", "Gamma Ltd", "Approved", 500, DAY]]  # fmt: skip


@pytest.mark.parametrize(("total", "pounds", "which"), [
    ("Total awarded", 1500, "the rows whose status it names"), ("NIHR total", 3000, "the rows whose source it names"),
    ("Total for MRC", 500, None), ("Total", 1500, "the rows that did not lapse"), ("Total awarded", 1700, ""), ("Total", 2500, None),
])  # fmt: skip
def test_a_total_of_some_of_the_rows_is_compared_with_those_that_it_names(tmp_path, total, pounds, which):
    answer = said(tmp_path, HEAD, *SOME, [total, None, None, pounds])
    some = [each["message"] for each in answer["findings"] if each["code"] == "total-of-some"]
    assert bool(differing(answer)) is (which == "")
    assert some == ([f"This total does not add up all the rows beside it: it is that of {which}."] if which else [])
