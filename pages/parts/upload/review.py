"""The files that one member of staff is looking at before publishing: kept on disk while the session lives, never in the store."""

from __future__ import annotations

import itertools
import shutil
import weakref
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import streamlit as st

from data.emptying import without_people
from data.excerpt import corrected, excerpts
from data.marking.lost import FORMS, MARKED
from data.marking.places import Place
from data.marking.places import place as cell_place
from data.refused import Refused
from data.returns import CheckedReturn
from pages.parts.access.acts import check
from pages.parts.door import store
from pages.parts.upload.offered import DRAWN, Offered
from pages.parts.upload.offers import new_folder


def is_in_place_of(file_name: str, other: str) -> bool:
    """Whether one name is that of the same file as the other, before it was given back with its findings marked or after.

    What is given back of a format that takes no marks ends in .xlsx: `marked Return.xlsx` is in place of `Return.ods`.
    """
    one, two = (name.removeprefix(MARKED) for name in (file_name, other))
    stem, _, form = two.rpartition(".")
    return one == two or (file_name.startswith(MARKED) and form.lower() in FORMS and one == f"{stem}.xlsx")


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
        for each in [each for each in self.files if any(is_in_place_of(file_name, name) for name in (each.file_name, each.sent_name))]:
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
    fresh.copy_in_words = checked.copy_in_words
    if checked.withheld:
        return
    fresh.checked = checked
    if on_progress:
        on_progress("Drawing the sheets")
    draw(fresh, on_progress)


def draw(offered: Offered, on_progress: Callable[[str], None] | None = None) -> None:
    """Read the rows of the sheets of a checked file that are drawn; where that is not possible the findings stand without."""
    try:
        drawn = excerpts(offered.path, offered.file_name, dict(_marked(offered)), on_progress)
        offered.excerpts = {name: corrected(excerpt, _made(offered, name)) for name, excerpt in drawn.items()}
    except Refused:
        offered.excerpts = {}


def drop_people(offered: Offered, others: Collection[str] = ()) -> None:
    """Go on with a copy in which people's columns are empty. The file itself is deleted as soon as that is made, or cannot be made.

    `others`: the names of all other files on offer, of which the copy takes none.
    """
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
        if emptied.file_name != offered.file_name:
            name = f"{offered.file_name}.xlsx" if emptied.file_name in others else emptied.file_name
            emptied, offered.sent_name, offered.file_name = replace(emptied, file_name=name), offered.file_name, name
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
            begins = cell_place((sheet["found_at"] or "").rpartition("!")[2])
            heads = sheet["header_rows"] or ([begins[0]] if begins else [])
            marked = (*heads, *([sheet["last_row"]] if sheet["last_row"] else []), *found, *made)
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
