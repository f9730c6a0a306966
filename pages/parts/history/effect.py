"""What an act would do to the headlines before it is done: each as the board sees it now and as it would be, and what is asked."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from charts.rows import Row
from charts.said.headlines import figure_words, is_recorded
from data.checking.names.namesakes import Namesakes
from data.grammar.printing import print_pence, print_to_one
from data.returns import CheckedReturn
from data.store.acts import read_standing
from data.store.known_names import namesakes_in
from data.store.orders import Setting, TakeBack
from pages.parts.access.acts import preview
from pages.parts.access.gate import staff_only
from pages.parts.door import answer, store
from queries.door import open_version
from queries.filters import Filters
from queries.shown import Shown

FEW = 20  # records of so many questions are asked for one by one, of more at once


@dataclass(frozen=True)
class OpenQuestion:
    """Two records that may be one, the one further on second. `pair` names the answer, `asks` says which rule asks.

    Of money that is "likely" one that alone counts until somebody answers; of money that looks "alike", and of events, both do.
    """

    pair: str
    held: Row
    further: Row
    asks: str

    @property
    def setting(self) -> str:
        """The name of the setting that keeps the answer."""
        return f"same:{self.pair}"

    @property
    def of_events(self) -> bool:
        """Whether it asks if a planned event moved."""
        return self.held["kind"] == "events"

    @property
    def is_alike(self) -> bool:
        """Whether it asks of money that may be written down twice, and counts twice until somebody answers."""
        return self.asks == "alike"

    @property
    def is_idle(self) -> bool:
        """Whether neither of the two counts, so that the answer changes no figure."""
        return all(row["counts"] != "counts" for row in (self.held, self.further))

    @property
    def pence(self) -> int:
        """The money that hangs on the answer: that of the larger record."""
        return max(row[f"{figure}_low"] or 0 for row in (self.held, self.further) for figure in ("secured", "pipeline"))


@dataclass(frozen=True)
class Effect:
    """Headlines before and after, in their order. `before` is empty where nothing real stands that could be compared with."""

    before: tuple[Row, ...]
    after: tuple[Row, ...]
    replaces_demonstration: bool = False
    back_to_demonstration: bool = False
    questions: tuple[OpenQuestion, ...] = ()
    namesakes: tuple[Namesakes, ...] = ()
    none_counts: Mapping[str, str] = field(default_factory=dict)  # of each new file (its sha256) without a record that counts, why
    demonstration: bool = False  # what stands afterwards is demonstration data all the same

    @property
    def changed(self) -> list[tuple[Row, Row]]:
        """The headlines that would be another figure, or have another number of unknowns."""
        return [(was, will) for was, will in zip(self.before, self.after, strict=True) if _figure(was) != _figure(will)]


def effect_of(now: Shown, returns: Sequence[CheckedReturn] = (), beside: Sequence[Setting | TakeBack] = ()) -> Effect:
    """What publishing these returns, or doing what is asked beside them, would do. Nothing is stored. Raises NotPossible."""
    before = tuple(answer(now, "headlines", Filters(), "board"))
    with preview(returns, beside) as path:
        standing = read_standing(path)
        if not standing.live_uploads:
            return Effect(before, before, back_to_demonstration=True)
        door = open_version(path)
        try:
            after = tuple(door.ask("headlines", audience="board"))
            new = {each.upload for each in standing.uploads} - {each.upload for each in now.standing.uploads}
            asked = _questions(door.ask("open_questions", audience="staff"), functools.partial(door.ask, "records", audience="staff"))
            questions = tuple(each for each in asked if new & {each.held["upload"], each.further["upload"]})
            alike = tuple(namesakes_in(path, new)) if new else ()
            reasons = {
                each.sha256: door.ask("reasons", audience="staff", upload=each.upload) for each in standing.uploads if each.upload in new
            }
        finally:
            door.close()
    invented = all(each.demonstration for each in standing.live_uploads)
    replaces = (bool(returns) and store().shows_demonstration_store()) or (now.demonstration and not invented)
    none = {sha256: sentence for sha256, rows in reasons.items() if (sentence := _none_counts(rows))}
    return Effect(
        before, after, replaces_demonstration=replaces, questions=questions, namesakes=alike, none_counts=none, demonstration=invented
    )


def _none_counts(reasons: Sequence[Row]) -> str:
    """That no record of an upload will count, or none of a kind, and why the most of them do not; blank where one of each does."""
    of_kinds: dict[str, list[Row]] = {}
    for row in reasons:
        of_kinds.setdefault(row["kind"], []).append(row)
    silent = {kind: rows for kind, rows in of_kinds.items() if all(row["counts"] != "counts" for row in rows)}
    if silent and len(silent) == len(of_kinds):
        silent = {"records": reasons}
    return " ".join(_why_none(kind, rows) for kind, rows in silent.items())


def _why_none(things: str, reasons: Sequence[Row]) -> str:
    """`None of the 4 events in it will count: the cluster's part in it is not stated.`"""
    records, most = sum(row["records"] for row in reasons), reasons[0]["records"]
    of_most = "" if most == records else f"for {most:,} of them, "
    one = f"The one {things.removesuffix('s')} in it will not count"
    none = one if records == 1 else f"None of the {records:,} {things} in it will count"
    return f"{none}: {of_most}{reasons[0]['why'].removeprefix('left out: ')}."


def open_questions(now: Shown) -> list[OpenQuestion]:
    """The questions that are open in what is published."""
    asked = answer(now, "open_questions", Filters(), "staff")
    return _questions(asked, lambda **which: answer(now, "records", Filters(), "staff", **which))


@functools.lru_cache(maxsize=4)
def _open_names(version: str, _path: Path) -> list[Namesakes]:
    return namesakes_in(_path)


def open_names(now: Shown) -> list[Namesakes]:
    """The names in what is published that may be one organisation's, while nobody has said; looked for once a version."""
    staff_only()
    return _open_names(now.version, now.path)


def _questions(asked: Sequence[Row], records: Callable[..., Sequence[Row]]) -> list[OpenQuestion]:
    """Each question with its two records, once a pair of keys. `records` asks for those of a kind, or for one of them."""
    if len(asked) > FEW:
        found = {row["record"]: row for kind in {each["kind"] for each in asked} for row in records(kind=kind)}
    else:
        found = {each[name]: records(kind=each["kind"], record=each[name])[0] for each in asked for name in ("record", "same_as")}
    made = [OpenQuestion(each["pair"], found[each["record"]], found[each["same_as"]], each["asks"]) for each in asked]
    return list({each.pair: each for each in made}.values())


def change_lines(was: Row, will: Row) -> list[tuple[str, str, str, str]]:
    """What changes of a headline: a line for its figure and one for its unknowns, each as name, before, after, change."""
    name = will["measure"][:1].upper() + will["measure"][1:]
    lines = []
    before, after = _bounds(was), _bounds(will)
    if before != after or figure_words(was) != figure_words(will):
        change = change_words(before, after, will["unit"]) if is_recorded(will) else "no longer recorded"
        lines.append((name, figure_words(was), figure_words(will), change))
    fewer, more = was["unknown"] or 0, will["unknown"] or 0
    if fewer != more:
        lines.append((f"{name}, unknown", f"{fewer:,}", f"{more:,}", _signed(more - fewer, "count")))
    return lines


def change_words(before: tuple, after: tuple, unit: str) -> str:
    """How a figure changes: `+£3.70m`, `low +£1.00m, high +£2.50m`, `first figure`."""
    if before == after == (None, None):
        return "recorded, without a figure"
    if before == (None, None):
        return "first figure"
    if after == (None, None):
        return "no longer known"
    if None in (*before, *after):
        return "another range"
    low, high = (_signed(new - old, unit) for old, new in zip(before, after, strict=True))
    return low if low == high else f"low {low}, high {high}"


def _signed(step: int, unit: str) -> str:
    if step == 0:
        return "unchanged"
    words = print_pence(abs(step)) if unit == "GBP" else print_to_one(abs(step)) if unit == "ratio" else f"{abs(step):,}"
    return f"{'+' if step > 0 else '-'}{words}"


def _bounds(row: Row) -> tuple:
    """A headline's low and high; nothing where nobody has given such a record, although money then adds up to £0."""
    return (row["low"], row["high"]) if is_recorded(row) else (None, None)


def _figure(row: Row) -> tuple:
    return figure_words(row), *_bounds(row), row["unknown"]
