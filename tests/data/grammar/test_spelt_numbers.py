"""A number that is spelt out reads as the same number in figures, and no text of number words is read in part."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from data.grammar.amounts import read_amount
from data.grammar.counts import read_count
from data.model import Amount, NotUnderstood

BELOW_TWENTY = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
                "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ROUND = st.builds(lambda number, scale: number * scale, st.integers(1, 999), st.sampled_from((10**3, 10**6)))
NUMBERS = st.integers(0, 10**9) | st.integers(0, 10**4) | ROUND
WORDS = [*BELOW_TWENTY, *TENS[2:]]
WORDS += ["hundred", "thousand", "million", "billion", "and", "a", "half", "quarter", "of", "point", "to", "pounds"]


def spelt(number: int, joint: str, dash: str) -> str:
    """A number as English says it; `joint` after a hundred, `dash` within the tens."""
    if number < 20:
        return BELOW_TWENTY[number]
    if number < 100:
        return TENS[number // 10] + (dash + BELOW_TWENTY[number % 10] if number % 10 else "")
    if number < 1000:
        return f"{BELOW_TWENTY[number // 100]} hundred" + (joint + spelt(number % 100, joint, dash) if number % 100 else "")
    name, scale = next((name, scale) for name, scale in (("billion", 10**9), ("million", 10**6), ("thousand", 10**3)) if number >= scale)
    rest = number % scale
    between = joint if rest < 100 else " "
    return f"{spelt(number // scale, joint, dash)} {name}" + (between + spelt(rest, joint, dash) if rest else "")


@given(NUMBERS, st.sampled_from((" and ", " ")), st.sampled_from(("-", " ")), st.sampled_from((str.lower, str.upper, str.capitalize)))
def test_a_number_in_words_is_that_number(number, joint, dash, written):
    words = written(spelt(number, joint, dash))
    amount, count = read_amount(f"{words} pounds"), read_count(words)
    assert (amount.low, amount.high, count.low, count.high) == (number * 100, number * 100, number, number)


@given(st.integers(1_000, 10**9))
def test_a_magnitude_in_words_outweighs_the_unit_of_the_column(number):
    assert read_amount(spelt(number, " and ", "-"), 1_000).low == number * 100


@settings(max_examples=500)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_no_word_of_a_number_is_passed_over(words):
    said = read(words)
    if said is not None:
        for at, word in enumerate(words):
            if word not in ("and", "a", "of", "zero", "pounds"):
                assert read(words[:at] + words[at + 1 :]) != said, word


def read(words: list[str]) -> Amount | None:
    """The amount without its text; None where it is refused."""
    try:
        return replace(read_amount(" ".join(words)), text="")
    except NotUnderstood:
        return None
