"""Small files for tests: workbooks as people save them, workbooks in raw XML for what no library writes, and CSV; and what they read as."""

from __future__ import annotations

import csv
import io
import struct
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import openpyxl
from xlwt.CompoundDoc import XlsDoc

from data.inspection import inspect
from data.reading import read

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


@dataclass(frozen=True)
class Formatted:
    """A value under a number format: `Formatted(1234567, "00000000")`."""

    value: Any
    number_format: str


def workbook(path: Path | None, sheets: Mapping[str, Iterable[Iterable[Any]]], hidden: Iterable[str] = ()) -> bytes:
    """An .xlsx as openpyxl writes it, row 1 first; written to `path` too if there is one. None leaves a cell out."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    cell = sheet.cell(number, column)
                    cell.value = value.value if isinstance(value, Formatted) else value
                    if isinstance(value, Formatted):
                        cell.number_format = value.number_format
        if name in hidden:
            sheet.sheet_state = "hidden"
    buffer = io.BytesIO()
    made.save(buffer)
    if path:
        path.write_bytes(buffer.getvalue())
    return buffer.getvalue()


def raw_workbook(
    *sheets: str,
    names: Iterable[str] = (),
    strings: str | None = None,
    styles: str | None = None,
    properties: str = "",
    calculation: str = "",
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """An .xlsx of raw parts. A sheet that starts with `<?xml` or `<worksheet` or has a prefix is the whole part, else its rows.

    `strings` are the `<si>` elements, `styles` the inside of `<styleSheet>`; `more` adds or replaces parts by name.
    """
    titles = [*names, *(f"Sheet{number}" for number in range(len(list(names)) + 1, len(sheets) + 1))]
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" '
        f'ContentType="{SHEET_TYPE}"/></Types>',
        "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": workbook_part(titles, properties, calculation),
    }
    targets = {f"rId{number}": ("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)}
    for number, sheet in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = sheet if is_whole(sheet) else worksheet(sheet)
    if strings is not None:
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
        targets["strings"] = ("sharedStrings", "sharedStrings.xml")
    if styles is not None:
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
        targets["styles"] = ("styles", "styles.xml")
    parts["xl/_rels/workbook.xml.rels"] = relations(targets)
    return zipped({**parts, **(more or {})})


def is_whole(sheet: str) -> bool:
    return "<worksheet" in sheet or ":worksheet" in sheet


def worksheet(rows: str) -> str:
    """A sheet part around its `<row>` elements."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def workbook_part(titles: list[str], properties: str, calculation: str) -> str:
    sheets = "".join(f'<sheet name={quoteattr(title)} sheetId="{n}" r:id="rId{n}"/>' for n, title in enumerate(titles, 1))
    return f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{sheets}</sheets>{calculation}</workbook>'


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target={quoteattr(target)}/>' for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def formats(*codes: str) -> str:
    """The inside of a styles part in which style 1 has the first of these number formats, style 2 the second..."""
    numbered = list(enumerate(codes, 164))
    declared = "".join(f'<numFmt numFmtId="{key}" formatCode={quoteattr(code)}/>' for key, code in numbered)
    used = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{key}"/>' for key, _ in numbered)
    return f"<numFmts>{declared}</numFmts><cellXfs>{used}</cellXfs>"


def inline(reference: str, text: str) -> str:
    """A cell with its text in itself."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def zipped(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES = " ".join(
    f'xmlns:{prefix}="{ODF}{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle"), ("draw", "drawing"),
    )
) + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'  # fmt: skip


def opendocument(
    *sheets: str, styles: str = "", common_styles: str = "", settings: str = "", more: Mapping[str, bytes | str] | None = None
) -> bytes:
    """An .ods of raw parts. A sheet is the inside of its `<table:table>`, or that element; `styles` are the automatic ones."""
    common = f"<office:document-styles {PREFIXES}><office:styles>{common_styles}</office:styles></office:document-styles>"
    body = opendocument_body(sheets, styles, settings)
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "styles.xml": common,
        "content.xml": f"<office:document-content {PREFIXES}>{body}</office:document-content>", **(more or {}),
    })  # fmt: skip


def opendocument_body(sheets: Iterable[str], styles: str = "", settings: str = "") -> str:
    """What a packed and a flat document have in common."""
    tables = "".join(
        each if each.startswith("<table:table ") else f'<table:table table:name="Sheet{number}">{each}</table:table>'
        for number, each in enumerate(sheets, 1)
    )
    spreadsheet = f"<office:spreadsheet>{settings}{tables}</office:spreadsheet>"
    return f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>{spreadsheet}</office:body>"


def record(kind: int, content: bytes = b"") -> bytes:
    """One record of an .xls."""
    return struct.pack("<HH", kind, len(content)) + content


def compound(stream: bytes) -> bytes:
    """An OLE file around a stream of records."""
    buffer = io.BytesIO()
    XlsDoc().save(buffer, stream)
    return buffer.getvalue()


def xls(*sheets: bytes, shared: bytes = b"", names: Iterable[str] = (), states: Iterable[int] = ()) -> bytes:
    """An .xls of raw records. A sheet is the records of its cells; `shared` are those of the workbook."""
    titles = [*names, *(f"Sheet{number}" for number in range(len(list(names)) + 1, len(sheets) + 1))]
    begin, end = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0), record(0x0A)
    bodies = [record(0x0809, begin[:2] + b"\x10\0" + begin[4:]) + sheet + end for sheet in sheets]
    listed = list(zip(titles, [*states, *[0] * len(sheets)], strict=False))
    at = len(record(0x0809, begin) + shared + end) + sum(12 + 2 * len(title) for title, _ in listed)
    bound = b""
    for (title, state), body in zip(listed, bodies, strict=True):
        bound += record(0x85, struct.pack("<IBBBB", at, state, 0, len(title), 1) + title.encode("utf-16-le"))
        at += len(body)
    return compound(record(0x0809, begin) + shared + bound + end + b"".join(bodies))


def binary_record(kind: int, content: bytes = b"") -> bytes:
    """One record of an .xlsb: kind and length in groups of seven bits."""
    numbers = b""
    for number in (kind, len(content)):
        numbers += bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
    return numbers + content


def wide(text: str) -> bytes:
    """A text of an .xlsb."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_workbook(
    *sheets: bytes, strings: Iterable[str] = (), codes: Iterable[str] = (), book: bytes = b"", states: Iterable[int] = (),
    names: Iterable[str] = (), looks: Iterable[tuple[bool, str]] = (),
) -> bytes:  # fmt: skip
    """An .xlsb of raw records. A sheet is its records; style 1 has the first of the number formats, style 2 the second...

    The styles after them are struck through, or filled with a colour of six hexadecimal digits, or both, as `looks` say.
    """
    numbered = list(zip([*states, *[0] * len(sheets)], enumerate(sheets, 1), strict=False))
    titles = [*names, *(f"Sheet{n}" for n in range(len(list(names)) + 1, len(sheets) + 1))]
    listed = b"".join(
        binary_record(156, struct.pack("<II", state, n) + wide(f"rId{n}") + wide(titles[n - 1])) for state, (n, _) in numbered
    )
    keys = list(enumerate(codes, 164))
    styles = b"".join(binary_record(44, struct.pack("<H", key) + wide(code)) for key, code in keys)
    used = b"".join(binary_record(47, struct.pack("<HH12x", 0, key)) for key in (0, *(key for key, _ in keys)))
    styles += b"".join(binary_record(43, struct.pack("<HH21x", 220, flags)) for flags in (0, 8)) + binary_record(45, bytes(68))
    for fill, (is_struck, colour) in enumerate(looks, 1):
        styles += binary_record(45, struct.pack("<IBBhBBBB56x", bool(colour), 2 << 1, 0, 0, *bytes.fromhex(colour or "FFFFFF"), 0xFF))
        used += binary_record(47, struct.pack("<HHHH8x", 0, 0, is_struck, fill))
    targets = {f"rId{n}": ("worksheet", f"worksheets/sheet{n}.bin") for _, (n, _) in numbered}
    targets |= {"rIdA": ("sharedStrings", "sharedStrings.bin"), "rIdB": ("styles", "styles.bin")}
    return zipped({
        "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.bin")}),
        "xl/workbook.bin": book + listed, "xl/_rels/workbook.bin.rels": relations(targets),
        "xl/sharedStrings.bin": b"".join(binary_record(19, b"\0" + wide(text)) for text in strings),
        "xl/styles.bin": styles + binary_record(626) + binary_record(47, bytes(16)) + binary_record(617) + used + binary_record(618),
        **{f"xl/worksheets/sheet{n}.bin": sheet for _, (n, sheet) in numbered},
    })  # fmt: skip


def csv_file(rows: Iterable[Iterable[Any]], delimiter: str = ",", encoding: str = "utf-8", line_end: str = "\r\n") -> bytes:
    """A CSV as a spreadsheet program writes it."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return text.getvalue().encode(encoding)


def grid(content: bytes, sheet: int = 0) -> dict[int, list[Any]]:
    """What a workbook reads as: row number -> values."""
    return {row.number: row.values for row in read(content, inspect(content, "a.xlsx"))[sheet].rows}
