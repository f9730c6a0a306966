"""The styles of an OpenDocument spreadsheet: their number formats as the codes that `formats` reads, and which sheets are hidden.

Source: OpenDocument 1.3 part 3, 16.27 to 16.29 (data styles). Dressing that cannot change what a number means is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.reading.cell_looks import WHITE, Look
from data.reading.markup import feed, parser

NAMESPACES = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, NUMBER = (f"{NAMESPACES}{name} " for name in ("office:1.0", "style:1.0", "datastyle:1.0"))
TABLE, TEXT = (f"{NAMESPACES}{name} " for name in ("table:1.0", "text:1.0"))
DATA_STYLES = {f"{NUMBER}{name}-style" for name in ("number", "currency", "percentage", "date", "time", "boolean", "text")}
CLOCK = {"hours": "h", "minutes": "m", "seconds": "s"}
TEXT_PROPERTIES, CELL_PROPERTIES = f"{STYLE}text-properties", f"{STYLE}table-cell-properties"
FO = f"{NAMESPACES}xsl-fo-compatible:1.0 "
COLOUR = re.compile("#([0-9A-Fa-f]{6})")
MOST_ANCESTORS = 50


class Styles:
    """Collects styles by name while a parser walks over them."""

    def __init__(self) -> None:
        self.hidden_tables: set[str] = set()
        self._codes: dict[str, str] = {}
        self._first_sections: dict[str, str] = {}  # the style that stands for the first section of a format of several
        self._cell_styles: dict[str, tuple[str, str]] = {}  # (data style, parent)
        self._own_looks: dict[str, dict[str, bool | str]] = {}  # of cell styles: what each says itself
        self._looks: dict[str, Look] = {}
        self._of_table = self._of_cell = self._data_style = ""
        self._pieces: list[str] = []
        self._counts_on = False  # hours past 24
        self._number: dict[str, str] = {}
        self._embedded: list[tuple[int, str]] = []
        self._text: list[str] | None = None

    def code(self, cell_style: str) -> str:
        """The number format of a cell style, its own or its parents'; "" where there is none."""
        for _ in range(MOST_ANCESTORS):
            data_style, parent = self._cell_styles.get(cell_style, ("", ""))
            if data_style:
                return self._codes.get(self._first_sections.get(data_style, data_style), "")
            if not parent:
                break
            cell_style = parent
        return ""

    @property
    def has_looks(self) -> bool:
        """Whether any style strikes through or fills with a colour."""
        return bool(self._own_looks)

    def look(self, cell_style: str) -> Look:
        """What a cell style looks like, by itself or its parents."""
        if cell_style not in self._looks:
            said: dict[str, bool | str] = {}
            name = cell_style
            for _ in range(MOST_ANCESTORS):
                said = self._own_looks.get(name, {}) | said
                name = self._cell_styles.get(name, ("", ""))[1]
                if not name:
                    break
            self._looks[cell_style] = Look(bool(said.get("is_struck")), str(said.get("colour", "")))
        return self._looks[cell_style]

    def _take_look(self, name: str, attributes: dict[str, str]) -> None:
        own = self._own_looks.setdefault(self._of_cell, {})
        struck = attributes.get(f"{STYLE}text-line-through-type", attributes.get(f"{STYLE}text-line-through-style"))
        colour = COLOUR.fullmatch(attributes.get(f"{FO}background-color", ""))
        if name == TEXT_PROPERTIES and struck is not None:
            own["is_struck"] = struck != "none"
        elif name == CELL_PROPERTIES and f"{FO}background-color" in attributes:
            own["colour"] = colour[1].upper() if colour and colour[1].upper() != WHITE else ""
        if not own:
            del self._own_looks[self._of_cell]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in DATA_STYLES:
            self._data_style = attributes.get(f"{STYLE}name", "")
            self._pieces = []
            self._counts_on = attributes.get(f"{NUMBER}truncate-on-overflow") == "false"
        elif name == f"{STYLE}style":
            self._start_style(attributes)
        elif name == f"{STYLE}table-properties":
            if self._of_table and attributes.get(f"{TABLE}display") == "false":
                self.hidden_tables.add(self._of_table)
        elif name == f"{STYLE}map":
            if self._data_style:
                self._first_sections.setdefault(self._data_style, attributes.get(f"{STYLE}apply-style-name", ""))
        elif name in (TEXT_PROPERTIES, CELL_PROPERTIES):
            if self._of_cell and not self._data_style:
                self._take_look(name, attributes)
        elif self._data_style and name.startswith(NUMBER):
            self._start_piece(name[len(NUMBER) :], attributes)

    def _start_style(self, attributes: dict[str, str]) -> None:
        family, name = attributes.get(f"{STYLE}family"), attributes.get(f"{STYLE}name", "")
        self._of_table, self._of_cell = (name if family == each else "" for each in ("table", "table-cell"))
        if family == "table-cell":
            self._cell_styles[name] = (attributes.get(f"{STYLE}data-style-name", ""), attributes.get(f"{STYLE}parent-style-name", ""))

    def _start_piece(self, name: str, attributes: dict[str, str]) -> None:
        long = attributes.get(f"{NUMBER}style") == "long"
        if name in ("text", "currency-symbol", "embedded-text"):
            self._text = [] if "blank-width-char" not in str(attributes.keys()) else None
            if name == "embedded-text":
                self._embedded.append((whole(attributes.get(f"{NUMBER}position", "0")), ""))
        elif name == "number":
            self._number, self._embedded = attributes, []
        elif name == "month":
            letters = "mmm" if attributes.get(f"{NUMBER}textual") == "true" else "m"
            self._pieces.append(letters + ("m" if long else ""))
        elif name == "year":
            self._pieces.append("yyyy" if long else "yy")
        elif name in ("day", "day-of-week", "quarter", "week-of-year"):
            self._pieces.append("dd" if long else "d")  # finer than what is shown: such a date stays the day that it is
        elif name in CLOCK:
            letter = CLOCK[name]
            self._pieces.append(f"[{letter}]" if self._counts_on else letter * (2 if long else 1))
            self._counts_on = False
        elif name == "scientific-number":
            self._pieces.append("0.00E+00")
        elif name == "fraction":
            self._pieces.append("# ?/?")

    def character(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def end(self, name: str) -> None:
        if name in DATA_STYLES:
            self._codes[self._data_style] = "".join(self._pieces)
            self._data_style = ""
        elif name == f"{NUMBER}number":
            self._pieces.append(digits(self._number, self._embedded))
        elif self._text is not None:
            text, self._text = "".join(self._text), None
            if name == f"{NUMBER}embedded-text":
                self._embedded[-1] = (self._embedded[-1][0], text)
            elif name == f"{NUMBER}currency-symbol":
                self._pieces.append(f"[${text}]")
            else:
                self._pieces.append("%" if text == "%" else literal(text))


def whole(text: str) -> int:
    """A small number of digits or places; 0 for whatever is none."""
    return min(int(text), 30) if text.isdecimal() and len(text) < 4 else 0


def literal(text: str) -> str:
    return "".join(f"\\{letter}" for letter in text) if '"' in text else f'"{text}"'


def digits(attributes: dict[str, str], embedded: list[tuple[int, str]]) -> str:
    """`number:number` as a code: its least digits with the texts that stand among them, decimals, grouping, thousands."""
    least = whole(attributes.get(f"{NUMBER}min-integer-digits", "1"))
    decimals = whole(attributes.get(f"{NUMBER}decimal-places", "0"))
    places = ["0"] * least
    for position, text in sorted(embedded):  # places are counted from the right
        if 0 < position <= least:
            places.insert(least - position, literal(text))
    code = "".join(places) or "#"
    if attributes.get(f"{NUMBER}grouping") == "true":
        code = "#,##0" if least < 4 else f"#,{code}"
    if decimals:
        code += "." + "0" * decimals
    factor = attributes.get(f"{NUMBER}display-factor", "1").partition(".")[0]
    return code + "," * (factor.count("000") if factor.strip("0") == "1" else 0)


def read_styles(windows: Iterable[bytes], styles: Styles) -> None:
    """The styles part. Its automatic styles are those of page headers, whose names mean something else in the content."""
    passed_over = {f"{OFFICE}automatic-styles", f"{OFFICE}master-styles"}
    within = [0]

    def start(name: str, attributes: dict[str, str]) -> None:
        if name in passed_over or within[0]:
            within[0] += 1
        else:
            styles.start(name, attributes)

    def end(name: str) -> None:
        if within[0]:
            within[0] -= 1
        else:
            styles.end(name)

    made = parser()
    made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = start, end, styles.character
    feed(made, windows)
