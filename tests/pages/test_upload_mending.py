"""Mend here: a cell is corrected on the page and checked as typed; it is kept beside what the file says, and can be as it was."""

import io

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from tests.builders import workbook
from tests.pages.test_pages import written
from tests.pages.uploading import HEADINGS, REALISED, WRONG, drop, money, open_page, publish

NAME = "Return 2024-25 Q1.xlsx"
HALF = ["R-3", "Gamma Ltd", "Innovate UK", "realised", "half a milion", "14/05/2024"]
BLANK = [["R-5", "Epsilon Ltd", "Innovate UK", None, 500, "14/05/2024"], ["R-6", "Zeta Ltd", "Innovate UK", None, 600, "14/05/2024"]]
AGAIN = "Check again with these corrections"


@pytest.fixture
def page(empty_store):
    """Upload with a return of which two rows stop: D3 is no status, E4 no amount."""
    return drop(open_page(), money(REALISED, WRONG, HALF))


def field(app, label):
    return next(each for each in [*app.text_input, *app.selectbox] if each.label.replace("\\", "") == label)


def press(app, label):
    next(each for each in app.button if each.label.replace("\\", "") == label).click()
    return app.run()


def corrected(app, **texts):
    """Type into the fields of cells, and check again."""
    for cell, text in texts.items():
        next(each for each in [*app.text_input, *app.selectbox] if each.label.startswith(f"{cell} instead of")).set_value(text)
    return press(app, AGAIN)


def offered(app):
    [one] = app.session_state["review"].files
    return one


def test_what_stops_is_corrected_on_the_page_and_published_with_what_the_file_says_beside_it(page, empty_store):
    assert page.button(key="publish").disabled
    corrected(page, D3="committed", E4="£500k")
    assert not page.exception
    said = written(page)
    assert "3 rows read, none stops" in said and "2 cells corrected here" in said
    assert 'title="£500k, as corrected here; the file says half a milion"' in said and '<span class="word">corrected</span>' in said
    publish(page)
    [upload] = empty_store.uploads()
    assert upload.directions and not upload.left_out
    assert "2 cells corrected" in empty_store.history()[-1].what and "2 cells corrected" in written(page)


def test_a_correction_that_is_not_understood_is_a_finding_of_its_cell(page):
    corrected(page, E4="plenty")
    said = written(page)
    assert '<b>Stops row 4.</b> <a class="to-cell" href="#cell-E4">' in said and '<q class="typed-text">plenty</q>' in said
    assert field(page, "E4 instead of 'plenty'").value == "plenty"


def test_corrections_outlive_another_check_and_each_can_be_as_it_was(page):
    corrected(page, D3="committed", E4="£500k")
    next(each for each in page.checkbox if each.label == "All investments").check()
    press(page, "Check again with this")
    press(page, "Mark the findings in this workbook")
    assert {each.cell: each.stood for each in offered(page).corrections} == {"D3": "in the bag", "E4": "half a milion"}
    press(page, "E4 as it was")
    assert [each.cell for each in offered(page).corrections] == ["D3"] and offered(page).stops == 1
    assert offered(page).checked.about["complete"] == ["investments"]


def test_all_corrections_can_be_as_they_were_at_once(page):
    corrected(page, D3="committed", E4="£500k")
    press(page, "All as they were")
    assert not offered(page).corrections and offered(page).rows_stopped == 2


def test_the_mended_file_is_read_as_it_stands_and_that_is_said(page):
    corrected(page, D3="committed", E4="£500k")
    drop(page, money(REALISED, [*WRONG[:3], "lapsed", *WRONG[4:]], HALF))
    assert offered(page).rows_stopped == 1 and not offered(page).corrections
    assert "The file before this one had 2 cells corrected here (Investments!D3, Investments!E4)." in written(page)
    press(page, "Correct these cells here too")
    assert [(each.cell, each.stood, each.typed) for each in offered(page).corrections] == [
        ("D3", "lapsed", "committed"), ("E4", "half a milion", "£500k")
    ]  # fmt: skip
    assert "The file before this one" not in written(page)


def test_the_same_words_in_a_column_with_a_list_are_corrected_in_one_field(empty_store):
    rows = [[f"R-{number}", f"Company {number} Ltd", "Innovate UK", "in the bag", "£1k", "14/05/2024"] for number in range(1, 31)]
    app = drop(open_page(), (NAME, workbook(None, {"Investments": [HEADINGS, *rows]})))
    assert "<b>Stops 30 rows.</b>" in written(app) and ">D2-D31</code>" in written(app)
    field(app, "Instead of 'in the bag' in all 30").set_value("realised")
    press(app, AGAIN)
    assert len(offered(app).corrections) == 30 and offered(app).goes


def test_any_other_cell_can_be_corrected_and_one_outside_of_the_sheet_is_said(page):
    field(page, "Cell").set_value("e2")
    field(page, "What it should say").set_value("£300k")
    press(page, AGAIN)
    assert [(each.cell, each.stood, each.typed) for each in offered(page).corrections] == [("E2", "£250k", "£300k")]
    field(page, "Cell").set_value("Z900")
    press(page, AGAIN)
    assert "The cell Investments!Z900 lies outside of what the sheet holds." in written(page).replace("&#x27;", "'")
    assert [each.cell for each in offered(page).corrections] == ["E2"], "what was corrected before stands"


def test_nothing_is_checked_again_where_nothing_was_typed(page):
    before = offered(page).checked
    press(page, AGAIN)
    assert "No cell was corrected" in written(page) and offered(page).checked is before


def test_a_cell_of_which_two_things_are_said_has_one_field(empty_store):
    book = openpyxl.load_workbook(io.BytesIO(workbook(None, {"Investments": [HEADINGS, *BLANK]})))
    for row, colour in zip(book.active.iter_rows(min_row=2), ("00B050", "FFC000"), strict=True):
        for cell in row:
            cell.fill = PatternFill("solid", fgColor=colour)
    coloured = io.BytesIO()
    book.save(coloured)
    app = drop(open_page(), ("Return 2024-25 Q1.xlsx", coloured.getvalue()))
    assert not app.exception and "Colours are not read." in written(app)
    assert len([each for each in [*app.text_input, *app.selectbox] if each.label.startswith("D2 instead of")]) == 1
