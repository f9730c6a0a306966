"""Situations of events, members, outcomes, statistics and claims (counting rules, sections 5 to 8)."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.claims import claims
from tests.oracle.filters import Chosen
from tests.oracle.headlines import figures
from tests.oracle.membership import sector_growth
from tests.oracle.money import is_unknown
from tests.oracle.people import Organisation, Spell
from tests.oracle.reckoned import Reckoned
from tests.oracle.statistics import sector_statistics
from tests.stores import Tables

Occurs = Callable[[Tables, Reckoned, Reckoned], bool]


def event(wanted: Callable) -> Occurs:
    """Some live event is as wanted."""
    return lambda store, staff, board: any(wanted(each) for each in staff.events)


def organisation(wanted: Callable[[Organisation], bool]) -> Occurs:
    """Some organisation is as wanted."""
    return lambda store, staff, board: any(wanted(each) for each in staff.organisations.values())


def spell(wanted: Callable[[Spell], bool]) -> Occurs:
    """Some spell of membership is as wanted."""
    return organisation(lambda each: any(wanted(one) for one in each.spells))


def verdict(word: str) -> Occurs:
    """Some claim gets a verdict."""
    return lambda store, staff, board: any(each["verdict"] == word for each in claims(staff, Chosen()))


def statistic(wanted: Callable[[dict], bool]) -> Occurs:
    """Some official figure is as wanted."""
    return lambda store, staff, board: any(wanted(each) for each in sector_statistics(staff, Chosen()))


def _stands_in(store: Tables, staff: Reckoned, board: Reckoned) -> bool:
    return any(each.as_stated for each in figures(staff, Chosen()))


def _matched(wanted: Callable[[dict], bool]) -> Occurs:
    """Some member's row is an organisation by another way than its own name alone."""
    return lambda store, staff, board: any(wanted(row | {"known": staff.names}) for row in staff.live.statements["members"])


def _by_name_to_number(row: dict) -> bool:
    return not row["company_number"] and row["known"].organisation(row["name"], None) in row["known"].number.values()


def _by_other_name(row: dict) -> bool:
    joined = row["known"].group.get(row["known"].name_of(row["name"]), set())
    return not row["company_number"] and len(joined) > 1 and not (row["other_names"] or "").strip("; ")


def _left_by_list(store: Tables, staff: Reckoned, board: Reckoned) -> bool:
    stated = {row["left_end"] for row in staff.live.statements["members"]}
    return any(one.left is not None and one.left not in stated for each in staff.organisations.values() for one in each.spells)


def _in_a_year_that_outlasts_its_return(store: Tables, staff: Reckoned, board: Reckoned) -> bool:
    ends = {each["upload"]: each["period_end"] for each in staff.live.uploads}
    seen = [(row, ends[row["upload"]]) for row in staff.live.statements["members"] if row["as_at_end"] and ends[row["upload"]]]
    return any(row["as_at_start"] <= end < row["as_at_end"] for row, end in seen)


def _growth(wanted: Callable[[dict], bool]) -> Occurs:
    return lambda store, staff, board: any(
        wanted(row) for row in sector_growth(staff, Chosen()) if row["measure"] == "employees" and row["like_for_like_known"]
    )


def _outcome(word: str, wanted: Callable[[dict], bool] = lambda row: True) -> Occurs:
    return lambda store, staff, board: any(row["outcome"] == word and wanted(row) for row in staff.outcomes)


OF_MEMBERS_AND_EVENTS: dict[str, Occurs] = {
    "an event held": event(lambda each: each.held),
    "an event planned that awaits figures": event(lambda each: each.awaits),
    "an event planned ahead": event(lambda each: each.planned and not each.awaits),
    "an event that others lead": event(lambda each: each.why_not == "role"),
    "an event cancelled or postponed": event(lambda each: each.why_not == "status"),
    "an event that moved": event(lambda each: each.why_not == "moved"),
    "attendances missing": event(lambda each: each.held and is_unknown(each.attended)),
    "attendances as a range": event(lambda each: each.held and each.attended.low != each.attended.high),
    "an event without a date": event(lambda each: each.held and each.start is None),
    "an event over several days": event(lambda each: each.record["end_end"] is not None),
    "a dated spell": spell(lambda each: each.dated),
    "an undated spell": spell(lambda each: not each.dated),
    "a member from always": spell(lambda each: not each.dated and each.joined is None),
    "a member that left": spell(lambda each: each.left is not None),
    "a company that came back": organisation(lambda each: len(each.spells) > 1),
    "a member that is no company": organisation(lambda each: each.kind in ("university", "NHS body")),
    "a company by its name": organisation(lambda each: each.kind == "company" and not each.key.isdigit()),
    "two observations of a member": organisation(lambda each: len(each.employees) > 1),
    "an observation in a year that outlasts its return": _in_a_year_that_outlasts_its_return,
    "a member without employees": organisation(lambda each: not each.employees),
    "a member matched by name to a number": _matched(_by_name_to_number),
    "a member matched by another name": _matched(_by_other_name),
    "a member ended by a complete list": _left_by_list,
    "growth like for like": _growth(lambda row: row["growth_bp"] is not None),
    "growth withheld": _growth(lambda row: row["growth_bp"] is None),
    "a company formed with the programme's part": _outcome("company formed", lambda row: bool(row["programme"] and row["part"])),
    "a company formed without it": _outcome("company formed", lambda row: not (row["programme"] and row["part"])),
    "jobs created": _outcome("job created"),
    "jobs safeguarded": _outcome("job safeguarded"),
    "a number that is not known": lambda store, staff, board: any(row["number_high"] is None for row in staff.outcomes),
    "companies supported": lambda store, staff, board: any(
        each.measure == "companies supported" and each.low for each in figures(staff, Chosen())
    ),
    "a claim stands in for a figure": _stands_in,
    **{f"a claim: {word}": verdict(word) for word in ("records show less", "records show more", "cannot be computed")},
    "an index": statistic(lambda row: row["index_hundredths"] is not None),
    "a growth rate": statistic(lambda row: row["cagr_bp"] is not None),
    "current prices beside real ones": statistic(lambda row: not row["preferred"]),
}
