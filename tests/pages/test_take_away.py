"""Take away: a file of what is shown, made when it is asked for; another choice makes it no longer that file."""

import io
import threading
import time
import zipfile

import pytest
import streamlit as st
from openpyxl import load_workbook
from pypdf import PdfReader

from pages.parts.stories.making import Cancelled
from tests.pages.test_pages import press, run, written


def made(app):
    return {each.proto.label.split(" (")[0] for each in app.get("download_button")}


def until_done(app, key="making_xlsx"):
    while not app.session_state[key].is_done:
        time.sleep(0.05)
    app.run()


def test_a_file_is_made_of_what_is_shown_and_is_that_file_only_as_long_as_the_choice_stands(own_small_store):
    app = run("take_away", period=["2024/25"])
    assert not app.exception and not made(app)
    assert "Filtered: period 2024/25" in written(app)
    app.button(key="make_xlsx").click().run()
    until_done(app)
    assert not app.exception and made(app) == {"Take it along"}
    book = load_workbook(io.BytesIO(app.session_state["making_xlsx"].content()))
    said = " ".join(str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value)
    assert "period 2024/25" in said
    assert not any("Secret Ltd" in str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    app.selectbox(key="story").select("Impact in ten minutes").run()
    assert not made(app)


def test_the_document_is_offered_for_paper_and_for_a_projector(own_small_store):
    app = run("take_away")
    for kind, wide in (("pdf", False), ("pdf_projector", True)):
        app.button(key=f"make_{kind}").click().run()
        until_done(app, f"making_{kind}")
        across, down = PdfReader(io.BytesIO(app.session_state[f"making_{kind}"].content())).pages[0].mediabox[2:]
        assert (across > down) is wide
    assert not app.exception and len(app.get("download_button")) == 2


def test_an_edition_that_is_not_kept_stops_the_page(own_small_store):
    app = run("take_away", edition="Never")
    assert "There is no edition Never" in app.error[0].value


def test_what_is_being_made_goes_on_while_another_choice_is_made_and_is_found_again(own_small_store):
    app = run("take_away")
    app.button(key="make_xlsx").click().run()
    making = app.session_state["making_xlsx"]
    app.selectbox(key="story").select("Impact in ten minutes").run()
    assert not made(app) and app.button(key="make_xlsx")
    app.selectbox(key="story").select("Board, quarter").run()
    assert app.session_state["making_xlsx"] is making
    until_done(app)
    assert made(app) == {"Take it along"}


def test_what_is_cancelled_is_not_made_and_can_be_made_again(own_small_store):
    app = run("take_away")
    app.button(key="make_xlsx").click().run()
    making = app.session_state["making_xlsx"]
    app.button(key="cancel_making_xlsx").click().run()
    with pytest.raises(Cancelled):
        making.content()
    assert not app.exception and not made(app) and app.button(key="make_xlsx")


def test_a_mistake_of_ours_is_shown_as_one_and_not_for_ever(own_small_store, monkeypatch):
    app, go_on = run("take_away"), threading.Event()
    monkeypatch.setattr("pages.parts.stories.making.export", lambda *_, **__: go_on.wait() and 1 / 0)
    app.button(key="make_xlsx").click().run()
    go_on.set()
    until_done(app)
    assert app.exception
    app.run()
    assert not app.exception and app.button(key="make_xlsx")


def test_a_chart_is_offered_as_a_slide_and_as_pictures_once_somebody_asks(own_small_store):
    app = run("funding")
    assert not made(app) & {"Slide", "Picture"}
    press(app, "files_funding_by_source")
    assert not app.exception and made(app) >= {"Slide", "Picture"}


def on_another_page(app, page):
    return app.switch_page(f"../../board/{page}.py").run()


@pytest.mark.parametrize("hidden", [False, True])
def test_names_once_hidden_stay_so_on_other_pages_and_in_what_is_taken_from_them(own_small_store, monkeypatch, hidden):
    offered = {}
    monkeypatch.setattr(st, "download_button", lambda label, data, *_, **__: offered.setdefault(label, data))
    app = run("present")
    app.toggle(key="hide_names").set_value(hidden).run()
    assert on_another_page(app, "take_away").toggle(key="hide_names").value is hidden
    offered.clear()
    press(on_another_page(app, "funding"), "files_told_by_chart")
    assert not app.exception
    slide = zipfile.ZipFile(io.BytesIO(offered["Slide (PowerPoint)"]()))
    files = [offered["Figures (CSV)"](), b"".join(map(slide.read, slide.namelist()))]
    assert [b"Angels of Anywhere" in each for each in files] == [not hidden] * 2
    assert [b"under A" in each for each in files] == [hidden] * 2
