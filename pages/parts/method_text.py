"""The text of "how we count", made from what the product runs on: the views' own comments, the declarations and the definitions."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from charts.rows import Row
from data.kinds import KINDS
from data.lists import names
from data.model import Field, Kind
from pages.parts.html_table import rows_table
from queries.registry import VIEWS

_SECTION = re.compile(r"-- \d+\. (.+?) -{3,}$")
_RULE = re.compile(r"\s*-- rule: (.+)$")
_COMMENT = re.compile(r"\s*-- (?!rule:)(.+)$")


@dataclass(frozen=True)
class Rule:
    """One rule as it stands in the views: where, what it is called, and the sentences under it."""

    section: str
    name: str
    sentences: str


def rules(sql: str) -> list[Rule]:
    """Every rule in the text of the views, in order. The lines of comment below `-- rule:` explain it."""
    found: list[Rule] = []
    section, lines = "", sql.splitlines()
    for at, line in enumerate(lines):
        if match := _SECTION.match(line):
            section = match[1].strip()
        elif match := _RULE.match(line):
            below = []
            for following in lines[at + 1 :]:
                comment = _COMMENT.match(following)
                if not comment:
                    break
                below.append(comment[1].strip())
            found.append(Rule(section, match[1].strip(), " ".join(below)))
    return found


def rules_html() -> str:
    """The rules as headings and sentences, by section."""
    parts, section = ["<h2>What counts, rule by rule</h2>"], ""
    parts.append("<p>These are the comments of the statements that do the counting: where the text says something, the figures do it.</p>")
    for rule in rules(VIEWS.read_text(encoding="utf-8")):
        if rule.section != section:
            parts += ["</ul>"] * bool(section) + [f"<h3>{html.escape(rule.section)}</h3><ul>"]
            section = rule.section
        name = rule.name[:1].upper() + rule.name[1:]
        said = f"<b>{html.escape(name)}.</b> {html.escape(rule.sentences)}" if rule.sentences else f"{html.escape(name)}."
        parts.append(f"<li>{said}</li>")
    return "".join([*parts, "</ul>"])


def headlines_html(headlines: Sequence[Row]) -> str:
    """Every headline with its definition and its basis."""
    rows = [[row["measure"][:1].upper() + row["measure"][1:], row["definition"], row["basis"] or ""] for row in headlines]
    table = rows_table(("Headline", "What it means", "Basis"), rows, [False] * 3, "Headlines and their definitions")
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
