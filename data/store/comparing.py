"""What a checked return states anew beside a version: which things are new, changed, the same, and which a complete list ends.

It compares statements by their keys. What then counts, and for how much, is decided in the views; see the headlines for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data.kinds import KINDS
from data.model import Kind
from data.returns import CheckedReturn
from data.store.acts import Standing, read_standing
from data.store.schema import field_columns, literal, quoted

NAMED = 40  # so many of the things that end are named
NAMES = ("recipient", "organisation", "measure")  # what a record is called that has no title


@dataclass(frozen=True)
class Compared:
    """One kind of a return, in things (records by key; members by organisation)."""

    kind: str
    new: int
    changed: int
    same: int
    older: int  # a return of a later period states them already: what this one says of them changes nothing
    gone: int  # the return is the complete list, and they are not in it
    gone_names: tuple[str, ...]  # the first of them
    rows_together: int = 0  # of the return's rows those that state a thing that another row states as well
    things_together: int = 0  # and how many things these are
    stay_confidential: int = 0  # things that an earlier return called confidential, and of which this one says neither yes nor no


def compared(checked: CheckedReturn, version: Path | None) -> list[Compared]:
    """One entry for each kind that the return holds or says it is the complete list of. `version`: None where nothing stands."""
    complete = checked.about["complete"] or []
    with side_by_side(checked, version) as connection:
        return [
            entry for kind in KINDS.values() if (entry := _compared(connection, kind, kind.name in complete, version is not None))
        ]


@contextmanager
def side_by_side(checked: CheckedReturn, version: Path | None) -> Iterator[duckdb.DuckDBPyConnection]:
    """The return as `staged`, the version as `version`, and its live uploads with their rank as `live`."""
    standing = read_standing(version) if version else Standing()
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"attach {literal(checked.staged)} as staged (read_only)")
        if version:
            connection.execute(f"attach {literal(version)} as version (read_only)")
        _rank_uploads(connection, standing, bool(checked.about["demonstration"]))
        yield connection


def _rank_uploads(connection: duckdb.DuckDBPyConnection, standing: Standing, demonstration: bool) -> None:
    """The uploads that will stand beside the return, with whether they rank above it. Real returns replace the demonstration."""
    connection.execute("create table live (upload varchar, rank integer, period_end date, complete varchar[])")
    live = [each for each in standing.live_uploads if demonstration or not each.demonstration]
    live.sort(key=lambda each: (each.period_end is not None, str(each.period_end or "")))
    for rank, each in enumerate(live):
        connection.execute("insert into live values (?, ?, ?, ?)", [each.upload, rank, each.period_end, list(each.complete)])


def _compared(connection: duckdb.DuckDBPyConnection, kind: Kind, complete: bool, beside: bool) -> Compared | None:
    lay_side_by_side(connection, kind, beside)
    counts = connection.execute(_COUNTS).fetchone()
    gone = connection.execute(_GONE, {"kind": kind.name}).fetchall() if complete else []
    if not sum(counts) and not gone:
        return None
    together = connection.execute(_TOGETHER).fetchone()
    silent = connection.execute(_STAY_CONFIDENTIAL).fetchone() if beside and "confidential" in kind.by_name else (0,)
    return Compared(kind.name, *counts, len(gone), tuple(name for (name,) in gone[:NAMED]), *together, *silent)


def thing_of(kind: Kind) -> str:
    """What tells two things apart, in SQL: the key; of members the organisation in it."""
    return "split_part(key, '|', 1)" if kind.name == "members" else "key"


def lay_side_by_side(connection: duckdb.DuckDBPyConnection, kind: Kind, beside: bool) -> None:
    """What the return states of each thing as `offered`, and what stands of it as `known`; its standing rows as `standing`.

    The rows of a thing that stand are those of the upload that ranks highest; what stays (`Field.stays`) is the newest that is said of it.
    """
    thing = thing_of(kind)
    lasting = [quoted(column) for each in kind.fields if each.stays for column, _ in field_columns(each)]
    columns = [quoted(column) for each in kind.fields for column, _ in field_columns(each) if not column.endswith("_text")]
    stated = f"hash({', '.join(columns)})"
    named = f"coalesce({', '.join(quoted(name) for name in (kind.title_field, *NAMES) if name in kind.by_name)}, null)"
    newest = "".join(f", arg_max({column}, (rank, {column}::varchar)) as {column}" for column in lasting)
    kept = f"replace ({', '.join(f'coalesce(rows.{each}, lasting.{each}) as {each}' for each in lasting)})" if lasting else ""
    ranked = f"version.{kind.name} join (select upload, rank from live) as live using (upload)"
    nothing = f"(select *, 0 as rank from staged.{kind.name} where false)"
    live = f"select *, {thing} as thing from {ranked if beside else nothing}"
    connection.execute(f"create or replace temp table lasting as select thing{newest} from ({live}) group by thing")
    connection.execute(f"""
        create or replace temp table standing as
        select rows.* {kept}
        from ({live} qualify rank = max(rank) over (partition by thing)) as rows
        join lasting using (thing)
    """)
    connection.execute(f"""
        create or replace temp table offered as
        select thing, list_sort(list({stated})) as stated
        from (
          select rows.* {kept}
          from (select *, {thing} as thing from staged.{kind.name}) as rows
          left join lasting using (thing)
        )
        group by thing
    """)
    connection.execute(f"""
        create or replace temp table known as
        select thing, any_value({named}) as named, any_value(rank) as rank, list_sort(list({stated})) as stated
        from standing
        group by thing
    """)


# A return without a period ranks before all that have one; of two alike the later publication wins.
BESIDE = """
from offered
left join (
  select known.*, coalesce(live.period_end > (select period_end from staged.uploads),
    live.period_end is not null and (select period_end from staged.uploads) is null) as above
  from known join live using (rank)
) as known using (thing)
"""

_COUNTS = f"""
select
  count(*) filter (known.thing is null),
  count(*) filter (known.thing is not null and not above and known.stated <> offered.stated),
  count(*) filter (known.thing is not null and not above and known.stated = offered.stated),
  count(*) filter (known.thing is not null and above)
{BESIDE}
"""

# Things whose rows say neither yes nor no, and which stand as confidential.
_STAY_CONFIDENTIAL = f"""
select count(*)
from (select key as thing from staged.investments group by key having count(confidential) = 0)
join lasting using (thing)
where lasting.confidential
  and thing in (select thing {BESIDE} where not above)
"""

_TOGETHER = "select coalesce(sum(len(stated)), 0)::bigint, count(*) from offered where len(stated) > 1"

_GONE = """
select coalesce(known.named, known.thing) as named
from known
join live using (rank)
where known.thing not in (select thing from offered)
  and not coalesce(live.period_end > (select period_end from staged.uploads), live.period_end is not null
    and (select period_end from staged.uploads) is null)
  and not exists (from live as later where later.rank > live.rank and list_contains(later.complete, $kind))
order by named
"""
