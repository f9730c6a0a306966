"""The workbook that staff fill in, made from the declarations: guidance, what the return is about, and one sheet a kind."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data.example_row import EXAMPLE, example_cell
from data.kinds import KINDS
from data.lists import names
from data.model import Field, Kind
from data.store.versions import NotPossible, in_plain_words

ROWS_TO_FILL = 1000
LISTS_SHEET = "Lists"

_INK, _QUIET, _RULE = "12436D", "595959", "BFBFBF"
_HEADING = PatternFill("solid", fgColor=_INK)
_OPTIONAL = PatternFill("solid", fgColor="3D3D3D")
_EXAMPLE_FILL = PatternFill("solid", fgColor="F2F2F2")
_THIN = Border(bottom=Side(style="thin", color=_RULE))
_WRAPPED = Alignment(wrap_text=True, vertical="top")

_ABOUT = (
    ("Period", "", "The quarter that this return is for: 2024/25 Q1 is April to June 2024."),
    ("Complete list of", "", "Kinds of which this is the whole list, such as: members. What is not in it then ends. Blank: none."),
    ("Demonstration data", "no", "yes for invented data, which is never shown beside real returns."),
)

_GUIDANCE = (
    ("What this is", "One return, for one quarter. Fill in the sheets that you need and leave the others empty; then upload the file."),
    ("About this return", "Type the period there. Without it, a return that has one goes before this return."),
    ("One row, one thing", "One row is one flow of money, one event, one member. Totals are worked out for you: no total rows."),
    ("The example row", f"The grey row that begins with {EXAMPLE} shows how to fill a sheet in. It is never counted; delete it or not."),
    ("Headings", "Those in blue are needed, those in grey help. Point at one to see what goes there. Columns may be moved or deleted."),
    ("References", "Give every row one of your own, and use it again next quarter: the later row then restates the earlier one."),
    ("Money", "£250k, £1.45m, 250000 or a range: £1.5m-£2m. Not known yet: TBC, never 0."),
    ("Dates", "14/05/2024, May 2024, Q1 2024/25 or 2024/25. As much as is known."),
    ("Confidential", "yes keeps a row off every page that the board or the public can see."),
    ("People", "No names, e-mail addresses or telephone numbers of people who attended: a sheet that holds them is not taken."),
)


def write(path: Path) -> None:
    """Write an empty workbook to `path`. Raises NotPossible for a name of no workbook, and where a file stands already."""
    if path.exists():
        raise NotPossible(f"There is a file {path} already; name another, or move it away first.")
    if path.suffix.lower() not in ("", ".xlsx"):
        raise NotPossible(f"The template is a workbook; name it {path.stem or 'template'}.xlsx.")
    if not path.absolute().parent.is_dir():
        raise NotPossible(f"There is no folder {path.absolute().parent} to write the template into.")
    with in_plain_words(path.absolute().parent):
        template().save(path)


def template() -> Workbook:
    """The workbook: guidance, About this return, a sheet a kind, and the lists behind the drop-downs."""
    book = Workbook()
    _write_guidance(book.active)
    _write_about(book.create_sheet("About this return"))
    ranges = _write_lists(book)
    for kind in KINDS.values():
        _write_kind(book.create_sheet(kind.name.capitalize(), index=len(book.sheetnames) - 1), kind, ranges)
    book.active = 0
    return book


def _write_guidance(sheet: Worksheet) -> None:
    sheet.title = "Guidance"
    sheet["A1"] = "A return to the Cluster Impact Dashboard"
    sheet["A1"].font = _font(size=16, bold=True, color=_INK)
    row = 3
    for title, text in _GUIDANCE:
        sheet.cell(row, 1, title).font = _font(bold=True)
        sheet.cell(row, 2, text).font = _font()
        row += 1
    row += 1
    sheet.cell(row, 1, "The sheets").font = _font(bold=True, size=13, color=_INK)
    for kind in KINDS.values():
        row += 1
        sheet.cell(row, 1, kind.name.capitalize()).font = _font(bold=True)
        sheet.cell(row, 2, f"One row is {kind.sentence}.").font = _font()
    for label, text in sheet.iter_rows(min_row=3, max_row=row):
        label.alignment = Alignment(vertical="top")
        _wrap(text, 112)
    _set_up(sheet, widths=(24, 96))


def _write_about(sheet: Worksheet) -> None:
    """What the return is about: labels in column A, answers in column B. Guidance stands below, never beside a blank answer,
    where it would be read as the answer."""
    for row, (label, value, guidance) in enumerate(_ABOUT, 1):
        sheet.cell(row, 1, label).font = _font(bold=True)
        answer = sheet.cell(row, 2, value or None)
        answer.border = Border(*[Side(style="thin", color=_RULE)] * 4)
        answer.number_format, answer.font = "@", _font()
        said = sheet.cell(len(_ABOUT) + 1 + row, 2, f"{label}: {guidance}")
        said.font = _font(color=_QUIET)
        _wrap(said, 112)
    choice = DataValidation(type="list", formula1='"yes,no"', allow_blank=True)
    choice.add("B3")
    sheet.add_data_validation(choice)
    _set_up(sheet, widths=(24, 90))


def _write_lists(book: Workbook) -> dict[str, str]:
    """A sheet with every list that a field chooses from. Out: of each list the range of its names."""
    sheet = book.create_sheet(LISTS_SHEET)
    chosen = dict.fromkeys(field.choices for kind in KINDS.values() for field in kind.fields if field.choices)
    ranges = {}
    for column, name in enumerate(chosen, 1):
        letter = get_column_letter(column)
        sheet.cell(1, column, name.replace("_", " ").capitalize()).font = _font(bold=True)
        for row, choice in enumerate(names(name), 2):
            sheet.cell(row, column, choice).font = _font()
        ranges[name] = f"'{LISTS_SHEET}'!${letter}$2:${letter}${len(names(name)) + 1}"
        sheet.column_dimensions[letter].width = 30
    sheet.freeze_panes = "A2"
    return ranges


def _write_kind(sheet: Worksheet, kind: Kind, ranges: dict[str, str]) -> None:
    """Headings with their guidance behind them, one example row, and drop-downs below."""
    for column, field in enumerate(kind.fields, 1):
        letter = get_column_letter(column)
        heading = sheet.cell(1, column, field.title)
        heading.font = _font(bold=True, color="FFFFFF")
        heading.fill = _HEADING if field.required else _OPTIONAL
        heading.alignment = Alignment(wrap_text=True, vertical="center")
        heading.comment = Comment(_guidance(field), "Cluster Impact Dashboard", width=320, height=120)
        example = sheet.cell(2, column, example_cell(kind, field))
        example.font, example.fill, example.border = _font(italic=True, color=_QUIET), _EXAMPLE_FILL, _THIN
        sheet.column_dimensions[letter].width = max(14, min(34, 1.3 * max(len(field.title), len(str(example.value or "")))))
        if field.type in ("company_number", "date", "amount", "count"):
            # As text, so that 01234567 keeps its zero and 14/05/2024 its order whatever the machine's language is.
            for row in range(2, 60):
                sheet.cell(row, column).number_format = "@"
        if field.choices or field.type == "yes_no":
            _offer(sheet, field, f"{letter}2:{letter}{ROWS_TO_FILL + 2}", ranges)
    sheet.row_dimensions[1].height = 32
    _set_up(sheet, landscape=True)
    sheet.freeze_panes = "B2"


def _offer(sheet: Worksheet, field: Field, cells: str, ranges: dict[str, str]) -> None:
    """A drop-down. Where other words are kept as typed it only offers; where they would stop the row it refuses them."""
    offered = DataValidation(type="list", formula1=ranges[field.choices] if field.choices else '"yes,no"', allow_blank=True)
    offered.showErrorMessage = not field.open
    offered.errorTitle, offered.error = field.title, "Choose one from the list."
    offered.add(cells)
    sheet.add_data_validation(offered)


def _guidance(field: Field) -> str:
    words = [field.guidance]
    if field.required:
        words.append("Needed.")
    if field.default is not None:
        words.append(f"Blank: {field.default}.")
    if field.example:
        words.append(f"Example: {field.example}")
    return "\n".join(words)


def _font(size: int = 11, **look) -> Font:
    return Font(name="Calibri", size=size, **look)


def _wrap(cell: Cell, width: int) -> None:
    """Wrap a text, and give its row the lines that it needs: only Excel works that out by itself."""
    cell.alignment = _WRAPPED
    cell.parent.row_dimensions[cell.row].height = 15 * (1 + len(str(cell.value or "")) // width)


def _set_up(sheet: Worksheet, widths: tuple[int, ...] = (), landscape: bool = False) -> None:
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.sheet_view.showGridLines = landscape
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
