"""Layout by format by result: each way in which sheets are laid out is read the same from every format that can hold it.

A case says the sheets, and of each table the records that must come back (row, who, amount in pounds; of others what is counted of them)
and the rows that are left alone. Nothing may stop, and the control totals must be exact.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import pytest

from data.checking.known_files.told import tables_of
from data.checking.tables import CheckedTable, check_table
from data.grammar.dates import read_when
from data.inspection import inspect
from data.reading import read
from tests.saved_as import FORMATS, Laid, can_hold

HEAD = ("Recipient", "Funder", "Status", "Amount", "Date")
DAY = datetime.date(2024, 5, 14)
A = ("Alpha Ltd", "Innovate UK", "committed", 100, DAY)
B = ("Beta Ltd", "MRC", "realised", 200, DAY)
C = ("Gamma Ltd", "Wellcome", "committed", 300, DAY)
N = None
MEMBERS = ("Name", "Segment", "Employees 2023", "Employees 2024")


@dataclass(frozen=True)
class Case:
    """One layout, and what must come of it."""

    sheets: tuple[Laid, ...]
    tables: tuple[tuple[str, list[tuple[int, str, int | None]], list[int]], ...]  # kind, records, rows left alone
    said: tuple[str, ...] = ()  # codes of findings that must be there


def plain(first: int, *left: int):
    """The three records, one below another from a row on."""
    return ("investments", [(first, "Alpha Ltd", 100), (first + 1, "Beta Ltd", 200), (first + 2, "Gamma Ltd", 300)], [*left])


def one(*rows, **more):
    return (Laid(rows, **more),)


def in_thousands(row):
    return (*row[:3], row[3] / 1000, row[4])


def without_status(row):
    return (*row[:2], *row[3:])


SOURCE_BEHIND = [(row[0], *row[2:]) for row in (A, B, C)]
THREE = [HEAD, A, B, C]
NOTES = Laid([("About the data",), ("Please fill in every column.",)])
LAYOUTS = {
    "plain": Case(one(*THREE), (plain(2),)),
    "a sheet of notes first": Case((NOTES, Laid(THREE)), (plain(2),)),
    "a sheet a funder": Case((Laid([HEAD, A]), Laid([HEAD, B])), (
        ("investments", [(2, "Alpha Ltd", 100)], []), ("investments", [(2, "Beta Ltd", 200)], []))),
    "a hidden sheet": Case((NOTES, Laid(THREE, hidden=True)), (plain(2),)),
    "hidden rows": Case(one(*THREE, hidden_rows=(3,)), (plain(2),)),
    "hidden columns": Case(one(*THREE, hidden_columns=(1, 4)), (plain(2),)),
    "titles, and not from A1": Case(one(("Investment return",), (), ("As reported",), (), *((N, N, *row) for row in THREE)),
                                    (plain(6, 1, 3),)),
    "a merged title": Case(one(("Investment return", N, N, N), *THREE, merged=((1, 0, 1, 3),)), (plain(3, 1),)),
    "blank rows between": Case(one(HEAD, (), A, (), B, (), (), C), (
        ("investments", [(3, "Alpha Ltd", 100), (5, "Beta Ltd", 200), (8, "Gamma Ltd", 300)], []),)),
    "a blank column for looks": Case(one(*((*row[:2], N, *row[2:]) for row in THREE)), (plain(2),)),
    "the unit in the heading": Case(one(("Recipient", "Funder", "Status", "Amount (£k)", "Date"), *map(in_thousands, (A, B, C))),
                                    (plain(2),)),
    "the unit beneath the headings": Case(one(HEAD, (N, N, N, "£000s", N), *map(in_thousands, (A, B, C))), (plain(3),)),
    "words and a unit beneath the headings": Case(one(HEAD, ("Text", "List", "List", "(000s)", "Date"), *map(in_thousands, (A, B, C))),
                                                  (plain(3),)),
    "stages beneath years beneath a heading": Case(one(
        ("Recipient", "Funder", "Grant", N, N), (N, N, "2022/23", N, "2023/24"), (N, N, "Committed", "Realised", "Committed"),
        (*A[:2], 90, 100, 200)), (("investments", [(4, "Alpha Ltd", 100), (4, "Alpha Ltd", 200)], []),)),
    "headings over two rows": Case(one(("Recipient", "Funder", "Status", "Award", N), (N, N, N, "Amount", "Date"), A, B, C), (plain(3),)),
    "headings merged over columns": Case(one(("Who", N, "Status", "Award", N), ("Recipient", "Funder", N, "Amount", "Date"), A, B, C,
                                             merged=((1, 0, 1, 1), (1, 3, 1, 4))), (plain(3),)),
    "headings on every page": Case(one(HEAD, A, HEAD, B, HEAD, C), (
        ("investments", [(2, "Alpha Ltd", 100), (4, "Beta Ltd", 200), (6, "Gamma Ltd", 300)], [3, 5]),)),
    "headings again after a blank row and a record": Case(one(HEAD, A, (), B, HEAD, C), (
        ("investments", [(2, "Alpha Ltd", 100), (4, "Beta Ltd", 200), (6, "Gamma Ltd", 300)], [5]),)),
    "words merged over rows": Case(one(HEAD, A, (B[0], N, N, *B[3:]), (C[0], N, N, *C[3:]), merged=((2, 1, 4, 1), (2, 2, 4, 2))),
                                   (plain(2),)),
    "a source above its rows": Case(one(("Recipient", "Status", "Amount", "Date"), ("Innovate UK",), SOURCE_BEHIND[0], ("Wellcome",),
                                        *SOURCE_BEHIND[1:]), (
        ("investments", [(3, "Alpha Ltd", 100), (5, "Beta Ltd", 200), (6, "Gamma Ltd", 300)], [2, 4]),)),
    "subtotals, a total and remarks": Case(one(HEAD, A, B, ("Subtotal", N, N, 300), C, ("Grand total", N, N, 600), (),
                                               ("Source: programme office records.",), ("Signed: the office", N, "Date:")), (
        ("investments", [(2, "Alpha Ltd", 100), (3, "Beta Ltd", 200), (5, "Gamma Ltd", 300)], [4, 6, 8, 9]),)),
    "of which rows": Case(one(HEAD, A, ("of which capital", N, N, 40), B, C), (
        ("investments", [(2, "Alpha Ltd", 100), (4, "Beta Ltd", 200), (5, "Gamma Ltd", 300)], [3]),)),
    "parts listed below of which": Case(one(HEAD, A, ("of which:",), ("revenue", N, N, 60), ("capital", N, N, 40), B, C), (
        ("investments", [(2, "Alpha Ltd", 100), (6, "Beta Ltd", 200), (7, "Gamma Ltd", 300)], [3, 4, 5]),)),
    "two tables one below another": Case(one(*THREE, (), MEMBERS, ("Delta Ltd", "Imaging", 5, 6)), (
        plain(2), ("members", [(7, "Delta Ltd", 5), (7, "Delta Ltd", 6)], []))),
    "a table right below another": Case(one(*THREE, ("Name", "Segment", "Employees 2023"), ("Delta Ltd", "Imaging", 5)), (
        plain(2), ("members", [(6, "Delta Ltd", 5)], []))),
    "two tables right beside each other": Case(one((*HEAD, *MEMBERS), (*A, "Delta Ltd", "Imaging", 5, 6), B, C), (
        plain(2), ("members", [(2, "Delta Ltd", 5), (2, "Delta Ltd", 6)], []))),
    "two tables right beside each other, one further down under a heading of years": Case(one(
        (*HEAD, N, N, N, "Funding", N), (*A, "Recipient", "Funder", "Status", "2022/23", "2023/24"),
        (*B, "Delta Ltd", *A[1:3], 40, 50), C), (plain(2), ("investments", [(3, "Delta Ltd", 40), (3, "Delta Ltd", 50)], [1]))),
    "a table below under titles of its own": Case(one(MEMBERS, ("Delta Ltd", "Imaging", 5, 6), (), ("Quarter to June 2024",), ("Draft 2",),
                                                      (), *THREE), (
        ("members", [(2, "Delta Ltd", 5), (2, "Delta Ltd", 6)], []), plain(8, 4, 5))),
    "the same form again under a title": Case(one(HEAD, A, B, (), ("Draft 2",), (), HEAD, C), (
        ("investments", [(2, "Alpha Ltd", 100), (3, "Beta Ltd", 200), (8, "Gamma Ltd", 300)], [5, 7]),)),
    "the same columns again under other words": Case(one(HEAD, A, B, (), ("Grantee", "Investor", "Stage", "Value", "When"), C), (
        ("investments", [(2, "Alpha Ltd", 100), (3, "Beta Ltd", 200)], []), ("investments", [(6, "Gamma Ltd", 300)], []))),
    "a column a quarter in a table below": Case(one(*THREE, (), (N, N, N, "Funding (£k)", N),
                                                    ("Recipient", "Funder", "Status", "Q1 2024/25", "Q2 2024/25"), (*A[:3], 1, 2)), (
        plain(2), ("investments", [(8, "Alpha Ltd", 1000), (8, "Alpha Ltd", 2000)], []))),
    "two tables side by side": Case(one((*HEAD, N, *MEMBERS), (*A, N, "Delta Ltd", "Imaging", 5, 6), B, C), (
        plain(2), ("members", [(2, "Delta Ltd", 5), (2, "Delta Ltd", 6)], []))),
    "a column a year": Case(one(("Recipient", "Funder", "Status", "2022/23 (£k)", "2023/24 (£k)"), (*A[:3], 0.1, 0.2), (*B[:3], N, 0.3)), (
        ("investments", [(2, "Alpha Ltd", 100), (2, "Alpha Ltd", 200), (3, "Beta Ltd", 300)], []),)),
    "a column a quarter": Case(one(("Recipient", "Funder", "Status", "Funding", N), (N, N, N, "Q1 2024/25", "Q2 2024/25"), (*A[:3], 1, 2),
                                   merged=((1, 3, 1, 4),)), (
        ("investments", [(3, "Alpha Ltd", 1), (3, "Alpha Ltd", 2)], []),)),
    "the unit over the quarters": Case(one((N, N, N, "Amount (£k)", N), ("Recipient", "Funder", "Status", "Q1 2024/25", "Q2 2024/25"),
                                           (*A[:3], 1, 2)), (
        ("investments", [(3, "Alpha Ltd", 1000), (3, "Alpha Ltd", 2000)], []),)),
    "quarters under the year of a title": Case(one(("Grants 2024/25",), (), ("Recipient", "Funder", "Status", "Q1", "Q2"),
                                                  (*A[:3], 1, 2)), (
        ("investments", [(4, "Alpha Ltd", 1), (4, "Alpha Ltd", 2)], [1]),)),
    "thousands of euros, and a forecast": Case(one(("Recipient", "Funder", "Status", "Amount (€k)", "Forecast 2025/26"),
                                                   (*A[:3], 0.1, 9)), (
        ("investments", [(2, "Alpha Ltd", 100)], []),), ("amount-currency", "column-aside")),
    "a column a funder": Case(one(("Recipient", "Status", "Innovate UK (£k)", "Wellcome (£k)", "Total"),
                                 ("Alpha Ltd", "committed", 0.1, 0.2, 0.3)), (
        ("investments", [(2, "Alpha Ltd", 100), (2, "Alpha Ltd", 200)], []),), ("column-aside",)),
    "a column a funder and year": Case(one(("Recipient", "Status", "MRC 2022/23 (£k)", "MRC 2023/24 (£k)", "Wellcome 2023/24 (£k)"),
                                          ("Alpha Ltd", "committed", 0.1, N, 0.2)), (
        ("investments", [(2, "Alpha Ltd", 100), (2, "Alpha Ltd", 200)], []),)),
    "a status and a year above their rows": Case(one(("Recipient", "Funder", "Amount"), ("2023/24",), ("Realised",),
                                                 ("Alpha Ltd", "MRC", 100), ("Committed",), ("Beta Ltd", "MRC", 200)), (
        ("investments", [(4, "Alpha Ltd", 100), (6, "Beta Ltd", 200)], [2, 3, 5]),), ("group-heading",)),
    "a sheet a status": Case((Laid([without_status(HEAD), without_status(A)], name="Realised"),
                            Laid([without_status(HEAD), without_status(B)], name="Committed")), (
        ("investments", [(2, "Alpha Ltd", 100)], []), ("investments", [(2, "Beta Ltd", 200)], [])), ("said-above",)),
    "a year and a month in columns of their own": Case(one((*HEAD[:4], "Year", "Month"), *((*row[:4], 2024, "May") for row in (A, B, C))), (
        plain(2),), ("date-of-columns",)),
    "a total beside the years": Case(one(("Recipient", "Funder", "Status", "2022/23", "2023/24", "Total"), (*A[:3], 1, 2, 3)), (
        ("investments", [(2, "Alpha Ltd", 1), (2, "Alpha Ltd", 2)], []),), ("column-aside",)),
    "revenue, capital and total": Case(one(("Recipient", "Funder", "Status", "RDEL", "CDEL", "Total"), (*A[:3], 1, 2, 3)), (
        ("investments", [(2, "Alpha Ltd", 3)], []),), ("column-aside",)),
    "announced and realised": Case(one(("Recipient", "Funder", "Announced", "Realised"), (*A[:2], 9, 7), (*B[:2], 5, N)), (
        ("investments", [(2, "Alpha Ltd", 7), (3, "Beta Ltd", 5)], []),)),
    "asked and awarded": Case(one(("Recipient", "Funder", "Status", "Amount requested", "Amount awarded"), (*A[:3], 9, 7),
                                  (*B[:3], 5, N)), (
        ("investments", [(2, "Alpha Ltd", 7), (3, "Beta Ltd", None)], []),), ("column-aside",)),
    "months that are days in the headings": Case(one(
        ("Recipient", "Funder", "Status", datetime.date(2024, 4, 1), datetime.date(2024, 5, 1)), (*A[:3], 1, 2), (*B[:3], N, 3)), (
        ("investments", [(2, "Alpha Ltd", 1), (2, "Alpha Ltd", 2), (3, "Beta Ltd", 3)], []),)),
    "sums above their rows, one mistyped": Case(one(
        HEAD, (N, "MRC", N, 250), (A[0], N, *A[2:]), (N, "Wellcome", N, 500), (B[0], N, *B[2:]), (C[0], N, *C[2:])), (
        ("investments", [(3, "Alpha Ltd", 100), (5, "Beta Ltd", 200), (6, "Gamma Ltd", 300)], [2, 4]),),
        ("group-heading", "total-differs")),
    "a total of some rows": Case(one(*THREE, ("Total committed", N, N, 400)), (plain(2, 5),), ("total-of-some",)),
    "labels of figures in the columns of the source and the status": Case(one(
        *THREE, (N, "Average:", N, 200), (N, N, "Total:", 600), (N, "Target for year", N, 900), (N, N, "Variance", -300)), (
        plain(2, 5, 6, 7, 8),), ("total-row",)),
    "a row a quarter of everything so far": Case(one(
        ("Recipient", "Funder", "Status", "Quarter", "Claimed to date"), *((*B[:3], f"Q{each} 2024/25", 100 * each) for each in (1, 2)),
        (*C[:3], "Q1 2024/25", 300)), (
        ("investments", [(3, "Beta Ltd", 200), (4, "Gamma Ltd", 300)], [2]),), ("held-by-later", "to-date")),
    "groups of a funder and an amount": Case(one(
        ("Recipient", "Funder 1", "Amount 1", "Funder 2", "Amount 2", "Status", "Date"), (*A[:2], 100, "MRC", 50, A[2], DAY),
        (*B[:2], 200, N, N, B[2], DAY), ("Total", N, 300, N, 50)), (
        ("investments", [(2, "Alpha Ltd", 100), (2, "Alpha Ltd", 50), (3, "Beta Ltd", 200)], [4]),), ("total-row",)),
    "a column an outcome": Case(one(("Company", "Jobs created", "Jobs safeguarded"), ("Alpha Ltd", 5), ("Beta Ltd",), ("Total", 5)), (
        ("outcomes", [(2, "Alpha Ltd", 5)], [3, 4]),)),
    "two figures in a cell": Case(one(("Event", "Date", "Status", "Registered / Attended"), ("Forum", DAY, "held", "20 / 14")), (
        ("events", [(2, "Forum", 14)], []),), ("column-of-two",)),
    "a legend of colours": Case(one(("Key: green = received",), *THREE), (plain(3, 1),), ("legend-of-looks",)),
}  # fmt: skip
COUNTED = {"members": ("name", "employees_low"), "outcomes": ("organisation", "number_low"), "events": ("title", "attended_low")}
CASES = [(name, form) for name in LAYOUTS for form in FORMATS]


def checked(content: bytes, file_name: str) -> list[CheckedTable]:
    sheets = read(content, inspect(content, file_name), "return")
    tables = [part for sheet in sheets for part in tables_of(sheet) if part[1]]
    period = read_when("Q1 2024/25")
    return [check_table(sheet, table, "u", position, period) for position, (sheet, table) in enumerate(tables, 1)]


def result(part: CheckedTable):
    records = part.records
    if part.table.kind.name in COUNTED:
        found = list(zip(*(records[name] for name in ("row", *COUNTED[part.table.kind.name])), strict=True))
    else:
        pounds = [pence // 100 if pence is not None else None for pence in records["amount_low"]]
        found = list(zip(records["row"], records["recipient"], pounds, strict=True))
    return part.table.kind.name, found, [each.row for each in part.left_alone]


@pytest.mark.parametrize(("name", "form"), CASES, ids=[f"{name} - {form}" for name, form in CASES])
def test_a_layout_is_read_the_same_from_every_format(name, form):
    case = LAYOUTS[name]
    if not can_hold(form, case.sheets):
        pytest.skip(f".{form} cannot hold this layout")
    parts = checked(FORMATS[form](case.sheets), f"return 2024-25 Q1.{form}")
    assert [result(part) for part in parts] == list(case.tables)
    found = [each for part in parts for each in part.findings]
    assert not [each for each in found if each.severity == "stops"]
    assert {each.code for each in found} >= set(case.said)
    for part in parts:
        rows, pence = ([part.totals[f"{unit}_{of}"] for of in ("in_file", "taken", "stopped", "left_alone")] for unit in ("rows", "pence"))
        assert rows[0] == sum(rows[1:]) and pence[0] == sum(pence[1:])


def test_what_the_formats_hold_beside_values_is_there():
    """So that no case passes because its writer left out what it is about."""
    names = ("words merged over rows", "hidden rows", "hidden columns")
    for form, sheets in ((form, LAYOUTS[name].sheets) for form in FORMATS for name in names):
        if can_hold(form, sheets):
            content = FORMATS[form](sheets)
            kind = inspect(content, f"a.{form}")
            assert kind == form
            [sheet] = read(content, kind, "return")
            assert set(sheet.merged) == set(sheets[0].merged) and sheet.hidden_rows == set(sheets[0].hidden_rows)
            assert sheet.hidden_columns == set(sheets[0].hidden_columns)
