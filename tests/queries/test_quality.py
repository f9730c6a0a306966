"""How complete and how old the data are; and an example of each reason for which a record counts or not."""

from __future__ import annotations

from datetime import date

from tests.stores import investment, on, record, row


def test_the_newest_figure_of_each_member_has_its_age_and_of_who_left_there_is_none(store, returned, door_to):
    for name, year, left in (("Halden", 2022, {}), ("Halden", 2023, {}), ("Gone", 2021, on("left", date(2022, 5, 1))), ("Later", 2025, {})):
        record(store, "members", returned, key=f"{name} {year}", name=f"{name} Ltd", employees_low=12, employees_high=12,
               **on("joined", date(2020, 5, 1)), **on("as_at", date(year, 3, 31)), **left)  # fmt: skip
    rows = door_to(store).ask("oldest_figures")
    assert [(each["sort"], each["title"], each["day"], each["months"]) for each in rows] == [
        ("employees", "Halden Ltd", date(2023, 3, 31), 15)
    ]


def test_completeness_counts_the_fields_of_each_return_that_say_anything(store, returned, door_to):
    record(store, "members", returned, name="Halden Ltd", segment="Imaging")
    record(store, "members", returned, name="Dale Ltd", employees_text="some")
    rows = {each["field"]: (each["filled"], each["records"]) for each in door_to(store).ask("completeness")}
    assert rows == {"name": (2, 2), "segment": (1, 2), "employees": (1, 2)}


def test_findings_are_those_of_the_returns_that_stand(store, returned, door_to):
    record(store, "members", returned, name="Halden Ltd")
    for code in ("amount-zero", "amount-zero", "amount-blank"):
        store["findings"].append(row("findings", upload=returned, severity="warns", code=code, message="whatever the cell said"))
    store["findings"].append(row("findings", upload="taken back", severity="warns", code="amount-zero"))
    rows = door_to(store).ask("findings_left")
    assert [(each["code"], each["findings"]) for each in rows] == [("amount-zero", 2), ("amount-blank", 1)]


def test_what_was_found_about_a_confidential_record_is_for_staff(store, returned, door_to):
    whole = investment(store, returned, "WHOLE", 100, recipient="Open Ltd")
    secret = investment(store, returned, "SECRET", 200, parent="WHOLE", confidential=True)
    below = investment(store, returned, "BELOW", 0, parent="SECRET")
    other = investment(store, returned, "OTHER", 0)
    said = {"parts-exceed-parent": whole, "amount-blank": secret, "amount-zero": below, "date-unknown": other}
    for code, each in said.items():
        cell = f"E{each['row']}"
        store["findings"].append(row("findings", upload=returned, severity="warns", code=code, sheet="investments", cell=cell, message=""))
    door = door_to(store)
    assert [each["code"] for each in door.ask("findings_left")] == ["date-unknown"]
    assert {each["code"] for each in door.ask("findings_left", audience="staff")} == set(said)


def test_each_reason_has_its_largest_record_for_an_example(store, returned, door_to):
    for number, pounds in enumerate((10, 30, 20)):
        investment(store, returned, f"L-{number}", pounds, "lapsed")
    investment(store, returned, "S-1", 900, "lapsed", confidential=True)
    record(store, "events", returned, reference="E-1", title="Breakfast", status="held", role="promoted")
    door = door_to(store)
    rows = {each["reason"]: each for each in door.ask("worked_examples")}
    assert (rows["lapsed"]["reference"], rows["lapsed"]["records"], rows["lapsed"]["why"]) == ("L-1", 3, "left out: it lapsed")
    assert rows["role of an event"]["why"] == "left out: the cluster only promoted it" and len(rows) == 2
    counted = [(each["kind"], each["reason"], each["records"], each["counts"]) for each in door.ask("records_by_reason")]
    assert counted == [("investments", "lapsed", 3, False), ("events", "role of an event", 1, False)]


def test_the_worked_round_is_one_that_is_not_broken_down_in_full(store, returned, door_to):
    for name, whole, parts in (("A", 1450, (500, 250)), ("B", 9000, (4000, 3000, 2000)), ("C", 700, ())):
        investment(store, returned, name, whole, "realised", level="round")
        for number, part in enumerate(parts):
            investment(store, returned, f"{name}{number}", part, "realised", level="tranche", parent=name)
    rows = door_to(store).ask("worked_round")
    assert [(each["reference"], each["secured_low"]) for each in rows] == [("A", 70_000), ("A0", 50_000), ("A1", 25_000)]


def test_a_figure_without_a_day_has_no_age(store, returned, door_to):
    investment(store, returned, "A", 10, "announced", title="An announcement", **on("date", None))
    investment(store, returned, "B", 10, "announced", title="Another", **on("date", date(2024, 8, 1)))
    rows = door_to(store).ask("oldest_figures")
    assert [(each["title"], each["months"]) for each in rows] == [("An announcement", None), ("Another", 0)]
