"""What is refused before anything reads it: one plain sentence each, quickly, and what is a workbook or a table passes."""

import re
import struct
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from data.inspection import MOST_FILE_BYTES, Refused, inspect
from data.reading import read
from tests.builders import MAIN, SHEET_TYPE, csv_file, inline, raw_workbook, workbook, worksheet, zipped

PRACTICE = Path(__file__).resolve().parents[3] / "shared" / "practice"
ROW = f'<row r="1">{inline("A1", "x")}</row>'
PLAIN = raw_workbook(ROW)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(content: bytes, name: str = "return.xlsx") -> str:
    """The sentence with which a file is refused, by the inspection or by the reader behind it."""
    with pytest.raises(Refused) as refused:
        read(content, inspect(content, name))
    return str(refused.value)


def test_a_workbook_and_a_table_in_text_are_told_apart_by_their_bytes_and_not_by_their_names():
    assert inspect(workbook(None, {"Investments": [["Recipient"]]}), "q1.csv") == "xlsx"
    assert inspect(PLAIN, "q1") == "xlsx"
    assert inspect(csv_file([["Recipient", "Amount"]]), "q1.csv") == "csv"
    assert inspect("a;b\n".encode("utf-16"), "q1.txt") == "csv"


def test_a_file_of_one_letter_is_a_table():
    assert inspect(b"x", "a.csv") == "csv"


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "a.xlsx", "empty"),
        (b"%PDF-1.7", "a.xlsx", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "a.xlsx", "picture"),
        (b"\x1f\x8b\x08", "a.csv", "unpack"),
        (OLE + b"\0" * 500, "a.xls", "damaged"),
        (OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "password"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "a.xls", "web page"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html></html>", "a.csv", "web page"),
        (b"a,b\n1,2\n", "a.xlsx", "named .xlsx but is no workbook"),
        (b"a,b\n1\0,2\n", "a.csv", "no text"),
        (b"a," + bytes(range(1, 9)) * 100, "a.csv", "not a table"),
        (b"x" * (3 << 20), "a.csv", "million characters"),
        (b"x\n" + b"x" * (3 << 20) + b"\n", "a.csv", "million characters"),
        (zipped({"photo.jpg": b"x"}), "a.xlsx", "zip file"),
        (zipped({"word/document.xml": "<d/>", "[Content_Types].xml": "wordprocessingml.document.main"}), "a", "document"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "a.ods", "damaged"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', "a.xml", "Excel 2003"),
        (zipped({"xl/workbook.bin": b"\x83"}), "a.xlsb", "damaged"),
        (zipped({"[Content_Types].xml": "application/vnd.ms-excel.addin.macroEnabled.main+xml"}), "a.xlam", "add-in"),
        (PLAIN[:200], "a.xlsx", "damaged"),
        (b"PK\x03\x04", "a.xlsx", "damaged"),
        (raw_workbook(ROW, more={"xl/../../etc/x.xml": "<a/>"}), "a.xlsx", "leads out"),
        (raw_workbook(ROW, more={"xl\\Workbook.xml": "<a/>"}), "a.xlsx", "same name"),
        (raw_workbook(ROW, more={f"xl/{n}.xml": "<a/>" for n in range(6000)}), "a.xlsx", "parts"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_taken_is_refused_with_what_to_do(content, name, words):
    sentence = refusal(content, name)
    assert words in sentence
    assert re.fullmatch(r"[A-Z].*[a-z)]\.", sentence), "one sentence"
    assert re.search(r"save|upload|take out|copy", sentence), "what to do"


def test_a_file_larger_than_the_limit_is_refused_and_told_the_limit(monkeypatch):
    monkeypatch.setattr("data.inspection.MOST_FILE_BYTES", 1 << 20)
    assert "larger than 1 MB" in refusal(b"x\n" * (1 << 20), "a.csv")
    assert MOST_FILE_BYTES >= 20 << 20, "a return of 100,000 rows must fit"


BOMB = '<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_part_and_encoding(encoding):
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{BOMB}'
    sheet = f'{declared}<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'.encode(encoding)
    assert "entities" in refusal(raw_workbook(ROW, more={"xl/worksheets/sheet1.xml": sheet}))
    assert "entities" in refusal(raw_workbook(ROW, more={"docProps/app.xml": f"{declared}<a/>".encode(encoding)}))


def test_a_document_type_that_names_another_file_is_refused():
    named = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'
    assert "entities" in refusal(raw_workbook(ROW, more={"docProps/app.xml": named}))


def test_entities_behind_a_long_comment_are_refused_by_whoever_reads_the_part():
    sheet = f"<!-- <a {'x' * 200_000} -->{BOMB}" + worksheet(ROW).partition("\n")[2]
    assert "entities" in refusal(raw_workbook(sheet))


def test_a_part_that_unpacks_to_more_than_it_says_is_refused():
    honest = raw_workbook(worksheet(ROW + " " * 5_000_000))
    assert inspect(honest, "a.xlsx") == "xlsx"
    assert "unpacks to more" in refusal(with_size(honest, "xl/worksheets/sheet1.xml", 400))


def test_a_part_that_unpacks_to_less_than_it_says_is_damaged():
    assert "damaged" in refusal(with_size(PLAIN, "xl/worksheets/sheet1.xml", 4000))


def test_a_bomb_that_says_its_size_is_refused_before_it_is_unpacked():
    bomb = with_size(PLAIN, "xl/worksheets/sheet1.xml", 3 << 30)
    started = time.perf_counter()
    assert "too large" in refusal(bomb)
    assert time.perf_counter() - started < 0.5
    dense = raw_workbook(worksheet(ROW + " " * (40 << 20)))
    assert "hundreds of times" in refusal(dense)


def test_a_part_whose_checksum_is_wrong_is_damaged():
    content = bytearray(PLAIN)
    directory = content.rfind(b"xl/worksheets/sheet1.xml") - 46
    content[directory + 16] ^= 1
    assert "damaged" in refusal(bytes(content))


def test_members_that_share_bytes_are_refused():
    """Each of them is well in itself: only together do they unpack the same bytes again and again."""
    content = bytearray(raw_workbook(ROW, ROW))
    first, second = (content.rfind(f"xl/worksheets/sheet{number}.xml".encode()) - 46 for number in (1, 2))
    content[second + 42 : second + 46] = content[first + 42 : first + 46]
    assert "damaged" in refusal(bytes(content))


def test_an_encrypted_member_asks_for_a_copy_without_password():
    content = bytearray(PLAIN)
    directory = content.rfind(b"xl/worksheets/sheet1.xml") - 46
    content[directory + 8] |= 1
    assert "password" in refusal(bytes(content))


def test_a_false_count_of_texts_is_refused():
    texts = f'<sst xmlns="{MAIN}" count="1" uniqueCount="4294967295"><si><t>x</t></si></sst>'
    assert "false number" in refusal(raw_workbook(ROW, strings="", more={"xl/sharedStrings.xml": texts}))
    honest = texts.replace("4294967295", "1")
    assert inspect(raw_workbook(ROW, strings="", more={"xl/sharedStrings.xml": honest}), "a.xlsx") == "xlsx"


def test_a_cell_far_from_all_others_is_refused_and_named():
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    sentence = refusal(raw_workbook(far, names=["Costs"]))
    assert "XFD1048576" in sentence and "Costs" in sentence


def test_a_far_cell_of_style_only_is_no_cell():
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    content = raw_workbook(far)
    [sheet] = read(content, inspect(content, "a.xlsx"))
    assert [(row.number, row.values) for row in sheet.rows] == [(1, [1])]


@pytest.mark.parametrize("row", ['<row r="1048577"><c><v>1</v></c></row>', '<row r="1"><c r="XFE1"><v>1</v></c></row>'])
def test_a_cell_beyond_the_end_of_any_sheet_is_refused(row):
    assert "damaged" in refusal(raw_workbook(row))


def test_rows_that_each_reach_far_to_the_right_are_refused():
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 3000))
    assert "more than 10 million cells" in refusal(raw_workbook(rows))


def test_a_text_that_the_workbook_does_not_hold_is_damage():
    assert "damaged" in refusal(raw_workbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', strings="<si><t>x</t></si>"))


def test_an_external_link_is_not_followed():
    linked = {
        "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{MAIN}"/>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": '<Relationships><Relationship Id="rId1" TargetMode="External" '
        'Target="file:///etc/passwd"/></Relationships>',
    }
    content = raw_workbook(ROW, more=linked)
    assert [row.values for row in read(content, inspect(content, "a.xlsx"))[0].rows] == [["x"]]


@pytest.mark.parametrize(
    ("parts", "name", "format"),
    [
        ({"[Content_Types].xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml"}, "a.xlsm", "xlsm"),
        ({"[Content_Types].xml": "application/vnd.ms-excel.template.macroEnabled.main+xml"}, "a.xltm", "xlsm"),
        ({"[Content_Types].xml": SHEET_TYPE.replace("sheet.main", "template.main")}, "a.xltx", "xlsx"),
        ({"xl/vbaProject.bin": b"\0" * 40}, "a.xlsx", "xlsm"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_macros_and_templates_are_read_as_the_workbooks_that_they_are(parts, name, format):
    content = raw_workbook(ROW, more=parts)
    assert inspect(content, name) == format
    assert [row.values for row in read(content, format)[0].rows] == [["x"]]


ATTACKS = sorted((PRACTICE / "attack").glob("*")) if PRACTICE.exists() else []


@pytest.mark.skipif(not ATTACKS, reason="../shared/practice is not here")
@pytest.mark.parametrize("path", ATTACKS, ids=lambda path: path.name)
def test_a_real_attack_is_refused_or_read_at_once(path):
    content = path.read_bytes()
    started = time.perf_counter()
    try:
        sheets = read(content, inspect(content, path.name))
    except Refused as refused:
        assert str(refused).endswith(".")
        assert path.name not in ("poi--link-external-workbook-a.xlsx", "poi--xxe_in_schema.xlsx"), "harmless to us"
    else:
        assert sheets
    assert time.perf_counter() - started < 1


def with_size(content: bytes, member: str, size: int) -> bytes:
    """The same zip file with another inflated size declared for one member, in its directory and before its bytes."""
    changed = bytearray(content)
    info = zipfile.ZipFile(BytesIO(content)).getinfo(member)
    directory = changed.rfind(member.encode()) - 46
    changed[directory + 24 : directory + 28] = struct.pack("<I", size)
    changed[info.header_offset + 22 : info.header_offset + 26] = struct.pack("<I", size)
    return bytes(changed)
