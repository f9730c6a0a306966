"""One sheet of a workbook with some of its cells emptied, and what it says around its rows of those cells taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from data.archive import DAMAGED
from data.emptying.formulas import shows_emptied
from data.emptying.people import Cells
from data.marking.places import CELL, Place, named, place
from data.marking.source import Edit, Tag, Walk
from data.reading.markup import MAIN
from data.reading.outline import RANGE
from data.reading.places import COLUMNS, MOST_COLUMNS, MOST_ROWS
from data.refused import Refused

WINDOW = 1 << 13  # the parser hands out what is left of one at every cell that is emptied
SPREAD = "A formula that is emptied stands for cells beside it, too; open the file in Excel, save the sheet as values and upload that."
# What says in a range of cells whom it is about: taken out where it meets a cell that is emptied.
ABOUT_CELLS = {"hyperlink": "ref", "dataValidation": "sqref", "conditionalFormatting": "sqref"}
OF_A_FILTER = ("filterColumn", "sortState")  # they name what is shown
ALWAYS_OUT = ("scenarios",)
_IDENTITY = re.compile(rb"\s[\w.-]+:id\s*=\s*(?:\"[^\"]*\"|'[^']*')")


class Emptied(Walk):
    """The edits that empty cells of a sheet, and the results of formulas that show such a cell of it or of another.

    `left_out`: ids of relations that are no more; `tells` says of a text that it holds people; `elsewhere`: what is emptied of each
    sheet, by its name.
    """

    def __init__(
        self, windows: Iterable[bytes], cells: Cells, left_out: Collection[str], tells: Callable[[str], bool],
        elsewhere: Mapping[str, Cells],
    ) -> None:  # fmt: skip
        super().__init__(windows)
        self.cells, self.left_out, self.tells, self.elsewhere = cells, left_out, tells, elsewhere
        self.edits: list[Edit] = []
        self.used: set[int] = set()  # the shared texts that cells refer to which are not emptied
        self.emptied = 0
        self.around = Around(self)
        self.names = {f"{namespace} {local}": local for namespace in MAIN for local in ("sheetData", "row", "c", "v", "f")}
        self.number, self.column = 0, -1
        self.in_rows = False
        self.begun: Tag | None = None  # of the cell that is emptied
        self.kept = b""  # what is written in its place
        self.shared = False  # the cell is kept and refers to a shared text
        self.text: list[str] | None = None
        self.formula: str | None = None  # of a cell that is kept
        self.result: Tag | None = None  # of that formula
        self.parser.CharacterDataHandler = self.character
        self.run()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = self.names.get(name)
        if element == "c":
            self.start_cell(attributes)
        elif element == "row":
            self.number = int(attributes["r"]) if attributes.get("r", "").isdecimal() else self.number + 1
            self.column = -1
        elif self.in_rows:
            if element == "f" and self.begun is not None:
                self.check_spread(attributes.get("ref", ""))
            elif element == "f" or (element == "v" and (self.shared or self.formula is not None)):
                self.text = []
                self.result = None if self.shared or element == "f" else self.tag(attributes)
        else:
            self.in_rows = element == "sheetData"
            self.around.start(name, attributes)

    def end(self, name: str) -> None:
        element = self.names.get(name)
        if element == "c":
            self.end_cell()
        elif element == "sheetData":
            self.in_rows = False
            self.around.end()
        elif not self.in_rows:
            self.around.end()
        elif self.text is not None and element in ("f", "v"):
            text, self.text = "".join(self.text).strip(), None
            if element == "f":
                self.formula = text
            elif self.shared:
                self.used |= {int(text)} if text.isdecimal() else set()
            elif text and (shows_emptied(self.formula or "", self.cells, self.elsewhere) or self.tells(text)):
                self.edits.append(Edit(self.result.start, self.end_of(self.result), b""))

    def character(self, data: str) -> None:
        if self.text is not None:
            self.text.append(data)
        elif self.around.open and not self.in_rows:
            self.around.open[-1].said.append(data)

    def start_cell(self, attributes: dict[str, str]) -> None:
        found = place(attributes["r"]) if "r" in attributes else (self.number, self.column + 1)
        if found is None:
            raise Refused(DAMAGED)
        self.column = found[1]
        self.shared, self.formula = False, None
        if found in self.cells:
            tag = self.tag(attributes)
            style = b' s="%s"' % attributes["s"].encode() if attributes.get("s", "").isdecimal() else b""
            self.begun = tag
            self.kept = b'<%s r="%s"%s/>' % (tag.name, named(found).encode(), style)
            self.emptied += 1
        else:
            self.shared = attributes.get("t") == "s"

    def end_cell(self) -> None:
        if self.begun is not None:
            self.edits.append(Edit(self.begun.start, self.end_of(self.begun), self.kept))
            self.begun = None

    def check_spread(self, reference: str) -> None:
        """A formula that stands for several cells must have all of them emptied."""
        if any(self.cells.meets([pair]) and not self._all_emptied(*pair) for pair in ranges(reference)):
            raise Refused(SPREAD)

    def _all_emptied(self, first: Place, last: Place) -> bool:
        return all((row, column) in self.cells for column in range(first[1], last[1] + 1) for row in (first[0], last[0]))


class Around:
    """The elements around the rows. One is taken out for what it is about; its parent too, where nothing is left in that."""

    def __init__(self, sheet: Emptied) -> None:
        self.sheet = sheet
        self.open: list[_Open] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        opened = _Open(local, self.sheet.tag(attributes), self._is_out(local, attributes), list(attributes.values()))
        if self.open:
            self.open[-1].children += 1
        self.open.append(opened)

    def _is_out(self, local: str, attributes: dict[str, str]) -> bool:
        if local in ALWAYS_OUT or (local in OF_A_FILTER and self.sheet.cells.runs):
            return True
        if any(key.rpartition(" ")[2] == "id" and " " in key and value in self.sheet.left_out for key, value in attributes.items()):
            return not self._keeps_its_looks(local)
        return local in ABOUT_CELLS and (
            self.sheet.cells.meets(ranges(attributes.get(ABOUT_CELLS[local], ""))) or any(map(self.sheet.tells, attributes.values()))
        )

    def _keeps_its_looks(self, local: str) -> bool:
        """The set-up of a page is kept without the settings of a printer that it refers to."""
        if local == "pageSetup":
            tag = self.sheet.tag({})
            self.sheet.edits.append(Edit(tag.start, tag.end, _IDENTITY.sub(b"", tag.source)))
        return local == "pageSetup"

    def end(self) -> None:
        ended = self.open.pop()
        depth = len(self.open)
        if depth == 1 and ended.local != "sheetData" and any(map(self.sheet.tells, ("".join(ended.said), *ended.said))):
            ended.out = True
        if ended.children and ended.gone == ended.children and depth:
            ended.out = ended.out or ended.local != "autoFilter"
        if ended.out and depth:
            self.open[-1].gone += 1
            self.sheet.edits.append(Edit(ended.tag.start, self.sheet.end_of(ended.tag), b""))
            return
        if depth > 1:
            self.open[-1].said += ended.said
        if ended.gone and "count" in ended.tag.attributes:
            left = ended.tag.with_attributes(count=ended.children - ended.gone)
            self.sheet.edits.append(Edit(ended.tag.start, ended.tag.end, left))


class _Open:
    """An element that is walked through: what is in it, how much of that is taken out, and the texts and attributes of the rest."""

    def __init__(self, local: str, tag: Tag, out: bool, said: list[str]) -> None:
        self.local, self.tag, self.out, self.said = local, tag, out, said
        self.children = self.gone = 0


def ranges(text: str) -> Iterator[tuple[Place, Place]]:
    """The corners of the ranges in a list such as `A1:C3 E5 G:G`."""
    for each in text.replace("$", "").split():
        if found := RANGE.fullmatch(each):
            yield (int(found[2]), COLUMNS.get(found[1], 0)), (int(found[4]), COLUMNS.get(found[3], MOST_COLUMNS))
        elif CELL.fullmatch(each) and (at := place(each)):
            yield at, at
        elif ":" in each:
            first, _, last = each.partition(":")
            if first.isdecimal() and last.isdecimal():
                yield (int(first), 0), (int(last), MOST_COLUMNS)
            elif first in COLUMNS and last in COLUMNS:
                yield (1, COLUMNS[first]), (MOST_ROWS, COLUMNS[last])


def outermost(edits: Iterable[Edit]) -> list[Edit]:
    """Edits without those inside another one."""
    taken: list[Edit] = []
    for each in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if not taken or each.start >= taken[-1].end:
            taken.append(each)
    return taken
