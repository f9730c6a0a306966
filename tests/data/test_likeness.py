"""How like two texts are: a slip of the fingers is one thing, another word is another, and no word of money is ever guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.checking.names.likeness import ASKED, TAKEN, certain, likenesses, score_of
from data.grammar.names import plain
from data.kinds import KINDS

KNOWN = tuple((heading, field.name) for field in KINDS["investments"].fields for heading in (field.title, *field.aliases))


def taken(text):
    found = certain(likenesses(text, KNOWN))
    return found and found.meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("Recipiant", "recipient"), ("Ammount", "amount"), ("Amount recieved", "realised"), ("Comitted amount", "committed"),
     ("Date anounced", "announced_on"), ("Value of the award", "amount"), ("Recipient organization", "recipient")],
)  # fmt: skip
def test_a_slip_of_the_fingers_is_taken(text, meaning):
    assert taken(text) == meaning


@pytest.mark.parametrize("text", ["Amount agreed", "Fundor", "Beneficiary firm", "Invester", "Amt awarded", "Award amount offered"])
def test_what_is_only_somewhat_like_is_asked_and_not_taken(text):
    assert likenesses(text, KNOWN) and taken(text) is None


@pytest.mark.parametrize(
    "text",
    ["Amount requested", "Amount sought", "Total cost", "Totals", "Target amount", "Match funding", "Expected amount", "Other funding",
     "Uncommitted", "Uncommited", "Unrealised", "Repaid", "Paid by", "Amount not realised", "Forecast amount", "Realised in 2023",
     "Loan amount", "Company contact", "Amount remaining", "Budget amount"],
)  # fmt: skip
def test_what_is_another_thing_in_money_is_neither_taken_nor_asked(text):
    assert likenesses(text, KNOWN) == []


@pytest.mark.parametrize("text", ["Rate", "Fond", "Noo", "Q3", "2024", "Wert", "", "£"])
def test_a_short_word_or_a_number_is_like_nothing(text):
    assert likenesses(text, KNOWN) == []


@pytest.mark.parametrize(
    ("text", "known", "is_asked"),
    [("Life sciences", "data science", False), ("Health data", "digital health", False), ("Social healthcare", "digital healthcare", False),
     ("Digitl health", "digital health", True), ("Cobalt Health", "Kobalt Health", True), ("Science", "data science", True),
     ("Foresight Group", "NatWest Group", False), ("Mercia Ventures", "Midven Ventures", False), ("Natwest Grp", "NatWest Group", True)],
)  # fmt: skip
def test_a_word_of_the_whole_field_alone_makes_no_two_texts_alike(text, known, is_asked):
    assert bool(likenesses(text, [(known, known)])) is is_asked


def test_the_nearer_of_two_meanings_is_not_taken_where_the_other_is_as_near():
    first, second, *_ = likenesses("Invester", KNOWN)
    assert {first.meaning, second.meaning} == {"recipient", "source"} and first.score >= TAKEN
    assert taken("Invester") is None


@given(st.sampled_from(sorted({plain(heading) for heading, _ in KNOWN})), st.text("abcdefghij klmnopqrstuvwxyz0123456789", max_size=30))
def test_likeness_is_the_same_in_both_directions_and_within_its_bounds(known, text):
    score = score_of(plain(text), known)
    assert 0 <= score <= 100 and score == score_of(known, plain(text))
    assert score == 100 or sorted(plain(text).split()) != sorted(known.split())
    assert all(each.score >= ASKED for each in likenesses(text, KNOWN))
