"""The organisations that a version names: what each name has, in which files, and which two may be one and are to be asked about."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import duckdb

from data.checking.names.namesakes import Named, Namesakes, namesakes
from data.grammar.names import normal_name
from data.store.acts import Standing, read_standing
from data.store.schema import literal

# What a record states, in pence at the low end; of several amounts the largest, since they are one at several stages.
STATED_PENCE = "greatest(" + ", ".join(
    f"if({name}_currency = 'GBP', coalesce({name}_low, {name}_high, 0), 0)" for name in ("amount", "announced", "committed", "realised")
) + ")"  # fmt: skip
# kind -> its columns that say: name, other names, segment, pence
_SAYS = {
    "investments": ("recipient", "null", "segment", STATED_PENCE),
    "members": ("name", "other_names", "segment", "0"),
    "outcomes": ("organisation", "null", "null", "0"),
}


def namesakes_in(version: Path, offered: Collection[str] | None = None) -> list[Namesakes]:
    """The pairs of names in a version (or a preview of one) that nobody answered yet, those with most money first.

    `offered`: the uploads of which at least one must hold one of the two names; None: any.
    """
    standing = read_standing(version)
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"attach {literal(version)} as version (read_only)")
        connection.execute("create table live (upload varchar, file_name varchar, rank integer, offered boolean)")
        for rank, each in enumerate(_live(standing)):
            values = [each.upload, each.file_name, rank, offered is None or each.upload in offered]
            connection.execute("insert into live values (?, ?, ?, ?)", values)
        return namesakes(_named(_stated(connection)), standing.settings)


def _live(standing: Standing) -> list:
    """The uploads that stand, the lowest rank first; real returns replace the demonstration."""
    live = standing.live_uploads
    live = [each for each in live if not each.demonstration] or live
    return sorted(live, key=lambda each: (each.period_end is not None, str(each.period_end or "")))


def _named(rows: list[dict[str, Any]]) -> list[Named]:
    """What is known under each folded name; it is written as it was written last."""
    found: dict[str, Named] = {}
    for row in rows:
        name = normal_name(row["name"])
        each = found.setdefault(name, Named(name))
        each.name = row["name"]
        each.offered |= row["offered"]
        each.records += row["records"]
        each.pence += row["pence"]
        for kept, value in ((each.numbers, row["number"]), (each.places, row["place"]), (each.segments, row["segment"])):
            kept.update({value} - {None})
        each.files.update(row["files"])
        each.others.update(folded for other in (row["others"] or "").split(";") if (folded := normal_name(other)))
    return list(found.values())


def _stated(connection: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """One row a name as it is written and what is said of it; of a record that several returns state the newest alone counts."""
    of_kinds = " union all ".join(
        f"""
        select "{name}" as name, {others} as others, company_number as number, place, {segment} as segment, {pence} as pence,
          live.*, rank = max(rank) over (partition by key) as is_newest
        from version.{kind}
        join live using (upload)
        where "{name}" is not null
        """
        for kind, (name, others, segment, pence) in _SAYS.items()
    )
    cursor = connection.execute(
        f"""
        select name, others, number, place, segment, bool_or(offered) as offered, list(distinct file_name) as files,
          count(*) filter (is_newest) as records, coalesce(sum(pence) filter (is_newest), 0)::bigint as pence
        from ({of_kinds})
        group by name, others, number, place, segment
        order by max(rank), name, number, place, segment
        """
    )
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, values, strict=True)) for values in cursor.fetchall()]
