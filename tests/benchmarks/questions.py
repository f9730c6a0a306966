"""The dashboard's questions over a million investments and 300,000 events, beside SQL written by hand over flat tables."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import duckdb

from data.store.schema import create_tables
from queries.door import Door, open_version
from queries.filters import Filters
from queries.registry import questions
from tests.benchmarks.measure import Line, Times, timed, typical

# One upload; three investments in a hundred are tranches of a round, one in fifty is a range, one in a hundred undisclosed.
_FILLED = """
insert into uploads (upload, sha256, file_name, period_start, period_end, complete, demonstration, left_out)
values ('u', 's', 'large.xlsx', '2023-04-01', '2025-03-31', [], false, false);

insert into acts (sequence, id, act, what, "by", "at", target, withdrawn)
values (1, 'u', 'upload', 'large.xlsx', 'Benchmark', '2025-04-01', 'u', false);

insert into investments by name
select
  'u.1.' || n as record, 'u' as upload, 'Investments' as sheet, n as "row", 'inv-' || n as key, 'reference' as keyed_by,
  'INV-' || n as reference, 'Company ' || n % 50000 || ' Ltd' as recipient, 'Funder ' || n % 200 as source,
  ['central government', 'UKRI and Innovate UK', 'angels', 'corporate', 'university'][n % 5 + 1] as source_type,
  ['public', 'public', 'private', 'private', 'public'][n % 5 + 1] as owner, 'Programme ' || n % 20 as programme,
  ['co-investment', 'own grant', 'other'][n % 3 + 1] as programme_role,
  ['committed', 'realised', 'announced', 'expected'][n % 4 + 1] as status,
  if(n % 100 = 50, 'round', if(n % 100 in (51, 52, 53), 'tranche', 'award')) as level,
  if(n % 100 in (51, 52, 53), 'INV-' || n - n % 100 + 50, null) as parent,
  if(n % 100 = 7, null, (n * 7919 % 5000000 + 1000) * 100) as amount_low, if(n % 50 = 3, amount_low * 2, amount_low) as amount_high,
  if(n % 100 = 7, 'undisclosed', if(n % 50 = 3, 'range', 'exact')) as amount_qualifier, 'GBP' as amount_currency,
  date '2023-04-01' + (n % 700)::integer as date_start, date_start as date_end, 'day' as date_precision,
  ['Imaging', 'Digital health'][n % 2 + 1] as segment, 'in' as sector_scope, false as confidential, '' as place_within
from range(1, $investments + 1) as numbers(n);

insert into events by name
select
  'u.2.' || n as record, 'u' as upload, 'Events' as sheet, n as "row", 'ev-' || n as key, 'reference' as keyed_by, 'EV-' || n as reference,
  'Event ' || n as title, ['held', 'held', 'planned'][n % 3 + 1] as status, ['led', 'co-led', 'attended'][n % 3 + 1] as role,
  ['Digital health', 'Diagnostics', 'Imaging', 'Skills', 'Regulation'][n % 5 + 1] as theme,
  if(n % 4 = 0, null, n % 90 + 10) as attended_low, attended_low as attended_high,
  date '2023-04-01' + (n % 700)::integer as start_start, start_start as start_end, 'day' as start_precision, '' as place_within
from range(1, $events + 1) as numbers(n);
"""
_FLAT = """
create table money as
select source, source_type, owner, recipient, programme_role, status, segment, date_start as day, amount_low as low, amount_high as high
from store.investments;

create table gatherings as
select theme, status, role, start_start as day, attended_low, attended_high
from store.events;
"""
FILTERS = {
    "": (Filters(), "true", "true"),
    ", one source type": (Filters(source=("angels",)), "source_type = 'angels'", "true"),
    ", one year": (Filters(period=("2023/24",)), *(["day between '2023-04-01' and '2024-03-31'"] * 2)),
}


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    investments, events = rows * 10, rows * 3
    path = version(folder / "v1.duckdb", investments, events)
    flat = duckdb.connect(config={"memory_limit": "2GB"})
    flat.execute(f"attach '{path}' as store (read_only)")
    copied, _ = timed(lambda: flat.execute(_FLAT))
    door, by_hand = open_version(path), written_by_hand()
    built, _ = timed(lambda: built_for(door, list(by_hand)))
    found, ours, hands = [], Times(0, 0), Times(0, 0)
    for name, sql in by_hand.items():
        for said, (filters, of_money, of_gatherings) in FILTERS.items():
            if said == ", one source type" and name.startswith("events"):
                continue
            hand = typical(partial(asked_by_hand, flat, sql.format(money=of_money, gatherings=of_gatherings)))
            asked = typical(partial(door.ask, name, filters))
            found.append(Line(f"{name}{said}", asked, hand))
            ours, hands = ours.added(asked), hands.added(hand)
    held = door.room("board").rows("select sum(memory_usage_bytes) from duckdb_memory()", {})[1][0][0]
    return f"Questions over {investments:,} investments and {events:,} events, against SQL written by hand over flat tables", [
        *found,
        Line("all of them together", ours, hands, "at most 1.5"),
        Line("the views, made once a version", built, copied),
        Line("their memory", result=f"{held / 1e6:,.0f} MB; the version's file has {path.stat().st_size / 1e6:,.0f} MB"),
    ]


def version(path: Path, investments: int, events: int) -> Path:
    """A version file with so many records, as if one return had held them all."""
    connection = duckdb.connect(str(path))
    create_tables(connection)
    for statement in filter(str.strip, _FILLED.split(";\n")):
        counts = {"investments": investments, "events": events}
        connection.execute(statement, {name: count for name, count in counts.items() if f"${name}" in statement})
    connection.close()
    return path


def written_by_hand() -> dict[str, str]:
    """The blocks of flat.sql by their names, which are those of the questions that they stand beside."""
    text = Path(__file__).with_name("flat.sql").read_text(encoding="utf-8")
    return dict(re.findall(r"(?ms)^-- name: (\w+)\n(.*?);\n", text))


def asked_by_hand(flat: duckdb.DuckDBPyConnection, sql: str) -> list[tuple]:
    return flat.execute(sql).fetchall()


def built_for(door: Door, names: list[str]) -> None:
    """Make every view that the questions need."""
    for name in names:
        door.room("board").make_views_for(questions()[name].sql)
