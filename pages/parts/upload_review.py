"""The files that one member of staff is looking at before publishing: kept on disk while the session lives, never in the store."""

from __future__ import annotations

import itertools
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

import streamlit as st

from data.checking.as_directed import NO_KIND, SAID
from data.checking.headings import letter
from data.directions import NONE_GIVEN, Correction, Directions
from data.emptying import Column, Emptied, without_people
from data.excerpt import Excerpt, corrected, excerpts
from data.marking.places import Place
from data.marking.places import place as cell_place
from data.model import Finding
from data.refused import Refused
from data.returns import CheckedReturn, check
from pages.parts.door import store
from pages.parts.found_together import Found, drawn_first, money_of_rows, together
from pages.parts.upload_offers import new_folder

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
    emptied: Emptied | None = None  # the copy without them, which stands at `path` then
    directions: Directions = NONE_GIVEN  # what staff direct of this file, such as cells corrected here
    not_carried: Directions = NONE_GIVEN  # what was directed of the file that this one took the place of, and is not of this one
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
        left = [each["sheet"] for each in self.rows("sheets") if each["reason"] in (NO_KIND, SAID) and each["sheet"] not in there]
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
            self._found[sheet] = found, drawn_first(found, DRAWN)
        return self._found[sheet]

    def typed(self, sheet: str) -> dict[str, str]:
        """The cells of a sheet that are drawn, as they stand."""
        drawn = self.excerpts.get(sheet)
        rows = drawn.rows.items() if drawn else ()
        return {f"{letter(at)}{number}": cell.text for number, cells in rows for at, cell in enumerate(cells) if cell.text}


def place(cell: str) -> tuple[int, int, str]:
    """Row, then column, of a cell such as `AB12`."""
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :] or 0), len(letters), letters


def unmarked_name(file_name: str) -> str:
    """The name that a file had before it was given back with its findings marked."""
    return file_name.removeprefix("marked ")


class Review:
    """All files on offer, and their folder, which goes when they are done with or the session ends."""

    def __init__(self, kept: Callable[[], Mapping[str, str]] = dict) -> None:
        """`kept`: gives the settings that stand in the store, for what words of a return mean."""
        self.folder = new_folder()
        meanings: dict[str, str] = {}
        self.meanings = meanings  # what was answered here; kept in the store with the returns that asked
        self._known = lambda: {**kept(), **meanings}
        # When the session ends this is collected, and the folder goes with it.
        self._gone = weakref.finalize(self, shutil.rmtree, self.folder, True)
        self._numbers = itertools.count(1)
        self.files: list[Offered] = []
        self.answers: dict[str, str] = {}
        self.effect: tuple[Any, Any] | None = None  # what it was reckoned for, and the effect

    def take(self, file_name: str, content: BinaryIO, on_progress: Callable[[str], None] | None = None) -> Offered:
        """Put one file aside and check it; a file of the same name, marked or not, is replaced by it.

        Broken off, it leaves no byte of the file behind, and the other files as they were.
        """
        folder = self.folder / str(next(self._numbers))
        folder.mkdir()
        path = folder / f"offered{_suffix(file_name)}"
        with open(path, "wb") as file:
            while piece := content.read(1 << 20):
                file.write(piece)
        offered = Offered(file_name, path, answers=self._known)
        try:
            look_at(offered, on_progress)
        except BaseException:
            offered.forget()
            raise
        for each in [each for each in self.files if unmarked_name(each.file_name) == unmarked_name(file_name)]:
            offered.not_carried = each.directions
            self.drop(each)
        self.files.append(offered)
        return offered

    def close(self) -> None:
        """Forget everything; what is not closed goes with the session, or with the server."""
        self.files.clear()
        self._gone()

    def drop(self, offered: Offered) -> None:
        """Forget one file, with its bytes."""
        self.files.remove(offered)
        offered.forget()

    @property
    def going(self) -> list[CheckedReturn]:
        """What is published when staff say so."""
        return [each.checked for each in self.files if each.goes]


def the_review() -> Review:
    """The review of this session, made at its first visit."""
    if "review" not in st.session_state:
        st.session_state["review"] = Review(lambda: store().settings())
    return st.session_state["review"]


def look_at(offered: Offered, on_progress: Callable[[str], None] | None = None) -> None:
    """Check a file, or check it again with staff's answers. A file with personal data stays only until staff drop its columns or it.

    Broken off, by an exception out of `on_progress` too, it leaves everything as it was. Raises ValueError for an answer that is
    no period, and for a cell to be corrected that the file does not have.
    """
    fresh = replace(offered, checked=None, refusal="", withheld=False, findings=(), people=(), excerpts={}, _rows={}, _found={})
    folder = offered.next_folder()
    try:
        _judge(fresh, folder, on_progress)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    vars(offered).update(vars(fresh))
    if offered.refusal or (offered.withheld and not offered.people):
        offered.forget()


def _judge(fresh: Offered, folder: Path, on_progress: Callable[[str], None] | None) -> None:
    """Fill in what the check of a file and the drawing of its sheets say."""
    try:
        checked = check(
            fresh.path, fresh.file_name, period=fresh.period, complete=fresh.complete, answers=fresh.answers(),
            directions=fresh.directions, emptied=fresh.emptied, into=folder, on_progress=on_progress,
        )  # fmt: skip
    except Refused as refused:
        fresh.refusal = str(refused)
        return
    fresh.findings, fresh.withheld, fresh.people = tuple(checked.findings), checked.withheld, checked.people
    if checked.withheld:
        return
    fresh.checked = checked
    if on_progress:
        on_progress("Drawing the sheets")
    try:
        drawn = excerpts(fresh.path, fresh.file_name, dict(_marked(fresh)), on_progress)
        fresh.excerpts = {name: corrected(excerpt, _made(fresh, name)) for name, excerpt in drawn.items()}
    except Refused:
        fresh.excerpts = {}  # the findings stand without their drawing


def drop_people(offered: Offered) -> None:
    """Go on with a copy in which people's columns are empty. The file itself is deleted as soon as that is made, or cannot be made."""
    before, directions = offered.emptied, offered.directions.as_json()
    try:
        emptied = without_people(offered.path, offered.file_name, offered.next_folder(), answers=offered.answers(), directions=directions)
    except Refused as refused:
        offered.refusal = str(refused)
        offered.forget()
        return
    if emptied:
        if before:  # a layout that was told since shows more of them
            emptied = replace(emptied, sent_sha256=before.sent_sha256, columns=(*before.columns, *emptied.columns))
        offered.path.unlink()
        offered.path = emptied.path.replace(offered.path.with_name(emptied.path.name))
        offered.emptied = replace(emptied, path=offered.path)
    look_at(offered)


def _marked(offered: Offered) -> Iterable[tuple[str, list[int]]]:
    """Of each sheet that holds records, the rows to draw: its headings, its last row, those with findings, and those with corrected
    cells; of the first sheets that were left alone and may hold some, the first rows."""
    rows: dict[str, list[int]] = {name: [] for name in offered.left_sheets}
    for sheet in offered.rows("sheets"):
        if sheet["kind"]:
            found = [row for each in offered.listed(sheet["sheet"]) for row, _ in each.drawn]
            made = [row for row, _ in _made(offered, sheet["sheet"])]
            marked = (*(sheet["header_rows"] or []), *([sheet["last_row"]] if sheet["last_row"] else []), *found, *made)
            rows.setdefault(sheet["sheet"], []).extend(marked)
    yield from rows.items()


def _made(offered: Offered, sheet: str) -> dict[Place, tuple[str, str]]:
    """The first corrections of a sheet, as its drawing takes them: what the file says, and what was typed."""
    made = [each for each in offered.corrections if each.sheet == sheet][:DRAWN]
    return {cell_place(each.cell): (each.stood, each.typed) for each in made}


def _suffix(file_name: str) -> str:
    """The ending of the file's name, which says to the inspection what the file should be; nothing else of the name is used."""
    ending = Path(file_name).suffix
    return ending if ending[1:].isalnum() and len(ending) <= 6 else ""
