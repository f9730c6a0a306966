"""How the reader found the layout of a table, in one sentence made of facts, and how certain that was."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.columns.headings import Column, Table
from data.checking.layout.as_directed import Part

SURE, LIKELY, ASKED, DIRECTED = "sure", "likely", "asked", "directed"
CERTAINTIES = {SURE: "Sure", LIKELY: "Fairly sure", ASKED: "Not sure: a question is open", DIRECTED: "As staff said"}

# A row that holds no headings has few cells that are known ones, so the more of a row are known, the surer it is that it holds them.
# A quarter is left for the columns that everybody adds for their own use. One column by likeness, however near, or one open
# question is enough for "sure" to be too much said: there a figure may yet stand under another meaning.
KNOWN_OF_SURE = (3, 4)  # three of four columns


def how_sure(part: Part) -> tuple[str | None, str | None]:
    """One of CERTAINTIES, and the sentence; neither of a sheet that is left alone, but where staff said so."""
    table = part.table
    if part.layout:
        return DIRECTED, f"The reader was told: {part.layout.in_words()}."
    if table is None:
        return None, None
    if table.known:
        return SURE, f"{_headings(part, table)}: the form is that of {table.known.name}."
    columns = [column for column in table.columns if column.half != 2]  # a column of two figures is one
    counted = _counted(columns)
    return _certainty(counted, len(columns)), f"{_headings(part, table)}: {_in_words(counted, len(columns))}."


def _counted(columns: Sequence[Column]) -> dict[str, int]:
    """How many columns were taken for what they are by what."""
    ways = [_way(column) for column in columns]
    return {way: ways.count(way) for way in ("known", "answered", "alike", "asked", "left")}


def _way(column: Column) -> str:
    if column.answer:
        return "answered"
    if column.like:
        return "alike"
    if column.field is not None or column.twin or column.aside:
        return "known"
    return "asked" if column.asked else "left"


def _certainty(counted: dict[str, int], columns: int) -> str:
    if counted["asked"]:
        return ASKED
    share, whole = KNOWN_OF_SURE
    enough = (counted["known"] + counted["answered"]) * whole >= columns * share
    return SURE if enough and not counted["alike"] else LIKELY


def _headings(part: Part, table: Table) -> str:
    first, last = table.header_rows[0], table.header_rows[-1]
    rows = f"Headings in row {first}" if first == last else f"Headings in rows {first}-{last}"
    above = len(part.sheet.above(first))
    return f"{rows}, {'one row' if above == 1 else f'{above} rows'} above them" if above else rows


def _in_words(counted: dict[str, int], columns: int) -> str:
    of_all = "the only column is" if columns == 1 else f"all {columns} columns are" if counted["known"] == columns else (
        f"{counted['known']} of {columns} columns {'is' if counted['known'] == 1 else 'are'}"
    )  # fmt: skip
    said = [f"{of_all} known by {'its heading' if columns == 1 or counted['known'] == 1 else 'their headings'}"]
    for way, words in (("answered", "as was answered"), ("alike", "by likeness")):
        said += [f"{counted[way]} {'is' if counted[way] == 1 else 'are'} taken {words}"] if counted[way] else []
    for way, words in (("asked", "asked about"), ("left", "left alone")):
        said += [f"{counted[way]} {'is' if counted[way] == 1 else 'are'} {words}"] if counted[way] else []
    return ", ".join(said)
