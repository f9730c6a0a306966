"""Member companies on the day by size, by stage or by core: how many companies, and beside them how many people they employ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from charts.members_over_time import WHERE_TO_PUT_IT
from charts.rows import Row, many, named, people, percent, sentences, total
from charts.specification import Asked, Bar, Bars, Behind, Column, Laid, Part, Specification, Table

NOT_KNOWN = ("not known", "not stated")  # as the views call what no return says; "between two sizes" is no size either
NO_SIZE = (*NOT_KNOWN, "between two sizes")
SIZES = {"micro": "Micro (up to 9 people)", "small": "Small (10 to 49)", "medium": "Medium (50 to 249)", "large": "Large (250 and more)"}
WORDS = 12  # of a title, at most
MOST = 12
_COMPANIES = Laid("companies", "companies", "member companies", ("member company", "member companies"), ordered=True, by_part=True,
                  unnamed=("Between two sizes", "Size not known", "No stage stated", "No role stated"))  # fmt: skip
_EMPLOYEES = Laid("employees_low", "employees_high", unknown="companies", known="employees_known", ordered=True)
FEWEST, LEAST = 5, 10  # no percentage of fewer companies, nor of fewer people (counting rules, section 7)


@dataclass(frozen=True)
class Feature:
    """The words of one feature. `order`: of its names where size of the bars is not the order that means something."""

    noun: str
    by: str
    what: str  # as in "the most usual stage"
    basis: str
    remedy: str
    order: tuple[str, ...] = ()


FEATURES = {
    "size": Feature("Size", "by number of employees", "size", "Each company once, by its newest number of employees up to the day; a range "
                    "that reaches into another size is of none.",
                    "Put how many people each has in the column Employees of the sheet Members.", tuple(SIZES)),
    "stage": Feature("Stage", "by stage", "stage", "Each company once, at the newest stage that a return states.",
                     "Put it in the column Stage of the sheet Members."),
    "core": Feature("Core or supply", "by core or service and supply", "role", "Each company once, as the newest return "
                    "states it.", "Put it in the column Core of the sheet Members."),
}  # fmt: skip


def members_by_feature(rows: Sequence[Row], asked: Asked, feature: str = "size") -> Specification:
    """`rows` of the query of the same name, of which those of one feature are drawn: companies, and the people they employ."""
    words, ordered = FEATURES[feature], _ordered(rows, feature)
    companies, known = sum(row["companies"] for row in ordered), sum(row["employees_known"] for row in ordered)
    least, _ = total(ordered, "employees")
    title = _title(ordered, feature, companies)
    panels = _panels(ordered, feature, companies, least, known)
    return Specification(
        name="members_by_feature",
        subject="members",
        title=title,
        subtitle=f"Member companies {words.by}, {asked.place}, {asked.on_the_day}",
        measure="member companies and their employees",
        unit="companies; people",
        basis=words.basis,
        before_quoting=_before_quoting(ordered, feature, companies, known, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value}" for panel in panels for bar in panel.bars),
        table=_table(ordered, feature),
        panels=panels,
        key=("companies",) if companies else (),
        records=companies,
        behind=Behind(many(companies, "company", "companies"), "members", "count", among=(feature, tuple(row["name"] for row in ordered))),
        missing=_missing(ordered, feature, companies, asked),
    )


def _missing(rows: Sequence[Row], feature: str, companies: int, asked: Asked) -> str:
    """Why there is nothing to draw: there is no company, or of none the feature is known."""
    if not companies:
        return f"No member company is recorded for {asked.filters or asked.period}. {WHERE_TO_PUT_IT}"
    if all(row["name"] in NOT_KNOWN for row in rows):
        return f"No return states the {FEATURES[feature].what} of a member company. {FEATURES[feature].remedy}"
    return ""


def _ordered(rows: Sequence[Row], feature: str) -> list[Row]:
    """Sizes from small to large, all else by how many; what nobody states last."""
    order = FEATURES[feature].order
    chosen = [row for row in rows if row["feature"] == feature]
    return sorted(
        chosen,
        key=lambda row: (row["name"] in NO_SIZE, row["name"] in NOT_KNOWN, order.index(row["name"]) if row["name"] in order else len(order),
                         -row["companies"], row["name"]),
    )  # fmt: skip


def label(row: Row, feature: str) -> str:
    """The name of a row as people read it."""
    if row["name"] in NOT_KNOWN:
        return "Size not known" if feature == "size" else f"No {FEATURES[feature].what} stated"
    return SIZES.get(row["name"]) or named(row["name"])


def _title(rows: Sequence[Row], feature: str, companies: int) -> str:
    stated = [row for row in rows if row["name"] not in NO_SIZE]
    known = sum(row["companies"] for row in stated)
    what = FEATURES[feature].what
    if not companies:
        return "No member company is recorded"
    if not known:
        return f"None of {many(companies, 'company', 'companies')} has a {what} stated"
    of = f"of {many(known, 'company', 'companies')}"
    if feature == "size":
        below = sum(row["companies"] for row in stated if row["name"] in ("micro", "small"))
        return f"{below if below else 'None'} {of} of known size {'have' if below > 1 else 'has'} fewer than 50 people"
    most = max(row["companies"] for row in stated)
    leading = [label(row, feature) for row in stated if row["companies"] == most]
    has = f"the {what} of all {most:,} companies" if most == known > 1 else f"the most usual {what}: {most:,} {of}"
    one = f"{leading[0]} is {has}"
    if len(leading) == 1:
        return one if len(one.split()) <= WORDS else f"One {what} leads: {most:,} {of}"
    return f"{len(leading)} {what}s share the lead: {most:,} each {of}"


def _panels(rows: Sequence[Row], feature: str, companies: int, least: int, known: int) -> tuple[Bars, ...]:
    if not companies:
        return ()
    shown = shortened(rows)
    many_of = Bars("Companies", f"{companies:,}", tuple(_bar(row, feature) for row in shown), laid=_COMPANIES)
    if not least:
        return (many_of,)
    bars = tuple(_people(row, feature, least) for row in shown)
    return many_of, Bars("Employees", f"{people(rows)}, from {known:,} companies", bars, laid=_EMPLOYEES)


def shortened(rows: Sequence[Row]) -> list[Row]:
    """At most MOST rows, the tail as one that sums them: any word may stand for a stage in a return."""
    if len(rows) <= MOST:
        return list(rows)
    tail = rows[MOST - 1 :]
    low, high = total(tail, "employees")
    summed = {name: sum(row[name] for row in tail) for name in ("companies", "employees_known")}
    others = {"name": f"{len(tail)} others", "_names": [row["name"] for row in tail], "employees_low": low, "employees_high": high}
    return [*rows[: MOST - 1], others | summed]


def _behind(row: Row, feature: str, words: str) -> Behind:
    names = tuple(row.get("_names") or (row["name"],))
    return Behind(title=f"{label(row, feature)}: {words}", kind="members", figure="count", among=(feature, names))


def _bar(row: Row, feature: str) -> Bar:
    number = row["companies"]
    return Bar(label(row, feature), (Part("companies", number, f"{number:,}"),), f"{number:,}",
               behind=_behind(row, feature, many(number, "company", "companies")))  # fmt: skip


def _people(row: Row, feature: str, least: int) -> Bar:
    number, known = row["employees_low"] or 0, row["employees_known"]
    unknown = row["companies"] - known
    return Bar(
        name=label(row, feature),
        parts=(Part("employees", number, f"{number:,}"),) if number else (),
        value=people([row]) if known else "",
        after=percent(number, least) if number and known >= FEWEST and least >= LEAST else "",
        unknown=f"{'+ ' if known else ''}{unknown:,} unknown" if unknown else "",
        behind=_behind(row, feature, f"{people([row])} employees" if known else many(unknown, "company", "companies")),
    )


def _before_quoting(rows: Sequence[Row], feature: str, companies: int, known: int, asked: Asked) -> str:
    unstated = sum(row["companies"] for row in rows if row["name"] in NOT_KNOWN)
    between = sum(row["companies"] for row in rows if row["name"] == "between two sizes")
    what = FEATURES[feature].what
    return sentences(
        f"{known:,} of {many(companies, 'member company', 'member companies')} gave a number of employees: {people(rows)} together"
        if known
        else "no company gave a number of employees",
        f"of {many(unstated, 'company', 'companies')} no {what} is stated" if unstated and feature != "size" else "",
        f"{many(between, 'company', 'companies')} gave a range that reaches into two sizes" if between else "",
        "a bar is drawn to the lower end of a range" if feature == "size" else "",
        "a size is that of the company, wherever its people work" if feature == "size" else "",
        asked.without,
    )


def _table(rows: Sequence[Row], feature: str) -> Table:
    columns = (
        Column("name", FEATURES[feature].noun), Column("companies", "Companies", "count"),
        Column("employees_low", "Employees, low", "count"), Column("employees_high", "Employees, high", "count"),
        Column("employees_known", "From companies", "count"),
    )  # fmt: skip
    return Table(columns, tuple((label(row, feature), *(row[each.name] for each in columns[1:])) for row in rows))
