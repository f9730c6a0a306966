"""The headlines of a view in words: their figures, what they consist of, their targets, and what changed since the last edition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from charts.rows import Row, in_words, many
from charts.said.since_edition import Printed, last_edition
from charts.said.targets import Target, targets
from charts.said.unplaced import unplaced_words
from charts.said.view import View
from data.grammar.printing import print_change, print_count, print_range, print_to_one
from data.model import Count
from queries.editions import printed_of
from queries.filters import TOUCHES, WORDS, Filters

MONEY = ("co-investment realised", "private co-investment realised", "national grants won", "secured funding", "pipeline")
EVENTS = ("events held", "events planned", "attendances")
OUTCOMES = ("new companies formed", "products procured by the NHS", "programmes arrived", "jobs created")
# what a headline counts, by the words of `TOUCHES`; the others count members
_COUNTS = {
    **dict.fromkeys(MONEY, ("investments",)), **dict.fromkeys(EVENTS, ("events",)), **dict.fromkeys(OUTCOMES, ("outcomes",)),
    "leverage": ("leverage",), "companies supported": ("investments", "outcomes"),
}  # fmt: skip
# what no record says of money that is there: nought is what is marked, and not what there is
_UNMARKED = {
    "co-investment realised": "no realised money is marked as co-investment",
    "private co-investment realised": "no realised private money is marked as co-investment",
    "national grants won": "no realised public money is marked as co-investment",
    "companies supported": "no company is named with a programme",
}
AS_STATED = "as stated, not checked"  # the basis of a claim that stands where no record does


Bounds = tuple[int, int | None]  # pence; no end where an amount has none upwards


@dataclass(frozen=True)
class Headlines:
    """All headlines of a view by name."""

    rows: Mapping[str, Row]
    targets: Mapping[str, Target] = field(default_factory=dict)
    companies: int = 0  # of the members on the day
    last: Printed | None = None  # the last edition
    realised: Bounds | None = None  # what of secured funding was received; None where that is not told of the figure shown

    @classmethod
    def of(cls, view: View) -> Headlines:
        companies = sum(row["companies"] for row in view.ask("members_by_segment"))
        reckoned = {row["measure"]: row for row in view.ask("headlines")}
        printed = {} if view.filters != Filters() else printed_of(view.shown)
        rows = {measure: row | printed.get(measure, {}) for measure, row in reckoned.items()}
        realised = realised_of(rows["secured funding"], view.ask("funding_by_source"))
        return cls(rows, targets(view), companies, last_edition(view.shown), realised)

    def figure(self, measure: str) -> str:
        """A headline's figure in words, with its range: `£30.5m-£31.9m`, `£2.55`, `46`, `not known`."""
        return figure_words(self.rows[measure])

    def known(self, measure: str) -> bool:
        """Whether anything is known of it at all."""
        row = self.rows[measure]
        return row["low"] is not None or row["high"] is not None


def realised_of(secured: Row, sources: Sequence[Row]) -> Bounds | None:
    """What of secured funding is realised, where its sources add up to the figure; beside another figure, as an edition printed it, they
    would speak of other money."""
    if not sources or _bounds(sources, "secured") != (secured["low"], secured["high"]):
        return None
    return _bounds(sources, "realised")


def _bounds(sources: Sequence[Row], name: str) -> Bounds:
    """What the sources add up to; one of which nothing is known adds nothing, and is counted beside the figure."""
    known = [(row[f"{name}_low"], row[f"{name}_high"]) for row in sources if row[f"{name}_low"] is not None]
    return sum(low for low, _ in known), None if any(high is None for _, high in known) else sum(high for _, high in known)


def is_recorded(row: Row) -> bool:
    """Whether anybody has given a record of a headline's kind at all: without any its money adds up to £0, which says nothing."""
    return bool(row["records"]) or not (row["basis"] or "").startswith("no ")


def figure_words(row: Row) -> str:
    """The figure of a headline row in words."""
    if not is_recorded(row):
        return "not recorded"
    low, high = row["low"], row["high"]
    if low is None and high is None:
        return "not known"
    if row["unit"] == "GBP":
        return print_range(low, high)
    if row["unit"] == "ratio":
        words = [print_to_one(each) for each in (low, high) if each is not None]
        if low is None or high is None:
            return f"{'up to' if low is None else 'at least'} {words[0]}"
        return words[0] if low == high else "-".join(words)
    return print_change(low) if row["measure"] == "net growth" and low == high and low is not None else print_count(Count(low, high))


def with_unknown(row: Row) -> str:
    """A headline's figure with its unknowns: `£75.4m, 1 unknown`."""
    unknown = row["unknown"] or 0
    words = figure_words(row)
    return f"{words}, {unknown:,} unknown" if unknown and words not in ("not known", "not recorded") else words


def untouched(filters: Filters, measure: str = "leverage") -> str:
    """Which of the chosen filters a headline does not follow, in words; blank for none. Counting rules, section 4 (6)."""
    words = [word for word in WORDS if getattr(filters, word) and word not in _followed(measure)]
    said = f"the chosen {in_words(words)} {'do' if len(words) > 1 else 'does'} not touch it" if words else ""
    return f"the whole programme: {said}" if said and measure == "leverage" else said


def _followed(measure: str) -> set[str]:
    """The filters that a headline follows."""
    return {word for records in _COUNTS.get(measure, ("members",)) for word in TOUCHES[records]}


def consists_of(headlines: Headlines, measure: str, filters: Filters) -> str:
    """One line on what the figure consists of and what of it is unknown; everything in it is computed."""
    row = headlines.rows[measure]
    unplaced = unplaced_words(row["too_coarse"], row["unshared"])
    apart = untouched(filters, measure)
    whole = apart if measure == "leverage" else ""
    if not headlines.known(measure) or not is_recorded(row):
        return "; ".join(filter(None, (whole, unplaced or _why_unknown(row))))
    if row["basis"] == AS_STATED:
        return f"{AS_STATED}, {row['as_at_words']}" if row["as_at"] else AS_STATED
    made_of = whole or _made_of(headlines, measure)
    beside = "" if whole else apart
    if unplaced and made_of.rpartition("; ")[2].startswith("without "):
        return "; ".join(filter(None, (f"{made_of} and {unplaced}", beside)))
    return "; ".join(filter(None, (made_of, unplaced and f"without {unplaced}", beside)))


def _why_unknown(row: Row) -> str:
    """Why there is no figure, where nothing stands apart."""
    if row["measure"] == "leverage":
        return "it cannot be computed from what is shown"
    if row["measure"] == "members' employees" and row["records"]:
        return f"none of {many(row['records'], 'member')} gave a number"
    return row["basis"] or "nothing is recorded"


def _made_of(headlines: Headlines, measure: str) -> str:
    """What a figure that is known consists of."""
    row = headlines.rows[measure]
    unknown, records = row["unknown"], row["records"]
    missing = f"without {many(unknown, 'unknown amount')}" if unknown else ""
    if not records and not unknown:
        marked = _UNMARKED.get(measure, "") if headlines.rows["secured funding"]["records"] else ""
        return marked or "no record of it in what is shown"
    if measure == "co-investment realised":
        private = f"{headlines.figure('private co-investment realised')} of it private"
        return private + (f"; {many(unknown, 'amount')} unknown" if unknown else "")
    if measure == "leverage":
        return "private money realised over grant realised"
    if measure == "pipeline":
        return "expected plus announced, not secured" + (f"; {unknown:,} unknown" if unknown else "")
    if measure == "events held":
        visits = headlines.rows["attendances"]
        known = visits["records"] - visits["unknown"]
        return f"{headlines.figure('attendances')} attendances, from {known:,} of them" if known else "attendances unknown"
    if measure == "attendances":
        return f"from {records - unknown:,} of {many(records, 'event')} held"
    if measure == "members":
        return f"{headlines.companies:,} of them companies"
    if measure == "members' employees":
        return f"from {records - unknown:,} of {many(records, 'member')}"
    if measure == "companies supported" and row["records"]:
        return f"named by {many(records, 'programme record')}"
    if measure == "secured funding":
        return "; ".join(filter(None, (_realised_words(headlines), missing))) or f"from {many(records, 'record')}"
    if measure in MONEY:
        return missing or f"from {many(records, 'record')}"
    return missing or row["basis"].split("; without ")[0]


def _realised_words(headlines: Headlines) -> str:
    """How much of secured funding is realised; blank where that is not known, or nought beside unknown amounts."""
    row, realised = headlines.rows["secured funding"], headlines.realised
    if realised is None or row["high"] == 0 or (row["unknown"] and realised[1] == 0):
        return ""
    if realised == (row["low"], row["high"]):
        return "all of it realised"
    return f"{print_range(*realised)} of it realised" if realised[1] != 0 else "none of it realised yet"


def subject_of(measure: str) -> str:
    """Whose colour a headline has: that of money, events, outcomes or members."""
    subjects = {"money": (*MONEY, "leverage"), "events": EVENTS, "outcomes": OUTCOMES}
    return next((subject for subject, measures in subjects.items() if measure in measures), "members")
