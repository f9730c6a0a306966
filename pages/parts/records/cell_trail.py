"""From a record to its cell, as HTML: why it counts, where it stands, as typed and as read, the rows around it. Every text escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace

from charts.rows import Row
from charts.said.view import day
from data.kinds import KINDS
from pages.parts.records.behind import title
from pages.parts.view import View

_COLUMNS = 4  # of the drawn sheet


def cell_trail(view: View, row: Row, who: str) -> str:
    """The chain of one record. `who` is the audience: staff also read who published it and when."""
    fields = cells_of(view, row["kind"], row["record"], who)
    cell = next((each for each in fields if each["cell"] == row["cell"]), fields[0] if fields else None)
    why = "Why it does not count" if row.get("counts") == "left out" else "Why it counts"
    steps = [(why, f"<p>{html.escape(_sentence(row['why']))}</p>"), ("Where it stands", _where(row, cell))]
    if cell:
        steps.append(("What the cell says, and how it was read", _both(cell)))
        steps.append(("The rows around it", _around(view, row, fields, cell, who)))
    chain = "".join(f"<div><h4>{name}</h4>{body}</div>" for name, body in steps)
    return f'<div class="drawer"><h3>{html.escape(title(row))}</h3><div class="chain">{chain}</div></div>'


def cells_of(view: View, kind: str, record: str, who: str) -> list[Row]:
    """The cells of one record, asked as the audience that looks; none where no such record may be seen."""
    return replace(view, audience=who).ask("why", kind=kind, record=record)


def _sentence(words: str | None) -> str:
    words = (words or "").strip()
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") or not words else ".")


def _where(row: Row, cell: Row | None) -> str:
    place = f"{row['sheet']}!{row['cell'] or row['row']}"
    by = ""
    if cell and cell.get("by"):
        at = cell["at"]
        by = f", published by {cell['by']}" + (f" on {day(at.date())}, {at:%H:%M} UTC" if at else "")
    return f'<p>Cell <code class="cell">{html.escape(place)}</code> of <b>{html.escape(row["file_name"])}</b>{html.escape(by)}</p>'


def _both(cell: Row) -> str:
    typed = cell["text"] if cell["text"] not in (None, "") else "(blank)"
    where = "as typed" if cell["stood"] is None else "as typed in Upload"
    return (
        f'<div class="both"><div><span class="word">{where}, in {html.escape(cell["heading"] or cell["field"])}</span>'
        f'<span class="typed">{html.escape(str(typed))}</span></div><span class="arrow" aria-hidden="true">→</span>'
        f'<div><span class="word">as read</span><span class="read">{html.escape(str(cell["read_as"] or "unknown"))}</span></div></div>'
        f"{_corrected(cell)}"
    )


def _corrected(cell: Row) -> str:
    """Of a corrected cell what the file says; for staff, who are told who published it, also who typed it and when."""
    if cell["stood"] is None:
        return ""
    who = ""
    if cell.get("by"):
        who = f" Corrected by {cell['by']}" + (f" on {day(cell['at'].date())}, {cell['at']:%H:%M} UTC." if cell["at"] else ".")
    return f"<p>{_file_says(cell)}.{html.escape(who)}</p>"


def _file_says(cell: Row) -> str:
    return f"The file says <q>{html.escape(cell['stood'])}</q>" if cell["stood"] else "The cell is blank in the file"


def _letter(cell: Row) -> str:
    return re.sub(r"\d", "", cell["cell"] or "")


def _around(view: View, row: Row, fields: Sequence[Row], cell: Row, who: str) -> str:
    """The cell among its neighbours: a few columns, the row above and the row below where they are records too."""
    letters = _letters(row["kind"], fields, cell)
    lines = []
    for number in (row["row"] - 1, row["row"], row["row"] + 1):
        mine = number == row["row"]
        found = fields if mine else cells_of(view, row["kind"], _neighbour(row, number), who)
        by_letter = {_letter(each): each for each in found}
        cells = "".join(_sheet_cell(by_letter.get(letter), mine and letter == _letter(cell)) for letter in letters)
        lines.append(f'<tr><th scope="row">{number}</th>{cells}</tr>' if mine or found else "")
    heads = "".join(f'<th scope="col">{letter}</th>' for letter in letters)
    label = html.escape(f"The rows around {row['sheet']}!{row['cell'] or row['row']} of {row['file_name']}")
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{label}">'
        f'<table class="sheet"><thead><tr><td class="corner"></td>{heads}</tr></thead><tbody>{"".join(lines)}</tbody></table></div>'
    )


def _neighbour(row: Row, number: int) -> str:
    """A record's name is `<upload>.<sheet>.<row>`, with the year behind it where a row holds several."""
    upload, sheet, _, *year = row["record"].split(".")
    return ".".join((upload, sheet, str(number), *year))


def _letters(kind: str, fields: Sequence[Row], cell: Row) -> list[str]:
    """The columns to draw, in the order of the sheet: the cell's own, and those that tell one record from another."""
    letter_of = {each["field"]: _letter(each) for each in fields if _letter(each)}
    telling = [letter_of[name] for name in (*KINDS[kind].key[:2], "level", "status", *KINDS[kind].key[2:]) if name in letter_of]
    chosen = dict.fromkeys([_letter(cell), *telling])
    return sorted([each for each in chosen if each][:_COLUMNS], key=lambda each: (len(each), each))


def _sheet_cell(cell: Row | None, the_one: bool) -> str:
    text = "" if cell is None else str(cell["text"] if cell["text"] is not None else "")
    mark = ' class="the-cell"' if the_one else ""
    if cell is None or cell["stood"] is None:
        return f"<td{mark}>{html.escape(text)}</td>"
    title = f"As typed in Upload; the file says {cell['stood'] or 'nothing'}"
    return f'<td{mark} title="{html.escape(title)}">{html.escape(text)} <span class="soft">(corrected)</span></td>'
