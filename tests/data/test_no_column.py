"""What is missing of rows whose sheet has no column for it is mended by a column, not in a cell that holds something else."""

from data.checking.columns.no_column import lacks_column
from tests.data.checked_sheet import checked

HEADS = ("Recipient", "Source", "Amount", "Date")
ROW = ("Acme Ltd", "Innovate UK", 500, "14/05/2024")


def said(code, *rows, name="Investments"):
    return [each for each in checked(*rows, name=name).findings if each.code == code]


def test_without_a_column_for_it_the_remedy_is_a_column():
    [found] = said("status-missing", HEADS, ROW)
    assert found.remedy.startswith("Add a column headed Status (in the file). Type target,") and lacks_column(found.remedy)


def test_a_column_that_was_left_alone_may_be_the_one():
    [found] = said("status-missing", (*HEADS, "Zebra"), (*ROW, "realised"))
    assert "(in the file), or say under the picture in Upload which column it is. Type" in found.remedy
    [found] = said("status-missing", (*HEADS, "Zebra"), (*ROW, None))
    assert "under the picture" not in found.remedy, "an empty one says nothing"


def test_a_blank_cell_of_a_column_is_mended_in_that_cell():
    [found] = said("status-missing", (*HEADS, "Status"), (*ROW, None))
    assert found.cell == "E2" and found.remedy.startswith("Type target") and not lacks_column(found.remedy)


def test_a_field_that_is_not_required_is_named_by_its_heading_too():
    head, row = ("Title", "Status", "Date"), ("Breakfast", "held", "14/05/2024")
    [found] = said("role-missing", head, row, name="Events")
    assert found.remedy.startswith("Add a column headed Role (in the file).")
    [found] = said("role-missing", (*head, "Role"), (*row, None), name="Events")
    assert not lacks_column(found.remedy)


def test_all_that_a_row_lacks_is_said_at_once_whatever_stops_it():
    rows = ("Title", "Date"), ("Breakfast", "14/05/2024")
    assert [len(said(code, *rows, name="Events")) for code in ("missing", "role-missing")] == [1, 1]
    head, row = ("Title", "Date", "Status", "Role", "Venue"), (None, "14/05/2024", None, None, "Town Hall")
    assert [each.cell for each in said("missing", head, row, name="Events")] == ["A2", "C2"]
    assert [each.cell for each in said("role-missing", head, row, name="Events")] == ["D2"]


def test_of_a_cell_that_could_not_be_read_nothing_more_is_said():
    head, row = ("Title", "Date", "Status", "Role"), ("Breakfast", "14/05/2024", "#REF!", "led")
    assert not said("missing", head, row, name="Events")


def test_a_blank_amount_is_mended_in_the_column_of_its_stage_where_that_is_all_there_is():
    head, row = ("Recipient", "Source", "Status", "Committed", "Date"), ("Acme Ltd", "UKRI", "committed", None, "14/05/2024")
    [found] = said("amount-blank", head, row)
    assert found.cell == "D2" and not lacks_column(found.remedy)
    [found] = said("amount-blank", head, (*row[:2], "announced", *row[3:]))
    assert found.remedy.startswith("Add a column headed Amount (in the file).")


def test_a_missing_choice_is_mended_by_one_of_its_list():
    [found] = said("missing", ("Title", "Date", "Role"), ("Breakfast", "14/05/2024", "led"), name="Events")
    assert "Type one of: planned; held; cancelled; postponed, or delete the row." in found.remedy


def test_a_long_list_is_cut_short_in_words():
    [found] = said("choice-not-listed", (*HEADS, "Status", "Segment"), (*ROW, "realised", "Basketry"))
    assert found.remedy.endswith("; and others.")
