"""Events that the cluster led or co-led by primary theme and month, as a heat map: held filled, planned in a dotted frame."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from charts import months
from charts.events_by_theme import events_words, is_theme, no_event, theme_name, where_events_go
from charts.quarters import COARSE
from charts.rows import Row, many, sentences
from charts.specification import Asked, Behind, Cell, Column, Heading, HeatMap, Part, Specification, Table

MOST_THEMES, MOST_QUARTERS = 24, 10
FIGURES = ("held", "planned")


@dataclass(frozen=True)
class _Line:
    """A row or a column of the map: the themes or months that it sums."""

    heading: Heading
    names: tuple[str | None, ...] = ()  # of themes, or of months as addresses write them; a total has none: it sums all
    figures: tuple[str, ...] = FIGURES
    words: str = ""  # in sentences


def events_by_theme_and_month(rows: Sequence[Row], asked: Asked) -> Specification:
    """`rows` of the query of the same name: one a theme and month in which it has an event."""
    held, planned = (sum(row[figure] for row in rows) for figure in FIGURES)
    panel = HeatMap("Events by theme and month", events_words(held, planned), *_map(rows, asked)) if held + planned else None
    title = _title(rows, held, planned) if panel else no_event(asked)
    return Specification(
        name="events_by_theme_and_month",
        subject="events",
        title=title,
        subtitle=f"Events that the cluster led or co-led, by primary theme and month, {asked.place}, {asked.period}; "
        "a dot is no event, a dotted frame is planned",
        measure="events held and events planned",
        unit="events",
        basis="Each event once, at its primary theme, in the month that its date lies wholly in.",
        before_quoting=_before_quoting(rows, asked),
        source=asked.source,
        alt=f"{title}. {_alt(rows)}",
        table=_table(rows),
        panels=(panel,) if panel else (),
        records=sum(row["records"] for row in rows),
        behind=Behind(title=events_words(held, planned), kind="events", figure="count"),
        missing="" if panel else where_events_go(asked),
        alone="a cell holds one figure",
    )


def _summed(rows: Sequence[Row], column: str, figure: str = "held") -> dict:
    found: dict = {}
    for row in rows:
        found[row[column]] = found.get(row[column], 0) + row[figure]
    return found


def _title(rows: Sequence[Row], held: int, planned: int) -> str:
    if not held:
        return f"No event held yet; {many(planned, 'event')} planned"
    by_month = {month: number for month, number in _summed(rows, "start").items() if month and number}
    if not by_month:
        return f"{many(held, 'event')} held, none with a known month"
    most = max(by_month.values())
    busiest = [month for month, number in by_month.items() if number == most]
    if len(by_month) == 1:
        return f"All of {many(most, 'dated event')} held fall in {months.name(busiest[0])}" if most > 1 else (
            f"1 event held with a known month: {months.name(busiest[0])}"
        )  # fmt: skip
    dated = sum(by_month.values())
    rival = max((number for month, number in by_month.items() if month != busiest[0]), default=0)
    doubt = rival + held - dated >= most and held > dated  # what has no month may be of another
    if len(busiest) == 1 and doubt:
        return f"{months.name(busiest[0])} leads the months that are known: {most:,} of {many(dated, 'event')}"
    if len(busiest) == 1:
        return f"{months.name(busiest[0])} was the busiest month: {most:,} of {many(held, 'event')} held"
    return f"No month {'is known for' if doubt else 'had'} more than {most:,} of {many(held, 'event')} held"


def _map(rows: Sequence[Row], asked: Asked) -> tuple[tuple[Heading, ...], tuple[Heading, ...], tuple[Cell, ...]]:
    themes, columns = _themes(rows), _columns(rows, asked)
    cells = [
        Cell(at, across, parts, _behind(theme, column, parts))
        for at, theme in enumerate(themes)
        for across, column in enumerate(columns)
        if (parts := _parts(rows, theme, column))
    ]
    return tuple(each.heading for each in themes), tuple(each.heading for each in columns), tuple(cells)


def _themes(rows: Sequence[Row]) -> list[_Line]:
    """Themes of most events first, the tail as one row, then what all of them make."""
    held, planned = _summed(rows, "theme"), _summed(rows, "theme", "planned")
    ordered = sorted(held, key=lambda theme: (not is_theme(theme), -held[theme], -planned[theme], theme or ""))
    shown, tail = (ordered, []) if len(ordered) <= MOST_THEMES else (ordered[: MOST_THEMES - 1], ordered[MOST_THEMES - 1 :])
    lines = [_Line(Heading(theme_name(theme)), (theme,), words=theme_name(theme)) for theme in shown]
    if tail:
        lines.append(_Line(Heading(f"{len(tail)} others"), tuple(tail), words=f"{len(tail)} other themes"))
    return lines + [
        _Line(Heading(f"All themes: {figure}", total=True), (), (figure,), "all themes")
        for figure, numbers in (("held", held), ("planned", planned))
        if any(numbers.values())
    ]


def _columns(rows: Sequence[Row], asked: Asked) -> list[_Line]:
    """The months under their quarters, what is before and after them or in none, then the totals."""
    dated = sorted({row["start"] for row in rows if row["start"]})
    held = [row["start"] for row in rows if row["start"] and row["held"]]
    shown = months.months_shown(dated, held, MOST_QUARTERS) if dated else []
    lines = [
        _Line(Heading(months.short_name(each), months.quarter_name(each, asked)), (_word(each),), words=months.name(each))
        for each in shown
    ]
    before, after = [each for each in dated if each < shown[0]], [each for each in dated if each > shown[-1]]
    if before:
        lines.insert(0, _Line(Heading("Earlier", " "), tuple(map(_word, before)), words=f"before {months.name(shown[0])}"))
    if after:
        lines.append(_Line(Heading("Later"), tuple(map(_word, after)), words=f"after {months.name(shown[-1])}"))
    if any(row["start"] is None for row in rows):
        lines.append(_Line(Heading("No\nmonth"), (None,), words=COARSE))
    return lines + [
        _Line(Heading(figure.capitalize(), total=True), (), (figure,), figure) for figure in FIGURES if any(row[figure] for row in rows)
    ]


def _word(month: datetime.date) -> str:
    """A month as an address writes it: `2024-05`."""
    return f"{month:%Y-%m}"


def _parts(rows: Sequence[Row], theme: _Line, column: _Line) -> tuple[Part, ...]:
    met = [
        row for row in rows if (row["theme"] in theme.names or not theme.names) and (row["period"] in column.names or not column.names)
    ]
    numbers = {figure: sum(row[figure] for row in met) for figure in FIGURES if figure in theme.figures and figure in column.figures}
    return tuple(Part(figure, number, f"{number:,}") for figure, number in numbers.items() if number)


def _behind(theme: _Line, column: _Line, parts: Sequence[Part]) -> Behind:
    numbers = " and ".join(f"{part.words} {part.drawing}" for part in parts)
    when = f", {column.words}" if column.names else ""
    where = [("theme", theme.names)] if theme.names else []
    # a total is of held or of planned events; a cell holds both
    one = [figure for figure in FIGURES if figure not in theme.figures or figure not in column.figures]
    where += [("status", tuple(figure for figure in FIGURES if figure not in one))] if one else []
    return Behind(
        title=f"{theme.words[:1].upper()}{theme.words[1:]}{when}: {numbers}", kind="events", figure="count", where=tuple(where),
        among=("month", column.names) if column.names else None,
    )  # fmt: skip


def _before_quoting(rows: Sequence[Row], asked: Asked) -> str:
    undated = sum(row["held"] + row["planned"] for row in rows if row["start"] is None)
    awaits = sum(row["awaits"] for row in rows)
    return sentences(
        f"{many(undated, 'event stands', 'events stand')} in no month ({COARSE})" if undated else "every event here has a month",
        f"{many(awaits, 'planned event has', 'planned events have')} passed and {'awaits' if awaits == 1 else 'await'} figures"
        if awaits
        else "",
        "events at which the cluster was a guest are not here",
        asked.unplaced and f"not counted: {asked.unplaced}",
        asked.without,
    )


def _alt(rows: Sequence[Row]) -> str:
    held = _summed(rows, "theme")
    ordered = sorted(held, key=lambda theme: (not is_theme(theme), -held[theme], theme or ""))[:8]
    return "; ".join(f"{theme_name(theme)} {held[theme]:,}, {_in_months(rows, theme)}" for theme in ordered)


def _in_months(rows: Sequence[Row], theme: str | None) -> str:
    number = sum(1 for row in rows if row["theme"] == theme and row["start"] and row["held"])
    return f"in {many(number, 'month')}"


def _table(rows: Sequence[Row]) -> Table:
    columns = (
        Column("theme", "Theme"), Column("period", "Month"), Column("held", "Held", "count"), Column("planned", "Planned", "count"),
        Column("awaits", "Of these awaiting figures", "count"),
    )  # fmt: skip
    return Table(
        columns,
        tuple(
            (theme_name(row["theme"]), months.name(row["start"]) if row["start"] else COARSE, *(row[each.name] for each in columns[2:]))
            for row in sorted(rows, key=lambda row: (row["theme"] or "", row["start"] or datetime.date.max))
        ),
    )
