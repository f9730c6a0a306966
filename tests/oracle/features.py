"""What events can be told apart by: month, series, format, role, each partner; and what scores they got (counting rules, section 5)."""

from __future__ import annotations

from fractions import Fraction

from tests.oracle.events import Event
from tests.oracle.filters import NOT_STATED, Chosen
from tests.oracle.gatherings import Row, month_of, summed
from tests.oracle.money import half_up
from tests.oracle.reckoned import Reckoned
from tests.oracle.words import normal_text


def names_of(event: Event) -> dict[str, set[str | None]]:
    """The names of each feature of an event, as they are written."""
    record, month = event.record, month_of(event)
    partners = {each.strip() for each in (record["partners"] or "").split(";") if normal_text(each)}
    found = {name: {record[name] or NOT_STATED} for name in ("series", "format", "role")}
    return {"month": {month and f"{month:%Y-%m}"}, "partner": partners or {NOT_STATED}, **found}


def spellings(known: Reckoned) -> dict[tuple[str, str], str]:
    """One spelling for words that differ in spaces and capitals only: the one that sorts first, of all live events."""
    found: dict[tuple[str, str], str] = {}
    for each in known.events:
        for feature, names in names_of(each).items():
            for name in names - {None}:
                folded = (feature, normal_text(name))
                found[folded] = min(name, found.get(folded, name))
    return found


def occasions(known: Reckoned, chosen: Chosen) -> list[Event]:
    """Events held or planned, and those at which the cluster was a guest, inside every filter."""
    wanted = [each for each in known.events if each.why_not is None or each.is_guest]
    return [each for each in wanted if chosen.has_event(each.record) and chosen.in_time(each.start, each.end)]


def by_feature(known: Reckoned, chosen: Chosen) -> dict[tuple[str, str | None], list[Event]]:
    """The events of each feature and name; guests have a role only."""
    spelt, found = spellings(known), {}
    for each in occasions(known, chosen):
        for feature, names in names_of(each).items():
            if feature == "role" or not each.is_guest:
                for name in {name and spelt[feature, normal_text(name)] for name in names}:
                    found.setdefault((feature, name), []).append(each)
    return found


def events_by_feature(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a feature but the month, and what it is."""
    return [
        {"feature": feature, "name": name, "guests": sum(each.is_guest for each in several), **summed(several)}
        for (feature, name), several in by_feature(known, chosen).items()
        if feature != "month"
    ]


def feedback_by_feature(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a feature but the month, and what of it an event was held of."""
    met = {which: [each for each in several if each.held] for which, several in by_feature(known, chosen).items()}
    return [
        {"feature": feature, "name": name, "held": len(held), "records": len(held), **scores(held)}
        for (feature, name), held in met.items()
        if held and feature != "month"
    ]


def scores(several: list[Event]) -> Row:
    """How many events held got a score, and their average, lowest and highest in hundredths; no average of different scales."""
    given = [Fraction(each.record["feedback"]) for each in several if each.record["feedback"] is not None]
    scales = {min(scale for scale in (5, 10, float("inf")) if score <= scale) for score in given}
    return {
        "score_average": half_up(sum(given) * 100 / len(given)) if len(scales) == 1 else None,
        "score_lowest": half_up(min(given) * 100) if given else None,
        "score_highest": half_up(max(given) * 100) if given else None,
        "score_known": len(given),
    }


def event_features(known: Reckoned, chosen: Chosen) -> list[Row]:
    """One row a feature of an event."""
    return [
        {"feature": feature, "name": name, "record": each.record["record"]}
        for (feature, name), several in by_feature(known, chosen).items()
        for each in several
    ]
