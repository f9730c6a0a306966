"""A remedy fits the field that it is given for: nobody is told to type how many came where jobs or turnover are asked."""

import pytest

from tests.data.checked_sheet import checked


def said(code, *rows, name):
    return next(f"{each.message} {each.remedy}" for each in checked(*rows, name=name).findings if each.code == code)


@pytest.mark.parametrize(
    ("name", "head", "row", "asked"),
    [
        ("Events", ("Title", "Status", "Role", "Date", "Attended"), ("Talk", "held", "led", "14/05/2024"), "Type how many came,"),
        ("Events", ("Title", "Status", "Role", "Date", "Registered"), ("Talk", "held", "led", "14/05/2024"), "Type how many registered,"),
        ("Members", ("Company", "Segment", "Employees"), ("Acme Ltd", "Imaging"), "Type the number of employees on the day"),
        ("Outcomes", ("Organisation", "Outcome", "Number"), ("Acme Ltd", "job created"), "Type how many, such as 42 or 30-40; type TBC if"),
    ],
)  # fmt: skip
def test_a_count_is_asked_for_by_what_its_column_counts(name, head, row, asked):
    words = said("count-not-understood", head, (*row, "quite a few"), name=name)
    assert asked in words and ("came" in words) is (head[-1] == "Attended")
    capacity = said("count-not-understood", head, (*row, "20 expected"), name=name)
    assert "attendance" not in capacity and "not how many there were" in capacity


@pytest.mark.parametrize(
    ("turnover", "code"), [("(£20k)", "beside-negative"), ("TBC", "beside-unknown"), ("£20k in kind", "beside-in-kind")]
)
def test_a_turnover_is_no_flow_of_money(turnover, code):
    words = said(code, ("Company", "Segment", "Turnover"), ("Acme Ltd", "Imaging", turnover), name="Members")
    assert words.startswith("The turnover") and not any(each in words for each in ("total", "bar", "cash", "amount", "went back"))


@pytest.mark.parametrize(("name", "column"), [("Claims", "Stated"), ("Targets", "Target")])
def test_a_figure_that_is_only_worded_is_asked_for_in_the_columns_of_its_bounds(name, column):
    words = said("figure-not-understood", ("Headline", column, "Said by"), ("events held", "dozens", "The chair"), name=name)
    assert f"The {name.lower().rstrip('s')} is kept as it is worded" in words and "columns Low and High" in words


def test_a_date_of_a_member_says_nothing_of_rows_that_count():
    words = said("date-not-understood", ("Company", "Segment", "Joined"), ("Acme Ltd", "Imaging", "31/02/2024"), name="Members")
    assert "this date stays unknown" in words and "counts" not in words


@pytest.mark.parametrize(("column", "told"), [
    ("Amount", "in pounds, such as 250000"), ("Amount (£k)", "with its sign, such as £250k or £450k-£550k (a bare number is read in th"),
    ("Amount £m", "a bare number is read in millions here"),
])  # fmt: skip
def test_an_amount_is_asked_for_as_it_will_be_read_in_the_unit_of_its_column(column, told):
    head = ("Recipient", "Source", "Status", column)
    words = said("amount-not-understood", head, ("Acme Ltd", "MRC", "realised", "1,2OO"), name="Investments")
    assert told in words and ("250000" in words) is (column == "Amount")
