"""One workbook marked: which parts have to change for a list of findings, and in what way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from data.archive import Archive
from data.marking import notes, shapes, styles
from data.marking.book import free_name, with_sheet_first
from data.marking.cells import Marks, Surroundings
from data.marking.list_sheet import NAME, SHEET_TYPE, list_sheet
from data.marking.listing import DOES, Line, is_list, lines
from data.marking.notes import Notes
from data.marking.package import STRICT, TRANSITIONAL, Package
from data.marking.places import Place
from data.marking.source import UNUSUAL, WINDOW, Elements, spliced
from data.marking.styles import MENDED, Styles
from data.model import SEVERITIES, Finding
from data.reading.cells import Looks
from data.reading.markup import MAIN
from data.reading.rows import read_rows
from data.reading.strings import shared_strings
from data.reading.workbook import Book, opened
from data.refused import Refused

STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
MOST_NOTES = 5_000  # a workbook with more of them is slow to open
LONGEST_NOTE = 3_000
IN_ORDER = "In order\nNothing is found in this cell any more."


def marked(content: bytes, findings: Iterable[Finding], to: BinaryIO) -> None:
    """Write a workbook (.xlsx, .xlsm) with its cells in question marked. Raises Refused where it is written too unusually."""
    package = Package(content)
    book_part = next((target for kind, target in package.relations("").values() if kind == "officeDocument"), "xl/workbook.xml")
    book = opened(package.archive)
    whole = Elements(package.source(book_part))
    if whole.root.namespace not in MAIN:
        raise Refused(UNUSUAL)
    package.kinds = STRICT if whole.root.namespace == MAIN[1] else TRANSITIONAL
    names = [each.tag.attributes.get("name", "") for each in whole.named("sheet", "sheets")]
    has_styles = book.styles_part in package.archive
    looks = Styles(package.source(book.styles_part) if has_styles else styles.EMPTY % whole.root.namespace.encode())
    listed = lines(findings, names)
    without = _mark_sheets(package, book, listed, looks)
    own = list_sheet(listed, [name for name, _, _ in book.sheets], looks, whole.root.namespace, without)
    if earlier := earlier_list(package.archive, book):
        package.replace(earlier, own)
    else:
        part = package.free(f"{book_part.rpartition('/')[0]}/worksheets/findings{{}}.xml".lstrip("/"))
        package.add(part, own, SHEET_TYPE)
        relation = package.relate(book_part, "worksheet", part)
        package.edit(book_part, with_sheet_first(whole.source, free_name(NAME, names), relation, package.kinds))
    if has_styles:
        package.edit(book.styles_part, looks.edits())
    else:
        package.add(book.styles_part, b"".join(spliced([looks.part.source], looks.edits())), STYLES_TYPE)
        package.relate(book_part, "styles", book.styles_part)
    package.write(to)


def earlier_list(archive: Archive, book: Book) -> str:
    """The part of the list that an earlier check put into this workbook; nothing where there is none."""
    for name, _, part in book.sheets:
        if name.startswith(NAME):
            rows, outline = read_rows(archive, part, Looks(shared_strings(archive, book.strings_part), []))
            if is_list(outline.sheet(name, rows)):
                return part
    return ""


def _mark_sheets(package: Package, book: Book, listed: Sequence[Line], looks: Styles) -> str:
    """Marks every sheet that holds a cell in question; gives a sentence where not every cell has a note."""
    parts = {name: part for name, _, part in reversed(book.sheets)}
    blocks = _Blocks(package)
    left, without = MOST_NOTES, 0
    for name, part in reversed(parts.items()):
        own = [line for line in listed if line.sheet == name and line.places]
        comments = _comments_of(package, part)
        before = Notes(package.source(comments), {}).of_an_earlier_check if comments else []
        if not own and not before:
            continue
        around = Surroundings(package.archive.windows(part, WINDOW))
        found = _by_cell(own, around)
        mended = [at for at in before if at not in found]
        wanted = {at: held[0].severity for at, held in found.items()} | dict.fromkeys(mended, MENDED)
        package.edit(part, Marks(package.archive.windows(part, WINDOW), wanted, around, looks.marked).edits)
        texts = {at: note_text(held) for at, held in list(found.items())[:left]}
        left, without = left - len(texts), without + len(found) - len(texts)
        _put_notes(package, part, around, texts | dict.fromkeys(mended, IN_ORDER), blocks)
    return f"{without:,} cells are coloured but have no note, because a workbook with more notes is slow." if without else ""


def _comments_of(package: Package, part: str) -> str:
    """The part that holds the notes of a sheet; nothing where it has none."""
    return next((target for kind, target in package.relations(part).values() if kind == "comments" and target in package.archive), "")


def _by_cell(own: Iterable[Line], around: Surroundings) -> Mapping[Place, list[Line]]:
    """The lines of each cell, what stops first; of merged cells in the one that is seen."""
    found: dict[Place, list[Line]] = {}
    for line in sorted(own, key=lambda line: SEVERITIES.index(line.severity)):
        for at in line.places:
            held = found.setdefault(around.shown(at), [])
            if line not in held:
                held.append(line)
    return found


def note_text(held: Iterable[Line]) -> str:
    """What a note says: for each finding what it does, what is wrong and what to type."""
    text = "\n".join(f"{DOES[line.severity]}\n{line.message}\n{line.remedy}" for line in held)
    return text if len(text) <= LONGEST_NOTE else text[: LONGEST_NOTE - 3] + "..."


class _Blocks:
    """Blocks of numbers of shapes, each given out once in a workbook."""

    def __init__(self, package: Package) -> None:
        taken = {block for name in package.archive.names() if name.endswith(".vml") for block in shapes.blocks_of(package.source(name))}
        self.last = max(taken, default=0)

    def take(self, count: int) -> list[int]:
        self.last += count
        return list(range(self.last - count + 1, self.last + 1))


def _put_notes(package: Package, part: str, around: Surroundings, texts: Mapping[Place, str], blocks: _Blocks) -> None:
    """The texts as notes of a sheet, and a shape for each that is new."""
    if not texts:
        return
    folder = part.rpartition("/")[0].rpartition("/")[0]
    comments = _comments_of(package, part)
    source = package.source(comments) if comments else notes.EMPTY % around.namespace.encode()
    put = Notes(source, texts)
    if comments:
        package.edit(comments, put.edits())
    else:
        comments = package.free(f"{folder}/comments{{}}.xml".lstrip("/"))
        package.add(comments, b"".join(spliced([source], put.edits())), notes.COMMENTS_TYPE)
        package.relate(part, "comments", comments)
    if put.new:
        new = [(at, texts[at]) for at in put.new]
        _put_shapes(package, part, around, new, blocks.take(shapes.blocks_needed(len(new))), folder)


def _put_shapes(package: Package, part: str, around: Surroundings, new: list[tuple[Place, str]], blocks: list[int], folder: str) -> None:
    _, held = package.relations(part).get(around.notes_drawing or "", ("", ""))
    if held and held in package.archive:
        package.edit(held, shapes.added(package.source(held), new, blocks))
        return
    if around.notes_drawing:
        raise Refused(UNUSUAL)
    drawing = package.free(f"{folder}/drawings/vmlDrawing{{}}.vml".lstrip("/"))
    package.add(drawing, shapes.drawing(new, blocks), shapes.VML_TYPE)
    relation = package.relate(part, "vmlDrawing", drawing)
    tag = f'legacyDrawing r:id="{relation}" xmlns:r="{package.kinds}"/>'.encode()
    package.edit(part, [around.insert_notes_drawing(b"<" + around.root.prefix + tag)])
