"""Any text whatever is read whole or refused: no other error, no number out of the middle of a longer one, nothing guessed."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.grammar.amounts import read_amount
from data.grammar.cells import phrase_set
from data.grammar.company_numbers import read_company_number
from data.grammar.counts import read_count
from data.grammar.dates import find_period, read_period, read_when
from data.grammar.names import normal_name, normal_text
from data.grammar.numbers import read_number, read_percent
from data.grammar.places import WITHIN, read_place
from data.grammar.yes_no import read_yes_no
from data.model import PRECISIONS, QUALIFIERS, NotUnderstood, When

READINGS = (read_amount, read_when, read_period, read_count, read_number, read_percent, read_yes_no, read_company_number)
PIECES = st.sampled_from(
    sorted(
        phrase_set(
            """£|€|$|1|2.5|500|1,000|2024|2024/25|2023-24|k|m|million|bn|+|-|–|to|between|and|up to|at least|c.|about|
            over|under|(|)|,|;|:|/|%|x|per|year|each|of|in kind|in|kind|TBC|n/a|Q1|H2|quarter|Sept|May|4|31|4th|
            12/05/2024|2024-05-04|Thursday|week|Spring|early|by|10am|30|people|capacity|SC|Birmingham|Manchester|
            England|West Midlands|three regions|'|.|½|£5m|1.5-£2M|(of which|(of whom|match)|online)|*|Mid|June 2024|(Oct-Dec 2024)"""
        )
    )
)
SENTENCES = st.lists(PIECES, max_size=7).flatmap(lambda words: st.sampled_from((" ", "")).map(lambda joint: joint.join(words)))
TEXTS = st.text(max_size=40) | st.text("0123456789 .,-/£kmQ()+", max_size=20) | SENTENCES
VALUES = TEXTS | st.integers() | st.floats() | st.booleans() | st.none() | st.dates() | st.datetimes() | st.times()


def _read(reading, value):
    """The reading's value, or the exception that refuses it; any other error fails the test."""
    try:
        return reading(value)
    except NotUnderstood as refused:
        return refused


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.__name__)
@given(value=VALUES)
def test_any_value_is_read_or_refused_in_a_short_sentence(reading, value):
    if reading is read_period and not isinstance(value, str):
        return
    read = _read(reading, value)
    if isinstance(read, NotUnderstood):
        assert 0 < len(str(read)) <= 120


@given(VALUES)
def test_an_amount_is_whole_pence_with_its_ends_in_order(value):
    amount = _read(read_amount, value)
    if not isinstance(amount, NotUnderstood):
        assert amount.qualifier in QUALIFIERS
        assert all(end is None or type(end) is int for end in (amount.low, amount.high))
        assert amount.low is None or amount.high is None or amount.low <= amount.high
        assert (amount.low is None and amount.high is None) == (amount.qualifier == "undisclosed") or amount.qualifier == "in kind"


@given(VALUES)
def test_a_date_has_both_ends_in_order_or_neither(value):
    when = _read(read_when, value)
    if not isinstance(when, NotUnderstood):
        assert when.precision in PRECISIONS
        assert (when.start is None) == (when.end is None) == (when.precision == "unknown")
        assert when.start is None or when.start <= when.end


@given(TEXTS)
def test_any_text_has_a_place_a_normal_name_and_at_most_one_period(text):
    assert read_place(text).within in WITHIN
    assert normal_name(normal_name(text)) == normal_name(text)
    assert normal_text(normal_text(text)) == normal_text(text)
    found = find_period(text)
    assert found is None or found.start <= found.end


@given(st.from_regex(r"[0-9]{1,3}([ .,'/][0-9]{1,4}){1,4}", fullmatch=True))
def test_a_run_of_digits_is_never_read_in_part(text):
    digits = "".join(each for each in text if each.isdigit())
    amount = _read(read_amount, text)
    if not isinstance(amount, NotUnderstood):
        assert amount.low == amount.high
        whole, _, decimals = text.partition(".")
        pence = int("".join(each for each in whole if each.isdigit())) * 100 + round(
            int(decimals or "0") * 10 ** (2 - len(decimals)) + 1e-9
        )
        assert amount.low == pence, digits


@given(st.integers(1, 10**9), st.sampled_from(" ,.'/x#_"), st.integers(0, 10**9))
def test_two_numbers_side_by_side_are_one_number_or_none(first, joint, second):
    amount = _read(read_amount, f"£{first}{joint}{second}")
    if not isinstance(amount, NotUnderstood):
        assert joint in ",."
        assert amount.low >= first * 100


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(("k", "m", "bn", " million")))
def test_a_magnitude_carries_to_the_first_number_of_a_range_or_nothing_is_read(first, second, magnitude):
    factor = {"k": 10**3, "m": 10**6, "bn": 10**9, " million": 10**6}[magnitude]
    amount = _read(read_amount, f"£{first}-{second}{magnitude}")
    if first <= second:
        assert (amount.low, amount.high) == (first * factor * 100, second * factor * 100)
    elif not isinstance(amount, NotUnderstood):  # `£500-1k` has no other reading
        assert factor == 1000 and (amount.low, amount.high) == (first * 100, second * factor * 100)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(("match", "private match funding", "paid", "match paid", "")))
def test_a_part_of_an_amount_or_a_count_never_changes_it(whole, part, what):
    amount = _read(read_amount, f"£{whole} (of which £{part} {what})")
    count = _read(read_count, f"{whole} (of whom {part} {'online' if 'match' in what else what})")
    is_sort, within = what in ("match", "private match funding"), part <= whole
    assert isinstance(amount, NotUnderstood) or (amount.low == amount.high == whole * 100 and is_sort and within)
    assert isinstance(count, NotUnderstood) or (count.low == count.high == whole and "match" in what and within)
    assert not (is_sort and within and isinstance(amount, NotUnderstood))


@given(st.integers(1, 10**6), st.sampled_from((1_000, 1_000_000)))
def test_the_unit_of_a_column_counts_for_numbers_without_a_magnitude_only(number, unit):
    assert read_amount(number, unit).low == read_amount(f"{number:,}", unit).low == number * unit * 100
    assert read_amount(f"{number}k", unit).low == number * 1_000 * 100


def test_whole_pounds_in_a_column_of_thousands_are_asked_about():
    assert read_amount("£250", 1_000).low == 25_000_000
    with pytest.raises(NotUnderstood):
        read_amount("£250,000", 1_000)


def test_a_quarter_without_its_kind_of_year_is_settled_by_the_returns_own_period():
    financial, calendar = read_when("Q1 2024/25"), read_when("Jan-Mar 2024")
    assert _days(read_when("Q1 2024", within=financial)) == _days(financial)
    assert _days(read_when("Q1 2024", within=calendar)) == _days(calendar)
    assert _days(read_when("Q1 2024", within=read_when("2024/25"))) == _days(financial)
    assert _days(read_when("Q1 2024", year="calendar")) == _days(calendar)
    for within in (None, read_when("2023 to 2025"), read_when("2030"), When(None, None, "unknown")):
        with pytest.raises(NotUnderstood):
            read_when("Q1 2024", within=within)


def _days(when: When) -> tuple[datetime.date | None, datetime.date | None]:
    return when.start, when.end


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))
def test_the_spellings_of_one_day_are_one_day(day):
    ordinal = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    for text in (
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%A} {day.day}{ordinal} of {day:%B} {day.year}",
        f"{day:%b} {day.day}{ordinal}, {day.year}",
        f"{day.day}{ordinal} {day:%B} ({day.year}) at 10.30am",
    ):
        assert _days(read_when(text)) == (day, day)


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 12, 31)))
def test_a_day_as_excel_counts_it_is_that_day(day):
    assert _days(read_when((day - datetime.date(1899, 12, 30)).days)) == (day, day)


@given(st.integers(1000, 99_999_999))
def test_a_company_number_gets_its_lost_zeros_back(number):
    assert read_company_number(number) == read_company_number(str(number)) == read_company_number(float(number)) == f"{number:08d}"
