"""Claims beside what the records add up to (counting rules, section 8)."""

from __future__ import annotations

from fractions import Fraction

from tests.oracle.filters import Chosen
from tests.oracle.headlines import Headline, figures
from tests.oracle.money import half_up
from tests.oracle.reckoned import Reckoned
from tests.oracle.words import unit_of_headline

IN_UNIT = {"GBP": 100, "ratio": 100}  # pence, hundredths; all else is counted


def claims(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a live claim. No filter touches a claim, so none touches what it stands beside."""
    made = {each.measure: each for each in figures(known, Chosen(), stated=False)}
    return [one(claim, made.get(claim["headline"])) for claim in known.claims]


def one(claim: dict, made: Headline | None) -> dict:
    """One claim: what the records show, the gap to the nearer bound, and the verdict."""
    low = high = stated = None
    unit = IN_UNIT.get(unit_of_headline(claim["headline"]) or claim["unit"], 1)
    if claim["low"] is not None:
        stated = half_up(Fraction(claim["low"]) * unit)
    if made is not None and made.records:
        low, high = made.low, made.high
    row = {"reference": claim["reference"], "stated": stated, "records_low": low, "records_high": high}
    if stated is None or low is None:
        return row | {"gap": None, "verdict": "cannot be computed"}
    over = stated - high if high is not None and stated > high else stated - low if stated < low else 0
    return row | {"gap": over, "verdict": verdict(stated, over)}


def verdict(stated: int, gap: int) -> str:
    """Matches within 0.5 %; else whether the records show less or more than was stated."""
    if abs(gap) * 200 <= abs(stated):
        return "matches"
    return "records show less" if gap > 0 else "records show more"
