"""Which column of a table is which field, by its heading, in which unit and of which year."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from data.checking.columns.asked_for import ASKED, says_asked
from data.checking.columns.cumulative_columns import latest_of, of_all_so_far
from data.checking.columns.feature_columns import by_feature
from data.checking.columns.funder_columns import by_funder
from data.checking.columns.heading_content import Beneath, meant_by, nothing_known
from data.checking.columns.heading_periods import dated_by_headings, of_periods_alone
from data.checking.columns.heading_units import OF_MONEY, folded, unit_alone, unit_of
from data.checking.columns.heading_words import known_headings, year_of
from data.checking.columns.money_parts import find_parts
from data.checking.columns.net_and_gross import of_net_and_gross
from data.checking.columns.outcome_columns import by_outcome
from data.checking.columns.questions import asked_for
from data.checking.columns.repeated_groups import by_group
from data.checking.layout.heading_rows import Heading
from data.kinds.known_files import KnownFile
from data.model import Field, Kind, Row, When, currency_of

ROWS_SEARCHED = 40  # how far down the headings may begin
ABOVE = "it stands above the headings"  # why a row above them is left alone
RANK_OF_MEANT = 50  # of a heading that is only like a known one: behind every known one
RANK_OF_ANSWERED = -1  # of one that staff said the meaning of: before every known one
RANK_OF_TOLD = -2  # of one that staff said the meaning of in this file: before every other
_OF_THINGS = re.compile(
    r"\b(?:jobs?|ftes?|posts?|roles|employees|staff|people|learners|apprentic\w+|attend\w+|delegates|events|members|companies|businesses|smes"
    r"|enterprises|organisations|patents|products|visits|hours|patients)\b",
    re.IGNORECASE,
)
_PER_CENT = re.compile(r"%|\bper ?cent(?:age)?\b", re.IGNORECASE)
NONE = "none"  # the answer for a heading that means no field
Part = tuple[When | None, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: where it stands, its heading, and the field that it was taken as."""

    position: int  # from 0
    letter: str
    header: str
    field: Field | None
    unit: int = 1  # what a bare number is multiplied with: 1000 for `Amount (£k)`
    as_at: When | None = None  # of `Employees 2023`
    twin: str = ""  # the letter of the column that was taken as this field instead
    aside: str = ""  # why a column of money is not counted
    like: str = ""  # the known heading that its own is like, where it was taken for that
    asked: tuple[Field, ...] = ()  # the fields that it may be by its heading, the likeliest first; it is left alone until that is said
    answer: str = ""  # what staff said that it is: the name of a field, or NONE
    told: bool = False  # what it is taken as, or that it is not, was said of this very file
    unit_told: bool = False  # its unit was
    status: str = ""  # the status of its money, where its heading or the title says it
    says: tuple[tuple[str, str], ...] = ()  # what its heading says of its figures beside their period: fields, each with its text
    so_far: bool = False  # its money is everything up to its day, as the title says
    apart: bool = False  # its money is a record of its own, of which the columns a period beside it are payments
    half: int = 0  # 1 or 2 where its cells hold two figures and this field's is the first or the second

    @property
    def part(self) -> Part | None:
        """Of which records of a row it holds the figures, where a row is several: those of a period, a measure, a place."""
        return (self.as_at, self.says) if self.as_at or self.says or self.apart else None


@dataclass(frozen=True)
class Table:
    """A table of one kind on a sheet: the numbers of its heading rows and its columns."""

    kind: Kind
    header_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    known: KnownFile | None = None  # the declaration by which the file was told, where there is one
    ends: float = math.inf  # the number of its last row, where staff said it: what stands below is left alone
    first: int = 0  # of a table that has no heading row, as staff said, the number of its first row

    @property
    def begins(self) -> int:
        """The number of the first heading row, or of the first row where there is none."""
        return self.header_rows[0] if self.header_rows else self.first

    @property
    def header_row(self) -> int:
        """The number of the last heading row, or of the row above a table that has none: records stand below it."""
        return self.header_rows[-1] if self.header_rows else self.first - 1

    @property
    def said_in(self) -> int:
        """The number of the row in which something is said of a column: that of its heading, or the first where there is none."""
        return self.header_rows[-1] if self.header_rows else self.first

    @property
    def first_letter(self) -> str:
        """The letter of the first column: what is said of a whole row is said there."""
        return self.columns[0].letter

    @property
    def taken(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.field is not None)


def letter(position: int) -> str:
    """The letters of a column, counted from 0: A, B, ... Z, AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _of_unit_alone(columns: list[Column], headings: Sequence[Heading], kind: Kind) -> list[Column]:
    """Of a sheet of money without any other amount: the one column that is headed by a unit of money and no more holds it."""
    free = [column for column in columns if column.field is None and not (column.told or column.aside)]
    found = [column for column in free if unit_alone(headings[column.position].text) is not None]
    taken = any(column.field and column.field.type == "amount" for column in columns)
    if kind.name != "investments" or taken or len(found) != 1:
        return columns
    unit = unit_alone(headings[found[0].position].text)
    return [replace(column, field=kind["amount"], unit=unit) if column is found[0] else column for column in columns]


def _column(position: int, heading: Heading, kind: str, beneath: Beneath) -> tuple[int, Column]:
    if kind == "investments" and says_asked(heading.text):
        return 99, Column(position, letter(position), heading.text, None, aside=ASKED)
    known = known_headings(kind)
    for text in heading.ways:
        plain, unit = unit_of(text)
        if folded(text) in known and currency_of(unit) == "GBP":
            plain, unit = text, 1
        rank, field = known.get(folded(plain), (99, None))
        if text.rstrip().endswith("?"):  # `Member?` asks whether it is one
            rank, field = known.get(f"is {folded(plain)}", (rank, field))
        if field is None and (asked := asked_for(text, kind)):
            (rank, field), unit = asked, unit_of(text.rstrip(" ?"))[1]
        field = meant_by(text, field, kind, beneath, position)
        as_at = None
        if field is None and (found := year_of(text, kind) or year_of(plain, kind)):
            field, as_at = found
        if field and field.type == "amount" and _PER_CENT.search(heading.text.rpartition(" / ")[2]):
            continue  # `% of cost` beneath `Grant` is a share of it
        if field and field.type == "amount" and kind == "investments" and _counts_things(heading.parts):
            continue  # `Actual` beneath `Jobs created` is no money
        if field:
            # A unit that the upper heading states (`Amount (£k)` over `Announced`) is that of every column beneath it.
            stated = [scale for part in heading.parts if (scale := unit_of(part)[1]) != 1]
            return rank, Column(position, letter(position), heading.text, field, stated[-1] if stated and unit == 1 else unit, as_at)
    return 99, Column(position, letter(position), heading.text, None)


def _counts_things(parts: Sequence[str]) -> bool:
    """Whether an upper heading speaks of things, jobs or people and no row of the heading of money."""
    return any(map(_OF_THINGS.search, parts[:-1])) and not any(map(OF_MONEY.search, parts))


def _ranked(rank: int, column: Column, meant: Mapping[int, Column]) -> tuple[int, Column]:
    other = meant.get(column.position)
    if other is None:
        return rank, column
    return RANK_OF_TOLD if other.told else RANK_OF_ANSWERED if other.answer else RANK_OF_MEANT, other


def _goes_before(rank: int, column: Column, best: int, other: Column) -> bool:
    """Whether a column is taken in the place of another: what staff said goes first, then pounds, then the better heading."""
    is_said = any((column.told, column.answer, other.told, other.answer))
    in_pounds, is_other_in_pounds = (currency_of(each.unit) == "GBP" for each in (column, other))
    return rank < best if is_said or in_pounds == is_other_in_pounds else in_pounds


def table_of(
    kind: Kind, rows: Sequence[Row], headings: Sequence[Heading], meant: Mapping[int, Column] | None = None,
    beneath: Beneath = nothing_known,
) -> Table:
    """The columns of one or several heading rows, read as one kind; of two columns for a field the better heading is taken.

    `meant` says of columns, by their positions, what they were taken as although their headings are none that the kind knows;
    `beneath` what they hold, which decides where a heading may mean two fields.
    """
    named = [(position, heading) for position, heading in enumerate(headings) if heading.text or (meant and position in meant)]
    ranked = [_column(position, heading, kind.name, beneath) for position, heading in named]
    ranked = [_ranked(rank, column, meant) for rank, column in ranked] if meant else ranked
    judged = latest_of([column for _, column in ranked], kind, beneath)
    judged = of_all_so_far(judged, kind, beneath)
    judged = by_group(judged, headings, kind)
    judged = by_funder(of_periods_alone(judged, headings, kind, beneath), headings, kind, beneath)
    judged = by_feature(judged, headings, kind, beneath)
    judged = by_outcome(judged, headings, kind)
    judged = of_net_and_gross(_of_unit_alone(judged, headings, kind), kind)
    ranked = [(rank, column) for (rank, _), column in zip(ranked, judged, strict=True)]
    best: dict[tuple[str, Part | None], tuple[int, Column]] = {}
    for rank, column in ranked:
        if column.field is not None:
            best.setdefault((column.field.name, column.part), (rank, column))
            if _goes_before(rank, column, *best[column.field.name, column.part]):
                best[column.field.name, column.part] = (rank, column)
    columns = []
    for _, column in ranked:
        taken = best[column.field.name, column.part][1] if column.field else column
        columns.append(
            column if taken is column else Column(column.position, column.letter, column.header, None, column.unit, twin=taken.letter)
        )
    if kind.year_field == "date":
        columns = dated_by_headings(columns, kind)
    return Table(kind, tuple(row.number for row in rows), tuple(columns))


def fits(table: Table) -> bool:
    """Whether a table is of its kind: what the kind is recognised by is there, and at least three columns or most of them are known."""
    fields = {column.field.name for column in table.taken}
    if table.kind.name == "investments" and find_parts(table.columns):
        fields.add("amount")  # only its parts are there, and are asked about
    for column in table.taken:
        fields.update(name for name, _ in column.says)  # each funder's money, or each outcome, has a column of its own
    if fields & {"status", "source"} and any(column.aside == ASKED for column in table.columns):
        fields.add("amount")  # what was given is unknown
    unread = [column.header.rpartition(" / ")[2] for column in table.columns if column.field is None]  # a title above speaks of all
    if {"recipient", "source", "status"} <= fields and any(map(OF_MONEY.search, unread)):
        fields.add("amount")  # which column holds it is asked
    asked = [column for column in table.columns if any(each.name == "amount" for each in column.asked)]
    if asked and table.kind.name == "investments":
        fields.add("amount")
    said = len(table.taken) + len(asked) + sum(column.aside == ASKED for column in table.columns)
    known = said >= 3 or len(table.taken) * 2 > len(table.columns)
    return known and all(fields.intersection(group) for group in table.kind.recognised_by)
