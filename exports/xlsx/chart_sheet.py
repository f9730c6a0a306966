"""The sheet of a chart: what it says, its table with totals, the chart beside it, and below what the chart is drawn from."""

from __future__ import annotations

from collections.abc import Sequence

from charts.specification import Bars, HeatMap, Lines, Specification, Tiles
from charts.tables import Typed, headings, typed
from exports.pack import Slide, found_at
from exports.xlsx.bars import draw_bars, kinds_of
from exports.xlsx.book import NUMBERS, Book
from exports.xlsx.grids import draw_heat_map, draw_tiles
from exports.xlsx.lines import draw_lines
from exports.xlsx.sheet import Sheet, fitting
from exports.xlsx.totals import total

_TITLE, _BEFORE, _HEAD = 0, 2, 4
_LEAST = 16  # characters of a column: a total in pounds
_READABLE = 110  # characters that a sentence runs across before it folds


def chart_sheet(book: Book, slide: Slide) -> str:
    """Write the sheet of a slide with a chart; gives the sheet's name."""
    chart = slide.content
    sheet = Sheet(book, chart.name.replace("_", " ").capitalize())
    heads, rows = headings(chart.table), list(typed(chart.table))
    texts = [[value if isinstance(value, str) else "" for value, _ in row] for row in rows]
    widths = fitting(heads, texts, least=_LEAST)
    widths += [float(_LEAST)] * (_drawn_columns(chart) - len(widths))
    last = _last_across(widths)
    sheet.widths(widths)
    sheet.title(slide.title, chart.subtitle)
    if chart.before_quoting:
        sheet.across(_BEFORE, last, f"Before quoting: {chart.before_quoting}", "wrapped")
    below = _table(sheet, chart, heads, rows)
    for row, words in enumerate(_foot(slide), below):
        sheet.across(row, last, words, "soft")
        below = row + 1
    _draw(sheet, chart, below + 1, len(widths) + 1)
    book.set_up(sheet.sheet, _HEAD, _TITLE)
    sheet.write()
    return sheet.name


def _drawn_columns(chart: Specification) -> int:
    """How many columns the figures that its charts are drawn from need: names, words, a column a series, the goal, the labels."""
    counts = [len(kinds_of(panel)) + 2 if isinstance(panel, Bars) else len(panel.lines) for panel in chart.panels
              if isinstance(panel, Bars | Lines)]  # fmt: skip
    return max(counts, default=0) + 2


def _last_across(widths: Sequence[float]) -> int:
    """The column up to which sentences run."""
    reached = [at for at in range(len(widths)) if sum(widths[: at + 1]) <= _READABLE]
    return max(reached, default=0)


def _table(sheet: Sheet, chart: Specification, heads: Sequence[str], rows: Sequence[Sequence[Typed]]) -> int:
    """Put the table and its totals; gives the first row below them."""
    for at, words in enumerate(heads):
        sheet.put(_HEAD, at, words, "heading" if chart.table.columns[at].unit == "text" else "heading right")
    for number, row in enumerate(rows, _HEAD + 1):
        for at, (value, unit) in enumerate(row):
            sheet.put(number, at, value, unit if unit in NUMBERS and not isinstance(value, str) else "wrapped")
    if not rows:
        sheet.put(_HEAD + 1, 0, chart.missing or "There is no row.")
        return _HEAD + 3
    if not any(isinstance(panel, HeatMap | Tiles) for panel in chart.panels):  # a filter would hide rows of what stands beside
        sheet.sheet.autofilter(_HEAD, 0, _HEAD + len(rows), len(heads) - 1)
    return _totals(sheet, chart, rows, _HEAD + len(rows) + 2)


def _totals(sheet: Sheet, chart: Specification, rows: Sequence[Sequence[Typed]], row: int) -> int:
    """Put the sums of what the chart's bars may be added up to, each beside the total as the chart says it."""
    names = [each.name for each in chart.table.columns]
    for panel in chart.panels:
        laid = panel.laid if isinstance(panel, Bars) and not panel.small else None
        if laid is None or not laid.what or laid.so_far or laid.low not in names or laid.high not in names:
            continue
        sheet.put(row, 0, f"Total of the rows shown: {panel.name.lower()} {panel.total}", "total", text_wrap=True)
        low, high = names.index(laid.low), names.index(laid.high)
        known = {at: [line[at][0] for line in rows if line[at][0] is not None] for at in (low, high)}
        for at in sorted(known):
            formula, value = total(_HEAD + 1, _HEAD + len(rows), low, at, float(sum(known[at])), len(known[low]) <= len(known[at]))
            sheet.formula(row, at, formula, value, f"total {chart.table.columns[at].unit}")
        row += 1
    return row + 1


def _foot(slide: Slide) -> list[str]:
    chart = slide.content
    lines = [
        slide.takeaway,
        chart.basis,
        f"Source: {chart.source}." if chart.source else "",
        f"Filters of this chart: {slide.filters}" if slide.filters else "",
        f"Note: {slide.note}" if slide.note else "",
        f"The same with its records: {found_at(slide.way_back)}" if slide.way_back else "",
        chart.apart,
    ]
    return [each for each in lines if each]


def _draw(sheet: Sheet, chart: Specification, below: int, beside: int) -> None:
    """Draw each panel: figures that charts are drawn from go below the table, charts and maps beside it."""
    top = _HEAD
    for panel in chart.panels:
        if isinstance(panel, Bars):
            below, top = draw_bars(sheet, chart, panel, below, beside, top)
        elif isinstance(panel, Lines):
            below, top = draw_lines(sheet, chart, panel, below, beside, top)
        elif isinstance(panel, HeatMap):
            top = draw_heat_map(sheet, panel, chart.subject, beside, top)
        else:
            top = draw_tiles(sheet, panel, chart.subject, beside, top)
