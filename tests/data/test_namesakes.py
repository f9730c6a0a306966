"""Names that may be one organisation's: which two are asked about, with what each has, and what an answer does; told by real returns."""

import pytest

from data.checking.names.namesakes import Named, namesakes, organisation_setting
from data.grammar.names import normal_name
from data.returns import check
from data.store.known_names import namesakes_in
from data.store.orders import Setting, check_setting
from data.store.publishing import publish_returns, set_value, withdraw
from data.store.versions import NotPossible
from data.store.viewing import Store
from queries.door import open_version
from queries.filters import Filters
from tests.builders import workbook

HEADINGS = ["Reference", "Recipient", "Company number", "Source", "Programme", "Status", "Amount", "Place", "Segment"]
SETTING = "organisation:medmin|medmin group"


def named(*names, offered=True, **numbers):
    return [Named(normal_name(name), name, numbers={numbers[name]} if name in numbers else set(), offered=offered) for name in names]


def pairs(*names, answers=None, **numbers):
    return [(each.setting.removeprefix("organisation:"), each.likely) for each in namesakes(named(*names, **numbers), answers or {})]


@pytest.fixture
def publish(tmp_path):
    """Publishes rows (reference, recipient, number, amount, place) as a return; gives the store."""
    store = Store.open(tmp_path / "store")

    def publish(period, *rows):
        path = tmp_path / f"Return {period}.xlsx"
        cells = [[ref, who, number, "Innovate UK", "Hub", "realised", amount, place, "Imaging"] for ref, who, number, amount, place in rows]
        workbook(path, {"Investments": [HEADINGS, *cells]})
        publish_returns(store, [check(path, path.name)], by="Staff")
        return store

    return publish


def supported(store):
    rows = open_version(store.version_path()).ask("headlines", Filters(), "staff")
    return next(row["low"] for row in rows if row["measure"] == "companies supported")


def test_one_name_that_says_more_than_the_other_is_asked_about():
    assert pairs("Medmin Ltd", "Medmin Group", "Alpha Ltd") == [("medmin|medmin group", "same")]


def test_a_slip_of_the_fingers_is_asked_about_and_never_taken():
    assert pairs("Binding Site Ltd", "Bindng Site Limited") == [("binding site|bindng site", "same")]


def test_another_word_makes_two_organisations_likely():
    assert pairs("Medmin Labs Ltd", "Medmin Ltd") == [("medmin|medmin labs", "different")]


@pytest.mark.parametrize("names", [
    ("University of Birmingham", "University of Warwick"),
    ("Birmingham City Council", "Coventry City Council"),
    ("Etalon Ltd", "Betatron Ltd"),
    ("Phase 1 Trials Ltd", "Phase 2 Trials Ltd"),
    ("University of Westermarch", "Westermarch University Hospitals NHS Foundation Trust"),
    ("Medmin Ltd", "MEDMIN LIMITED"),
])  # fmt: skip
def test_names_of_two_organisations_and_names_that_are_one_already_are_not_asked_about(names):
    assert pairs(*names) == []


def test_two_company_numbers_are_never_alike_and_one_number_is_one_already():
    two = [Named("medmin", numbers={"00000001"}, offered=True), Named("medmin group", numbers={"00000002"}, offered=True)]
    one = [Named("medmin", numbers={"00000001"}, offered=True), Named("medmin group", numbers={"00000001"}, offered=True)]
    half = [Named("medmin", numbers={"00000001"}, offered=True), Named("medmin group", offered=True)]
    assert [len(namesakes(each, {})) for each in (two, one, half)] == [0, 0, 1]


def test_another_name_of_its_own_is_not_asked_about():
    first, second = named("Medmin Ltd", "Medmin Group")
    first.others.add("medmin group")
    assert namesakes([first, second], {}) == []


def test_an_answer_is_not_asked_for_again_and_holds_for_what_was_told_to_be_one():
    assert pairs("Medmin", "Medmin Group", answers={SETTING: "different"}) == []
    assert pairs("Medmin", "Medmin Group", "Medmin Holding", answers={SETTING: "same"}) in (
        [("medmin group|medmin holding", "same")], [("medmin|medmin holding", "same")],
    )  # fmt: skip


def test_only_names_of_the_return_are_compared_and_those_with_most_money_come_first():
    known = named("Medmin Ltd", "Medmin Group", offered=False)
    assert namesakes(known, {}) == []
    small, large = named("Alphabet Ltd", "Alphabet Holdings"), named("Omegaton Ltd", "Omegaton Holdings")
    large[0].pence = 5
    assert [each.first.folded for each in namesakes([*small, *large], {})] == ["omegaton", "alphabet"]


def test_each_name_comes_with_what_it_has_and_a_record_that_is_stated_again_counts_once(publish):
    publish("2024-25 Q1", ("A", "Medmin Ltd", "01234567", "£200k", "Birmingham"), ("B", "Medmin Ltd", "", "£50k", "Coventry"))
    store = publish("2024-25 Q2", ("A", "Medmin Ltd", "01234567", "£300k", "Birmingham"), ("C", "Medmin Group", "", "£1m", ""))
    [asked] = namesakes_in(store.version_path())
    assert (asked.setting, asked.likely, asked.pence) == (SETTING, "same", 135_000_000)
    first, second = asked.first, asked.second
    assert (first.name, first.numbers, first.records, first.pence) == ("Medmin Ltd", {"01234567"}, 2, 35_000_000)
    assert first.places == {"Birmingham", "Coventry"} and first.files == {"Return 2024-25 Q1.xlsx", "Return 2024-25 Q2.xlsx"}
    assert (second.name, second.numbers, second.records, second.pence) == ("Medmin Group", set(), 1, 100_000_000)
    older = next(each.upload for each in store.uploads() if "Q1" in each.file_name)
    assert [each.setting for each in namesakes_in(store.version_path(), {older})] == [SETTING], "the older return names one of the two"


def test_same_makes_one_company_supported_of_two_and_taking_the_answer_back_makes_two_again(publish):
    store = publish("2024-25 Q1", ("A", "Medmin Ltd", "", "£200k", ""), ("B", "Medmin Group Ltd", "", "£1m", ""))
    assert supported(store) == 2, "unanswered they are two"
    receipt = set_value(store, SETTING, "same", by="Staff")
    assert supported(store) == 1 and namesakes_in(store.version_path()) == []
    assert receipt.acts[0].what == "'medmin' and 'medmin group' are one organisation"
    withdraw(store, receipt.acts[0].id, by="Staff")
    assert supported(store) == 2 and len(namesakes_in(store.version_path())) == 1
    set_value(store, SETTING, "different", by="Staff")
    assert supported(store) == 2 and namesakes_in(store.version_path()) == []


def test_a_company_number_goes_before_an_answer(publish):
    store = publish("2024-25 Q1", ("A", "Medmin Ltd", "00000001", "£200k", ""), ("B", "Medmin Group Ltd", "00000002", "£1m", ""))
    set_value(store, SETTING, "same", by="Staff")
    assert supported(store) == 2


@pytest.mark.parametrize(("name", "value", "says"), [
    ("organisation:medmin", "same", "Name two organisations"),
    ("organisation:medmin|medmin ltd", "same", "Name two organisations"),
    ("organisation:Medmin Group|medmin", "same", "organisation:medmin|medmin group"),
    (SETTING, "one", "same or different"),
])  # fmt: skip
def test_an_answer_about_names_that_makes_no_sense_is_refused_with_what_to_write(name, value, says):
    with pytest.raises(NotPossible, match=says.replace("|", r"\|")):
        check_setting(Setting(name, value))


def test_the_setting_is_the_same_whichever_name_comes_first():
    assert organisation_setting("Medmin Group", "MEDMIN Ltd.") == organisation_setting("medmin", "Medmin group") == SETTING
