"""The invented investments that are no ordinary award: envelopes, applications, and everything that must not simply be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.samples.invented import names
from data.samples.invented.deals import State
from data.samples.invented.draw import QUARTERS, pounds, typed_range

if TYPE_CHECKING:
    from data.samples.invented.deal_making import Making

_CLUSTER = "Demonstration Health-Tech Cluster"
_ALONE = {"programme": None, "role": "other"}

_APPLICATIONS = (  # quarter, status, how it ended
    (7, "applied for", ""), (7, "expected", ""), (6, "applied for", ""), (6, "announced", ""), (7, "announced", ""),
    (5, "announced", ""), (7, "applied for", ""), (1, "applied for", "unsuccessful"), (3, "expected", "withdrawn"),
    (2, "committed", "lapsed"), (3, "announced", "fell through"),
)  # fmt: skip


def envelopes(making: Making) -> None:
    """Budgets that stand above awards, and enter no total themselves."""
    making.add("Health innovation budget of the combined authority", "health innovation in Westermarch", names.PUBLIC[4],
               [State(0, "announced", "£12m over 4 years", "May 2023")], level="envelope", **_ALONE)  # fmt: skip
    making.add("National diagnostics programme", "several regions", names.PUBLIC[3],
               [State(1, "announced", "£40M+", "Sept 2023")], level="envelope", scope="part", place="England",
               **_ALONE)  # fmt: skip
    making.add("Regional investment fund, second close", "Westermarch Regional Investment Fund", names.PUBLIC[4],
               [State(3, "target", "£30m", "Feb 2024"), State(6, "announced", "£25m", "Nov 2024")], level="envelope",
               **_ALONE)  # fmt: skip


def applications(making: Making) -> None:
    """What is applied for or announced at the end, what was turned down, and what is only hoped for."""
    draw = making.draw
    for q, status, ends in _APPLICATIONS:
        low = pounds(draw, 320_000, 1.8, 50_000)
        ranged = status in ("applied for", "expected") and draw.chance(0.6)
        amount = typed_range(draw, low, low + 100_000) if ranged else low
        states = [State(q, status, amount, making.day(QUARTERS[q]))]
        if ends:
            end = 4 if q > 1 else 2
            states.append(State(end, ends, amount, making.day(QUARTERS[end])))
        making.add(draw.pick(["Clinical trial", "Adoption in two trusts", "Factory extension", "Second product"]),
                   making.company(QUARTERS[q]), draw.pick([*names.PUBLIC[:4], *names.VENTURE]), states)  # fmt: skip
    making.add("Diagnostics centre: fund-raising target", _CLUSTER, names.Source("not yet raised", "not disclosed", "unknown"),
               [State(2, "target", "£4m", "2024/25")], **_ALONE)  # fmt: skip
    making.add("Angel fund for health: target", "Tumbleweir Angel Network", names.ANGELS[0],
               [State(5, "target", "£1.5m-£2m", "by March 2026")], **_ALONE)  # fmt: skip


def odd_ones(making: Making) -> None:
    """Undisclosed, in kind, foreign, shared with other regions, outside the sector or the region, confidential."""
    draw = making.draw
    for q, amount in ((1, "undisclosed"), (3, "TBC"), (5, "undisclosed"), (6, "not disclosed")):
        making.add("Growth investment", making.company(QUARTERS[q]), draw.pick(names.VENTURE),
                   [State(q, "committed", amount, making.day(QUARTERS[q]))], instrument="equity")  # fmt: skip
    for q, amount in ((2, "£180k-£220k"), (5, "between £250k and £300k"), (7, "c. £350k")):
        making.add("Follow-on investment", making.company(QUARTERS[q]), draw.pick(names.ANGELS),
                   [State(q, "committed", amount, making.day(QUARTERS[q]))], instrument="equity")  # fmt: skip
    for q, amount in ((1, "£45k (in kind)"), (3, "£60,000 in kind"), (6, "£30k in kind")):
        making.add("Laboratory time and advice", making.company(QUARTERS[q]), names.UNIVERSITY,
                   [State(q, "realised", amount, making.day(QUARTERS[q]))], instrument="match")  # fmt: skip
    for q, money in ((2, 410_000), (3, 265_000), (6, 380_000)):
        making.add("Strategic investment", making.company(QUARTERS[q]), draw.pick([names.OTHER_PRIVATE[0], *names.VENTURE]),
                   [State(q, "realised", money, making.day(QUARTERS[q]))], instrument="equity", confidential=True)  # fmt: skip
    making.add("European trial partner", making.company(QUARTERS[3]), names.PUBLIC[6],
               [State(3, "committed", "€400k", making.day(QUARTERS[3]))])  # fmt: skip
    making.add("Multi-region data programme", "partners in three regions", names.PUBLIC[1],
               [State(2, "committed", "£3m", making.day(QUARTERS[2]))], place="West Midlands; Wales; Scotland", share=0.25,
               **_ALONE)  # fmt: skip
    making.add("National skills programme", "training providers", names.PUBLIC[3],
               [State(5, "committed", "£5m", making.day(QUARTERS[5]))], place="England", **_ALONE)  # fmt: skip
    making.add("Battery recycling line", "Gantrymere Energy Ltd", names.OTHER_PRIVATE[0],
               [State(5, "announced", "£9m", making.day(QUARTERS[5]))], scope="out", **_ALONE)  # fmt: skip
    making.add("Sister company's laboratory", "Puddlewick Nordic Ltd", names.PUBLIC[2],
               [State(6, "committed", 150_000, making.day(QUARTERS[6]))], place="Manchester", **_ALONE)  # fmt: skip
    making.add("Equipment loan", making.company(QUARTERS[6]), names.OTHER_PRIVATE[1],
               [State(6, "committed", "up to £500k", making.day(QUARTERS[6]))], instrument="loan", **_ALONE)  # fmt: skip
    making.add("Ward monitoring contract", making.company(QUARTERS[7]), names.PUBLIC[2],
               [State(7, "contracted", "£180k", making.day(QUARTERS[7]))], instrument="procurement", **_ALONE)  # fmt: skip
