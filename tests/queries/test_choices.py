"""What each filter can be given: values that some record has, in an order that people read, and nothing confidential."""

from __future__ import annotations

from datetime import date

from queries.filters import WORDS, Filters
from tests.stores import investment, on
from tests.stores import record as stored


def choices(door, word, audience="board"):
    return [row["value"] for row in door.ask("choices", audience=audience) if row["word"] == word]


def test_every_filter_is_given_what_the_records_have(store, returned, door_to):
    investment(store, returned, "A", 10, "realised", source="Wellcome", source_type="charity or foundation", programme="Hub",
               place="Stafford", segment="Imaging", **on("date", date(2024, 5, 1)))  # fmt: skip
    stored(store, "outcomes", returned, organisation="Acme Ltd", outcome="job created", programme="Accelerator")
    stored(store, "events", returned, title="A day", status="held", role="led", theme="Diagnostics")
    door = door_to(store)
    assert {word: choices(door, word) for word in WORDS} == {
        "period": ["2024/25", "2024/25-Q1"],
        "source": ["charity or foundation", "Wellcome"],
        "status": ["realised"],
        "programme": ["Accelerator", "Hub"],
        "theme": ["Diagnostics"],
        "place": ["Stafford"],
        "segment": ["Imaging"],
    }


def test_the_newest_period_stands_first_and_years_before_quarters(store, returned, door_to):
    for number, day in enumerate((date(2023, 2, 1), date(2023, 5, 1))):
        investment(store, returned, f"R{number}", 10, **on("date", day))
    assert choices(door_to(store), "period") == ["2023/24", "2022/23", "2023/24-Q1", "2022/23-Q4"]


def test_what_is_not_known_stands_last_and_the_ladder_keeps_its_order(store, returned, door_to):
    for number, (source, status) in enumerate(((None, "realised"), ("zinc", "target"), ("Alum", "committed"))):
        investment(store, returned, f"R{number}", 10, status, source=source, source_type="angels")
    door = door_to(store)
    assert choices(door, "source") == ["angels", "Alum", "zinc", "not disclosed"]
    assert choices(door, "status") == ["target", "committed", "realised"]


def test_every_choice_selects_something(store, returned, door_to):
    for number, place in enumerate(("Stafford", "Birmingham")):
        investment(store, returned, f"R{number}", 10, place=place, programme=f"P{number}", segment="Imaging", source="Wellcome")
    door = door_to(store)
    for row in door.ask("choices"):
        assert door.ask("records", Filters(**{row["word"]: (row["value"],)})), row


def test_no_confidential_name_is_among_the_choices_of_the_board(store, returned, door_to):
    named = {"source": "Hidden source", "programme": "Hidden programme", "place": "Hidden place", "segment": "Hidden segment"}
    named |= {"recipient": "Hidden recipient", "title": "Hidden title", "source_type": "Hidden type", **on("date", date(2020, 5, 1))}
    investment(store, returned, "A", 10, "target", confidential=True, **named)
    investment(store, returned, "B", 10, "announced", parent="A", **named)
    investment(store, returned, "C", 10, **on("date", date(2024, 5, 1)))
    door = door_to(store)
    shown = {audience: {row["value"] for row in door.ask("choices", audience=audience)} for audience in ("board", "staff")}
    hidden = {"Hidden source", "Hidden type", "Hidden programme", "Hidden place", "Hidden segment", "target", "announced", "2020/21-Q1"}
    assert shown["staff"] - shown["board"] >= hidden - {"2020/21-Q1"}
    assert not shown["board"] & (hidden | {"Hidden recipient", "Hidden title"})
