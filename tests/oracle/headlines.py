"""The headlines of section 8 of the counting rules, under any filter, for either audience."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from tests.oracle.events import Event
from tests.oracle.filters import Chosen
from tests.oracle.live import Record
from tests.oracle.membership import within
from tests.oracle.money import Bounds, half_up, is_unknown, total
from tests.oracle.reckoned import Reckoned

MONEY = {  # measure -> what a counting line adds to it, None: nothing
    "co-investment realised": lambda line: co_investment(line),
    "private co-investment realised": lambda line: co_investment(line) if line.owner == "private" else None,
    "national grants won": lambda line: co_investment(line) if line.owner == "public" else None,
    "secured funding": lambda line: line.figures.get("secured"),
    "pipeline": lambda line: line.pipeline,
}
OUTCOMES: dict[str, Callable[[Record], bool]] = {  # measure -> which outcomes add to it
    "new companies formed": lambda row: row["outcome"] == "company formed" and bool(row["programme"] and row["part"]),
    "products procured by the NHS": lambda row: row["outcome"] == "product procured by the NHS",
    "programmes arrived": lambda row: row["outcome"] == "programme arrived",
    "jobs created": lambda row: row["outcome"] == "job created",
}
AS_STATED = ("companies supported", "new companies formed", "products procured by the NHS", "programmes arrived")
ORDER = (
    "co-investment realised", "private co-investment realised", "national grants won", "leverage", "secured funding",
    "pipeline", "companies supported", "new companies formed", "products procured by the NHS", "programmes arrived",
    "jobs created", "events held", "events planned", "attendances", "members", "net growth", "members' employees",
)  # fmt: skip


@dataclass
class Headline:
    """One figure, as two bounds, with what is behind it."""

    measure: str
    low: int | None
    high: int | None
    unknown: int = 0
    records: int = 0
    too_coarse: int = 0
    unshared: int = 0  # left out only because no share of the region or of the sector is stated
    as_stated: bool = False  # "as stated, not checked"


def headlines(known: Reckoned, chosen: Chosen) -> list[dict]:
    """All of them, in the order of section 8."""
    return [vars(each) for each in figures(known, chosen)]


def figures(known: Reckoned, chosen: Chosen, stated: bool = True) -> list[Headline]:
    """All of them; `stated`: a claim stands in where there are no records."""
    made = {name: money(known, chosen, name, add) for name, add in MONEY.items()}
    made["leverage"] = leverage(known, chosen)
    made["companies supported"] = companies_supported(known, chosen)
    made |= {name: outcomes(known, chosen, name, wanted) for name, wanted in OUTCOMES.items()}
    made |= events(known, chosen)
    made |= members(known, chosen)
    placed = {name: known_only_if_placed(each) for name, each in made.items()}
    return [stated_else(known, chosen, placed[name]) if stated else placed[name] for name in ORDER]


def known_only_if_placed(made: Headline) -> Headline:
    """Unknown, never 0, where nothing counts and something may: its date or its share of the region is not known (sections 2 to 4)."""
    if not made.records and made.too_coarse + made.unshared:
        made.low = made.high = None
    return made


def co_investment(line) -> Bounds | None:
    """Realised money that others put beside the programme's own grant (section 4)."""
    return line.figures.get("realised") if line.record["programme_role"] == "co-investment" else None


def own_grant(line) -> Bounds | None:
    """Realised money of the programme's own grant (section 4)."""
    return line.figures.get("realised") if line.record["programme_role"] == "own grant" else None


def added(known: Reckoned, chosen: Chosen, add) -> tuple[list[Bounds], int]:
    """The amounts inside the filters, and how many more stand apart as missing a date or too coarse."""
    amounts, coarse = [], 0
    for line in known.lines:
        amount = add(line) if line.counts and chosen.has_money(line) else None
        if amount is None:
            continue
        when = (line.start, line.end, bool(line.record["cumulative"]))
        if chosen.in_time(*when):
            amounts.append(amount)
        coarse += chosen.too_coarse(*when)
    return amounts, coarse


def money(known: Reckoned, chosen: Chosen, name: str, add) -> Headline:
    """A sum of money, in pence."""
    amounts, coarse = added(known, chosen, add)
    low, high = total(amounts)
    return Headline(name, low, high, sum(map(is_unknown, amounts)), len(amounts), coarse, unshared(known, chosen, add))


def money_not_placed(known: Reckoned, chosen: Chosen) -> list[dict]:
    """The two sums that hold each record once, where a record is in one or could be."""
    sums = [money(known, chosen, name, MONEY[name]) for name in ("pipeline", "secured funding")]
    columns = ("measure", "records", "too_coarse", "unshared")
    return [{name: getattr(each, name) for name in columns} for each in sums if each.records + each.too_coarse + each.unshared]


def unshared(known: Reckoned, chosen: Chosen, add) -> int:
    """How many records have something to add, may be in the period, and state no share of the region or of the sector (section 4)."""
    found = 0
    for line in known.lines:
        when = (line.start, line.end, bool(line.record["cumulative"]))
        may_be_inside = chosen.in_time(*when) or chosen.too_coarse(*when)
        found += line.why_not == "share" and chosen.has_money(line) and may_be_inside and add(line) is not None
    return found


def leverage(known: Reckoned, chosen: Chosen) -> Headline:
    """Private co-investment realised for each pound of own grant realised, in hundredths; programme and period only."""
    chosen = chosen.only("programme", "period")
    private, private_coarse = added(known, chosen, MONEY["private co-investment realised"])
    grants, grants_coarse = added(known, chosen, own_grant)
    private_unshared = unshared(known, chosen, MONEY["private co-investment realised"])
    money_in, grant = total(private), total(grants)
    if not private and private_coarse + private_unshared:
        money_in = Bounds(None, None)
    return Headline(
        "leverage",
        ratio(money_in.low, grant.high),
        ratio(money_in.high, grant.low),
        sum(map(is_unknown, private + grants)),
        len(private + grants),
        private_coarse + grants_coarse,
        private_unshared + unshared(known, chosen, own_grant),
    )


def ratio(over: int | None, under: int | None) -> int | None:
    """Hundredths, half up; None where it cannot be computed."""
    return None if over is None or under is None or under <= 0 else half_up(Fraction(over * 100, under))


def as_at(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row: the day that is said where no period is chosen, which no filter moves."""
    return [{"as_at": known.live.as_at}]


def companies_supported(known: Reckoned, chosen: Chosen) -> Headline:
    """Companies that a programme's money names as recipient, or one of its outcomes (section 8)."""
    found, records, coarse = set(), 0, 0
    for line in known.lines:
        record = line.record
        committed = record["status"] in ("committed", "realised") and record["level"] != "envelope"
        here = record["sector_scope"] != "out" and not known.elsewhere(record) and record["record"] not in known.live.ended
        if not (committed and here and record["programme"] and chosen.has_money(line)):
            continue
        organisation = known.names.recipient(record["recipient"], record["company_number"])
        if organisation not in known.companies:
            continue
        when = (line.start, line.end, bool(record["cumulative"]))
        coarse += chosen.too_coarse(*when)
        if chosen.in_time(*when):
            records += 1
            found.add(organisation)
    for row in known.outcomes:
        if not (row["programme"] and chosen.has_outcome(row)):
            continue
        organisation = known.names.recipient(row["organisation"], row["company_number"])
        if organisation not in known.companies:
            continue
        coarse += chosen.too_coarse(row["date_start"], row["date_end"])
        if chosen.in_time(row["date_start"], row["date_end"]):
            records += 1
            found.add(organisation)
    return counted(known, "companies supported", len(found), records, coarse, {"investments", "outcomes"})


def counted(known: Reckoned, name: str, number: int, records: int, coarse: int, kinds: set[str]) -> Headline:
    """A count; 0 only where a record of its kind, or a complete list, was ever given, else nothing is known."""
    low = number if number or kinds & known.live.given_kinds else None
    return Headline(name, low, low, 0, records, coarse)


def outcomes(known: Reckoned, chosen: Chosen, name: str, wanted: Callable[[Record], bool]) -> Headline:
    """A sum over outcomes (section 6a)."""
    rows = [row for row in known.outcomes if wanted(row) and chosen.has_outcome(row)]
    coarse = sum(chosen.too_coarse(row["date_start"], row["date_end"]) for row in rows)
    rows = [row for row in rows if chosen.in_time(row["date_start"], row["date_end"])]
    numbers = [Bounds(row["number_low"], row["number_high"]) for row in rows]
    if not numbers:
        return counted(known, name, 0, 0, coarse, {"outcomes"})
    low, high = total(numbers)
    return Headline(name, low, high, sum(map(is_unknown, numbers)), len(numbers), coarse)


def events(known: Reckoned, chosen: Chosen) -> dict[str, Headline]:
    """Held and planned events, led or co-led, and the attendances of those held (section 5)."""
    looked_at = [each for each in known.events if chosen.has_event(each.record)]

    def of(wanted: Callable[[Event], bool]) -> tuple[list[Event], int]:
        chosen_ones = [each for each in looked_at if wanted(each)]
        within = [each for each in chosen_ones if chosen.in_time(each.start, each.end)]
        return within, sum(chosen.too_coarse(each.start, each.end) for each in chosen_ones)

    held, held_coarse = of(lambda each: each.held)
    planned, planned_coarse = of(lambda each: each.planned)
    attended = [each.attended for each in held]
    low, high = total(attended)
    attendances = Headline("attendances", low, high, sum(map(is_unknown, attended)), len(held), held_coarse)
    if not held:
        attendances = counted(known, "attendances", 0, 0, held_coarse, {"events"})
    return {
        "events held": counted(known, "events held", len(held), len(held), held_coarse, {"events"}),
        "events planned": counted(known, "events planned", len(planned), len(planned), planned_coarse, {"events"}),
        "attendances": attendances,
    }


def members(known: Reckoned, chosen: Chosen) -> dict[str, Headline]:
    """Members on the day, those who joined less those who left, and their employees (section 6)."""
    day = chosen.last_day or known.live.as_at
    looked_at = [each for each in known.organisations.values() if chosen.has_organisation(each)]
    there = [each for each in looked_at if each.member_on(day)]
    joined, left, coarse = joined_and_left(known, chosen, looked_at)
    seen = [each.latest("employees", day) for each in there]
    low, high = total([Bounds(*each[1]) for each in seen if each])
    employees = Headline("members' employees", low, high, seen.count(None), len(there))
    if there and seen.count(None) == len(there):
        employees.low = employees.high = None
    if not there:
        employees = counted(known, "members' employees", 0, 0, 0, {"members"})
    net = Headline("net growth", joined - left, joined - left, 0, joined + left, coarse)
    if not joined + left:
        net = counted(known, "net growth", 0, 0, coarse, {"members"})
    return {
        "members": counted(known, "members", len(there), len(there), 0, {"members"}),
        "net growth": net,
        "members' employees": employees,
    }


def joined_and_left(known: Reckoned, chosen: Chosen, looked_at: list) -> tuple[int, int, int]:
    """Dated spells that began and that ended inside the period, or up to the as-at day; and spells that are too coarse (section 6)."""
    spells = [spell for each in looked_at for spell in each.spells if spell.dated]
    return (
        sum(within(known, chosen, *spell.joined_range) for spell in spells),
        sum(within(known, chosen, *spell.left_range) for spell in spells),
        sum(any(each[0] and chosen.too_coarse(*each) for each in (spell.joined_range, spell.left_range)) for spell in spells),
    )


def stated_else(known: Reckoned, chosen: Chosen, made: Headline) -> Headline:
    """Where no record shows any, what was claimed, "as stated, not checked" (section 8)."""
    if made.measure not in AS_STATED or made.low or made.high or made.records or chosen.any:
        return made
    about = [each for each in known.claims if each["headline"] == made.measure and (each["low"], each["high"]) != (None, None)]
    if not about:
        return made
    claim = about[0]
    bounds = [None if each is None else half_up(Fraction(each)) for each in (claim["low"], claim["high"])]
    return Headline(made.measure, *bounds, records=1, as_stated=True)
