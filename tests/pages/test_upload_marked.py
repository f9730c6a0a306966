"""The workbook that staff get back from Upload: marked when asked for, a list where it can hold no marks, nothing of what is not kept."""

import io

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from data.samples import make_mistakes
from tests.builders import csv_file
from tests.saved_as import FORMATS, Laid

EVERYTHING = make_mistakes.FOLDER / make_mistakes.EVERYTHING


def page():
    """What a test puts into its session, shown by the part alone."""
    import streamlit as st

    from pages.parts.upload.marked import marked_file

    marked_file(st.session_state["offered"])


@pytest.fixture
def offer():
    """Offers one file as Upload does, and draws the part for it."""
    from pages.parts.upload.review import Review

    review = Review()

    def offer(name: str, content: bytes) -> AppTest:
        app = AppTest.from_function(page, default_timeout=60)
        app.session_state["offered"] = review.take(name, io.BytesIO(content))
        return app.run()

    yield offer
    review.close()


def said(app: AppTest) -> str:
    return " ".join(each.value for each in app.get("html"))


def test_the_workbook_is_marked_when_asked_for_and_offered_under_a_name_of_its_own(offer):
    app = offer(EVERYTHING.name, EVERYTHING.read_bytes())
    assert not app.get("download_button")
    app.button[0].click().run()
    assert not app.exception
    made = app.session_state[f"marked_{app.session_state['offered'].key}"].marked
    assert made.file_name == f"marked {EVERYTHING.name}" and len(app.get("download_button")) == 1
    assert openpyxl.load_workbook(made.path).sheetnames[0] == "Findings"
    app.run()
    assert len(app.get("download_button")) == 1 and not app.button, "it is not made twice"


def test_a_csv_is_told_that_it_can_hold_no_marks(offer):
    app = offer("a 2024-25 Q1.csv", csv_file([["Recipient", "Source", "Amount", "Status"], ["One", "UKRI", "much", "realised"]]))
    assert "A CSV file can hold no marks" in said(app) and not app.button


def test_what_a_copy_of_the_values_loses_is_said_at_the_button_before_it_is_made(offer):
    rows = (("Recipient", "Source", "Amount", "Status"), ("One", "UKRI", "much", "realised"))
    app = offer("a 2024-25 Q1.ods", FORMATS["ods"]([Laid(rows)]))
    assert "of this .ods" in said(app) and "formulas become their results" in said(app)
    assert app.button[0].label == "Mark the findings in a copy of the values"
    app.button[0].click().run()
    made = app.session_state[f"marked_{app.session_state['offered'].key}"].marked
    assert made.file_name == "marked a 2024-25 Q1.xlsx" and len(app.get("download_button")) == 1


def test_nothing_is_offered_of_a_file_of_which_nothing_is_kept(offer):
    app = offer("people.xlsx", (make_mistakes.FOLDER / make_mistakes.ATTENDEE_LIST).read_bytes())
    assert not app.button and not app.get("download_button") and not said(app)
