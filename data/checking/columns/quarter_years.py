"""Columns headed by a quarter, a half or a month alone (`Q1`): their year stands in title, sheet's name or the return's period."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.checking.columns.funder_columns import names_a_source
from data.checking.columns.heading_periods import period_alone
from data.checking.columns.heading_units import folded, unit_of
from data.checking.columns.heading_words import known_headings
from data.checking.columns.headings import Column, Table
from data.checking.columns.month_headings import are_in_order, month_of
from data.checking.columns.period_headings import part_of_year, part_without_year, period_heading, years_in
from data.checking.layout.heading_rows import Heading, heading_of, heading_text, headings_of, is_one_text
from data.model import Row, Sheet, When

ANY_YEAR = "2001/02"  # only to see what were read if the year were known
ASIDE = "it says no year, and neither does the title, the name of the sheet or the return's period"
ASIDE_ORDER = "it says no year, and the months do not stand from April to March, so that nobody can say of which year each is"
_IN_FIGURES = re.compile(r"\d\d")
_ROWS_ABOVE = 3  # rows of headings that may stand above, with the years of their own


def financial_year_of(period: When | None) -> str:
    """`2024/25`, the financial year that a period lies within; blank where it lies within none."""
    if period is None or period.start is None or period.end is None:
        return ""
    first = period.start.year - (period.start.month < 4)
    return f"{first}/{(first + 1) % 100:02}" if period.end <= datetime.date(first + 1, 3, 31) else ""


def with_year(sheets: Sequence[Sheet], period: When | None) -> list[Sheet]:
    """The sheets of a return, each with the names of the others, and with the return's financial year for quarters that say none."""
    year, names = financial_year_of(period), [sheet.name for sheet in sheets]
    return [replace(sheet, year=year, beside=(*names[:place], *names[place + 1 :])) for place, sheet in enumerate(sheets)]


def year_of_quarters(sheet: Sheet, first: int) -> str:
    """The year of quarters headed in row `first`: of the nearest title, else the sheet's name, that names one; else the return's.

    Blank where none is named, and where only texts on the sheet that name several are: none of them is guessed.
    """
    return _on_the_sheet(sheet, first) or ("" if names_several(sheet, first) else sheet.year)


def _on_the_sheet(sheet: Sheet, first: int) -> str:
    return next((years.pop() for text in _texts(sheet, first) if len(years := years_in(text)) == 1), "")


def names_several(sheet: Sheet, first: int) -> bool:
    """Whether what stands above row `first`, or the sheet's name, names several years and none by itself."""
    return not _on_the_sheet(sheet, first) and any(len(years_in(text)) > 1 for text in _texts(sheet, first))


def _texts(sheet: Sheet, first: int) -> list[str]:
    """The titles above a row, the nearest first, then the name of the sheet."""
    titles = [value for row in sheet.above(first) if is_one_text(row) for value in row.values if isinstance(value, str)]
    return [*reversed(titles), sheet.name]


def headings_on(sheet: Sheet, rows: Sequence[Row]) -> list[Heading]:
    """The headings that rows of a sheet hold, with the year before each quarter of money that says none.

    As they stand where no year is known, or a row right above holds the years.
    """
    headings, first = _months_below_years(headings_of(rows, sheet.merged)), rows[0].number
    if not any(is_quarter_of_money(heading.text) for heading in headings) or _years_stand_above(sheet.rows, first):
        return headings
    year = _year_of_months(headings) or year_of_quarters(sheet, first)
    return [_dated(each, year) for each in headings] if year and months_in_order(headings) else headings


def _year_of_months(headings: Sequence[Heading]) -> str:
    """`2024/25`, where each quarter covers one of the months that stand beside it: `Q1 total` behind `Apr-24` and `May-24`."""
    found = [period_alone(each) for each in headings if not is_quarter_of_money(each.text)]
    months = [alone[0] for alone in found if alone and alone[0].precision == "month"]
    years = {financial_year_of(month) for month in months}
    if len(years) != 1:
        return ""
    [year] = years
    quarters = [period_heading(part_of_year(each.text, year)) for each in headings if is_quarter_of_money(each.text)]
    spans = [each.when for each in quarters if each and each.when]
    covered = all(any(span.start <= month.start <= span.end for month in months) for span in spans)
    return year if covered and len(spans) == len(quarters) else ""


def _months_below_years(headings: list[Heading]) -> list[Heading]:
    """The headings of months beneath a year with that year, unless they stand in the order of no financial year."""
    in_order = are_in_order(each.parts[-1] for each in headings if each.parts and is_quarter_of_money(each.parts[-1]))
    return list(map(_month_below_year, headings)) if in_order else headings


def _month_below_year(heading: Heading) -> Heading:
    """`Apr` beneath `2024/25` as `April 2024`, which is how a month is written; any other heading as it is."""
    above, part = heading.parts[:-1], heading.parts[-1] if heading.parts else ""
    years = {year for each in above for year in years_in(each)}
    if len(years) != 1 or not month_of(part) or not is_quarter_of_money(part):
        return heading
    dated = [each for each in above if not years_in(each)] + [part_of_year(part, *years)]
    return replace(heading_of(dated), text=heading.text, parts=tuple(dated))


def months_in_order(headings: Iterable[Heading]) -> bool:
    """Whether the months among headings of money, if any, stand in the order of a financial year."""
    return are_in_order(heading.text for heading in headings if is_quarter_of_money(heading.text))


def _years_stand_above(rows: Sequence[Row], first: int) -> bool:
    above = [row for row in rows if first - _ROWS_ABOVE <= row.number < first and not is_one_text(row)]
    return any(years_in(heading_text(value)) for row in above for value in row.values if value is not None)


def _dated(heading: Heading, year: str) -> Heading:
    """The heading of a quarter of money with its year; any other as it is."""
    if not is_quarter_of_money(heading.text):
        return heading
    parts = [part_of_year(part, year) for part in heading.parts or (heading.text,)]
    return replace(heading_of(parts), text=f"{year} / {heading.text}", parts=tuple(parts))


@functools.lru_cache(maxsize=1 << 14)
def is_quarter_of_money(header: str) -> bool:
    """Whether a heading names a quarter or a month without a year, and beside it at most what money of a period is called, or
    whose it is: `Q1 realised (£k)`, `NIHR Q1`."""
    if not part_without_year(header) and (not month_of(header) or _IN_FIGURES.search(header)):
        return False
    dated = part_of_year(header.replace(" / ", " "), ANY_YEAR)
    rest = unit_of(" ".join(dated.split()[2:]))[0]  # behind `2001/02 Q1` or `April 2001`
    _, field = known_headings("investments").get(folded(rest), (0, None))
    return bool(period_heading(dated) or (field and field.a_column_a_year) or names_a_source(rest))


def quarters_left_aside(table: Table) -> Table:
    """The table of money whose columns of quarters, where their year is not known, say that this is why they are not read."""
    if table.kind.name != "investments":
        return table
    why = ASIDE if are_in_order(each.header for each in table.columns if _lacks_year(each)) else ASIDE_ORDER
    return replace(table, columns=tuple(replace(each, aside=why) if _lacks_year(each) else each for each in table.columns))


def _lacks_year(column: Column) -> bool:
    return column.field is None and not (column.aside or column.told) and is_quarter_of_money(column.header)
