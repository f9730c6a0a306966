"""Upload as staff use it in the tests: a page opened, files dropped, published; and the rows that they drop."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from data.samples import make_demonstration, make_mistakes, make_published
from pages.parts.frame.navigation import PAGES
from tests.builders import workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADINGS = ["Reference", "Recipient", "Source", "Status", "Amount", "Date"]
PUBLISHED = sorted(make_published.FOLDER.glob("*.xlsx"))
DEMONSTRATION = sorted(make_demonstration.FOLDER.glob("*.xlsx"))
EVERYTHING = make_mistakes.FOLDER / make_mistakes.EVERYTHING
ATTENDEES = make_mistakes.FOLDER / make_mistakes.ATTENDEE_LIST


def open_page(page="upload"):
    app = AppTest.from_file(str(PAGES / "parts" / "frame" / "around.py"), default_timeout=60)
    app.switch_page(f"../../staff/{page}.py")
    return app.run()


def drop(app, *files):
    """Drop files given as paths, or as (name, bytes)."""
    named = [(each.name, each.read_bytes()) if isinstance(each, Path) else each for each in files]
    app.file_uploader[0].set_value([(name, content, XLSX) for name, content in named])
    return app.run()


def publish(app, name="Programme team"):
    if name:
        app.text_input(key="by_upload").set_value(name)
    app.button(key="publish").click()
    return app.run()


def money(*rows, name="Return 2024-25 Q1.xlsx", headings=HEADINGS):
    return name, workbook(None, {"Investments": [headings, *rows]})


REALISED = ["R-1", "Alpha Ltd", "Innovate UK", "realised", "£250k", "14/05/2024"]
WRONG = ["R-2", "Beta Ltd", "Innovate UK", "in the bag", "£100k", "14/05/2024"]
