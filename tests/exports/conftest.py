"""The demonstration's pack, and its slides written and read back, made once for all tests of the slides."""

from __future__ import annotations

import pytest
from pptx import Presentation

from data.store.viewing import Store
from exports.pptx import write
from queries.door import open_version
from tests.exports.packs import a_pack


@pytest.fixture(scope="session")
def pack(demonstration):
    return a_pack(open_version(Store.open(demonstration).version_path()))


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """Write a pack and read it back."""

    def write_and_read(pack, template=None):
        path = tmp_path_factory.mktemp("slides") / "board.pptx"
        write(pack, path, template)
        return Presentation(path)

    return write_and_read


@pytest.fixture(scope="session")
def deck(pack, written):
    return written(pack)
