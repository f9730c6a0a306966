"""Stores that stay the same: each rule's situation once, by hand, so that a rule that is broken is seen at once."""

from __future__ import annotations

from collections.abc import Callable

from tests.fixed.gatherings import gatherings
from tests.fixed.members import members
from tests.fixed.money import money
from tests.fixed.others import others
from tests.fixed.returns import combined_authority, demonstration_only, nothing, returns, undated
from tests.fixed.twice import twice
from tests.stores import Tables

FIXED: dict[str, Callable[[], Tables]] = {
    each.__name__: each
    for each in (money, twice, returns, gatherings, members, others, combined_authority, undated, demonstration_only, nothing)
}
# what they are looked at under, beside no filter
FILTERS = [
    {"period": ("2024/25-Q1",)},
    {"period": ("2023/24", "2024/25-Q2")},
    {"source": ("Innovate UK", "angels", "not broken down")},
    {"status": ("realised",), "programme": ("Hub",)},
    {"place": ("Birmingham", "E07000197")},
    {"segment": ("Imaging", "not stated"), "theme": ("Diagnostics", "not stated")},
]
