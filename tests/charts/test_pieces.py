"""A tall chart in pieces: every row, bar and word of it stands in one of them, on the same scale, at the same height."""

import pytest

from charts.beside import laid_beside
from charts.faces import Face, faces
from charts.faces.pieces import AROUND, pieces
from charts.funding_by_source import funding_by_source
from charts.members_over_time import members_over_time
from tests.charts import rows
from tests.charts.checked import checked
from tests.charts.rows import MILLION, money
from tests.charts.test_beside import ASKED, REGION

SOURCES = [money(f"Source {number}", MILLION * number, MILLION, unknown=number % 2) for number in range(1, 21)]


def tall():
    alone = funding_by_source(SOURCES, ASKED)
    return faces(laid_beside(alone, alone, REGION))[0].figure


def marks(figure):
    return [mark for trace in figure.data for mark in trace.get("customdata") or ()]


def words(figure):
    return [each["text"] for each in figure.layout["annotations"]]


@pytest.mark.parametrize("highest", [100, 400, 700, 1000])
def test_the_pieces_of_a_chart_hold_all_of_it_once(highest):
    whole = tall()
    parts = pieces(whole, highest)
    assert len(parts) > 1 and all(each.layout["height"] <= max(highest, 80 + AROUND) for each in parts)
    assert sorted(mark for each in parts for mark in marks(each)) == sorted(marks(whole))
    assert sorted(text for each in parts for text in words(each)) == sorted(words(whole))
    assert {tuple(each.layout["xaxis"]["range"]) for each in parts} == {tuple(whole.layout["xaxis"]["range"])}
    rows_of = [round(each.layout["yaxis"]["range"][0] - each.layout["yaxis"]["range"][1]) for each in parts]
    pitches = {round((each.layout["height"] - AROUND) / number) for each, number in zip(parts, rows_of, strict=True)}
    assert sum(rows_of) == len(SOURCES) and len(pitches) == 1
    for each in parts:
        checked(Face(each))


def test_a_chart_that_is_low_enough_or_does_not_lie_stays_whole():
    whole = tall()
    assert pieces(whole, whole.layout["height"]) == [whole]
    columns = faces(members_over_time(rows.members_over_time(), ASKED))[0].figure
    assert pieces(columns, 10) == [columns]
