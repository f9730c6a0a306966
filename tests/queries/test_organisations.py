"""Organisations: whom records name, by which name and number; what each has, and which filters it answers."""

from __future__ import annotations

from datetime import date

import pytest

from queries.filters import Filters
from tests.stores import investment, on, record, upload


@pytest.fixture
def door(store, returned, door_to):
    """A member without a number that money gives one, which was called otherwise before; its partner; and a recipient."""
    record(store, "members", returned, key="m1", name="Halden Imaging Ltd", other_names="Halden Optics", segment="Imaging",
           employees_low=12, employees_high=12, employees_basis="FTE", observation_source="A survey", postcode="B1 1AA", place="Birmingham",
           **on("joined", date(2022, 5, 1)), **on("as_at", date(2023, 3, 31)))  # fmt: skip
    record(store, "members", returned, key="m2", name="Halden Imaging Ltd", employees_low=40, employees_high=40,
           **on("joined", date(2022, 5, 1)), **on("as_at", date(2026, 3, 31)))  # fmt: skip
    day = on("date", date(2024, 5, 4))
    investment(store, returned, "I-1", 1000, recipient="Halden Imaging", company_number="01234567", programme="Hub", **day)
    investment(store, returned, "I-3", 70, recipient="Old Name Ltd", company_number="07654321", programme="Hub", **day)
    investment(store, returned, "I-4", 9_000_000, recipient="Secret Ltd", confidential=True, **day)
    record(store, "events", returned, reference="E-1", title="Breakfast", status="held", role="led", theme="Diagnostics",
           partners="Halden Imaging Ltd; A Hospital", **on("start", date(2024, 5, 4)))  # fmt: skip
    later = upload(store, (date(2024, 7, 1), date(2024, 9, 30)))
    investment(store, later, "I-2", 500, status="announced", recipient="HALDEN OPTICS", **day)
    investment(store, later, "I-5", 30, recipient="New Name Ltd", company_number="07654321", **day)
    return door_to(store)


def named(door, **chosen) -> dict[str, dict]:
    rows = door.ask("organisations", Filters(**{word: (value,) for word, value in chosen.items()}))
    return {row["organisation"]: row for row in rows}


def test_a_member_its_money_and_its_partnership_are_one_organisation_by_name_former_name_and_number(door):
    row = named(door)["01234567"]
    assert (row["name"], row["other_names"]) == ("Halden Imaging Ltd", "HALDEN OPTICS; Halden Imaging; Halden Optics")
    assert (row["money"], row["secured_low"], row["pipeline_high"], row["events"]) == (2, 100_000, 50_000, 1)
    assert row["membership"] == "member"


def test_an_organisation_is_called_what_its_newest_record_calls_it(door):
    row = named(door)["07654321"]
    assert (row["name"], row["other_names"], row["membership"]) == ("New Name Ltd", "Old Name Ltd", None)


def test_a_figure_of_a_day_after_the_as_at_date_is_not_yet_the_number_of_employees(door):
    row = named(door)["01234567"]
    assert (row["employees_low"], row["observed_on"]) == (12, date(2023, 3, 31))
    seen = door.ask("organisation_observations", organisation="01234567")
    assert [(each["day"], each["low"], each["basis"], each["source"]) for each in seen] == [
        (date(2023, 3, 31), 12, "FTE", "A survey"), (date(2026, 3, 31), 40, None, None),
    ]  # fmt: skip


def test_every_chosen_filter_is_answered_by_a_record_of_a_kind_that_it_belongs_to(door):
    assert set(named(door, programme="Hub")) == {"01234567", "07654321"}
    assert set(named(door, theme="Diagnostics")) == {"01234567", "name:a hospital"}
    assert set(named(door, segment="Imaging")) == {"01234567"}
    assert set(named(door, programme="Hub", theme="Diagnostics")) == {"01234567"}
    assert named(door, programme="Hub")["01234567"]["money"] == 1


def test_nobody_confidential_is_an_organisation_of_the_boards(door):
    assert "name:secret" not in named(door)
    assert "name:secret" in {row["organisation"] for row in door.ask("organisations", audience="staff")}


def test_the_facts_of_an_organisation_name_the_row_that_says_them(door):
    facts = {(row["fact"], row["value"]): row for row in door.ask("organisation_facts", organisation="01234567")}
    site = facts["site", "B1 1AA, Birmingham"]
    assert (site["file_name"], site["sheet"], site["row"]) == ("u1.xlsx", "members", 2)
    assert facts["company number", "01234567"]["kind"] == "investments"
    assert ("name", "Halden Optics") in facts


def test_the_records_of_an_organisation_are_all_that_name_it(door):
    rows = door.ask("records_of_organisation", organisation="01234567")
    assert [(row["kind"], row["reference"]) for row in rows] == [
        ("investments", "I-1"), ("investments", "I-2"), ("events", "E-1"), ("members", None), ("members", None),
    ]  # fmt: skip


def test_members_come_first_and_then_the_others_each_by_secured_money(door):
    rows = [(row["membership"], row["secured_low"]) for row in door.ask("organisations")]
    assert rows[0][0] == "member" and max(low or 0 for status, low in rows[1:] if status is None) > 0
    assert rows == sorted(rows, key=lambda row: (row[0] != "member", -(row[1] or 0)))
