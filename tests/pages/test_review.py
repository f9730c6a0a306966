"""Files on offer in Upload: a mended file takes the place of the one that it was made from, marked or not."""

import io

import pytest

from data.directions import Directions
from pages.parts.upload.review import Review, is_in_place_of, look_at
from tests.builders import workbook

HEAD = ["Ref", "Recipient", "Funder", "Status", "Amount"]


def test_a_marked_file_that_was_mended_takes_the_place_of_the_one_that_it_was_marked_in():
    review = Review()
    review.take("Return Q1.xlsx", io.BytesIO(workbook(None, {"Investments": [HEAD, ["A", "Alpha Ltd", "UKRI", "eaten", 1]]})))
    review.take("Other Q1.xlsx", io.BytesIO(workbook(None, {"Investments": [HEAD, ["B", "Beta Ltd", "UKRI", "committed", 1]]})))
    review.take("marked Return Q1.xlsx", io.BytesIO(workbook(None, {"Investments": [HEAD, ["A", "Alpha Ltd", "UKRI", "committed", 1]]})))
    assert [(each.file_name, each.rows_stopped) for each in review.files] == [("Other Q1.xlsx", 0), ("marked Return Q1.xlsx", 0)]
    review.close()


@pytest.mark.parametrize(("name", "other", "is_its"), [
    ("marked Return.xlsx", "Return.ods", True), ("marked Return.xlsx", "Return.XLS", True), ("marked Return.xlsx", "Return.xlsx", True),
    ("Return.xlsx", "marked Return.xlsx", True), ("Return.xlsx", "Return.ods", False), ("marked Return.xlsx", "Return.csv", False),
    ("marked Other.xlsx", "Return.xlsb", False),
])  # fmt: skip
def test_a_marked_workbook_of_values_takes_the_place_of_the_file_that_it_was_made_of(name, other, is_its):
    assert is_in_place_of(name, other) is is_its


def money(status, amount=1):
    return io.BytesIO(workbook(None, {"Investments": [HEAD, ["A", "Alpha Ltd", "UKRI", status, amount]]}))


def break_off_at(wanted):
    def on_progress(words):
        if words.startswith(wanted):
            raise KeyError("Cancel was pressed")

    return on_progress


@pytest.mark.parametrize("step", ["Looking at the file", "Checking the rows", "Drawing the sheets"])
def test_a_check_that_is_broken_off_leaves_nothing_of_its_file_and_the_others_as_they_were(step):
    review = Review()
    first = review.take("Return Q1.xlsx", money("committed"))
    with pytest.raises(KeyError):
        review.take("Return Q1.xlsx", money("eaten"), break_off_at(step))
    assert review.files == [first] and first.goes and first.path.exists()
    assert [each.name for each in review.folder.iterdir()] == [first.key]
    review.close()


@pytest.mark.parametrize("step", ["Checking the rows", "Drawing the sheets"])
def test_a_second_check_that_is_broken_off_leaves_the_first_as_it_was(step):
    review = Review()
    offered = review.take("Return Q1.xlsx", money("eaten"))
    checked, drawn, folders = offered.checked, offered.excerpts, set(offered.path.parent.iterdir())
    offered.directions = Directions({"Investments!D2": "committed"})
    with pytest.raises(KeyError):
        look_at(offered, break_off_at(step))
    assert (offered.checked, offered.excerpts, offered.rows_stopped) == (checked, drawn, 1)
    assert set(offered.path.parent.iterdir()) == folders
    look_at(offered)
    assert offered.rows_stopped == 0
    review.close()
