"""Whom the live records name, and what each of them has: members, recipients, partners in events, and whom an outcome came about for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tests.oracle.counting import Line
from tests.oracle.events import Event
from tests.oracle.features import spellings
from tests.oracle.filters import Chosen
from tests.oracle.funding import looked_at, summed
from tests.oracle.headlines import OUTCOMES
from tests.oracle.live import Record
from tests.oracle.people import Organisation
from tests.oracle.reckoned import Reckoned
from tests.oracle.words import normal_text


@dataclass
class Named:
    """One organisation with all that names it."""

    lines: list[Line] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    outcomes: list[Record] = field(default_factory=list)
    members: dict[str, Organisation] = field(default_factory=dict)  # by its word: staff may have left one of two without a number


def everyone(known: Reckoned) -> dict[str, Named]:
    """Every organisation by its word: its company number, or `name:` and the first of its names (section 6)."""
    if "everyone" not in known.kept:
        known.kept["everyone"] = found = {}
        add_all(found, known)
    return known.kept["everyone"]


def add_all(found: dict[str, Named], known: Reckoned) -> None:
    for line in known.lines:
        if line.record["recipient"] is not None:
            of(found, known, line.record["recipient"], line.record["company_number"]).lines.append(line)
    for row in known.live.records["outcomes"]:
        of(found, known, row["organisation"], row["company_number"]).outcomes.append(row)
    for event in known.events:
        for word in {word_of(known, name, None) for name in partners(known, event)}:
            found.setdefault(word, Named()).events.append(event)
    for key, member in known.organisations.items():
        word = whole(known, key)
        found.setdefault(word, Named()).members[word_of_key(known, key)] = member


def of(found: dict[str, Named], known: Reckoned, name: str, number: str | None) -> Named:
    return found.setdefault(word_of(known, name, number), Named())


def partners(known: Reckoned, event: Event) -> set[str]:
    """The partners of an event, each in the spelling that sorts first."""
    stated = {each.strip() for each in (event.record["partners"] or "").split(";") if normal_text(each)}
    if "spellings" not in known.kept:
        known.kept["spellings"] = spellings(known)
    spelt = known.kept["spellings"]
    return {spelt["partner", normal_text(each)] for each in stated}


def word_of(known: Reckoned, name: str, number: str | None) -> str:
    """Of a recipient, an outcome's organisation or a partner: by number, then as a member with that name, then by name."""
    return whole(known, known.names.recipient(name, number))


def whole(known: Reckoned, key: str) -> str:
    """A member without a number goes by the one that money or an outcome gives for one of its names."""
    names = known.names.group.get(key, {key})
    given = [known.names.number_of_recipient[each] for each in names if each in known.names.number_of_recipient]
    if key in known.numbers or key not in known.organisations or not given:
        return word_of_key(known, key)
    return min(given)


def word_of_key(known: Reckoned, key: str) -> str:
    return key if key in known.numbers else f"name:{key}"


def organisations(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row an organisation that has, for each chosen filter, a record inside all filters of a kind that the filter belongs to."""
    rows = []
    for word, named in everyone(known).items():
        lines = [each for each in named.lines if chosen.has_money(each) and in_time(each, chosen)]
        events = [each for each in named.events if chosen.has_event(each.record) and chosen.in_time(each.start, each.end)]
        outcomes = [each for each in named.outcomes if chosen.has_outcome(each) and chosen.in_time(each["date_start"], each["date_end"])]
        membership = membership_of(known, chosen, named)
        answers = {
            "source": lines, "status": lines, "theme": events, "programme": lines or outcomes, "segment": lines or membership,
            "place": lines or events or outcomes or membership, "period": lines or events or outcomes or membership,
        }  # fmt: skip
        if not any((lines, events, outcomes, membership)) or not all(answers[name] for name in answers if getattr(chosen, name)):
            continue
        money = summed([each for each in looked_at(known, chosen) if each in lines])
        row = {"organisation": word, "money": len(lines), "events": sum(each.why_not is None for each in events)}
        row |= {name: value for name, value in money.items() if name != "records"}
        rows.append(row | {"outcomes": len(outcomes), "membership": membership, **employees(known, chosen, named)})
    return rows


def in_time(line: Line, chosen: Chosen) -> bool:
    return chosen.in_time(line.start, line.end, bool(line.record["cumulative"]))


def membership_of(known: Reckoned, chosen: Chosen, named: Named) -> str | None:
    """What it is on the day; None where it is none that the filters belong to."""
    if not any(chosen.has_organisation(each) for each in named.members.values()):
        return None
    day = chosen.last_day or known.live.as_at
    spells = [spell for each in named.members.values() for spell in each.spells]
    if any(spell.on(day) for spell in spells):
        return "member"
    if chosen.period:
        return None
    gone = any(spell.left is not None and (day is None or spell.left <= day) for spell in spells)
    return "former member" if gone else "joins later"


def employees(known: Reckoned, chosen: Chosen, named: Named) -> dict:
    """The newest number of employees up to the day."""
    seen = [(*found, word) for word, each in named.members.items()
            if (found := each.latest("employees", chosen.last_day or known.live.as_at))]  # fmt: skip
    day, bounds, _ = max(seen, key=lambda each: (each[0], each[2]), default=(None, (None, None), ""))
    return {"employees_low": bounds[0], "employees_high": bounds[1], "observed_on": None if day == date.min else day}


def membership_spells(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a spell, whatever is filtered."""
    return [
        {"organisation": word, "member_from": spell.joined, "left_by": spell.left, "is_dated": spell.dated,
         "joined_from": spell.joined_range[0], "left_from": spell.left_range[0]}
        for word, named in everyone(known).items() for member in named.members.values() for spell in member.spells
    ]  # fmt: skip


def organisation_observations(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a figure that was given, whatever is filtered."""
    return [
        {"organisation": word, "measure": measure, "day": None if day == date.min else day, "low": bounds[0], "high": bounds[1]}
        for word, named in everyone(known).items() for member in named.members.values() for measure in ("employees", "turnover")
        for day, bounds in getattr(member, measure).items()
    ]  # fmt: skip


def records_of_organisation(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row an organisation and a live investment, event or outcome that names it, inside the filters of its kind."""
    rows = []
    for word, named in everyone(known).items():
        rows += [each.record for each in named.lines if chosen.has_money(each) and in_time(each, chosen)]
        rows += [each.record for each in named.events if chosen.has_event(each.record) and chosen.in_time(each.start, each.end)]
        rows += [each for each in named.outcomes if chosen.has_outcome(each) and chosen.in_time(each["date_start"], each["date_end"])]
        rows[:] = [each if "named" in each else {"named": word, "record": each["record"]} for each in rows]
    return rows


def outcomes(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a live outcome inside the filters, and whom it came about for."""
    found = []
    for word, named in everyone(known).items():
        for each in named.outcomes:
            if chosen.has_outcome(each) and chosen.in_time(each["date_start"], each["date_end"]):
                bears = each["record"] not in known.live.ended and any(wanted(each) for wanted in OUTCOMES.values())
                row = {"record": each["record"], "named": word, "counts": "counts" if bears else "left out"}
                found.append(row | {name: each[name] for name in ("outcome", "number_low", "number_high", "part", "programme")})
    return found
