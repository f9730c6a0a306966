"""Real workbooks of others, where they are at hand: marked on their first cell, they read as before, and other parts are the same."""

from pathlib import Path

import pytest

from data.inspection import inspect
from data.marking.places import named
from data.refused import Refused
from tests.marked import a_finding, changed, mark_bytes, sheets_of, without_list

PRACTICE = Path(__file__).resolve().parents[2].parent / "shared" / "practice"
FILES = sorted([*PRACTICE.glob("gov_returns/*.xls[xm]"), *PRACTICE.glob("messy/*.xls[xm]"), *PRACTICE.glob("regional/*.xlsx")])


@pytest.mark.skipif(not FILES, reason="the folder of practice files is not here")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_workbook_is_marked_and_reads_as_before(path):
    before = path.read_bytes()
    try:
        inspect(before, path.name)
        sheets = sheets_of(before)
    except Refused as refused:
        pytest.skip(f"it is not read at all: {refused}")
    findings = [
        a_finding(named((sheet.rows[0].number, next(at for at, value in enumerate(sheet.rows[0].values) if value is not None))), sheet.name)
        for sheet in sheets
        if sheet.rows
    ]
    after = mark_bytes(before, *findings)
    assert without_list(sheets_of(after)) == sheets
    different, new = changed(before, after)
    told = ("sheet", "comments", "vmldrawing", "styles", "workbook", "[content_types]", ".rels")
    assert all(any(word in name.lower() for word in told) for name in different | new), different | new
    assert not any("threaded" in name.lower() for name in different)
