"""What the tests of the questions share: a door to a store that a test has put together by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from queries.door import Door, open_version
from tests.stores import Tables, write


@pytest.fixture
def door_to(tmp_path) -> Callable[[Tables], Door]:
    """Writes a store and opens it; every door is closed after the test."""
    doors: list[Door] = []

    def opened(store: Tables) -> Door:
        doors.append(open_version(write(store, tmp_path / f"v{len(doors)}.duckdb")))
        return doors[-1]

    yield opened
    for door in doors:
        door.close()
