"""The first sheet: what the workbook is, of what day and of what, what is left out, the way back, and what each sheet holds."""

from __future__ import annotations

from collections.abc import Sequence

from exports.pack import Front, found_at
from exports.xlsx.sheet import Sheet

NAME = "About this workbook"
_LABEL, _WORDS = 32, 100  # characters of the two columns; a name of a sheet has 31 at most
_IS = (
    "The figures that the dashboard shows, as numbers that can be added up, with every record behind them. "
    "Money is in pounds; an empty cell is unknown or open, which is not nought."
)


def write_front(sheet: Sheet, front: Front, contents: Sequence[tuple[str, str]]) -> None:
    """Write the sheet. `contents`: each other sheet's name, and what it holds."""
    sheet.widths((_LABEL, _WORDS))
    sheet.title(front.title, front.cluster)
    row = 3
    for label, words in _lines(front):
        sheet.put(row, 0, label, "strong")
        sheet.put(row, 1, words, "wrapped")
        row += 1
    row += 1
    sheet.put(row, 0, "What each sheet holds", "section")
    for at, (name, words) in enumerate(contents, row + 1):
        sheet.link(at, 0, name, name)
        sheet.put(at, 1, words, "wrapped")
    sheet.book.set_page(sheet.sheet)
    sheet.write()


def _lines(front: Front) -> list[tuple[str, str]]:
    made = f"{front.made_on.day} {front.made_on:%B %Y, %H:%M}"
    lines = [
        ("What this is", _IS),
        ("Demonstration data", "All figures and names are invented." if front.demonstration else ""),
        ("Edition", front.edition),
        ("As at", front.as_at or "No return states a period, so there is no as-at date."),
        ("Region", front.region),
        ("Filters", front.filters),
        ("Source", front.source),
        ("Left out", "\n".join(front.left_out) or "Nothing is left out."),
        ("Made", f"{made}, by {front.made_by}" if front.made_by else made),
        ("Back to the records", f"The same view, with every record one click away: {found_at(front.way_back)}"),
    ]
    return [(label, words) for label, words in lines if words]
