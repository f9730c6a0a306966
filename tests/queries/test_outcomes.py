"""Outcomes: what came about and what shows it; a story is nobody's to tell without leave."""

from __future__ import annotations

from datetime import date

from queries.filters import Filters
from tests.stores import on, record


def test_an_outcome_says_in_which_headline_it_counts_and_what_shows_it(store, returned, door_to):
    day = on("date", date(2024, 5, 4))
    record(store, "outcomes", returned, reference="O-1", organisation="Halden Ltd", outcome="company formed", programme="Hub",
           part="A grant", evidence="A register", **day)  # fmt: skip
    record(store, "outcomes", returned, reference="O-2", organisation="Dale Ltd", outcome="company formed", **day)
    record(store, "outcomes", returned, reference="O-3", organisation="Hill Ltd", outcome="job safeguarded", number_low=5, number_high=8)
    rows = {row["reference"]: row for row in door_to(store).ask("outcomes")}
    assert (rows["O-1"]["measure"], rows["O-1"]["evidence"], rows["O-1"]["named"]) == ("new companies formed", "A register", "name:halden")
    assert (rows["O-2"]["counts"], rows["O-3"]["measure"], rows["O-3"]["number_high"]) == ("left out", None, 8)
    assert [row["reference"] for row in door_to(store).ask("outcomes", Filters(programme=("Hub",)))] == ["O-1"]


def test_a_story_is_told_only_where_the_organisation_agreed_to_it(store, returned, door_to):
    for number, permission in enumerate((True, False, None)):
        record(store, "outcomes", returned, reference=f"O-{number}", organisation="Halden Ltd", outcome="programme arrived",
               story=f"Story {number}", story_permission=permission)  # fmt: skip
    assert {row["story"] for row in door_to(store).ask("outcomes")} == {"Story 0", None}
