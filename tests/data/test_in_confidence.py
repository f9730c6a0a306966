"""A note that asks for confidence is said before the board can see the row; what a cell says of it itself goes before."""

import pytest

from data.checking.columns.no_column import column_to_add
from tests.data.checked_sheet import checked

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
