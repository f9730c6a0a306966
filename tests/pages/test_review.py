"""Files on offer in Upload: a mended file takes the place of the one that it was made from, marked or not."""

import io

from pages.parts.upload_review import Review
from tests.builders import workbook

HEAD = ["Ref", "Recipient", "Funder", "Status", "Amount"]


def test_a_marked_file_that_was_mended_takes_the_place_of_the_one_that_it_was_marked_in():
    review = Review()
    review.take("Return Q1.xlsx", io.BytesIO(workbook(None, {"Investments": [HEAD, ["A", "Alpha Ltd", "UKRI", "eaten", 1]]})))
    review.take("Other Q1.xlsx", io.BytesIO(workbook(None, {"Investments": [HEAD, ["B", "Beta Ltd", "UKRI", "committed", 1]]})))
    review.take("marked Return Q1.xlsx", io.BytesIO(workbook(None, {"Investments": [HEAD, ["A", "Alpha Ltd", "UKRI", "committed", 1]]})))
    assert [(each.file_name, each.rows_stopped) for each in review.files] == [("Other Q1.xlsx", 0), ("marked Return Q1.xlsx", 0)]
    review.close()
