"""A marked return, mended or not and uploaded again, is the same return; and the marked samples open in another program."""

import shutil
import subprocess
import zipfile

import openpyxl
import pytest

from data.kinds import KINDS
from data.marking import mark
from data.returns import check
from data.samples.make_mistakes import EVERYTHING, FOLDER
from tests.marked import changed, sheets_of, without_list

NAME = EVERYTHING


@pytest.fixture(scope="module")
def original():
    return check(FOLDER / EVERYTHING, NAME)


@pytest.fixture(scope="module")
def marked_path(original, tmp_path_factory):
    given = mark(original.path, NAME, original.findings, tmp_path_factory.mktemp("marked"))
    assert not given.why_not
    return given.path


def told(checked):
    """Findings as sets that can be compared."""
    return {(each.severity, each.code, each.sheet, each.cell, each.message) for each in checked.findings}


OF_THE_UPLOAD = ("upload", "record", "position")  # the list takes the first position


def rows_of(checked, table):
    """All rows of a table, without what the upload itself is called."""
    return sorted([(key, str(value)) for key, value in row.items() if key not in OF_THE_UPLOAD] for row in checked.rows(table))


def records(checked):
    return {kind: rows_of(checked, kind) for kind in KINDS}


def test_the_marked_return_uploaded_again_is_the_same_return(original, marked_path):
    again = check(marked_path, NAME)
    assert records(again) == records(original) and rows_of(again, "totals") == rows_of(original, "totals")
    assert told(again) == told(original)
    assert (again.about["period_text"], again.about["demonstration"]) == (original.about["period_text"], original.about["demonstration"])
    (row,) = (row for row in again.rows("sheets") if row["sheet"] == "Findings")
    assert (row["kind"], row["reason"]) == (None, "it lists the findings of an earlier check")


def test_what_was_mended_in_the_marked_return_is_gone(original, marked_path, tmp_path):
    book = openpyxl.load_workbook(marked_path)
    book["Investments"]["G6"] = "committed"
    mended = tmp_path / "mended.xlsx"
    book.save(mended)
    again = check(mended, NAME)
    gone = {each[1:4] for each in told(original) - told(again)}
    assert ("status-asked", "Investments", "G6") in gone
    assert len(records(again)["investments"]) == len(records(original)["investments"]) + 1


def test_every_finding_of_the_sample_is_listed_and_every_cell_has_its_note(original, marked_path):
    book = openpyxl.load_workbook(marked_path)
    rows = list(book["Findings"].iter_rows(min_row=5, values_only=True))
    assert {row[3] for row in rows} == {each.message for each in original.findings}
    assert [row[0] for row in rows] == sorted((row[0] for row in rows), key=["Stops", "Warns", "Note"].index)
    for each in original.findings:
        if each.cell:
            assert each.remedy in book[each.sheet][each.cell].comment.text, each


def test_the_sample_is_the_same_but_for_its_marks(original, marked_path):
    before, after = original.path.read_bytes(), marked_path.read_bytes()
    assert without_list(sheets_of(after)) == sheets_of(before)
    different, _ = changed(before, after)
    assert not {name for name in different if name.startswith("xl/worksheets/")} - {
        f"xl/worksheets/sheet{number}.xml" for number in range(1, 20)
    }
    assert "docProps/app.xml" not in different


def test_the_same_findings_give_the_same_file(original, marked_path, tmp_path):
    assert mark(original.path, NAME, original.findings, tmp_path).path.read_bytes() == marked_path.read_bytes()


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_libreoffice_opens_the_marked_sample_with_its_values_and_notes(original, marked_path, tmp_path):
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path / 'profile'}", "--headless", "--convert-to", "ods", "--outdir"]
    subprocess.run([*command, str(tmp_path), str(marked_path)], check=True, capture_output=True, timeout=180)
    with zipfile.ZipFile(tmp_path / f"{marked_path.stem}.ods") as archive:
        source = archive.read("content.xml").decode()
    book = openpyxl.load_workbook(marked_path)
    notes = sum(1 for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment)
    assert source.count("<office:annotation ") == notes >= len({(each.sheet, each.cell) for each in original.findings if each.cell})
    assert source.index('table:name="Findings"') < source.index('table:name="Investments"')
    assert source.count('xlink:href="#') == len({(each.sheet, each.message, each.remedy) for each in original.findings if each.cell})
