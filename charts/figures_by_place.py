"""A measure at each of the 30 authorities as a map of tiles, beside what stands at no one of them: together they are the headline."""

from __future__ import annotations

from collections.abc import Sequence

from charts.palette import STEPS
from charts.place_measures import MEASURES, NOT_AT_ONE, Measure, added, figure_words, state, thresholds
from charts.place_titles import title_of
from charts.rows import Row, in_words, many, named, sentences
from charts.specification import Asked, Bar, Bars, Behind, Column, Part, Specification, Table, Tile, Tiles
from data.grammar.printing import print_pence
from data.lists import entries

POUNDS = 100  # pence
LEAST_STEP = 10_000 * POUNDS
SAID = {
    "placed": "a figure",
    "nought": "records and nothing that counts",
    "not known": "records and no figure that is known",
    "outside": "no part in it",
    "no data": "no record",
}
WORDS = {"no data": "no data", "not known": "not known", "outside": "outside"}


def figures_by_place(rows: Sequence[Row], asked: Asked, measure: str = "secured funding") -> Specification:
    """`rows` of the query of the same name; those of one measure (one of MEASURES) are shown."""
    said, mine = MEASURES[measure], [row for row in rows if row["measure"] == measure]
    authorities = [row for row in mine if row["sort"] == "authority"]
    elsewhere = _groups([row for row in mine if row["sort"] != "authority"])
    empty = not any(row["recorded"] for row in mine)
    panels = [] if empty else [_tiles(authorities, said)]
    if not empty and elsewhere:
        panels.append(_bars(elsewhere, said))
    title = f"No place is recorded for {measure}" if empty else title_of(authorities, mine, said)
    when = f"on {asked.as_at}" if said.kind == "members" and asked.period == "all periods" and asked.as_at else asked.period
    records = sum(row["records"] for row in mine)
    return Specification(
        name="figures_by_place",
        subject=said.subject,
        title=title,
        subtitle=f"{named(measure)}{', £,' if said.is_money else ''} by local authority, {asked.place}, {when}",
        measure=measure,
        unit="GBP" if said.is_money else measure,
        basis="Each record stands at the authority that its place names; all tiles, and what stands at no one authority, are the headline.",
        before_quoting=_before_quoting(authorities, mine, elsewhere, said, asked),
        source=asked.source,
        alt=_alt(title, panels),
        table=_table(mine, said),
        panels=tuple(panels),
        key=_key(panels),
        records=records,
        behind=Behind(
            f"{named(measure)}: {figure_words(added(mine), said)}", said.kind, _figure(said), more=(("headline", measure),)
        ),
        missing=_missing(measure, said, asked) if empty else "",
        alone="a tile holds one figure",
    )


def _tiles(rows: Sequence[Row], said: Measure) -> Tiles:
    by_name = {row["place"]: row for row in rows}
    largest = max((row["low"] or row["high"] or 0 for row in rows), default=0)
    edges = thresholds(largest, LEAST_STEP if said.is_money else 1, len(STEPS[said.subject]) - 1)
    tiles = []
    for place in entries("place_tiles"):
        where = (place["name"], int(place["row"]), int(place["column"]))
        row = by_name.get(place["name"])
        tiles.append(_tile(*where, row, said, edges) if row else Tile(*where, "not chosen", ""))
    words = tuple(print_pence(each) if said.is_money else f"{each:,}" for each in edges)
    return Tiles(many(sum(row["is_meant"] for row in rows), "authority", "authorities"), _total(rows, said), tuple(tiles), words)


def _tile(name: str, row: int, column: int, found: Row, said: Measure, edges: Sequence[int]) -> Tile:
    drawing = "pipeline" if state(found) == "placed" and found["measure"] == "pipeline" else state(found)
    value = WORDS.get(drawing) or figure_words((found["low"], found["high"]), said)
    unknown = _unknown(found, drawing == "not known")
    if drawing == "not known" and unknown:
        value, unknown = unknown, ""
    low = found["low"] or found["high"] or 0
    # Few steps are the darkest ones: the largest figure is always the darkest.
    step = len(STEPS[said.subject]) - 1 - len(edges) + sum(low > edge for edge in edges) if drawing in ("placed", "pipeline") else 0
    return Tile(name, row, column, drawing, value, unknown, step, _behind(name, (name,), [found], said) if found["recorded"] else None)


def _unknown(row: Row, alone: bool) -> str:
    return "" if not row["unknown"] else f"{'' if alone else '+ '}{row['unknown']:,} unknown"


def _behind(name: str, places: tuple[str | None, ...], rows: Sequence[Row], said: Measure) -> Behind:
    """The records that the figure counts; where none does, those that name the place, and why they do not count."""
    measure, where = rows[0]["measure"], (("place", places),)
    authority = name if rows[0]["sort"] == "authority" else ""
    if any(row["records"] for row in rows):
        title = f"{named(measure)}, {name}: {figure_words(added(rows), said) if any(map(_is_known, rows)) else 'unknown'}"
        return Behind(title, said.kind, _figure(said), where, more=(("headline", measure),), authority=authority)
    return Behind(f"{named(measure)}, {name}: none counts", said.kind, "count", where, left_out=True, authority=authority)


def _figure(said: Measure) -> str:
    return "count" if said.each_is_one else "adds"


def _is_known(row: Row) -> bool:
    return row["low"] is not None or row["high"] is not None


def _groups(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """What stands at no one authority, by the words for its sort; what adds nothing for certain is left out."""
    found: dict[str, list[Row]] = {}
    for sort, words in NOT_AT_ONE.items():
        if kept := [row for row in rows if row["sort"] == sort and (row["low"], row["high"]) != (0, 0)]:
            found[words] = kept
    return found


def _bars(groups: dict[str, list[Row]], said: Measure) -> Bars:
    rows = [row for each in groups.values() for row in each]
    return Bars("At no one authority", _total(rows, said), tuple(_bar(name, each, said) for name, each in groups.items()))


def _bar(name: str, rows: Sequence[Row], said: Measure) -> Bar:
    low, high = added(rows)
    known = any(map(_is_known, rows))
    hatched = rows[0]["measure"] == "pipeline"
    parts = (Part("pipeline" if hatched else "placed", low), Part("pipeline range" if hatched else "range", (high or low) - low))
    unknown = sum(row["unknown"] for row in rows)
    apart = sum(row["too_coarse"] + row["unshared"] for row in rows if not _is_known(row) and not row["records"])
    frame = f"{'+ ' if known else ''}{unknown + apart:,} unknown" if unknown + apart else ""
    return Bar(
        name=name,
        parts=tuple(part for part in parts if part.length > 0),
        value=figure_words((low, high), said) if known else "",
        unknown=frame,
        behind=_behind(name, tuple(row["place"] for row in rows), rows, said),
    )


def _total(rows: Sequence[Row], said: Measure) -> str:
    unknown = sum(row["unknown"] for row in rows)
    known = any(map(_is_known, rows))
    return (figure_words(added(rows), said) if known else "no figure") + (f", {unknown:,} unknown" if unknown else "")


def _key(panels: Sequence[Tiles | Bars]) -> tuple[str, ...]:
    drawn = {tile.drawing for panel in panels if isinstance(panel, Tiles) for tile in panel.tiles}
    drawn |= {part.drawing for panel in panels if isinstance(panel, Bars) for bar in panel.bars for part in bar.parts}
    order = ("pipeline", "nought", "no data", "not known", "outside", "not chosen", "range", "pipeline range")
    return tuple(each for each in order if each in drawn)


def _alt(title: str, panels: Sequence[Tiles | Bars]) -> str:
    tiles = [tile for panel in panels if isinstance(panel, Tiles) for tile in panel.tiles]
    bars = [bar for panel in panels if isinstance(panel, Bars) for bar in panel.bars]
    said = [f"{tile.name} {tile.value} {tile.unknown}".strip() for tile in tiles if tile.drawing != "not chosen"]
    return f"{title}. " + "; ".join(said + [f"{bar.name} {bar.value} {bar.unknown}".strip() for bar in bars])


def _before_quoting(
    authorities: Sequence[Row], mine: Sequence[Row], elsewhere: dict[str, list[Row]], said: Measure, asked: Asked
) -> str:
    states = [state(row) for row in authorities]
    numbers = [(states.count(drawing), words) for drawing, words in SAID.items()]
    counted = [f"{many(number, 'authority has', 'authorities have')} {words}" for number, words in numbers if number]
    apart = [row for rows in elsewhere.values() for row in rows]
    unknown = sum(row["unknown"] for row in mine)
    ranged = any(row["high"] is None or row["low"] != row["high"] for row in authorities if state(row) == "placed")
    return sentences(
        in_words(counted) if counted else "",
        f"{_total(apart, said)} of {figure_words(added(mine), said)} stands at no one authority" if apart else "",
        f"{many(unknown, 'record has', 'records have')} no figure and {'adds' if unknown == 1 else 'add'} nothing" if unknown else "",
        "a tile with a range has the colour of its low end" if ranged else "",
        "expected or announced, never added to what is secured" if mine and mine[0]["measure"] == "pipeline" else "",
        asked.unplaced and f"not counted: {asked.unplaced}",
        asked.without,
        "All results are gross" if said.is_money else "",
    )


def _missing(measure: str, said: Measure, asked: Asked) -> str:
    return (
        f"No record that {measure} is made of names a place for {asked.filters or asked.period}. "
        f"Put the local authority into the column Place of the sheet {said.sheet} of a return."
    )


def _table(rows: Sequence[Row], said: Measure) -> Table:
    unit = "GBP" if said.is_money else "count"
    columns = (
        Column("place", "Place"),
        Column("place_code", "Code"),
        Column("sort", "Kind of place"),
        Column("low", "Low", unit),
        Column("high", "High", unit),
        Column("unknown", "Without a figure", "count"),
        Column("records", "Records that count", "count"),
        Column("recorded", "Records that name it", "count"),
    )
    named_rows = [{**row, "place": row["place"] or "none stated"} for row in rows]
    return Table(columns, tuple(tuple(row[each.name] for each in columns) for row in named_rows))
