"""Take away: a file of what is shown, made when it is asked for; another choice makes it no longer that file."""

import io

from openpyxl import load_workbook

from tests.pages.test_pages import run, written


def made(app):
    return {each.proto.label.split(" (")[0] for each in app.get("download_button")}


def test_a_file_is_made_of_what_is_shown_and_is_that_file_only_as_long_as_the_choice_stands(small_store):
    app = run("take_away", period=["2024/25"])
    assert not app.exception and not made(app)
    assert "Filtered: period 2024/25" in written(app)
    app.button(key="make_xlsx").click().run()
    assert not app.exception and made(app) == {"Take it along"}
    kept = app.session_state["made_xlsx"]
    book = load_workbook(io.BytesIO(kept.content))
    said = " ".join(str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value)
    assert "period 2024/25" in said
    assert not any("Secret Ltd" in str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    app.selectbox(key="story").select("Impact in ten minutes").run()
    assert not made(app)


def test_an_edition_that_is_not_kept_stops_the_page(small_store):
    app = run("take_away", edition="Never")
    assert "There is no edition Never" in app.error[0].value
