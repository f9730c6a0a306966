"""The way through an OpenDocument spreadsheet, packed or flat: its sheets with their rows, read while a parser walks over them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.parsers import expat

from data.archive import DAMAGED, Archive
from data.model import CellValue, Row, Sheet
from data.reading.cell_looks import Look
from data.reading.markup import feed, parser
from data.reading.opendocument_cells import Cells
from data.reading.opendocument_styles import NAMESPACES, OFFICE, TABLE, TEXT, Styles, read_styles
from data.reading.opendocument_texts import Texts
from data.reading.outline import Outline
from data.reading.places import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TOO_MANY_CELLS
from data.refused import Refused

BEYOND = (
    "Sheet '{}' holds a value beyond column XFD or row 1,048,576, where no spreadsheet program shows it; "
    "delete what is outside the table and save the workbook again."
)
REPEATED_COLUMNS, REPEATED_ROWS = f"{TABLE}number-columns-repeated", f"{TABLE}number-rows-repeated"
SPANNED_COLUMNS, SPANNED_ROWS = f"{TABLE}number-columns-spanned", f"{TABLE}number-rows-spanned"
VISIBILITY, CELL_STYLE = f"{TABLE}visibility", f"{TABLE}style-name"
DEFAULT_STYLE = f"{TABLE}default-cell-style-name"
HIDDEN = ("collapse", "filter")
# Whatever these hold is no cell of the sheet: notes, drawings with their texts, linked data, the history of changes.
PASSED_OVER = {
    *(f"{OFFICE}{name}" for name in ("annotation", "annotation-end", "forms", "event-listeners", "dde-source")),
    *(f"{TABLE}{name}" for name in ("shapes", "tracked-changes", "dde-links", "scenario", "detective", "data-pilot-tables")),
    *(f"{TEXT}{name}" for name in ("ruby-text", "note", "tracked-changes")),
}
PASSED_OVER_SPACES = tuple(f"{NAMESPACES}{name}:" for name in ("drawing", "dr3d", "chart", "presentation", "form"))
CACHED = re.compile(r"'.*'#\$?.*", re.DOTALL)  # a sheet of another file that a formula refers to, as it was last seen


def read_opendocument(content: bytes, name: str = "") -> list[Sheet]:
    """The sheets of an .ods file, hidden ones flagged."""
    archive = Archive(content)
    if "content.xml" not in archive:
        raise Refused(DAMAGED)
    styles = Styles()
    if "styles.xml" in archive:
        read_styles(archive.windows("styles.xml"), styles)
    return Body(styles).read(archive.windows("content.xml"))


def read_flat_opendocument(content: bytes, name: str = "") -> list[Sheet]:
    """The same of an .fods file, which is all one part."""
    return Body(Styles()).read(content[at : at + (1 << 20)] for at in range(0, len(content), 1 << 20))


class Body:
    """Collects sheets while a parser walks over the content: first its styles, then its tables."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.cells = Cells(styles)
        self.sheets: list[Sheet] = []
        self.texts = Texts()
        self.slots = self.passing_over = 0
        self.in_table = False
        self.openers = {
            f"{TABLE}table-cell": self.start_cell, f"{TABLE}covered-table-cell": self.start_cell, f"{TABLE}table-row": self.start_row,
            f"{TABLE}table-column": self.column_element, f"{TABLE}table": self.start_table, f"{TABLE}table-source": self.source,
            f"{TABLE}null-date": self.null_date, **self.texts.openers,
        }  # fmt: skip
        self.closers = {
            f"{TABLE}table-cell": self.end_cell, f"{TABLE}covered-table-cell": self.end_cell, f"{TABLE}table-row": self.end_row,
            f"{TABLE}table": self.end_table, f"{TEXT}p": self.texts.end_paragraph,
        }  # fmt: skip
        self.begin_table({})  # so that a row or cell that stands outside of any table harms nothing
        self.start_row({})
        self.start_cell({})

    def read(self, windows: Iterable[bytes]) -> list[Sheet]:
        made = parser()
        made.StartElementHandler, made.EndElementHandler = self.start_of_styles, self.styles.end
        made.CharacterDataHandler = self.styles.character
        self.parser: expat.XMLParserType = made
        feed(made, windows)
        return self.sheets

    def start_of_styles(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{OFFICE}body":
            self.parser.StartElementHandler, self.parser.EndElementHandler = self.start, self.end
            self.parser.CharacterDataHandler = self.character
        else:
            self.styles.start(name, attributes)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self.passing_over:
            self.passing_over += 1
        elif opener := self.openers.get(name):
            opener(attributes)
        elif name in PASSED_OVER or name.startswith(PASSED_OVER_SPACES):
            self.passing_over = 1

    def end(self, name: str) -> None:
        if self.passing_over:
            self.passing_over -= 1
        elif closer := self.closers.get(name):
            closer()

    def character(self, data: str) -> None:
        if not self.passing_over:
            self.texts.character(data)

    def null_date(self, attributes: dict[str, str]) -> None:
        self.cells.from_1904 = attributes.get(f"{TABLE}date-value", "").startswith("1904")

    def start_table(self, attributes: dict[str, str]) -> None:
        if self.in_table:  # a table within a cell
            self.passing_over = 1
        else:
            self.in_table = True
            self.begin_table(attributes)

    def begin_table(self, attributes: dict[str, str]) -> None:
        self.is_cached = False
        self.name = attributes.get(f"{TABLE}name", "")
        self.hidden = attributes.get(CELL_STYLE) in self.styles.hidden_tables
        self.outline, self.rows = Outline(), list[Row]()
        self.number = self.columns_declared = 0
        self.column_styles: list[tuple[int, str]] = []  # (first column after them, default style of their cells)

    def source(self, _: dict[str, str]) -> None:
        self.is_cached = CACHED.fullmatch(self.name) is not None

    def end_table(self) -> None:
        self.in_table = False
        if not self.is_cached:
            self.sheets.append(self.outline.sheet(self.name, self.rows, self.hidden, self.cells.from_1904))

    def column_element(self, attributes: dict[str, str]) -> None:
        first = self.columns_declared
        self.columns_declared += repeated(attributes.get(REPEATED_COLUMNS))
        self.column_styles.append((self.columns_declared, attributes.get(DEFAULT_STYLE, "")))
        if attributes.get(VISIBILITY) in HIDDEN:
            self.outline.hide_columns(first, self.columns_declared - 1)

    def start_row(self, attributes: dict[str, str]) -> None:
        self.number += 1
        self.times = repeated(attributes.get(REPEATED_ROWS))
        self.row_style = attributes.get(DEFAULT_STYLE, "")
        self.row_hidden = attributes.get(VISIBILITY) in HIDDEN
        self.values: list[CellValue] = []
        self.column, self.column_group = 0, 0
        self.looks: list[tuple[Look, int]] = []

    def end_row(self) -> None:
        last = self.number + self.times - 1
        if self.values:
            self.slots += len(self.values) * self.times
            if last > MOST_ROWS:
                raise Refused(BEYOND.format(self.name))
            if self.slots > MOST_CELLS:
                raise Refused(TOO_MANY_CELLS)
            self.rows.append(Row(self.number, self.values))
            self.rows += [Row(number, list(self.values)) for number in range(self.number + 1, last + 1)]
            if self.row_hidden:
                self.outline.hidden_rows.update(range(self.number, last + 1))
            for look, cells in self.looks:
                self.outline.note_look(look, range(self.number, last + 1), cells)
        self.number = last

    def start_cell(self, attributes: dict[str, str]) -> None:
        self.attributes = attributes
        self.texts.begin(self.cells.is_in_its_text(attributes))

    def end_cell(self) -> None:
        attributes, column = self.attributes, self.column
        times = repeated(attributes.get(REPEATED_COLUMNS)) if REPEATED_COLUMNS in attributes else 1
        self.column += times
        if SPANNED_COLUMNS in attributes or SPANNED_ROWS in attributes:
            self.merge(column, repeated(attributes.get(SPANNED_COLUMNS)), repeated(attributes.get(SPANNED_ROWS)))
        style = self.style(column)
        value = self.cells.value(attributes, self.texts.text(), style)
        if value is None:
            return
        if self.column > MOST_COLUMNS or self.number > MOST_ROWS:
            raise Refused(BEYOND.format(self.name))
        self.values += [None] * (column - len(self.values))
        self.values += [value] * times
        if self.styles.has_looks:
            self.looks.append((self.styles.look(style), times))

    def style(self, column: int) -> str:
        """The cell's own style, else that of its row, else that of its column."""
        if style := self.attributes.get(CELL_STYLE) or self.row_style:
            return style
        while self.column_group < len(self.column_styles) and self.column_styles[self.column_group][0] <= column:
            self.column_group += 1
        return self.column_styles[self.column_group][1] if self.column_group < len(self.column_styles) else ""

    def merge(self, column: int, columns: int, rows: int) -> None:
        for number in range(self.number, self.number + min(self.times, MOST_ROWS)):
            self.outline.merge(number, column, number + rows - 1, column + columns - 1)


def repeated(text: str | None) -> int:
    """How often a row or cell is repeated: 1 where it does not say so. More than a sheet could hold is more than it could hold."""
    if text is None:
        return 1
    if not text.isdecimal():
        raise Refused(DAMAGED)
    return int(text) if 0 < len(text.lstrip("0")) < 12 else (1 if not text.strip("0") else 10**12)
