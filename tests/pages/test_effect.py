"""What publishing would change is said in the words of the headlines: what nobody has recorded is not £0, and not lost."""

from charts.said.headlines import figure_words
from data.store.differing import RecordChange
from pages.parts.history.effect import Effect, _none_counts, change_lines
from pages.parts.upload.changes import _fields_in_words


def secured(low, records, basis, unit="GBP", unknown=0):
    return {"measure": "secured funding", "low": low, "high": low, "unit": unit, "unknown": unknown, "records": records, "basis": basis}


NOTHING = secured(0, 0, "no investment records")
NOT_KNOWN = secured(None, 0, "committed or realised; without 189 records of which no share of the region or the sector is stated")
KNOWN = secured(25_000_000, 1, "committed or realised")


def test_money_that_nobody_recorded_is_not_nought():
    assert figure_words(NOTHING) == "not recorded" and figure_words(secured(0, 0, "committed or realised")) == "£0"


def test_records_without_a_figure_are_no_loss_and_are_in_the_list():
    assert Effect((NOTHING,), (NOT_KNOWN,)).changed == [(NOTHING, NOT_KNOWN)]
    assert change_lines(NOTHING, NOT_KNOWN) == [("Secured funding", "not recorded", "not known", "recorded, without a figure")]


def test_a_first_figure_is_one_and_what_stays_unrecorded_does_not_change():
    assert change_lines(NOTHING, KNOWN) == [("Secured funding", "not recorded", "£250k", "first figure")]
    assert Effect((NOTHING,), (NOTHING,)).changed == []


def test_what_is_taken_back_is_no_longer_recorded_and_what_becomes_unsure_no_longer_known():
    assert [change_lines(KNOWN, after)[0][3] for after in (NOTHING, NOT_KNOWN)] == ["no longer recorded", "no longer known"]


def reason(kind, why, records):
    return {"kind": kind, "counts": "counts" if why == "counts" else "left out", "why": why, "records": records}


def test_that_no_record_of_a_file_will_count_is_said_with_the_reason_of_most():
    reasons = [reason("investments", "left out: the place is elsewhere", 11), reason("events", "left out: no share is stated", 1)]
    assert _none_counts(reasons) == "None of the 12 records in it will count: for 11 of them, the place is elsewhere."
    assert _none_counts(reasons[:1]) == "None of the 11 records in it will count: the place is elsewhere."
    assert _none_counts([reasons[0], reason("investments", "counts", 1)]) == _none_counts([]) == ""


def test_that_none_of_a_kind_will_count_is_said_beside_a_kind_that_does():
    counts = reason("investments", "counts", 6)
    silent = [reason("events", "left out: the cluster's part in it is not stated", 4), reason("members", "left out: it has ended", 1)]
    assert _none_counts([counts, *silent]) == (
        "None of the 4 events in it will count: the cluster's part in it is not stated. The one member in it will not count: it has ended."
    )


def test_a_new_record_says_how_much_it_brings_and_a_changed_one_from_what_to_what():
    new = RecordChange("investments", "new", "New Co", "Sheet1!2", (), 5_000_000)
    changed = RecordChange("investments", "changed", "Old Co", "Sheet1!3", (("Amount", "", "£1k"),), 100_000)
    assert [_fields_in_words(each) for each in (new, changed)] == ["£50k", "Amount: blank to £1k"]
