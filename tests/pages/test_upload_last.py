"""Upload says what differs from the last return of the same layout, in plain words and without alarm."""

from data.store.last_return import KindBeside
from pages.parts.upload.last import STAYS, kind_in_words
from tests.pages.test_pages import written
from tests.pages.uploading import REALISED, drop, money, open_page, publish

OTHER = ["R-2", "Beta Ltd", "Angels", "realised", "£100k", "14/05/2024"]


def test_the_last_return_stands_beside_with_what_is_missing_and_that_it_stays(empty_store):
    publish(drop(open_page(), money(REALISED, OTHER)))
    app = drop(open_page(), money(REALISED, name="Return 2024-25 Q2.xlsx"))
    assert not app.exception
    said = written(app)
    assert "Beside the last return of this layout" in said and "published by Programme team" in said
    assert "Investments: 1 row fewer than in Return 2024-25 Q1.xlsx, 1 against 2; 1 of its records is not here, none are new." in said
    assert "£100k of Angels is gone." in said and STAYS in said and "Beta Ltd" in said and "Investments!3" in said


def test_nothing_is_said_where_there_is_no_earlier_return(empty_store):
    assert "Beside the last return" not in written(drop(open_page(), money(REALISED)))


def test_what_is_more_less_new_and_gone_is_told_apart_and_further_sources_are_counted():
    sources = (("A", 500_00, 0), ("B", 0, 400_00), ("C", 300_00, 100_00), ("D", 1, 2), ("E", 2, 1))
    kind = KindBeside("investments", 3, 3, 1, 2, (), sources)
    said = kind_in_words(kind, "q1.xlsx")
    assert said == (
        "Investments: 3 rows, as many as in q1.xlsx; 2 of its records are not here, 1 is new. "
        "£500 of A is gone; £400 of B is new; £200 less of C, £100 against £300; 2 further sources differ."
    )
