"""What is played at an address: where names are hidden, no byte of it and of the addresses that it leads to says one."""

from urllib.parse import parse_qsl, unquote_plus

import pytest
from starlette.datastructures import QueryParams

from data.store.viewing import Store
from exports.hidden_names import named_in
from exports.making import view_of
from exports.story import SHIPPED
from pages.parts.stories.stage import played
from queries.filters import Filters
from tests import stores
from tests.pages.test_pages import run, written

STORY = ("story", "Impact in ten minutes")
HIDDEN = ("names", "hidden")


@pytest.fixture
def funder(demonstration, monkeypatch) -> str:
    """A funder that a filter of the demonstration may name."""
    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    return next(name for name, kind in named_in(view_of(Store.open(demonstration), Filters())) if kind == "funder")


def followed(*words):
    """The answer, and the address at which it was given."""
    asked = QueryParams(list(words))
    answer = played(asked)
    if answer.status_code == 307:
        asked = QueryParams(parse_qsl(answer.headers["location"].partition("?")[2]))
        answer = played(asked)
    return answer, str(asked)


@pytest.mark.parametrize("window", [(), (("notes", "1"),)], ids=["wall", "notes"])
def test_the_name_of_a_filter_stands_neither_in_the_slides_nor_in_their_address_nor_in_the_way_back(funder, window):
    words = (STORY, ("source", funder), ("from", f"funding?source={funder}"), *window)
    shown, address = followed(*words)
    assert shown.status_code == 200 and funder in unquote_plus(shown.body.decode()) and funder in unquote_plus(address)
    hidden, address = followed(*words, HIDDEN)
    assert hidden.status_code == 200
    assert funder not in unquote_plus(address) and funder not in unquote_plus(hidden.body.decode())
    assert "source=~" in unquote_plus(address) and "source=~" in unquote_plus(hidden.body.decode()), "the filter goes along all the same"


def test_a_story_and_an_edition_that_are_called_by_a_name_are_played_at_an_address_without_it(store_with_edition):
    tables, folder = store_with_edition
    stores.act(tables, "edition", "Grant Ltd, June", "[]")
    stores.act(tables, "setting", "story:With Grant Ltd", SHIPPED[STORY[1]].as_text())
    for name in ("v4", "v5"):  # an edition is the version of its act's number
        stores.write(tables, folder / "versions" / f"{name}.duckdb")
    (folder / "CURRENT").write_text("v5\n")
    words = (("story", "With Grant Ltd"), ("edition", "Grant Ltd, June"), ("from", "funding?edition=Grant+Ltd%2C+June"))
    shown, _ = followed(*words)
    assert shown.status_code == 200 and "Grant Ltd" in unquote_plus(shown.body.decode())
    for window in ((), (("notes", "1"),)):
        hidden, address = followed(*words, *window, HIDDEN)
        assert hidden.status_code == 200 and "Grant Ltd" not in unquote_plus(address + hidden.body.decode())
    [mark] = [value for word, value in parse_qsl(address) if word == "edition"]
    assert "the edition Grant Ltd, June" in written(run("funding", edition=mark))
    assert "is not among those that there are" in run("funding", edition="~000000000000").error[0].value


def test_a_page_chooses_what_the_mark_in_its_address_stands_for(funder):
    _, address = followed(STORY, ("source", funder), HIDDEN)
    [mark] = [value for word, value in parse_qsl(address) if word == "source"]
    said = written(run("funding", source=[mark]))
    assert f"Filtered: source {funder}." in said and mark not in said


def test_a_mark_that_stands_for_nothing_stops_the_page_and_the_talk(funder):
    assert followed(STORY, ("source", "~000000000000"))[0].status_code == 404
    app = run("funding", source=["~000000000000"])
    assert [each.value for each in app.error] == ["The source that this address hides is not among those that there are."]
    assert "£" not in written(app)
