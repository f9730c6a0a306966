"""A checked return beside the one of the same layout that came before it: rows, money by source, and the records that are no more there.

Only what the two files state is compared; what counts, and for how much, is decided in the views.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data.grammar.names import plain
from data.kinds import KINDS
from data.model import Kind
from data.returns import CheckedReturn
from data.store.acts import Standing, Upload, read_standing
from data.store.comparing import NAMES, side_by_side, thing_of
from data.store.known_names import STATED_PENCE
from data.store.schema import quoted

ALIKE = 60  # in hundredths: so many of all headings of both must the two returns share, each in its kind
MOST_MISSING = 200  # records that are listed


@dataclass(frozen=True)
class Missing:
    """One record of the earlier return that is not in this one; `amount` as it was typed, "" where it has none."""

    name: str
    amount: str
    where: str  # `Investments!6`, in the earlier file


@dataclass(frozen=True)
class KindBeside:
    """One kind in both returns, in rows of the sheets and in things (records by key; members by organisation)."""

    kind: str
    rows: int
    rows_before: int
    new: int  # things that the earlier return did not state
    gone: int
    missing: tuple[Missing, ...]  # the first of those that are gone
    sources: tuple[tuple[str, int, int], ...] = ()  # those that differ: the source, its pence before and now, the greatest change first


@dataclass(frozen=True)
class Beside:
    """The earlier return, and each kind of the two."""

    file_name: str
    period_start: datetime.date
    period_end: datetime.date
    by: str  # who published it
    kinds: tuple[KindBeside, ...]


def beside_the_last(checked: CheckedReturn, version: Path | None) -> Beside | None:
    """The return beside the latest live one of an earlier period with (mostly) the same headings; None where there is none."""
    if version is None:
        return None
    with side_by_side(checked, version) as connection:
        standing = read_standing(version)
        last = _last(connection, standing)
        if last is None:
            return None
        kinds = tuple(found for kind in KINDS.values() if (found := _kind(connection, kind, last.upload)))
        published = next(act for act in standing.acts if act.act == "upload" and act.target == last.upload)
        return Beside(last.file_name, last.period_start, last.period_end, published.by, kinds)


def _last(connection: duckdb.DuckDBPyConnection, standing: Standing) -> Upload | None:
    (end,) = connection.execute("select period_end from staged.uploads").fetchone()
    own = _headings(connection, "staged.columns")
    found = None
    ranked = {upload for (upload,) in connection.execute("select upload from live").fetchall()}
    for each in standing.live_uploads:
        if end is None or each.period_end is None or each.period_end >= end or each.upload not in ranked:
            continue
        theirs = _headings(connection, "version.columns", each.upload)
        alike = len(own & theirs) * 100 >= ALIKE * len(own | theirs)
        if own and alike and (found is None or each.period_end >= found.period_end):
            found = each
    return found


def _headings(connection: duckdb.DuckDBPyConnection, columns: str, upload: str = "") -> set[tuple[str, str]]:
    """The headings of a return, each with its kind; without signs, so that those of another quarter are the same."""
    rows = connection.execute(
        f"select distinct kind, header from {columns} where header <> '' and ($upload = '' or upload = $upload)", {"upload": upload}
    )
    return {(kind, plain(header)) for kind, header in rows.fetchall()}


def _kind(connection: duckdb.DuckDBPyConnection, kind: Kind, upload: str) -> KindBeside | None:
    connection.execute(f"create or replace temp table now as select *, {thing_of(kind)} as thing from staged.{kind.name}")
    connection.execute(
        f"create or replace temp table before as select *, {thing_of(kind)} as thing from version.{kind.name} where upload = ?", [upload]
    )
    rows, rows_before = (
        connection.execute(f'select count(distinct (sheet, "row")) from {table}').fetchone()[0] for table in ("now", "before")
    )
    if not rows and not rows_before:
        return None
    new, gone = (
        connection.execute(f"select count(distinct thing) from {one} where thing not in (select thing from {other})").fetchone()[0]
        for one, other in (("now", "before"), ("before", "now"))
    )
    sources = _sources(connection) if kind.name == "investments" else ()
    return KindBeside(kind.name, rows, rows_before, new, gone, _missing(connection, kind), sources)


def _missing(connection: duckdb.DuckDBPyConnection, kind: Kind) -> tuple[Missing, ...]:
    """The first record of each thing that is gone, those with most money first."""
    money = kind.name == "investments"
    named = ", ".join(quoted(name) for name in ("recipient", kind.title_field, *NAMES) if name in kind.by_name)
    amount = "coalesce(amount_text, committed_text, realised_text, announced_text, '')" if money else "''"
    largest = f"{STATED_PENCE} desc, " if money else ""
    found = connection.execute(
        f"""
        select coalesce({named}, thing), {amount}, sheet || '!' || "row"
        from before
        where thing not in (select thing from now)
        qualify row_number() over (partition by thing order by sheet, "row") = 1
        order by {largest}sheet, "row"
        limit {MOST_MISSING}
        """
    ).fetchall()
    return tuple(Missing(*each) for each in found)


def _sources(connection: duckdb.DuckDBPyConnection) -> tuple[tuple[str, int, int], ...]:
    """What each source gives in both, where that differs: no budgets, no money passed on, and no row that others break down."""

    def by_source(table: str) -> dict[str, int]:
        return dict(connection.execute(
            f"""
            select coalesce(source, 'no source stated'), sum({STATED_PENCE})::bigint
            from {table}
            where coalesce(level, 'award') not in ('envelope', 'secondary')
              and coalesce(lower(trim(reference)) not in (select lower(trim(parent)) from {table} where parent is not null), true)
            group by all
            """
        ).fetchall())  # fmt: skip

    before, now = by_source("before"), by_source("now")
    differing = [(source, before.get(source, 0), now.get(source, 0)) for source in sorted(before.keys() | now.keys())]
    return tuple(sorted((each for each in differing if each[1] != each[2]), key=lambda each: -abs(each[1] - each[2])))
