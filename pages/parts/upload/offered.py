"""One file as staff offer it: what its check found, what staff directed of it, and what of its sheets is drawn."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from data.checking.columns.headings import letter
from data.checking.columns.money_aside import ONLY_FORECASTS
from data.checking.columns.quarters_asked import ASKED as OF_QUARTERS
from data.checking.known_files.no_records import REASONS
from data.checking.layout.as_directed import NO_HEADINGS, NO_KIND, NO_TABLE, SAID, SINGLE
from data.checking.layout.beside_asked import BESIDE
from data.directions import NONE_GIVEN, Correction, Directions
from data.emptying import Column, Emptied
from data.excerpt import Excerpt
from data.kinds.declined_files import REASONS_WITH_FIGURES
from data.marking.places import Place
from data.model import Finding
from data.returns import CheckedReturn
from pages.parts.upload.found_together import PAGE, Found, drawn_first, money_of_rows, together
from pages.parts.upload.typed import Typed

OF_THE_FILE = ("known-file", "list-narrowed")  # what the file was taken for: said before all else
UNNUMBERED = ("column-left", *OF_THE_FILE)  # they are about a whole column or file, and have no number on the sheet
APART = ("cell-corrected",)  # corrections have a list of their own
LEFT_DRAWN = 12  # so many sheets that were left alone are drawn
DRAWN = 40  # so many cells with findings are drawn of a sheet, and their findings listed; all of them come as CSV


@dataclass
class Offered:
    """One file as it was offered. `refusal`: why it cannot be read at all, in one sentence; then there is no more of it."""

    file_name: str
    path: Path
    checked: CheckedReturn | None = None
    refusal: str = ""
    withheld: bool = False
    findings: tuple[Finding, ...] = ()
    excerpts: dict[str, Excerpt] = field(default_factory=dict)
    period: str | None = None
    complete: tuple[str, ...] = ()
    leave_out: bool = False
    people: tuple[Column, ...] = ()  # of a file that is withheld the columns that staff may have dropped
    copy_in_words: str = ""  # what is said of that copy before it is made, where it would not be in the format of the file
    emptied: Emptied | None = None  # the copy without them, which stands at `path` then
    sent_name: str = ""  # the file's own name, where the copy has another one
    directions: Directions = NONE_GIVEN  # what staff direct of this file, such as cells corrected here
    not_carried: Directions = NONE_GIVEN  # what was directed of the file that this one took the place of, and is not of this one
    unsent: Typed = field(default_factory=Typed)  # corrections that were typed and are not checked yet
    turned: dict[tuple[str, ...], int] = field(default_factory=dict)  # of findings in many cells those before the ones that are shown
    answers: Callable[[], Mapping[str, str]] = dict  # what is known of the meaning of words, as settings
    _rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    _found: dict[str, tuple[list[Found], list[Found]]] = field(default_factory=dict)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table of the staged return, asked once; none where nothing was kept."""
        if self.checked is None:
            return []
        if table not in self._rows:
            self._rows[table] = self.checked.rows(table)
        return self._rows[table]

    @property
    def key(self) -> str:
        """What tells it apart from the other files of this session."""
        return self.path.parent.name

    def next_folder(self) -> Path:
        """A folder of its own for a check: what an older check left may still be open."""
        return Path(tempfile.mkdtemp(prefix="check-", dir=self.path.parent))

    def forget(self) -> None:
        """Take its bytes, and all that was made of them, off the disk."""
        shutil.rmtree(self.path.parent, ignore_errors=True)

    @property
    def about(self) -> dict[str, Any]:
        return self.rows("uploads")[0]

    @property
    def stops(self) -> int:
        """How many findings stop a row."""
        return sum(1 for each in self.findings if each.severity == "stops")

    @property
    def rows_stopped(self) -> int:
        return sum(total["rows_stopped"] for total in self.rows("totals"))

    @property
    def rows_taken(self) -> int:
        return sum(total["rows_taken"] for total in self.rows("totals"))

    @property
    def goes(self) -> bool:
        """Whether it is published when staff say so: readable, and nothing stops it, or its rows that stop are left out."""
        return self.checked is not None and self.rows_taken > 0 and (not self.stops or self.leave_out)

    @property
    def left_sheets(self) -> list[str]:
        """The first of the sheets that were left alone and may hold records all the same."""
        there = {each["sheet"] for each in self.rows("sheets") if each["kind"]}
        reasons = {NO_HEADINGS, NO_KIND, NO_TABLE, SAID, SINGLE, ONLY_FORECASTS, BESIDE, *OF_QUARTERS, *REASONS, *REASONS_WITH_FIGURES}
        left = [each["sheet"] for each in self.rows("sheets") if each["reason"] in reasons and each["sheet"] not in there]
        return left[:LEFT_DRAWN]

    @property
    def corrections(self) -> list[Correction]:
        """The cells that read otherwise than the file says, in the order of the sheets."""
        return [Correction(row["sheet"], row["cell"], row["stood"] or "", row["typed"] or "") for row in self.rows("corrections")]

    def found(self, sheet: str) -> list[Found]:
        """All findings about cells of a sheet, the same one in many cells as one; what holds back publishing and money first."""
        return self._found_on(sheet)[0]

    def listed(self, sheet: str) -> list[Found]:
        """The first of these, with the cells that are drawn."""
        return self._found_on(sheet)[1]

    def _found_on(self, sheet: str) -> tuple[list[Found], list[Found]]:
        """Both, reckoned once: a sheet may have a hundred thousand findings."""
        if sheet not in self._found:
            own = [each for each in self.findings if each.sheet == sheet and each.cell and each.code not in (*UNNUMBERED, *APART)]
            found = together(own, money_of_rows(self.checked.staged, sheet) if self.checked else {})
            self._found[sheet] = found, drawn_first(found, DRAWN, lambda each: self.start(sheet, each))
        return self._found[sheet]

    def start(self, sheet: str, found: Found) -> int:
        """How many cells of a finding come before those that are shown."""
        start = self.turned.get((sheet, *found.words), 0)
        return start if start < len(found.places) else 0

    def page(self, sheet: str, found: Found) -> tuple[Place, ...]:
        """The cells of a finding that have a field of their own."""
        start = self.start(sheet, found)
        return found.places[start : start + PAGE]

    def turn(self, sheet: str, found: Found, start: int) -> None:
        """Show other cells of a finding; the sheet is to be drawn anew then."""
        self.turned[sheet, *found.words] = start
        self._found.pop(sheet, None)

    def typed(self, sheet: str) -> dict[str, str]:
        """The cells of a sheet that are drawn, as they stand."""
        drawn = self.excerpts.get(sheet)
        rows = drawn.rows.items() if drawn else ()
        return {f"{letter(at)}{number}": cell.text for number, cells in rows for at, cell in enumerate(cells) if cell.text}


def place(cell: str) -> tuple[int, int, str]:
    """Row, then column, of a cell such as `AB12`."""
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :] or 0), len(letters), letters
