"""The workbooks of mistakes make each mistake that staff make, and each finding says what to do."""

from __future__ import annotations

import dataclasses

import pytest

from data.returns import CheckedReturn
from data.samples import make_mistakes
from tests.data.sampled import checked


@pytest.fixture(scope="module")
def mistaken(tmp_path_factory) -> dict[str, CheckedReturn]:
    return {each.file_name: each for each in checked("mistakes", tmp_path_factory.mktemp("read"))}


@pytest.mark.parametrize(
    "code",
    [
        "amount-not-understood", "status-asked", "status-missing", "level-not-understood", "missing", "parent-circle",
        "cell-error-stops", "formula-without-value-stops", "confidential-not-understood", "date-not-understood", "key-repeated",
        "parts-exceed-parent", "total-differs", "percent-not-understood", "company-number-mended", "company-number-not-understood",
        "parent-not-here", "realised-above-committed", "amount-zero", "amount-blank", "amount-currency", "column-twice", "column-left",
        "place-unlisted", "place-needs-share", "count-not-understood", "choice-stops", "choice-not-understood", "dates-reversed",
        "role-missing", "sheet-left", "sheet-hidden", "cell-error", "total-row",
    ],
)  # fmt: skip
def test_the_workbook_of_mistakes_makes_each_mistake(mistaken, code):
    assert code in {each.code for each in mistaken[make_mistakes.EVERYTHING].findings}


def test_the_attendee_list_is_stopped_and_nothing_of_it_is_kept(mistaken):
    read = mistaken[make_mistakes.ATTENDEE_LIST]
    assert read.withheld
    assert [each.code for each in read.stops] == ["personal-data"]


def test_mixed_case_of_a_status_is_no_mistake(mistaken):
    rows = {row["reference"]: row for row in mistaken[make_mistakes.EVERYTHING].rows("investments")}
    assert rows["X-22"]["status"] == "committed"


def test_the_findings_of_the_mistakes_name_their_cell_and_what_to_do(mistaken):
    for read in mistaken.values():
        for each in read.findings:
            assert all(dataclasses.astuple(each)[index] for index in (0, 1, 4, 5)), each
