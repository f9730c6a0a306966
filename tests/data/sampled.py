"""The sample returns read and published, for the tests of what comes out of them."""

from __future__ import annotations

from pathlib import Path

from data.returns import CheckedReturn, check
from data.samples import make_demonstration, make_mistakes, make_published
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import Door, open_version

MILLION = 100_000_000  # in pence
MAKERS = {"published": make_published, "demonstration": make_demonstration, "mistakes": make_mistakes}


def checked(folder: str, into: Path) -> list[CheckedReturn]:
    """The committed workbooks of one folder, read and judged, with what was read kept under `into`."""
    read = []
    for path in sorted(MAKERS[folder].FOLDER.glob("*.xlsx")):
        (into / path.stem).mkdir()
        read.append(check(path, path.name, into=into / path.stem))
    return read


def published(directory: Path, returns: list[CheckedReturn]) -> Door:
    """The door to a new store in which returns were published."""
    store = Store.open(directory)
    receipt = publish_returns(store, returns, by="the tests")
    assert not receipt.held_back
    return open_version(store.version_path())
