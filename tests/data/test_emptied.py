"""A copy without people: their columns are empty in every part of the file, and nothing of them is found in its bytes."""

import io
import re
import zipfile

import openpyxl
import pytest
import xlsxwriter

from data.emptying.copying import copy_of
from data.refused import Refused
from tests.builders import csv_file, workbook
from tests.remembering import SHEET, remembering
from tests.saved_as import FORMATS, Laid

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


def test_the_same_cells_saved_at_another_time_give_the_same_copy():
    content = workbook(None, {"Events": [HEAD, EVENT]})
    later = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(later, "w", zipfile.ZIP_DEFLATED) as out:
        for name in package.namelist():
            out.writestr(zipfile.ZipInfo(name, (2031, 5, 6, 7, 8, 9)), package.read(name), zipfile.ZIP_DEFLATED)
    assert emptied(later.getvalue()) == emptied(content)


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


def test_pivots_threads_other_workbooks_revisions_macros_and_lost_parts_hold_nobody():
    content = remembering()
    assert {"ann.example", "bob.sample", "Zebedee"} <= set(are_found(content, ("ann.example", "bob.sample", "Zebedee")))
    made, _ = emptied(content)
    assert not are_found(made)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        names = set(package.namelist())
        sheet, book = package.read("xl/worksheets/sheet1.xml"), package.read("xl/workbook.xml")
        threads, notes, shapes = (package.read(f"xl/{name}") for name in ("threadedComments/t1.xml", "comments1.xml", "drawings/v1.vml"))
    assert not [name for name in names if re.search("pivot|revisions|vba|printer|connections|lost|docProps", name)]
    assert b'<c r="C2" s="0"/>' in sheet and b'<c r="C3"/>' in sheet and b'orientation="landscape"/>' in sheet
    assert b"pivotCaches" not in book and b"externalReference" in book
    assert all(b"counted" in part for part in (threads, notes)) and b'id="two"' in shapes and b'id="one"' not in shapes


def test_a_pivot_that_is_drawn_from_a_sheet_without_people_stays():
    content = remembering(source_of_pivot="Sheet2")
    made, _ = emptied(content)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert {"xl/pivotCache/d1.xml", "xl/pivotTables/p1.xml"} <= set(package.namelist())
        assert b"pivotCaches" in package.read("xl/workbook.xml")


def test_a_text_that_another_cell_shares_stays_and_one_that_none_does_goes():
    made, _ = emptied(remembering())
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        texts = package.read("xl/sharedStrings.xml").decode()
    assert texts.count("<si>") == 8 and "Breakfast" in texts and "Left Over" not in texts


def test_a_formula_that_stands_for_kept_cells_too_is_not_taken_apart():
    spread = SHEET.replace("<f>", '<f t="shared" ref="C3:D3" si="0">')
    with pytest.raises(Refused, match="stands for cells beside it"):
        emptied(remembering(sheet=spread))


@pytest.mark.parametrize(
    ("other", "where"),
    [
        (["Ann Zebedee spoke"], "cell A1 of the sheet Plan"),
        (["With thanks to Ann Zebedee"], "cell A1 of the sheet Plan"),
        (["Zebedee"], "cell A1 of the sheet Plan"),
        (["=IF(TRUE,1,\"ann.example@example.org\")"], "cell A1 of the sheet Plan"),
        (["ring 07700900123"], "cell A1 of the sheet Plan"),
    ],
)
def test_what_stands_in_a_kept_cell_too_is_refused_with_that_cell(other, where):
    head, row = [*HEAD, "First name", "Surname"], [*EVENT, "Ann", "Zebedee"]
    with pytest.raises(Refused, match=where):
        emptied(workbook(None, {"Events": [head, row], "Plan": [other]}))


def test_what_only_a_remark_in_the_source_says_is_refused_too():
    with pytest.raises(Refused, match="the sheet Sheet1"):
        emptied(remembering(sheet=SHEET.replace("<sheetData>", "<!-- of bob.sample@example.org --><sheetData>")))


def test_a_telephone_number_that_stands_as_a_number_goes_in_every_spelling():
    rows = [[*HEAD, "Plan"], [*EVENT[:4], 7700900123, "fine"], [*OTHER[:4], 7700900456, "fine"]]
    made, columns = emptied(workbook(None, {"Events": rows}))
    assert [each.what for each in columns] == ["e-mail addresses", "telephone numbers"] and not are_found(made)
    with pytest.raises(Refused, match="cell F2"):
        emptied(workbook(None, {"Events": [rows[0], [*rows[1][:5], "ring +44 7700 900123"]]}))


def test_a_formula_that_names_somebody_is_refused_with_its_sheet():
    told = SHEET.replace('<c r="D3" t="s"><v>4</v></c>', '<c r="D3"><f>COUNTIF(A:A,"ann.example@example.org")</f><v>0</v></c>')
    with pytest.raises(Refused, match="the sheet Sheet1, in a formula or beside its cells"):
        emptied(remembering(sheet=told))


@pytest.mark.parametrize("kept", ["Town Hall", "Hall Place", "Marketing", "Ms Hall is no name of one word alone"])
def test_a_word_that_is_also_a_name_may_stand_among_others(kept):
    made, _ = emptied(workbook(None, {"Events": [[*HEAD, "Surname", "Venue"], [*EVENT, "Hall", kept]]}))
    assert opened(made)["Events"]["G2"].value == kept


def test_an_address_above_the_headings_goes_and_the_column_below_it_stays():
    rows = [["Sent by ann.example@example.org"], [], [*HEAD[:3], "Status", "Role"], [*EVENT[:3], "held", "led"]]
    made, columns = emptied(workbook(None, {"Events": rows}))
    sheet = opened(made)["Events"]
    assert [(each.letter, each.row, each.cells) for each in columns] == [("A", 3, 1)]
    assert (sheet["A1"].value, sheet["A3"].value, sheet["A4"].value) == (None, "Event", "Breakfast") and not are_found(made)


def test_of_two_tables_on_a_sheet_only_the_one_with_people_is_emptied():
    events = [["Event", "Date", "Status", "Role", "Email"], ["Breakfast", "14/05/2024", "held", "led", "ann.example@example.org"]]
    money = [["Reference", "Recipient", "Source", "Status", "Amount"], ["R-1", "Alpha Ltd", "Innovate UK", "realised", "£250k"]]
    made, _ = emptied(workbook(None, {"Both": [*events, [], [], *money]}))
    sheet = opened(made)["Both"]
    assert (sheet["E1"].value, sheet["E2"].value, sheet["E5"].value, sheet["E6"].value) == ("Email", None, "Amount", "£250k")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_text_file_keeps_its_letters_its_delimiter_and_its_line_ends(encoding, delimiter):
    rows = [HEAD, [f"Café{delimiter} late", *EVENT[1:]], OTHER]
    content = csv_file(rows, delimiter, encoding, "\n")
    made, columns = emptied(content, "events.csv", "csv")
    assert made == csv_file([HEAD, *([*row[:3], "", ""] for row in rows[1:])], delimiter, encoding, "\n")
    assert len(columns) == 2 and not are_found(made)


def test_a_workbook_with_macros_is_emptied_in_its_own_format():
    made, _ = emptied(FORMATS["xlsm"]([Laid([HEAD, EVENT, OTHER])]), "events.xlsm", "xlsm")
    assert not are_found(made) and opened(made).worksheets[0]["A2"].value == "Breakfast"


def test_an_emptied_cell_that_was_blank_but_formatted_ends_its_row_and_the_copy_is_whole():
    rows = [HEAD[:4], EVENT[:4], [*OTHER[:3], None]]
    book = openpyxl.load_workbook(io.BytesIO(workbook(None, {"Events": rows})))
    book["Events"]["D3"].font = openpyxl.styles.Font(bold=True)
    written = io.BytesIO()
    book.save(written)
    made, _ = emptied(written.getvalue())
    assert [each.value for each in opened(made)["Events"][3]] == ["Supper", "15/05/2024", 30, None]


@pytest.mark.parametrize(
    ("formula", "result"), [("Events!E2", "07700 900123"), ("Events!$D$2", "x"), ("'Events'!F2", "Ann"), ("UPPER(Events!D2)", EVENT[3])]
)
def test_a_formula_that_shows_what_is_dropped_stays_without_its_result(formula, result):
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        events, shown = book.add_worksheet("Events"), book.add_worksheet("Back-end data")
        for number, row in enumerate([[*HEAD, "First name"], [*EVENT, "Ann"]]):
            events.write_row(number, 0, row)
        shown.write_formula("A1", formula, None, result)
        shown.write_formula("B1", "Events!C2", None, 42)
    made, _ = emptied(written.getvalue())
    assert opened(made)["Back-end data"]["A1"].value == f"={formula}"
    values = openpyxl.load_workbook(io.BytesIO(made), data_only=True)["Back-end data"]
    assert (values["A1"].value, values["B1"].value) == (None, 42) and not are_found(made)


def test_initials_alone_are_emptied_and_looked_for_nowhere_else():
    head = ["Event name", "Order", "Ticket", "First name", "Last name"]
    made, columns = emptied(workbook(None, {"Attendees": [head, ["Breakfast", 1, "Free", "A", "B"]]}))
    assert {"D", "E"} <= {each.letter for each in columns} and opened(made)["Attendees"]["D2"].value is None
