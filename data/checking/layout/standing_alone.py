"""Whether some columns of a sheet make a table by themselves, so that another may stand beside it."""

from __future__ import annotations

from collections.abc import Sequence

from data.checking.columns.heading_units import folded
from data.checking.columns.heading_words import known_headings, may_name_a_field
from data.checking.columns.headings import Table
from data.checking.layout.rows_beside import text_in
from data.grammar.yes_no import read_yes_no
from data.kinds import KINDS
from data.model import Kind, NotUnderstood, Row, Sheet

ENOUGH = 3  # known headings that a table has at least
PAIR = 2  # columns of the smallest table, which stands beside another only where its rows name things


def needed(kind: Kind) -> list[str]:
    """The fields without which a kind is none; how far money is may be said by the columns of its stages."""
    return [field.name for field in kind.fields if field.required and field.name != "status"]


def stands_alone(table: Table | None) -> bool:
    """Whether a table has every field that its kind needs, and columns enough to be told by them alone."""
    return table is not None and len(table.taken) >= ENOUGH and _has_all(table)


def stand_as_pair(sheet: Sheet, left: Table | None, right: Table | None) -> bool:
    """Whether one of two tables is of two columns, both known, and the other is told by its own.

    It must name things: `Member` above yes and no is a column of the other.
    """
    pair, other = (left, right) if stands_alone(right) else (right, left)
    if pair is None or not stands_alone(other) or not len(pair.columns) == len(pair.taken) == PAIR:
        return False
    return _has_all(pair) and _names_things(sheet, pair)


def _has_all(table: Table) -> bool:
    return {column.field.name for column in table.taken}.issuperset(needed(table.kind))


def _names_things(sheet: Sheet, table: Table) -> bool:
    """Whether the column that names the rows of a table holds names, and most of them once."""
    below = sheet.below(table.header_row)
    names = [text for row in below for field in needed(table.kind)[:1] if (text := text_in(row, table, field))]
    return len(set(names)) * 2 > len(names) and not any(map(_is_yes_or_no, names))


def _is_yes_or_no(text: str) -> bool:
    try:
        return read_yes_no(text) is not None
    except NotUnderstood:
        return False


def heads_pair(row: Row, first: int) -> bool:
    """Whether two cells of a row, from `first` on, head a table of their own: both of one kind, and what names its things is no column
    of a table over the whole row, under which other headings name the rows."""
    texts = [value if isinstance(value, str) else "" for value in row.values]
    pair = texts[first : first + PAIR]
    for kind in KINDS.values() if all(pair) else ():
        names = [first + at for at, text in enumerate(pair) if _field(text, kind) in needed(kind)]
        if names and all(may_name_a_field(text, kind.name) for text in pair) and not _is_read_by_one(texts, names[0]):
            return True
    return False


def _field(text: str, kind: Kind) -> str:
    _, field = known_headings(kind.name).get(folded(text), (0, None))
    return field.name if field else ""


def _is_read_by_one(texts: Sequence[str], name: int) -> bool:
    """Whether one table under all these headings would read the one at a place, and has another that names its rows."""
    for kind in KINDS.values():
        fields = {_field(text, kind): at for at, text in reversed([*enumerate(texts)])}
        fields.pop("", None)
        if name in fields.values() and any(fields.get(each, name) != name for each in needed(kind)):
            return True
    return False
