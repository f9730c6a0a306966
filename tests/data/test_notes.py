"""A note is a setting like any other: it is checked, the newest stands, and an edition keeps the one that stood when it was kept."""

import datetime

import pytest

from data.store.acts import Act
from data.store.notes import check_note, note_setting, notes
from data.store.versions import NotPossible

EDITION = Act(5, "e", "edition", "", "staff", datetime.datetime(2025, 1, 1), "Board, 20 May", "[]", False)


def written(sequence, text, subject="secured funding", edition="", withdrawn=False):
    at = datetime.datetime(2025, 1, 1)
    return Act(sequence, str(sequence), "setting", "", "staff", at, note_setting(subject, edition), text, withdrawn)


def said(*acts, edition=None):
    return {subject: act.value for subject, act in notes(acts, edition).items()}


def test_the_newest_note_stands_and_one_taken_back_is_gone():
    assert said(written(1, "Old"), written(2, "New")) == {"secured funding": "New"}
    assert said(written(1, "Old"), written(2, "New", withdrawn=True)) == {"secured funding": "Old"}


def test_an_edition_has_the_note_written_for_it_else_the_one_that_stood_then():
    acts = [written(1, "Then"), written(6, "Now"), written(7, "Of another", edition="Board, 1 June")]
    assert said(*acts, edition=EDITION) == {"secured funding": "Then"}
    assert said(*acts, written(8, "For it", edition="Board, 20 May"), edition=EDITION) == {"secured funding": "For it"}
    assert said(*acts, written(8, "For it", edition="Board, 20 May")) == {"secured funding": "Now"}
    gone = [written(1, "Then", withdrawn=True)]
    assert said(*gone, edition=EDITION) == {}, "what is taken back is gone from editions too"


def test_a_note_reads_in_history():
    assert check_note("note:funding_by_source|Board", "Two awards.") == "Note to funding by source in the edition Board: Two awards."
    assert check_note("note:members|", "Fine.") == "Note to members: Fine."


@pytest.mark.parametrize(("name", "value"), [
    ("note:members", "No bar"), ("note:|", "No subject"), ("note:<b>|", "A tag"), ("note:members|", ""), ("note:members|", "two\nlines"),
    ("note:members|", "x" * 601), ("note:members|a\nb", "Edition"),
])  # fmt: skip
def test_what_is_no_note_is_refused(name, value):
    with pytest.raises(NotPossible):
        check_note(name, value)
