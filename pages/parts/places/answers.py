"""The sentences under the questions of Places, computed from the figures that they claim."""

from __future__ import annotations

from collections.abc import Collection

from charts.place_measures import MEASURES, added, figure_words, state
from charts.rows import Row, in_words, many, sentences
from pages.parts.view import View


def places_answer(view: View, measure: str) -> str:
    """Which authority has most, how many have some, how many nothing, and what stands at no one authority."""
    said = MEASURES[measure]
    rows = [row for row in view.ask("figures_by_place") if row["measure"] == measure]
    authorities = [row for row in rows if row["sort"] == "authority"]
    placed = sorted((row for row in authorities if state(row) == "placed"), key=lambda row: -(row["low"] or 0))
    states = [state(row) for row in authorities]
    silent, first = states.count("no data"), f"no authority has {said.noun} in what is shown"
    if placed:
        most = placed[0]
        known = "the most that is known" if any(_may_have_more(row, most) for row in authorities if row is not most) else "the most"
        words = figure_words((most["low"], most["high"]), said)
        have = "has" if len(placed) == 1 else "have"
        meant = sum(row["is_meant"] for row in authorities)
        alone = len(placed) == 1 and known == "the most"
        leads = f"{most['place']} alone has {said.noun}: {words}" if alone else f"{most['place']} has {known}: {words}"
        first = f"{leads}. {len(placed)} of {many(meant, 'authority', 'authorities')} {have} {said.noun}"
    apart = [row for row in rows if row["sort"] != "authority" and (row["low"], row["high"]) not in ((0, 0), (None, None))]
    return sentences(
        first + (f", {silent} {'has' if silent == 1 else 'have'} no record of it" if silent else ""),
        f"{figure_words(added(apart), said)} stands at no one authority" if apart else "",
    )


def _may_have_more(row: Row, most: Row) -> bool:
    """Whether nobody can say that an authority has less than the one with most."""
    if state(row) == "not known" or row["unknown"]:
        return True
    return state(row) == "placed" and (row["high"] is None or row["high"] >= (most["low"] or 0))


NOUGHT, UNKNOWN = "Recorded, and nothing counts", "Recorded, and no figure is known"
OTHERS_ONLY, NOTHING = "No record of it, but of other things", "No record of money, events, members or outcomes"


def without_words(view: View, measure: str) -> tuple[str, list[str]]:
    """Which authorities have nothing of a measure, by name: how many as a title, and a sentence for each reason; blank where each has."""
    rows = [row for row in view.ask("figures_by_place") if row["sort"] == "authority"]
    recorded = {row["place"] for row in rows if row["recorded"]}
    reasons = {row["place"]: _why_without(row, recorded) for row in rows if row["measure"] == measure}
    found = {why: sorted(place for place in reasons if reasons[place] == why) for why in (NOUGHT, UNKNOWN, OTHERS_ONLY, NOTHING)}
    number = sum(map(len, found.values()))
    title = f"{many(number, 'authority has', 'authorities have')} no {MEASURES[measure].noun} that is known" if number else ""
    return title, [f"{why}: {in_words(places)}." for why, places in found.items() if places]


def _why_without(row: Row, recorded: Collection[str]) -> str:
    """Why an authority has nothing; blank where it has something or is not meant."""
    of_none = OTHERS_ONLY if row["place"] in recorded else NOTHING
    return {"nought": NOUGHT, "not known": UNKNOWN, "no data": of_none}.get(state(row), "")


def place_answer(view: View, authority: str) -> str:
    """What is known of one authority, measure by measure, and what no record says. `view`: already narrowed to it."""
    rows = {row["measure"]: row for row in view.ask("figures_by_place") if row["place"] == authority}
    said = []
    for measure in ("secured funding", "pipeline", "events held", "members", "jobs created"):
        row = rows[measure]
        if state(row) == "placed":
            unknown = f" and {many(row['unknown'], 'record')} without a figure" if row["unknown"] else ""
            one = MEASURES[measure]
            words = figure_words((row["low"], row["high"]), one)
            noun = {"secured funding": "secured", "pipeline": "in the pipeline"}.get(measure, one.noun)
            said.append(f"{words} {_one(noun, words)}{unknown}")
    silent = [name for name, measure in KINDS.items() if not rows[measure]["recorded"]]
    return sentences(
        ", ".join(said) if said else "nothing counts here in what is shown",
        f"no record of {in_words(silent, 'or')} names it" if silent else "",
    )


KINDS = {"money": "secured funding", "events": "events held", "members": "members", "outcomes": "jobs created"}


def _one(noun: str, words: str) -> str:
    """`1 member`, `2 members`, `1 event held`."""
    return {"members": "member", "events held": "event held", "jobs created": "job created"}.get(noun, noun) if words == "1" else noun
