"""A figure that does not fit the unit of its column is asked about or said, never read in silence."""

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Status"]


def answer_of(tmp_path, heading, *cells):
    rows = [[f"Firm {number} Ltd", "MEIF", "committed", cell] for number, cell in enumerate(cells)]
    return said(tmp_path, [*HEAD, heading], *rows)


def codes(answer):
    return {(each["cell"], each["code"]) for each in answer["findings"]}


def amounts(answer):
    return [each["values"]["amount"]["low"] for each in answer["sheets"][0]["records"]]


def test_pounds_with_their_sign_among_bare_thousands_stop_their_row(tmp_path):
    answer = answer_of(tmp_path, "Amount (£000s)", 30, "£45,000", "£1.2m", "12.5")
    assert amounts(answer) == [30_000, 1_200_000, 12_500]
    assert ("D3", "amount-unit-unclear") in codes(answer) and ("D4", "amount-unit-unclear") not in codes(answer)
    [said_of] = [each["message"] for each in answer["findings"] if each["code"] == "amount-unit-unclear"]
    assert said_of.endswith("it may be £45k, or £45.0m.")


def test_where_every_cell_has_the_sign_the_heading_is_the_unit_of_all(tmp_path):
    assert amounts(answer_of(tmp_path, "Amount (£k)", "£30", "£45", "£1,200")) == [30_000, 45_000, 1_200_000]


def test_a_figure_far_above_the_others_is_said(tmp_path):
    answer = answer_of(tmp_path, "Amount (£k)", 30, 45, 1_200, 120_000)
    assert amounts(answer)[-1] == 120_000_000 and {cell for cell, code in codes(answer) if code == "amount-far-above"} == {"D5"}


@pytest.mark.parametrize("cells", [(1.2, 250_000), (250_000,), (250_000, 300_000)])
def test_a_figure_far_above_any_award_is_said_whatever_stands_beside_it(tmp_path, cells):
    said_of = {cell for cell, code in codes(answer_of(tmp_path, "Amount (£m)", *cells)) if code == "amount-far-above"}
    assert said_of == {f"D{row}" for row, cell in enumerate(cells, 2) if cell > 1_000}


def test_large_figures_among_their_like_are_not(tmp_path):
    assert not {code for _, code in codes(answer_of(tmp_path, "Amount (£k)", 12_000, 45_000, 900))} & {"amount-far-above"}


@pytest.mark.parametrize(
    ("title", "heading", "differs"),
    [
        ("All figures in £m", "Amount (£k)", True), ("All figures in £000s", "Amount (£)", True),
        ("All figures in £000s", "Amount (£k)", False),
        ("All figures in £m unless stated", "Amount (£k)", False), ("All figures in £000s", "Amount", False),
    ],
)  # fmt: skip
def test_a_title_and_a_heading_that_say_two_units_are_said(tmp_path, title, heading, differs):
    answer = said(tmp_path, [title], [*HEAD, heading], ["Alpha Ltd", "MEIF", "committed", 250])
    assert (("A1", "unit-differs") in codes(answer)) is differs
    assert amounts(answer) == [250 if heading.endswith("(£)") else 250_000]


def test_a_few_bare_pounds_far_below_amounts_with_a_unit_of_their_own_stop_their_row(tmp_path):
    answer = answer_of(tmp_path, "Amount", 250, "£1.2m", "450k", "1.2", "£300", 20_000)
    assert {cell for cell, code in codes(answer) if code == "amount-without-unit"} == {"D2", "D5"}
    assert amounts(answer) == [1_200_000, 450_000, 300, 20_000]


@pytest.mark.parametrize(("heading", "cells"), [("Amount (£)", (250, "£1.2m")), ("Amount", (250, "£5k")), ("Amount", (250, 1_200_000))])
def test_a_few_pounds_are_pounds_where_the_heading_says_so_or_nothing_beside_them_is_far_above_with_a_unit(tmp_path, heading, cells):
    assert amounts(answer_of(tmp_path, heading, *cells))[0] == 250
