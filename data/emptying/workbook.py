"""A workbook (.xlsx, .xlsm) with people's cells emptied in all parts of its package."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

from data.emptying import small_parts
from data.emptying.parts import CHARTS, Parts
from data.emptying.people import Cells
from data.emptying.removed import Removed
from data.emptying.sheet import WINDOW, Emptied, outermost
from data.marking.package import Package
from data.marking.source import Edit, Tag, Walk
from data.reading.markup import MAIN
from data.reading.workbook import opened
from data.refused import Refused

DATE = (1980, 1, 1, 0, 0, 0)  # of all parts: the same file gives the same copy
UNSURE = "This workbook refers to texts in a way that cannot be followed; open it in Excel, save it as .xlsx and drop that."
NOTHING = Cells()


def emptied(content: bytes, cells: Mapping[str, Cells], removed: Removed) -> bytes:
    """The copy of a workbook. `cells`: what is emptied of each sheet, by its name. Raises Refused where it is written too unusually."""
    package = Package(content)
    parts = Parts(package)
    book_part = next((target for kind, target in package.relations("").values() if kind == "officeDocument"), "xl/workbook.xml").lower()
    book = opened(package.archive)
    by_part = {part.lower(): cells.get(name, NOTHING) for name, _, part in book.sheets}
    sheets = {name for name, own in cells.items() if own.runs}
    parts.leave_out(sheets, removed)
    ids = parts.cut()
    used = _empty_sheets(package, parts, by_part, ids, removed, cells)
    if book.strings_part in package.archive:
        package.edit(book.strings_part, Texts(package.archive.windows(book.strings_part, WINDOW), used).edits)
    pivots_gone = any(kind == "pivotTable" and part in parts.out for part, kind in parts.kinds.items())
    for part in parts.of_kind(*CHARTS):
        package.edit(part, parts.edits_of_chart(part, sheets))
    for part in parts.of_kind("externalLink"):
        package.edit(part, small_parts.cut(package.source(part), small_parts.seen_elsewhere))
    for part, gone in ids.items():
        if part and parts.kinds.get(part) not in ("worksheet", "pivotTable"):
            package.edit(part, small_parts.cut(package.source(part), small_parts.references(gone)))
    for part in parts.of_kind("drawing") if pivots_gone else ():
        package.edit(part, small_parts.cut(package.source(part), small_parts.choosers))
    package.edit(book_part, small_parts.cut(package.source(book_part), small_parts.names(removed)))
    return _written(package, parts.out)


def _empty_sheets(
    package: Package, parts: Parts, by_part: Mapping[str, Cells], ids: Mapping[str, set[str]], removed: Removed, cells: Mapping[str, Cells]
) -> set[int]:
    """Empties every sheet; gives the shared texts that are still in use."""
    used: set[int] = set()
    for part in parts.of_kind("worksheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet", "chartsheet"):
        own = by_part.get(part, NOTHING)
        walked = Emptied(package.archive.windows(part, WINDOW), own, ids.get(part, ()), removed.is_one, cells)
        package.edit(part, walked.edits)
        used |= walked.used
        for kind, target in parts.refers[part]:
            if target not in parts.out and kind in BESIDE:
                package.edit(target, _edits_beside(kind, package.source(target), own, removed))
    return used


BESIDE = ("comments", "threadedComment", "table", "vmlDrawing")


def _edits_beside(kind: str, source: bytes, own: Cells, removed: Removed) -> list[Edit]:
    """What is taken out of a part that only one sheet has."""
    if kind == "vmlDrawing":
        return small_parts.shapes_of_notes(source, own)
    if kind == "table":
        return small_parts.cut(source, small_parts.filters) if own.runs else []
    return [*small_parts.cut(source, small_parts.notes(own, removed)), *small_parts.authors(source)]


def _written(package: Package, out: set[str]) -> bytes:
    package.left_out = out
    for part, edits in package.edits.items():
        package.edits[part] = outermost(edits)
    written = io.BytesIO()
    package.write(written, DATE)
    return written.getvalue()


class Texts(Walk):
    """The edits that empty the shared texts which no cell refers to any more."""

    def __init__(self, windows: Iterable[bytes], used: set[int]) -> None:
        super().__init__(windows)
        self.used = used
        self.edits: list[Edit] = []
        self.number = -1
        self.unused: Tag | None = None
        self.names = {f"{namespace} si" for namespace in MAIN}
        self.run()
        if max(used, default=-1) > self.number:
            raise Refused(UNSURE)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in self.names:
            self.number += 1
            self.unused = None if self.number in self.used else self.tag(attributes)

    def end(self, name: str) -> None:
        if name in self.names and self.unused:
            prefix = self.unused.prefix
            self.edits.append(Edit(self.unused.start, self.end_of(self.unused), b"<%ssi><%st/></%ssi>" % (prefix, prefix, prefix)))


