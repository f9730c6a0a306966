"""What the figures do not show, each with how much it is: computed, so that a sentence goes when it is no longer true."""

from __future__ import annotations

from charts.rows import many
from charts.said.headlines import Headlines
from charts.said.pool import pool_words
from charts.said.view import View

# The code of a reason (judged_records in the views) and what it says of one record and of several.
LEFT_OUT = {
    "wider": ("reaches beyond the region and states no share of it", "reach beyond the region and state no share of it"),
    "part of sector": ("is in part of the sector and states no share", "are in part of the sector and state no share"),
    "currency": ("is in another currency than pounds", "are in other currencies than pounds"),
    "in kind": ("is in kind", "are in kind"),
}
UNKNOWN = {"secured funding": "amount", "pipeline": "amount", "attendances": "event", "members' employees": "member"}
ALWAYS = (
    "All results are gross: nobody knows what would have happened without the cluster.",
    "An attendance is a visit. How many different people came is not known.",
    "Jobs created are those that a record states. A change in a member's headcount is none.",
    "Members are those who joined, and no sample of the sector; official statistics stand beside them and are never merged with them.",
)


def not_shown(view: View) -> list[str]:
    """The sentences, the largest matters of the data first; `view` is unfiltered."""
    headlines = Headlines.of(view)
    said = []
    if view.without:
        said.append(f"The figures are {view.without}: of those neither names nor single amounts are anywhere on these pages.")
    if pool := pool_words(view):
        said.append(pool)
    for measure, what in UNKNOWN.items():
        row = headlines.rows[measure]
        if row["records"] and row["unknown"]:
            unknown = f"{many(row['unknown'], what)} of {row['records']:,} {'is' if row['unknown'] == 1 else 'are'} unknown"
            said.append(f"Of {measure} {unknown}, and in no sum: the truth may be higher.")
    reasons = {row["reason"]: row for row in view.ask("records_by_reason") if row["kind"] == "investments" and not row["counts"]}
    for reason, (one, several) in LEFT_OUT.items():
        if row := reasons.get(reason):
            said.append(f"{many(row['records'], 'record')} of money {one if row['records'] == 1 else several}: left out, and listed.")
    return [*said, *ALWAYS]
