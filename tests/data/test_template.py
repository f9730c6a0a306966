"""The template is made from the declarations, reads back as an empty return, and its example rows are never counted."""

import openpyxl
import pytest

from data.example_row import EXAMPLE, is_example
from data.kinds import KINDS
from data.returns import check
from data.store.versions import NotPossible
from data.template import template, write


@pytest.fixture
def path(tmp_path):
    write(tmp_path / "template.xlsx")
    return tmp_path / "template.xlsx"


@pytest.fixture
def checked(path, tmp_path):
    return check(path, path.name, into=tmp_path)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_field_has_its_heading_with_its_guidance(kind):
    sheet = template()[kind.name.capitalize()]
    assert [cell.value for cell in sheet[1]] == [field.title for field in kind.fields]
    for cell, field in zip(sheet[1], kind.fields, strict=True):
        assert field.guidance in cell.comment.text
        assert ("Needed." in cell.comment.text) == field.required


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_is_chosen_from_a_list_has_a_drop_down_of_that_list(kind):
    book = template()
    sheet = book[kind.name.capitalize()]
    offered = {str(each.sqref).split(":")[0]: each for each in sheet.data_validations.dataValidation}
    for column, field in enumerate(kind.fields, 1):
        cell = f"{openpyxl.utils.get_column_letter(column)}2"
        assert (cell in offered) == bool(field.choices or field.type == "yes_no"), field.name
        if field.choices:
            from data.lists import names

            name, cells = offered[cell].formula1.split("!")
            listed = [row[0].value for row in book[name.strip("'")][cells.replace("$", "")]]
            assert listed == list(names(field.choices))
            assert offered[cell].showErrorMessage is not field.open


def test_every_sheet_is_recognised_and_its_example_row_left_alone(checked):
    kinds = {row["kind"] for row in checked.rows("sheets") if row["kind"]}
    assert kinds == set(KINDS)
    assert not checked.stops
    for kind in KINDS:
        assert checked.rows(kind) == []
    assert len(checked.rows("left_alone")) == len(KINDS)
    assert {row["reason"] for row in checked.rows("left_alone")} == {"it is the example row of the template"}


def test_every_column_is_taken_as_the_field_that_it_was_made_from(checked):
    taken = {(row["kind"], row["header"]): row["field"] for row in checked.rows("columns")}
    for kind in KINDS.values():
        for field in kind.fields:
            assert taken[kind.name, field.title] == field.name


def test_an_empty_template_says_nothing_of_period_completeness_or_demonstration(checked):
    about = checked.about
    assert (about["period_text"], about["complete"] or [], about["demonstration"]) == (None, [], False)


def test_the_example_row_filled_in_without_its_mark_is_a_record_that_nothing_stops(path, tmp_path):
    book = openpyxl.load_workbook(path)
    book["About this return"]["B1"] = "2024/25 Q1"
    for kind in KINDS.values():
        cell = book[kind.name.capitalize()]["A2"]
        cell.value = cell.value.removeprefix(EXAMPLE).strip() or "REF-1"
    book.save(path)
    checked = check(path, path.name, into=tmp_path)
    assert not checked.stops
    assert {kind: len(checked.rows(kind)) for kind in KINDS} == dict.fromkeys(KINDS, 1)
    assert checked.about["period_from"] == "the sheet About this return"


def test_a_file_that_is_there_is_never_overwritten(path):
    before = path.read_bytes()
    with pytest.raises(NotPossible, match="already"):
        write(path)
    assert path.read_bytes() == before
    with pytest.raises(NotPossible, match="no folder"):
        write(path.parent / "nowhere" / "template.xlsx")


@pytest.mark.parametrize("name", ["Exampletech Ltd", "Example Health CIC", "EXAMPLE HEALTH CIC", "Example-based Medicine Ltd"])
def test_a_record_that_begins_with_the_word_example_is_a_record(path, tmp_path, name):
    book = openpyxl.load_workbook(path)
    sheet = book["Members"]
    sheet.delete_cols(1)  # the references: the first cell of a row is then the name
    assert sheet["A1"].value == "Name"
    sheet["A2"] = EXAMPLE
    sheet["A3"] = name
    book.save(path)
    checked = check(path, path.name, into=tmp_path)
    assert [row["name"] for row in checked.rows("members")] == [name]
    assert [row["row"] for row in checked.rows("left_alone") if row["sheet"] == "Members"] == [2]


def test_a_template_is_named_as_the_workbook_that_it_is(tmp_path):
    with pytest.raises(NotPossible, match="name it new"):
        write(tmp_path / "new.csv")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_the_template_writes_is_what_the_check_knows_again(kind):
    first = template()[kind.name.capitalize()]["A2"].value
    assert is_example(first, kind) and is_example(f" {first.lower()} ", kind) and is_example("(Example)", kind)
    assert not is_example("Exampletech Ltd", kind) and not is_example("Example Health CIC", kind)
