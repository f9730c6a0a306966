"""The way through a workbook: its parts, its sheets in their order, its styles; rows and texts are read by their own modules."""

from __future__ import annotations

from dataclasses import dataclass

from data.archive import DAMAGED, Archive
from data.model import Sheet
from data.reading.cell_looks import Elements, looks_of_styles
from data.reading.cells import Looks
from data.reading.formats import BUILT_IN, Reading, reading
from data.reading.markup import elements
from data.reading.rows import read_rows
from data.reading.strings import shared_strings
from data.refused import Refused


@dataclass(frozen=True)
class Book:
    """What the workbook part says: sheets as (name, hidden, part), and how its cells are to be taken."""

    sheets: list[tuple[str, bool, str]]
    strings_part: str
    styles_part: str
    theme_part: str
    from_1904: bool
    to_be_calculated: bool  # written by a program: a formula's stored 0 is a placeholder


def read_workbook(content: bytes, name: str = "") -> list[Sheet]:
    """The worksheets of an .xlsx file, hidden ones flagged; charts and macro sheets are no sheets."""
    archive = Archive(content)
    book = opened(archive)
    strings = shared_strings(archive, book.strings_part)
    styles = elements(archive.windows(book.styles_part)) if book.styles_part in archive else []
    looks = Looks(
        strings, number_readings(styles, book.from_1904), book.to_be_calculated, looks_of_styles(styles, archive, book.theme_part)
    )
    sheets = []
    for title, hidden, part in book.sheets:
        rows, outline = read_rows(archive, part, looks)
        sheets.append(outline.sheet(title, rows, hidden, book.from_1904))
    return sheets


def opened(archive: Archive) -> Book:
    """Finds the workbook part and what it refers to. External targets are never followed."""
    part = next((target for kind, target in related(archive, "").values() if kind == "officeDocument"), "xl/workbook.xml")
    if part not in archive:
        raise Refused(DAMAGED)
    relations = related(archive, part)
    sheets, from_1904, to_be_calculated = [], False, False
    for parent, element, attributes in elements(archive.windows(part)):
        if element == "sheet" and parent == "sheets":
            kind, target = relations.get(attributes.get("id", ""), ("", ""))
            if kind == "worksheet" and target in archive:
                sheets.append((attributes.get("name", ""), attributes.get("state", "visible") != "visible", target))
        elif element == "workbookPr" and parent == "workbook":
            from_1904 = attributes.get("date1904", "0") in ("1", "true", "on")
        elif element == "calcPr" and parent == "workbook":
            to_be_calculated = attributes.get("fullCalcOnLoad", "0") in ("1", "true", "on")
    by_kind = dict(relations.values())
    folder = part.rpartition("/")[0] + "/"
    return Book(
        sheets,
        by_kind.get("sharedStrings", folder + "sharedStrings.xml"),
        by_kind.get("styles", folder + "styles.xml"),
        by_kind.get("theme", folder + "theme/theme1.xml"),
        from_1904,
        to_be_calculated,
    )


def related(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """Relationships of a part by id: (last word of the type, name of the target part)."""
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels"
    if rels not in archive:
        return {}
    found = {}
    for _, element, attributes in elements(archive.windows(rels)):
        if element == "Relationship" and attributes.get("TargetMode", "Internal") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", "")] = (kind, resolved(folder, attributes.get("Target", "")))
    return found


def resolved(folder: str, target: str) -> str:
    """A target against the folder of its part, as a path is: `../` goes up, a leading slash starts anew."""
    target = target.replace("\\", "/")
    steps = [] if target.startswith("/") else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps = [*steps, step]
    return "/".join(step for step in steps if step)


def number_readings(styles_part: Elements, from_1904: bool) -> list[Reading | None]:
    """For each cell style, how a number under it is read; None where it stays a number."""
    codes = dict(BUILT_IN)
    styles = []
    for parent, element, attributes in styles_part:
        if element == "numFmt" and parent == "numFmts" and attributes.get("numFmtId", "").isdecimal():
            codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif element == "xf" and parent == "cellXfs":
            styles.append(int(attributes["numFmtId"]) if attributes.get("numFmtId", "").isdecimal() else 0)
    return [reading(codes.get(style, ""), from_1904) for style in styles]
