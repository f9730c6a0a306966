"""Which records stand behind a figure, and what they add up to: the drawer shows it, the tests hold it to the bar."""

from __future__ import annotations

from collections.abc import Sequence

from charts.funding_by_award import called
from charts.money import NOT_BROKEN_DOWN
from charts.rows import Row
from charts.specification import Behind, Column, Table
from data.grammar.names import normal_name
from data.grammar.printing import print_range
from pages.parts.view import View

# The column of a record -> the filter that selects by it.
_FILTER = {
    "source_type": "source",
    "source": "source",
    "theme": "theme",
    "segment": "segment",
    "period": "period",
    "programme": "programme",
    "place": "place",
}
MONEY = ("realised", "to_come", "secured", "expected", "announced", "target", "pipeline")


def records_behind(view: View, behind: Behind) -> list[Row]:
    """The records that a figure counts, largest first. They are asked for with the view's filters, narrowed to what is meant."""
    if behind.question != "records":
        return [row for row in view.ask(behind.question, **dict(behind.more)) if _is_meant(row, behind)]
    narrowed: dict[str, tuple[str, ...]] = {}
    for column, values in behind.where:
        word = _FILTER.get(column)
        # A filter that is set already stays: the column itself is compared below. Of a quarter see `_inside`.
        if word and None not in values and (column == "period" or not getattr(view.filters, word)):
            narrowed[word] = tuple(value for value in values if value)
    more = dict(behind.more) or {"kind": behind.kind}
    rows = _inside(view, more, "period" in narrowed, view.narrowed(**narrowed).ask("records", **more))
    if behind.more:
        return [row for row in rows if _is_meant(row, behind)]
    if behind.among:
        feature, names = behind.among
        features = view.narrowed(**narrowed).ask("member_features") if behind.kind == "members" else view.ask("event_features")
        meant = {row["record"] for row in features if row["feature"] == feature and row["name"] in names}
        return [row for row in rows if row["record"] in meant and _is_meant(row, behind)]
    if behind.left_out:
        return [row for row in rows if _is_meant(row, behind)]
    found = [row for row in rows if row["counts"] == "counts" and _is_meant(row, behind) and _has(row, behind.figure)]
    return one_each(found) if behind.kind == "members" else found


def _inside(view: View, more: dict[str, str], by_period: bool, rows: list[Row]) -> list[Row]:
    """Of the records of a quarter those of the chosen period: it may be a month of it. Members are those at a period's end."""
    if not by_period or not view.filters.period or more.get("kind") == "members":
        return rows
    shown = {row["record"] for row in view.ask("records", **more)}
    return [row for row in rows if row["record"] in shown]


def bounds(row: Row, figure: str) -> tuple[int | None, int | None]:
    """What a record counts for in a figure, in pence; both null: nothing known."""
    name = figure
    if figure == "secured or pipeline":
        name = "secured" if _has(row, "secured") else "pipeline"
    return (row[f"{name}_low"], row[f"{name}_high"]) if name in MONEY else (None, None)


def counts_for(row: Row, figure: str) -> str:
    """The same in words; blank for what is no money."""
    if not is_money(figure):
        return ""
    low, high = bounds(row, figure)
    return "unknown" if low is None and high is None else print_range(low, high)


def total(rows: Sequence[Row], figure: str) -> str:
    """What the records add up to, as the bar says it: `£3.10m (1 amount unknown)`; blank for what is no money."""
    if not is_money(figure) or figure == "secured or pipeline":
        return ""
    each = [bounds(row, figure) for row in rows]
    known = [pair for pair in each if pair != (None, None)]
    low = sum(pair[0] or 0 for pair in known)
    high = None if any(pair[1] is None for pair in known) else sum(pair[1] for pair in known)
    return print_range(low, high, len(each) - len(known))


def is_money(figure: str) -> bool:
    return figure in MONEY or figure == "secured or pipeline"


def title(row: Row) -> str:
    """What a record is called: its title, else its organisation, else its reference."""
    named = row["title"] or ""
    if row["kind"] == "investments" and row["source"] == NOT_BROKEN_DOWN and named:
        return called(row)
    if row["kind"] == "investments":
        named = " in ".join(filter(None, (row["source"] or row["title"], row["organisation"])))
    return named or row["organisation"] or row["reference"] or row["key"]


def table_of(rows: Sequence[Row]) -> Table:
    """The records as they are asked, for CSV."""
    texts = ("kind", "reference", "title", "organisation", "source", "source_type", "owner", "programme", "status", "place", "segment",
             "theme", "period", "why")  # fmt: skip
    columns = (
        *(Column(name, name.replace("_", " ").capitalize()) for name in texts),
        *(Column(f"{name}_{end}", f"{name.replace('_', ' ').capitalize()}, {end}", "GBP") for name in MONEY for end in ("low", "high")),
        Column("unknown", "Unknown", "count"), Column("file_name", "File"), Column("sheet", "Sheet"), Column("row", "Row", "count"),
        Column("cell", "Cell"), Column("text", "As typed"),
    )  # fmt: skip
    return Table(columns, tuple(tuple(row[column.name] for column in columns) for row in rows))


def one_each(rows: Sequence[Row]) -> list[Row]:
    """Of an organisation that several returns state, its newest statement: it is one member. The rows come newest first."""
    newest: dict[str, Row] = {}
    for row in rows:
        newest.setdefault(normal_name(row["organisation"]), row)
    return list(newest.values())


def _is_meant(row: Row, behind: Behind) -> bool:
    return all(row[column] in values for column, values in behind.where if column != "period")


def _has(row: Row, figure: str) -> bool:
    """Whether a record is in a figure: what it counts for is not nothing. Both ends null is an unknown amount, which is in it."""
    if not is_money(figure):
        return True
    names = ("secured", "pipeline") if figure == "secured or pipeline" else (figure,)
    return any(row[f"{name}_low"] or row[f"{name}_high"] != 0 for name in names)
