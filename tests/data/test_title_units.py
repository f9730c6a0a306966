"""A unit stated for a whole table is that of its sums, and is said with an example; an amount in a title is no unit."""

import pytest

from data.checking.columns.title_units import stated_unit
from data.directions import Directions
from data.layouts import Layout
from data.returns import check
from tests.builders import workbook

HEADINGS = ("Ref", "Recipient", "Funder", "Status", "Amount")
ROWS = (("A1", "Medmin Ltd", "Innovate UK", "realised", 250), ("A2", "Orthia Ltd", "NIHR", "realised", "£1.2m"))


def checked(tmp_path, *above, headings=HEADINGS, rows=ROWS, below=(), sheet="Investments", layout=None):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {sheet: [*((text,) for text in above), headings, *rows, *((text,) for text in below)]})
    return check(path, path.name, directions=Directions({}, {sheet: layout} if layout else {}))


def pounds(result):
    return [row["amount_low"] // 100 for row in result.rows("investments")]


def said(result):
    return [(each.severity, each.cell, each.message) for each in result.findings if each.code == "unit-of-title"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("All figures in £000s", 1_000), ("Investments (£k)", 1_000), ("£'000", 1_000), ("£’000s", 1_000), ("Amounts in £m", 1_000_000),
        ("Values are in thousands of pounds", 1_000), ("All amounts shown in £ millions", 1_000_000), ("Figures in 000s", 1_000),
        ("GBP m", 1_000_000), ("Money in £bn", 1_000_000_000), ("in millions of £", 1_000_000),
        ("Spend over £25,000", 1), ("Grants of up to £25k", 1), ("£5 million of pounds saved", 1), ("Raised £3m in 2024", 1),
        ("Investments 2024/25", 1), ("Funding in Kidderminster", 1), ("Our £1,000 club", 1), ("£000.50", 1), ("We are in market towns", 1),
        ("Of which 5 million of pounds", 1),
    ],
)  # fmt: skip
def test_a_unit_is_told_from_an_amount(text, unit):
    assert stated_unit(text) == unit


def test_a_unit_above_the_headings_is_that_of_the_bare_numbers_and_is_said(tmp_path):
    result = checked(tmp_path, "Funding report", "All figures in £000s")
    assert pounds(result) == [250_000, 1_200_000]
    [(severity, cell, message)] = said(result)
    assert (severity, cell) == ("warns", "A2") and "'All figures in £000s'" in message and "'250' in E4 is read as £250,000" in message
    [total] = result.rows("totals")
    assert total["pence_in_file"] == total["pence_taken"] == 145_000_000
    assert [row["unit"] for row in result.rows("columns") if row["field"] == "amount"] == [1000]


def test_a_unit_below_the_rows_or_in_the_name_of_the_sheet_is_one_too(tmp_path):
    assert pounds(checked(tmp_path, below=["Figures in £m"])) == [250_000_000, 1_200_000]
    assert pounds(checked(tmp_path, sheet="Investments £k")) == [250_000, 1_200_000]


def test_a_heading_that_states_its_own_unit_goes_before(tmp_path):
    result = checked(tmp_path, "All figures in £000s", headings=(*HEADINGS[:-1], "Amount (£)"))
    assert pounds(result) == [250, 1_200_000] and not said(result)


def test_a_unit_that_staff_choose_goes_before(tmp_path):
    result = checked(tmp_path, "All figures in £000s", layout=Layout(units={"E": 1}))
    assert pounds(result) == [250, 1_200_000] and not said(result)


def test_nothing_is_said_where_every_amount_has_a_sign_of_its_own(tmp_path):
    assert not said(checked(tmp_path, "All figures in £000s", rows=ROWS[1:]))


def test_the_nearest_of_two_statements_above_is_taken(tmp_path):
    assert pounds(checked(tmp_path, "Fund of the £m class", "All figures in £000s"))[0] == 250_000
