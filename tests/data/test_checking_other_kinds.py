"""From cells to records and findings, of what is not money: members, events, claims, statistics and targets."""

import datetime

import pytest

from tests.data.checked_sheet import checked, codes


def test_a_wide_sheet_of_members_gives_one_record_a_year():
    result = checked(
        ("Company", "Segment", "Employees 2023", "Employees 2024", "Turnover 2023/24 (£k)"),
        ("Acme Ltd", "Digital health", 10, 12, 500), ("Beta Ltd", "Imaging", None, None, None), name="Members",
    )  # fmt: skip
    by_row = list(zip(result.records["name"], result.records["as_at_text"], result.records["employees_low"],
                      result.records["turnover_low"], strict=True))  # fmt: skip
    assert by_row == [
        ("Acme Ltd", "2023", 10, None), ("Acme Ltd", "2024", 12, None), ("Acme Ltd", "2023/24", None, 50_000_000),
        ("Beta Ltd", None, None, None),
    ]  # fmt: skip
    assert len(set(result.records["key"])) == 4 and len(set(result.records["record"])) == 4


def test_an_observation_without_a_day_is_as_at_the_end_of_the_return():
    result = checked(("Company", "Segment", "Employees"), ("Acme Ltd", "Imaging", 10), name="Members")
    assert result.records["as_at_end"] == [datetime.date(2024, 6, 30)]


def test_half_posts_are_read_as_between_two_numbers_of_people_and_said():
    result = checked(("Company", "Employees"), ("Acme Ltd", 12.5), ("Beta Ltd", "4.5 FTE"), ("Gamma Ltd", "1.250"), name="Members")
    assert [result.records[f"employees_{end}"] for end in ("low", "high")] == [[12, 4, None], [13, 5, None]]
    assert {("B2", "count-between"), ("B3", "count-between"), ("B4", "count-not-understood")} <= codes(result)


def test_universities_and_nhs_bodies_are_told_by_their_names():
    rows = [("University of Somewhere", "x"), ("Somewhere NHS Foundation Trust", "x"), ("Acme Ltd", "x")]
    result = checked(("Member", "Segment"), *rows, name="Members")
    assert result.records["organisation_kind"] == ["university", "NHS body", "company"]


def test_a_capacity_is_no_attendance_and_several_themes_have_a_first():
    head = ("Title", "Series", "Format", "Role", "Status", "Date", "Attended", "Theme")
    result = checked(
        head, ("Visit", "DIAGCOMM", "in person", "led", "held", "June 2022", "maximum 30 delegates or so", "diagnostics; manufacturing"),
        name="Events",
    )  # fmt: skip
    assert ("G2", "count-not-understood") in codes(result, "warns") and result.records["attended_low"] == [None]
    assert result.records["theme"] == ["Diagnostics"] and result.records["further_themes"] == ["manufacturing"]


@pytest.mark.parametrize(("text", "primary", "further"), [
    ("Diagnostics; AI", "Diagnostics", "AI"),
    ("Diagnostics, trade", "Diagnostics", "trade"),
    ("Skills and trade", "Skills and careers", "trade"),
    ("Diagnostcs; robots", "Diagnostics", "robots"),
    ("Robots; AI", "Robots", "AI"),
    ("Data and AI", "Data and AI", None),
])  # fmt: skip
def test_of_several_themes_the_first_is_read_as_if_it_stood_alone(text, primary, further):
    head = ("Title", "Series", "Role", "Status", "Date", "Theme")
    result = checked(head, ("Visit", "DIAGCOMM", "led", "held", "June 2022", text), name="Events")
    assert result.records["theme"] == [primary] and result.records["further_themes"] == [further] and not result.questions
    assert result.records["theme_text"] == [text] and [code for _, code in codes(result) if code.startswith("choice")] == []
    assert (("F2", "themes-several") in codes(result)) is (further is not None)


def test_themes_of_which_the_list_does_not_know_all_are_one_that_is_asked_about():
    head = ("Title", "Series", "Role", "Status", "Date", "Theme")
    result = checked(head, ("Visit", "DIAGCOMM", "led", "held", "June 2022", "Robots, Diagnostics"), name="Events")
    assert result.records["theme"] == ["Robots, Diagnostics"] and [each.text for each in result.questions] == ["Robots, Diagnostics"]


def test_a_column_that_says_whether_the_cluster_led_is_its_role():
    rows = [("Visit", "D", said, "held", "June 2022") for said in ("Y", "Yes", "N")]
    result = checked(("Title", "Series", "Led by us?", "Status", "Date"), *rows, name="Events")
    assert result.records["role"] == ["led", "led", None] and ("C4", "choice-not-understood") in codes(result, "warns")


@pytest.mark.parametrize(("said", "left"), [
    ("Lapsed Dec 2024", datetime.date(2024, 12, 31)), ("No (left 31/12/2024)", datetime.date(2024, 12, 31)),
    ("Current", None), ("Yes", None), ("Northern lead", None),
])  # fmt: skip
def test_a_membership_that_ended_in_words_has_its_day_from_them(said, left):
    result = checked(("Name", "Joined", "Membership status"), ("Acme Ltd", "2021", said), name="Members")
    assert result.records["left_end"] == [left] and result.records["membership"] == [said] and not codes(result, "stops")


@pytest.mark.parametrize("said", ["Left", "No", "Former member", "Lapsed 99/2024"])
def test_a_member_that_left_nobody_knows_when_stops_because_it_would_count(said):
    result = checked(("Name", "Joined", "Active?"), ("Acme Ltd", "2021", said), name="Members")
    assert codes(result, "stops") == {("C2", "membership-ended")} and result.records["row"] == []


@pytest.mark.parametrize("note", ["left Dec 2023", "Resigned in May", "No longer a member since 2023", "They left the network in 2022"])
def test_a_member_whose_note_says_that_it_left_counts_and_staff_are_told(note):
    result = checked(("Name", "Joined", "Notes"), ("Acme Ltd", "2021", note), name="Members")
    assert ("C2", "left-in-note") in codes(result, "warns") or ("A2", "left-in-note") in codes(result, "warns")
    assert result.records["left_end"] == [None] and not codes(result, "stops")


@pytest.mark.parametrize("row", [
    ("Left a message in May", None), ("Founder left them in 2022", None), ("left Dec 2023", "31/12/2023"), (None, None)
])  # fmt: skip
def test_nobody_is_told_of_a_note_that_speaks_of_no_membership_or_where_the_day_is_given(row):
    result = checked(("Name", "Joined", "Notes", "Left"), ("Acme Ltd", "2021", *row), name="Members")
    assert "left-in-note" not in {code for _, code in codes(result, "warns")}


def test_the_column_left_goes_before_words_that_say_it_too():
    head = ("Name", "Joined", "Left", "Membership status")
    result = checked(head, ("Acme Ltd", "2021", "31/03/2024", "Lapsed Dec 2024"), name="Members")
    assert result.records["left_end"] == [datetime.date(2024, 3, 31)]


def test_a_claim_takes_its_bounds_from_the_words():
    head = ("Ref", "Measure", "Headline", "Value as worded", "Unit", "As at", "Said by")
    result = checked(head, ("C1", "co-investment", "co-investment realised", "£67.3m", "GBP", "2025", "the programme"), name="Claims")
    assert result.records["low"] == [67_300_000] and result.records["headline"] == ["co-investment realised"]


def test_a_statistic_without_a_figure_stops():
    head = ("Measure", "Value", "Unit", "Place", "Period")
    result = checked(head, ("GVA", "n/a", "GBP m", "West Midlands", 2021), name="Statistics")
    assert ("B2", "missing") in codes(result, "stops") and result.records["row"] == []


def test_a_bound_of_a_target_may_be_typed_as_money_and_a_range_in_it_is_asked():
    head = ["Headline", "Low", "High", "By when"]
    rows = [["secured funding", "£2m", 3_000_000, "31/03/2025"], ["events held", "20", "£1m-£2m", "31/03/2025"]]
    result = checked(head, *rows, name="Targets")
    assert result.records["low"] == [2_000_000, 20] and result.records["high"] == [3_000_000, None]
    assert [(each.cell, each.code) for each in result.findings if each.severity == "warns"] == [("C3", "number-not-understood")]


@pytest.mark.parametrize("unit", [None, "GBP"])
def test_a_target_without_a_unit_is_in_that_of_its_headline(unit):
    result = checked(("Headline", "Target", "Unit", "By when"), ("secured funding", "£35m", unit, "Mar 2026"), name="Targets")
    assert (result.records["unit"], result.records["low"]) == (["GBP"], [35_000_000])
    result = checked(("Headline", "Target", "By when"), ("events held", "40", "Mar 2026"), name="Targets")
    assert result.records["unit"] == ["events"] and result.records["low"] == [40]


def test_an_event_that_a_partner_led_is_none_that_the_cluster_co_led():
    head = ("Event", "Lead", "Status", "Date")
    result = checked(head, ("Forum", "Cluster", "held", "14/05/2024"), ("Visit", "Partner", "held", "15/05/2024"), name="Events")
    assert result.records["role"] == ["led", None] and ("B3", "choice-not-understood") in codes(result, "warns")


def test_parts_of_jobs_are_between_two_numbers_of_jobs():
    result = checked(("Organisation", "Jobs created (FTE)"), ("Acme Ltd", 2.5), name="Outcomes")
    assert (result.records["number_low"], result.records["number_high"]) == ([2], [3])


def test_the_total_of_those_who_came_is_the_attendance():
    result = checked(("Event", "Date", "In person", "Online", "Total attendees"), ("Forum", "14/05/2024", 20, 15, 35), name="Events")
    assert result.table.taken[-1].field.name == "attended"


def test_an_event_is_at_the_place_that_its_venue_names_where_no_place_is_given():
    head = ("Event", "Date", "Status", "Location", "Local authority")
    day = ("14/05/2024", "held")
    hall = "Town Hall, Coventry"
    rows = [("Forum", *day, "Birmingham", None), ("Talk", *day, hall, None), ("Visit", *day, hall, "Dudley"),
            ("Walk", *day, "Stafford Street", None), ("Show", *day, "London", None), ("Call", *day, "Online", None)]  # fmt: skip
    result = checked(head, *rows, name="Events")
    assert result.records["place"] == ["Birmingham", "Coventry", "Dudley", None, None, None]
    assert result.records["place_code"][:2] == ["E08000025", "E08000026"] and result.records["venue"][0] == "Birmingham"
    [note] = [each for each in result.findings if each.code == "place-of-venue"]
    assert note.cell == "D2" and note.message.startswith("2 events are placed by the name of a place in the venue, this one in Birmingham")
