"""Who joined and who left, year by year: of those who joined, the memberships that last solid and those that have ended in the tint."""

from __future__ import annotations

from collections.abc import Sequence

from charts.members_over_time import WHERE_TO_PUT_IT
from charts.quarters import COARSE, dated
from charts.rows import Row, many, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table
from data.grammar.printing import print_change

_JOINED = Laid("joined", "joined", "memberships begun", ("membership begun", "memberships begun"), quarters=True)
_LEFT = Laid("left", "left", quarters=True)


def members_by_year(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the query of the same name: one a year, and one for what stands in none."""
    years = dated(rows)
    apart = sum(row["joined"] + row["left"] for row in rows if row["period"] is None)
    joined, still, left = (sum(row[name] for row in rows) for name in ("joined", "still", "left"))
    drawn = any(row["joined"] or row["left"] for row in years)
    title = _title(years, joined, still, left) if drawn or not apart else f"{apart:,} joined or left, in no whole year"
    panels = (
        Bars("Joined", f"{joined:,}, of which {still:,} still last", tuple(_came(row) for row in years), upright=True, laid=_JOINED),
        Bars("Left", f"{left:,}; net change {print_change(joined - left)}", tuple(_went(row) for row in years), upright=True, laid=_LEFT),
    )
    return Specification(
        name="members_by_year",
        subject="members",
        title=title,
        subtitle=f"Dated memberships that began and that ended, by year, {asked.place}, {_span(years) or asked.period}",
        measure="memberships begun and ended",
        unit="memberships",
        basis="A membership stands in the year that its date lies wholly in; an organisation that comes back begins a second one.",
        before_quoting=sentences(
            f"{many(years[-1]['members'], 'member')} at the end of {years[-1]['period']}; who gave no joining date is among them, not here"
            if years
            else "",
            f"{many(apart, 'joining or leaving stands', 'joinings and leavings stand')} in no year shown: the date is wider than one"
            if apart
            else "",
            "universities, NHS bodies and councils are members too",
            "no return says why a membership ended: the organisation may have closed, been bought, or not renewed" if left else "",
            asked.without,
        ),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{row['period']} {row['joined']:,} joined, {row['left']:,} left" for row in years),
        table=_table([*years, *(row for row in rows if row["period"] is None)]),
        panels=panels if drawn else (),
        key=(*(("still members",) if still else ()), *(("left since",) if joined + left > still else ())),
        records=joined + left,
        behind=_behind(title),
        missing="" if drawn else _missing(apart, asked),
    )


def _missing(apart: int, asked: Asked) -> str:
    if apart:
        return f"No year lies wholly in {asked.period}, or a date is wider than a year: {apart:,} joined or left. {WHERE_TO_PUT_IT}"
    return f"No membership with a date begins or ends in {asked.filters or asked.period}. {WHERE_TO_PUT_IT}"


def _title(years: Sequence[Row], joined: int, still: int, left: int) -> str:
    if not joined + left:
        return "No member is known to have joined or left"
    when = f"since {years[0]['period']}" if len(years) > 1 else f"in {years[0]['period']}"
    if not joined:
        return f"Nobody joined {when}, and {left:,} left"
    return f"{still:,} of {many(joined, 'membership')} begun {when} still {'lasts' if still == 1 else 'last'}"


def _span(years: Sequence[Row]) -> str:
    return " to ".join(dict.fromkeys((years[0]["period"], years[-1]["period"]))) if years else ""


def _behind(title: str, *periods: str) -> Behind:
    """Those who joined and those who left, as the headline of net growth has them."""
    where = (("period", periods),) if periods else ()
    return Behind(title=title, kind="members", figure="count", where=where, more=(("headline", "net growth"),))


def _year(row: Row) -> Behind:
    return _behind(f"{row['period']}: {row['joined']:,} joined, {row['left']:,} left", row["period"])


def _came(row: Row) -> Bar:
    ended = row["joined"] - row["still"]
    parts = (Part("still members", row["still"], f"{row['still']:,}"), Part("left since", ended, f"{ended:,}"))
    return Bar(
        name=row["period"],
        parts=tuple(part for part in parts if part.length),
        value=f"{row['joined']:,}",
        after=f"{row['still']:,} last" if ended else "",
        behind=_year(row),
    )


def _went(row: Row) -> Bar:
    parts = (Part("left since", row["left"], f"{row['left']:,}"),) if row["left"] else ()
    return Bar(name=row["period"], parts=parts, value=f"{row['left']:,}", after=f"net {print_change(row['net'])}", behind=_year(row))


def _table(years: Sequence[Row]) -> Table:
    columns = (
        Column("period", "Year"), Column("joined", "Joined", "count"), Column("still", "Of these still members", "count"),
        Column("left", "Left", "count"), Column("net", "Net", "count"), Column("members", "Members at its end", "count"),
    )  # fmt: skip
    return Table(columns, tuple((row["period"] or COARSE, *(row[each.name] for each in columns[1:])) for row in years))
