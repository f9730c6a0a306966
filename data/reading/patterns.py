"""A pattern of how the rows of one sheet are written, learnt from some of them: a row that fits is read by one match."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from data.model import CellValue, Row
from data.reading.cells import Looks
from data.reading.markup import unescaped
from data.reading.outline import Outline
from data.reading.places import COLUMN_NAMES, COLUMNS

CELL = re.compile(
    r'<c r="([A-Z]{1,3})[0-9]+"([^/>]*?) ?(?:/>|>(<f(?:[^>]*/>|[^>]*>[^<]*</f>))?'
    r'(?:<(v|is><t)(?: xml:space="preserve")?>[^<]*</(?:v|t></is)>)?</c>)'
)
ATTRIBUTE = re.compile(r'([A-Za-z:]+)="([^"]*)"')
FORMULA = r"<f(?:[^>]*/>|[^>]*>[^<]*</f>)"
NUMBER, INDEX, TEXT, WORD = "([-+.0-9Ee]{1,25})", "([0-9]{1,9})", "([^<]*)", "([^<&]+)"
PATTERNED = {"": NUMBER, "n": NUMBER, "s": INDEX, "inlineStr": TEXT, "str": TEXT, "b": WORD, "e": WORD, "d": WORD}
SAMPLE = 200
MOST_ALTERNATIVES = 3  # ways in which the cells of one column are written
MOST_LESSONS = 8
END_OF_ROW = "</row>"
WIDEST = 128  # columns; a row that reaches further is left to the parser, which counts blanks as it goes


@dataclass(frozen=True)
class Way:
    """One way in which the cells of a column are written: their attributes, and what they hold."""

    attributes: str
    body: str  # "v", "is><t", or "" for a cell of style only
    has_formula: bool

    @property
    def kind(self) -> str:
        return dict(ATTRIBUTE.findall(self.attributes)).get("t", "")

    @property
    def style(self) -> int:
        style = dict(ATTRIBUTE.findall(self.attributes)).get("s", "0")
        return int(style) if style.isdecimal() else 0

    def pattern(self) -> str:
        """One group: the text of the value."""
        held = PATTERNED[self.kind]
        opening = '<is><t(?: xml:space="preserve")?>' if self.body == "is><t" else '<v(?: xml:space="preserve")?>'
        closing = "</t></is>" if self.body == "is><t" else "</v>"
        return f"{re.escape(self.attributes)}(?: ?/>|>{FORMULA if self.has_formula else ''}{opening}{held}{closing}</c>)"


def pieces_of(chunk: str) -> list[str]:
    """The source of each row of a chunk, without its end tag."""
    return chunk.split(END_OF_ROW)[:-1]


class RowPattern:
    """Learns how rows are written, and reads those that are written so."""

    def __init__(self, looks: Looks, outline: Outline) -> None:
        self.looks = looks
        self.outline = outline  # is told what the rows look like
        self.seen: dict[int, Counter[Way]] = {}
        self.lessons = 0
        self.compiled: re.Pattern[str] | None = None
        self.groups: list[tuple[int, str, int]] = []  # column, kind and style of each group after the row's number

    @property
    def is_learnt(self) -> bool:
        return self.compiled is not None

    def learn(self, pieces: list[str]) -> None:
        """Takes a sample of rows that the pattern does not fit (or all, at first) and makes the pattern anew."""
        if self.lessons >= MOST_LESSONS:
            return
        self.lessons += 1
        for piece in pieces[:: max(len(pieces) // SAMPLE, 1)]:
            for letters, attributes, formula, body in CELL.findall(piece):
                way = Way(attributes, body, bool(formula))
                column = COLUMNS.get(letters, WIDEST)
                judged_by_parser = way.has_formula and (self.looks.to_be_calculated or way.kind == "inlineStr")
                if column < WIDEST and body and way.kind in PATTERNED and not judged_by_parser:
                    self.seen.setdefault(column, Counter())[way] += 1
        self.compile()

    def compile(self) -> None:
        parts, self.groups = ['\\s*<row r="([1-9][0-9]{0,6})"(?:[^>]*[^/])?>'], []
        for column in sorted(self.seen):
            ways = [way for way, _ in self.seen[column].most_common(MOST_ALTERNATIVES)]
            either = "|".join(way.pattern() for way in ways)
            parts.append(f'(?:<c r="{COLUMN_NAMES[column]}[0-9]+"(?:{either})|)')
            self.groups += [(column, way.kind, way.style) for way in ways]
        self.compiled = re.compile("".join(parts) + f"{END_OF_ROW}|(.*?){END_OF_ROW}", re.DOTALL) if self.groups else None

    def rows(self, chunk: str, escapes: bool) -> tuple[list[Row | None], list[str]]:
        """For each row of a chunk of source what it holds, None where the pattern does not fit; and the sources of those, without their
        end tags. The chunk ends with that of a row."""
        if self.compiled is None:
            pieces = pieces_of(chunk)
            return [None] * len(pieces), pieces
        found = self.compiled.findall(chunk)  # one after another without a gap: whatever does not fit is the last group's
        fitting = [texts for texts in found if texts[0]]
        if not fitting:
            return [None] * len(found), [texts[-1] for texts in found]
        numbers, *texts, _ = zip(*fitting, strict=True)
        columns = self.columns(texts, len(fitting), escapes)
        rows = list(map(Row, map(int, numbers), map(list, zip(*columns, strict=True))))
        if self.looks.of_styles:
            self.note_looks(list(map(int, numbers)), texts)
        for row in rows if None in columns[-1] else ():
            while row.values and row.values[-1] is None:
                row.values.pop()
        if len(fitting) == len(found):
            return rows, []
        following = iter(rows)
        return [next(following) if texts[0] else None for texts in found], [texts[-1] for texts in found if not texts[0]]

    def note_looks(self, numbers: list[int], texts: list[tuple[str, ...]]) -> None:
        """Tell the outline which rows hold cells of a style that strikes through or fills with a colour."""
        for (_, _, style), group in zip(self.groups, texts, strict=True):
            look = self.looks.of_styles.get(style)
            if look and (blanks := group.count("")) < len(group):
                held = zip(numbers, group, strict=True)
                self.outline.note_look(look, [number for number, text in held if text] if blanks else numbers)

    def columns(self, texts: list[tuple[str, ...]], count: int, escapes: bool) -> list[list[CellValue]]:
        """Column by column what the groups hold; where a column has several ways, at most one of them has a text."""
        columns: list[list[CellValue]] = []
        for (column, kind, style), group in zip(self.groups, texts, strict=True):
            values = self.looks.column(kind, style, group, unescaped if escapes else None)
            if column == len(columns) - 1:
                columns[-1] = [one if one is not None else other for one, other in zip(columns[-1], values, strict=True)]
                continue
            columns += [[None] * count for _ in range(column - len(columns))]
            columns.append(values)
        return columns
