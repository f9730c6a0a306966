"""How investments hang together: parents, circles, what is hidden, what is passed on, and what stands (counting rules, section 4)."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.oracle.live import Live, Record
from tests.oracle.money import figures, is_cash_in_pounds, is_unknown, least_advanced, leaves_region_or_sector, main_figure
from tests.oracle.words import normal_text, rank_of_status


@dataclass
class Tree:
    """Visible investments and where each stands."""

    live: Live
    records: list[Record]  # those that the audience may see
    by_reference: dict[str, Record]  # of the visible ones
    parent: dict[str, Record]  # record -> the record above it; absent: a root
    circle: set[str] = field(default_factory=set)
    passed_on: set[str] = field(default_factory=set)  # secondary records left out, and all below them
    anchor: dict[str, Record] = field(default_factory=dict)  # record -> nearest record above it that stands
    standing: dict[str, bool] = field(default_factory=dict)
    parts: dict[tuple[str, str], list[Record]] = field(default_factory=dict)  # record, figure -> what is taken off it there
    with_unknown_part: set[str] = field(default_factory=set)  # records of whose money a part of unknown amount holds some

    def less_advanced(self, record: Record) -> bool:
        """Less advanced than all of the record that it is contained in (section 4, rule 1)."""
        over = self.contained_in(record)
        return over is not None and rank_of_status(record["status"]) < rank_of_status(least_advanced(over))

    def contained_in(self, record: Record) -> Record | None:
        """The standing record that it is a part of; a secondary grant is never a part of its parent (rule 4)."""
        return None if record["level"] == "secondary" else self.anchor.get(record["record"])

    def taken_off_from(self, record: Record, figure: str = "secured") -> Record | None:
        """The record that it is taken off: the nearest that it is contained in of which the figure is read.

        What is in another currency, in kind or an unknown part takes nothing off; what is below it belongs further up. So
        does what was realised below a part that says nothing of what was realised.
        """
        over = self.contained_in(record)
        while over is not None and not self.reads(over, figure):
            over = self.contained_in(over)
        return over

    def reads(self, record: Record, figure: str = "secured") -> bool:
        """Whether it stands in pounds and says how much: an unknown one only where nothing above it does."""
        if not self.standing[record["record"]] or not is_cash_in_pounds(record):
            return False
        own = figures(record).get("realised") if figure == "realised" else main_figure(record)
        return own is not None and (not is_unknown(own) or self.taken_off_from(record, figure) is None)

    def unknown_part(self, record: Record) -> bool:
        """An unknown part: its money is in what remains of the record above it (section 4, rule 1)."""
        return is_unknown(main_figure(record)) and self.taken_off_from(record) is not None


def tree(live: Live, audience: str) -> Tree:
    """The tree of the live investments that an audience may see."""
    everything = live.records["investments"]
    parent = parents(live, everything)
    hidden = confidential(everything, parent) if audience != "staff" else set()
    visible = [each for each in everything if each["record"] not in hidden]
    visible_parent = {name: over for name, over in parent.items() if name not in hidden}
    grown = Tree(live, visible, named(live, visible), visible_parent)
    grown.circle = {each["record"] for each in grown.records if in_circle(each, grown.parent)}
    for each in grown.records:
        stands(grown, each)
    for each in grown.records:
        for figure in ("realised", "secured"):
            over = grown.taken_off_from(each, figure) if grown.reads(each) else None
            if over is not None:  # what is no realised figure, of either, is looked at as one: secured, or its own stage
                grown.parts.setdefault((over["record"], figure), []).append(each)
        if grown.standing[each["record"]] and is_cash_in_pounds(each) and grown.unknown_part(each):
            grown.with_unknown_part.add(grown.taken_off_from(each)["record"])
    return grown


def named(live: Live, records: list[Record]) -> dict[str, Record]:
    """Reference, folded -> the first of the live records that have it."""
    by_reference: dict[str, Record] = {}
    for each in sorted(records, key=live.first):
        if normal_text(each["reference"]):
            by_reference.setdefault(normal_text(each["reference"]), each)
    return by_reference


def parents(live: Live, records: list[Record]) -> dict[str, Record]:
    """Record -> its parent; a parent that is not there leaves the row on its own (section 4, rule 1)."""
    by_reference = named(live, records)
    wanted = {each["record"]: by_reference.get(normal_text(each["parent"])) for each in records if normal_text(each["parent"])}
    return {name: above for name, above in wanted.items() if above is not None}


def above(record: Record, parent: dict[str, Record]) -> list[Record]:
    """Everything above a record, nearest first; a circle is walked once."""
    found: list[Record] = []
    step = parent.get(record["record"])
    while step is not None and step not in found:
        found.append(step)
        step = parent.get(step["record"])
    return found


def in_circle(record: Record, parent: dict[str, Record]) -> bool:
    """Whether a record is above itself."""
    return any(each["record"] == record["record"] for each in above(record, parent))


def confidential(records: list[Record], parent: dict[str, Record]) -> set[str]:
    """Confidential records and all below them: on public views as though not written (section 9)."""
    return {each["record"] for each in records if any(one["confidential"] for one in (each, *above(each, parent)))}


def stands(grown: Tree, record: Record) -> bool:
    """Whether a record stands in its own right; settles its anchor and everything above it on the way (section 4, rule 1)."""
    name = record["record"]
    if name in grown.standing:
        return grown.standing[name]
    over = grown.parent.get(name)
    if name in grown.circle or (over is not None and over["record"] in grown.circle):
        over = None  # a circle stops its rows; what hangs below them stands alone
    if over is not None and (over["level"] != "secondary" or stands(grown, over)):
        over_stands = stands(grown, over)
        nearest = over if over_stands else grown.anchor.get(over["record"])
        if nearest is not None:
            grown.anchor[name] = nearest
    secondary = record["level"] == "secondary"
    if (over is not None and over["record"] in grown.passed_on) or (secondary and funder_is_in(grown, record)):
        grown.passed_on.add(name)
    grown.standing[name] = (
        name not in grown.circle
        and name not in grown.passed_on
        and name not in grown.live.ended
        and record["status"] != "lapsed"
        and record["level"] != "envelope"
        and not grown.less_advanced(record)
    )
    return grown.standing[name]


def funder_is_in(grown: Tree, record: Record) -> bool:
    """Whether what paid for a secondary grant is in the same figure, or secured (section 4, rule 4).

    The funder is `funded_from`, else the parent; one that is itself secondary leads on to its own funder. Where nothing
    is named, the money was counted already; a funder that is named and is not there leaves the grant on its own.
    """
    if not normal_text(record["funded_from"]) and not normal_text(record["parent"]):
        return True
    seen: set[str] = set()
    funder: Record | None = record
    while funder is not None and funder["record"] not in seen:
        seen.add(funder["record"])
        funder = grown.by_reference.get(normal_text(funder["funded_from"]) or normal_text(funder["parent"]))
        if funder is None:
            return False
        if in_itself(grown, funder) and figure_group(funder) in ("secured", figure_group(record)):
            return True
        if funder["level"] != "secondary":
            return False
    return False


def in_itself(grown: Tree, record: Record) -> bool:
    """Whether nothing about a record itself leaves it out."""
    return (
        record["record"] not in grown.circle
        and record["record"] not in grown.live.ended
        and record["status"] != "lapsed"
        and record["level"] != "envelope"
        and is_cash_in_pounds(record)
        and leaves_region_or_sector(record, grown.live) is None
    )


def figure_group(record: Record) -> str:
    """Secured, pipeline or target: figures that are never added to one another."""
    return {"committed": "secured", "realised": "secured", "announced": "pipeline", "expected": "pipeline"}.get(
        record["status"], record["status"]
    )
