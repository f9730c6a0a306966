"""The finding of a map of places in at most twelve words: who leads, only where ranges and unknowns leave no doubt."""

from __future__ import annotations

from collections.abc import Sequence

from charts.place_measures import Measure, added, figure_words, state
from charts.rows import Row, percent


def title_of(authorities: Sequence[Row], rows: Sequence[Row], said: Measure) -> str:
    """`authorities` among `rows`, which are all places: the leader with its part of the whole, or that nobody can know who leads."""
    placed = [row for row in authorities if state(row) == "placed"]
    if not placed:
        return f"No {said.noun} can be placed at one authority"
    if not max(row["low"] or 0 for row in placed):
        return _uncertain(placed, said)
    leader = max(placed, key=lambda row: row["low"] or 0)
    name, whole = leader["place"], added(rows)
    others = [row for row in rows if row is not leader]
    of = f"{figure_words(whole, said)} of {said.noun}" if said.is_money else f"{figure_words(whole, said)} {said.noun}"
    doubts = any(row["unknown"] or state(row) == "not known" for row in rows)
    if not doubts and all(state(row) not in ("placed", "not known") for row in others):
        return f"{name} has all {of}"
    rivals = [row for row in placed if row is not leader]
    if not rivals and not any(state(row) == "not known" for row in authorities):
        return f"{name} alone has {said.noun}: {figure_words((leader['low'], leader['high']), said)}"
    if any(row["high"] is None or row["high"] >= (leader["low"] or 0) for row in rivals):
        return _shared(leader, rivals, said, of, doubts)
    part = figure_words((leader["low"], leader["high"]), said)
    if any(row["unknown"] or state(row) == "not known" for row in authorities if row is not leader):
        return f"{name} leads in what is known: {part}"
    if said.is_money and leader["low"] == leader["high"] and whole[0] == whole[1] and 0 < leader["low"] <= whole[0]:
        return f"{name} leads with {percent(leader['low'], whole[0])} of {'known ' if doubts else ''}{said.noun}"
    if whole[0] == whole[1]:
        return f"{name} leads: {part} of {of}"
    return f"{name} leads: {part} {'of ' if said.is_money else ''}{said.noun}"


def _uncertain(placed: Sequence[Row], said: Measure) -> str:
    if len(placed) == 1:
        return f"{placed[0]['place']} alone has {said.noun}; how much is not certain"
    return f"Which of {len(placed)} authorities leads in {said.noun} is not certain"


def _shared(leader: Row, rivals: Sequence[Row], said: Measure, of: str, doubts: bool) -> str:
    """Several lead with the same figure, or ranges leave open who does."""
    figure = (leader["low"], leader["high"])
    same = [row for row in rivals if (row["low"], row["high"]) == figure]
    above = [row for row in rivals if row not in same and (row["high"] is None or row["high"] >= (leader["low"] or 0))]
    if above or doubts or figure[0] != figure[1]:
        return _uncertain([leader, *rivals], said)
    words = figure_words(figure, said)
    if len(same) == 1:
        first, second = sorted(row["place"] for row in (leader, same[0]))
        return f"{first} and {second} lead with {words} each of {figure_words(added([leader, *rivals]), said)}"
    return f"{len(same) + 1} authorities share the lead: {words} each of {of}"
