"""A note that asks for confidence is said before the board can see the row; what a cell says of it itself goes before."""

import pytest

from data.checking.columns.no_column import column_to_add
from tests.data.checked_sheet import checked, codes

HEADS = ("Recipient", "Source", "Status", "Amount", "Date", "Notes")
ROW = ("Acme Ltd", "Innovate UK", "expected", 500, "14/05/2024")


def said(*rows):
    return [each for each in checked(*rows).findings if each.code == "confidence-in-note"]


@pytest.mark.parametrize("note", ["confidential until Oct", "Told in confidence", "EMBARGOED to 3 May", "Not yet public", "do not share"])
def test_a_note_that_asks_for_confidence_warns_and_asks_for_the_column(note):
    [found] = said(HEADS, (*ROW, note))
    assert found.severity == "warns" and column_to_add(found.remedy) == "Confidential"


@pytest.mark.parametrize("note", ["No longer confidential", "not confidential", "public since May", None])
def test_a_note_that_asks_for_nothing_is_not_spoken_of(note):
    assert not said(HEADS, (*ROW, note))


@pytest.mark.parametrize(("cell", "times"), [("yes", 0), ("no", 0), (None, 1)])
def test_what_the_row_says_of_itself_goes_before_its_note(cell, times):
    found = said((*HEADS, "Confidential"), (*ROW, "confidential until Oct", cell))
    assert [each.cell for each in found] == ["G2"] * times


YES = ("yes", "Confidential", "in confidence", "Embargoed", "Not disclosed", True)
NO = ("no", "Public", "not confidential")
SILENT = ("-", "n/a", None)  # what an earlier return said of the record stands
SHOWN = [("Can be published", "yes"), ("Public", 0), ("Public", "£20k"), ("Public", "Open"), ("Public", None)]


@pytest.mark.parametrize(("cell", "hushed"), [*((each, True) for each in YES), *((each, False) for each in NO),
                                                *((each, None) for each in SILENT)])  # fmt: skip
def test_the_column_is_read_in_its_own_words_too(cell, hushed):
    assert checked((*HEADS, "Confidential"), (*ROW, "ours", cell)).records["confidential"] == [hushed]


@pytest.mark.parametrize("cell", ["tbc", "unknown", "x", "until May"])
def test_what_is_neither_is_never_taken_for_public(cell):
    result = checked((*HEADS, "Confidential"), (*ROW, "ours", cell))
    assert result.records["confidential"] == [] and ("G2", "confidential-not-understood") in codes(result, "stops")


@pytest.mark.parametrize("heading", ["Confidentiality", "Confidential (Y/N)", "Commercially sensitive", "Embargo until", "Under NDA"])
def test_a_heading_that_asks_for_confidence_in_other_words_is_that_column(heading):
    assert checked((*HEADS, heading), (*ROW, "ours", "yes")).records["confidential"] == [True]


@pytest.mark.parametrize(("heading", "cell"), [("Can be published", "no"), ("Public?", False), ("May be shared", "Confidential")])
def test_a_row_that_may_not_be_shown_stops_where_no_column_says_it_as_the_template_does(heading, cell):
    assert ("G2", "confidential-elsewhere") in codes(checked((*HEADS, heading), (*ROW, "ours", cell)), "stops")


@pytest.mark.parametrize(("heading", "cell"), SHOWN)
def test_a_row_that_may_be_shown_goes_in(heading, cell):
    assert not {code for _, code in codes(checked((*HEADS, heading), (*ROW, "ours", cell)), "stops")} & {"confidential-elsewhere"}


@pytest.mark.parametrize(("cell", "stops"), [("yes", True), ("until May", True), ("Confidential", True), ("no", False), (None, False)])
def test_a_member_that_is_marked_as_confidential_stops_for_the_board_would_see_it(cell, stops):
    heads = ("Name", "Kind", "Joined", "Employees", "Confidential")
    result = checked(heads, ("Acme Ltd", "company", "14/05/2024", 9, cell), name="Members")
    assert (("E2", "confidential-nowhere") in codes(result, "stops")) is stops
    assert len(result.records["name"]) == (0 if stops else 1)
