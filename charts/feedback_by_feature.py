"""What people said of events: the average score of each series, from how many events, on whatever scale the returns use."""

from __future__ import annotations

from collections.abc import Sequence

from charts.empty import Empty
from charts.events_by_feature import FEATURES, behind, label
from charts.events_by_theme import HOW_TO_COUNT_IT, no_event
from charts.rows import Row, in_words, many, sentences
from charts.specification import Asked, Bar, Bars, Column, Laid, Part, Specification, Table
from data.grammar.printing import print_ratio

FEW = 5  # of fewer scores an average says little
_LAID = Laid("score_average", "score_average")
WHERE_TO_PUT_IT = "Put the average score of an event in the column Feedback of the sheet Events of a return."


def feedback_by_feature(rows: Sequence[Row], asked: Asked, feature: str = "series") -> Specification:
    """`rows` of the query of the same name, of which those of one feature are drawn."""
    words = FEATURES[feature]
    scored = sorted(
        (row for row in rows if row["feature"] == feature and row["score_known"]),
        key=lambda row: (row["score_average"] is None, -(row["score_average"] or 0), row["name"]),
    )
    held, known = (sum(row[figure] for row in rows if row["feature"] == "role") for figure in ("held", "score_known"))
    title = _title(scored, known, held, asked)
    bars = tuple(_bar(row, feature) for row in scored)
    panels = (Bars("Average score", f"from {known:,} of {many(held, 'event')} held", bars, laid=_LAID),)
    return Specification(
        name="feedback_by_feature",
        subject="events",
        title=title,
        subtitle=f"Average feedback of events held, {words.by}, {asked.place}, {asked.period}",
        measure="average feedback",
        unit="score",
        basis="Each event that gave a score once, however many people answered.",
        before_quoting=_before_quoting(scored, known, held, feature, asked),
        source=asked.source,
        alt=f"{title}. " + "; ".join(f"{bar.name} {bar.value} {bar.after}".strip() for bar in panels[0].bars[:8]),
        table=_table(scored, words.noun, feature),
        panels=panels if scored else (),
        key=("score",) if any(bar.parts for bar in panels[0].bars) else (),
        records=held if scored else 0,
        behind=behind(title, "role", ("led", "co-led"), "held"),
        missing="" if scored else Empty("feedback", "0", HOW_TO_COUNT_IT, "State a closer date.", WHERE_TO_PUT_IT).said(asked),
    )


def score(hundredths: int) -> str:
    """`4.37`."""
    return print_ratio((hundredths, 100))


def _between(low: int, high: int) -> str:
    return score(low) if low == high else f"{score(low)} to {score(high)}"


def _title(rows: Sequence[Row], known: int, held: int, asked: Asked) -> str:
    if not rows:
        return "No event held has a feedback score" if held else no_event(asked)
    between = _between(min(row["score_lowest"] for row in rows), max(row["score_highest"] for row in rows))
    return f"{known:,} of {many(held, 'event')} held {'was' if known == 1 else 'were'} scored: {between}"


def _bar(row: Row, feature: str) -> Bar:
    name, average = label(row, feature), row["score_average"]
    between = _between(row["score_lowest"], row["score_highest"])
    words = score(average) if average is not None else between
    after = f"from {row['score_known']:,} of {many(row['held'], 'event')}"
    return Bar(
        name=name,
        parts=(Part("score", average, words),) if average is not None and average > 0 else (),
        value=words,
        after=after if average is not None else f"{after}; no average, as the scales seem to differ",
        behind=behind(f"{name}: {words} {after}", feature, [row["name"]], "held"),
    )


def _before_quoting(rows: Sequence[Row], known: int, held: int, feature: str, asked: Asked) -> str:
    few = [label(row, feature) for row in rows if row["score_known"] < FEW]
    return sentences(
        f"{many(held - known, 'event')} held gave no score" if held > known else "",
        f"an average of fewer than {FEW} events says little: {in_words(few[:6])}" if few else "",
        "scores are as the returns give them, and no return says out of how many",
        asked.unplaced and f"not counted: {asked.unplaced}",
        asked.without,
    )


def _table(rows: Sequence[Row], noun: str, feature: str) -> Table:
    columns = (
        Column("name", noun), Column("score_average", "Average", "hundredths"), Column("score_lowest", "Lowest", "hundredths"),
        Column("score_highest", "Highest", "hundredths"), Column("score_known", "From events", "count"), Column("held", "Held", "count"),
    )  # fmt: skip
    return Table(columns, tuple((label(row, feature), *(row[each.name] for each in columns[1:])) for row in rows))
