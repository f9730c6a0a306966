"""Upload asks at most one screen of questions, the ones with most money first, and keeps what is answered with the return."""

from tests.builders import workbook
from tests.pages.test_pages import written
from tests.pages.uploading import HEADINGS, drop, money, open_page, publish

SETTING = "organisation:medmin|medmin group"


def row(reference, recipient, amount, **more):
    return [reference, recipient, more.get("source", "Innovate UK"), more.get("status", "realised"), amount, "14/05/2024", "Hub"]


def returned(*rows, name="Return 2024-25 Q1.xlsx"):
    return money(*rows, headings=[*HEADINGS, "Programme"], name=name)


MEDMIN = returned(row("R-1", "Medmin Ltd", "£250k"), row("R-2", "Medmin Group Ltd", "£100k"))


def asked(app):
    return [each.key.split("_", 1)[1] for each in app.radio if each.key.startswith("answer_")]


def press(app, label):
    next(each for each in app.button if each.label == label).click()
    return app.run()


def supported(app):
    from data.store.viewing import Store
    from queries.door import open_version
    from queries.filters import Filters

    rows = open_version(Store.open().version_path()).ask("headlines", Filters(), "staff")
    return next(each["low"] for each in rows if each["measure"] == "companies supported")


def test_two_names_are_shown_side_by_side_with_what_each_has_and_the_likely_answer(empty_store):
    app = drop(open_page(), MEDMIN)
    assert not app.exception
    said = written(app)
    assert "1 question before you publish" in said and "Are these one organisation?" in said and "£350k hangs on this" in said
    assert "<h3>Medmin Ltd</h3>" in said and "1 record, £250k in them" in said and "Return 2024-25 Q1.xlsx" in said
    assert app.radio[0].value == "same" and asked(app) == [SETTING]


def test_names_that_nobody_answered_stay_two_and_nothing_is_kept(empty_store):
    publish(drop(open_page(), MEDMIN))
    assert empty_store.settings() == {} and supported(None) == 2


def test_an_answer_moves_the_headlines_before_publishing_and_is_kept_with_the_return(empty_store):
    app = press(drop(open_page(), MEDMIN), "Keep these answers")
    assert not app.exception and "before you publish" not in written(app)
    assert "What you answered (1)" in [each.label for each in app.expander]
    publish(app)
    assert empty_store.settings() == {SETTING: "same"} and supported(None) == 1
    again = drop(open_page(), returned(row("R-3", "Medmin Group", "£40k"), name="Return 2024-25 Q2.xlsx"))
    assert asked(again) == []


def test_ask_me_later_keeps_nothing_and_is_asked_with_the_next_return(empty_store):
    app = drop(open_page(), MEDMIN)
    app.radio[0].set_value("").run()
    publish(press(app, "Keep these answers"))
    assert empty_store.settings() == {}
    assert asked(drop(open_page(), returned(row("R-3", "Medmin Group", "£40k"), name="Return 2024-25 Q2.xlsx"))) == [SETTING]


def test_what_was_left_open_is_asked_on_settings(empty_store):
    publish(drop(open_page(), MEDMIN))
    app = open_page("settings")
    assert not app.exception and "1 question left open" in written(app)
    app.text_input(key="by_answers").set_value("Programme team")
    press(app, "Keep these answers")
    assert empty_store.settings() == {SETTING: "same"}


def test_an_answer_about_a_value_is_kept_too_and_can_be_changed_before_publishing(empty_store):
    app = press(drop(open_page(), returned(row("R-1", "Alpha Ltd", "£250k", source="Innovate UK fund"))), "Check again with these answers")
    assert not app.exception and "What you answered (1)" in [each.label for each in app.expander]
    [chosen] = [each for each in app.selectbox if each.label == "Which source is Innovate UK fund?"]
    assert chosen.value == "Innovate UK"
    publish(app)
    assert empty_store.settings() == {"value:sources|innovate uk fund": "Innovate UK"}


def test_at_most_eight_questions_are_asked_at_once_most_money_first_and_the_next_when_they_are_answered(empty_store):
    words = ["Alphabet", "Betatron", "Gammadyne", "Deltamed", "Epsilonics", "Zetagen", "Etalon", "Thetascan", "Iotalab", "Kappacell"]
    rows = [row(f"R-{at}", f"{word} Ltd", f"£{at + 1}00k") for at, word in enumerate(words)]
    rows += [row(f"S-{at}", f"{word} Group Ltd", "£1k") for at, word in enumerate(words)]
    app = drop(open_page(), returned(*rows))
    assert not app.exception
    assert "10 questions before you publish" in written(app) and "8 of 10 are shown" in written(app)
    first = asked(app)
    assert first == [f"organisation:{word.lower()}|{word.lower()} group" for word in reversed(words[2:])]
    app = press(app, "Keep these answers")
    assert "2 questions before you publish" in written(app) and asked(app)[:2] == [
        "organisation:betatron|betatron group", "organisation:alphabet|alphabet group",
    ]  # fmt: skip


def test_questions_of_every_kind_stand_in_one_order_of_money(empty_store):
    publish(drop(open_page(), returned(row("A-1", "Alpha Ltd", "£900k", source="Angels", status="announced"))))
    rows = [row("", "Alpha Ltd", "£900k", source="Angels"), row("R-1", "Medmin Ltd", "£2m"), row("R-2", "Medmin Group", "£1k")]
    app = drop(open_page(), money(*rows, headings=[*HEADINGS, "Programme scheme"], name="Return 2024-25 Q2.xlsx"))
    assert not app.exception
    said = written(app)
    places = [said.find(words) for words in ("is “Programme scheme”?", "Are these one organisation?", "Are these one and the same?")]
    assert "3 questions before you publish" in said and -1 not in places and places == sorted(places), said


def test_a_planned_event_that_may_have_moved_is_shown_beside_the_newer_one(empty_store):
    def events(status, day, name):
        rows = [["Title", "Role", "Status", "Date", "Venue"], ["Regulation day", "led", status, day, "Aston"]]
        return name, workbook(None, {"Events": rows})

    publish(drop(open_page(), events("planned", "01/06/2024", "Return 2024-25 Q1.xlsx")))
    app = drop(open_page(), events("held", "15/08/2024", "Return 2024-25 Q2.xlsx"))
    assert not app.exception
    said = written(app)
    assert "Is this one event that moved?" in said and "Both count until somebody says that it is one." in said
    assert "<dd>1 Jun 2024</dd>" in said and "<dd>15 Aug 2024</dd>" in said and app.radio[0].value == "same"
    publish(press(app, "Keep these answers"))
    assert list(empty_store.settings().values()) == ["same"] and "1 Jun 2024" not in written(open_page("settings"))
