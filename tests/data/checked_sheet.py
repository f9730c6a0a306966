"""Checks a small sheet as staff would type it; rows of investments to begin with."""

import datetime

from data.checking.layout.heading_search import find_table
from data.checking.tables import check_table
from data.model import Row, Sheet, When

PERIOD = When(datetime.date(2024, 4, 1), datetime.date(2024, 6, 30), "quarter", "2024/25 Q1")


def checked(*rows, name="Investments", period=PERIOD, from_1904=False):
    filled = [Row(number, list(values)) for number, values in enumerate(rows, 1) if any(value is not None for value in values)]
    sheet = Sheet(name, filled, from_1904=from_1904)
    return check_table(sheet, find_table(sheet), "u", 1, period)


def codes(result, severity=None):
    return {(each.cell, each.code) for each in result.findings if severity in (None, each.severity)}


HEAD = ("Ref", "Recipient", "Funder", "Status", "Amount", "When")


def row(ref="A1", recipient="Acme Ltd", funder="Innovate UK", status="committed", amount="£250k", when="14/05/2024"):
    return (ref, recipient, funder, status, amount, when)
