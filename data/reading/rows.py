"""The rows of one sheet: by a pattern of how its rows are written where that fits, by an XML parser everywhere else.

A pattern reads a row three times as fast as a parser calls back. It matches a whole row or not at all, so whatever it was
not made for - another order, an unknown element, a formula without a value - goes to the parser, row by row.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from data.archive import DAMAGED, Archive
from data.model import Row
from data.reading.around import Around, hidden_rows
from data.reading.cells import Looks
from data.reading.markup import feed, parser
from data.reading.outline import VALUES, Outline, widths
from data.reading.parsed import NAMESPACED, PLAIN, RowHandlers
from data.reading.patterns import END_OF_ROW, RowPattern, pieces_of
from data.reading.places import MOST_CELLS, TOO_MANY_CELLS
from data.reading.progress import rows_read, rows_there
from data.reading.strings import PLAIN_HEAD
from data.refused import Refused

LONGEST_ROW = 64 << 20
SMALLEST_CELL = len("<c><v>1</v></c>")
WORTH_LEARNING = 100  # rows; a parser has read fewer before a pattern is made


class NotPlain(Exception):
    """This part is legal, perhaps, but not written in the way that may be cut up as text."""


def read_rows(archive: Archive, part: str, looks: Looks) -> tuple[list[Row], Outline]:
    """All rows with a value, in the order of the part, and what it says beside them."""
    refuse_too_many(archive, part)
    try:
        return rows_of_plain_part(archive, part, looks)
    except NotPlain:
        outline = Outline()
        handlers = RowHandlers(looks, NAMESPACED, outline)
        feed(handlers.attached(parser()), counted(archive.windows(part), handlers))
        return [row for row in handlers.rows if row.values], outline


def refuse_too_many(archive: Archive, part: str) -> None:
    """Of a part that is large enough to hold too many cells the values are counted before one is read: a tenth of what reading takes."""
    is_large = archive.size(part) > MOST_CELLS * SMALLEST_CELL
    if is_large and sum(window.count(b"<v>") + window.count(b"<is>") for window in archive.windows(part)) > MOST_CELLS:
        raise Refused(TOO_MANY_CELLS)


def counted(windows: Iterator[bytes], handlers: RowHandlers) -> Iterator[bytes]:
    """The same windows; between them it is said how far the parser has come."""
    for window in windows:
        yield window
        rows_read(handlers.number)


def rows_of_plain_part(archive: Archive, part: str, looks: Looks) -> tuple[list[Row], Outline]:
    """Row after row out of the text of the part; raises NotPlain where that would not be safe."""
    rows: list[Row] = []
    around, outline = Around(), Outline()
    pattern = RowPattern(looks, outline)
    cells = 0
    for chunk in chunks_of_rows(archive.windows(part), around):
        if " hidden=" in chunk:
            note_hidden(chunk, outline)
        if not pattern.is_learnt and chunk.count(END_OF_ROW) >= WORTH_LEARNING:
            pattern.learn(pieces_of(chunk))
        taken, left = pattern.rows(chunk, escapes="&" in chunk or "_x" in chunk or "\r" in chunk)
        if left:
            if pattern.is_learnt and len(left) >= WORTH_LEARNING:
                pattern.learn(left)
            taken = filled_in(taken, left, looks, outline, rows[-1].number if rows else 0)
        rows += taken
        if rows:
            rows_read(rows[-1].number, rows_there(around.before))
        cells += sum(widths(taken))
        if cells > MOST_CELLS:
            raise Refused(TOO_MANY_CELLS)
    if not around.is_plain:
        raise NotPlain
    around.told(outline)
    return list(filter(VALUES, rows)), outline


def note_hidden(chunk: str, outline: Outline) -> None:
    """Rows that say that they are hidden; one without a number is the parser's to count."""
    for number in hidden_rows(chunk):
        if not number.isdecimal():
            raise NotPlain
        outline.hidden_rows.add(int(number))


def filled_in(taken: list[Row | None], left: list[str], looks: Looks, outline: Outline, number_before: int) -> list[Row]:
    """The rows in their order, those that no pattern fits by a parser: one for each run of them. `left`: the sources of those."""
    filled: list[Row] = []
    following = iter(left)
    for is_left, run in groupby(taken, key=lambda row: row is None):
        if is_left:
            before = filled[-1].number if filled else number_before
            filled += parsed_rows([next(following) for _ in run], looks, outline, before)
        else:
            filled += run
    return filled


def parsed_rows(pieces: list[str], looks: Looks, outline: Outline, number_before: int) -> list[Row]:
    """Rows out of a piece of source each, which lack their end tag."""
    handlers = RowHandlers(looks, PLAIN, outline, number_before)
    source = (END_OF_ROW.join(pieces) + END_OF_ROW).encode()
    feed(handlers.attached(parser(namespaces=False)), [b"<rows>", source, b"</rows>"])
    return handlers.rows


def chunks_of_rows(windows: Iterator[bytes], around: Around) -> Iterator[str]:
    """The inside of `<sheetData>` in chunks that end where a row ends. Takes all windows, so that the checksum is checked."""
    rest, inside, ended = b"", False, False
    for window in windows:
        if ended:
            around.add_after(window)
            continue
        rest += window
        if not inside:
            inside, ended, rest = entered(rest, around)
        if inside and not ended:
            end = rest.find(b"</sheetData>")
            ended = end >= 0
            cut = rest.rfind(b"</row>", 0, end if ended else len(rest))
            if cut >= 0:
                cut += len(b"</row>")
                yield plain_text(rest[:cut])
                rest, end = rest[cut:], end - cut
            if ended and b"<c" in rest[:end]:
                raise NotPlain
        if ended:
            around.add_after(rest)
            rest = b""
        if len(rest) > LONGEST_ROW:
            raise NotPlain
    if not ended:
        raise NotPlain


def entered(source: bytes, around: Around) -> tuple[bool, bool, bytes]:
    """Whether the rows have begun, whether there are none, and what follows."""
    start = source.find(b"<sheetData")
    close = source.find(b">", start)
    if start < 0 or close < 0:
        return False, False, source
    head = source[:start]
    if not PLAIN_HEAD.match(head) or b"<!" in head or head.count(b"<?") > 1 or source[start + 10] not in b" />\r\n\t":
        raise NotPlain
    around.before = head
    return True, source[close - 1 : close] == b"/", source[close + 1 :]


def plain_text(source: bytes) -> str:
    if (b"!" in source and b"<!" in source) or (b"?" in source and b"<?" in source) or b" xmlns" in source:
        raise NotPlain
    try:
        return source.decode()
    except UnicodeDecodeError as problem:
        raise Refused(DAMAGED) from problem
