"""A workbook that was marked before, mended in part, and is marked again: one list, no note said twice, no mark on what is in order."""

import io
import re

import openpyxl

from data.marking.listing import is_list
from tests.builders import workbook
from tests.marked import a_finding, mark_bytes, parts, sheets_of

BEFORE = workbook(None, {"Sheet1": [["a", "b"], [1, 2]]})


def resaved(content: bytes) -> bytes:
    """As another program writes it anew: other names of parts, shared texts."""
    written = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(content)).save(written)
    return written.getvalue()


def sheet(content: bytes, name: str = "Sheet1"):
    return openpyxl.load_workbook(io.BytesIO(content))[name]


def test_the_list_is_known_by_its_contents_and_not_by_its_name():
    once = mark_bytes(BEFORE, a_finding("A1"))
    assert [is_list(each) for each in sheets_of(once)] == [True, False]
    assert not is_list(sheets_of(workbook(None, {"Findings": [["Severity", "Sheet", "Cell"]]}))[0])


def test_marking_again_writes_the_list_anew_and_adds_none():
    once = resaved(mark_bytes(BEFORE, a_finding("A1"), a_finding("B2", message="Other.")))
    twice = mark_bytes(once, a_finding("B2", message="Still wrong."))
    assert openpyxl.load_workbook(io.BytesIO(twice)).sheetnames == ["Findings", "Sheet1"]
    assert [row[3] for row in sheet(twice, "Findings").iter_rows(min_row=5, values_only=True)] == ["Still wrong."]


def test_a_note_of_ours_says_only_what_is_found_now_and_a_mended_cell_loses_its_mark():
    twice = sheet(
        mark_bytes(resaved(mark_bytes(BEFORE, a_finding("A1"), a_finding("B2"))), a_finding("B2", "Sheet1", "warns", "Now this."))
    )
    assert twice["B2"].comment.text == "Warns\nNow this.\nType 1."
    assert twice["B2"].border.top.style == "mediumDashed"
    assert twice["A1"].comment.text == "In order\nNothing is found in this cell any more."
    assert (twice["A1"].fill.fill_type, twice["A1"].border.top.style) == (None, None)


def test_a_ground_that_somebody_chose_since_is_left():
    book = openpyxl.load_workbook(io.BytesIO(mark_bytes(BEFORE, a_finding("A1"))))
    book["Sheet1"]["A1"].fill = openpyxl.styles.PatternFill("solid", fgColor="FF00FF00")
    written = io.BytesIO()
    book.save(written)
    assert sheet(mark_bytes(written.getvalue()))["A1"].fill.fgColor.rgb == "FF00FF00"


def test_the_note_of_somebody_else_is_not_made_longer_twice():
    book = openpyxl.load_workbook(io.BytesIO(BEFORE))
    book["Sheet1"]["A1"].comment = openpyxl.comments.Comment("own", "somebody")
    written = io.BytesIO()
    book.save(written)
    twice = mark_bytes(mark_bytes(written.getvalue(), a_finding("A1")), a_finding("A1"))
    assert sheet(twice)["A1"].comment.text == "own\n\nStops\nIt is wrong.\nType 1."
    assert len(re.findall(rb"<comment ", parts(twice)["xl/comments/comment1.xml"])) == 1
