"""A note that says that money was given up is said beside a status by which it counts; the row itself is left as it stands."""

import pytest

from tests.data.checked_sheet import checked

HEADS = ("Recipient", "Source", "Status", "Amount", "Date", "Notes")


@pytest.mark.parametrize(("status", "note", "cells"), [
    ("committed", "Withdrawn March 2024", ["F2"]), ("expected", "The offer was declined", ["F2"]), ("realised", "Clawed back", ["F2"]),
    ("committed", "Project did not proceed", ["F2"]), ("committed", "Didn’t go ahead", ["F2"]), ("lapsed", "Withdrawn", []),
    ("committed", "revised from £300", []), ("committed", "An earlier bid was rejected", []), ("committed", "Not cancelled", []),
    ("committed", None, []),
])  # fmt: skip
def test_a_note_that_says_the_money_was_given_up_warns_unless_the_status_says_so_too(status, note, cells):
    result = checked(HEADS, ("Acme Ltd", "Innovate UK", status, 500, "14/05/2024", note))
    assert [each.cell for each in result.findings if each.code == "given-up-in-note"] == cells
    assert result.records["status"] == [status] and result.records["amount_low"] == [50_000]
