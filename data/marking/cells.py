"""The cells of one sheet that get a mark: their `s` is set where they stand; a blank one that the part leaves out is put in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import zip_longest

from data.archive import DAMAGED
from data.marking.places import Place, named, place
from data.marking.source import Edit, Tag, Walk
from data.reading.markup import MAIN
from data.reading.outline import Outline
from data.refused import Refused

BEHIND_NOTES = (
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "AlternateContent", "extLst",
)  # fmt: skip
TRUE = ("1", "true")


class Surroundings(Walk):
    """What a sheet says around its rows: styles of columns, merged cells, and where its drawing of notes is or belongs."""

    def __init__(self, windows: Iterable[bytes]) -> None:
        super().__init__(windows)
        self.depth = 0
        self.root: Tag | None = None
        self.namespace = ""
        self.columns: list[tuple[int, int, int]] = []  # first, last, style; from 0
        self.outline = Outline()
        self.notes_drawing: str | None = None  # the id of its relation
        self.notes_belong_at = 0
        self._rows_done = False
        self.run()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if self.depth == 0:
            self.root, self.namespace = self.tag(attributes), namespace
        elif local == "sheetData" and self.depth == 1:
            self._rows_name = name
            self.parser.StartElementHandler, self.parser.EndElementHandler = None, self.end_of_rows
        elif local == "col" and attributes.get("style", "").isdecimal():
            self.columns.append((int(attributes.get("min", "1")) - 1, int(attributes.get("max", "1")) - 1, int(attributes["style"])))
        elif local == "mergeCell":
            self.outline.merge_named(attributes.get("ref", ""))
        elif self.depth == 1 and local == "legacyDrawing":
            self.notes_drawing = next((value for key, value in attributes.items() if key.rpartition(" ")[2] == "id"), None)
        elif self.depth == 1 and self._rows_done and local in BEHIND_NOTES and not self.notes_belong_at:
            self.notes_belong_at = self.at()
        self.depth += 1

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.depth == 0 and not self.notes_belong_at:
            self.notes_belong_at = self.at()

    def end_of_rows(self, name: str) -> None:
        if name == self._rows_name:
            self._rows_done = True
            self.depth -= 1
            self.parser.StartElementHandler, self.parser.EndElementHandler = self.start, self.end

    def insert_notes_drawing(self, tag: bytes) -> Edit:
        """The edit that refers to a drawing of notes, in the place that the order of elements has for it."""
        return Edit(self.notes_belong_at, self.notes_belong_at, tag)

    def shown(self, at: Place) -> Place:
        """The cell in which a cell is seen: of merged cells the first."""
        for first_row, first_column, last_row, last_column in self.outline.merged:
            if first_row <= at[0] <= last_row and first_column <= at[1] <= last_column:
                return first_row, first_column
        return at

    def style(self, column: int) -> int:
        """The style of a column, which its blank cells have."""
        return next((style for first, last, style in self.columns if first <= column <= last), 0)


class Marks(Walk):
    """The edits that mark cells of one sheet. `wanted` says how severe each is; `style` gives the marked style for one of the sheet."""

    def __init__(
        self, windows: Iterable[bytes], wanted: Mapping[Place, str], around: Surroundings, style: Callable[[int, str], int]
    ) -> None:
        super().__init__(windows)
        self.wanted, self.around, self.style = wanted, around, style
        self.edits: list[Edit] = []
        self.columns: dict[int, list[int]] = {}  # of each row that is wanted
        for row, column in sorted(wanted):
            self.columns.setdefault(row, []).append(column)
        self.order = list(self.columns)  # of rows
        self.unmet = dict.fromkeys(self.order)
        self.before: list[int] = []  # for the first ones of `order`: where the row begins that comes behind
        self.names = {f"{namespace} {local}": local for namespace in MAIN for local in ("sheetData", "row", "c")}
        self.number = self.column = 0
        self.row: Tag | None = None  # the wanted row that is walked through
        self.met: list[tuple[int, int]] = []  # its cells: column, where it begins
        self.rows: Tag | None = None
        self.prefix = b""
        self.run()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = self.names.get(name)
        if element == "c":
            if self.row is not None:
                self.cell(attributes)
        elif element == "row":
            self.start_row(attributes)
        elif element == "sheetData":
            self.rows = self.tag(attributes)
            self.prefix = self.rows.prefix
            if self.rows.is_empty:
                self.edits.append(self.rows.opened(self.new_rows(self.order)))

    def end(self, name: str) -> None:
        element = self.names.get(name)
        if element == "row" and self.row is not None:
            self.end_row()
        elif element == "sheetData" and not self.rows.is_empty:
            by_place: dict[int, list[int]] = {}
            for number, at in zip_longest(self.order, self.before, fillvalue=self.at()):
                if number in self.unmet:
                    by_place.setdefault(at, []).append(number)
            self.edits += [Edit(at, at, self.new_rows(numbers)) for at, numbers in by_place.items()]

    def start_row(self, attributes: dict[str, str]) -> None:
        self.number = number_of(attributes["r"]) if "r" in attributes else self.number + 1
        while len(self.before) < len(self.order) and self.order[len(self.before)] < self.number:
            self.before.append(self.at())
        if self.number in self.columns:
            self.row, self.met, self.column = self.tag(attributes), [], -1
            self.unmet.pop(self.number, None)

    def cell(self, attributes: dict[str, str]) -> None:
        found = place(attributes["r"]) if "r" in attributes else (self.number, self.column + 1)
        if found is None:
            raise Refused(DAMAGED)
        self.column = found[1]
        self.met.append((self.column, self.at()))
        severity = self.wanted.get((self.number, self.column))
        if severity:
            tag = self.tag(attributes)
            style = self.style(int(attributes["s"]) if attributes.get("s", "").isdecimal() else 0, severity)
            self.edits.append(Edit(tag.start, tag.end, tag.with_attributes(s=style)))

    def end_row(self) -> None:
        """Puts in the cells that the row leaves out, each before the first one that comes behind it."""
        row, self.row = self.row, None
        held = {column for column, _ in self.met}
        new = [column for column in self.columns[self.number] if column not in held]
        if not new:
            return
        tag = row._replace(source=self.widened(row, new))
        if row.is_empty:
            self.edits.append(tag.opened(self.new_cells(self.number, new, row))._replace(end=row.end))
            return
        if tag.source != row.source:
            self.edits.append(Edit(row.start, row.end, tag.source))
        by_place: dict[int, list[int]] = {}
        for column in new:
            by_place.setdefault(next((at for other, at in self.met if other > column), self.at()), []).append(column)
        self.edits += [Edit(at, at, self.new_cells(self.number, columns, row)) for at, columns in by_place.items()]

    def widened(self, row: Tag, new: list[int]) -> bytes:
        """The row's tag; what it says of the columns that it spans holds for the new cells too."""
        first, colon, last = row.attributes.get("spans", "").partition(":")
        if not (colon and first.isdecimal() and last.isdecimal()):
            return row.source
        spans = f"{min(int(first), new[0] + 1)}:{max(int(last), new[-1] + 1)}"
        return row.source if spans == f"{first}:{last}" else row.with_attributes(spans=spans)

    def new_rows(self, numbers: Iterable[int]) -> bytes:
        return b"".join(
            b'<%srow r="%d">%s</%srow>' % (self.prefix, number, self.new_cells(number, self.columns[number]), self.prefix)
            for number in numbers
        )

    def new_cells(self, number: int, columns: Iterable[int], row: Tag | None = None) -> bytes:
        """Blank cells in the style that their row has, else their column."""
        own = row.attributes.get("s", "") if row and row.attributes.get("customFormat") in TRUE else ""
        cells = []
        for column in columns:
            style = int(own) if own.isdecimal() else self.around.style(column)
            marked = self.style(style, self.wanted[number, column])
            cells.append(b'<%sc r="%s" s="%d"/>' % (self.prefix, named((number, column)).encode(), marked))
        return b"".join(cells)


def number_of(text: str) -> int:
    if not text.strip().isdecimal():
        raise Refused(DAMAGED)
    return int(text)
