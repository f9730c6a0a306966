"""What leaves the dashboard holds no name of a confidential deal, and is the same file whatever the deal says."""

from __future__ import annotations

import datetime
import random

import pytest

from data.store.viewing import Store
from exports.making import make_pack
from exports.pack import Pack
from exports.xlsx import write
from tests.leaks.deals import deals
from tests.leaks.hushed import twin
from tests.pages.conftest import put

MADE_ON = datetime.datetime(2025, 7, 1, 9, 30)


@pytest.fixture(scope="module")
def packs(tmp_path_factory) -> list[Pack]:
    """The pack of a store, and that of its twin."""
    folder = tmp_path_factory.mktemp("packs")
    for name, store in {"one": deals(), "other": twin(deals(), random.Random(1))}.items():
        put(store, folder / name)
    return [make_pack(Store.open(folder / name), made_by="Anybody", made_on=MADE_ON) for name in ("one", "other")]


def said(pack: Pack) -> str:
    """Everything that a pack holds, but the name of the file that was asked."""
    parts = (pack.headlines, pack.slides, pack.claims, pack.sources, list(pack.records()), pack.missing, pack.front.left_out)
    return "\n".join(map(repr, parts))


def test_a_pack_is_the_same_whatever_a_confidential_deal_says_and_holds_no_name_of_one(packs):
    one, other = map(said, packs)
    assert one == other
    assert "hushed" not in one.lower() and "Open Ltd" in one and "confidential" in one


def test_a_workbook_is_the_same_byte_for_byte(packs, tmp_path):
    for number, pack in enumerate(packs):
        write(pack, tmp_path / f"{number}.xlsx")
    assert (tmp_path / "0.xlsx").read_bytes() == (tmp_path / "1.xlsx").read_bytes()
