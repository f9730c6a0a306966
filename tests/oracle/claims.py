"""Claims beside what the records add up to (counting rules, section 8)."""

from __future__ import annotations

from fractions import Fraction

from tests.oracle.filters import Chosen
from tests.oracle.headlines import Headline, figures
from tests.oracle.money import half_up
from tests.oracle.reckoned import Reckoned
from tests.oracle.words import normal_text, unit_of_headline

IN_UNIT = dict.fromkeys(("GBP", "gbp", "gbp a year", "ratio"), 100)  # pence, hundredths; all else is counted


def claims(known: Reckoned, chosen: Chosen) -> list[dict]:
    """One row a live claim. No filter touches a claim, so none touches what it stands beside."""
    made = {each.measure: each for each in figures(known, Chosen(), stated=False)}
    return [one(claim, made.get(claim["headline"])) for claim in known.claims]


def one(claim: dict, made: Headline | None) -> dict:
    """One claim: what the records show, the gap between the nearer ends, and the verdict."""
    unit = IN_UNIT.get(unit_of_headline(claim["headline"]) or normal_text(claim["unit"]), 1)
    least, most = (None if each is None else half_up(Fraction(each) * unit) for each in (claim["low"], claim["high"]))
    stated = most if least is None else least
    low, high = (made.low, made.high) if made is not None and made.records else (None, None)
    row = {"reference": claim["reference"], "measure": claim["measure"] or claim["headline"]}
    row |= {"stated": stated, "records_low": low, "records_high": high}
    if stated is None or (low is None and high is None):
        return row | {"gap": None, "verdict": "cannot be computed"}
    if least is not None and high is not None and least > high:
        end, gap = least, least - high
    elif most is not None and low is not None and most < low:
        end, gap = most, most - low
    else:  # "over £67m" has no upper end: no more than that contradicts it (section 2)
        end = gap = 0
    return row | {"gap": gap, "verdict": verdict(end, gap)}


def verdict(stated: int, gap: int) -> str:
    """Matches within 0.5 % of what was stated; else whether the records show less or more."""
    if abs(gap) * 200 <= abs(stated):
        return "matches"
    return "records show less" if gap > 0 else "records show more"
