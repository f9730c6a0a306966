"""Lines below a table that are remarks: the word that opens them, and the numbered ones below it; a name alone stays a question."""

import pytest

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Amount", "Status"]
ROW = ["Alpha Ltd", "Innovate UK", 100, "committed"]


@pytest.mark.parametrize(("lines", "remarks"), [
    (["Notes", "1. Subject to contract", "2) Of which half match"], [3, 4, 5]), (["Footnotes:", "(a) Provisional"], [3, 4]),
    (["Key"], [3]), (["Notes", "Beta Ltd"], [3]), (["1. Beta Ltd"], []),
])  # fmt: skip
def test_numbered_lines_below_the_word_notes_are_remarks(tmp_path, lines, remarks):
    answer = said(tmp_path, HEAD, ROW, *([line] for line in lines))
    left = [each["row"] for each in answer["sheets"][0]["left_alone"]]
    stopped = sorted({int(each["cell"][1:]) for each in answer["findings"] if each["severity"] == "stops"})
    assert left == remarks and stopped == [row for row in range(3, 3 + len(lines)) if row not in remarks]
