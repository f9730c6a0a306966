"""With names hidden no organisation's name stands in any byte of what is made; the same words stand for the same one everywhere."""

import json
from dataclasses import asdict
from urllib.parse import parse_qsl, unquote_plus

import pytest

from data.store.viewing import Store
from exports.deck import deck, presenters_window
from exports.deck.wall import for_wall
from exports.hidden_names import HiddenNames, named_in
from exports.making import make_pack, story_named, view_of
from queries.filters import Filters
from queries.veiled import veiled

STORIES = ("Impact in ten minutes", "Board, quarter")


@pytest.fixture(scope="module")
def here(demonstration):
    return Store.open(demonstration)


@pytest.fixture(scope="module")
def forms(here) -> set[str]:
    """Every name of the demonstration's organisations, with and without its legal form."""
    named = {name for name, _ in named_in(view_of(here, Filters()))}
    return named | {name.rsplit(" ", 1)[0] for name in named if name.endswith((" Ltd", " LLP", " PLC"))}


def standing(forms: set[str], text: str) -> list[str]:
    return sorted(name for name in forms if name.casefold() in text.casefold())


@pytest.mark.parametrize("story", STORIES)
def test_no_name_stands_in_any_byte_of_the_slides(here, forms, story):
    shown, hidden = (make_pack(here, story=for_wall(story_named(here, story)), names_hidden=each) for each in (False, True))
    assert standing(forms, presenters_window(shown)), "the slides hold a name where none is hidden, or this test sees none"
    assert standing(forms, deck(hidden)) == []
    assert standing(forms, presenters_window(hidden, "present?notes=1")) == []


def test_no_name_stands_in_any_record_that_an_export_writes(here, forms):
    pack = make_pack(here, names_hidden=True)
    assert standing(forms, json.dumps([dict(row) for row in pack.records()], default=str, ensure_ascii=False)) == []
    assert standing(forms, json.dumps([asdict(each) for each in pack.slides], default=str, ensure_ascii=False)) == []


def test_no_record_is_known_by_its_company_number_or_its_folded_name(here):
    numbers = {row["company_number"] for row in view_of(here, Filters()).ask("organisations")} - {None}
    shown, hidden = (list(make_pack(here, names_hidden=each).records()) for each in (False, True))
    assert [row["key"] for row in shown if row["kind"] == "members"] and len(numbers) > 50
    assert all(row["key"] is None for row in hidden) and not [each for each in numbers if each in str(hidden)]


def test_a_company_number_is_hidden_as_its_name_is():
    hidden = HiddenNames([("Plasmidge Ltd", "company"), ("01234567", "hidden number")])
    assert hidden.reworded("Plasmidge, 01234567, of 012345678") == "Company A, hidden number, of 012345678"


def test_the_way_back_leads_to_the_same_filter_and_names_nobody(here):
    source = next(name for name, kind in named_in(view_of(here, Filters())) if kind == "funder")
    pack = make_pack(here, filters=Filters(source=(source,)), names_hidden=True)
    for address in (pack.front.way_back, *(each.way_back for each in pack.slides)):
        assert veiled(parse_qsl(address.partition("?")[2])) == veiled([("source", source)])
        assert source not in unquote_plus(address)


def test_the_figures_stay_as_they_are(here):
    shown, hidden = (make_pack(here, names_hidden=each) for each in (False, True))
    assert [each.figure for each in shown.headlines] == [each.figure for each in hidden.headlines]
    numbers = [[[value for value in row if isinstance(value, int)] for row in each.content.table.rows] for each in shown.charts]
    assert numbers == [[[value for value in row if isinstance(value, int)] for row in each.content.table.rows] for each in hidden.charts]


def test_one_organisation_has_one_word_and_two_have_two(here):
    rows = list(zip(make_pack(here).records(), make_pack(here, names_hidden=True).records(), strict=True))
    members = [(old["organisation"], new["organisation"]) for old, new in rows if old["kind"] == "members"]
    instead = {(name, word.casefold()) for name, word in members if name}
    assert len({name for name, _ in instead}) == len({word for _, word in instead}) == len(instead) > 50


def test_a_name_that_is_a_segments_too_leaves_the_segment_alone():
    hidden = HiddenNames([("Digital health Ltd", "company"), ("Plasmidge Ltd", "company")])
    assert hidden.reworded("Digital health leads. Plasmidge's part: PLASMIDGE LTD and Digital Health Ltd") == (
        "Digital health leads. Company A's part: Company A and company B"
    )


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("/funding?source=Angels+%26+Co&period=2024%2F25", "/funding?source=funder A&period=2024%2F25"),
        ("present?source=Fonds%20Soci%C3%A9t%C3%A9", "present?source=funder B"),
        ("present?source=Fonds+Soci%C3%A9t%C3%A9", "present?source=funder B"),
        ("St Mary\u2019s gave; ST MARY'S gave", "Funder C gave; funder C gave"),
        ("ZETA and Zeta, not zeta", "Funder D and funder D, not zeta"),
        ("C++ Labs (C++ Labs)", "Funder E (funder E)"),
    ],
)
def test_a_name_is_hidden_in_an_address_in_capitals_and_with_either_apostrophe(said, hidden):
    names = HiddenNames([(each, "funder") for each in ("Angels & Co", "Fonds Société", "St Mary's", "Zeta", "C++ Labs")])
    for each in ("Angels & Co", "Fonds Société", "St Mary's", "Zeta", "C++ Labs"):
        names.reworded(each)
    assert names.reworded(said) == hidden
