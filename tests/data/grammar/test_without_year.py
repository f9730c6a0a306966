"""A date without its year is that of the return's own period, where the period leaves one; no other date is made of it."""

import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.grammar.dates import read_when
from data.grammar.without_year import read_without_year

QUARTER, YEAR, TWO_YEARS = read_when("2024/25 Q1"), read_when("2024/25"), read_when("April 2023 to March 2025")


@pytest.mark.parametrize(("text", "within", "days"), [
    ("4 May", QUARTER, ("2024-05-04", "2024-05-04")), ("Tue 14th May", QUARTER, ("2024-05-14", "2024-05-14")),
    ("4-5 June", QUARTER, ("2024-06-04", "2024-06-05")), ("28 Apr - 2 May", QUARTER, ("2024-04-28", "2024-05-02")),
    ("16/5", QUARTER, ("2024-05-16", "2024-05-16")), ("05/24", QUARTER, ("2024-05-01", "2024-05-31")),
    ("May", QUARTER, ("2024-05-01", "2024-05-31")), ("w/c 3 June", QUARTER, ("2024-06-03", "2024-06-09")),
    ("Q1", QUARTER, ("2024-04-01", "2024-06-30")), ("30 March", YEAR, ("2025-03-30", "2025-03-30")),
    ("11/12", YEAR, ("2024-12-11", "2024-12-11")), ("29 Dec - 3 Jan", YEAR, ("2024-12-29", "2025-01-03")),
    ("Q4", YEAR, ("2025-01-01", "2025-03-31")),
    ("30 March", QUARTER, None), ("Mon 14 May", QUARTER, None), ("Q2", QUARTER, None), ("4 May", TWO_YEARS, None), ("31/6", YEAR, None),
    ("12", QUARTER, None), ("4th", QUARTER, None), ("TBC", QUARTER, None), ("£5m", QUARTER, None), ("Spring", QUARTER, None),
])  # fmt: skip
def test_the_period_settles_the_year_or_nothing_does(text, within, days):
    read = read_without_year(text, within)
    assert (read and (str(read.start), str(read.end))) == days
    assert read is None or read.text == text


@given(st.dates(datetime.date(2023, 4, 1), datetime.date(2026, 3, 31)), st.integers(2023, 2025))
def test_a_day_is_found_in_the_year_that_holds_it_and_in_no_other(day, first):
    assume((day.month, day.day) != (2, 29))
    within = read_when(f"{first}/{(first + 1) % 100}")
    expected = day.replace(year=first + (day.month < 4))
    for text in (f"{day.day} {day:%B}", f"{day:%b} {day.day}", f"{day.day}/{day.month}"):
        assert read_without_year(text, within).start == expected
