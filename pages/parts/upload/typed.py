"""What was typed on Upload to correct cells and is not checked yet: kept beside its file, whichever sheet is looked at meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from data.checking.columns.headings import letter
from data.directions import cells_of
from data.marking.places import Place, in_short, named, place

Texts = dict[int, str]  # row -> what was typed for it


@dataclass
class Typed:
    """`columns`: by sheet and the letters of a column that it has. `new`: by sheet and the cell where the heading of its first new
    column goes, such as `H4`, the new columns by their headings, from left to right. `another`: by sheet the cell or range that staff
    named themselves and its text, as they stand in their two fields."""

    columns: dict[tuple[str, str], Texts] = field(default_factory=dict)
    new: dict[tuple[str, str], dict[str, Texts]] = field(default_factory=dict)
    another: dict[str, tuple[str, str]] = field(default_factory=dict)

    def cells(self) -> dict[str, str]:
        """All cells, such as `Investments!E6`, with their texts; of a new column its heading too.

        Raises NotUnderstood for a range that is none.
        """
        found = {f"{sheet}!{letters}{row}": text for (sheet, letters), texts in self.columns.items() for row, text in texts.items()}
        for (sheet, room), columns in self.new.items():
            top, first = place(room)
            for at, (heading, texts) in enumerate(columns.items(), first):
                found |= {f"{sheet}!{letter(at)}{row}": text for row, text in {top: heading, **texts}.items()}
        for sheet, (cell, text) in self.another.items():
            if cell.strip():
                found |= dict.fromkeys(cells_of(f"{sheet}!{cell.strip().upper()}"), text.strip())
        return found

    def forget(self) -> None:
        for held in (self.columns, self.new, self.another):
            held.clear()

    def in_words(self) -> str:
        """The cells, sheet by sheet, those below one another as a range; blank where nothing was typed."""
        places: dict[str, list[Place]] = {}
        for (sheet, letters), texts in self.columns.items():
            places.setdefault(sheet, []).extend(place(f"{letters}{row}") for row in texts)
        words = [f"{sheet}!{in_short(held)}" for sheet, held in places.items() if held]
        words += [f"{sheet}, a column {heading}" for (sheet, _), columns in self.new.items() for heading in columns]
        return "; ".join([*words, *(f"{sheet}!{cell.strip().upper()}" for sheet, (cell, _) in self.another.items() if cell.strip())])


@dataclass(frozen=True)
class Column:
    """Where the texts of some fields go: a column that the sheet has, or, with `room`, one headed `heading` that it lacks."""

    typed: Typed
    sheet: str
    letters: str = ""
    room: str = ""
    heading: str = ""

    def text(self, row: int) -> str | None:
        """What was typed for a row; None where nothing was."""
        return self._texts().get(row)

    def put(self, rows: Iterable[int], text: str | None) -> None:
        """Type a text for rows; with None what was typed for them is forgotten."""
        texts = self._texts()
        for row in rows:
            if text is None:
                texts.pop(row, None)
            else:
                texts[row] = text
        if self.room and texts:
            self._new().setdefault(self.heading, texts)
        elif self.room:
            self._new().pop(self.heading, None)  # the heading goes with the last of its texts
        else:
            self.typed.columns[self.sheet, self.letters] = texts

    def cell(self, row: int) -> str:
        """The cell of a row, such as `E6`."""
        if not self.room:
            return f"{self.letters}{row}"
        headings = list(self._new())
        at = headings.index(self.heading) if self.heading in headings else len(headings)
        return named((row, place(self.room)[1] + at))

    def _new(self) -> dict[str, Texts]:
        return self.typed.new.setdefault((self.sheet, self.room), {})

    def _texts(self) -> Texts:
        if self.room:
            return self._new().get(self.heading, {})
        return self.typed.columns.get((self.sheet, self.letters), {})
