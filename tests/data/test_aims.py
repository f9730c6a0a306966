"""A target of Settings says what is to be reached of a headline and by when; what is half understood is refused."""

import pytest

from data.store.aims import UNITS, check_target, read_target, target_example, target_value
from data.store.orders import Setting, check_setting
from data.store.versions import NotPossible


@pytest.mark.parametrize(("headline", "value", "least"), [
    ("secured funding", "£35m by Mar 2026", 3_500_000_000), ("secured funding", "at least £1.45 million", 145_000_000),
    ("leverage", "3.5", 350), ("leverage", "£3.50 by Mar 2026", 350), ("members", "1,200 by 31/03/2026", 1200),
])  # fmt: skip
def test_a_target_is_read_in_the_unit_of_its_headline(headline, value, least):
    assert read_target(headline, value)[0] == least


@pytest.mark.parametrize("headline", UNITS)
def test_the_example_in_the_empty_field_is_a_target_of_its_headline(headline):
    assert read_target(headline, f"{target_example(headline)} by Mar 2026")[0] > 0
    assert target_example(headline).startswith("£") == (UNITS[headline] in ("GBP", "ratio"))


def test_it_reads_in_history():
    assert check_setting(Setting("target:secured funding", "£35m by 31/03/2026")) == "Target for secured funding: £35m by 31 Mar 2026"
    assert check_target("target:members", target_value(" 60 ", "")) == "Target for members: 60"


@pytest.mark.parametrize(("name", "value"), [
    ("target:happiness", "60"), ("target:members", ""), ("target:members", "many"), ("target:members", "£60"), ("target:members", "60.5"),
    ("target:members", "0"), ("target:members", "60 by soon"), ("target:members", "60 by TBC"), ("target:secured funding", "€35m"),
    ("target:secured funding", "up to £35m"), ("target:secured funding", "undisclosed"), ("target:leverage", "3.456"),
])  # fmt: skip
def test_what_is_no_target_is_refused(name, value):
    with pytest.raises(NotPossible):
        check_setting(Setting(name, value))
