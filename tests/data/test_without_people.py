"""A return with people's columns, published as a copy without them: its counts stand, both hashes are kept, nobody is found."""

import tempfile
import zipfile
from pathlib import Path

import duckdb
import pytest

from data.returns import check, sha256_of
from data.spoken import as_json
from data.store.acts import read_standing
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import csv_file, workbook
from tests.data.test_emptied import are_found
from tests.saved_as import FORMATS, Laid

HEAD = ["Event", "Date", "Status", "Role", "Attendees", "Contact name", "Contact email", "Mobile"]
ROWS = [
    ["Breakfast", "14/05/2024", "held", "led", 42, "Ann Zebedee", "ann.example@example.org", "07700 900123"],
    ["Supper", "15/05/2024", "held", "led", 30, "Bob Zebedee", "bob.sample@example.org", "+44 7700 900456"],
]
NAME = "events 2024-25 Q1.xlsx"


@pytest.fixture
def sent(tmp_path):
    """The file as it was sent, outside of every store."""
    path = tmp_path / NAME
    workbook(path, {"Events": [HEAD, *ROWS]})
    return path


@pytest.fixture
def store(tmp_path):
    return Store.open(tmp_path / "store")


def every_byte(folder: Path) -> bytes:
    """Of every file in a folder its name, its bytes, and where it is a package those of its parts."""
    found = b""
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        found += str(path.relative_to(folder)).encode() + path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as package:
                found += b"".join(package.read(name) for name in package.namelist())
    return found


def test_it_is_published_with_its_attendances_and_nobody_is_found_in_any_byte_of_the_store(sent, store, tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    checked = check(sent, NAME, without_people=True)
    assert not checked.withheld and not checked.stops
    assert are_found(sent.read_bytes()), "the search would find them"
    assert not are_found(every_byte(tmp_path / "temporary"))
    receipt = publish_returns(store, [checked], by="Staff")
    assert receipt.version and not receipt.held_back
    assert not are_found(every_byte(store.directory)) and every_byte(store.directory)
    door = open_version(store.version_path())
    attendances = next(each for each in door.ask("headlines") if each["measure"] == "attendances")
    door.close()
    assert attendances["low"] == 72


def test_both_hashes_stand_in_the_store_and_history_names_the_columns(sent, store):
    checked = check(sent, NAME, without_people=True)
    publish_returns(store, [checked], by="Staff")
    [upload] = store.uploads()
    assert upload.sent_sha256 == sha256_of(sent.read_bytes()) != upload.sha256
    assert upload.sha256 == sha256_of(store.original(upload.sha256).read_bytes())
    [act] = store.history()
    assert "a copy without people's columns (Events!F (Contact name), Events!G (Contact email), Events!H (Mobile))" in act.what


def test_what_was_dropped_is_a_note_on_the_heading_of_each_column(sent):
    notes = [each for each in check(sent, NAME, without_people=True).findings if each.code == "people-dropped"]
    assert [(each.severity, each.cell) for each in notes] == [("notes", "F1"), ("notes", "G1"), ("notes", "H1")]
    assert "Its 2 cells were emptied" in notes[0].message


def test_the_file_that_was_sent_and_its_copy_are_both_known_again(sent, store, tmp_path):
    first = check(sent, NAME, without_people=True)
    publish_returns(store, [first], by="Staff")
    kept = tmp_path / "kept.xlsx"
    kept.write_bytes(store.original(first.sha256).read_bytes())
    for again in (check(sent, NAME, without_people=True), check(kept, NAME)):
        receipt = publish_returns(store, [again], by="Staff")
        assert not receipt.acts and "Already published" in receipt.already[0]


@pytest.fixture(params=["xls", "xlsb", "ods"])
def other(request, sent):
    """The same cells in a format of which a workbook of the values is kept."""
    path = sent.with_suffix(f".{request.param}")
    path.write_bytes(FORMATS[request.param]([Laid([HEAD, *ROWS], name="Events")]))
    return path


def test_of_another_format_a_workbook_of_its_values_is_kept_and_nobody_is_found(other, store):
    before = check(other, other.name)
    assert before.withheld and f"an .{other.suffix[1:]} holds, so its copy is a new workbook (.xlsx) of the values" in before.copy_in_words
    checked = check(other, other.name, without_people=True)
    publish_returns(store, [checked], by="Staff")
    assert are_found(other.read_bytes()), "the search would find them"
    assert every_byte(store.directory) and not are_found(every_byte(store.directory))
    [upload] = store.uploads()
    assert (upload.file_name, checked.about["format"]) == (NAME, "xlsx")
    assert upload.sent_sha256 == sha256_of(other.read_bytes()) and upload.sha256 == sha256_of(store.original(upload.sha256).read_bytes())


def test_of_another_format_the_records_cells_and_totals_are_those_of_the_file_itself(other, sent):
    as_read, as_xlsx = (as_json(check(path, path.name, without_people=True)) for path in (other, sent))
    for said in (as_read, as_xlsx):
        for each in [each for sheet in said["sheets"] for each in sheet["records"]]:
            each["record"] = each["record"].partition(".")[2]
    assert as_read["sheets"][0]["records"] and as_read["totals"]
    assert [as_read[part] for part in ("sheets", "findings", "totals")] == [as_xlsx[part] for part in ("sheets", "findings", "totals")]


def test_of_another_format_both_files_are_known_again(other, store, tmp_path):
    first = check(other, other.name, without_people=True)
    publish_returns(store, [first], by="Staff")
    kept = tmp_path / "kept.xlsx"
    kept.write_bytes(store.original(first.sha256).read_bytes())
    for again in (check(other, other.name, without_people=True), check(kept, NAME)):
        receipt = publish_returns(store, [again], by="Staff")
        assert not receipt.acts and "Already published" in receipt.already[0]


def test_without_that_word_it_is_held_back_and_says_which_columns(sent, store):
    checked = check(sent, NAME)
    assert checked.withheld and [(each.letter, each.what, each.cells) for each in checked.people] == [
        ("F", "people's names", 2), ("G", "e-mail addresses", 2), ("H", "telephone numbers", 2),
    ]  # fmt: skip
    assert publish_returns(store, [checked], by="Staff").held_back


def test_a_file_without_people_is_kept_as_it_was_sent(tmp_path, store):
    path = tmp_path / "events 2024-25 Q1.csv"
    path.write_bytes(csv_file([row[:5] for row in (HEAD, *ROWS)]))
    checked = check(path, path.name, without_people=True)
    assert checked.path == path and not checked.sent_sha256
    publish_returns(store, [checked], by="Staff")
    assert store.uploads()[0].sent_sha256 == "" and "copy" not in store.history()[0].what


def test_a_version_that_was_made_before_copies_were_is_read_and_published_onto(sent, store):
    publish_returns(store, [check(sent, NAME, without_people=True)], by="Staff")
    path = store.version_path()
    with duckdb.connect(str(path)) as connection:
        connection.execute("alter table uploads drop column sent_sha256")
        connection.execute("alter table uploads drop column emptied")
    assert read_standing(path).uploads[0].sent_sha256 == ""
    later = sent.with_name("events 2024-25 Q2.xlsx")
    workbook(later, {"Events": [HEAD, ROWS[0]]})
    publish_returns(store, [check(later, later.name, without_people=True)], by="Staff")
    assert [bool(each.sent_sha256) for each in store.uploads()] == [False, True]


def test_from_the_command_line(run, sent):
    code, said, _ = run("check", sent, "--json")
    assert code == 1 and not said["kept"]
    assert "new workbook (.xlsx)" not in run("check", sent)[1]
    code, said, _ = run("check", sent, "--without-people", "--json")
    assert code == 0 and said["kept"] and said["sent_sha256"] == sha256_of(sent.read_bytes()) != said["sha256"]
    assert run("publish", sent, "--by", "Me", "--without-people")[0] == 0
    assert "a copy without people's columns" in run("history")[1]


def test_the_command_line_says_beforehand_that_the_copy_is_one_of_values(run, other):
    said = run("check", other)[1]
    assert "--without-people" in said and "its copy is a new workbook (.xlsx) of the values that are read" in said
