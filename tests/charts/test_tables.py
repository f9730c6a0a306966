"""The table behind a chart in words and as CSV: pounds, exact, blank where unknown, and no formula comes alive."""

import csv
import io

from charts.specification import Column, Table
from charts.tables import as_csv, pounds, printed

TABLE = Table(
    (
        Column("source", "Source"),
        Column("low", "Secured, low", "GBP"),
        Column("high", "Secured, high", "GBP"),
        Column("growth_bp", "Growth", "basis points"),
    ),
    (('=HYPERLINK("https://example.org")', 145_000_040, None, -170), ("Innovate UK", 0, 10, 1230)),
)


def rows_of(table):
    return list(csv.reader(io.StringIO(as_csv(table).decode("utf-8-sig"))))


def test_money_leaves_as_pounds_with_at_most_two_decimals():
    assert rows_of(TABLE)[1][1:] == ["1450000.4", "", "-1.7"]
    assert rows_of(TABLE)[2][1:] == ["0", "0.1", "12.3"]
    assert [pounds(each) for each in (0, 1, 10, 100, 145_000_000, -250)] == ["0", "0.01", "0.1", "1", "1450000", "-2.5"]


def test_the_heading_names_the_unit():
    assert rows_of(TABLE)[0] == ["Source", "Secured, low (GBP)", "Secured, high (GBP)", "Growth (%)"]


def test_no_cell_of_a_csv_is_a_formula():
    assert rows_of(TABLE)[1][0].startswith("'=")


def test_the_table_on_the_page_is_printed_as_money_is_printed():
    assert printed(TABLE) == [['=HYPERLINK("https://example.org")', "£1.45m", "", "-1.7 %"], ["Innovate UK", "£0", "£0.10", "+12.3 %"]]


def test_a_figure_takes_the_unit_of_its_row():
    table = Table((Column("unit", "Unit"), Column("value", "Value", "by unit")), (("GBP", 2_000_000), ("people", 2_000_000)))
    assert [row[1] for row in printed(table)] == ["£20k", "2,000,000"]
    assert [row[1] for row in rows_of(table)[1:]] == ["20000", "2000000"]
