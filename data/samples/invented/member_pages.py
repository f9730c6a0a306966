"""The Members sheet of each quarter: the whole list at first, changes between, and the figures of each March."""

from __future__ import annotations

import datetime

from data.samples.invented.draw import Draw, Quarter, typed_money
from data.samples.invented.membership import Member
from data.samples.workbook import Page, Typed


def members_page(draw: Draw, members: list[Member], quarter: Quarter) -> Page:
    """The Members sheet of one quarter: the whole list with past years at first, changes between, figures each March."""
    if quarter.index == 0:
        return _first_list(draw, members, quarter)
    if quarter.index % 4 == 3:
        return _figures(draw, members, quarter)
    return _changes(draw, members, quarter)


def _known(members: list[Member], quarter: Quarter) -> list[Member]:
    return [each for each in members if each.spells[0][0] <= quarter.end]


def _describe(member: Member) -> list[Typed]:
    return [member.reference, member.name, member.kind, member.number or None, member.place, member.segment or None,
            member.core or None, member.stage or None]  # fmt: skip


def _first_list(draw: Draw, members: list[Member], quarter: Quarter) -> Page:
    """One row a member with a column a year, as the list was first handed over."""
    rows = [
        [*_describe(each), each.incorporated, each.spells[0][0], each.tier,
         *(each.employees.get(year) for year in (2021, 2022)),
         *(_turnover(draw, each, year) for year in (2021, 2022))]
        for each in _known(members, quarter)
    ]  # fmt: skip
    return Page(
        "Members",
        ["Ref", "Company name", "Type", "Companies House no", "Local authority", "Sector", "Core or service", "Stage",
         "Incorporated", "Member since", "Membership tier", "Employees 2021", "Employees 2022", "Turnover 2021", "Turnover 2022"],
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
                rows.append([*_describe(each), joined, shown, each.tier, _remark(each, joined, shown)])
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
        rows.append([*_describe(each)[:6], joined, shown, *(observed if dated else (None, None)),
                     "headcount" if dated else None, dated, "Members' survey" if dated else None])  # fmt: skip
    return Page(
        "Members",
        ["Member ref", "Organisation name", "Organisation type", "Companies House number", "Local authority", "Segment",
         "Date joined", "Date left", "Number of employees", "Annual turnover", "Headcount or FTE",
         "Figures as at", "Source of figures"],
        rows,
        formats={"Annual turnover": "£#,##0"},
    )  # fmt: skip
