"""The words of the domain as values: an amount, a date, a count, a cell, a field, a kind, a finding.

Source of every rule: the counting rules, sections 1 to 6. Nothing here reads a file or decides what counts.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter


class NotUnderstood(ValueError):
    """A text that the grammar will not guess at; its message says in plain words what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in whole pence. Exact: low = high; open upwards: high None; open downwards: low None; unknown: both None."""

    low: int | None
    high: int | None
    qualifier: str  # one of QUALIFIERS
    currency: str = "GBP"  # ISO 4217
    text: str = ""  # as it stood in the cell


class Unit(int):
    """What a bare number of a column counts, in a currency that its heading names: `Unit(1000, "EUR")` of `Amount (EUR k)`.

    A plain int counts pounds. Two units are equal only in one currency: `Unit(1, "EUR")` is not 1.
    """

    currency: str

    def __new__(cls, scale: int, currency: str) -> Unit:
        made = super().__new__(cls, scale)
        made.currency = currency
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, int) and int(self) == int(other) and self.currency == currency_of(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((int(self), self.currency))


def currency_of(unit: int) -> str:
    """The currency that a column's bare numbers are in: pounds where its unit says no other."""
    return unit.currency if isinstance(unit, Unit) else "GBP"


QUALIFIERS = ("exact", "about", "at least", "up to", "range", "undisclosed", "in kind")


@dataclass(frozen=True, slots=True)
class When:
    """A date with its precision. Unknown: start and end None. Both ends are inclusive."""

    start: datetime.date | None
    end: datetime.date | None
    precision: str  # one of PRECISIONS
    text: str = ""


PRECISIONS = ("day", "month", "quarter", "half", "year", "range", "unknown")


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people or things; `30-40` is a range. Unknown: both None."""

    low: int | None
    high: int | None
    text: str = ""
    between: bool = False  # a part of a post: more than `low`, less than `high`


class EitherNumber(str):
    """The text of a number that is a thousand times more in British than in continental writing, in a file that writes both ways."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class CellError:
    """An Excel error that stands in a cell, such as `#REF!`."""

    code: str


@dataclass(frozen=True, slots=True)
class NoStoredValue:
    """A formula whose result the file does not hold (written by a program and never opened in Excel)."""

    formula: str


# What a cell may hold once it was read. `datetime.date` for days, `datetime.datetime` only where a time of day is there.
# A number whose format changes its meaning comes as text: `01234567` for the format 00000000, `25%`, `€1000`.
CellValue = str | int | float | bool | datetime.date | datetime.datetime | datetime.time | CellError | NoStoredValue | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet as it stands: its number (from 1) and its values from column A on."""

    number: int
    values: list[CellValue]


_NUMBER = attrgetter("number")


@dataclass(slots=True)
class Sheet:
    """One sheet, judged by nobody yet. `rows` leaves out rows with no value at all; a row may be shorter than another."""

    name: str
    rows: list[Row]
    hidden: bool = False
    from_1904: bool = False  # the workbook counts its days from 1904
    merged: tuple[tuple[int, int, int, int], ...] = ()  # first row, first column, last row, last column; A1 is (1, 0)
    hidden_rows: frozenset[int] = frozenset()  # the numbers of those of `rows` that are hidden
    hidden_columns: frozenset[int] = frozenset()  # from 0, as far as the rows reach
    struck_rows: frozenset[int] = frozenset()  # the numbers of rows of which most cells are struck through
    row_colours: Mapping[int, str] = field(default_factory=dict)  # of rows of which most cells are filled with a colour: `FFC7CE`
    delimiter: str = ""  # of a table in text, what parts its columns
    beside: tuple[str, ...] = ()  # the names of the other sheets
    year: str = ""  # `2024/25`: the financial year of the return's period, for quarters of which the sheet says none

    def above(self, number: int) -> list[Row]:
        """The rows above the one of that number. Rows stand in the order of their numbers."""
        return self.rows[: bisect_left(self.rows, number, key=_NUMBER)]

    def below(self, number: float) -> list[Row]:
        """The rows below the one of that number."""
        return self.rows[bisect_right(self.rows, number, key=_NUMBER) :]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a cell or row that staff should know, in their words."""

    severity: str  # "stops", "warns" or "notes"
    code: str
    sheet: str
    cell: str  # "D4"; "" for a whole sheet or file
    message: str
    remedy: str


SEVERITIES = ("stops", "warns", "notes")


@dataclass(frozen=True)
class Message:
    """One entry of the catalogue of findings; `wrong` and `remedy` take the words that a finding is given."""

    severity: str
    wrong: str
    remedy: str


# what a question is about, where it is not the value of a list
OF_SHEETS = NUMBERS, ROWS, LINES, BLANKS = "numbers", "rows", "lines", "blanks"
HEADING = "heading"
# how the settings begin that say what words of a return mean
MEANINGS = tuple(f"{about}:" for about in (HEADING, "value", *OF_SHEETS))


@dataclass(frozen=True, slots=True)
class Question:
    """What a check must be told: an answer is kept as the value of a setting, and the question not asked again."""

    setting: str  # such as `heading:investments|sum agreed`; see data/store/orders.py
    sheet: str
    cell: str  # where it stands first
    text: str  # the words that it is about, as they stand
    about: str  # HEADING, NUMBERS, ROWS, LINES, BLANKS, or the title of the field whose list it is about
    options: tuple[tuple[str, str], ...]  # the values that the setting may take, each with its words; the likely one first
    answer: str = ""  # the value that it stands at, where it was answered
    pence: int = 0  # the money of the rows that it touches, at the low ends

    def in_words(self, text: str) -> str:
        """The question as a sentence, with the words that it is about written as `text`."""
        if self.about == NUMBERS:
            return f"Are the numbers under {text} references, or do they only count the rows?"
        if self.about == ROWS:
            return f"No column says the {text} of these rows. What is it for all of them?"
        if self.about == LINES:
            return f"{text} stands on a line of its own, as others may. What are such lines of this sheet?"
        if self.about == BLANKS:
            return f"Each {self.text} stands once, with blanks below it. Which {self.text} is meant by a blank?"
        return f"Which {'column' if self.about == HEADING else self.about.lower()} is {text}?"


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a kind: everything that reader, checks, template, store and "how we count" need to know of it."""

    name: str
    type: str  # one of TYPES
    guidance: str  # one sentence for whoever fills the column in
    heading: str = ""  # as the template writes it; the name with blanks where not given
    unit: str = "text"
    aliases: tuple[str, ...] = ()  # other headings that mean the same
    by_content: tuple[str, ...] = ()  # headings that mean this field where its values stand beneath: money, or days
    choices: str = ""  # name of a list in data/lists for which other names are known
    stops: bool = False  # a text that is not understood stops the row
    required: bool = False  # a blank stops the row
    default: str | None = None  # what a blank means, said as a note
    example: str = ""
    a_column_a_year: bool = False  # `Employees 2023` is this field, as at 2023
    may_be_money: bool = False  # a number that may be typed as money (`£2m`), and is pounds then
    posts: bool = False  # a count of posts, of which there may be halves
    stays: bool = False  # a blank in a later return leaves what an earlier one said
    open: bool = False  # a choice that may hold words that are not in its list; they are kept as typed

    @property
    def title(self) -> str:
        """The heading that the template writes."""
        return self.heading or self.name.replace("_", " ").capitalize()


# type -> the columns of the store that hold a value of it (suffix, SQL type)
TYPES: dict[str, tuple[tuple[str, str], ...]] = {
    "text": (("", "varchar"),),
    "choice": (("", "varchar"), ("_text", "varchar")),
    "amount": (
        ("_low", "bigint"),
        ("_high", "bigint"),
        ("_qualifier", "varchar"),
        ("_currency", "varchar"),
        ("_text", "varchar"),
    ),
    "date": (("_start", "date"), ("_end", "date"), ("_precision", "varchar"), ("_text", "varchar")),
    "count": (("_low", "bigint"), ("_high", "bigint"), ("_text", "varchar")),
    "number": (("", "decimal(28,6)"), ("_text", "varchar")),
    "percent": (("", "decimal(9,4)"), ("_text", "varchar")),
    "yes_no": (("", "boolean"), ("_text", "varchar")),
    "place": (("", "varchar"), ("_code", "varchar"), ("_within", "varchar"), ("_text", "varchar")),
    "company_number": (("", "varchar"), ("_text", "varchar")),
}


@dataclass(frozen=True)
class Kind:
    """What a sheet holds. `key` names the fields that tell two records apart where there is no reference."""

    name: str
    sentence: str  # what one row is
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    recognised_by: tuple[tuple[str, ...], ...]  # of each group at least one field must have a heading
    title_field: str = "title"
    year_field: str = ""  # the date of what stands in a column a year (`Employees 2023`)
    key_always: tuple[str, ...] = ()  # fields that tell records apart even where a reference is given
    row_checks: tuple[Callable, ...] = field(default=())  # see data/checking/

    def __getitem__(self, name: str) -> Field:
        return self.by_name[name]

    @property
    def by_name(self) -> dict[str, Field]:
        return {each.name: each for each in self.fields}
