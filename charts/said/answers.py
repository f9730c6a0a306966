"""The sentence under a page's question, computed from the figures that it claims; each says what is not known."""

from __future__ import annotations

from charts.attendances import attendance_words
from charts.events_by_theme import is_theme
from charts.money import NOT_BROKEN_DOWN, NOT_DISCLOSED, secured
from charts.quarters import dated, name
from charts.rows import many, named, none_counted, sentences, total
from charts.said.headlines import AS_STATED, Headlines, untouched
from charts.said.unplaced import none_counts_words
from charts.said.view import UNPLACED, View
from charts.sector_growth import growth_title
from charts.sector_statistics import statistics_title
from data.grammar.printing import print_range


def overview_answer(view: View) -> str:
    """What is secured, and what private investors put beside each pound of programme grant: of the whole programme, where a place or
    another choice that leverage does not follow narrows the first alone."""
    headlines = Headlines.of(view)
    money = headlines.rows["secured funding"]
    if not money["records"] and not headlines.known("secured funding"):
        unplaced = view.unplaced("investments", "secured funding")
        return sentences(none_counted("secured money", unplaced), _happened(headlines))
    if not money["records"]:
        return sentences("No money is recorded as secured in what is shown", _happened(headlines))
    unknown = f", {many(money['unknown'], 'amount')} unknown" if money["unknown"] else ""
    known = headlines.known("secured funding")
    first = f"{headlines.figure('secured funding')} secured{unknown}" if known else f"How much is secured is not known{unknown}"
    apart = untouched(view.filters, "secured funding")
    first = f"{first}: {apart}" if apart else first
    if headlines.known("leverage"):
        whose = ", for the programme as a whole" if untouched(view.filters) else ""
        return sentences(first, f"private investors put in {headlines.figure('leverage')} for each pound of programme grant{whose}")
    return sentences(first, _happened(headlines))


def _happened(headlines: Headlines) -> str:
    held, members = headlines.rows["events held"], headlines.rows["members"]
    said = [f"{many(held['low'], 'event')} held"] if held["low"] else []
    said += [many(members["low"], "member")] if members["low"] else []
    return " and ".join(said)


def funding_answer(view: View) -> str:
    """From how many kinds of source, how much is realised and how much is still to come."""
    rows = view.ask("funding_by_source")
    with_money = [row for row in rows if secured([row]) != (0, 0)]
    kinds = sum(1 for row in with_money if row["source_type"] != NOT_BROKEN_DOWN)
    if not rows and (none_counts := none_counts_words(view.none_counts("investments"))):
        return sentences(none_counts)
    if not rows and (unplaced := view.unplaced("investments", *UNPLACED["investments"])):
        return sentences(none_counted("money", unplaced))
    if not with_money:
        pipeline = total(rows, "pipeline")
        ahead = f"{print_range(*pipeline)} is in the pipeline" if pipeline != (0, 0) else ""
        return sentences("No money is recorded as secured in what is shown", ahead)
    unknown = sum(row["unknown"] for row in rows)
    unstated = {row["source_type"] for row in with_money} <= {NOT_BROKEN_DOWN, NOT_DISCLOSED}
    of_kinds = "No kind of source is stated" if unstated else many(kinds, "kind of source", "kinds of source")
    return sentences(
        f"{of_kinds}, {print_range(*secured(rows))}",
        f"{print_range(*total(rows, 'realised'))} of it is realised",
        f"{print_range(*total(rows, 'to_come'))} is contracted and still to come",
        f"{many(unknown, 'amount is', 'amounts are')} unknown" if unknown else "",
    )


def events_answer(view: View) -> str:
    """How many events on how many themes, and how many visits are known."""
    rows = view.ask("events_by_theme")
    held, planned = sum(row["held"] for row in rows), sum(row["planned"] for row in rows)
    if not rows and (none_counts := none_counts_words(view.none_counts("events"))):
        return sentences(none_counts)
    if not rows and (unplaced := view.unplaced("events", *UNPLACED["events"])):
        return sentences(none_counted("event", unplaced))
    if not held:
        return sentences(f"No event is recorded as held in what is shown{f'; {planned:,} planned' if planned else ''}")
    themes = [row for row in rows if row["held"] and is_theme(row["theme"])]
    most = max((row["held"] for row in themes), default=0)
    largest = [row["theme"] for row in themes if row["held"] == most]
    quarters = dated(view.ask("events_over_time"))
    idle = [name(row, view.asked("events")) for row in quarters if not row["held"] and not row["planned"]]
    return sentences(
        f"{many(held, 'event')} held" + (f" on {many(len(themes), 'theme')}" if themes else ""),
        f"{named(largest[0])} has the most, {most:,}" if len(largest) == 1 < len(themes) else "",
        f"attendances: {attendance_words(rows)}",
        f"none was held or planned in {idle[0]}" if len(idle) == 1 else "",
    )


def growth_answer(view: View) -> str:
    """What members and what official statistics say, one sentence each, never merged."""
    employees = [row for row in view.ask("sector_growth") if row["measure"] == "employees"]
    return sentences(growth_title(employees, "employees"), statistics_title(view.ask("sector_statistics")))


VERDICTS = ("matches", "records show less", "records show more", "cannot be computed")


ACHIEVED = {
    "new companies formed": ("company formed", "companies formed"),
    "products procured by the NHS": ("product procured by the NHS", "products procured by the NHS"),
    "programmes arrived": ("programme arrived", "programmes arrived"),
    "jobs created": ("job created", "jobs created"),
}


def outcomes_answer(view: View) -> str:
    """What came about, by the records alone, and how many public claims they bear out."""
    headlines = Headlines.of(view)
    known = [measure for measure in ACHIEVED if headlines.rows[measure]["records"] and headlines.rows[measure]["basis"] != AS_STATED]
    figures = {measure: headlines.figure(measure) for measure in known if headlines.known(measure)}
    said = [f"{figure} {ACHIEVED[measure][figure != '1']}" for measure, figure in figures.items()]
    return sentences(", ".join(said) or "no outcome is recorded in what is shown") + " " + claims_answer(view)


def claims_answer(view: View) -> str:
    """How many public claims the records bear out."""
    rows = view.ask("claims")
    if not rows:
        return "No claim is recorded. Put one row for each figure that was stated in public on the sheet Claims of a return."
    verdicts = [row["verdict"] for row in rows]
    match, less, more, neither = (verdicts.count(each) for each in VERDICTS)
    said = [
        f"{match:,} of {many(len(rows), 'figure')} stated in public {'matches' if match == 1 else 'match'} the records",
        f"for {less:,} the records show less" if less else "",
        f"for {more:,} they show more" if more else "",
        f"{neither:,} cannot be computed" if neither else "",
    ]
    return sentences(", ".join(each for each in said if each))


def method_answer(view: View) -> str:
    """What the page is made of."""
    return sentences("Every figure counts records, each record comes from a cell, and every record says why it counts or does not")
