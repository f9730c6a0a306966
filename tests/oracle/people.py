"""Organisations, the spells of their membership and what was observed of them (counting rules, section 6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from tests.oracle.live import Live, Record, complete_after
from tests.oracle.words import looks_like_a_company


@dataclass
class Spell:
    """Member from `joined` on (None: always) up to the day before `left` (None: still); of a range its last day."""

    joined: date | None
    left: date | None
    dated: bool
    joined_range: tuple[date | None, date | None] = (None, None)
    left_range: tuple[date | None, date | None] = (None, None)

    def on(self, day: date | None) -> bool:
        """Member on a day: joined <= day < left. Without a day: whoever has not left."""
        if day is None:
            return self.left is None
        return (self.joined is None or self.joined <= day) and (self.left is None or day < self.left)


@dataclass
class Organisation:
    """One organisation, however many rows it stands on."""

    key: str
    kind: str | None = None
    place: str | None = None
    place_code: str | None = None
    segment: str | None = None
    stage: str | None = None
    core: str | None = None
    newest: str = ""  # the record that says the newest of it
    told_by: dict[tuple[str, date], str] = field(default_factory=dict)  # employees or turnover, as at -> the record that gave it
    spells: list[Spell] = field(default_factory=list)
    employees: dict[date, tuple[int | None, int | None]] = field(default_factory=dict)  # as at -> low, high
    turnover: dict[date, tuple[int | None, int | None]] = field(default_factory=dict)  # pence

    def member_on(self, day: date | None) -> bool:
        """Whether one of its spells covers the day."""
        return any(spell.on(day) for spell in self.spells)

    def latest(self, name: str, day: date | None) -> tuple[date, tuple[int | None, int | None]] | None:
        """Its newest observation of employees or turnover up to a day, with the day that it is as at."""
        seen = [each for each in getattr(self, name).items() if day is None or each[0] <= day]
        return max(seen, key=lambda each: each[0], default=None)


class Names:
    """Which organisation a name and a number stand for: by number, then by exact name, then by a kept other name (section 6).

    Rows without a number say that their names are one organisation's; a number takes in all names that stand beside it.
    """

    def __init__(self, name_of: Callable[[str | None], str], rows: list[tuple[str, str | None, set[str]]]):  # name, number, other names
        self.name_of = name_of
        self.group: dict[str, set[str]] = {}
        for name, number, others in rows:
            if not number:
                self.join({name_of(name)} | others)
        self.number: dict[str, str] = {}
        for name, number, others in rows:
            for each in ({name_of(name)} | others) if number else ():
                self.number[each] = min(self.number.get(each, number), number)

        self.number_of_recipient: dict[str, str] = {}

    def recipient(self, name: str | None, number: str | None) -> str:
        """The same for a recipient or an outcome's organisation, which may have its number on another row of theirs."""
        found = self.organisation(name, number)
        return found if number or found in self.number.values() else self.number_of_recipient.get(self.name_of(name), found)

    def join(self, names: set[str]) -> None:
        """These names, and all that were joined to them before, are one organisation's."""
        together = set().union(names, *(self.group.get(each, set()) for each in names))
        for each in together:
            self.group[each] = together

    def organisation(self, name: str | None, number: str | None) -> str:
        """One word for the organisation: its number, or the first of its names."""
        if number:
            return number
        names = self.group.get(self.name_of(name), {self.name_of(name)})
        return min((self.number[each] for each in names if each in self.number), default=min(names))


def other_names(live: Live, row: Record) -> set[str]:
    """The other names of a row, folded."""
    return {live.name_of(each) for each in (row["other_names"] or "").split(";")} - {""}


def names(live: Live, investments: list[Record]) -> Names:
    """The names of members in all live uploads; and of the recipients that the audience sees and of outcomes' organisations."""
    found = Names(live.name_of, [(row["name"], row["company_number"], other_names(live, row)) for row in live.statements["members"]])
    recipients = [(row["recipient"], row["company_number"]) for row in investments]
    for name, number in recipients + [(row["organisation"], row["company_number"]) for row in live.records["outcomes"]]:
        if number:
            beside = found.number_of_recipient.get(live.name_of(name), number)
            found.number_of_recipient[live.name_of(name)] = min(beside, number)
    return found


def organisations(live: Live, known: Names) -> dict[str, Organisation]:
    """Every organisation that a live return lists as a member."""
    period_end = {each["upload"]: each["period_end"] for each in live.uploads}
    rows_of: dict[str, list[Record]] = {}
    newest: dict[tuple, int] = {}
    statement = {}
    for row in live.statements["members"]:
        key = known.organisation(row["name"], row["company_number"])
        observed = observed_on(row, period_end[row["upload"]])
        statement[row["record"]] = (key, (row["joined_start"], row["joined_end"]), observed)
        rows_of.setdefault(key, []).append(row)
        rank = live.rank[row["upload"]]
        newest[statement[row["record"]]] = max(newest.get(statement[row["record"]], -1), rank)
    found = {}
    for key, rows in rows_of.items():
        standing = [each for each in rows if live.rank[each["upload"]] == newest[statement[each["record"]]]]
        found[key] = organisation(live, key, rows, newest_first(live, standing, statement), statement)
    return found


def observed_on(row: Record, period_end: date | None) -> date | None:
    """The day that a row's figures are as at: no return knows the end of a year that it is written in (section 6)."""
    if row["as_at_end"] is None or period_end is None:
        return row["as_at_end"] or period_end
    return min(row["as_at_end"], period_end) if row["as_at_start"] <= period_end else row["as_at_end"]


def newest_first(live: Live, rows: list[Record], statement: dict) -> list[Record]:
    """Newest return first, in it the latest observation, and of these the last row."""
    order = {each["record"]: (live.rank[each["upload"]], statement[each["record"]][2] or date.min, each["row"]) for each in rows}
    return sorted(rows, key=lambda each: (*order[each["record"]], each["record"]), reverse=True)


def organisation(live: Live, key: str, rows: list[Record], standing: list[Record], statement: dict) -> Organisation:
    """One organisation from its rows: newest attribute that is filled in, spells, observations."""
    placed = next((each for each in standing if each["place"] is not None), None)
    found = Organisation(
        key=key,
        kind=next((each["organisation_kind"] for each in standing if each["organisation_kind"] is not None), None),
        place=placed and placed["place"],
        place_code=placed and placed["place_code"],
        **{name: next((each[name] for each in standing if each[name] is not None), None) for name in ("segment", "stage", "core")},
        newest=standing[0]["record"],
        spells=spells(live, rows, standing),
    )
    if found.kind is None:
        named_so = any(looks_like_a_company(each["name"]) for each in standing)
        found.kind = "company" if named_so or any(each["company_number"] for each in rows) else None
    for name, seen in (("employees", found.employees), ("turnover", found.turnover)):
        for row in standing:
            day = statement[row["record"]][2]
            bounds = (row[f"{name}_low"], row[f"{name}_high"])
            pounds = name == "employees" or (row["turnover_currency"] == "GBP" and row["turnover_qualifier"] != "in kind")
            if bounds != (None, None) and pounds:
                seen.setdefault(day or date.min, bounds)  # without a day it stands before every dated one
                found.told_by.setdefault((name, day or date.min), row["record"])
    return found


def spells(live: Live, rows: list[Record], standing: list[Record]) -> list[Spell]:
    """The spells of one organisation; undated rows make one only where no row is dated (section 6).

    Who is listed as a member has joined by the end of the return's period.
    """
    dated = [each for each in standing if each["joined_start"] is not None]
    ended = end_of_listing(live, rows)
    period_end = {each["upload"]: each["period_end"] for each in live.uploads}
    found = []
    for joined in sorted({(each["joined_start"], each["joined_end"]) for each in dated}):
        of_spell = [each for each in dated if (each["joined_start"], each["joined_end"]) == joined]
        by = min((day for each in of_spell if (day := period_end[each["upload"]]) and day >= joined[0]), default=joined[1])
        found.append(spell(of_spell, min(joined[1], by), (joined[0], min(joined[1], by)), ended, dated=True))
    if not found:
        first = min(rows, key=lambda each: live.rank[each["upload"]])
        since = next(each["period_start"] for each in live.uploads if each["upload"] == first["upload"])
        found.append(spell(standing, since, (None, None), ended, dated=False))
    return found


def spell(of_spell: list[Record], joined: date | None, joined_range, ended: date | None, dated: bool) -> Spell:
    """One spell: its newest statement says when it ended, or a later complete list that lacks it (section 4).

    Of several in one return, that with the latest end; of these the latest observed, as they are sorted.
    """
    newest = [each for each in of_spell if each["upload"] == of_spell[0]["upload"]]
    last = max((each for each in newest if each["left_start"]), key=lambda each: each["left_start"], default=None)
    left_range = (None, None) if last is None else (last["left_start"], last["left_end"])
    began = joined is None or ended is None or joined <= ended
    if ended is not None and began and (left_range[1] is None or left_range[1] > ended):
        left_range = (ended, ended)
    return Spell(joined, left_range[1], dated, joined_range, left_range)


def end_of_listing(live: Live, rows: list[Record]) -> date | None:
    """The day of the first complete list, above the newest return that lists the organisation, that lacks it."""
    newest = max(live.rank[each["upload"]] for each in rows)
    return next((each["period_end"] for each in complete_after(live, "members", newest) if each["period_end"]), None)


def companies(live: Live, known: Names, members: dict[str, Organisation], investments: list[Record]) -> set[str]:
    """The recipients and outcomes' organisations that are companies (section 8).

    As the member with their number has it, else a member with one of their names; else where any of their rows has a
    number or a company's name.
    """
    rows = [(row["recipient"], row["company_number"]) for row in investments]
    rows += [(row["organisation"], row["company_number"]) for row in live.records["outcomes"]]
    of_each: dict[str, list[tuple[str, str | None]]] = {}
    for name, number in rows:
        of_each.setdefault(known.recipient(name, number), []).append((name, number))
    found = set()
    for key, stated in of_each.items():
        with_number = [members[key].kind] if key in members else []
        with_name = [members[each].kind for name, _ in stated if (each := known.organisation(name, None)) in members]
        kinds = [each for each in with_number if each] or [each for each in with_name if each]
        if "company" in kinds if kinds else any(number or looks_like_a_company(name) for name, number in stated):
            found.add(key)
    return found
