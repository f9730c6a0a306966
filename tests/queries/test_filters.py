"""Filters: from the address and back, what they cover, and what they say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.lists import names
from queries.filters import TOUCHES, WORDS, Filters, UnknownFilter

PERIODS = ["2024/25", "2024/25-Q1", "2023/24-Q4", "2024-05", "2024", "2023-10..2024-09", "2024/25-H2", "2024-05-04"]
STATUSES = names("statuses")
OPEN = [word for word in WORDS if word not in ("period", "status")]  # words that take any value


@given(
    st.lists(st.tuples(st.sampled_from(OPEN), st.text(min_size=1, max_size=8)), max_size=6),
    st.lists(st.tuples(st.just("period"), st.sampled_from(PERIODS)) | st.tuples(st.just("status"), st.sampled_from(STATUSES)), max_size=4),
)
def test_an_address_reads_back_as_the_same_filters(open_words, closed_words):
    filters = Filters.from_words(open_words + closed_words)
    assert Filters.from_words(filters.as_query()) == filters


def test_a_period_has_one_word():
    assert Filters(period=("2024/25 q1", "Apr-Jun 2024")).as_query() == [("period", "2024/25-Q1")]


def test_blanks_and_repeats_select_nothing_more():
    assert Filters(source=("", " Wellcome ", "Wellcome")).source == ("Wellcome",)
    assert Filters().values() == dict.fromkeys([*(word for word in WORDS if word != "period"), "period_starts", "period_ends"])


def test_periods_that_touch_are_merged_and_others_are_not():
    spans = Filters(period=("2024/25-Q2", "2024/25-Q1", "2025-01", "2024-05")).spans()
    assert spans == [(date(2024, 4, 1), date(2024, 9, 30)), (date(2025, 1, 1), date(2025, 1, 31))]


@pytest.mark.parametrize("pair", [("colour", "blue"), ("period", "soon"), ("period", "2024/26"), ("period", "Q1 2024"), ("status", "zz")])
def test_an_unknown_word_period_or_status_is_refused_in_one_plain_sentence(pair):
    with pytest.raises(UnknownFilter, match=r"^(There is no filter|There is no status|The period).*\.$"):
        Filters.from_words([pair])


def test_a_status_is_known_whatever_its_case():
    assert Filters(status=(" Committed ", "committed")).status == ("committed",)


def test_the_code_of_a_listed_place_is_read_as_its_name_and_another_stays_as_it_is():
    assert Filters(place=("e08000025", "Birmingham", "E99999999")).place == ("Birmingham", "E99999999")


def test_the_caption_says_what_is_filtered_and_what_does_not_touch_the_subject():
    filters = Filters(period=("2024/25-Q1",), source=("Innovate UK", "Wellcome"), theme=("Regulation",))
    assert filters.in_words("funding") == (
        "Filtered: period Q1 2024/25 (Apr-Jun 2024); source Innovate UK or Wellcome. The chosen theme does not touch money."
    )
    assert filters.in_words("events") == (
        "Filtered: period Q1 2024/25 (Apr-Jun 2024); theme Regulation. The chosen source does not touch events."
    )
    assert filters.in_words("members") == (
        "Filtered: members at the end of Q1 2024/25 (Apr-Jun 2024). The chosen source and theme do not touch members."
    )
    assert Filters().in_words("events") == ""


@given(st.sampled_from(sorted(TOUCHES)), st.sets(st.sampled_from(WORDS), min_size=1))
def test_every_chosen_filter_is_named_in_every_caption(subject, words):
    closed = {"period": "2024/25", "status": "committed"}
    chosen = Filters(**{word: (closed.get(word, f"some {word}"),) for word in words})
    caption = chosen.in_words(subject)
    assert all(word in caption or (word == "period" and "2024/25" in caption) for word in words)
