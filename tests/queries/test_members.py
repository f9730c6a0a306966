"""Members: one organisation however it is written, spells, employees, and growth."""

from __future__ import annotations

from datetime import date

import pytest

from tests.queries.looks import filters, headline, rows_by
from tests.stores import act, on, upload
from tests.stores import record as stored

Q1, Q2 = (date(2024, 4, 1), date(2024, 6, 30)), (date(2024, 7, 1), date(2024, 9, 30))


@pytest.fixture
def returned(store):
    return upload(store, Q1)


def member(store, returned, name, employees=None, as_at=None, joined=None, left=None, kind="company", **values):
    low, high = employees if isinstance(employees, tuple) else (employees, employees)
    return stored(store, "members", returned, name=name, organisation_kind=kind, employees_low=low, employees_high=high,
                  **on("as_at", as_at), **on("joined", joined), **(on("left", left) | values))  # fmt: skip


def members(door, **chosen):
    return headline(door, "members", **chosen)["low"]


def test_the_same_company_on_six_rows_is_one_company(store, returned, door_to):
    for name, number in (("Acme Ltd", "01234567"), ("ACME LIMITED", None), ("Acme", None), ("Acme Holdings", "01234567")):
        member(store, returned, name, company_number=number)
    member(store, returned, "Acme Robots", other_names="; acme holdings")
    member(store, upload(store, Q2), "Acme Robots")
    assert members(door_to(store)) == 1


def test_two_companies_of_one_name_with_two_numbers_are_two(store, returned, door_to):
    member(store, returned, "Acme Ltd", company_number="01234567")
    member(store, returned, "Acme Ltd", company_number="01234568")
    assert members(door_to(store)) == 2


def test_a_member_on_a_day_has_joined_and_has_not_left(store, returned, door_to):
    member(store, returned, "A", joined=date(2024, 6, 30))
    member(store, returned, "B", joined=date(2024, 7, 1))
    member(store, returned, "C", joined=date(2024, 1, 1), left=date(2024, 6, 30))
    member(store, returned, "D", joined=date(2024, 1, 1), left=date(2024, 7, 1))
    door = door_to(store)
    assert members(door) == 2
    assert members(door, period="2024/25-Q2") == 2
    assert {row["title"]: row["why"] for row in door.ask("records", kind="members")} == {
        "A": "counts: a member since 30 Jun 2024", "B": "left out: it joined after the day",
        "C": "left out: it left by 30 Jun 2024", "D": "counts: a member since 1 Jan 2024",
    }  # fmt: skip


def test_since_when_somebody_is_a_member_is_told_as_exactly_as_it_was_written(store, returned, door_to):
    for name, start, end in (("Month", date(2024, 1, 1), date(2024, 1, 31)), ("Year", date(2024, 1, 1), date(2024, 12, 31))):
        stored(store, "members", returned, name=name, **on("joined", start, end))
    door = door_to(store)
    # the return of June lists whoever joined in 2024 as a member
    assert {row["title"]: row["why"] for row in door.ask("records", kind="members")} == {
        "Month": "counts: a member by 31 Jan 2024", "Year": "counts: a member by 30 Jun 2024",
    }  # fmt: skip
    assert {row["name"]: (row["joined_from"], row["member_since"]) for row in door.ask("organisations")} == {
        "Month": (date(2024, 1, 1), date(2024, 1, 31)), "Year": (date(2024, 1, 1), date(2024, 6, 30)),
    }  # fmt: skip
    assert headline(door, "net growth")["low"] == sum(row["net"] for row in door.ask("members_over_time")) == 2


def test_who_has_no_joining_date_is_a_member_from_the_first_return_that_lists_it_and_never_joined(store, returned, door_to):
    member(store, upload(store, Q2), "A")
    member(store, upload(store), "Always")
    door = door_to(store)
    assert [row["members"] for row in door.ask("members_over_time")] == [2]
    assert members(door, period="2024/25-Q1") == 1
    assert headline(door, "net growth")["low"] == 0


def test_a_number_of_the_year_that_its_return_is_written_in_is_as_at_the_end_of_that_return(store, returned, door_to):
    for year, people in ((2023, 10), (2024, 15), (2025, 99)):
        seen = on("as_at", date(year, 1, 1), date(year, 12, 31)) | on("joined", date(2021, 4, 1))
        stored(store, "members", returned, name="A", employees_low=people, employees_high=people, **seen)
    assert headline(door_to(store), "members' employees")["low"] == 15
    upload(store, Q2)
    door = door_to(store)
    assert headline(door, "members' employees")["low"] == 15
    assert headline(door, "members' employees", period="2023/24")["low"] == 10


def test_a_dated_spell_goes_before_an_undated_one(store, returned, door_to):
    member(store, returned, "A")
    member(store, upload(store, Q2), "A", joined=date(2024, 8, 1))
    assert members(door_to(store), period="2024/25-Q1") == 0


def test_a_company_that_comes_back_is_one_company_with_two_spells(store, returned, door_to):
    member(store, returned, "A", joined=date(2023, 5, 1), left=date(2023, 11, 1))
    member(store, returned, "A", joined=date(2024, 5, 1))
    door = door_to(store)
    assert members(door) == 1
    rows = rows_by(door, "members_over_time", "period")
    assert {name: (row["members"], row["joined"], row["left"], row["net"]) for name, row in rows.items()} == {
        "2023/24-Q1": (1, 1, 0, 1), "2023/24-Q2": (1, 0, 0, 0), "2023/24-Q3": (0, 0, 1, -1), "2023/24-Q4": (0, 0, 0, 0),
        "2024/25-Q1": (1, 1, 0, 1),
    }  # fmt: skip


def test_a_complete_list_ends_the_membership_of_whom_it_does_not_hold(store, returned, door_to):
    member(store, returned, "A", joined=date(2023, 5, 1))
    member(store, returned, "B", joined=date(2023, 5, 1), as_at=date(2024, 3, 31))
    member(store, upload(store, Q2, complete=("members",)), "B", joined=date(2023, 5, 1), as_at=date(2024, 9, 30))
    door = door_to(store)
    assert members(door) == 1
    assert headline(door, "net growth", period="2024/25-Q2")["low"] == -1


def test_the_newest_statement_of_a_spell_says_when_it_ended(store, returned, door_to):
    member(store, returned, "A", joined=date(2023, 5, 1), left=date(2024, 4, 1))
    member(store, upload(store, Q2), "A", joined=date(2023, 5, 1))
    assert members(door_to(store)) == 1


@pytest.mark.parametrize(("first_seen", "then_seen", "ends"), [(None, None, 1), (date(2024, 8, 15), None, 0), (None, date(2024, 8, 15), 1)])
def test_of_two_rows_that_end_a_spell_from_one_day_on_the_later_seen_says_until_when_else_the_lower(
    store, returned, door_to, first_seen, then_seen, ends
):
    until, returned = (date(2024, 9, 30), date(2025, 3, 31)), upload(store)
    for seen, end in zip((first_seen, then_seen), until, strict=True):
        member(store, returned, "A", as_at=seen, joined=date(2023, 5, 1), left_start=date(2024, 4, 1), left_end=end)
    [spell] = door_to(store).ask("membership_spells")
    assert spell["left_by"] == until[ends]


def test_universities_and_nhs_bodies_are_members_and_no_companies(store, returned, door_to):
    member(store, returned, "A", kind="university", segment="Imaging")
    member(store, returned, "B", kind=None, segment="Imaging")
    member(store, returned, "C plc", kind=None, segment="Imaging")
    member(store, returned, "D", kind=None, company_number="01234567")
    rows = rows_by(door_to(store), "members_by_segment", "segment")
    assert {name: (row["members"], row["companies"]) for name, row in rows.items()} == {"Imaging": (3, 1), "not stated": (1, 1)}


def test_employees_are_the_newest_number_of_each_member_by_the_day(store, returned, door_to):
    member(store, returned, "A", 10, date(2023, 3, 31))
    member(store, returned, "A", (12, 15), date(2024, 3, 31))
    member(store, returned, "A", 99, date(2025, 3, 31))
    member(store, returned, "B", 5)
    member(store, returned, "C")
    door = door_to(store)
    row = headline(door, "members' employees")
    assert (row["low"], row["high"], row["unknown"], row["records"]) == (17, 20, 1, 3)
    assert headline(door, "members' employees", period="2024/25-Q1")["low"] == 17


def test_employees_of_whom_nobody_gave_a_number_are_unknown(store, returned, door_to):
    member(store, returned, "A")
    row = headline(door_to(store), "members' employees")
    assert (row["low"], row["high"], row["unknown"]) == (None, None, 1)


def test_members_obey_place_and_segment(store, returned, door_to):
    member(store, returned, "A", place="Stafford", place_code="E07000197", segment="Imaging")
    member(store, returned, "B", place="Leeds", segment="Genomics")
    door = door_to(store)
    assert [members(door, **chosen) for chosen in ({"place": "E07000197"}, {"segment": "Genomics"}, {"source": "Wellcome"})] == [1, 1, 2]


def growth(door, measure, **chosen):
    return {row["period"]: row for row in door.ask("sector_growth", filters(**chosen)) if row["measure"] == measure}


def companies(store, returned, first, second, number=5):
    for index in range(number):
        member(store, returned, f"C{index}", first, date(2023, 3, 31), joined=date(2022, 5, 1))
        member(store, returned, f"C{index}", second, date(2024, 3, 31), joined=date(2022, 5, 1))


def test_growth_is_like_for_like_with_its_number_and_index(store, returned, door_to):
    companies(store, returned, 10, 12)
    member(store, returned, "New", 500, date(2024, 3, 31), joined=date(2023, 5, 1))
    member(store, returned, "Silent", joined=date(2022, 5, 1))
    row = growth(door_to(store), "employees")["2023/24"]
    assert (row["value"], row["known"], row["members"]) == (560, 6, 7)
    assert (row["like_for_like_base"], row["like_for_like_value"], row["like_for_like_known"]) == (50, 60, 5)
    assert (row["growth_bp"], row["index_hundredths"], row["withheld"]) == (2000, 12000, None)


def test_growth_keeps_its_base_year_under_a_period(store, returned, door_to):
    companies(store, returned, 10, 12)
    rows = growth(door_to(store), "employees", period="2023/24")
    assert {name: row["index_hundredths"] for name, row in rows.items()} == {"2023/24": 12000}


@pytest.mark.parametrize(("first", "number", "words"), [(10, 4, "only 4 gave"), (1, 5, "under 10")])
def test_growth_is_withheld_where_few_gave_a_figure_or_the_base_is_small(store, returned, door_to, first, number, words):
    companies(store, returned, first, 12, number)
    row = growth(door_to(store), "employees")["2023/24"]
    assert words in row["withheld"]
    assert (row["growth_bp"], row["index_hundredths"]) == (None, None)


def test_the_last_year_is_looked_at_on_the_as_at_date_with_the_age_of_what_it_rests_on(store, returned, door_to):
    companies(store, returned, 10, 12)
    row = growth(door_to(store), "employees")["2024/25"]
    assert (row["end"], row["value"], row["like_for_like_known"], row["oldest_months"]) == (date(2025, 3, 31), 60, 0, 3)


def test_years_follow_the_setting(store, returned, door_to):
    act(store, "setting", "financial_year", "calendar")
    companies(store, returned, 10, 12)
    assert list(growth(door_to(store), "companies")) == ["2022", "2023", "2024"]


def test_turnover_in_another_currency_is_in_no_growth(store, returned, door_to):
    for name, currency in (("A", "GBP"), ("B", "EUR")):
        member(store, returned, name, as_at=date(2024, 3, 31), joined=date(2023, 5, 1), turnover_low=500, turnover_high=500,
               turnover_currency=currency, turnover_qualifier="exact")  # fmt: skip
    assert growth(door_to(store), "turnover")["2023/24"]["value"] == 500


def test_members_of_elsewhere_count_and_the_figure_says_how_many_they_are(store, returned, door_to):
    of_region = (("B", "Herefordshire", "inside"), ("C", "Birmingham", "inside"), ("D", None, ""))
    for name, place, within in (("A", "London", "elsewhere"), *of_region):
        member(store, returned, name, employees=5, as_at=date(2024, 6, 1), place=place, place_within=within)
    door = door_to(store)
    assert members(door) == 4
    for measure in ("members", "members' employees"):
        assert headline(door, measure)["basis"].endswith("; with 1 member outside the region")
    assert "outside" not in headline(door, "net growth")["basis"]
    assert "outside" not in headline(door, "members", place="Birmingham")["basis"]
    act(store, "setting", "region", "combined authority")
    assert headline(door_to(store), "members")["basis"].endswith("; with 2 members outside the combined authority")


def test_more_than_a_thousand_members_of_elsewhere_are_printed_like_any_number(store, returned, door_to):
    for number in range(1001):
        member(store, returned, f"Company {number}", place="London", place_within="elsewhere")
    assert headline(door_to(store), "members")["basis"].endswith("; with 1,001 members outside the region")
