"""A copy without people: their columns are empty in every part of the file, and nothing of them is found in its bytes."""

import io
import zipfile

import openpyxl
import xlsxwriter

from data.emptying.copying import copy_of
from tests.builders import workbook

HEAD = ["Event", "Date", "Attendees", "Contact email", "Mobile"]
EVENT = ["Breakfast", "14/05/2024", 42, "ann.example@example.org", "07700 900123"]
OTHER = ["Supper", "15/05/2024", 30, "bob.sample@example.org", "+44 7700 900456"]
NOBODY = ("ann.example", "bob.sample", "900123", "900456", "Zebedee")


def emptied(content, name="events.xlsx", form="xlsx"):
    return copy_of(content, form, name, {})


def bytes_of(content: bytes) -> bytes:
    """Everything that a search could find: a zip file with its parts unpacked, and all of that without what stands between letters."""
    found = content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            found += b"".join(name.encode() + package.read(name) for name in package.namelist())
    return found + found.replace(b"\0", b"") + found.replace(b" ", b"")


def are_found(content: bytes, texts=NOBODY) -> list[str]:
    held = bytes_of(content).lower()
    return [text for text in texts if text.lower().encode() in held or text.replace(" ", "").lower().encode() in held]


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def test_the_columns_of_people_are_empty_below_their_headings_and_all_else_stands():
    made, columns = emptied(workbook(None, {"Events": [HEAD, EVENT, OTHER]}))
    rows = [list(row) for row in opened(made)["Events"].iter_rows(values_only=True)]
    assert rows == [HEAD, [*EVENT[:3], None, None], [*OTHER[:3], None, None]]
    said = [(each.sheet, each.letter, each.row, each.heading, each.what, each.cells) for each in columns]
    assert said == [
        ("Events", "D", 1, "Contact email", "e-mail addresses", 2), ("Events", "E", 1, "Mobile", "telephone numbers", 2),
    ]  # fmt: skip
    assert not are_found(made)


def test_a_file_without_people_is_left_as_it_is():
    content = workbook(None, {"Events": [HEAD[:3], EVENT[:3]]})
    assert emptied(content) == (content, ())


def test_the_same_file_gives_the_same_copy():
    content = workbook(None, {"Events": [HEAD, EVENT]})
    assert emptied(content) == emptied(content)


def rich() -> bytes:
    """A workbook that remembers its attendees in notes, links, filters, rules, drop-downs, a table, a name, a chart and its properties."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written)
    sheet, plot = book.add_worksheet("Events"), book.add_worksheet("Plot")
    for number, row in enumerate([HEAD, EVENT, OTHER]):
        sheet.write_row(number, 0, row)
    sheet.write_comment("D2", "Zebedee answers for her", {"author": "Zebedee"})
    sheet.write_comment("A2", "A fine morning", {"author": "Zebedee"})
    sheet.write_comment("A3", "Write to bob.sample@example.org")
    sheet.write_url("D3", "mailto:bob.sample@example.org", string="bob.sample@example.org")
    sheet.write_url("A3", "mailto:bob.sample@example.org?subject=Supper", string="Supper")
    sheet.write_url("A2", "https://example.org/breakfast", string="Breakfast")
    sheet.data_validation("D2:D9", {"validate": "list", "source": ["ann.example@example.org", "bob.sample@example.org"]})
    sheet.data_validation("A2:A9", {"validate": "list", "source": ["Breakfast", "Supper"]})
    sheet.conditional_format("D2:D9", {"type": "text", "criteria": "containing", "value": "ann.example"})
    sheet.conditional_format("C2:C9", {"type": "cell", "criteria": ">", "value": 35})
    sheet.autofilter("A1:E3")
    sheet.filter_column("D", "x == ann.example@example.org")
    sheet.set_footer("List kept by ann.example@example.org")
    book.define_name("Host", '="ann.example@example.org"')
    book.define_name("Kept", "=Events!$A$2")
    chart = book.add_chart({"type": "column"})
    chart.add_series({
        "categories": "=Events!$D$2:$D$3", "values": "=Events!$C$2:$C$3",
        "categories_data": ["ann.example@example.org", "bob.sample@example.org"], "values_data": [42, 30],
    })  # fmt: skip
    plot.insert_chart("B2", chart)
    plot.add_table("A1:B2", {"data": [[1, 2]]})
    book.set_properties({"author": "Zebedee", "comments": "ann.example@example.org"})
    book.set_custom_property("Host", "Zebedee")
    book.close()
    return written.getvalue()


def test_nothing_that_a_workbook_remembers_of_them_is_found_in_any_part():
    content = rich()
    assert set(are_found(content)) == set(NOBODY)
    made, _ = emptied(content)
    assert not are_found(made)


def test_what_a_workbook_says_of_other_cells_stays():
    sheet = opened(emptied(rich())[0])["Events"]
    assert sheet["A2"].comment.text == "A fine morning" and sheet["A2"].hyperlink.target == "https://example.org/breakfast"
    assert sheet["A3"].comment is None and sheet["A3"].hyperlink is None and sheet["A3"].value == "Supper"
    assert [str(each.sqref) for each in sheet.data_validations.dataValidation] == ["A2:A9"]
    assert [str(each.sqref) for each in sheet.conditional_formatting] == ["C2:C9"]
    assert sheet.auto_filter.ref == "A1:E3" and not sheet.auto_filter.filterColumn
    book = opened(emptied(rich())[0])
    assert list(book.defined_names) == ["Kept"] and len(book["Plot"]._charts) == 1 and list(book["Plot"].tables) == ["Table1"]
