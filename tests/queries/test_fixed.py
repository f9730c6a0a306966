"""The stores that stay the same answer as the rules say, for both audiences, without a filter and under a few."""

from __future__ import annotations

import pytest

from tests.agreement import check
from tests.fixed import FILTERS, FIXED


@pytest.mark.parametrize("name", FIXED)
def test_a_store_by_hand_answers_what_the_rules_say(tmp_path, name):
    check(FIXED[name](), tmp_path / "v1.duckdb", FILTERS)
