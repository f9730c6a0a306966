"""From a record to its cells: file, sheet, cell, the text as typed and what it was read as."""

from __future__ import annotations

from datetime import date

from data.kinds import KINDS
from queries.cells import cells_view
from tests.queries.looks import record
from tests.stores import investment, on, row
from tests.stores import record as stored


def column(store, upload, kind, letter, header, field, as_at=None):
    store["columns"].append(row("columns", upload=upload, sheet=kind, kind=kind, letter=letter, header=header, field=field, as_at=as_at))


def test_every_cell_of_a_record_says_where_it_stands_and_what_it_was_read_as(store, returned, door_to):
    for letter, header, field in (("A", "Ref", "reference"), ("E", "Grant", "amount"), ("F", "When", "date")):
        column(store, returned, "investments", letter, header, field)
    investment(store, returned, "A", 250_000, amount_text="£250k", date_text="May 24",
               **on("date", date(2024, 5, 1), date(2024, 5, 31), "month"))  # fmt: skip
    door = door_to(store)
    name = record(door, "A")["record"]
    cells = {each["field"]: each for each in door.ask("why", kind="investments", record=name)}
    assert [cells["amount"][part] for part in ("cell", "heading", "text", "read_as", "sheet", "file_name")] == [
        "E2", "Grant", "£250k", "£250,000", "investments", f"{returned}.xlsx",
    ]  # fmt: skip
    assert (cells["date"]["text"], cells["date"]["read_as"]) == ("May 24", "May 2024")
    assert (cells["amount"]["status"], cells["amount"]["why"]) == ("counts", "counts in full: £250k")
    assert (record(door, "A")["cell"], record(door, "A")["text"]) == ("E2", "£250k")
    assert "programme" not in cells


def test_who_published_is_for_staff(store, returned, door_to):
    investment(store, returned, "A", 1)
    door = door_to(store)
    assert {each["by"] for each in door.ask("why")} == {None}
    assert {each["by"] for each in door.ask("why", audience="staff")} == {"staff"}


def test_the_cell_of_a_stated_stage_is_that_of_its_own_column(store, returned, door_to):
    column(store, returned, "investments", "C", "Awarded", "committed")
    column(store, returned, "investments", "AB", "Received", "realised")
    investment(store, returned, "A", 5, status="realised", realised_low=500, realised_high=500, realised_qualifier="exact",
               realised_currency="GBP")  # fmt: skip
    assert record(door_to(store), "A")["cell"] == "AB2"


def test_a_column_a_year_is_found_by_its_year(store, returned, door_to):
    for letter, year in (("D", "2023"), ("E", "2024")):
        column(store, returned, "members", letter, f"Employees {year}", "employees", year)
        stored(store, "members", returned, name="A", employees_low=int(year), employees_high=int(year), employees_text=year,
               as_at_text=year, row=2, record=f"{returned}.1.2.{year}", **on("as_at", date(int(year), 3, 31)))  # fmt: skip
    door = door_to(store)
    assert {each["text"]: each["cell"] for each in door.ask("records")} == {"2023": "D2", "2024": "E2"}
    cells = {each["field"]: each for each in door.ask("why", record=f"{returned}.1.2.2024")}
    assert cells["employees"]["heading"] == "Employees 2024"


def test_the_view_of_cells_is_made_of_every_field_of_every_kind():
    view = cells_view()
    assert all(f"field := '{field.name}'" in view for kind in KINDS.values() for field in kind.fields)
