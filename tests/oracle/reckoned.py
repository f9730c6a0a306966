"""A whole store, reckoned once for one audience: what every question starts from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from tests.oracle.counting import Line, lines
from tests.oracle.events import Event, events
from tests.oracle.live import Live, Record, live
from tests.oracle.money import leaves_region_or_sector
from tests.oracle.people import Names, Organisation, companies, names, organisations
from tests.oracle.tree import tree
from tests.oracle.twice import asked_about_money
from tests.oracle.words import normal_name


@dataclass
class Reckoned:
    """Everything live that an audience may see, judged."""

    audience: str
    live: Live
    lines: list[Line]
    events: list[Event]
    names: Names
    organisations: dict[str, Organisation]
    companies: set[str]  # recipients and outcomes' organisations that are companies
    outcomes: list[Record]  # that have not ended
    statistics: list[Record]
    claims: list[Record]  # "the first" first
    kept: dict = field(default_factory=dict)  # what several questions start from, reckoned once

    @cached_property
    def numbers(self) -> set[str]:
        """Every company number that anybody gives."""
        rows = [*self.live.statements["members"], *self.live.records["outcomes"], *[line.record for line in self.lines]]
        return {row["company_number"] for row in rows} - {None}

    @cached_property
    def asked_about_money(self) -> list[dict]:
        """The questions about investments that are open."""
        return asked_about_money(tree(self.live, self.audience))

    def elsewhere(self, record: Record) -> bool:
        """Whether an investment's place is elsewhere, whatever its sector."""
        return leaves_region_or_sector(record | {"sector_scope": "in"}, self.live) == "elsewhere"


def seen_names(tables: dict[str, list[dict]], found: Live, audience: str) -> set[str]:
    """The names, folded, that records state which the audience may see: an organisation goes by one of them (section 9)."""
    stated = {each["recipient"] for each in tree(found, audience).records}
    stated |= {each for row in tables["members"] for each in (row["name"], *(row["other_names"] or "").split(";"))}
    stated |= {row["organisation"] for row in tables["outcomes"]}
    return {normal_name(each) for each in stated if each}


def reckoned(tables: dict[str, list[dict]], audience: str) -> Reckoned:
    """The tables of a store (table name -> rows with the store's column names), for "board" or "staff"."""
    found = live(tables)
    found.seen = seen_names(tables, found, audience)
    judged = lines(found, audience)
    visible = [each.record for each in judged]
    known = names(found, visible)
    members = organisations(found, known)

    def standing(kind: str) -> list[Record]:
        return sorted((each for each in found.records[kind] if each["record"] not in found.ended), key=found.first)

    return Reckoned(
        audience=audience,
        live=found,
        lines=judged,
        events=events(found),
        names=known,
        organisations=members,
        companies=companies(found, known, members, visible),
        outcomes=standing("outcomes"),
        statistics=standing("statistics"),
        claims=standing("claims"),
    )
