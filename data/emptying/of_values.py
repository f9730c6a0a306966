"""A new workbook (.xlsx) of the values that were read of a file: the same sheets and places, and nothing that reckons or remembers."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from data.emptying.workbook import DATE
from data.model import CellError, CellValue, NoStoredValue, Row, Sheet
from data.reading.biff_sheets import ERRORS
from data.reading.formats import BUILT_IN, EPOCH_1900, EPOCH_1904, reading
from data.reading.markup import MAIN
from data.reading.places import COLUMN_NAMES, cell_name
from data.refused import Refused

NO_RESULT = (
    "Cell {} of the sheet {} holds a formula without its result, which a copy of the values cannot have; "
    "open the file in a spreadsheet program, save it there and drop it again."
)
DAY, TIME, MOMENT = 14, 21, 22  # number formats by their built-in ids
KNOWN_ERRORS = frozenset(ERRORS.values())
OTHER_ERROR = "#VALUE!"  # for one that only LibreOffice knows, such as Err:502
NARROWEST, WIDEST, LOOKED_AT = 9, 45, 200  # letters of a column; so many rows say how wide it is
FIRST_FILL = 2  # a workbook's first two fills are always none and grey
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OF_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HIDDEN, HIDDEN_SHEET = ' hidden="1"', ' state="hidden"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What XML cannot hold, or a parser would turn into something else; and what the reader would take for such an escape.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4})")
Styles = dict[tuple[int, bool, str], int]  # number format, struck through, colour -> the number of the style


def workbook_of_values(sheets: Sequence[Sheet]) -> bytes:
    """The same sheets give the same bytes. Raises Refused for a formula without its result: the copy holds no formula."""
    from_1904 = any(sheet.from_1904 for sheet in sheets)
    styles: Styles = {(0, False, ""): 0}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for number, sheet in enumerate(sheets, 1):
            with package.open(_entry(f"xl/worksheets/sheet{number}.xml"), "w") as part:
                for piece in _sheet(sheet, styles, from_1904):
                    part.write(piece.encode())
        for name, text in _around(sheets, styles, from_1904):
            package.writestr(_entry(name), HEAD + text)
    return written.getvalue()


def as_copied(value: CellValue) -> CellValue:
    """What of a value the copy holds: an error that .xlsx does not know is `#VALUE!`, all else is as it is."""
    return CellError(OTHER_ERROR) if isinstance(value, CellError) and value.code not in KNOWN_ERRORS else value


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _sheet(sheet: Sheet, styles: Styles, from_1904: bool) -> Iterator[str]:
    yield f'{HEAD}<worksheet xmlns="{MAIN[0]}">'
    if widths := _widths(sheet):
        columns = (
            f'<col min="{at + 1}" max="{at + 1}" width="{width}" customWidth="1"{HIDDEN if at in sheet.hidden_columns else ""}/>'
            for at, width in widths.items()
        )
        yield f"<cols>{''.join(columns)}</cols>"
    yield "<sheetData>"
    for row in sheet.rows:
        if cells := _cells(sheet, row, styles, from_1904):
            yield f'<row r="{row.number}"{HIDDEN if row.number in sheet.hidden_rows else ""}>{cells}</row>'
    yield "</sheetData>"
    if sheet.merged:
        ranges = (f'<mergeCell ref="{cell_name(left, first)}:{cell_name(right, last)}"/>' for first, left, last, right in sheet.merged)
        yield f'<mergeCells count="{len(sheet.merged)}">{"".join(ranges)}</mergeCells>'
    yield "</worksheet>"


def _widths(sheet: Sheet) -> dict[int, int]:
    """Of each column that holds anything or is hidden how wide it must be to be read, by the first rows: no figure is cut to `####`."""
    widths = dict.fromkeys(sorted(sheet.hidden_columns), NARROWEST)
    for row in sheet.rows[:LOOKED_AT]:
        for column, value in enumerate(row.values):
            if value is not None:
                length = len(value) if isinstance(value, str) else len(str(value))
                widths[column] = min(max(widths.get(column, NARROWEST), length + 2), WIDEST)
    return dict(sorted(widths.items()))


def _cells(sheet: Sheet, row: Row, styles: Styles, from_1904: bool) -> str:
    """The cells of a row that hold something, with the looks of the row where it has any."""
    looks = row.number in sheet.struck_rows, sheet.row_colours.get(row.number, "")
    cells = []
    for column, value in enumerate(row.values):
        if value is None:
            continue
        if isinstance(value, NoStoredValue):
            raise Refused(NO_RESULT.format(cell_name(column, row.number), sheet.name))
        sort, number_format, inside = _written(value, from_1904)
        style = styles.setdefault((number_format, *looks), len(styles))
        cells.append(f'<c r="{COLUMN_NAMES[column]}{row.number}" s="{style}"{sort}>{inside}</c>')
    return "".join(cells)


def _written(value: CellValue, from_1904: bool) -> tuple[str, int, str]:
    """Of a value the type of its cell as an attribute, its number format, and what stands in the cell. A text is never a formula."""
    if isinstance(value, str):
        return ' t="inlineStr"', 0, f'<is><t xml:space="preserve">{in_xml(value)}</t></is>'
    if isinstance(value, bool):
        return ' t="b"', 0, f"<v>{int(value)}</v>"
    if isinstance(value, int | float):
        return "", 0, f"<v>{value!r}</v>"
    if isinstance(value, CellError):
        return ' t="e"', 0, f"<v>{as_copied(value).code}</v>"
    number_format = MOMENT if isinstance(value, datetime.datetime) else DAY if isinstance(value, datetime.date) else TIME
    serial = _serial(value, from_1904)
    if reading(BUILT_IN[number_format], from_1904)(serial) == value:
        return "", number_format, f"<v>{serial!r}</v>"
    return ' t="d"', number_format, f"<v>{value.isoformat()}</v>"  # days before the calendar of workbooks begins


def _serial(value: datetime.date | datetime.time, from_1904: bool) -> int | float:
    """The days since the calendar of the workbook begins, the time of day as a part of one."""
    if isinstance(value, datetime.time):
        return (datetime.datetime.combine(datetime.date.min, value) - datetime.datetime.min) / datetime.timedelta(days=1)
    moment = value if isinstance(value, datetime.datetime) else datetime.datetime.combine(value, datetime.time())
    days = (moment - (EPOCH_1904 if from_1904 else EPOCH_1900)) / datetime.timedelta(days=1)
    return int(days) if days.is_integer() else days


def in_xml(text: str) -> str:
    """A text between two tags, with what XML cannot hold as the escapes that workbooks have for it."""
    if "_x" in text:
        text = _LIKE_ESCAPE.sub("_x005F_", text)
    return escape(_UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


def _around(sheets: Sequence[Sheet], styles: Styles, from_1904: bool) -> Iterator[tuple[str, str]]:
    """The parts around the sheets: which there are, where they lie, and how styles look."""
    parts = [f"worksheets/sheet{number}.xml" for number in range(1, len(sheets) + 1)]
    listed = "".join(
        f'<sheet name={quoteattr(_UNWRITABLE.sub("", sheet.name))} sheetId="{number}"{HIDDEN_SHEET if sheet.hidden else ""} '
        f'r:id="rId{number}"/>' for number, sheet in enumerate(sheets, 1)
    )  # fmt: skip
    calendar = '<workbookPr date1904="1"/>' if from_1904 else ""
    yield "xl/workbook.xml", f'<workbook xmlns="{MAIN[0]}" xmlns:r="{OF_OFFICE}">{calendar}<sheets>{listed}</sheets></workbook>'
    yield "xl/_rels/workbook.xml.rels", _relations([*(("worksheet", part) for part in parts), ("styles", "styles.xml")])
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    yield "xl/styles.xml", _style_part(styles)
    kinds = [("workbook.xml", "sheet.main"), ("styles.xml", "styles"), *((part, "worksheet") for part in parts)]
    overrides = "".join(f'<Override PartName="/xl/{part}" ContentType="{SPREADSHEET}.{kind}+xml"/>' for part, kind in kinds)
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    yield "[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types">{relations}{overrides}</Types>'


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{OF_OFFICE}/{kind}" Target="{target}"/>' for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def _style_part(styles: Styles) -> str:
    """Two fonts, of which one is struck through, and a fill for each colour."""
    colours = sorted({colour for _, _, colour in styles if colour})
    solid = "".join(f'<fill><patternFill patternType="solid"><fgColor rgb="FF{each}"/></patternFill></fill>' for each in colours)
    fills = {colour: number for number, colour in enumerate(colours, FIRST_FILL)}
    used = "".join(
        f'<xf numFmtId="{number_format}" fontId="{int(is_struck)}" fillId="{fills.get(colour, 0)}" borderId="0" xfId="0" '
        'applyNumberFormat="1" applyFont="1" applyFill="1"/>' for number_format, is_struck, colour in styles
    )  # fmt: skip
    face = '<sz val="11"/><name val="Calibri"/>'
    return (
        f'<styleSheet xmlns="{MAIN[0]}"><fonts count="2"><font>{face}</font><font><strike/>{face}</font></fonts>'
        f'<fills count="{FIRST_FILL + len(colours)}"><fill><patternFill patternType="none"/></fill>'
        f'<fill><patternFill patternType="gray125"/></fill>{solid}</fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(styles)}">{used}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
