"""Words about organisations: what each has, computed from its row, and the sentences under the questions of the page."""

from __future__ import annotations

from datetime import date

from charts.rows import Row, many, named, sentences
from data.grammar.printing import print_count, print_range, print_when
from data.grammar.spans import is_span
from data.model import Count, When
from pages.parts.view import View


def membership_words(row: Row) -> str:
    """`member since May 2022`, `member by 30 Sep 2025`, `former member`; a dash for an organisation that never was one."""
    return f"{row['membership']}{_since(row['joined_from'], row['member_since'])}" if row["membership"] else "-"


def _since(start: date | None, end: date | None) -> str:
    """Since when: a day, a month or a year; of any other range when it was over, for then it is certain."""
    if not end:
        return ""
    return f" by {span_words(end, end)}" if start != end and is_span(start, end) == "range" else f" since {span_words(start, end)}"


def secured_words(row: Row) -> str:
    """`£1.45m`, `£250k + 1 unknown`, `£0` where none of the money that names it is secured; a dash where none names it."""
    unknown = f" + {row['unknown']:,} unknown" if row["unknown"] and row["secured_low"] is not None else ""
    return f"{print_range(row['secured_low'], row['secured_high'])}{unknown}" if row["money"] else "-"


def pipeline_words(row: Row) -> str:
    """`£300k`; a dash where it has nothing in the pipeline."""
    return print_range(row["pipeline_low"], row["pipeline_high"]) if _has(row, "pipeline") else "-"


def kind_words(row: Row) -> str:
    """What it is, in a line: `Company, Birmingham, Digital health`; a dash where no return says."""
    segment = "" if row["segment"] == "not stated" else row["segment"]
    return ", ".join(filter(None, (named(row["organisation_kind"], ""), row["place"], segment))) or "-"


def employees_words(row: Row) -> str:
    """`40`, `30-40`; a dash where nobody gave a number."""
    low, high = row["employees_low"], row["employees_high"]
    return "-" if low is None and high is None else print_count(Count(low, high))


def span_words(start, end) -> str:
    """Two days as people write what lies between them: `1 May 2022`, `May 2022`, `date unknown`."""
    precision = "unknown" if not (start and end) else "day" if start == end else is_span(start, end)
    return print_when(When(start, end, precision))


def organisations_answer(view: View) -> str:
    """How many organisations are named, and what they are to the cluster."""
    rows = view.ask("organisations")
    if not rows:
        return "No record names an organisation in what is shown."
    members, secured = (sum(1 for row in rows if test(row)) for test in (_is_member, _has_secured))
    partners, outcomes = (sum(1 for row in rows if row[name]) for name in ("events", "outcomes"))
    said = [
        f"{members:,} {'is a member' if members == 1 else 'are members'}" if members else "",
        f"{secured:,} {'has' if secured == 1 else 'have'} secured money" if secured else "",
        f"{partners:,} {'is a partner' if partners == 1 else 'are partners'} in events" if partners else "",
        f"{outcomes:,} {'has' if outcomes == 1 else 'have'} an outcome" if outcomes else "",
    ]
    return sentences(f"{many(len(rows), 'organisation is', 'organisations are')} named by the records", ", ".join(filter(None, said)))


def organisation_answer(row: Row | None) -> str:
    """What is known of one organisation in what is shown; `row` None: nothing of it is."""
    if row is None:
        return "Nothing of it is in what is shown; without filters there is."
    unknown = f" with {many(row['unknown'], 'amount')} unknown" if row["unknown"] else ""
    said = [
        membership_words(row) if row["membership"] else "",
        f"{print_range(row['secured_low'], row['secured_high'])} secured{unknown}" if _has_secured(row) else "",
        f"{print_range(row['pipeline_low'], row['pipeline_high'])} in the pipeline" if _has(row, "pipeline") else "",
        f"partner in {many(row['events'], 'event')}" if row["events"] else "",
        many(row["outcomes"], "outcome") if row["outcomes"] else "",
        f"{employees_words(row)} employees" if employees_words(row) != "-" else "",
    ]
    return sentences(", ".join(filter(None, said)) or "nothing that names it counts in what is shown")


def _is_member(row: Row) -> bool:
    return row["membership"] == "member"


def _has_secured(row: Row) -> bool:
    return _has(row, "secured")


def _has(row: Row, figure: str) -> bool:
    """Whether something is in a figure: not nothing, or not known."""
    return bool(row["money"]) and (row[f"{figure}_low"], row[f"{figure}_high"]) != (0, 0)
