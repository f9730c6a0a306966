"""The text of "how we count", made from what the product runs on: the views' own comments, the declarations and the definitions."""

from __future__ import annotations

import html
from collections.abc import Sequence

from charts.rows import Row
from data.kinds import KINDS
from data.lists import entries, names
from data.model import Field, Kind
from pages.parts.html_table import rows_table
from queries.registry import VIEWS
from queries.rules import rules

# A rule of the views -> the code of the reason (judged_records) whose largest record stands below it as an example.
SHOWN_BY = {
    "other currencies are never added to pounds": "currency",
    "contributions in kind are never added to cash": "in kind",
    "the pipeline is expected plus announced": "pipeline",
    "money for a place elsewhere is left out": "elsewhere",
    "money for a wider area counts only by the share that is stated": "wider",
    "money outside the sector is left out": "out of sector",
    "money that is only partly for the sector counts only by the share that is stated": "part of sector",
    "records that are each a part of the other, in a circle, are left out": "circle",
    "a grant that is paid out of money that counts is not counted again": "passed on",
    "a part that is less advanced than its whole is already in the whole": "contained",
    "what remains of a whole is at least its low end less the high ends of its parts": "remainder",
    "lapsed money counts nowhere": "lapsed",
    "an envelope, a budget that others are paid out of, is in no total": "envelope",
    "a part of unknown amount is not unknown once more, because its whole counts": "unknown part",
    "a record that its parts add up to is left out, because the parts count": "in full",
    "a stated share is taken of both ends of a range": "share",
    "what a newer complete list no longer holds has ended": "ended",
    "of two that staff say are the same money one counts": "same",
    "of two records that are likely the same only the more advanced one counts": "likely the same",
    "an amount that should be there and is not is unknown": "unknown",
    "only events that the cluster led or co-led are in figures": "role of an event",
    "cancelled and postponed events are in no figure": "status of an event",
    "an event that moved is one event, once staff have said so": "moved of an event",
    "an event is held where its status says so and nothing leaves it out": "held",
    "an event is planned where its status says so and nothing leaves it out": "planned",
    "a planned event whose date has passed awaits its figures": "awaits",
    "a missing attendance is missing, not 0": "attendance unknown",
}
# The lists whose names are words of the figures, and what they tell apart.
GLOSSARY = {"words": "", "statuses": "status", "levels": "level", "programme_roles": "programme role", "owners": "owner"}

def rules_html(examples: Sequence[Row] = ()) -> str:
    """The rules as headings and sentences, by section, each with the largest record that shows it, if any (rows of worked_examples)."""
    shown = {row["reason"]: row for row in examples}
    parts, section = ["<h2>What counts, rule by rule</h2>"], ""
    parts.append("<p>These are the comments of the statements that do the counting: where the text says something, the figures do it.</p>")
    for rule in rules(VIEWS.read_text(encoding="utf-8")):
        if rule.section != section:
            parts += ["</ul>"] * bool(section) + [f"<h3>{html.escape(rule.section)}</h3><ul>"]
            section = rule.section
        name = rule.name[:1].upper() + rule.name[1:]
        said = f"<b>{html.escape(name)}.</b> {html.escape(rule.sentences)}" if rule.sentences else f"{html.escape(name)}."
        parts.append(f"<li>{said}{_example(shown.get(SHOWN_BY.get(rule.name, '')))}</li>")
    return "".join([*parts, "</ul>"])


def _example(row: Row | None) -> str:
    if row is None:
        return ""
    many_more = f", and {row['records'] - 1:,} more" if row["records"] > 1 else ""
    name = row["title"] or row["organisation"] or row["reference"] or "a record"
    said = f"Example: {name}, {row['why']} ({row['file_name']}, {row['sheet']}, {row['cell'] or row['row']}{many_more})."
    return f'<br><span class="example">{html.escape(said)}</span>'


def glossary_html() -> str:
    """The words that the figures use, from the lists and the kinds, in the order of the alphabet."""
    found = [(kind.name.capitalize(), f"one row is {kind.sentence}", "a kind of sheet") for kind in KINDS.values()]
    for name, sort in GLOSSARY.items():
        for entry in entries(name):
            others = (entry.get("also_called") or "").split(";")[:4]
            written = f"{sort}; also written as {', '.join(each.strip() for each in others)}" if others[0] else sort
            found.append((entry["name"].capitalize(), entry["meaning"], written))
    rows = [list(each) for each in sorted(found)]
    table = rows_table(("Word", "What it means here", "Where it is used"), rows, [False] * 3, "Glossary", stacked=True)
    return f"<h2>Glossary</h2>{table}"


def headlines_html(headlines: Sequence[Row]) -> str:
    """Every headline with its definition and its basis."""
    rows = [[row["measure"][:1].upper() + row["measure"][1:], row["definition"], row["basis"] or ""] for row in headlines]
    table = rows_table(("Headline", "What it means", "Basis"), rows, [False] * 3, "Headlines and their definitions", stacked=True)
    return f"<h2>The headlines</h2>{table}"


def kind_html(kind: Kind) -> str:
    """What a sheet of a kind holds: its columns, what goes into each, and the other headings that mean the same."""
    rows = [[field.title, field.guidance, _reading(field), ", ".join(field.aliases)] for field in kind.fields]
    table = rows_table(("Column", "What goes in", "Read as", "Other headings"), rows, [False] * 4, f"Columns of the sheet {kind.name}")
    key = ", ".join(kind[name].title for name in kind.key)
    return (
        f"<h3>{html.escape(kind.name.capitalize())}</h3><p>One row is {html.escape(kind.sentence)}. "
        f"Two rows are the same record where they share the reference; where there is none, where they share {html.escape(key)}.</p>{table}"
    )


def kinds_html() -> str:
    """Every kind of sheet."""
    return "<h2>What a return may hold</h2>" + "".join(kind_html(kind) for kind in KINDS.values())


def _reading(field: Field) -> str:
    words = field.unit if field.unit != "text" else field.type.replace("_", " ")
    if field.choices and field.type == "choice":
        listed = names(field.choices)
        words = (
            f"one of {len(listed)} names" + (", or other words" if field.open else "")
            if len(listed) > 8
            else "one of: " + ", ".join(listed)
        )
    needed = "; needed" if field.required else ""
    stops = "; a text that is not understood stops the row" if field.stops else ""
    default = f"; blank means {field.default}" if field.default is not None else ""
    return f"{words}{needed}{stops}{default}"
