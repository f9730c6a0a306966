"""A sheet that is laid out first, anywhere on it, and then written row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import partial

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from exports.xlsx.book import Book
from exports.xlsx.texts import inert

_LINE = 15  # points of a line of text
_USUAL = 9  # characters of a column of which nothing is said
TITLE_ROW = 24  # points
WIDEST = 44  # characters of a column; longer texts fold


class Sheet:
    """A sheet and the cells that were put on it. Rows and columns count from 0."""

    def __init__(self, book: Book, words: str):
        self.book = book
        self.sheet: Worksheet = book.add_sheet(words)
        self._cells: dict[int, dict[int, Callable[[], object]]] = defaultdict(dict)
        self._heights: dict[int, float] = {}
        self._widths: dict[int, float] = {}

    @property
    def name(self) -> str:
        return self.sheet.get_name()

    def put(self, row: int, column: int, value: str | int | float | Decimal | None, look: str = "text", **more) -> None:
        """A value of its own type: a text is never anything but text, and nothing is a cell that is empty. Texts that fold make room."""
        shape = self.book.look(look, **more)
        if isinstance(value, str) and value:
            self._cells[row][column] = partial(self.sheet.write_string, row, column, inert(value), shape)
            if shape.text_wrap:
                self._make_room(row, value, self.width(column) - 3 * look.startswith("heading"))
        elif value is None or value == "":
            self._cells[row][column] = partial(self.sheet.write_blank, row, column, None, shape)
        else:
            self._cells[row][column] = partial(self.sheet.write_number, row, column, float(value), shape)

    def title(self, words: str, below: str) -> None:
        """The first two rows: what the sheet says, and of what."""
        self.put(0, 0, words, "title")
        self.put(1, 0, below, "subtitle")
        self.high(0, TITLE_ROW)

    def link(self, row: int, column: int, words: str, sheet: str) -> None:
        """Words that lead to the top of another sheet of this workbook."""
        target, look = f"internal:'{sheet.replace(chr(39), chr(39) * 2)}'!A1", self.book.look("link")
        self._cells[row][column] = partial(self.sheet.write_url, row, column, target, look, inert(words))
        self._make_room(row, words, self.width(column))

    def formula(self, row: int, column: int, formula: str, value: float | str, look: str) -> None:
        """A formula of ours; `value` is what it comes to, for programs that do not reckon."""
        self._cells[row][column] = partial(self.sheet.write_formula, row, column, formula, self.book.look(look), value)

    def across(self, row: int, last: int, words: str, look: str) -> None:
        """A text from the first column to the last, over which it folds."""
        shape = self.book.look(look)
        write = partial(self.sheet.merge_range, row, 0, row, last) if last else partial(self.sheet.write_string, row, 0)
        self._cells[row][0] = partial(write, inert(words), shape)
        self._make_room(row, words, sum(self._widths[column] for column in range(last + 1)))

    def _make_room(self, row: int, words: str, width: float) -> None:
        """Make a row as high as folded words need in a column of so many characters."""
        lines = sum(max(-(-len(each) // max(int(width * 0.95), 1)), 1) for each in words.split("\n"))
        self.high(row, max(self._heights.get(row, 0), lines * _LINE))

    def high(self, row: int, points: float) -> None:
        """Make a row so high."""
        self._heights[row] = points

    def at(self, row: int, column: int) -> str:
        """A cell's address: `$C$12`."""
        return xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)

    def widths(self, widths: Iterable[float], first: int = 0) -> None:
        """Make columns so many characters wide; said before anything that folds is put there."""
        for column, width in enumerate(widths, first):
            self._widths[column] = width
            self.sheet.set_column(column, column, width)

    def width(self, column: int) -> float:
        """How many characters wide a column is."""
        return self._widths.get(column, _USUAL)

    def write(self) -> None:
        """Write everything that was put on the sheet, from top to bottom."""
        for row in sorted(self._cells):
            if row in self._heights:
                self.sheet.set_row(row, self._heights[row])
            for column in sorted(self._cells[row]):
                self._cells[row][column]()


def fitting(headings: Sequence[str], rows: Sequence[Sequence[str]], least: int = 9, most: int = WIDEST) -> list[float]:
    """For each column the characters that its longest text needs, within bounds; the longest word of a heading stands on one line."""
    found = []
    for at, heading in enumerate(headings):
        words = max((len(word) for word in heading.split()), default=0) + 3  # the arrow of a filter stands beside it
        longest = max((len(line) for row in rows for line in row[at].split("\n")), default=0)
        found.append(float(min(max(longest + 3, words, least), most)))
    return found
