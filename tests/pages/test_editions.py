"""An edition is opened by its address: its headlines as printed, today's reckoning beside them, and two beside each other with reasons."""

import json
import re

import duckdb

from data.store import publishing
from data.store.viewing import Store
from tests.pages.bar import choices_of
from tests.pages.test_pages import run, written

EDITION = "Board, 14 May"


def reprint(folder, measure, **values):
    """The edition as though another figure had been printed: by the rules of that day."""
    for name in ("v2", "v3"):
        path = folder / "versions" / f"{name}.duckdb"
        with duckdb.connect(str(path)) as version:
            [(value,)] = version.execute("select value from acts where act = 'edition'").fetchall()
            printed = [each | (values if each["measure"] == measure else {}) for each in json.loads(value)]
            version.execute("update acts set value = ? where act = 'edition'", [json.dumps(printed)])


def test_an_address_opens_an_edition_on_any_page(store_with_edition):
    said = written(run(edition=EDITION))
    assert "the edition Board, 14 May" in said and "£1.95m" in said and "£2.15m" not in said
    assert "Quiet Ltd" not in said and "What changed since" not in said, "there is none before it"
    funding = written(run("funding", edition=EDITION))
    assert "the edition Board, 14 May" in funding and "£1.95m" in funding
    assert "£2.15m" in written(run())


def test_an_edition_that_is_not_there_is_an_error_and_no_figure(store_with_edition):
    app = run(edition="Board, 1 April")
    assert "There is no edition" in app.error[0].value and "£" not in written(app)


def test_an_edition_shows_what_was_printed_and_what_todays_rules_make_of_it(store_with_edition):
    reprint(store_with_edition[1], "secured funding", low=999_000_000, high=999_000_000)
    said = written(run(edition=EDITION))
    assert "£9.99m" in said and "By today's rules and settings <b>£1.95m</b>" in said and said.count("By today") == 1
    filtered = written(run(edition=EDITION, source=["UKRI and Innovate UK"]))
    assert "£9.99m" not in filtered, "what was printed was not filtered"


def test_todays_settings_are_in_todays_reckoning(store_with_edition):
    publishing.set_value(Store.open(store_with_edition[1]), "as_at", "2024-04-30", by="Programme team")
    said = written(run(edition=EDITION))
    assert '<p class="label">Members</p><p class="figure">2</p>' in said
    assert "By today's rules and settings <b>0</b>" in said, "both joined in May"
    assert "2 [0]" in written(run("editions", edition=EDITION, beside="today"))


def test_two_versions_stand_beside_each_other_with_what_explains_each_difference(store_with_edition):
    app = run("editions")
    said = written(app)
    assert "Today beside" in [each.label for each in app.selectbox]
    assert "<td class=\"number\" data-head=\"Board, 14 May\">£1.95m, 1 unknown</td>" in said and "£2.15m" in said
    words = re.sub("<[^>]*>", "", said)
    why = "one award restated (+£100k), one award moved to realised (+£80k), one new award (+£20k)"
    assert f"now £2.15m, 0 unknown, 1 before: {why}" in words
    assert "None changed. Nothing was taken back." in said
    assert "Secret" not in said
    turned = run("editions", edition=EDITION, beside="today")
    assert written(turned).count("+£200k") == said.count("+£200k"), "the older one stands first, whichever is opened"


def test_the_page_says_in_brackets_where_todays_rules_differ(store_with_edition):
    reprint(store_with_edition[1], "secured funding", low=999_000_000, high=999_000_000)
    said = written(run("editions"))
    assert "£9.99m, 1 unknown [£1.95m, 1 unknown]" in said
    assert "rules that count otherwise today" in said


def test_without_an_edition_the_page_says_where_one_comes_from(small_store):
    said = written(run("editions"))
    assert "No edition was kept yet. Staff keep what is published under a name in History" in said
    assert "edition" not in choices_of(run())


def test_the_edition_and_the_filters_go_along_to_the_next_page(store_with_edition):
    app = run(edition=EDITION, source=["UKRI and Innovate UK"])
    app.switch_page("../../board/funding.py").run()
    said = written(app)
    assert "the edition Board, 14 May" in said and "Filtered: source UKRI and Innovate UK." in said
