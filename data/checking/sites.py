"""Several rows of one member at several addresses: one member, of whose numbers of employees one counts and none is added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.checking.batch import Batch


def say_sites(batch: Batch, repeats: Sequence[int]) -> None:
    """One warning of a member that stands on these rows, of one day, where they differ in address and in employees: the last one counts."""
    given = [index for index in repeats if batch.columns["employees_text"][index] is not None]
    numbers = [batch.columns["employees_text"][index] for index in given]
    addresses = {(batch.columns["postcode"][index], batch.columns["place_text"][index]) for index in given}
    if len(set(numbers)) > 1 and len(addresses) > 1:
        listed = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
        batch.say(given[-1], "employees-of-sites", "employees", name=batch.columns["name"][given[-1]], numbers=listed)
