"""What is printed of a change."""

import pytest

from data.grammar.printing import print_change


@pytest.mark.parametrize(("step", "words"), [(3, "+3"), (-2, "-2"), (0, "0"), (1200, "+1,200")])
def test_a_change_has_a_sign_and_none_has_not(step, words):
    assert print_change(step) == words
