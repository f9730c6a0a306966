"""What a chart that is laid beside itself under other filters finds; said only where ranges and unknowns leave no doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from charts.beside.sides import NOUGHT, Figure, Sides, between
from charts.rows import percent
from charts.specification import Laid

WORDS = 12  # of a title, at most
FEWEST = 10  # of what is counted: of fewer a share in per cent says more than is known
LEAST_GAP = Fraction(1, 20)  # between two shares that a title sets side by side


def finding(laid: Laid, mine: Mapping[str, Figure], its: Mapping[str, Figure], sides: Sides) -> str:
    """A title of at most twelve words; blank where none holds.

    A chart that tells parts apart speaks of one of them, any other of the whole: else all charts of a page would say the same.
    """
    if not sides.alike or not mine or not its or not laid.what:
        return ""
    wholes = [_whole(each, laid) for each in (mine, its)]
    if any(whole is None for whole in wholes):
        return ""
    if laid.by_part:
        said = _weight(mine, its, laid, wholes, sides) if sides.region else _moved(mine, its, laid, sides)
    else:
        said = _share(laid, *wholes, sides) if sides.region else _step(laid, *wholes, sides)
    return said if len(said.split()) <= WORDS else ""


def _whole(figures: Mapping[str, Figure], laid: Laid) -> Figure | None:
    """The sum of the figures, or the last of those that are so far; None where an end is open or not known."""
    each = list(figures.values())[-1:] if laid.so_far else list(figures.values())
    known = [one for one in each if (one.low, one.high) != (None, None)]
    if not known or any(one.high is None for one in known):
        return None
    return Figure(sum(one.low or 0 for one in known), sum(one.high for one in known), sum(one.unknown for one in each), each[0].unit)


def _share(laid: Laid, mine: Figure, its: Figure, sides: Sides) -> str:
    """`Birmingham: 47 % of the region's secured funding`; both figures where either is a range or not all known."""
    if not mine.low or not its.low:
        return ""
    if mine.low == mine.high and its.low == its.high and not mine.unknown and not its.unknown:
        return f"{sides.mine}: {percent(mine.low, its.low)} of the region's {laid.what}"
    known = "known " if mine.unknown or its.unknown else ""
    return f"{sides.mine}: {mine.known} of the region's {its.known} {known}{laid.what}"


def _step(laid: Laid, mine: Figure, its: Figure, sides: Sides) -> str:
    """`£12.3m secured in 2024/25, £2.10m more than in 2023/24`; nothing where the ranges meet."""
    step = step_words(mine, its)
    if not step:
        return ""
    known = " known to be" if mine.money and (mine.unknown or its.unknown) else ""
    said = laid.said[mine.known != "1"]
    return f"{mine.known}{known} {said} in {sides.mine}, {step} {sides.its}"


def step_words(mine: Figure, its: Figure) -> str:
    """`£2.10m more than in`, `3 fewer than in`, `as many as in`; blank where the ranges meet."""
    if mine.low == mine.high == its.low == its.high:
        return "as much as in" if mine.money else "as many as in"
    if mine.low > its.high:
        return f"{between(mine.low - its.high, mine.high - its.low, mine.unit)} more than in"
    if mine.high < its.low:
        return f"{between(its.low - mine.high, its.high - mine.low, mine.unit)} {'less' if mine.money else 'fewer'} than in"
    return ""


def _weight(mine: Mapping[str, Figure], its: Mapping[str, Figure], laid: Laid, wholes: Sequence[Figure], sides: Sides) -> str:
    """`Equity: Birmingham 62 %, the region 55 %`: the part of both whose share differs most, whatever is true within the ranges."""
    few = any(not whole.money and whole.low < FEWEST for whole in wholes)
    if few or len(mine) < 2 or any(not each.low or each.low < 0 for side in (mine, its) for each in side.values() if each.low is not None):
        return ""
    shares = {name: [_share_of(side[name], whole) for side, whole in zip((mine, its), wholes, strict=True)]
              for name in mine if name in its and name not in laid.unnamed and mine[name].low and its[name].low}  # fmt: skip
    gaps = {name: max(ours[0] - theirs[1], theirs[0] - ours[1]) for name, (ours, theirs) in shares.items()}
    first = max(gaps, key=lambda name: gaps[name], default="")
    if gaps.get(first, 0) < LEAST_GAP:
        return ""
    known = ", of known money" if any(whole.unknown for whole in wholes) else ""
    ours, theirs = (_per_cent(each) for each in shares[first])
    return f"{first}{known}: {sides.mine} {ours}, the region {theirs}"


def _share_of(part: Figure, whole: Figure) -> tuple[Fraction, Fraction]:
    """From which to which share of a whole a part is, where the others may lie anywhere in their ranges."""
    return Fraction(part.low, part.low + whole.high - part.high), Fraction(part.high, part.high + whole.low - part.low)


def _per_cent(share: tuple[Fraction, Fraction]) -> str:
    """`62 %`; `60-63 %` of a range."""
    return "-".join(dict.fromkeys(percent(each.numerator, each.denominator).removesuffix(" %") for each in share)) + " %"


def _moved(mine: Mapping[str, Figure], its: Mapping[str, Figure], laid: Laid, sides: Sides) -> str:
    """`NHS rose most: £2.10m more than in 2023/24`: where something rose, else what fell most; nothing where another may have moved
    as far. Where amounts are unknown it is said of those that are known."""
    names = list(dict.fromkeys([*mine, *its]))
    pairs = [(name, mine.get(name, NOUGHT), its.get(name, NOUGHT)) for name in names]
    if len(names) < 2 or any(None in (one.low, one.high, other.low, other.high) for _, one, other in pairs):
        return ""
    known = any(figure.unknown for _, *both in pairs for figure in both)
    steps = {name: (one.low - other.high, one.high - other.low) for name, one, other in pairs}
    unit = (pairs[0][1] if pairs[0][0] in mine else pairs[0][2]).unit
    for verb, word, sign in (("rose", "more", 1), ("fell", "less" if unit == "GBP" else "fewer", -1)):
        moved = {name: sorted((sign * low, sign * high)) for name, (low, high) in steps.items()}
        first = max(moved, key=lambda name: moved[name][0])
        low, high = moved[first]
        if low > 0 and all(each[1] < low for name, each in moved.items() if name != first):
            step = between(low, high, unit)
            if first in laid.unnamed:
                return ""
            if known:
                return f"{first} {verb} most, of known money: {step} {'above' if sign > 0 else 'below'} {sides.its}"
            return f"{first} {verb} most: {step} {word} than in {sides.its}"
    return ""


