"""An address that names nobody: each of its words is read back as it was, and one that cannot be is refused."""

import pytest

from queries.filters import UnknownFilter
from queries.veiled import unveiled, veiled, veiled_address

CHOICES = {"source": ["Marmanby Angels", "angels", "NIHR"], "place": ["Birmingham"], "programme": ["Seedbed"],
           "story": ["A talk for Plasmidge"], "edition": ["Plasmidge, May"]}  # fmt: skip
SAID = [("source", "Marmanby Angels"), ("source", "angels"), ("place", "Birmingham"), ("place", "E08000025"), ("period", "2024/25"),
        ("programme", "Seedbed"), ("story", "A talk for Plasmidge"), ("edition", "Plasmidge, May"), ("edition", "today"),
        ("slide", "3")]  # fmt: skip


def test_what_may_be_a_name_is_a_mark_and_what_is_a_category_stays():
    hidden = veiled(SAID)
    assert [value for _, value in hidden if not value.startswith("~")] == [
        "angels", "Birmingham", "E08000025", "2024/25", "today", "3",
    ]  # fmt: skip
    assert veiled([("source", "NIHR")]) != [("source", "NIHR")], "a public funder may be an organisation whose name is hidden elsewhere"


def test_marks_are_read_back_as_what_they_stand_for_and_asked_of_nobody_where_there_is_none():
    assert unveiled(veiled(SAID), lambda: CHOICES) == SAID
    assert unveiled(SAID, lambda: pytest.fail("nothing is hidden")) == SAID


def test_a_mark_is_marked_once_in_an_address_too():
    address = veiled_address("/funding?source=Marmanby+Angels&period=2024%2F25")
    assert "Marmanby" not in address and address.endswith("&period=2024%2F25")
    assert veiled_address(address) == address
    assert veiled_address("/method") == "/method"


def test_a_mark_of_what_no_record_has_is_refused_and_never_selects_everything():
    with pytest.raises(UnknownFilter, match="hides is not among those that there are"):
        unveiled([("source", "~000000000000")], lambda: CHOICES)
