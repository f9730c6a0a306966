"""A heading or a title that names another currency: its scale is applied, the currency kept, and nothing of it added to pounds."""

import pytest

from data.checking.columns.heading_units import unit_of
from data.checking.columns.title_units import labelled_unit, stated_unit
from data.directions import Directions
from data.grammar.amounts import read_amount
from data.layouts import Layout
from data.model import NotUnderstood, Unit, currency_of
from data.returns import check
from data.spoken import as_json
from tests.builders import workbook
from tests.data.said import said

HEAD = ["Recipient", "Funder", "Status"]
ALPHA = ["Alpha Ltd", "Innovate UK", "realised"]


def amounts(answer):
    held = [each["values"]["amount"] for each in answer["sheets"][0]["records"]]
    return [(each["low"], each["currency"]) for each in held]


@pytest.mark.parametrize(("heading", "unit"), [
    ("Value ($m)", Unit(1_000_000, "USD")), ("Amount EUR k", Unit(1_000, "EUR")), ("Amount €m", Unit(1_000_000, "EUR")),
    ("Amount (k€)", Unit(1_000, "EUR")), ("Amount, million euros", Unit(1_000_000, "EUR")),
    ("Amount (thousands of euros)", Unit(1_000, "EUR")),
    ("Award (US$)", Unit(1, "USD")), ("Award in €000s", Unit(1_000, "EUR")), ("Award (CHF)", Unit(1, "CHF")), ("Award (£k)", 1_000),
    ("Award (£)", 1), ("Share (%)", 1), ("Things to try", 1), ("Award (m)", 1_000_000),
])  # fmt: skip
def test_a_heading_says_its_scale_and_its_currency(heading, unit):
    read = unit_of(heading)[1]
    assert (int(read), currency_of(read)) == (int(unit), currency_of(unit))


@pytest.mark.parametrize(("title", "unit"), [
    ("All figures in €000s", Unit(1_000, "EUR")), ("Amounts in EUR k", Unit(1_000, "EUR")),
    ("Figures are shown in US dollars", Unit(1, "USD")), ("Awards 2024/25 (€)", Unit(1, "EUR")), ("Awards [in EUR]", Unit(1, "EUR")),
    ("Rate of the day 1.17 (EUR)", 1), ("Awards of the EIC (EUR 2m in all)", 1),
    ("in millions of euros", Unit(1_000_000, "EUR")), ("Horizon Europe ($m)", Unit(1_000_000, "USD")), ("All figures in £000s", 1_000),
    ("A €2m programme", 1), ("Awards over $25,000", 1), ("Grants in Europe", 1), ("Sums in pounds", 1),
])  # fmt: skip
def test_a_title_says_its_scale_and_its_currency(title, unit):
    read = stated_unit(title)
    assert (int(read), currency_of(read)) == (int(unit), currency_of(unit))


@pytest.mark.parametrize(("text", "of_name", "of_title"), [
    ("Awards EUR", "EUR", "EUR"), ("EUR awards 2024", "EUR", "GBP"), ("USD", "USD", "USD"), ("Currency: EUR", "EUR", "EUR"),
    ("Awards 2024-25 - EUR", "EUR", "EUR"), ("Payments made in euros", "EUR", "EUR"), ("EUR 2024-25", "EUR", "GBP"),
    ("Awards €", "EUR", "EUR"), ("Awards 2020 EUR", "EUR", "EUR"),
    ("EUR 2m programme", "GBP", "GBP"), ("Fund of 5m EUR", "GBP", "GBP"), ("EUR to GBP", "GBP", "GBP"), ("EUR or USD", "GBP", "GBP"),
    ("Rate of EUR", "GBP", "GBP"), ("Euro Health awards", "GBP", "GBP"), ("Europe", "GBP", "GBP"),
    ("Some payments are in EUR", "GBP", "GBP"),
])  # fmt: skip
def test_a_label_names_a_currency_only_where_it_can_mean_nothing_else(text, of_name, of_title):
    assert (currency_of(labelled_unit(text, True)), currency_of(labelled_unit(text, False))) == (of_name, of_title)


@pytest.mark.parametrize(("name", "title", "currency"), [
    ("Awards EUR", None, "EUR"), ("USD", None, "USD"), ("Awards", "Awards 2024/25 - EUR", "EUR"), ("Awards", "EUR awards", "GBP"),
    ("Awards EUR", "All figures in US dollars", "USD"),
])  # fmt: skip
def test_the_name_of_a_sheet_and_the_end_of_a_title_say_the_currency_of_bare_amounts(tmp_path, name, title, currency):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {name: [[title], [*HEAD, "Amount"], [*ALPHA, 2000], [*ALPHA, "£3m"]]})
    answer = as_json(check(path, path.name))
    assert amounts(answer) == [(2_000, currency), (3_000_000, "GBP")]
    assert ("unit-of-title" in {each["code"] for each in answer["findings"]}) == (currency != "GBP")


@pytest.mark.parametrize("rows", [
    [[*HEAD, "Amount (€k)"], [*ALPHA, 1.5], [*ALPHA, "20"]],
    [[*HEAD, "EUR k"], [*ALPHA, 1.5], [*ALPHA, "20"]],
    [[*HEAD, "Amount"], [None, None, None, "€k"], [*ALPHA, 1.5], [*ALPHA, "20"]],
    [["All figures in €000s"], [*HEAD, "Amount"], [*ALPHA, 1.5], [*ALPHA, "20"]],
    [[*HEAD, "Amount (€m)"], [*ALPHA, "1.5k"], [*ALPHA, 0.02]],
])  # fmt: skip
def test_thousands_of_euros_are_euros_and_no_pounds_whatever_says_so(tmp_path, rows):
    answer = said(tmp_path, *rows)
    assert amounts(answer) == [(1_500, "EUR"), (20_000, "EUR")]
    [total] = answer["totals"]
    assert (total["pounds_in_file"], total["pounds_taken"], total["rows_taken"]) == (0, 0, 2)
    assert sum(each["code"] == "amount-currency" for each in answer["findings"]) == 2


def test_a_sign_of_its_own_goes_before_the_currency_of_the_heading(tmp_path):
    answer = said(tmp_path, [*HEAD, "Value ($m)"], [*ALPHA, 2], [*ALPHA, "£3m"])
    assert amounts(answer) == [(2_000_000, "USD"), (3_000_000, "GBP")]
    assert answer["totals"][0]["pounds_taken"] == 3_000_000


def test_pounds_without_a_scale_under_millions_of_dollars_are_not_guessed(tmp_path):
    answer = said(tmp_path, [*HEAD, "Value ($m)"], [*ALPHA, "£3"], [*ALPHA, 1])
    [stop] = [each for each in answer["findings"] if each["severity"] == "stops"]
    assert stop["cell"] == "D2" and "millions of USD" in stop["message"]
    with pytest.raises(NotUnderstood):
        read_amount("£3", Unit(1_000, "EUR"))
    assert read_amount("£3", Unit(1, "EUR")).currency == "GBP"


def test_a_currency_of_the_heading_and_another_of_a_column_stop_the_row(tmp_path):
    answer = said(tmp_path, [*HEAD, "Amount (€k)", "Currency"], [*ALPHA, 1, "USD"], [*ALPHA, 2, "EUR"])
    assert amounts(answer) == [(2_000, "EUR")]
    assert ("E2", "currency-differs") in {(each["cell"], each["code"]) for each in answer["findings"]}


def test_what_is_not_known_of_euros_is_not_known_in_euros():
    assert [read_amount(text, Unit(1_000, "EUR")).currency for text in ("TBC", "nil", "20 in kind")] == ["EUR"] * 3


def test_a_unit_that_staff_said_keeps_the_currency_of_the_heading(tmp_path):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": [[*HEAD, "Amount (€)"], [*ALPHA, 2]]})
    told = Directions(layouts={"Investments": Layout(units={"D": 1_000})})
    assert amounts(as_json(check(path, path.name, directions=told))) == [(2_000, "EUR")]


def test_a_column_headed_by_pounds_alone_is_the_amount_where_no_other_is(tmp_path):
    assert amounts(said(tmp_path, [*HEAD, "£k"], [*ALPHA, 2])) == [(2_000, "GBP")]
    both = said(tmp_path, [*HEAD, "Amount", "£k"], [*ALPHA, 2, 3])
    assert amounts(both) == [(2, "GBP")]
    assert said(tmp_path, [*HEAD, "%"], [*ALPHA, 2])["sheets"][0]["kind"] is None


def test_units_are_equal_in_one_currency_only():
    assert Unit(1, "EUR") != 1 and Unit(1_000, "EUR") == Unit(1_000, "EUR") and Unit(1, "USD") != Unit(1, "EUR")
    assert len({1_000, Unit(1_000, "EUR"), Unit(1_000, "EUR")}) == 2


@pytest.mark.parametrize("heading", ["Amount (€)", "Value €", "Grant amount, €", "Committed (€)", "Amount [€]"])
def test_a_bare_sign_of_another_currency_in_a_known_heading_is_no_pound(tmp_path, heading):
    assert amounts(said(tmp_path, [*HEAD, heading], [*ALPHA[:2], "committed", 100])) == [(100, "EUR")]
