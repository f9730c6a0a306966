"""What is printed reads back as the same value, and money is rounded half up only when it is printed."""

from __future__ import annotations

import datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.grammar import spans
from data.grammar.amounts import LARGEST_PENCE, read_amount
from data.grammar.counts import LARGEST_COUNT, read_count
from data.grammar.dates import print_period_word, read_period, read_when
from data.grammar.money_words import CODES
from data.grammar.printing import print_amount, print_count, print_pence, print_range, print_ratio, print_when
from data.model import PRECISIONS, QUALIFIERS, Amount, Count, When

PENCE = st.integers(-LARGEST_PENCE, LARGEST_PENCE) | st.integers(-(10**9), 10**9)


@st.composite
def amounts(draw):
    qualifier, currency, pence = draw(st.sampled_from(QUALIFIERS)), draw(st.sampled_from(CODES)), draw(PENCE)
    if qualifier == "range":
        other = draw(PENCE.filter(lambda each: each != pence))
        return Amount(min(pence, other), max(pence, other), qualifier, currency)
    if qualifier == "in kind":
        ends = draw(st.sampled_from([(pence, pence), (pence, None), (None, pence), (None, None), (pence, pence + 100)]))
        if ends[1] is not None and ends[1] > LARGEST_PENCE:
            ends = (pence, pence)
        return Amount(*ends, qualifier, currency)
    low = None if qualifier in ("up to", "undisclosed") else pence
    high = None if qualifier in ("at least", "undisclosed") else pence
    return Amount(low, high, qualifier, currency)


@given(amounts())
def test_a_printed_amount_reads_back_to_the_penny(amount):
    read = read_amount(print_amount(amount))
    assert (read.low, read.high, read.qualifier, read.currency) == (amount.low, amount.high, amount.qualifier, amount.currency)


DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2098, 12, 31))
FIRST_YEARS = st.integers(1900, 2098)


@st.composite
def whens(draw):
    precision, year = draw(st.sampled_from(PRECISIONS)), draw(FIRST_YEARS)
    kind_of_year = draw(st.sampled_from(("financial", "calendar")))
    if precision == "unknown":
        return When(None, None, "unknown")
    if precision == "day":
        return spans.a_day(draw(DAYS), "")
    if precision == "month":
        return spans.months(*[(year, draw(st.integers(1, 12)))] * 2, "")
    if precision == "quarter":
        return spans.part_of_year("q", draw(st.integers(1, 4)), year, kind_of_year, "")
    if precision == "half":
        return spans.part_of_year("h", draw(st.integers(1, 2)), year, kind_of_year, "")
    if precision == "year":
        return (spans.financial_year if kind_of_year == "financial" else spans.calendar_year)(year, "")
    start, end = sorted((draw(DAYS), draw(DAYS)))
    if draw(st.booleans()):  # whole months, often a quarter or a year by another name
        start, length = start.replace(day=1), draw(st.integers(0, 25))
        last = divmod(start.year * 12 + start.month - 1 + length, 12)
        end = spans.last_day(last[0], last[1] + 1)
    return When(start, end, "range") if start != end else spans.a_day(start, "")


def _same(read: When, when: When) -> bool:
    return (read.start, read.end, read.precision) == (when.start, when.end, when.precision)


@given(whens(), st.sampled_from(("financial", "calendar")))
def test_a_printed_date_reads_back_as_the_same_days(when, year):
    printed = print_when(when, year)
    if when.precision == "unknown":
        assert printed == "date unknown"
    else:
        assert _same(read_when(printed, year), when), printed


@given(whens().filter(lambda when: when.start is not None), st.sampled_from(("financial", "calendar")))
def test_the_word_of_a_period_in_an_address_reads_back_as_the_period(when, year):
    assert _same(read_period(print_period_word(when), year), when)


@given(st.integers(0, LARGEST_COUNT), st.integers(0, LARGEST_COUNT), st.booleans())
def test_a_printed_count_reads_back_as_the_same_count(one, other, open_upwards):
    count = Count(min(one, other), None if open_upwards else max(one, other))
    read = read_count(print_count(count))
    assert (read.low, read.high) == (count.low, count.high)
    assert print_count(Count(None, None)) == "unknown"


@pytest.mark.parametrize(
    ("pence", "printed"),
    [
        (0, "£0"),
        (40, "£0.40"),
        (84_000, "£840"),
        (99_950, "£1k"),
        (25_000_000, "£250k"),
        (99_949_999, "£999k"),
        (99_960_000, "£1.00m"),
        (145_000_000, "£1.45m"),
        (999_499_999, "£9.99m"),
        (999_500_000, "£10.0m"),
        (6_730_000_000, "£67.3m"),
        (7_535_000_000, "£75.4m"),
        (99_994_999_999, "£999.9m"),
        (99_995_000_000, "£1.00bn"),
        (317_000_000_000, "£3.17bn"),
        (-2_000_000, "-£20k"),
    ],
)
def test_money_is_printed_in_the_steps_of_the_counting_rules(pence, printed):
    assert print_pence(pence) == printed


@given(st.integers(10**8, 10**13))
def test_rounding_is_half_up_and_never_more_than_half_a_step_away(pence):
    printed = print_pence(pence).removeprefix("£")
    unit = Decimal(10**11 if printed.endswith("bn") else 10**8)
    number = Decimal(printed.removesuffix("bn").removesuffix("m").replace(",", ""))
    step = Decimal(1).scaleb(number.as_tuple().exponent)
    assert number == (Decimal(pence) / unit).quantize(step, ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("ends", "printed"),
    [
        ((320_000_000, 390_000_000, 2), "£3.20m-£3.90m (2 amounts unknown)"),
        ((3_000_000_000, None, 0), "at least £30.0m"),
        ((None, 50_000_000, 0), "up to £500k"),
        ((None, None, 0), "unknown"),
        ((None, None, 1), "unknown (1 amount unknown)"),
        ((145_000_000, 145_000_000, 0), "£1.45m"),
        ((145_000_000, 145_000_001, 0), "about £1.45m"),
        ((-2_000_000, 3_000_000, 0), "-£20k to £30k"),
    ],
)
def test_a_total_shows_its_range_and_its_unknowns(ends, printed):
    assert print_range(*ends) == printed


@pytest.mark.parametrize(
    ("ratio", "printed"),
    [
        ((494, 145), "3.41"),
        ((3_405, 1_000), "3.41"),
        (Decimal("1.005"), "1.01"),
        (Fraction(2, 3), "0.67"),
        (2, "2.00"),
        ((-1, 3), "-0.33"),
        ((1, 0), "none"),
    ],
)
def test_ratios_have_two_decimals_half_up(ratio, printed):
    assert print_ratio(ratio) == printed


@pytest.mark.parametrize(
    ("word", "printed"),
    [
        ("2024-05-04", "4 May 2024"),
        ("2023-09", "Sep 2023"),
        ("2024/25-Q1", "Q1 2024/25 (Apr-Jun 2024)"),
        ("2023/24-H2", "H2 2023/24 (Oct 2023-Mar 2024)"),
        ("2024/25", "2024/25"),
        ("2024", "2024"),
        ("2023-11-06..2023-11-10", "6-10 Nov 2023"),
        ("2023-10..2024-02", "Oct 2023-Feb 2024"),
        ("2023-12-28..2024-01-03", "28 Dec 2023-3 Jan 2024"),
    ],
)
def test_a_date_is_printed_at_its_precision(word, printed):
    assert print_when(read_period(word)) == printed


def test_the_calendar_setting_prints_calendar_quarters():
    assert print_when(read_period("2024/25-Q1"), "calendar") == "Q2 2024 (Apr-Jun 2024)"
