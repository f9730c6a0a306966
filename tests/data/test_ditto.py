"""A mark that says `as above` names nobody: the row waits for the name itself."""

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Status", "Amount", "Note"]


@pytest.mark.parametrize("mark", ['"', "\u201d", "''", "ditto", "Ditto", "do.", "as above", "Same as above", "- \" -"])
def test_a_mark_for_a_name_stops_its_row_and_no_organisation_is_called_so(tmp_path, mark):
    answer = said(tmp_path, HEAD, ["Alpha Ltd", "NIHR", "committed", 100, None], [mark, "NIHR", "committed", 200, None],
                  ["Beta Ltd", mark, "committed", 300, None])  # fmt: skip
    stops = {(each["cell"], each["code"]) for each in answer["findings"] if each["severity"] == "stops"}
    assert stops == {("A3", "ditto"), ("B4", "ditto")}
    assert [each["values"]["recipient"] for each in answer["sheets"][0]["records"]] == ["Alpha Ltd"]


def test_a_mark_in_a_note_and_a_name_that_only_holds_the_words_stop_nothing(tmp_path):
    answer = said(tmp_path, HEAD, ["Ditto Music Ltd", "NIHR", "committed", 100, "as above"], ["Do Ltd", "MRC", "committed", 5, '"'])
    assert not [each for each in answer["findings"] if each["severity"] == "stops"]
