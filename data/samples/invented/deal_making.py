"""Makes the 150 or so invented investments of the demonstration, quarter by quarter."""

from __future__ import annotations

from data.samples.invented import names, rounds, unusual
from data.samples.invented.deals import PROGRAMME, Deal, State
from data.samples.invented.draw import QUARTERS, Draw, Quarter, pounds, typed_day, typed_money
from data.samples.invented.membership import Member

# the programme's own grant, a quarter
_CLAIMS = (520_000, 585_000, 610_000, 640_000, 395_000, 655_000, 690_000, 725_000)
_GRANTS = (3, 4, 4, 4, 1, 4, 5, 5)  # grants of others that are awarded, a quarter
_SINGLES = (2, 2, 2, 3, 1, 2, 3, 3)  # deals of one private investor
_PASSED_ON = (1, 2, 2, 2, 1, 2, 2, 2)
_BUDGET = "DEM-001"


class Making:
    """What is drawn from while the deals are made: the draw, the members, and the next reference."""

    def __init__(self, draw: Draw, members: list[Member]) -> None:
        self.draw, self.members, self.deals = draw, members, []

    def reference(self) -> str:
        """The reference of the next deal."""
        return f"DEM-{len(self.deals) + 1:03}"

    def company(self, quarter: Quarter) -> Member:
        """A company that is a member at the end of a quarter."""
        return self.draw.pick([each for each in self.members if each.kind == "company" and each.is_member(quarter.end)])

    def day(self, quarter: Quarter):
        """A day of a quarter, as typed."""
        return typed_day(self.draw, self.draw.day(quarter.start, quarter.end))

    def add(self, title: str, to: Member | str, source: names.Source, states: list[State], **more) -> Deal:
        """Keep one more deal; a member's number, place and segment go with it. States after the last quarter are left out."""
        about = {} if isinstance(to, str) else {"number": to.number, "place": to.place, "segment": to.segment}
        told = [state for state in states if 0 <= state.quarter < len(QUARTERS)]
        deal = Deal(self.reference(), title, to if isinstance(to, str) else to.name, source, told, **about | more)
        self.deals.append(deal)
        return deal


def make_deals(draw: Draw, members: list[Member]) -> list[Deal]:
    """All deals, in the order of their references."""
    making = Making(draw, members)
    _own_grants(making)
    unusual.envelopes(making)
    for quarter in QUARTERS:
        rounds.add_rounds(making, quarter)
        for _ in range(_GRANTS[quarter.index]):
            _grant(making, quarter)
        for _ in range(_SINGLES[quarter.index]):
            _single(making, quarter)
        for _ in range(_PASSED_ON[quarter.index]):
            _passed_on(making, quarter)
    unusual.applications(making)
    unusual.odd_ones(making)
    return making.deals


def _own_grants(making: Making) -> None:
    """The programme's budget, and the claims that are paid out of it: the denominator of leverage."""
    making.add("Demonstration Accelerator: programme budget", "Demonstration Health-Tech Cluster", names.AGENCY,
               [State(0, "announced", "£6.4m", "April 2023")], role="own grant", level="envelope",
               note="The budget of all claims below it")  # fmt: skip
    for quarter, value in zip(QUARTERS, _CLAIMS, strict=True):
        states = [State(quarter.index, "realised", value, quarter.end)]
        if quarter.index == 2:  # a claim that was corrected in the return after
            states.append(State(3, "realised", value - 12_000, quarter.end))
        making.add(f"Programme grant, claim {quarter.label}", "Demonstration Health-Tech Cluster", names.AGENCY, states,
                   role="own grant", parent=_BUDGET)  # fmt: skip
    making.add("Programme grant, offer for 2025/26", "Demonstration Health-Tech Cluster", names.AGENCY,
               [State(6, "announced", "£1.2m", "Dec 2024"), State(7, "committed", "£1.2m", "14/03/2025")],
               role="own grant", parent=_BUDGET)  # fmt: skip


_PURPOSES = ("Clinical evaluation", "Prototype to product", "Regulatory approval", "Feasibility study", "NHS pilot",
             "Manufacturing scale-up", "Usability trial", "Software for clinics", "Collaborative research",
             "Product launch")  # fmt: skip
_DEALS = ("Seed investment", "Growth investment", "Match for the accelerator", "Convertible", "Follow-on")
_VOUCHERS = ("Innovation voucher", "Accelerator grant", "Proof of concept grant")


def _grant(making: Making, quarter: Quarter) -> None:
    """A grant of somebody else beside the programme: applied for, awarded, and received a while later."""
    draw = making.draw
    source = draw.pick([*names.PUBLIC, *names.PUBLIC, *names.CHARITIES, names.UNIVERSITY])
    value = pounds(draw, 185_000)
    q = quarter.index
    states = [State(q, "committed", typed_money(draw, value), making.day(quarter))]
    if draw.chance(0.4) and q > 0:
        before = QUARTERS[q - 1]
        states.insert(0, State(q - 1, "applied for", typed_money(draw, value), making.day(before)))
    later = rounds.past_the_bad_quarter(q + draw.between(1, 3))
    if later - q > 1 and later < 8:
        half = round(value * 0.4 / 1000) * 1000
        states.append(State(later - 1, "committed", value, making.day(QUARTERS[later - 1]), received=half))
    if later < 8:
        states.append(State(later, draw.pick(["realised", "received", "realised"]), value, making.day(QUARTERS[later])))
    role = {"role": "co-investment"} if draw.chance(0.75) else {"role": "other", "programme": None}
    making.add(draw.pick(_PURPOSES), making.company(quarter), source, states, **role)


def _single(making: Making, quarter: Quarter) -> None:
    """A deal of one private investor that closes in the quarter, its money there at once or in the quarter after."""
    draw, q = making.draw, quarter.index
    source = draw.pick([*names.ANGELS, *names.VENTURE, *names.OTHER_PRIVATE])
    value = pounds(draw, 275_000, 2.8)
    instrument = {"bank or debt": "loan", "own or matched funds": "match"}.get(source.type, "equity")
    paid = rounds.past_the_bad_quarter(q + (0 if draw.chance(0.5) else 1))
    states = [State(q, "round closed", typed_money(draw, value), making.day(quarter))] if paid > q else []
    if paid < 8:
        states.append(State(paid, "realised", typed_money(draw, value), making.day(QUARTERS[paid])))
    role = {"role": "co-investment"} if draw.chance(0.8) else {"role": "other", "programme": None}
    making.add(draw.pick(_DEALS),
               making.company(quarter), source, states, instrument=instrument, **role)  # fmt: skip


def _passed_on(making: Making, quarter: Quarter) -> None:
    """A small grant that the programme pays out of its own: never added to it."""
    draw = making.draw
    claim = f"DEM-{quarter.index + 2:03}"
    source = names.Source(PROGRAMME, names.AGENCY.type, "public")
    making.add(draw.pick(_VOUCHERS), making.company(quarter), source,
               [State(quarter.index, "realised", pounds(draw, 30_000, 1.8, 1000), making.day(quarter))],
               role="other", level="secondary", funded_from=claim)  # fmt: skip
