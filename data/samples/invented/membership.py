"""The members of the demonstration: who they are, when they joined and left, and how many people they employ."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from data.samples.invented.draw import QUARTERS, Draw, typed_day
from data.samples.invented.names import COMPANIES, OTHERS, PLACES
from data.samples.workbook import Typed

_FIRST_NUMBER = 99000101
_JOINERS = (5, 5, 4, 3, 1, 4, 4, 3)  # a quarter, the fifth being the bad one
_LEAVERS = {1: 1, 2: 1, 3: 1, 4: 3, 6: 1}  # quarter -> how many leave; the first of them comes back
_COMES_BACK = 5  # the quarter in which it does
_GROWTH = {  # of employees a year, by segment
    "Digital health": 1.11, "In vitro diagnostics": 0.97, "Medical devices": 1.07, "Assistive technology": 1.03,
    "Surgical technology": 1.05, "Imaging": 1.10, "Clinical research services": 1.08, "Contract manufacturing": 1.01,
    "Advanced therapies": 1.2,
}  # fmt: skip
_SIZE = {
    "Contract manufacturing": 62,
    "Medical devices": 45,
    "In vitro diagnostics": 38,
    "Clinical research services": 34,
}
_TURNOVER_A_HEAD = {"Contract manufacturing": 128_000, "Medical devices": 142_000, "In vitro diagnostics": 118_000}


@dataclass
class Member:
    """One organisation with its spells of membership and what it said of itself each year."""

    reference: str
    name: str
    kind: str
    number: str
    place: str
    segment: str
    core: str
    stage: str
    incorporated: Typed
    spells: list[list[datetime.date | None]]
    tier: str
    employees: dict[int, int] = field(default_factory=dict)  # year of the observation -> people
    turnover: dict[int, int] = field(default_factory=dict)
    new: bool = False  # formed while the programme ran

    def is_member(self, day: datetime.date) -> bool:
        """Whether it is a member on a day."""
        return any(joined <= day and (left is None or day < left) for joined, left in self.spells)


def make_members(draw: Draw) -> list[Member]:
    """All members that there ever are, in the order in which they joined."""
    named = [(name, "company", segment) for segment, names in COMPANIES.items() for name in names]
    # charities, investors and half of the other bodies are there from the start
    chosen = [each for segment in COMPANIES for each in _first_of(draw, [each for each in named if each[2] == segment])]
    first = [(name, kind, "") for name, kind in OTHERS[:12]] + draw.some(chosen, len(chosen))
    rest = [each for each in named if each not in first] + [(name, kind, "") for name, kind in OTHERS[12:]]
    later = draw.some(rest, len(rest))
    members = [_member(draw, number, each) for number, each in enumerate(first)]
    at = 0
    for quarter, count in zip(QUARTERS, _JOINERS, strict=True):
        for each in later[at : at + count]:
            members.append(_member(draw, len(members), each))
            joined = members[-1].spells[0][0] = draw.day(quarter.start, quarter.end)
            if each[1] == "company" and draw.chance(0.4):
                _form(draw, members[-1], joined)
        at += count
    _let_some_leave(draw, members)
    return members


def _first_of(draw: Draw, companies: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Two thirds of a segment's companies: those that are members from the start."""
    return draw.some(companies, round(len(companies) * 0.675))


def _member(draw: Draw, number: int, named: tuple[str, str, str]) -> Member:
    name, kind, segment = named
    company = kind == "company"
    born = datetime.date(draw.between(1996, 2020), draw.between(1, 12), draw.between(1, 28))
    core = "service and supply" if segment in ("Contract manufacturing", "Clinical research services") else "core"
    member = Member(
        f"M-{number + 1:03}", name, kind, str(_FIRST_NUMBER + number * 37) if company else "", draw.pick(PLACES), segment,
        core if company else "",
        draw.pick(["start-up", "scale-up", "scale-up", "established"]) if company else "",
        typed_day(draw, born) if company else None,
        [[_joined(draw), None]],
        "full" if company and draw.chance(0.7) else "associate",
    )  # fmt: skip
    if company:
        _observe(draw, member)
    return member


def _joined(draw: Draw) -> datetime.date:
    """The day on which one of the first members joined: at the launch in April 2021, or in the two years after."""
    if draw.chance(0.85):
        return datetime.date(2021, 4, 1)
    return draw.day(datetime.date(2021, 5, 4), datetime.date(2023, 3, 20))


def _form(draw: Draw, member: Member, joined: datetime.date) -> None:
    """Make a member a company that was formed shortly before it joined, with a handful of people."""
    member.new, member.stage, member.core = True, "start-up", "core"
    member.incorporated = joined - datetime.timedelta(draw.between(20, 150))
    member.employees = {2025: draw.between(2, 9)} | ({2024: draw.between(1, 4)} if joined.year == 2023 else {})
    member.turnover = {}


def _observe(draw: Draw, member: Member) -> None:
    """Employees and turnover of each year; some never say, some not every year, and some only one of the two."""
    if draw.chance(0.06):
        return
    people = max(2.0, draw.around(_SIZE.get(member.segment, 21), 3.6))
    says_turnover = draw.chance(0.68)
    for year in (2021, 2022, 2024, 2025):
        if draw.chance(0.96):
            member.employees[year] = max(1, round(people))
        if says_turnover and draw.chance(0.9):
            each = _TURNOVER_A_HEAD.get(member.segment, 92_000) * 1.03 ** (year - 2021)
            member.turnover[year] = max(20_000, round(draw.around(people * each, 1.2) / 10_000) * 10_000)
        people *= draw.around(_GROWTH[member.segment], 1.16) ** (1.25 if year == 2022 else 1)


def _let_some_leave(draw: Draw, members: list[Member]) -> None:
    here = [each for each in members[: len(members) - sum(_JOINERS)] if each.kind == "company"]
    leaving = draw.some(here, sum(_LEAVERS.values()))
    back = leaving[0]
    for index, count in _LEAVERS.items():
        for _ in range(count):
            leaving.pop(0).spells[0][1] = draw.day(QUARTERS[index].start, QUARTERS[index].end)
    again = QUARTERS[_COMES_BACK]
    back.spells.append([draw.day(again.start, again.end), None])
