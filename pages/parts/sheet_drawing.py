"""A sheet drawn as it stands in the file: letters, row numbers, cells as typed, and in them the badges of their findings."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

from data.checking.headings import letter
from data.excerpt import MOST_COLUMNS, Cell, Excerpt
from data.model import SEVERITIES, Finding
from pages.parts.findings import badge


def sheet_drawing(
    name: str, excerpt: Excerpt, findings: Sequence[Finding], headings: Sequence[int], left_alone: Mapping[int, str]
) -> str:
    """The drawn rows of one sheet. `findings` in the order of their numbers; `headings` the heading rows; `left_alone` rows that are
    no records, with the reason: they are hatched."""
    marks = _marks(findings)
    width = min(max((len(cells) for cells in excerpt.rows.values()), default=0), MOST_COLUMNS)
    heads = "".join(f'<th scope="col">{letter(at)}</th>' for at in range(width))
    lines, before = [], 0
    for number, cells in sorted(excerpt.rows.items()):
        if number > before + 1 and before:
            lines.append(_gap(before + 1, number - 1, max(width, 1)))
        lines.append(_line(number, cells, width, marks, number in headings, left_alone.get(number, "")))
        before = number
    return (
        f'<div class="scroll drawn" tabindex="0" role="region" aria-label="The sheet {html.escape(name)} as it stands in the file">'
        f'<table class="sheet"><thead><tr><td class="corner"></td>{heads}</tr></thead><tbody>{"".join(lines)}</tbody></table></div>'
    )


def drawn_words(excerpt: Excerpt) -> str:
    """What part of the sheet is drawn: `Columns A to P, 25 of 1,204 rows; the other rows have no findings shown here`."""
    width = min(max((len(cells) for cells in excerpt.rows.values()), default=0), MOST_COLUMNS)
    columns = f"Columns A to {letter(width - 1)}" if width > 1 else "Column A"
    if len(excerpt.rows) == excerpt.rows_in_sheet:
        return f"{columns}, all {excerpt.rows_in_sheet:,} rows that hold anything"
    return f"{columns}, {len(excerpt.rows):,} of {excerpt.rows_in_sheet:,} rows: those with findings and their neighbours"


def _marks(findings: Sequence[Finding]) -> dict[str, list[tuple[int, str]]]:
    marks: dict[str, list[tuple[int, str]]] = {}
    for number, each in enumerate(findings, 1):
        marks.setdefault(each.cell, []).append((number, each.severity))
    return marks


def _line(
    number: int, cells: Sequence[Cell], width: int, marks: Mapping[str, list[tuple[int, str]]], heading: bool, left_alone: str
) -> str:
    drawn = []
    for at in range(width):
        cell = cells[at] if at < len(cells) else Cell("")
        found = marks.get(f"{letter(at)}{number}", [])
        worst = min((severity for _, severity in found), key=SEVERITIES.index, default="")
        names = " ".join(filter(None, (worst and f"marked {worst}", "number" if cell.number else "")))
        badges = "".join(badge(place, severity) for place, severity in found)
        text = f'<span class="text">{html.escape(cell.text)}</span>' if cell.text else ""
        drawn.append(f'<td{_class(names)} title="{html.escape(cell.text)}">{text}{badges}</td>')
    kind = _class("headings" if heading else "left-alone" if left_alone else "")
    why = f' title="{html.escape(left_alone)}"' if left_alone else ""
    return f'<tr{kind}{why}><th scope="row">{number}</th>{"".join(drawn)}</tr>'


def _class(names: str) -> str:
    return f' class="{names}"' if names else ""


def _gap(first: int, last: int, width: int) -> str:
    rows = f"row {first:,}" if first == last else f"rows {first:,} to {last:,}"
    return f'<tr class="gap"><th scope="row">...</th><td colspan="{width}">{rows}</td></tr>'
