"""What staff say of organisations and of words of returns is seen before it is kept, stands with its name, and is taken back there."""

from data.store import publishing
from data.store.viewing import Store
from tests.pages.test_pages import written
from tests.pages.uploading import open_page


def choose(app, one, other):
    app.selectbox(key="setting_organisation_one").set_value(one)
    return app.selectbox(key="setting_organisation_two").set_value(other).run()


def test_two_organisations_are_seen_as_one_before_they_are_and_two_again_afterwards(own_small_store):
    app = choose(open_page("settings"), "One Ltd", "University of Two")
    said = written(app)
    assert "headlines would change" in said and "<td>Members</td>" in said and not app.exception
    assert Store.open(own_small_store).settings() == {}, "it was only looked at"
    app.text_input(key="by_organisation").set_value("Programme team")
    app.button(key="change_organisation").click().run()
    store = Store.open(own_small_store)
    assert store.settings() == {"organisation:one|university of two": "same"}
    assert "&#x27;one&#x27; and &#x27;university of two&#x27; are one organisation" in written(open_page("settings"))
    publishing.withdraw(store, store.history()[-1].id, by="Programme team")
    assert store.settings() == {} and "would change" in written(choose(open_page("settings"), "One Ltd", "University of Two"))


def test_a_text_is_taught_a_name_of_a_list_and_what_the_list_knows_is_not_asked_twice(own_small_store):
    app = open_page("settings")
    app.selectbox(key="setting_list").set_value("sources").run()
    app.text_input(key="setting_list_text").set_value("The Innovators")
    app.selectbox(key="setting_list_means_sources").set_value("Innovate UK").run()
    assert "is read as Innovate UK in every return that is read from now on" in written(app)
    app.text_input(key="by_list").set_value("Programme team")
    app.button(key="change_list").click().run()
    assert Store.open(own_small_store).settings() == {"value:sources|the innovators": "Innovate UK"}
    app.text_input(key="setting_list_text").set_value("IUK").run()
    assert "means Innovate UK already" in written(app)
    app.selectbox(key="setting_list_means_sources").set_value("UK Research and Innovation").run()
    assert "a name of the list is never another" in written(app) and not app.exception


def test_a_setting_is_tried_on_the_demonstration_and_kept_by_nobody(demonstration, monkeypatch):
    monkeypatch.setenv("CLUSTER_STORE", str(demonstration))
    app = open_page("settings")
    app.radio(key="setting_region").set_value("combined authority").run()
    said = written(app)
    assert "headlines would change" in said and "<td>Secured funding</td>" in said and "tried on the demonstration" in said
    assert "change_region" not in [each.key for each in app.button] and not app.exception
    assert Store.open(demonstration).own_version() is None


def test_the_as_at_date_is_typed_as_days_are_written_here_and_stands_so(own_small_store):
    app = open_page("settings")
    for no_day in ("31 December", "June 2024"):
        app.text_input(key="setting_as_at").set_value(no_day).run()
        assert "Write one day, such as 30 June 2025" in written(app) and "change_as_at" not in [each.key for each in app.button]
    app.text_input(key="setting_as_at").set_value("31/5/2024").run()
    app.text_input(key="by_as_at").set_value("Programme team")
    app.button(key="change_as_at").click().run()
    assert Store.open(own_small_store).settings() == {"as_at": "2024-05-31"} and not app.exception
    app = open_page("settings")
    assert app.text_input(key="setting_as_at").value == "31 May 2024" and "Set to 31 May 2024" in written(app)
