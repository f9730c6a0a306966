"""Rounds with their tranches: one funder's part a row, and often something that is not broken down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.samples.invented import names
from data.samples.invented.deals import State
from data.samples.invented.draw import QUARTERS, Quarter, pounds, typed_money

if TYPE_CHECKING:
    from data.samples.invented.deal_making import Making

BAD = 4  # the quarter in which little closes and little is paid
_ROUNDS = (1, 2, 2, 2, 0, 2, 3, 3)  # a quarter: 15 in all
_CONFIDENTIAL = (2, 6)  # quarters whose first round is confidential
_NAMES = ("Seed round", "Pre-seed round", "Series A", "Bridge round", "Series A extension", "Growth round")


def past_the_bad_quarter(quarter: int) -> int:
    """The quarter in which money arrives that was due in `quarter`: nothing but the programme's own came in the bad one."""
    return BAD + 1 if quarter == BAD else quarter


def add_rounds(making: Making, quarter: Quarter) -> None:
    """The rounds that close in a quarter."""
    for number in range(_ROUNDS[quarter.index]):
        _round(making, quarter, confidential=number == 0 and quarter.index in _CONFIDENTIAL)


def _round(making: Making, quarter: Quarter, confidential: bool) -> None:
    draw, q = making.draw, quarter.index
    company = making.company(quarter)
    value = pounds(draw, 760_000, 2.0, 10_000)
    parts = _shares(making, value)
    day = making.day(quarter)
    paid = past_the_bad_quarter(q + 1 if draw.chance(0.7) else q)
    more = {"instrument": "equity", "confidential": confidential, "place": company.place, "segment": company.segment,
            "number": company.number}  # fmt: skip
    states = [State(q, "committed", typed_money(draw, value), day)]
    if draw.chance(0.4) and q > 0:
        states.insert(0, State(q - 1, "announced", f"c. £{value / 1_000_000:.1f}m", making.day(QUARTERS[q - 1])))
    if paid < 8:
        states.append(State(paid, "realised", value, making.day(QUARTERS[paid])))
    title = f"{company.name.rsplit(' ', 1)[0]}: {draw.pick(_NAMES).lower()}"
    whole = making.add(
        title, company.name, names.Source("several", "not disclosed", "mixed"), states, level="round", **more
    )
    sources = draw.some([*names.VENTURE, *names.ANGELS, names.REGIONAL_FUND, names.OTHER_PRIVATE[0]], len(parts))
    for source, part in zip(sources, parts, strict=True):
        manager = "Brindlemoor Ventures" if source is names.REGIONAL_FUND else None
        own = [State(q, "committed", typed_money(draw, part), day)]
        if paid < 8:
            own.append(State(paid, "realised", part, states[-1].date))
        making.add(f"{title}, part of {source.name}", company.name, source, own, level="tranche", parent=whole.reference,
                   manager=manager, **more)  # fmt: skip


def _shares(making: Making, value: int) -> list[int]:
    """Two or three parts of a round, in whole thousands; in two of three rounds they leave something over."""
    draw = making.draw
    count = draw.between(2, 3)
    over = draw.pick([0.0, 0.12, 0.2])
    first = round(value * (1 - over) * draw.pick([0.5, 0.45, 0.4]) / 5000) * 5000
    rest = round(value * (1 - over) / 1000) * 1000 - first
    if count == 2:
        return [first, rest]
    second = round(rest * 0.6 / 5000) * 5000
    return [first, second, rest - second]
