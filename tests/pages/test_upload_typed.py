"""What is typed to mend a return, until it is checked: kept whatever is looked at, one text for many cells, a column that is lacking."""

from tests.builders import workbook
from tests.pages.test_pages import written
from tests.pages.test_upload_mending import AGAIN, HALF, NAME, corrected, field, offered, page, press  # noqa: F401
from tests.pages.uploading import HEADINGS, REALISED, WRONG, drop, open_page, publish


def test_what_was_typed_is_kept_while_another_sheet_is_looked_at_and_checked_with_the_rest(empty_store):
    book = {"Investments": [HEADINGS, REALISED, WRONG], "Grants": [HEADINGS, ["R-9", *HALF[1:]]]}
    app = drop(open_page(), (NAME, workbook(None, book)))
    shown = f"sheet_{offered(app).key}"
    field(app, "D3 instead of 'in the bag'").set_value("committed").run()
    app.session_state[shown] = "Grants"
    app.run()
    assert "Typed and not checked yet: Investments!D3." in written(app)
    field(app, "E2 instead of 'half a milion'").set_value("£500k").run()
    app.session_state[shown] = "Investments"
    app.run()
    assert field(app, "D3 instead of 'in the bag'").value == "committed"
    press(app, AGAIN)
    assert {(each.sheet, each.cell) for each in offered(app).corrections} == {("Investments", "D3"), ("Grants", "E2")}
    assert offered(app).goes and "Typed and not checked yet" not in written(app)


def test_what_was_typed_outlives_another_check_and_is_forgotten_when_that_is_asked_for(page):  # noqa: F811
    field(page, "D3 instead of 'in the bag'").set_value("committed").run()
    next(each for each in page.checkbox if each.label == "All investments").check()
    press(page, "Check again with this")
    assert field(page, "D3 instead of 'in the bag'").value == "committed" and not offered(page).corrections
    press(page, "Forget what was typed")
    assert field(page, "D3 instead of 'in the bag'").value == "in the bag" and "Typed and not checked yet" not in written(page)


def test_nothing_is_published_past_what_was_typed_and_not_checked(page, empty_store):  # noqa: F811
    corrected(page, D3="committed", E4="£500k")
    field(page, "Cell").set_value("E2")
    field(page, "What it should say").set_value("£300k").run()
    publish(page)
    assert "Typed below and not checked yet: Investments!E2." in written(page) and empty_store.own_version() is None
    press(page, AGAIN)
    publish(page)
    assert "3 cells corrected" in empty_store.history()[-1].what


def blank_status(number):
    """A return in which so many rows say no status, in a column that is there."""
    rows = [[f"R-{row}", f"Company {row} Ltd", "Innovate UK", None, row, "14/05/2024"] for row in range(1, number + 1)]
    return NAME, workbook(None, {"Investments": [HEADINGS, *rows]})


def test_blank_cells_of_a_column_with_a_list_are_filled_at_once_and_what_that_does_is_said_before(empty_store):
    app = drop(open_page(), blank_status(219))
    field(app, "In all 219 cells from D2 on").set_value("realised").run()
    assert "“realised” goes into 219 cells (D2-D220), which are blank in the file, when you check again." in written(app)
    assert not [each for each in app.selectbox if each.label.startswith("D2 instead of")], "no cell has two fields"
    press(app, AGAIN)
    assert len(offered(app).corrections) == 219 and offered(app).goes
    press(app, "D2-D220 as they were")
    assert not offered(app).corrections and offered(app).rows_stopped == 219


def test_the_one_text_for_all_is_taken_back_before_it_is_checked(empty_store):
    app = drop(open_page(), blank_status(20))
    field(app, "In all 20 cells from D2 on").set_value("realised").run()
    field(app, "In all 20 cells from D2 on").set_value(None).run()
    assert not offered(app).unsent.cells() and field(app, "D2 instead of blank").value is None


def test_the_other_cells_of_a_finding_are_a_page_on_and_what_was_typed_on_the_first_stays(empty_store):
    app = drop(open_page(), blank_status(45))
    assert "Cells 1-8 of 45" in written(app)
    field(app, "D2 instead of blank").set_value("lapsed").run()
    for _ in range(5):
        press(app, "Next cells")
    assert "Cells 41-45 of 45" in written(app) and 'id="cell-D46"' in written(app), "the rows of the page are drawn"
    field(app, "D46 instead of blank").set_value("realised").run()
    press(app, "Earlier cells")
    assert "Cells 33-40 of 45" in written(app) and field(app, "D34 instead of blank").value is None
    press(app, AGAIN)
    assert {each.cell: each.typed for each in offered(app).corrections} == {"D2": "lapsed", "D46": "realised"}


WIDE = [["Recipient", "Source", "Amount", "Date", "Place"],
        *([f"Company {row} Ltd", "Innovate UK", row, "14/05/2024", "United Kingdom"] for row in range(1, 220))]  # fmt: skip


def test_what_the_sheet_has_no_column_for_is_added_beside_it_and_no_cell_that_holds_something_is_offered(empty_store):
    app = drop(open_page(), (NAME, workbook(None, {"Investments": WIDE})))
    assert "<b>Stops 219 rows.</b>" in written(app) and "<b>Add</b> a column headed Status (in the file)." in written(app)
    assert "Or add the column here: <b>Status</b> goes into the blank F1." in written(app)
    assert [each.label for each in app.selectbox if "instead of" in each.label] == [f"F{row} instead of blank" for row in range(2, 10)]
    field(app, "In all 219 cells from F2 on").set_value("realised").run()
    assert "Typed and not checked yet: Investments, a column Status." in written(app)
    press(app, AGAIN)
    assert offered(app).goes and [(each.cell, each.stood, each.typed) for each in offered(app).corrections][:2] == [
        ("F1", "", "Status"), ("F2", "", "realised")
    ]  # fmt: skip
    field(app, "G2 instead of blank").set_value("40%").run()
    press(app, AGAIN)
    assert [row["share"] for row in offered(app).rows("investments")][:2] == [40, None]


def test_two_columns_are_added_beside_one_another_and_the_second_moves_up_where_the_first_is_not(empty_store):
    app = drop(open_page(), (NAME, workbook(None, {"Investments": WIDE[:4]})))
    field(app, "What the new column holds").set_value((1, "share")).run()
    field(app, "In all 3 cells from F2 on").set_value("40%").run()
    field(app, "In all 3 cells from G2 on").set_value("realised").run()
    assert {cell: text for cell, text in offered(app).unsent.cells().items() if cell[-1] in "12"} == {
        "Investments!F1": "Share", "Investments!F2": "40%", "Investments!G1": "Status", "Investments!G2": "realised"
    }  # fmt: skip
    field(app, "In all 3 cells from F2 on").set_value("").run()
    assert offered(app).unsent.cells()["Investments!F1"] == "Status"
    press(app, AGAIN)
    assert offered(app).goes


def test_a_range_is_corrected_by_its_name_and_what_is_no_range_is_said(page):  # noqa: F811
    field(page, "Cell").set_value("d2:d4")
    field(page, "What it should say").set_value("announced")
    press(page, AGAIN)
    assert [each.cell for each in offered(page).corrections] == ["D2", "D3", "D4"]
    field(page, "Cell").set_value("D4:D2")
    press(page, AGAIN)
    assert "There is no range Investments!D4:D2" in written(page)
