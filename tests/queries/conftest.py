"""What the tests of the questions share: a door to a store that a test has put together by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from queries.door import Door, open_version
from tests.stores import Tables, empty, upload, write


@pytest.fixture
def store() -> Tables:
    """A store that holds nothing yet."""
    return empty()


@pytest.fixture
def returned(store) -> str:
    """A return of Q1 2024/25 in it."""
    return upload(store, (date(2024, 4, 1), date(2024, 6, 30)))


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
