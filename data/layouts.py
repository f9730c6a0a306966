"""How staff say that a sheet is laid out: what it holds, where its table begins and ends, what its columns are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from data.checking.columns.headings import NONE
from data.kinds import KINDS
from data.model import NotUnderstood
from data.reading.places import COLUMNS

UNITS = {1: "pounds", 1_000: "thousands", 1_000_000: "millions"}
_LISTED = 3  # columns; of more it is said how many they are
_ROWS = re.compile(r"([0-9]{1,7})(?:-([0-9]{1,7}))?")
_LETTERS = re.compile(r"([A-Z]{1,3})-([A-Z]{1,3})")
_HOW = (
    "a layout is written as 'Sheet1: headings=3-4, last=40, columns=A-F, kind=investments, E=amount, E unit=1000'; "
    "of a table without headings as 'Sheet1: headings=none, first=5, kind=investments, A=recipient'"
)


@dataclass(frozen=True)
class Layout:
    """What staff decided of one table; whatever is blank stays as the reader finds it.

    `headings`: the first and the last heading row; `first`: of a table without headings its first row. `last`: the last row of the
    table. `first_column`, `last_column`: its letters.
    `fields`: the letter of a column -> the name of a field, or NONE. `units`: the letter -> what a bare number is multiplied with.
    """

    kind: str = ""
    headings: tuple[int, int] = ()
    last: int = 0
    first_column: str = ""
    last_column: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, int] = field(default_factory=dict)
    first: int = 0

    def __post_init__(self) -> None:
        """Raises NotUnderstood for what no sheet can follow."""
        if self.kind not in ("", NONE, *KINDS):
            raise NotUnderstood(f"'{self.kind}' is no kind of sheet; the kinds are {', '.join(KINDS)}, and {NONE} leaves a sheet alone")
        self._check_rows()
        for letters in (*self.fields, *self.units, self.first_column or "A", self.last_column or "A"):
            if letters not in COLUMNS:
                raise NotUnderstood(f"'{letters}' is no column; columns are named as A and AB are")
        if self.first_column and self.last_column and COLUMNS[self.first_column] > COLUMNS[self.last_column]:
            raise NotUnderstood(f"The table cannot begin in column {self.first_column} and end in column {self.last_column}")
        for letters, unit in self.units.items():
            if unit not in UNITS:
                raise NotUnderstood(f"The unit of column {letters} is one of 1, 1000 and 1000000")

    def _check_rows(self) -> None:
        if self.headings and not 1 <= self.headings[0] <= self.headings[1]:
            raise NotUnderstood(f"Headings cannot stand in rows {self.headings[0]} to {self.headings[1]}")
        if self.headings and self.first:
            raise NotUnderstood(f"A table with headings in row {self.headings[1]} begins below them: its first row is not said")
        if self.headings and self.last and self.last <= self.headings[1]:
            raise NotUnderstood(f"The table cannot end in row {self.last}: its headings stand in row {self.headings[1]}")
        if self.last and self.last < self.first:
            raise NotUnderstood(f"The table cannot begin in row {self.first} and end in row {self.last}")

    @property
    def begins(self) -> int:
        """The row in which the table begins, with its headings or without any; 0 where that was not said."""
        return self.headings[0] if self.headings else self.first

    def as_json(self) -> dict[str, Any]:
        """What was decided, and no more."""
        return {name: value for name, value in asdict(self).items() if value}

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> Layout:
        return cls(**{**said, "headings": tuple(said.get("headings", ()))})

    def in_words(self) -> str:
        """`read as investments, headings in rows 3-4, column E is amount`."""
        if self.kind == NONE:
            return "left alone"
        said = [f"read as {self.kind}"] if self.kind else []
        if self.headings:
            first, last = self.headings
            said.append(f"headings in row {first}" if first == last else f"headings in rows {first}-{last}")
        said += [f"no headings and records from row {self.first}"] if self.first else []
        said += [f"the table ends with row {self.last}"] if self.last else []
        said += [f"it begins with column {self.first_column}"] if self.first_column else []
        said += [f"it ends with column {self.last_column}"] if self.last_column else []
        said += _columns_in_words(self.fields, self.units)
        return ", ".join(said) or "as the reader finds it"


def _columns_in_words(fields: Mapping[str, str], units: Mapping[str, int]) -> list[str]:
    letters = sorted({*fields, *units}, key=COLUMNS.__getitem__)
    if len(letters) > _LISTED:
        return [f"{len(letters)} columns by what they hold"]
    said = []
    for each in letters:
        name = fields.get(each, "")
        meant = "left alone" if name == NONE else name.replace("_", " ")
        unit = f"in {UNITS[units[each]]}" if each in units else ""
        said.append(f"column {each} is {' '.join(filter(None, (meant, unit)))}")
    return said


def read_layout(text: str) -> tuple[str, Layout]:
    """A layout as the command line takes it: the sheet (or `Sheet1!A12`, a table on it), and what is said of it.

    Raises NotUnderstood where it is not written so.
    """
    name, colon, rest = text.rpartition(":")
    if not colon or not name.strip():
        raise NotUnderstood(f"'{text}' names no sheet; {_HOW}")
    said: dict[str, Any] = {"fields": {}, "units": {}}
    for part in filter(None, (part.strip() for part in rest.split(","))):
        what, _, value = (each.strip() for each in part.partition("="))
        _take(said, what, value, part)
    if said.get("headings") == NONE:
        said["headings"], said["first"] = (), said.get("first", 1)
    elif "first" in said:
        raise NotUnderstood(f"first={said['first']} is said of a table without headings: say headings=none, too")
    return name.strip(), Layout(**said)


def read_layouts(texts: Sequence[str]) -> dict[str, Layout]:
    """The layouts of one file, by what each is said of. A sheet that several are said of has several tables, each of which says where
    it begins; it is named by that cell then, as `Sheet1!F3` is.

    Raises NotUnderstood where one is not written so, or does not say where its table begins.
    """
    layouts = [read_layout(each) for each in texts]
    names = [name for name, _ in layouts]
    found: dict[str, Layout] = {}
    for name, layout in layouts:
        if names.count(name) > 1:
            if not layout.begins:
                raise NotUnderstood(
                    f"Say all that is to be said of {name} in one --layout, or of each of its tables where it begins: headings=, columns="
                )
            name = f"{name}!{layout.first_column or 'A'}{layout.begins}"
        if name in found:
            raise NotUnderstood(f"Say all that is to be said of {name} in one --layout")
        found[name] = layout
    return found


def _take(said: dict[str, Any], what: str, value: str, part: str) -> None:
    rows, letters, column = _ROWS.fullmatch(value), _LETTERS.fullmatch(value.upper()), what.removesuffix(" unit").upper()
    if what == "kind" and value:
        said["kind"] = value
    elif what == "headings" and value == NONE:
        said["headings"] = NONE
    elif what == "headings" and rows:
        said["headings"] = (int(rows[1]), int(rows[2] or rows[1]))
    elif what in ("first", "last") and rows and not rows[2] and int(value):
        said[what] = int(value)
    elif what == "columns" and letters:
        said["first_column"], said["last_column"] = letters[1], letters[2]
    elif column in COLUMNS and what.endswith(" unit") and value.isdigit():
        said["units"][column] = int(value)
    elif column in COLUMNS and value and not what.endswith(" unit"):
        said["fields"][column] = value
    else:
        raise NotUnderstood(f"'{part}' is not understood; {_HOW}")
