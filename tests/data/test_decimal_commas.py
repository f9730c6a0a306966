"""A comma where the decimal point belongs is read where the whole file writes so; what may be a thousand times more is never guessed."""

import pytest

from data.returns import check

HEAD = ["Recipient", "Funder", "Status", "Amount", "Date"]


def checked(tmp_path, *amounts, delimiter=";"):
    path = tmp_path / "return 2024-25 Q1.csv"
    rows = [HEAD, *([f"Firm {at} Ltd", "MEIF", "Awarded", amount, "01.05.2024"] for at, amount in enumerate(amounts))]
    path.write_text("\n".join(delimiter.join(f'"{each}"' if delimiter in each else each for each in row) for row in rows), encoding="utf-8")
    result = check(path, path.name)
    return [row["amount_low"] for row in result.rows("investments")], {each.code: each for each in result.findings}


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_numbers_with_a_decimal_comma_are_read_where_the_whole_file_writes_so(tmp_path, delimiter):
    pence, said = checked(tmp_path, "1250,5", "12,25", "1.250,75", "12.500", "£1.250.000,00", "300", delimiter=delimiter)
    assert pence == [125_050, 1_225, 125_075, 1_250_000, 125_000_000, 30_000]
    note = said["decimal-commas"]
    assert (note.severity, note.cell) == ("notes", "D2") and "(in 5 cells): '1250,5' is read as 1250.5" in note.message


@pytest.mark.parametrize("other", ["1,250", "12.5", "1,250.00", "0.125"])
def test_a_file_that_writes_numbers_in_two_ways_stops_and_says_why(tmp_path, other):
    pence, said = checked(tmp_path, "1.250,75", "12.500", other)
    assert 125_075 not in pence and 1_250_000 not in pence and "amount-not-understood" in said
    assert f"'{other}' in D4 has not" in said["decimal-commas-differ"].message and "decimal-commas" not in said


def test_thousands_or_three_decimals_are_not_guessed_without_a_number_that_shows_which(tmp_path):
    pence, said = checked(tmp_path, "1250,5", "12.500")
    assert pence == [125_050] and "may be thousands or three decimals" in said["amount-not-understood"].message


def test_a_comma_that_parts_the_columns_is_no_decimal_comma(tmp_path):
    pence, said = checked(tmp_path, "1250,5", delimiter=",")
    assert pence == [] and "decimal-commas" not in said and "amount-not-understood" in said


@pytest.mark.parametrize("either", ["1,250", "12.500", "£1,250"])
def test_a_number_that_is_another_in_each_writing_stops_in_a_file_that_writes_both(tmp_path, either):
    pence, said = checked(tmp_path, "1.250,75", "12.5", either)
    assert pence == [1_250], "only the number with one digit behind its point is certain"
    assert "may be a thousand times more or less" in said["amount-not-understood"].message


def test_a_number_of_the_british_writing_is_read_where_no_number_has_a_decimal_comma(tmp_path):
    assert checked(tmp_path, "1,250", "12.5")[0] == [125_000, 1_250]
