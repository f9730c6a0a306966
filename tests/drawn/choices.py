"""Bytes read as choices from a small world, the plainest choice first, so that rows meet one another and shrink to plain ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from tests import stores
from tests.oracle.days import after_months, months

RECIPIENTS = ["Alpha Ltd", "Beta Limited", "gamma  LTD", "Gamma Ltd", "Delta Trust", "Epsilon University", "Zeta", "ALPHA LTD",
              "Supported companies", "Eta plc"]  # fmt: skip
NUMBERS = [None, None, None, "00000001", "00000002"]
SOURCES = [None, "Innovate UK", "Wellcome", "An angel", "Midlands Engine Investment Fund", "innovate uk"]
TYPES = [None, None, None, "venture capital or private equity", "charity or foundation", "central government", "angels"]
PROGRAMMES = [None, "Accelerator", "Hub"]
PLACES = [("", None, None), ("", None, None), ("", None, None), ("inside", "Birmingham", "E08000025"),
          ("inside", "Birmingham", "E08000025"), ("inside", "Stafford", "E07000197"), ("inside", "Stafford", "E07000197"),
          ("region", "West Midlands", "E12000005"), ("wider", "England", "E92000001"), ("several", "Birmingham; London", None),
          ("elsewhere", "Leeds", "E08000035"), ("unlisted", "Somewhere", None)]  # fmt: skip
SEGMENTS = [None, "Digital health", "Imaging"]
THEMES = [None, "Diagnostics", "Data and AI", "A theme of our own"]
STATUSES = ["committed", "realised", "announced", "expected", "committed", "realised", "committed", "realised", "lapsed", "target"]
POUNDS = [100_000, 100_500, 101_100, 250_000, 500_000, 1_450_000, 33_333, 20_000, 10_000, 0]


class Choices:
    """Bytes read as choices; all zeros choose the first of everything."""

    def __init__(self, raw: bytes):
        self.left = int.from_bytes(raw, "big")

    def pick(self, options: Sequence):
        """One of the options; the first where nothing is left to read."""
        self.left, number = divmod(self.left, len(options))
        return options[number]

    def below(self, number: int) -> int:
        """A whole number from 0."""
        return self.pick(range(number))

    def one_in(self, number: int) -> bool:
        """True once in `number` times, and never for zeros."""
        return self.below(number) == number - 1


def a_date(choose: Choices) -> tuple[date | None, date | None, str]:
    """A day, month, quarter, half, year or range within two years, or unknown."""
    precision = choose.pick(["day", "day", "month", "quarter", "half", "year", "range", "unknown"])
    if precision == "unknown":
        return None, None, precision
    start = after_months(date(2023, 4, 1), choose.below(20))
    if precision == "day":
        day = start + timedelta(days=choose.pick([0, 14, 27]))
        return day, day, precision
    if precision == "month":
        return *months(start, 1), precision
    if precision == "quarter":
        return *months(date(start.year, start.month - (start.month - 1) % 3, 1), 3), precision
    if precision == "half":
        return *months(date(start.year, 4, 1), 6), precision
    if precision == "year":
        return *months(date(start.year, choose.pick([4, 1]), 1), 12), precision
    return start, start + timedelta(days=choose.pick([3, 45, 120])), precision


def placed(choose: Choices) -> dict:
    """The columns of a place."""
    within, name, code = choose.pick(PLACES)
    return {"place_within": within, "place": name, "place_code": code}


def dated(name: str, choose: Choices) -> dict:
    """The columns of a date."""
    return stores.on(name, *a_date(choose))


def bounds(choose: Choices, most: int = 100) -> tuple[int | None, int | None, str]:
    """An amount in pence with its qualifier."""
    low = choose.pick(POUNDS) * most + choose.pick([0, 0, 1])
    qualifier = choose.pick(["exact"] * 10 + ["about", "range", "range", "at least", "up to", "undisclosed", "undisclosed", "in kind",
                                              "negative"])  # fmt: skip
    if qualifier == "negative":
        return -low, -low, "exact"
    if qualifier == "undisclosed":
        return None, None, qualifier
    return (
        None if qualifier == "up to" else low,
        None if qualifier == "at least" else low + (choose.pick([1, 5_000_000]) if qualifier == "range" else 0),
        qualifier,
    )


def amount(name: str, choose: Choices) -> dict:
    """The columns of an amount."""
    low, high, qualifier = bounds(choose)
    currency = "EUR" if choose.one_in(24) else "GBP"
    return {f"{name}_low": low, f"{name}_high": high, f"{name}_qualifier": qualifier, f"{name}_currency": currency}


def an_amount_of(money: dict, name: str) -> dict:
    """The same money in the columns of another field."""
    return {column.replace("amount", name, 1): value for column, value in money.items()}
