"""Members at the end of each quarter, with who joined and who left."""

from __future__ import annotations

from collections.abc import Sequence

from charts.quarters import dated, label, name, name_with_months, ordered, span, undated
from charts.rows import Row, many, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table
from data.grammar.printing import print_change

WHERE_TO_PUT_IT = "Put one row for each organisation on the sheet Members of a return, with name, kind, joining date and employees."

NO_DAY = (
    "No return says which period it is for, so nothing of members can be placed in a quarter or a year. Members may be published all the "
    "same: other charts say how many. Say the period in Upload, or on a sheet About this return."
)

_LAID = Laid("members", "members", "members", ("member", "members"), quarters=True, so_far=True)


def members_over_time(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the query of the same name: one a quarter, and one of what stands in none."""
    quarters = dated(rows)
    apart = undated(rows)
    empty = "No member is recorded" if asked.is_dated else "Members cannot be placed in time yet"
    joined, left = sum(row["joined"] for row in rows), sum(row["left"] for row in rows)
    title = _title(quarters, joined, left, asked) if quarters else empty
    last = quarters[-1] if quarters else None
    panel = Bars("Members", f"{joined:,} joined, {left:,} left", _bars(quarters, asked), upright=True, laid=_LAID)
    return Specification(
        name="members_over_time",
        subject="members",
        title=title,
        subtitle=f"Member organisations at the end of each quarter, {asked.place}, {span(quarters, asked) or asked.period}",
        measure="members",
        unit="organisations",
        basis="A member on a day: joined by then and not left. Net change is joined less left, dated memberships only.",
        before_quoting=sentences(
            "members include universities, NHS bodies and councils"
            + (f"; {last['companies']:,} of {last['members']:,} are companies" if last else ""),
            f"{many(apart['joined'] + apart['left'], 'joining or leaving stands', 'joinings and leavings stand')} in no one quarter: "
            "the date is wider"
            if apart
            else "",
            "memberships without a joining date are members from the first return that lists them, and never joined",
            asked.without,
        ),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{name(row, asked)} {row['members']}" for row in quarters),
        table=_table(ordered(rows), asked),
        panels=(panel,) if any(row["members"] for row in quarters) else (),
        key=("companies", "others") if quarters else (),
        records=last["members"] if last else 0,
        behind=Behind(title=title, kind="members", figure="count"),
        missing="" if any(row["members"] for row in quarters) else why_missing("No member is recorded", asked),
    )


def why_missing(what: str, asked: Asked) -> str:
    """Why a chart of members over time is empty: `what` holds for what was asked; or nothing says a day, which is no lack of members."""
    return f"{what} for {asked.filters or asked.period}. {WHERE_TO_PUT_IT}" if asked.is_dated else NO_DAY


def _title(quarters: Sequence[Row], joined: int, left: int, asked: Asked) -> str:
    first, last = quarters[0], quarters[-1]
    net = joined - left
    moved = f"{joined:,} joined and {left:,} left"
    if not joined and not left:
        return f"{many(last['members'], 'member')} on the last day; none is known to have joined or left"
    if first["members"] == first["net"]:  # nobody is known to have been a member before: all of them are no growth
        return f"{many(last['members'], 'member')}: {moved} from {name(first, asked)} on"
    if net > 0:
        return f"{moved} since {name(first, asked)}: {net:,} more, {last['members']:,} members"
    if net < 0:
        return f"{moved} since {name(first, asked)}: {-net:,} fewer, {last['members']:,} members"
    return f"As many joined as left since {name(first, asked)}: {last['members']:,} members"


def _bars(quarters: Sequence[Row], asked: Asked) -> tuple[Bar, ...]:
    """A bar says its change where that is what it rises or falls by: a date wider than a quarter moves a bar and stands in none."""
    before = [None, *(row["members"] for row in quarters)]
    return tuple(
        _bar(row, asked, told=bool(row["joined"] or row["left"]) and was in (None, row["members"] - row["net"]))
        for row, was in zip(quarters, before, strict=False)
    )


def _bar(row: Row, asked: Asked, told: bool) -> Bar:
    others = row["members"] - row["companies"]
    parts = (Part("companies", row["companies"], f"{row['companies']:,}"), Part("others", others, f"{others:,}"))
    return Bar(
        name=label(row, asked),
        parts=tuple(part for part in parts if part.length > 0),
        value=f"{row['members']:,}",
        after=print_change(row["net"]) if told else "",
        behind=Behind(
            title=f"Members at the end of {name(row, asked)}: {row['members']:,}",
            kind="members",
            figure="count",
            where=(("period", (row["period"],)),),
        ),
    )


def _table(rows: Sequence[Row], asked: Asked) -> Table:
    columns = (
        Column("period", "Quarter"),
        Column("joined", "Joined", "count"),
        Column("left", "Left", "count"),
        Column("net", "Net", "count"),
        Column("members", "Members", "count"),
        Column("companies", "Of these companies", "count"),
        Column("employees", "Employees", "count"),
        Column("employees_known", "From members", "count"),
    )
    return Table(columns, tuple((name_with_months(row, asked), *(_shown(row, each.name) for each in columns[1:])) for row in rows))


def _shown(row: Row, column: str) -> int | None:
    """What is apart from all quarters are joinings and leavings; there are no members at its end."""
    return row[column] if row["period"] or column in ("joined", "left", "net") else None
