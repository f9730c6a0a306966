"""What leaves the dashboard holds no name or amount of a confidential deal in any byte, and is the same file whatever the deal says."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from charts.tables import as_csv
from data.store.viewing import Store
from exports import html, pdf, pptx, xlsx
from exports.deck import deck, presenters_window
from exports.making import make_pack
from exports.pack import Pack
from tests.leaks.deals import deals
from tests.leaks.hushed import hidden, twin
from tests.leaks.unpacked import unpacked
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
    parts = (pack.front, pack.headlines, pack.slides, pack.claims, pack.sources, list(pack.records()), pack.missing)
    return "\n".join(map(repr, parts))


def test_a_pack_is_the_same_whatever_a_confidential_deal_says_and_holds_no_name_of_one(packs):
    one, other = map(said, packs)
    assert one == other
    assert "hushed" not in one.lower() and "Open Ltd" in one and "confidential" in one


def as_file(write: Callable[[Pack, Path], None]) -> Callable[[Pack, Path], bytes]:
    def made(pack: Pack, path: Path) -> bytes:
        write(pack, path)
        return path.read_bytes()

    return made


FORMS: dict[str, Callable[[Pack, Path], bytes]] = {
    "xlsx": as_file(xlsx.write),
    "pptx": as_file(pptx.write),
    "pdf": as_file(pdf.write),
    "html": as_file(html.write),
    "wall": lambda pack, path: deck(pack).encode(),
    "presenter's window": lambda pack, path: presenters_window(pack).encode(),
    "csv": lambda pack, path: b"".join(as_csv(each.content.table) for each in pack.charts),
}


def amounts() -> set[bytes]:
    """What confidential deals are about, in pounds, as a file would hold it."""
    stated = (each[name] for each in hidden(deals()) for name in ("amount_low", "realised_low") if each[name])
    return {str(pence // 100).encode() for pence in stated}


@pytest.mark.parametrize("form", FORMS)
def test_a_file_is_the_same_byte_for_byte_and_a_search_of_its_bytes_finds_nothing(packs, tmp_path, form):
    one, other = (FORMS[form](pack, tmp_path / f"{number}.{form}") for number, pack in enumerate(packs))
    assert one == other
    held = b"\n".join(unpacked(one)).lower()
    assert (b"confidential record" if form == "presenter's window" else b"innovate uk") in held, "the search sees what is there"
    assert b"hushed" not in held and len(amounts()) == 6
    assert not [each for each in amounts() if each in held.replace(b",", b"")]
