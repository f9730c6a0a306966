"""Situations of money: trees, remainders, secondary grants, places, shares and questions (counting rules, section 4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from tests.oracle.counting import Line, taken_off_it
from tests.oracle.filters import Chosen
from tests.oracle.headlines import figures as headline_figures
from tests.oracle.money import Bounds, figures, is_unknown, main_figure
from tests.oracle.reckoned import Reckoned
from tests.oracle.tree import Tree, above, tree
from tests.oracle.twice import Pair, likely_pairs, look_alikes, twice
from tests.oracle.words import normal_text
from tests.stores import Tables

Occurs = Callable[[Tables, Reckoned, Reckoned], bool]


def left_out(reason: str) -> Occurs:
    """Some investment is left out for a reason."""
    return lambda store, staff, board: any(line.why_not == reason for line in staff.lines)


def counting(wanted: Callable[[Line], bool]) -> Occurs:
    """Some investment that counts is as wanted."""
    return lambda store, staff, board: any(line.counts and wanted(line) for line in staff.lines)


def in_tree(wanted: Callable[[Tree, dict], bool]) -> Occurs:
    """Some visible investment stands in the tree as wanted."""

    def occurs(store: Tables, staff: Reckoned, board: Reckoned) -> bool:
        grown = tree(staff.live, "staff")
        return any(wanted(grown, record) for record in grown.records)

    return occurs


def part_through(wanted: Callable[[Tree, dict], bool], figure: str = "secured") -> Callable[[Tree, dict], bool]:
    """A record is taken off a figure of another with something as wanted between the two."""

    def occurs(grown: Tree, record: dict) -> bool:
        over = grown.taken_off_from(record, figure)
        if over is None or not grown.reads(record):
            return False
        between = above(record, grown.parent)
        return any(wanted(grown, each) for each in between[: between.index(over)])

    return occurs


def _knows_no_realised(grown: Tree, record: dict) -> bool:
    return grown.reads(record) and is_unknown(figures(record).get("realised", Bounds(0, 0)))


def has_part(wanted: Callable[[Bounds], bool]) -> Callable[[Tree, dict], bool]:
    """A known record has a part with bounds as wanted."""
    return lambda grown, record: (
        not is_unknown(main_figure(record)) and any(wanted(each) for each in taken_off_it(grown, record, "secured"))
    )


def _further_part(grown: Tree, record: dict) -> bool:
    over = grown.taken_off_from(record)
    return over is not None and grown.reads(record) and over["status"] not in ("committed", "realised", record["status"])


def _beside_a_receipt(grown: Tree, record: dict) -> bool:
    over = grown.contained_in(record)
    return grown.standing[record["record"]] and over is not None and (record["status"], over["status"]) == ("committed", "realised")


def _funder(grown: Tree, record: dict) -> dict | None:
    return grown.by_reference.get(normal_text(record["funded_from"]) or normal_text(record["parent"]))


def _secondary(grown: Tree, record: dict) -> bool:
    return record["level"] == "secondary" and record["status"] != "lapsed"


def _parts_exceed(grown: Tree, record: dict) -> bool:
    own, off = figures(record).get("secured"), taken_off_it(grown, record, "secured")
    return own is not None and own.high is not None and sum(each.low or 0 for each in off) > own.high


def _confidential_part(store: Tables, staff: Reckoned, board: Reckoned) -> bool:
    shown = {line.record["record"]: line.figures for line in board.lines if line.counts}
    return any(line.record["record"] in shown and shown[line.record["record"]] != line.figures for line in staff.lines)


def _twice(staff: Reckoned) -> list[Pair]:
    grown = tree(staff.live, "staff")
    return twice(grown, likely_pairs(grown))


def _hidden_below(store: Tables, staff: Reckoned, board: Reckoned) -> bool:
    shown = {line.record["record"] for line in board.lines}
    return any(not line.record["confidential"] and line.record["record"] not in shown for line in staff.lines)


def _headline(measure: str, wanted: Callable) -> Occurs:
    return lambda store, staff, board: any(each.measure == measure and wanted(each) for each in headline_figures(staff, Chosen()))


def _any_headline(wanted: Callable, chosen: Chosen) -> Occurs:
    return lambda store, staff, board: any(map(wanted, headline_figures(staff, chosen)))


OF_TREES: dict[str, Occurs] = {
    "a part is taken off": in_tree(lambda grown, record: bool(taken_off_it(grown, record, "secured"))),
    "a part of a part": in_tree(
        lambda grown, record: (
            grown.reads(record) and (over := grown.taken_off_from(record)) is not None and grown.taken_off_from(over) is not None
        )
    ),
    "a part through an envelope": in_tree(part_through(lambda grown, each: each["level"] == "envelope")),
    "a part through a lapsed record": in_tree(part_through(lambda grown, each: each["status"] == "lapsed")),
    "a part through a less advanced one": in_tree(part_through(lambda grown, each: grown.less_advanced(each))),
    "a part through an unknown part": in_tree(part_through(lambda grown, each: grown.unknown_part(each))),
    "a part through a record that ended": in_tree(part_through(lambda grown, each: each["record"] in grown.live.ended)),
    "a circle of parents": left_out("circle"),
    "a record below a circle": in_tree(
        lambda grown, record: (
            record["record"] not in grown.circle
            and (over := grown.parent.get(record["record"])) is not None
            and over["record"] in grown.circle
        )
    ),
    "a parent that is not there": in_tree(
        lambda grown, record: bool(normal_text(record["parent"])) and record["record"] not in grown.parent
    ),
    "a range below a parent": in_tree(has_part(lambda part: part.high is not None and part.low not in (None, part.high))),
    "at least below a parent": in_tree(has_part(lambda part: part.high is None)),
    "up to below a parent": in_tree(has_part(lambda part: part.low is None)),
    "an unknown parent with known parts": in_tree(
        lambda grown, record: is_unknown(main_figure(record)) and bool(taken_off_it(grown, record, "secured"))
    ),
    "a part further on than its parent": in_tree(_further_part),
    "parts that exceed their parent": in_tree(_parts_exceed),
    "realised taken off a realised figure": in_tree(lambda grown, record: bool(taken_off_it(grown, record, "realised"))),
    "realised passes over a part without it": in_tree(
        lambda grown, record: (
            "realised" in figures(record)
            and grown.reads(record)
            and grown.taken_off_from(record, "realised") not in (None, grown.taken_off_from(record))
        )
    ),
    "realised passes over a part that does not know it": in_tree(
        lambda grown, record: "realised" in figures(record) and part_through(_knows_no_realised, "realised")(grown, record)
    ),
    "a committed part of what is received in part": in_tree(_beside_a_receipt),
    "a contained part": left_out("contained"),
    "an unknown part": left_out("unknown part"),
    "broken down in full": left_out("broken down"),
    "a remainder counts": counting(lambda line: line.source == "not broken down"),
}
OF_MONEY: dict[str, Occurs] = OF_TREES | {
    **{f"left out: {reason}": left_out(reason) for reason in ("lapsed", "envelope", "currency", "in kind", "sector", "elsewhere")},
    "left out: no share": left_out("share"),
    "left out: secondary": left_out("secondary"),
    "a secondary grant counts, its funder is not there": in_tree(
        lambda grown, record: _secondary(grown, record) and bool(normal_text(record["funded_from"])) and _funder(grown, record) is None
    ),
    "a secondary grant counts, its funder is not in": in_tree(
        lambda grown, record: _secondary(grown, record) and grown.standing[record["record"]] and _funder(grown, record) is not None
    ),
    "a secondary grant of a secondary grant": in_tree(
        lambda grown, record: (
            _secondary(grown, record) and (funder := _funder(grown, record)) is not None and funder["level"] == "secondary"
        )
    ),
    "a record below a secondary grant left out": in_tree(
        lambda grown, record: record["level"] != "secondary" and record["record"] in grown.passed_on
    ),
    "two stages on one record": counting(lambda line: {"realised", "secured"} <= line.figures.keys() and line.to_come != Bounds(0, 0)),
    "realised unknown, committed known": counting(
        lambda line: "realised" in line.figures and is_unknown(line.figures["realised"]) and not is_unknown(line.figures["secured"])
    ),
    "an unknown amount counts": counting(lambda line: "secured" in line.figures and is_unknown(line.figures["secured"])),
    "at least counts": counting(lambda line: line.figures.get("secured", Bounds(0, 0)).high is None),
    "up to counts": counting(lambda line: (each := line.figures.get("secured")) is not None and each.low is None is not each.high),
    "a negative amount counts": counting(lambda line: (line.figures.get("secured", Bounds(0, 0)).high or 0) < 0),
    "a real 0 counts": counting(lambda line: line.record["amount_high"] == 0),
    "a share is taken": counting(lambda line: line.record["share"] is not None and 0 < line.record["share"] < 100),
    "an unlisted place counts": counting(lambda line: line.record["place_within"] == "unlisted"),
    "elsewhere for the combined authority": lambda store, staff, board: any(
        line.why_not == "elsewhere" and line.record["place_within"] == "inside" for line in staff.lines
    ),
    "cumulative money counts": counting(lambda line: bool(line.record["cumulative"])),
    "money without a date counts": counting(lambda line: line.start is None),
    "money with a coarse date counts": counting(lambda line: line.start is not None and (line.end - line.start).days > 92),
    "the date of its stage": counting(lambda line: line.start is not None and line.start != line.record["date_start"]),
    "an open question": lambda store, staff, board: any(line.question_open and line.why_not == "same" for line in staff.lines),
    "a question answered the same": lambda store, staff, board: any(
        line.why_not == "same" and not line.question_open for line in staff.lines
    ),
    "the same money twice is asked about": lambda store, staff, board: any(each["asks"] == "alike" for each in staff.asked_about_money),
    "the same money twice, staff said": lambda store, staff, board: any(each.answer == "same" for each in _twice(staff)),
    "two look-alikes that differ, staff said": lambda store, staff, board: any(
        staff.live.answer(*each) == "different" for each in look_alikes(tree(staff.live, "staff"))
    ),
    "a series of look-alikes": lambda store, staff, board: any(
        number > 1 for number in Counter(one["record"] for each in look_alikes(tree(staff.live, "staff")) for one in each).values()
    ),
    "a question answered different": lambda store, staff, board: "different" in staff.live.settings.values(),
    "the board sees less": lambda store, staff, board: len(board.lines) < len(staff.lines),
    "hidden below a confidential record": _hidden_below,
    "a confidential part stays in its parent's remainder": _confidential_part,
    "the owner by source": counting(lambda line: line.record["owner"] is None and line.record["source"] == "Innovate UK"),
    "the owner by type": counting(
        lambda line: line.record["owner"] is None and line.record["source"] == "An angel" and line.owner == "private"
    ),
    "private co-investment": _headline("private co-investment realised", lambda each: each.records > 0),
    "national grants won": _headline("national grants won", lambda each: each.records > 0),
    "leverage": _headline("leverage", lambda each: each.low is not None),
    "leverage that cannot be computed": _headline("leverage", lambda each: each.low is None),
    "a pipeline": _headline("pipeline", lambda each: each.records > 0),
    "a figure beside which records state no share": _any_headline(lambda each: each.records and each.unshared, Chosen()),
    "nothing counts, and records state no share": _any_headline(lambda each: not each.records and each.unshared, Chosen()),
    "nothing counts, and records cannot be placed in the period": _any_headline(
        lambda each: not each.records and each.too_coarse, Chosen(period=((date(2024, 5, 1), date(2024, 5, 31)),))
    ),
}
