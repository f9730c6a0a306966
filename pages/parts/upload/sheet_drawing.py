"""A sheet drawn as it stands in the file: letters, row numbers, cells as typed, and in them the badges of their findings."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

from data.checking.columns.headings import letter
from data.excerpt import MOST_COLUMNS, Cell, Excerpt
from data.marking.places import Place
from data.model import SEVERITIES
from pages.parts.upload.findings import badge, cell_id, finding_id
from pages.parts.upload.found_together import Found


def sheet_drawing(
    name: str, excerpt: Excerpt, findings: Sequence[Found], headings: Sequence[int], left_alone: Mapping[int, str],
    ends: Sequence[int | None] = (),
) -> str:
    """The drawn rows of one sheet. `findings` in the order of their numbers; `headings` the heading rows; `left_alone` rows that are
    no records, with the reason: they are hatched; `ends` the last rows of its tables: a line is drawn under each."""
    marks = _marks(findings, excerpt)
    width = _width(excerpt)
    heads = "".join(f'<th scope="col">{letter(at)}</th>' for at in range(width))
    lines, before = [], 0
    for number, cells in sorted(excerpt.rows.items()):
        if number > before + 1 and before:
            lines.append(_gap(before + 1, number - 1, max(width, 1)))
        is_left = "left-alone" if number in left_alone else ""
        names = " ".join(filter(None, ("headings" if number in headings else is_left, "ends" if number in ends else "")))
        lines.append(_line(number, cells, width, marks, names, left_alone.get(number, "")))
        before = number
    return (
        f'<div class="scroll drawn" tabindex="0" role="region" aria-label="The sheet {html.escape(name)} as it stands in the file">'
        f'<table class="sheet"><thead><tr><td class="corner"></td>{heads}</tr></thead><tbody>{"".join(lines)}</tbody></table></div>'
    )


def drawn_words(excerpt: Excerpt, was_left: bool = False) -> str:
    """What part of the sheet is drawn: `Columns A to P, 25 of 1,204 rows: those with findings and their neighbours`. `was_left`: of a
    sheet that was left alone only the first rows are."""
    width = _width(excerpt)
    columns = f"Columns A to {letter(width - 1)}" if width > 1 else "Column A"
    if len(excerpt.rows) == excerpt.rows_in_sheet:
        every = "the one row that holds" if excerpt.rows_in_sheet == 1 else f"all {excerpt.rows_in_sheet:,} rows that hold"
        return f"{columns}, {every} anything"
    if was_left:
        return f"{columns}, the first {len(excerpt.rows):,} of {excerpt.rows_in_sheet:,} rows that hold anything"
    return f"{columns}, {len(excerpt.rows):,} of {excerpt.rows_in_sheet:,} rows: those with findings and their neighbours"


def drawn_cells(excerpt: Excerpt) -> set[Place]:
    """The cells that the drawing shows, as far as its rows reach; no others can be led to."""
    return {(number, at) for number in excerpt.rows for at in range(_width(excerpt))}


def _width(excerpt: Excerpt) -> int:
    return min(max((len(cells) for cells in excerpt.rows.values()), default=0), MOST_COLUMNS)


Marks = Mapping[Place, list[tuple[int, str]]]


def _marks(findings: Sequence[Found], excerpt: Excerpt) -> Marks:
    marks: dict[Place, list[tuple[int, str]]] = {}
    for number, each in enumerate(findings, 1):
        for at in each.places:
            if at[0] in excerpt.rows:
                marks.setdefault(at, []).append((number, each.severity))
    return marks


def _line(number: int, cells: Sequence[Cell], width: int, marks: Marks, names: str, left_alone: str) -> str:
    drawn = []
    for at in range(width):
        cell = cells[at] if at < len(cells) else Cell("")
        drawn.append(_cell(cell, (number, at), marks.get((number, at), ())))
    why = f' title="{html.escape(left_alone)}"' if left_alone else ""
    return f'<tr{_class(names)}{why}><th scope="row">{number}</th>{"".join(drawn)}</tr>'


def _cell(cell: Cell, at: Place, found: Sequence[tuple[int, str]]) -> str:
    """A cell with its badges; a corrected one says so, and in its title what the file says."""
    worst = min((severity for _, severity in found), key=SEVERITIES.index, default="")
    is_corrected = cell.stood is not None
    names = " ".join(filter(None, (worst and f"marked {worst}", cell.number and "number", is_corrected and "corrected")))
    badges = "".join(badge(place, severity, finding_id(place)) for place, severity in found)
    text = f'<span class="text">{html.escape(cell.text)}</span>' if cell.text else ""
    title = cell.text
    if is_corrected:
        text += ' <span class="word">corrected</span>'
        title = f"{cell.text or 'blank'}, as corrected here; the file says {cell.stood or 'nothing'}"
    led_to = f' id="{cell_id(at)}" tabindex="-1"' if found or is_corrected else ""
    return f'<td{_class(names)}{led_to} title="{html.escape(title)}">{text}{badges}</td>'


def _class(names: str) -> str:
    return f' class="{names}"' if names else ""


def _gap(first: int, last: int, width: int) -> str:
    rows = f"row {first:,}" if first == last else f"rows {first:,} to {last:,}"
    return f'<tr class="gap"><th scope="row">...</th><td colspan="{width}">{rows}</td></tr>'
