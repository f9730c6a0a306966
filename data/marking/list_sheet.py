"""The first sheet of a marked workbook: what was found, what stops first, each line with a link to its cell. Its texts are no formulas."""

from __future__ import annotations

from collections.abc import Sequence

from data.marking.listing import DOES, HEADINGS, TITLE, Line
from data.marking.places import named
from data.marking.source import ascii_source, text_source
from data.marking.styles import Styles

NAME = "Findings"
AGAIN = "Mend the cells, save, and upload this workbook again; this sheet is left alone. Thick edge: stops. Dashed: warns. Dotted: a note."
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
MOST_LINES = 50_000  # a sheet holds at most 65,530 links
LONGEST_TEXT = 4_000  # of one cell; Excel takes 32,767 letters
HIGHEST = 400  # points; Excel takes 409
WIDTHS = (11, 24, 26, 70, 60)
FIRST_LINE = 5


def list_sheet(lines: Sequence[Line], names: Sequence[str], styles: Styles, namespace: str, more: str = "") -> bytes:
    """The whole part. Lines on a sheet of `names` link to their first cell; `more` is one sentence beside the title."""
    shown = lines[:MOST_LINES]
    if len(lines) > len(shown):
        more = f"{more} The first {len(shown):,} of {len(lines):,} findings are listed; mend them and upload again for the others.".strip()
    bold, text = styles.plain("bold"), styles.plain()
    rows = [_row(1, [(TITLE, styles.plain("title"))], wraps=False), _row(2, [(" ".join(filter(None, (AGAIN, more))), 0)], wraps=False)]
    rows.append(_row(FIRST_LINE - 1, [(heading, bold) for heading in HEADINGS]))
    links = []
    for number, line in enumerate(shown, FIRST_LINE):
        link = _location(line, names)
        texts = (DOES[line.severity], line.sheet or "the file", line.cells, line.message, line.remedy)
        dress = (styles.plain(severity=line.severity), text, styles.plain("link") if link else text, text, text)
        rows.append(_row(number, list(zip(texts, dress, strict=True))))
        if link:
            links.append(f'<hyperlink ref="C{number}" location="'.encode() + ascii_source(link) + b'"/>')
    if not shown:
        rows.append(_row(FIRST_LINE, [("Nothing was found.", text)]))
    widths = "".join(f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in enumerate(WIDTHS, 1))
    return b"".join((
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{namespace}">'
        '<sheetPr><tabColor rgb="FFC2410C"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="{FIRST_LINE - 1}" topLeftCell="A{FIRST_LINE}" '
        f'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{widths}</cols><sheetData>'.encode(),
        *rows,
        b"</sheetData>",
        b"<hyperlinks>%s</hyperlinks>" % b"".join(links) if links else b"",
        b'<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>',
    ))  # fmt: skip


def _row(number: int, cells: Sequence[tuple[str, int]], wraps: bool = True) -> bytes:
    inside = b"".join(
        b'<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>'
        % (named((number, column)).encode(), style, text_source(text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 3] + "..."))
        for column, (text, style) in enumerate(cells)
        if text
    )
    lines = max(len(text) // max(width - 4, 6) + 1 for (text, _), width in zip(cells, WIDTHS, strict=False)) if wraps else 1
    return b'<row r="%d" ht="%d" customHeight="1">%s</row>' % (number, min(15 * lines, HIGHEST), inside)


def _location(line: Line, names: Sequence[str]) -> str:
    """Where a link leads: `'Bob''s sheet'!D4`."""
    if not line.places or line.sheet not in names:
        return ""
    quoted = line.sheet.replace("'", "''")
    return f"'{quoted}'!{named(line.places[0])}"
