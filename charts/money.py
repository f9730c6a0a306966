"""What the charts of money share: the parts of a bar, its value in words, and what must be said before quoting it."""

from __future__ import annotations

from collections.abc import Sequence

from charts.empty import Empty
from charts.rows import Bounds, Row, many, none_counted, total
from charts.specification import Asked, Column, Part
from data.grammar.printing import print_pence, print_range

WHERE_TO_PUT_IT = "Put one row for each flow of money on the sheet Investments of a return, with recipient, source, status and amount."
HOW_TO_PLACE_IT = "Choose a longer period, or state a closer date or a share in a return."
HOW_TO_COUNT_IT = "That is not £0. State what is missing in a return; the records say of each why it is left out."
NOT_BROKEN_DOWN = "not broken down"
NOT_DISCLOSED = "not disclosed"  # where neither the row nor the list of sources says a type

MONEY_COLUMNS = (
    Column("realised_low", "Realised, low", "GBP"),
    Column("realised_high", "Realised, high", "GBP"),
    Column("to_come_low", "Still to come, low", "GBP"),
    Column("to_come_high", "Still to come, high", "GBP"),
    Column("secured_low", "Secured, low", "GBP"),
    Column("secured_high", "Secured, high", "GBP"),
    Column("pipeline_low", "Pipeline, low", "GBP"),
    Column("pipeline_high", "Pipeline, high", "GBP"),
    Column("unknown", "Amounts unknown", "count"),
    Column("secured_unknown", "Of them secured", "count"),
    Column("records", "Records", "count"),
)


def no_money(asked: Asked) -> str:
    """What an empty chart of money says: that nothing can be placed, which is not nothing, or what is missing and where to put it."""
    return Empty("money", "£0", HOW_TO_COUNT_IT, HOW_TO_PLACE_IT, WHERE_TO_PUT_IT).said(asked)


def nothing_secured(asked: Asked) -> str:
    """The title where nothing is secured in what is shown, or nobody knows whether it is."""
    if asked.none_counts:
        return "Money is recorded, but none of it counts"
    return none_counted("secured money", asked.unplaced) if asked.unplaced else "No funding is secured in what is shown"


_WORDS = {"secured": "secured", "pipeline": "in the pipeline"}


def secured(rows: Sequence[Row]) -> Bounds:
    """What is secured, over rows: realised plus still to come, less what went back."""
    return total(rows, "secured")


def secured_parts(row: Row) -> tuple[Part, ...]:
    """Solid for realised, tint for still to come, hatch from the low end to the high end of what is secured."""
    realised, to_come = total([row], "realised"), total([row], "to_come")
    low, high = secured([row])
    parts = (
        Part("realised", realised[0], print_pence(realised[0])),
        Part("to come", to_come[0], print_pence(to_come[0])),
        Part("range", (high or low) - low, print_range(low, high)),
    )
    return tuple(part for part in parts if part.length > 0)


def pipeline_parts(row: Row) -> tuple[Part, ...]:
    """A wide hatch for the low end of what is expected or announced, dots up to its high end."""
    low, high = total([row], "pipeline")
    parts = (Part("pipeline", low, print_pence(low)), Part("pipeline range", (high or low) - low, print_range(low, high)))
    return tuple(part for part in parts if part.length > 0)


def value(bounds: Bounds) -> str:
    """A bar's figure in words; nothing where there is no known money (what is unknown stands beside it in a frame)."""
    low, high = bounds
    if high is None and low == 0:
        return ""
    return "" if (low, high) == (0, 0) else print_range(low, high)


def unknown_of(row: Row, figure: str) -> int:
    """How many amounts of a figure are unknown: of what is secured, or of the pipeline."""
    return row["secured_unknown"] if figure == "secured" else row["unknown"] - row["secured_unknown"]


def frame(unknown: int, words: str) -> str:
    """The framed words: `+ 2 unknown` behind a figure, `2 unknown` alone, nothing for none."""
    return "" if not unknown else f"+ {unknown:,} unknown" if words else f"{unknown:,} unknown"


def unknowns_sentence(rows: Sequence[Row], column: str = "unknown") -> str:
    """How many amounts are unknown, and that they count as nothing. `column`: which of them."""
    unknown = sum(row[column] for row in rows)
    if not unknown:
        return ""
    return f"{many(unknown, 'amount is', 'amounts are')} unknown and {'counts' if unknown == 1 else 'count'} as nothing in the bars"


def not_drawn_sentence(rows: Sequence[Row], pipeline: bool = True) -> str:
    """How much more the bars make than the total that they stand for: what lowers it, such as money that went back, is no bar."""
    said = []
    for figure, parts, drawings in _DRAWN if pipeline else _DRAWN[:1]:
        drawn = sum(part.length for row in rows for part in parts(row) if part.drawing in drawings)
        low = total(rows, figure)[0]
        if drawn > low:
            said.append(f"{print_pence(drawn - low)} more than the {print_pence(low)} {_WORDS[figure]}")
    made = " and ".join(said)
    return f"the bars make {made}: what lowers it, such as money that went back, is not drawn; the table holds it" if said else ""


_DRAWN = (("secured", secured_parts, ("realised", "to come")), ("pipeline", pipeline_parts, ("pipeline",)))


def ranges_sentence(rows: Sequence[Row]) -> str:
    """How many rows hold a range or stay open upwards."""
    spans = [secured([row]) for row in rows]
    ranged = sum(1 for low, high in spans if high is not None and high > low)
    open_ended = sum(1 for _, high in spans if high is None)
    said = []
    if ranged:
        said.append(f"{many(ranged, 'row holds', 'rows hold')} a range, drawn from its low to its high end")
    if open_ended:
        said.append(f'{many(open_ended, "row has", "rows have")} no upper end ("at least"), drawn to the low end')
    return "; ".join(said)


def rest(rows: Sequence[Row], name_column: str, words: str) -> dict:
    """Several rows as one: the tail of a short chart, called "4 others"."""
    row: dict = {
        name_column: f"{len(rows)} {words}",
        "unknown": sum(r["unknown"] for r in rows),
        "secured_unknown": sum(r["secured_unknown"] for r in rows),
        "records": sum(r["records"] for r in rows),
    }
    for figure in ("realised", "to_come", "secured", "pipeline"):
        row[f"{figure}_low"], row[f"{figure}_high"] = total(rows, figure)
    return row
