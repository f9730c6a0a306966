"""People's columns on Upload: dropped with one click, and then nothing of them is on the disk, in the store or on the page."""

import tempfile
from pathlib import Path

import pytest

from data.returns import sha256_of
from tests.builders import workbook
from tests.data.test_emptied import NOBODY, are_found
from tests.data.test_without_people import HEAD, NAME, ROWS, every_byte
from tests.pages.test_pages import written
from tests.pages.uploading import drop, open_page, publish
from tests.saved_as import FORMATS, Laid

SENT = workbook(None, {"Events": [HEAD, *ROWS]})
BUTTON = "Take these columns out and go on"


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """A folder of its own for whatever is laid aside."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def click(app, label=BUTTON):
    next(each for each in app.button if each.label == label).click()
    return app.run()


def folder_of(app) -> Path:
    return app.session_state["review"].folder


def test_the_columns_are_listed_with_sheet_letter_heading_what_they_hold_and_how_many_cells(empty_store):
    said = written(drop(open_page(), (NAME, SENT)))
    for row in (("Events", "F", "Contact name", "people&#x27;s names"), ("Events", "G", "Contact email", "e-mail addresses")):
        assert "".join(f"<td>{each}</td>" for each in row) + '<td class="number">2</td>' in said
    assert not are_found(said.encode())


def test_one_click_drops_them_and_nobody_is_found_on_the_disk_on_the_page_or_in_the_store(empty_store):
    app = drop(open_page(), (NAME, SENT))
    folder = folder_of(app)
    assert set(NOBODY) <= {*are_found(every_byte(folder))}, "the search would find them while the question is open"
    click(app)
    assert not app.exception
    assert every_byte(folder) and not are_found(every_byte(folder)) and not are_found(written(app).encode())
    said = written(app)
    [offered] = app.session_state["review"].files
    assert "3 columns of people&#x27;s data taken out" in said and sha256_of(SENT) in said and offered.checked.sha256 in said
    publish(app)
    assert not are_found(every_byte(empty_store.directory)) and not are_found(every_byte(folder))
    assert "a copy without people&#x27;s columns" in written(app)
    [upload] = empty_store.uploads()
    assert upload.sent_sha256 == sha256_of(SENT)
    assert "a copy without people&#x27;s columns" in written(open_page("history"))


def test_of_an_ods_it_is_said_before_that_the_copy_is_a_workbook_of_values_and_the_next_ods_takes_its_place(empty_store):
    name, sent = "events 2024-25 Q1.ods", FORMATS["ods"]([Laid([HEAD, *ROWS], name="Events")])
    app = drop(open_page(), (name, sent))
    assert "its copy is a new workbook (.xlsx) of the values that are read" in written(app)
    click(app)
    assert f"a workbook of the values of {name} without them" in written(app) and not are_found(written(app).encode())
    assert f"A file of the same name ({name})" in written(app)
    assert [each.file_name for each in app.session_state["review"].files] == [NAME]
    assert every_byte(folder_of(app)) and not are_found(every_byte(folder_of(app)))
    drop(app, (name, sent))
    assert [each.file_name for each in app.session_state["review"].files] == [name]


def test_beside_a_file_of_the_name_that_the_copy_would_have_it_has_another(empty_store):
    workbook_of_others = workbook(None, {"Events": [row[:5] for row in (HEAD, *ROWS)]})
    app = drop(open_page(), (NAME, workbook_of_others), ("events 2024-25 Q1.ods", FORMATS["ods"]([Laid([HEAD, *ROWS], name="Events")])))
    app.selectbox(key="file_looked_at").select("events 2024-25 Q1.ods")
    click(app.run() and app)
    assert [each.file_name for each in app.session_state["review"].files] == [NAME, "events 2024-25 Q1.ods.xlsx"]


def test_the_copy_is_checked_again_like_any_file(empty_store):
    app = click(drop(open_page(), ("money.xlsx", SENT)))
    assert "does not say which period it is for" in written(app)
    app.selectbox[0].select("2024/25 Q1")
    click(app, "Check again with this")
    [offered] = app.session_state["review"].files
    assert offered.checked.sent_sha256 == sha256_of(SENT) and offered.about["period_text"] == "2024/25 Q1"


@pytest.mark.parametrize("label", ["Start again"])
def test_the_file_goes_when_staff_do_not_want_that(empty_store, label):
    app = drop(open_page(), (NAME, SENT))
    folder = folder_of(app)
    click(app, label)
    assert not folder.exists()


def test_a_mended_file_of_the_same_name_takes_the_place_of_the_one_with_people(empty_store):
    app = drop(open_page(), (NAME, SENT))
    folder = folder_of(app)
    drop(app, (NAME, workbook(None, {"Events": [row[:5] for row in (HEAD, *ROWS)]})))
    assert every_byte(folder) and not are_found(every_byte(folder))


def test_where_they_stand_in_another_cell_too_that_is_named_and_the_file_goes(empty_store):
    noted = [["Event", "Led by"], ["Breakfast", "Ann Zebedee"]]
    app = drop(open_page(), (NAME, workbook(None, {"Events": [HEAD, *ROWS], "Plan": noted})))
    folder = folder_of(app)
    click(app)
    assert "What is taken out stands in cell B2 of the sheet Plan, too" in written(app)
    assert not are_found(every_byte(folder)) and app.button(key="publish").disabled
    assert "have the columns below taken out" not in written(app), "no column is below"
