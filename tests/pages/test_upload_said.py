"""What Upload says of a file is true of that file: of one without records, of demonstration data, of rows that state one record."""

from tests.builders import workbook
from tests.pages.test_pages import written
from tests.pages.uploading import DEMONSTRATION, REALISED, WRONG, drop, money, open_page, publish

NOTES = ("Notes.xlsx", workbook(None, {"Notes": [["Dear all", "please find"], ["the list", "next week"]]}))


def alert(app):
    return next(each.proto.body for each in app.get("html") if 'role="alert"' in each.proto.body)


def test_the_message_beside_publish_says_that_cells_can_be_corrected_below(empty_store):
    said = alert(drop(open_page(), money(REALISED, WRONG)))
    assert "Correct the cells below, drop a mended file, or say below that this row is left out." in said


def test_of_a_file_with_peoples_data_it_says_to_drop_the_file_again(empty_store):
    people = money([*REALISED, "someone@example.org"], headings=["Reference", "Recipient", "Source", "Status", "Amount", "Date", "Email"])
    assert "have the columns below taken out here, or take them out and drop the file again." in alert(drop(open_page(), people))


def test_demonstration_data_is_never_called_figures_of_ones_own(empty_store):
    app = drop(open_page(), DEMONSTRATION[0])
    assert "These will be demonstration data too." in written(app) and "figures of your own" not in written(app)
    said = written(publish(app))
    assert "These are demonstration data too." in said and "figures of your own" not in said
    app = drop(open_page(), money(REALISED))
    assert "These will be the first figures of your own." in written(app)
    assert "These are the first figures of your own." in written(publish(app))


def test_of_a_file_without_records_nothing_is_asked_and_no_empty_table_is_drawn(empty_store):
    app = drop(open_page(), NOTES)
    said = written(app)
    assert not app.exception and "no records were found" in said and "Sheets left alone: Notes" in said
    for words in ("Say the period", "About this return", "Control totals", "What is new"):
        assert words not in said, words
    assert said.count("is left alone: its headings are those of no kind of record.") == 1


QUARTERS = [["Recipient", "Source", "Status", "Q1", "Q2"], ["Alpha Ltd", "UKRI", "realised", 100, 50]]


def test_of_quarters_without_a_year_the_period_is_asked_and_the_answer_reads_them(empty_store):
    app = drop(open_page(), ("quarters.xlsx", workbook(None, {"Investments": QUARTERS})))
    said = written(app)
    assert not app.exception and "About this return" in said and "nothing says of which year" in said
    assert any(each.label == "D1 instead of 'Q1'" for each in app.text_input), "a heading can be corrected, too"
    next(each for each in app.selectbox if each.label == "Which period is it for?").set_value("2024/25")
    next(each for each in app.button if each.label == "Check again with this").click()
    said = written(app.run())
    assert not app.exception and "nothing says of which year" not in said
    assert "The sheet Investments holds investments: 5 of 5 columns are taken" in said


def test_rows_that_state_one_record_are_named_where_it_is_one(empty_store):
    twice = [*REALISED[:1], "Beta Ltd", *REALISED[2:]]
    said = written(drop(open_page(), money(REALISED, twice)))
    assert "stands on 2 rows of this return" in said
    assert "Investments: 2 rows that nothing tells apart are one line here; each is a record of its own." in said
    assert "nothing tells apart" not in written(drop(open_page(), money(REALISED)))


def test_of_a_file_of_which_every_row_stops_it_says_that_they_can_be_mended(empty_store):
    app = drop(open_page(), money(WRONG))
    assert "its one row stops. Correct the cells below, or drop a mended file." in alert(app)
    app = drop(open_page(), money(WRONG, ["R-4", *WRONG[1:]]))
    assert "all 2 rows stop. Correct the cells below, or drop a mended file." in alert(app)
