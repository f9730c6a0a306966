"""A column of currencies beside the amounts: what it says is taken, and nothing that is not pounds is added to pounds."""

from data.returns import check
from data.spoken import as_json
from tests.builders import workbook

HEAD = ["Ref", "Recipient", "Funder", "Status", "Amount", "Currency"]


def checked(tmp_path, *amounts):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    rows = [[f"A{number}", "Alpha Ltd", "Innovate UK", "committed", *amount] for number, amount in enumerate(amounts, 2)]
    workbook(path, {"Investments": [HEAD, *rows]})
    return as_json(check(path, path.name))


def amounts(said):
    return [(each["row"], each["values"]["amount"]["low"], each["values"]["amount"]["currency"]) for each in said["sheets"][0]["records"]]


def stops(said):
    return [(each["cell"], each["code"]) for each in said["findings"] if each["severity"] == "stops"]


def test_an_amount_is_in_the_currency_of_its_column_and_in_pounds_where_that_is_blank(tmp_path):
    said = checked(tmp_path, (100, "EUR"), (200, "GBP"), (300, None), (400, "US dollars"), ("€500", "Euro"))
    assert amounts(said) == [(2, 100, "EUR"), (3, 200, "GBP"), (4, 300, "GBP"), (5, 400, "USD"), (6, 500, "EUR")]
    assert {each["cell"] for each in said["findings"] if each["code"] == "amount-currency"} == {"E2", "E5", "E6"}


def test_pounds_in_the_control_totals_are_pounds_only(tmp_path):
    [total] = checked(tmp_path, (100, "EUR"), (200, "GBP"), (300, None))["totals"]
    assert (total["pounds_in_file"], total["pounds_taken"], total["rows_in_file"], total["rows_taken"]) == (500, 500, 3, 3)


def test_an_amount_and_its_column_that_name_two_currencies_stop_the_row(tmp_path):
    said = checked(tmp_path, ("£100", "USD"), ("€200", "GBP"), ("£300", "Sterling"))
    assert stops(said) == [("F2", "currency-differs"), ("F3", "currency-differs")]


def test_a_currency_that_is_not_known_stops_the_row(tmp_path):
    said = checked(tmp_path, (100, "cowries"), (200, "gbp"))
    assert stops(said) == [("F2", "currency-not-understood")] and amounts(said) == [(3, 200, "GBP")]


def test_a_currency_beneath_the_heading_of_its_column_is_that_of_the_rows_that_name_none(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    units = [None, None, None, None, "k", "EUR"]
    rows = [["A1", "Alpha Ltd", "EIC", "committed", 100, None], ["A2", "Beta Ltd", "EIC", "committed", 200, "GBP"]]
    workbook(path, {"Investments": [HEAD, units, *rows]})
    assert amounts(as_json(check(path, path.name))) == [(3, 100_000, "EUR"), (4, 200_000, "GBP")]


def test_a_scale_in_a_column_of_its_own_leaves_the_currency_to_the_other(tmp_path):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    rows = [["A1", "Alpha Ltd", "EIC", "committed", 100, "EUR", "k"], ["A2", "Beta Ltd", "EIC", "committed", 200, "GBP", "k"]]
    workbook(path, {"Investments": [[*HEAD, "Unit"], *rows]})
    said = as_json(check(path, path.name))
    assert amounts(said) == [(2, 100_000, "EUR"), (3, 200_000, "GBP")] and not stops(said)


def of_heads(tmp_path, heads, *rows):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    workbook(path, {"Investments": [[*HEAD[:4], *heads], *(["A1", "Alpha Ltd", "EIC", "committed", *row] for row in rows)]})
    return as_json(check(path, path.name))


def test_pounds_beside_an_amount_in_another_currency_are_asked_about_and_not_called_pounds_twice(tmp_path):
    said = of_heads(tmp_path, ["Currency", "Amount", "Amount (GBP)"], ("USD", 100, 79), ("GBP", 50, 50))
    assert stops(said) == [("F2", "amount-in-two-currencies")] and amounts(said) == [(3, 50, "GBP")]
    [message] = [each["message"] for each in said["findings"] if each["severity"] == "stops"]
    assert "USD 100" in message and "£79" in message


def test_a_heading_in_pounds_and_a_currency_that_is_another_stop_the_row(tmp_path):
    said = of_heads(tmp_path, ["Currency", "Amount (£)"], ("USD", 100), ("GBP", 50), (None, 70))
    assert stops(said) == [("E2", "currency-differs")] and amounts(said) == [(3, 50, "GBP"), (4, 70, "GBP")]
