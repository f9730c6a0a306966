"""A cell that staff correct reads as they typed it; the file stays as it was, and the same file with other directions is another upload."""

import time

import openpyxl
import pytest

from data.directions import Directions, cells_of, correct
from data.marking import mark
from data.model import Row, Sheet
from data.returns import check
from data.store.publishing import publish_returns, withdraw
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook

HEADINGS = ("Recipient", "Source", "Amount", "Status", "Date", "Reference")
ROWS = (HEADINGS, ("Medmin Ltd", "Innovate UK", "half a milion", "realised", "2024-05-01", "A1"),
        ("Orthia Ltd", "NIHR", 200_000, "realised", "2024-05-02", "A2"))  # fmt: skip


def checked(tmp_path, **corrections):
    path = tmp_path / "return 2024-25 Q1.xlsx"
    if not path.exists():
        workbook(path, {"Investments": list(ROWS)})
    told = Directions({f"Investments!{cell}": typed for cell, typed in corrections.items()})
    return check(path, path.name, directions=told)


def realised(store):
    door = open_version(store.version_path())
    try:
        rows = door.ask("funding_by_source", audience="board")
        return sum(row["realised_low"] for row in rows), sum(row["unknown"] for row in rows)
    finally:
        door.close()


def test_a_corrected_cell_no_longer_stops_its_row_and_says_what_the_file_says(tmp_path):
    assert [each.cell for each in checked(tmp_path).stops] == ["C2"]
    again = checked(tmp_path, C2="£500k")
    assert not again.stops
    [note] = [each for each in again.findings if each.code == "cell-corrected"]
    assert (note.sheet, note.cell, note.severity) == ("Investments", "C2", "notes")
    assert "'£500k'" in note.message and "'half a milion'" in note.message
    [record] = [row for row in again.rows("investments") if row["row"] == 2]
    assert (record["amount_low"], record["amount_text"]) == (50_000_000, "£500k")


def test_a_correction_that_is_not_understood_stops_its_row_as_a_cell_does(tmp_path):
    assert [(each.code, each.cell) for each in checked(tmp_path, C2="plenty").stops] == [("amount-not-understood", "C2")]


def test_an_emptied_cell_is_blank_and_a_blank_one_is_filled(tmp_path):
    again = checked(tmp_path, C3="", C2="1")
    assert {row["row"]: row["amount_low"] for row in again.rows("investments")} == {2: 100, 3: None}
    assert [(row["cell"], row["stood"], row["typed"]) for row in again.rows("corrections")] == [
        ("C2", "half a milion", "1"), ("C3", "200000", None)
    ]  # fmt: skip


def test_a_hundred_thousand_cells_are_corrected_as_quickly_as_they_are_read():
    sheet = Sheet("Investments", [Row(number, ["in the bag", number]) for number in range(1, 100_001)])
    started = time.process_time()
    made = correct([sheet], {f"Investments!A{number}": "realised" for number in range(100_000, 0, -1)} | {"Investments!B7": ""})
    assert time.process_time() - started < 10
    assert [each.cell for each in made[6:9]] == ["A7", "B7", "A8"] and len(made) == 100_001
    assert sheet.rows[6].values == ["realised", None]


def test_what_reads_as_it_stands_is_no_correction(tmp_path):
    again = checked(tmp_path, C3="200000")
    assert not again.rows("corrections")
    [record] = again.rows("investments")
    assert record["amount_low"] == 20_000_000


@pytest.mark.parametrize("cell", ["Other!C2", "Investments!C", "Investments!ZZZZ2", "Investments!C400", "Investments!Z2", "C2"])
def test_a_cell_that_the_file_does_not_hold_cannot_be_corrected(tmp_path, cell):
    path = tmp_path / "return.xlsx"
    workbook(path, {"Investments": list(ROWS)})
    with pytest.raises(ValueError, match="cell"):
        check(path, path.name, directions=Directions({cell: "1"}))


def test_the_control_totals_are_those_of_the_corrected_cells(tmp_path):
    [total] = checked(tmp_path, C2="£500k").rows("totals")
    assert (total["pence_in_file"], total["pence_taken"], total["rows_taken"]) == (70_000_000, 70_000_000, 2)


def test_an_address_that_is_typed_in_is_withheld_as_one_that_stands_there(tmp_path):
    again = checked(tmp_path, B1="Contact email", B2="a@example.org", B3="b@example.org")
    assert again.withheld and not again.rows("corrections")


def test_the_same_bytes_otherwise_corrected_are_another_upload_and_taking_it_back_puts_the_first_back(tmp_path):
    store = Store(tmp_path / "store")
    publish_returns(store, [checked(tmp_path)], by="Staff", leave_out=True)
    assert realised(store) == (20_000_000, 0)
    receipt = publish_returns(store, [checked(tmp_path, C2="£500k")], by="Staff")
    assert "1 cell corrected" in receipt.acts[0].what
    assert realised(store) == (70_000_000, 0)
    twice = publish_returns(store, [checked(tmp_path, C2="£500k")], by="Staff")
    assert not twice.acts and "Already published" in twice.already[0]
    withdraw(store, receipt.acts[0].id, by="Staff")
    assert realised(store) == (20_000_000, 0)


def test_the_record_says_what_stood_in_the_file(tmp_path):
    store = Store(tmp_path / "store")
    publish_returns(store, [checked(tmp_path, C2="£500k")], by="Staff")
    door = open_version(store.version_path())
    try:
        cells = door.ask("why", audience="board", kind="investments")
    finally:
        door.close()
    stood = {(each["cell"], each["text"]): each["stood"] for each in cells if each["field"] == "amount"}
    assert stood == {("C2", "£500k"): "half a milion", ("C3", "200000"): None}


def test_their_own_workbook_says_what_was_typed_in_upload_and_keeps_what_it_says_itself(tmp_path):
    again = checked(tmp_path, C2="£500k")
    marked = mark(again.path, again.file_name, again.findings, tmp_path)
    book = openpyxl.load_workbook(marked.path)
    assert book["Investments"]["C2"].value == "half a milion"
    assert "Corrected in Upload to '£500k'; the file says 'half a milion'." in book["Investments"]["C2"].comment.text
    assert any("£500k" in str(cell.value) for cell in book["Findings"]["D"])


def test_the_store_lists_what_was_corrected_of_an_upload(tmp_path):
    store = Store(tmp_path / "store")
    upload = publish_returns(store, [checked(tmp_path, C2="£500k", A3="")], by="Staff", leave_out=True).acts[0].target
    assert store.corrections(upload) == [("Investments", "C2", "half a milion", "£500k"), ("Investments", "A3", "Orthia Ltd", "")]
    assert store.corrections("another") == []


def test_directions_are_one_text_whatever_their_order():
    one, other = Directions({"A!B2": "1", "A!B1": ""}), Directions({"A!B1": "", "A!B2": "1"})
    assert one.as_json() == other.as_json() and Directions.from_json(one.as_json()) == one
    assert Directions({}).as_json() == "" and Directions.from_json(None) == Directions({})


def test_a_range_is_all_of_its_cells_row_by_row():
    assert cells_of("A: B!E9:F10") == ["A: B!E9", "A: B!F9", "A: B!E10", "A: B!F10"] and cells_of("A!E6") == ["A!E6"]
    assert cells_of("A!E9:E11") == ["A!E9", "A!E10", "A!E11"]


@pytest.mark.parametrize("name", ["A!E9:E6", "A!F6:E9", "A!E6:", "A!E6:E", "A!A1:XFD1048576", "A!E6:E1048577"])
def test_what_is_no_range_is_said(name):
    with pytest.raises(ValueError, match="range"):
        cells_of(name)
