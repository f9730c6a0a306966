"""Upload draws a sheet with two tables side by side, hatches no row that is a record of one of them, and tells their totals apart."""

import pytest

from tests.builders import workbook
from tests.pages.test_pages import written
from tests.pages.uploading import drop, open_page

HEAD = ["Recipient", "Funder", "Status", "Amount"]
ROW = ["Alpha Ltd", "MRC", "committed", 100]
TOTAL = ["Total", None, None, 100]


@pytest.mark.parametrize(
    ("rows", "hatched"),
    [([HEAD, ROW, TOTAL], True), ([[*HEAD, None, *HEAD], [*ROW, None, *ROW], [*ROW, None, *TOTAL]], False)],
)
def test_a_row_is_hatched_only_where_it_is_a_record_of_no_table(empty_store, rows, hatched):
    app = drop(open_page(), ("Return 2024-25 Q1.xlsx", workbook(None, {"Investments": rows})))
    assert not app.exception
    totals = ["Investments at A1, rows", "Investments at F1, rows"] if not hatched else ["Investments, rows"]
    assert [each for each in ("Investments at A1, rows", "Investments at F1, rows", "Investments, rows") if each in written(app)] == totals
    assert ("left-alone" in written(app), "Hatched rows are no records" in written(app)) == (hatched, hatched)
