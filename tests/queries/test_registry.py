"""The questions: each with its name, its grain and its columns, checked when they are loaded."""

from __future__ import annotations

from itertools import takewhile

import pytest

from queries.registry import VIEWS, BadQuestion, questions, read_blocks
from queries.views import needed_for, views

GOOD = """-- name: all_money
-- grain: one row a record
-- columns: record text,
--          low pence
select record, low from money order by 1
"""


def test_a_block_is_read_with_its_columns_over_several_lines():
    [question] = read_blocks(GOOD, "funding")
    assert (question.name, question.subject) == ("all_money", "funding")
    assert question.holds == {"record": "text", "low": "pence"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("one row a record", "rows"), ("-- columns: record text,\n--          low pence\n", ""), ("low pence", "low money"),
        ("from money", "from store.investments"), ("order by 1", ""), ("select", "delete"), ("all_money", "All Money"),
        ("from money", "from money where source = $colour"), ("from money", "from money; select 1"), ("low pence", "record pence"),
    ],
)  # fmt: skip
def test_a_block_that_is_not_as_it_must_be_is_refused(old, new):
    with pytest.raises(BadQuestion):
        read_blocks(GOOD.replace(old, new), "funding")


def test_the_questions_of_the_dashboard_are_there():
    assert set(questions()) >= {
        "headlines", "claims", "funding_by_source", "funding_by_single_source", "funding_over_time", "events_by_theme",
        "events_over_time", "events_by_theme_and_month", "events_by_feature", "event_features",
        "feedback_by_feature", "planned_events",
        "members_over_time", "members_by_segment", "sector_growth", "sector_statistics", "records", "why",
    }  # fmt: skip


def test_a_view_needs_only_earlier_views_so_that_each_can_be_made_when_it_is_asked_for():
    found = views(VIEWS)
    names = list(found)
    for position, view in enumerate(found.values()):
        assert view.needs <= set(names[:position])


def test_a_question_about_events_makes_no_tree_of_investments():
    made = {view.name for view in needed_for(questions()["events_by_theme"].sql, views(VIEWS))}
    assert "gatherings" in made and not made & {"tree", "money", "spells"}


def test_every_view_says_its_grain_and_every_view_that_is_stored_is_marked():
    text = VIEWS.read_text(encoding="utf-8")
    for name, view in views(VIEWS).items():
        if name != "cells" and " as table" not in view.statement.splitlines()[0] and not view.statement.startswith("create macro"):
            before = text.split(f"create view {name} as", 1)[0].rstrip().splitlines()
            comment = list(takewhile(lambda line: line.startswith("-- "), reversed(before)))
            assert any(line.startswith("-- One row") for line in comment), name
