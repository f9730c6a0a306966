"""Which investments count, for how much and as whose money, and why the others do not (counting rules, sections 2, 4 and 9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tests.oracle.days import date_of
from tests.oracle.live import Live, Record
from tests.oracle.money import (
    Bounds,
    figures,
    is_unknown,
    leaves_region_or_sector,
    main_figure,
    remainder,
    shared,
    still_to_come,
    taken_off,
)
from tests.oracle.tree import Tree, tree
from tests.oracle.twice import left_out_as_same
from tests.oracle.words import owner_of_source, type_of_source

NOT_BROKEN_DOWN = "not broken down"
UNKNOWN = Bounds(None, None)
MAIN = {"committed": "secured", "realised": "secured"}  # status -> the figure that it is broken down in; others: their own


@dataclass
class Line:
    """One live investment that the audience may see: what it adds to each figure, or why it adds nothing."""

    record: Record
    why_not: str | None  # a reason's code; None: it counts
    source: str
    source_type: str
    owner: str
    start: date | None
    end: date | None
    figures: dict[str, Bounds] = field(default_factory=dict)  # those that it has something to say about
    question_open: bool = False
    written: Bounds = UNKNOWN  # at its furthest stage, before anything is taken off
    top: str = ""  # the record of the award or round that it is a part of, or itself
    whole: Bounds = UNKNOWN  # less what its parts explain, before its share is taken

    @property
    def counts(self) -> bool:
        """Whether it is in the figures that it has something to say about."""
        return self.why_not is None

    @property
    def to_come(self) -> Bounds | None:
        """Secured less realised; None where nothing is secured."""
        secured = self.figures.get("secured")
        return None if secured is None else still_to_come(secured, self.figures.get("realised"))

    @property
    def pipeline(self) -> Bounds | None:
        """Expected or announced."""
        return self.figures.get("expected", self.figures.get("announced"))


def lines(live: Live, audience: str) -> list[Line]:
    """Every live investment that the audience may see, judged."""
    grown = tree(live, audience)
    same = left_out_as_same(grown)
    return [line(grown, each, same) for each in grown.records]


def line(grown: Tree, record: Record, same: dict[str, bool]) -> Line:
    """One investment judged: what remains of it, whose money that is, and whether it counts (section 4)."""
    main = MAIN.get(record["status"], record["status"])
    off = taken_off_it(grown, record, main)
    broken_down = bool(off) or record["record"] in grown.with_unknown_part
    remains = what_remains(grown, record)
    start, end = date_of(record)
    return Line(
        record=record,
        why_not=why_not(grown, record, remains if off else None, same),
        source=NOT_BROKEN_DOWN if broken_down else record["source"] or "not disclosed",
        source_type=NOT_BROKEN_DOWN if broken_down else type_of_source(record),
        owner="unknown" if broken_down else owner_of_source(record),
        start=start,
        end=end,
        figures={name: shared(bounds, record["share"]) for name, bounds in remains.items()},
        question_open=same.get(record["record"], False),
        top=top_of(grown, record),
        written=main_figure(record),
        whole=remains.get(main, UNKNOWN),
    )


def top_of(grown: Tree, record: Record) -> str:
    """The topmost award or round above a record; an envelope is above many that are each their own, a circle above nothing."""
    top = record
    while record["record"] not in grown.circle:
        over = grown.parent.get(top["record"])
        if over is None or over["level"] == "envelope" or over["record"] in grown.circle:
            break
        top = over
    return top["record"]


def taken_off_it(grown: Tree, record: Record, figure: str) -> list[Bounds]:
    """What the parts of a record take off one of its figures; a part of 0 takes nothing off (section 4, rule 1)."""
    parts = grown.parts.get((record["record"], "realised" if figure == "realised" else "secured"), [])
    off = [each for part in parts if (each := taken_off(part, figure)) is not None]
    return [each for each in off if each.low or each.high != 0]


def what_remains(grown: Tree, record: Record) -> dict[str, Bounds]:
    """Each figure of a record less the parts' amounts, each figure on its own (section 4, rule 1)."""
    found = {}
    for name, own in figures(record).items():
        if is_unknown(own) and grown.taken_off_from(record, name) is not None:
            continue  # the money is in what remains of the record above: not a further unknown
        off = taken_off_it(grown, record, name)
        found[name] = remainder(own, off) if off else own
    return found


def why_not(grown: Tree, record: Record, remains: dict[str, Bounds] | None, same: dict[str, bool]) -> str | None:
    """The first reason that leaves a record out, or None. `remains`: what is left of a record that is broken down."""
    name = record["record"]
    own = leaves_region_or_sector(record, grown.live)
    reasons = (
        ("ended", name in grown.live.ended),
        ("circle", name in grown.circle),
        ("lapsed", record["status"] == "lapsed"),
        ("envelope", record["level"] == "envelope"),
        ("currency", record["amount_currency"] != "GBP"),
        ("in kind", record["amount_qualifier"] == "in kind"),
        ("sector", own == "sector"),
        ("secondary", name in grown.passed_on),
        ("contained", grown.less_advanced(record)),
        ("unknown part", grown.unknown_part(record)),
        ("broken down", remains is not None and all(each == Bounds(0, 0) for each in remains.values())),
        ("elsewhere", own == "elsewhere"),
        ("share", own == "share"),
        ("same", name in same),
    )
    return next((reason for reason, applies in reasons if applies), None)
