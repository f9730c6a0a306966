"""Names of confidential deals that reach public records by another way: an answer of staff, a cell that was corrected, a mark."""

from __future__ import annotations

import random

import pytest

from queries.door import Door, open_version
from tests import stores
from tests.leaks.deals import deals
from tests.leaks.shown import everything
from tests.stores import Tables


@pytest.fixture
def opened(tmp_path):
    doors: list[Door] = []

    def open_store(store: Tables) -> Door:
        doors.append(open_version(stores.write(store, tmp_path / f"{len(doors)}.duckdb")))
        return doors[-1]

    yield open_store
    for door in doors:
        door.close()


def test_no_organisation_goes_by_a_name_that_only_a_confidential_deal_states(opened):
    store = deals()
    store["investments"][0]["recipient"] = "Aardvark Hushed Ltd"
    store["investments"][0]["confidential"] = True
    stores.act(store, "setting", "organisation:aardvark hushed|open", "same")
    door = opened(store)
    said = str(everything(door, random.Random(1), asked=("organisations", "records_of_organisation", "records"))).casefold()
    assert "open ltd" in said and "aardvark" not in said
    assert "aardvark" in str(door.ask("organisations", audience="staff"))


def test_no_organisation_goes_by_a_name_of_an_answer_that_no_record_states_any_more(opened):
    store = deals()
    stores.act(store, "setting", "organisation:aardvark hushed|open", "same")
    said = str(everything(opened(store), random.Random(1), asked=("organisations", "records_of_organisation", "records"))).casefold()
    assert "open ltd" in said and "aardvark" not in said


def test_a_corrected_cell_does_not_say_which_confidential_record_it_named(opened):
    store = deals()
    first = store["uploads"][0]["upload"]
    [passed_on] = [each for each in store["investments"] if each["reference"] == "PASSED-ON"]
    store["columns"].append(stores.row("columns", upload=first, sheet="investments", kind="investments", letter="F", header="Funded from",
                                       field="funded_from"))  # fmt: skip
    cell = f"F{passed_on['row']}"
    corrected = stores.row("corrections", upload=first, sheet="investments", cell=cell, stood="Hushed", typed="GRANT")
    store["corrections"].append(corrected)
    passed_on["funded_from"] = "GRANT"
    door = opened(store)
    said = {each: [row["stood"] for row in door.ask("why", audience=each) if row["cell"] == cell] for each in ("board", "staff")}
    assert said == {"board": ["a confidential record"], "staff": ["Hushed"]}


def test_the_marks_of_confidential_deals_which_could_be_guessed_are_for_staff(opened):
    door = opened(deals())
    assert door.ask("withheld") == [] and len(door.ask("withheld", audience="staff")) == 5


TOLD = {
    "investments!B20 of u1.xlsx": {"kind": "investments", "title": "Lab for HUSHED Robotics, phase 2", "row": 20},
    "events!B3 of u1.xlsx": {"kind": "events", "title": "A morning with Hushed-Robotics", "row": 3},
    "outcomes!B4 of u1.xlsx": {"kind": "outcomes", "story": "Hushed Robotics Limited hired ten.", "row": 4},
}


def naming(store: Tables) -> Tables:
    """The deals, and public texts that name one of their recipients."""
    for at, each in enumerate(TOLD.values(), 50):
        kind = each["kind"]
        field = next(name for name in each if name not in ("kind", "row"))
        position = list(stores.COLUMNS).index(kind)
        stores.record(store, kind, "u1", record=f"u1.{position}.{each['row']}", key=f"naming {at}",
                      **{name: value for name, value in each.items() if name != "kind"})  # fmt: skip
        store["columns"].append(stores.row("columns", upload="u1", sheet=kind, kind=kind, letter="B", header=field, field=field,
                                           position=position))  # fmt: skip
    stores.record(store, "events", "u1", title="Hushed robotic arms", reference="another thing", key="another thing")
    stores.act(store, "setting", "note:secured_funding|", "Without Hushed Robotics it would be less.")
    stores.act(store, "setting", "note:pipeline|", "Hushed Robotics was here.", withdrawn=True)
    return store


def test_staff_are_told_of_every_public_text_that_names_whom_a_confidential_deal_is_for_with_its_cell(opened):
    door = opened(naming(deals()))
    found = {row["told_at"]: row["recipient"] for row in door.ask("names_told", audience="staff")}
    assert found == dict.fromkeys([*TOLD, "the note to secured funding"], "Hushed Robotics")


def test_the_name_of_a_sheet_is_such_a_text_where_a_record_on_it_is_public(opened):
    for public, told in ((True, ["the name of a sheet of u1.xlsx"]), (False, [])):
        store = deals()
        position = 50
        store["columns"].append(stores.row("columns", upload="u1", sheet="Hushed Robotics", kind="investments", letter="B",
                                           header="Title", field="title", position=position))  # fmt: skip
        stores.record(store, "investments", "u1", record=f"u1.{position}.9", key="on it", confidential=not public)
        assert [row["told_at"] for row in opened(store).ask("names_told", audience="staff")] == told


def test_the_board_is_told_nothing_of_them(opened):
    assert opened(naming(deals())).ask("names_told") == []
