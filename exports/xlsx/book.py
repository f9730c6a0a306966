"""The workbook: how its cells look, how its sheets are called, and that the same pack makes the same bytes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from charts.palette import INK, NAVY, SOFT
from exports.pack import Front
from exports.xlsx.texts import foot, inert

_BODY = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "top"}
_WRAPPED = {"text_wrap": True}
_RIGHT = {"align": "right", "indent": 1}
_TOTAL = {"bold": True, "top": 1, "top_color": INK}
_HEAD = {"bold": True, "bottom": 1, "bottom_color": INK, "text_wrap": True, "valign": "bottom"}
# What a number of a unit looks like.
NUMBERS = {
    "GBP": '"£"#,##0;-"£"#,##0', "count": "#,##0", "basis points": '0.0" %"', "hundredths": "0.00", "ratio": "0.00", "number": "#,##0.####",
}  # fmt: skip
_LOOKS: dict[str, dict[str, Any]] = {
    "text": {},
    "wrapped": _WRAPPED,
    "strong": {"bold": True} | _WRAPPED,
    "soft": {"font_color": SOFT} | _WRAPPED,
    "title": {"font_name": "Georgia", "font_size": 16, "bold": True},
    "section": {"font_name": "Georgia", "font_size": 13, "bold": True},
    "subtitle": {"font_color": SOFT},
    "heading": _HEAD,
    "heading right": _HEAD | _RIGHT,
    "total": _TOTAL,
    "link": {"font_color": NAVY, "underline": 1} | _WRAPPED,
    "date": {"num_format": "d mmm yyyy", "align": "left"},
    "time": {"num_format": "d mmm yyyy hh:mm", "align": "left"},
    **{unit: _RIGHT | {"num_format": shape} for unit, shape in NUMBERS.items()},
    **{f"total {unit}": _TOTAL | _RIGHT | {"num_format": shape} for unit, shape in NUMBERS.items()},
}
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31


class Book:
    """A workbook that is being written. Rows are written to the disk as they come, so each sheet is written from top to bottom."""

    def __init__(self, path: Path, front: Front):
        # XlsxWriter gives the members of the archive one date of its own, so that nothing here depends on the clock.
        self.file = xlsxwriter.Workbook(
            str(path),
            {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
        )
        self.file.set_properties({
            "title": inert(front.title), "subject": inert(front.edition), "author": inert(front.made_by), "company": inert(front.cluster),
            "created": front.made_on,
        })  # fmt: skip
        self._foot = foot(front.foot)
        self._formats: dict[Any, Format] = {}
        self._names: set[str] = {"history"}  # a name that Excel keeps for itself

    def add_sheet(self, words: str) -> Worksheet:
        """A sheet called by these words, or as near to them as a workbook allows: 31 characters, and no two alike."""
        base = _NOT_IN_A_NAME.sub(" ", inert(words)).strip(" '") or "Sheet"
        name, number = base[:_LONGEST_NAME].strip(), 1
        while name.casefold() in self._names:
            number += 1
            name = f"{base[: _LONGEST_NAME - len(str(number)) - 1].strip()} {number}"
        self._names.add(name.casefold())
        return self.file.add_worksheet(name)

    def look(self, name: str, **more: Any) -> Format:
        """How a cell looks: a name of a look, and what is special of this one (see XlsxWriter's formats)."""
        key = (name, *more.items())
        if key not in self._formats:
            self._formats[key] = self.file.add_format(_BODY | _LOOKS[name] | more)
        return self._formats[key]

    def set_up(self, sheet: Worksheet, heading_row: int, first_row: int = -1, pages: int = 1) -> None:
        """Freeze a sheet under its headings and set its pages up: A4 lying, headings on each, a foot.

        `first_row`: the first of the rows that are repeated, where it is not that of the headings. `pages`: side by side.
        """
        sheet.freeze_panes(heading_row + 1, 1)
        sheet.repeat_rows(first_row if first_row >= 0 else heading_row, heading_row)
        self.set_page(sheet, pages)

    def set_page(self, sheet: Worksheet, pages: int = 1) -> None:
        """The pages of a sheet without headings."""
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(pages, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.set_footer(f"&L&9{self._foot}&R&9&A, page &P of &N")
        sheet.hide_gridlines(2)
