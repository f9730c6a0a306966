"""Bare whole numbers, which are read all at once, are read as one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.grammar.amounts import LARGEST_PENCE, bare_amounts, read_amount
from data.model import EitherNumber, NotUnderstood

CELLS = st.one_of(
    st.integers(-5, 5), st.integers(0, 10 * LARGEST_PENCE), st.booleans(), st.floats(),
    st.integers(0, 10 * LARGEST_PENCE).map(str), st.integers(0, 99_999).map(str), st.integers(0, 99_999).map("0{}".format),
    st.sampled_from(["12", "£5k", None, EitherNumber("1,234"), EitherNumber("1234"), "٣", "12 ", "20240315", "2024"]),
)  # fmt: skip


@given(st.lists(CELLS, max_size=12), st.sampled_from([1, 1000, 1_000_000]))
def test_bare_amounts_are_those_that_each_cell_holds(cells, unit):
    found = bare_amounts(cells, unit)
    for cell in (each for each in cells if type(each) is int or (type(each) is str and each in found)):
        try:
            amount = read_amount(cell, unit)
        except NotUnderstood:
            assert cell not in found
            continue
        if type(cell) is str or cell > 0:
            assert found[cell] == (amount.low, amount.high, amount.qualifier, amount.currency, amount.text)
    assert all((each > 0) if type(each) is int else each.isdecimal() for each in found), "what needs a word of its own is read by itself"
    assert all(each in found for each in ("12", "2024") if each in cells)
