"""Real files from the world: each is read right, or declined with the true reason, and no figure of a naive import appears."""

import functools
from collections import Counter
from pathlib import Path

import pytest

from data.refused import Refused
from data.returns import CheckedReturn, check

PRACTICE = Path(__file__).resolve().parents[3] / "shared" / "practice"
pytestmark = pytest.mark.skipif(not PRACTICE.is_dir(), reason="the folder of practice files is not beside the project")

# file -> kind, rows in the file, rows taken, rows left alone, and the pounds in the file, to the penny
READ = {
    "investments/towns-fund-grant-awarded.csv": ("investments", 820, 820, 0, "3173470475.00"),
    "investments/mhclg-funding.csv": ("investments", 14, 14, 0, "292618.00"),
    "investments/mhclg-private-investment.csv": ("investments", 8, 8, 0, "1150000.00"),
    "investments/nhs-cumbria-spend-over-25k.csv": ("investments", 189, 189, 0, "84353384.87"),
    "events/carpentries-all-workshops-2018.csv": ("events", 1983, 219, 1764, "0.00"),
    "members/london-companies-1000.csv": ("members", 1000, 1000, 0, "0.00"),
    "regional/ons-gva-balanced-current-2023.csv": ("statistics", 236, 20, 216, "0.00"),
    "regional/ons-gva-by-industry-itl2-current-2024.csv": ("statistics", 3936, 288, 3648, "0.00"),
    "regional/nesta-innovate_uk-gbp_innovate_uk_funding.nuts2.csv": ("statistics", 436, 33, 403, "0.00"),
}
REFUSED = {
    "messy/calamine--pass_protected.xlsb": "password",
    "messy/poi--password.xls": "password",
    "messy/poi--protected_passtika.xlsx": "password",
    "messy/poi--xor-encryption-abc.xls": "password",
    "messy/qsv--password-protected-password123.xlsx": "password",
}


@functools.cache
def read(name):
    """What a file holds: read once, however many tests look at it."""
    path = PRACTICE / name
    return check(path, path.name)


@pytest.mark.parametrize("name", READ)
def test_a_published_file_is_read_to_the_last_row_and_penny(name):
    checked = read(name)
    [total] = checked.rows("totals")
    kind, *rows, pounds = READ[name]
    assert (total["kind"], total["rows_in_file"], total["rows_taken"], total["rows_left_alone"]) == (kind, *rows)
    assert f"{total['pence_in_file'] / 100:.2f}" == pounds and total["rows_stopped"] == 0
    assert total["pence_in_file"] == total["pence_taken"]


def test_payments_are_asked_about_only_where_neither_transaction_nor_words_tell_them_apart():
    said = Counter(each.code for each in read("investments/nhs-cumbria-spend-over-25k.csv").findings)
    assert said["key-repeated"] == 2


def test_every_total_that_its_parts_do_not_make_is_said_and_none_is_mended():
    said = Counter(each.code for each in read("investments/towns-fund-grant-awarded.csv").findings)
    assert (said["whole-of-noughts"], said["whole-differs"], said["whole-blank"]) == (72, 2, 1)


def test_actual_and_forecast_lines_are_told_apart():
    added = Counter()
    for row in read("investments/mhclg-funding.csv").rows("investments"):
        added[row["status"]] += row["amount_low"]
    assert added == {"realised": 156_452_00, "expected": 136_166_00}


def test_what_is_required_of_private_money_is_not_added_to_what_is_secured():
    rows = read("investments/mhclg-private-investment.csv").rows("investments")
    assert {(row["status"], row["owner"]) for row in rows} == {("committed", "private")}
    assert sum(row["amount_low"] for row in rows) == 1_150_000_00


def test_attendances_are_those_of_the_events_that_are_taken_and_a_missing_one_is_not_nought():
    rows = read("events/carpentries-all-workshops-2018.csv").rows("events")
    assert sum(row["attended_low"] or 0 for row in rows) == 4_644
    assert any(row["attended_low"] is None for row in rows) and any(row["attended_low"] == 0 for row in rows)


def test_the_funding_of_the_region_is_that_of_its_own_codes():
    added = Counter()
    for row in read("regional/nesta-innovate_uk-gbp_innovate_uk_funding.nuts2.csv").rows("statistics"):
        added[row["period_text"]] += int(row["value"])
    assert sum(added.values()) == 1_265_928_369 and added["2018"] == 477_031_539 and len(added) == 11


@pytest.mark.parametrize(
    "sheet, first, last", [("Table 1", 70_780, 146_056), ("Table 5", 79_118, 164_631), ("Table 6", 5_271_352, 5_954_240)]
)
def test_the_tables_of_a_workbook_of_regions_are_read_each_with_its_own_measure(sheet, first, last):
    rows = [row for row in read("regional/ons-regional-gdp-itl.xlsx").rows("statistics") if row["sheet"] == sheet]
    region = {row["period_text"]: int(row["value"]) for row in rows if row["place_code"] == "TLG"}
    assert (region["1998"], region["2021"], len(region)) == (first, last, 24)
    assert len({row["measure"] for row in rows}) == 1 and {row["place"] for row in rows if row["place_code"] == "TLG"} == {"West Midlands"}
    assert len([row for row in rows if row["place"] == "West Midlands" and row["period_text"] == "1998"]) == 2


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_declined_with_its_reason(name):
    with pytest.raises(Refused, match=REFUSED[name]):
        read(name)


MESSY = sorted(path.relative_to(PRACTICE).as_posix() for path in PRACTICE.glob("messy/*")) if PRACTICE.is_dir() else []


@pytest.mark.parametrize("name", ["PF_Round_1_Success", "PF_Round_1_General_Validation_Failures"])
def test_a_pathfinders_return_is_declined_with_the_true_reason_of_each_sheet(name):
    sheets = read(f"gov_returns/{name}.xlsx").rows("sheets")
    reasons = {each["sheet"]: each["reason"] for each in sheets}
    assert len(sheets) == len(reasons) and reasons["Outputs"].startswith("the outputs of a Pathfinders return")
    assert "names no project and no recipient" in reasons["Finances"]
    assert "no money" in reasons["Outputs"] and "no money" in reasons["Outcomes"]
    assert not any("no kind of record" in reason for reason in reasons.values())


def money_by(field: str, name: str) -> tuple[CheckedReturn, Counter[tuple[str, str]]]:
    """A file checked without its people's columns, and its money in pence by a field and the status."""
    checked = check(PRACTICE / name, name.rpartition("/")[2], without_people=True)
    added = Counter()
    for row in checked.rows("investments"):
        added[row[field], row["status"]] += row["amount_low"]
    return checked, added


def test_the_extract_of_a_towns_fund_return_is_read_once_its_people_are_dropped():
    _, added = money_by("sheet", "gov_returns/Pre_ingest_EXAMPLE_data.xlsx")
    assert added == {
        ("Funding", "realised"): 156_452_00, ("Funding", "expected"): 136_166_00, ("Private Investments", "committed"): 1_150_000_00,
    }  # fmt: skip


def test_the_funding_profiles_of_a_towns_fund_return_are_read_once_its_people_are_dropped():
    checked, added = money_by("source", "gov_returns/TF_Round_4_Corrupt.xlsx")
    assert {key: pence for key, pence in added.items() if pence} == {
        ("central government", "realised"): 35_00, ("central government", "expected"): 33_335_00,
    }  # fmt: skip
    assert len(added) == 6 and not checked.stops


RETURNS = sorted(path.relative_to(PRACTICE).as_posix() for path in PRACTICE.glob("gov_returns/*")) if PRACTICE.is_dir() else []


@pytest.mark.parametrize("name", [*(name for name in MESSY if name not in REFUSED), *RETURNS])
def test_what_is_no_return_gives_no_record_and_says_so_of_every_sheet(name):
    try:
        checked = read(name)
    except Refused as refused:
        assert "password" in str(refused) and "encrypted" in name
        return
    sheets = checked.rows("sheets")
    assert sheets and all(each["kind"] or each["reason"] for each in sheets)
    assert not any(checked.rows(kind) for kind in ("investments", "members", "events", "statistics", "outcomes", "claims", "targets"))
    assert checked.stops
