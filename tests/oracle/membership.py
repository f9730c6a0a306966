"""The charts of members: over time, by segment, and their growth (counting rules, sections 6 and 7)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from tests.oracle.days import Period, inside, quarter_of, steps, year_of
from tests.oracle.filters import NOT_STATED, Chosen
from tests.oracle.money import half_up
from tests.oracle.people import Organisation, Spell
from tests.oracle.reckoned import Reckoned

Row = dict
FEWEST, LEAST_BASE = 5, 10  # percentages are withheld below (section 7)


def looked_at(known: Reckoned, chosen: Chosen) -> list[Organisation]:
    """Organisations inside the filters of place and segment."""
    return [each for each in known.organisations.values() if chosen.has_organisation(each)]


def summed(there: list[Organisation], day: date | None) -> Row:
    """Members, those of them that are companies, and their employees by the newest observation up to the day."""
    seen = [found[1] for each in there if (found := each.latest("employees", day))]
    return {
        "members": len(there),
        "companies": sum(each.kind == "company" for each in there),
        "employees_low": sum(low or 0 for low, _ in seen) if seen or not there else None,
        "employees_high": sum(high for _, high in seen) if seen and all(high is not None for _, high in seen) else None,
        "employees_known": len(seen),
    }


def at_least(row: Row) -> Row:
    """The same with a range of employees at its lower end."""
    return {name: value for name, value in row.items() if not name.startswith("employees_")} | {
        "employees": row["employees_low"], "employees_known": row["employees_known"]}  # fmt: skip


def members_by_segment(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a segment, of the members on the day."""
    day = chosen.last_day or known.live.as_at
    there = [each for each in looked_at(known, chosen) if each.member_on(day)]
    names = {each.segment for each in there}
    return [{"segment": name or NOT_STATED, **summed([each for each in there if each.segment == name], day)} for name in names]


def of_features(known: Reckoned, chosen: Chosen) -> list[tuple[str, str, str, Organisation]]:
    """The companies that are members on the day: each feature, its name, the record that says so, and the company."""
    day, found = chosen.last_day or known.live.as_at, []
    for each in looked_at(known, chosen):
        if each.kind == "company" and each.member_on(day):
            for name in ("employees", "turnover"):
                seen = each.latest(name, day)
                told_by = each.told_by[name, seen[0]] if seen else each.newest
                found.append((name, "given" if seen else "not known", told_by, each))
                if name == "employees":
                    found.append(("size", size(seen[1]) if seen else "not known", told_by, each))
            found += [(name, getattr(each, name) or NOT_STATED, each.newest, each) for name in ("stage", "core")]
    return found


def size(employees: tuple[int | None, int | None]) -> str:
    """Micro to 9 people, small to 49, medium to 249, large from 250 on; a range that reaches into another band is between two."""
    low, high = employees
    bands = {sum(people > most for most in (9, 49, 249)) for people in (low or 0, 250 if high is None else high)}
    return ("micro", "small", "medium", "large")[min(bands)] if len(bands) == 1 else "between two sizes"


def members_by_feature(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a feature and its name."""
    day, groups = chosen.last_day or known.live.as_at, {}
    for feature, name, _, each in of_features(known, chosen):
        groups.setdefault((feature, name), []).append(each)
    return [{"feature": feature, "name": name, **summed(there, day)} for (feature, name), there in groups.items()]


def member_features(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a company and feature."""
    return [{"feature": feature, "name": name, "record": record} for feature, name, record, _ in of_features(known, chosen)]


def companies_by_place_and_segment(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a place and segment, of the companies that are members on the day."""
    day, groups = chosen.last_day or known.live.as_at, {}
    for each in looked_at(known, chosen):
        if each.kind == "company" and each.member_on(day):
            groups.setdefault((each.place, each.place_code, each.segment or NOT_STATED), []).append(each)
    names = ("place", "place_code", "segment")
    return [dict(zip(names, which, strict=True)) | summed(there, day) for which, there in groups.items()]


def within(known: Reckoned, chosen: Chosen, start: date | None, end: date | None) -> bool:
    """Inside the chosen periods; without one, over by the as-at day."""
    if start is None or end is None:
        return False
    if chosen.period:
        return chosen.in_time(start, end)
    return known.live.as_at is None or end <= known.live.as_at


def members_over_time(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a quarter, from the first that anything is known of to the as-at date; and what net growth has in none of them."""
    several, rows = looked_at(known, chosen), []
    spells = [spell for each in several for spell in each.spells]
    for start, end in quarters(known, several):
        if chosen.period and not inside(start, end, list(chosen.period)):
            continue
        joined, left = (
            [each for each in ranges if inside(*each, [(start, end)]) and within(known, chosen, *each)]
            for ranges in ([spell.joined_range for spell in spells if spell.dated], [spell.left_range for spell in spells if spell.dated])
        )
        day = end if chosen.period else min(end, known.live.as_at)
        there = [each for each in several if each.member_on(day)]
        moved = {"joined": len(joined), "left": len(left), "net": len(joined) - len(left)}
        rows.append({"start": start, "end": end, **moved, **at_least(summed(there, day))})
    apart = in_no_year(known, chosen, [spell for spell in spells if spell.dated], [row | {"still": 0} for row in rows])
    empty = {"companies": 0, "employees": 0, "employees_known": 0}
    return rows + [{name: value for name, value in row.items() if name != "still"} | empty for row in apart]


def members_by_year(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a year of the setting: who joined, which of these memberships last, who left, and the members at its end."""
    several, rows = looked_at(known, chosen), []
    spells = [spell for each in several for spell in each.spells if spell.dated]
    spans = quarters(known, several)
    for start, end in steps(spans[0][0], known.live.as_at, lambda day: year_of(day, known.live.financial)) if spans else []:
        if chosen.period and not inside(start, end, list(chosen.period)):
            continue
        so_far = (start, last_day(known, (start, end)))
        joined = [spell for spell in spells if inside(*spell.joined_range, [so_far])]
        left = sum(inside(*spell.left_range, [so_far]) for spell in spells)
        still = sum(spell.on(chosen.last_day or known.live.as_at) for spell in joined)
        there = sum(each.member_on(so_far[1]) for each in several)
        rows.append({"start": start, "end": end, "joined": len(joined), "still": still, "left": left, "net": len(joined) - left,
                     "members": there})  # fmt: skip
    return rows + in_no_year(known, chosen, spells, rows)


def in_no_year(known: Reckoned, chosen: Chosen, spells: list[Spell], rows: list[Row]) -> list[Row]:
    """The memberships that net growth has and no year."""
    joined = [spell for spell in spells if within(known, chosen, *spell.joined_range)]
    day = chosen.last_day or known.live.as_at
    whole = {"joined": len(joined), "still": sum(spell.on(day) for spell in joined),
             "left": sum(within(known, chosen, *spell.left_range) for spell in spells)}  # fmt: skip
    rest = {name: number - sum(row[name] for row in rows) for name, number in whole.items()}
    apart = {"start": None, "end": None, **rest, "net": rest["joined"] - rest["left"], "members": 0}
    return [apart] if rest["joined"] or rest["left"] else []


def quarters(known: Reckoned, several: list[Organisation]) -> list[Period]:
    """From the first day that anything is known of to the as-at day."""
    days = [spell.joined for each in several for spell in each.spells if spell.joined]
    days += [day for each in several for seen_on in (each.employees, each.turnover) for day in seen_on if day > date.min]
    if not days or known.live.as_at is None or known.live.as_at < min(days):
        return []
    return steps(min(days), known.live.as_at, quarter_of)


def years(known: Reckoned, several: list[Organisation]) -> list[Period]:
    """The years up to the as-at day in which a company is a member on the day that is looked at."""
    spans = quarters(known, several)
    found = steps(spans[0][0], known.live.as_at, lambda day: year_of(day, known.live.financial)) if spans else []
    return [span for span in found if any(each.member_on(last_day(known, span)) for each in several)]


def last_day(known: Reckoned, span: Period) -> date:
    """The day that a year is looked at: its last, or the as-at day in the year that is not over."""
    return min(span[1], known.live.as_at)


def sector_growth(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a measure and year, of the members that are companies."""
    several = [each for each in looked_at(known, chosen) if each.kind == "company"]
    spans, rows = years(known, several), []
    for measure in ("companies", "employees", "turnover"):
        base = next((span for span in spans if there_and_seen(known, several, measure, span)), None)
        for span in spans:
            if not chosen.period or inside(*span, list(chosen.period)):
                rows.append({"measure": measure, "start": span[0], "end": span[1], **grown(known, several, measure, span, base)})
    return rows


def employees_and_turnover(known: Reckoned, chosen: Chosen) -> list[Row]:
    """The same without the number of companies."""
    return [row for row in sector_growth(known, chosen) if row["measure"] != "companies"]


def there_and_seen(known: Reckoned, several: list[Organisation], measure: str, span: Period) -> dict[str, int]:
    """Members on the year's day with their newest observation inside the year."""
    there = [each for each in several if each.member_on(last_day(known, span))]
    if measure == "companies":
        return {each.key: 1 for each in there}
    return {each.key: value for each in there if (value := seen(each, measure, (span[0], last_day(known, span)))) is not None}


def grown(known: Reckoned, several: list[Organisation], measure: str, span: Period, base: Period | None) -> Row:
    """One measure in one year, with its growth since the base year of the companies that are known in both."""
    day = last_day(known, span)
    there = [each for each in several if each.member_on(day)]
    now = there_and_seen(known, several, measure, span)
    then = there_and_seen(known, several, measure, base) if base else {}
    both = now.keys() & then.keys() if measure != "companies" else now.keys() | then.keys()
    before, after = (sum(each.get(key, 0) for key in both) for each in (then, now))
    newest = [each.latest(measure, day)[1][0] for each in there if measure != "companies" and each.latest(measure, day)]
    number = len(both) if measure != "companies" else len(now)
    held = number < FEWEST or before < LEAST_BASE
    return {
        "value": len(there) if measure == "companies" else sum(each or 0 for each in newest) if newest else None,
        "known": len(there) if measure == "companies" else len(newest),
        "members": len(there),
        "like_for_like_base": before if both else None,
        "like_for_like_value": after if both else None,
        "like_for_like_known": number,
        "growth_bp": None if held else half_up(Fraction((after - before) * 10_000, before)),
        "since": base and year_word(base, known.live.financial),
        "index_hundredths": None if held else half_up(Fraction(after * 10_000, before)),
    }


def year_word(span: Period, financial: bool) -> str:
    """`2024/25`, or `2024` of calendar years."""
    return f"{span[0].year}/{span[1].year % 100:02}" if financial else f"{span[0].year}"


def seen(one: Organisation, measure: str, span: Period) -> int | None:
    """The newest observation inside a year and up to the day that is looked at, its low bound."""
    days = {day: bounds for day, bounds in getattr(one, measure).items() if span[0] <= day <= span[1]}
    return days[max(days)][0] or 0 if days else None
