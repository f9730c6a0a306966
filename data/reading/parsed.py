"""The rows of a sheet, or of one row of it, through an XML parser: right for every legal file, at the price of a call a tag."""

from __future__ import annotations

from xml.parsers import expat

from data.archive import DAMAGED
from data.model import CellValue, Row
from data.reading.cells import Looks
from data.reading.markup import MAIN
from data.reading.outline import TRUE, Outline
from data.reading.places import COLUMNS, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TOO_MANY_CELLS
from data.refused import Refused

ELEMENTS = ("row", "c", "v", "f", "t", "rPh")
PLAIN = {name: name for name in ELEMENTS}
NAMESPACED = {f"{namespace} {name}": name for namespace in MAIN for name in (*ELEMENTS, "col", "mergeCell")}


class RowHandlers:
    """Collects rows while a parser walks over them. `names` says what each element is called there."""

    def __init__(self, looks: Looks, names: dict[str, str], outline: Outline, number_before: int = 0) -> None:
        self.looks = looks
        self.outline = outline
        self.names = names
        self.number = number_before
        self.rows: list[Row] = []
        self.slots = 0
        self.values: list[CellValue] = []
        self.numbered = self.hidden = False
        self.column = -1
        self.kind, self.style = "", 0
        self.text: str | None = None
        self.formula: str | None = None
        self.collecting: list[str] | None = None
        self.in_phonetic = False

    def attached(self, made: expat.XMLParserType) -> expat.XMLParserType:
        made.StartElementHandler = self.start
        made.EndElementHandler = self.end
        made.CharacterDataHandler = self.character
        return made

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = self.names.get(name)
        if element is None:
            return
        if element == "c":
            self.start_cell(attributes)
        elif element == "row":
            self.values, self.column = [], -1
            self.number = self.row_number(attributes["r"]) if "r" in attributes else self.number + 1
            self.numbered = "r" in attributes
            self.hidden = attributes.get("hidden") in TRUE
        elif element == "rPh":
            self.in_phonetic = True
        elif element == "col":
            self.outline.column_element(attributes)
        elif element == "mergeCell":
            self.outline.merge_named(attributes.get("ref", ""))
        elif not self.in_phonetic:
            self.collecting = []

    def start_cell(self, attributes: dict[str, str]) -> None:
        self.column += 1
        reference = attributes.get("r", "")
        if reference:
            letters = reference.rstrip("0123456789")
            self.column = COLUMNS.get(letters, MOST_COLUMNS)
            if not self.numbered and len(letters) < len(reference):
                self.number, self.numbered = self.row_number(reference[len(letters) :]), True
        if self.column >= MOST_COLUMNS:
            raise Refused(DAMAGED)
        style = attributes.get("s", "0")
        self.kind, self.style = attributes.get("t", ""), int(style) if style.isdecimal() else 0
        self.text = self.formula = None

    def row_number(self, text: str) -> int:
        if not text.isdecimal() or len(text) > 7 or not 1 <= int(text) <= MOST_ROWS:
            raise Refused(DAMAGED)
        return int(text)

    def character(self, data: str) -> None:
        if self.collecting is not None:
            self.collecting.append(data)

    def end(self, name: str) -> None:
        element = self.names.get(name)
        if element is None:
            return
        if element == "c":
            self.end_cell()
        elif element == "row":
            self.rows.append(Row(self.number, self.values))
            if self.hidden:
                self.outline.hidden_rows.add(self.number)
        elif element == "rPh":
            self.in_phonetic = False
        elif self.collecting is not None:
            text, self.collecting = "".join(self.collecting), None
            if element == "f":
                self.formula = text
            else:  # <v>, or one run of an inline text
                self.text = text if self.text is None or element == "v" else self.text + text

    def end_cell(self) -> None:
        value = self.looks.value(self.kind, self.style, self.text, self.formula)
        if value is None:
            return
        if self.style in self.looks.of_styles:
            self.outline.note_look(self.looks.of_styles[self.style], [self.number])
        blanks = self.column - len(self.values)
        if blanks < 0:  # cells out of order
            self.values[self.column] = value
            return
        self.slots += blanks + 1
        if self.slots > MOST_CELLS:
            raise Refused(TOO_MANY_CELLS)
        self.values += [None] * blanks
        self.values.append(value)
