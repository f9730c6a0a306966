"""The list of rules to break is whole: every rule that the views name is in it, and every change can be made."""

from __future__ import annotations

import re

import pytest

from queries.registry import VIEWS
from queries.views import views_of
from tests.break_rules import DRAWN
from tests.fixed import FIXED
from tests.rules import RULES, rules

SQL = VIEWS.read_text(encoding="utf-8")


def test_every_rule_that_the_views_name_can_be_broken():
    assert set(re.findall(r"-- rule: (.*)", SQL)) == {rule.name for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_lines_of_a_rule_stand_in_the_views_once_and_break_them(rule):
    assert rule.stands(SQL) == 1
    assert rule.broken_in(SQL) != SQL
    assert views_of(rule.broken_in(SQL)).keys() == views_of(SQL).keys()
    assert (rule.store in (*FIXED, *DRAWN)) != bool(rule.test)


def test_a_change_is_read_as_its_lines_say():
    [rule] = rules("rule: of two\nstore: money\n  where a\n-   and b\n+   or b\n  order by c\n")
    assert (rule.name, rule.store, rule.text, rule.broken) == (
        "of two", "money", "where a\n  and b\norder by c\n", "where a\n  or b\norder by c\n",
    )  # fmt: skip
    assert rule.broken_in("where a\n  and b\norder by c\n") == "where a\n  or b\norder by c\n"
