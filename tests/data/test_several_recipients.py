"""A recipient's cell that may name several organisations stays one name, and that is said."""

import pytest

from tests.data.checked_sheet import HEAD, checked, row


@pytest.mark.parametrize(("recipient", "cells"), [
    ("Alpha Ltd (Beta University; Gamma Ltd)", ["B2"]), ("Alpha Ltd (with Beta Ltd)", ["B2"]), ("Alpha (lead), Beta", ["B2"]),
    ("Alpha Ltd, Beta Limited", ["B2"]), ("Alpha Ltd and Beta University", ["B2"]), ("Alpha Ltd\nBeta Ltd", ["B2"]),
    ("Alpha & Beta Ltd", []), ("Alpha Ltd (formerly Beta Ltd; Gamma Ltd)", []), ("Alpha Holdings (UK) Ltd", []),
    ("Alpha Ltd, Birmingham", []), ("Alpha with Beta Research", []),
])  # fmt: skip
def test_a_recipient_that_may_be_several_warns_and_counts_as_one(recipient, cells):
    result = checked(HEAD, row(recipient=recipient))
    assert [each.cell for each in result.findings if each.code == "recipients-several"] == cells
    assert result.records["recipient"] == [recipient] and result.records["amount_low"] == [25_000_000]
