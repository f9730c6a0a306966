"""What is taken out of the smaller parts of a workbook: notes on emptied cells, and what charts, filters, names and links remember."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

from data.emptying.people import Cells
from data.emptying.removed import Removed
from data.emptying.sheet import OF_A_FILTER, outermost
from data.emptying.texts import plain
from data.marking.places import place
from data.marking.source import Edit, Element, Elements

_REFERS = re.compile(rb"\s[\w.-]+:(?:id|embed|link|pict|href)\s*=\s*[\"']([^\"']*)[\"']")
_NOTE_SHAPE = re.compile(rb"<v:shape\b(?:(?!</v:shape>).)*</v:shape>", re.DOTALL)
_ROW, _COLUMN = re.compile(rb"<x:Row>\s*(\d{1,7})\s*</x:Row>"), re.compile(rb"<x:Column>\s*(\d{1,5})\s*</x:Column>")
_LINKS = ("hlinkClick", "hlinkHover")
_CHOOSERS = ("slicer", "timeslicer")


def cut(source: bytes, which: Callable[[Elements], Iterable[Element]]) -> list[Edit]:
    """The edits that take elements out of a part, with every parent that only held such."""
    part = Elements(source)
    out = {id(each) for each in which(part)}
    for each in reversed(part.found):
        if each.parent and each.children and all(id(child) in out for child in each.children) and not _text(part, each).strip():
            out.add(id(each))
    return outermost(Edit(each.tag.start, each.end, b"") for each in part.found if id(each) in out and each.parent)


def _text(part: Elements, element: Element) -> str:
    return plain(re.sub(r"<[^>]*>", "", part.inside(element).decode("utf-8", "replace")))


def references(ids: Collection[str]) -> Callable[[Elements], Iterable[Element]]:
    """What refers to relations that are no more; of a drawing the whole shape, but for a link, which is taken off it."""

    def which(part: Elements) -> Iterable[Element]:
        for each in part.found:
            if {found.decode("utf-8", "replace") for found in _REFERS.findall(each.tag.source)} & set(ids):
                yield each if each.name in _LINKS or part.root.name != "wsDr" else _shape(each)

    return which


def choosers(part: Elements) -> Iterable[Element]:
    """The shapes in a drawing that choose in a pivot table."""
    return (_shape(each) for each in part.found if each.name in _CHOOSERS)


def _shape(element: Element) -> Element:
    while element.parent and element.parent.parent:
        element = element.parent
    return element


def names(removed: Removed) -> Callable[[Elements], Iterable[Element]]:
    """The defined names of a workbook that hold or are somebody's."""

    def which(part: Elements) -> Iterable[Element]:
        for each in part.named("definedName"):
            if removed.is_one(_text(part, each).strip('="')) or removed.is_in(each.tag.attributes.get("name", "")) \
                    or removed.is_in(each.tag.attributes.get("comment", "")):  # fmt: skip
                yield each

    return which


def filters(part: Elements) -> Iterable[Element]:
    """What a table remembers of how it was filtered and sorted."""
    return (each for name in OF_A_FILTER for each in part.named(name))


def seen_elsewhere(part: Elements) -> Iterable[Element]:
    """The cells of another workbook as they were last seen."""
    return part.named("sheetDataSet")


def remembered(sheets: Collection[str]) -> Callable[[Elements], Iterable[Element]]:
    """What a chart keeps of the cells of these sheets, and of what it does not say the sheet of; it is drawn anew without."""

    def which(part: Elements) -> Iterable[Element]:
        yield from part.named("pivotSource")
        for formula in (each for each in part.found if each.name == "f" and each.parent):
            sheet, sign, _ = _text(part, formula).rpartition("!")
            if not sign or "[" in sheet or sheet.strip("'").replace("''", "'") in sheets:
                yield from (each for each in formula.parent.children if each.name.endswith("Cache") or each.name == "lvl")

    return which


def notes(cells: Cells, removed: Removed) -> Callable[[Elements], Iterable[Element]]:
    """The notes on emptied cells, and those that name somebody who was removed."""

    def which(part: Elements) -> Iterable[Element]:
        for each in (*part.named("comment"), *part.named("threadedComment")):
            at = place(each.tag.attributes.get("ref", ""))
            if at is None or at in cells or removed.is_one(_text(part, each)):
                yield each

    return which


def shapes_of_notes(source: bytes, cells: Cells) -> list[Edit]:
    """The edits that take out the shapes of notes on emptied cells; such a drawing need not be well-formed, and often is not."""
    edits = []
    for shape in _NOTE_SHAPE.finditer(source):
        row, column = _ROW.search(shape[0]), _COLUMN.search(shape[0])
        if row and column and (int(row[1]) + 1, int(column[1])) in cells:
            edits.append(Edit(shape.start(), shape.end(), b""))
    return edits


def authors(source: bytes) -> list[Edit]:
    """The edits that take the names off notes; those by which a program finds the thread of one stay."""
    part = Elements(source)
    held = [each for each in part.named("author", "authors") if not part.inside(each).startswith(b"tc=")]
    return [Edit(each.tag.end, each.inside_end, b"") for each in held if part.inside(each)]
