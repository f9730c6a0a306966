"""The members of the demonstration: who they are, when they joined and left, and how many people they employ."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from data.samples.invented.draw import QUARTERS, Draw, Quarter, typed_day, typed_money
from data.samples.invented.names import COMPANIES, OTHERS, PLACES
from data.samples.workbook import Page, Typed

_FIRST_NUMBER = 99000101
_AT_THE_START = 64  # members on the first day; the others join quarter by quarter
_JOINERS = (5, 5, 4, 3, 1, 4, 4, 3)  # a quarter, the fifth being the bad one
_LEAVERS = {1: 1, 2: 1, 3: 1, 4: 3, 6: 1}  # quarter -> how many leave; the first of them comes back
_COMES_BACK = 5  # the quarter in which it does
_GROWTH = {  # of employees a year, by segment
    "Digital health": 1.13, "In vitro diagnostics": 0.97, "Medical devices": 1.07, "Assistive technology": 1.03,
    "Surgical technology": 1.05, "Imaging": 1.10, "Clinical research services": 1.08, "Contract manufacturing": 1.01,
    "Advanced therapies": 1.2,
}  # fmt: skip
_SIZE = {"Contract manufacturing": 62, "Medical devices": 45, "In vitro diagnostics": 38, "Clinical research services": 34}
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
    first = [(name, kind, "") for name, kind in OTHERS[:12]] + draw.some(named, _AT_THE_START - 12)
    later = draw.some([each for each in named if each not in first] + [(name, kind, "") for name, kind in OTHERS[12:]],
                      len(named) + len(OTHERS) - _AT_THE_START)  # fmt: skip
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


def _member(draw: Draw, number: int, named: tuple[str, str, str]) -> Member:
    name, kind, segment = named
    company = kind == "company"
    born = datetime.date(draw.between(1996, 2020), draw.between(1, 12), draw.between(1, 28))
    member = Member(
        f"M-{number + 1:03}", name, kind, str(_FIRST_NUMBER + number * 37) if company else "", draw.pick(PLACES), segment,
        ("service and supply" if segment in ("Contract manufacturing", "Clinical research services") else "core") if company else "",
        draw.pick(["start-up", "scale-up", "scale-up", "established"]) if company else "",
        typed_day(draw, born) if company else None,
        [[draw.day(datetime.date(2021, 4, 1), datetime.date(2023, 3, 20)), None]],
        "full" if company and draw.chance(0.7) else "associate",
    )  # fmt: skip
    if company:
        _observe(draw, member)
    return member


def _form(draw: Draw, member: Member, joined: datetime.date) -> None:
    """Make a member a company that was formed shortly before it joined, with a handful of people."""
    member.new, member.stage, member.core = True, "start-up", "core"
    member.incorporated = joined - datetime.timedelta(draw.between(20, 150))
    member.employees = {2025: draw.between(2, 9)} | ({2024: draw.between(1, 4)} if joined.year == 2023 else {})
    member.turnover = {}


def _observe(draw: Draw, member: Member) -> None:
    """Employees and turnover of each year; some organisations do not say, and some say only one of the two."""
    people = max(2.0, draw.around(_SIZE.get(member.segment, 21), 3.6))
    says_turnover = draw.chance(0.68)
    for year in (2021, 2022, 2024, 2025):
        if draw.chance(0.86):
            member.employees[year] = max(1, round(people))
        if says_turnover and draw.chance(0.9):
            each = _TURNOVER_A_HEAD.get(member.segment, 92_000) * 1.03 ** (year - 2021)
            member.turnover[year] = max(20_000, round(draw.around(people * each, 1.2) / 10_000) * 10_000)
        people *= draw.around(_GROWTH[member.segment], 1.25) ** (1.25 if year == 2022 else 1)


def _let_some_leave(draw: Draw, members: list[Member]) -> None:
    here = [each for each in members[:_AT_THE_START] if each.kind == "company"]
    leaving = draw.some(here, sum(_LEAVERS.values()))
    back = leaving[0]
    for index, count in _LEAVERS.items():
        for _ in range(count):
            leaving.pop(0).spells[0][1] = draw.day(QUARTERS[index].start, QUARTERS[index].end)
    again = QUARTERS[_COMES_BACK]
    back.spells.append([draw.day(again.start, again.end), None])


def members_page(draw: Draw, members: list[Member], quarter: Quarter) -> Page:
    """The Members sheet of one quarter: the whole list with past years at first, changes between, figures each March."""
    if quarter.index == 0:
        return _first_list(draw, members, quarter)
    if quarter.index % 4 == 3:
        return _figures(draw, members, quarter)
    return _changes(draw, members, quarter)


def _known(members: list[Member], quarter: Quarter) -> list[Member]:
    return [each for each in members if each.spells[0][0] <= quarter.end]


def _describe(draw: Draw, member: Member) -> list[Typed]:
    return [member.reference, member.name, member.kind, member.number or None, member.place, member.segment or None,
            member.core or None, member.stage or None]  # fmt: skip


def _first_list(draw: Draw, members: list[Member], quarter: Quarter) -> Page:
    """One row a member with a column a year, as the list was first handed over."""
    rows = [
        [*_describe(draw, each), each.incorporated, each.spells[0][0], each.tier,
         *(each.employees.get(year) for year in (2021, 2022)),
         *(_turnover(draw, each, year) for year in (2021, 2022))]
        for each in _known(members, quarter)
    ]  # fmt: skip
    return Page(
        "Members",
        ["Ref", "Company name", "Type", "Companies House no", "Local authority", "Sector", "Core or service", "Stage", "Incorporated",
         "Member since", "Membership tier", "Employees 2021", "Employees 2022", "Turnover 2021", "Turnover 2022"],
        rows,
        formats={"Turnover 2021": "#,##0", "Turnover 2022": "#,##0"},
    )  # fmt: skip


def _turnover(draw: Draw, member: Member, year: int) -> Typed:
    value = member.turnover.get(year)
    return typed_money(draw, value) if value else None


def _changes(draw: Draw, members: list[Member], quarter: Quarter) -> Page:
    """Who joined and who left in the quarter; a company that comes back stands with its new spell."""
    rows = []
    for each in _known(members, quarter):
        for joined, left in each.spells:
            if quarter.start <= joined <= quarter.end or (left and quarter.start <= left <= quarter.end):
                shown = left if left and left <= quarter.end else None
                rows.append([*_describe(draw, each), joined, shown, each.tier, _remark(each, joined, shown)])
    return Page(
        "Members - changes",
        ["Ref", "Organisation", "Kind", "Company number", "Local authority", "Segment", "Core or supply", "Stage", "Joined", "Left",
         "Tier", "Comments"],
        rows,
    )  # fmt: skip


def _remark(member: Member, joined: datetime.date, left: datetime.date | None) -> str | None:
    if left:
        return "Left the cluster"
    return "Back as a member" if joined != member.spells[0][0] else "New member"


def _figures(draw: Draw, members: list[Member], quarter: Quarter) -> Page:
    """The members' figures at the end of the financial year, one row a member; blank where it did not answer."""
    year = quarter.end.year
    rows = []
    for each in _known(members, quarter):
        joined, left = next(spell for spell in reversed(each.spells) if spell[0] <= quarter.end)
        if left and left < quarter.start:
            continue
        observed = each.employees.get(year), _turnover(draw, each, year)
        shown = left if left and left <= quarter.end else None
        dated = quarter.end if any(observed) and not shown else None
        rows.append([*_describe(draw, each)[:6], joined, shown, *(observed if dated else (None, None)), "headcount" if dated else None,
                     dated, "Members' survey" if dated else None])  # fmt: skip
    return Page(
        "Members",
        ["Member ref", "Organisation name", "Organisation type", "Companies House number", "Local authority", "Segment", "Date joined",
         "Date left", "Number of employees", "Annual turnover", "Headcount or FTE", "Figures as at", "Source of figures"],
        rows,
        formats={"Annual turnover": "£#,##0"},
    )  # fmt: skip
