"""What every chart must say, over the registry: a new chart is tested when it exists."""

import pytest

from charts import CHARTS
from charts.drawings import DRAWINGS
from charts.faces import faces
from charts.specification import SUBJECTS, Asked, Bars, Tiles, marks
from queries.registry import questions
from tests.charts import rows
from tests.charts.checked import checked

ASKED = Asked(
    period="April 2023 to March 2025", place="West Midlands region", as_at="31 March 2025", source="returns Q1 to Q4 2024/25, 4 files"
)
FIRST = (None, "employees", "Employment", "secured funding")  # the measure that a chart shows unless it is told another


@pytest.fixture(params=CHARTS)
def name(request):
    return request.param


def full(name):
    return CHARTS[name](getattr(rows, name)(), ASKED)


def test_a_chart_says_title_measure_unit_basis_source_and_alt(name):
    chart = full(name)
    assert chart.name == name and chart.subject in SUBJECTS
    assert not chart.empty and chart.panels
    for text in (chart.title, chart.subtitle, chart.measure, chart.unit, chart.basis, chart.source, chart.alt, chart.before_quoting):
        assert text.strip()
    assert chart.alt.startswith(chart.title)


def test_a_title_is_a_finding_and_not_a_topic(name):
    assert any(character.isdigit() for character in full(name).title)


def test_an_empty_chart_says_what_is_missing_and_where_to_put_it(name):
    chart = CHARTS[name]([], ASKED)
    assert chart.empty and not chart.panels and not chart.table.rows
    assert " of a return" in chart.missing and "sheet" in chart.missing
    assert not any(character.isdigit() for character in chart.title.replace("two", ""))


def test_the_table_behind_a_chart_is_what_its_question_gives(name):
    chart = full(name)
    columns = [column.name for column in chart.table.columns]
    assert set(columns) <= set(questions()[name].columns)
    assert all(len(row) == len(columns) for row in chart.table.rows)
    drawn = [row for row in getattr(rows, name)() if row.get("measure") in FIRST]
    assert len(chart.table.rows) == len([row for row in drawn if row.get("feature") in (None, "series", "size")])


def test_every_part_of_a_bar_has_a_word_and_a_length(name):
    for panel in full(name).panels:
        if isinstance(panel, Bars):
            for bar in panel.bars:
                assert bar.name and bar.behind
                assert all(part.drawing in (*DRAWINGS, "gap") and part.length > 0 for part in bar.parts)


def test_the_key_names_what_is_drawn_and_nothing_else(name):
    chart = full(name)
    drawn = {part.drawing for panel in chart.panels if isinstance(panel, Bars) for bar in panel.bars for part in bar.parts}
    drawn |= {tile.drawing for panel in chart.panels if isinstance(panel, Tiles) for tile in panel.tiles}
    assert drawn - {"range", "pipeline range", "attended", "employees", "gap", "placed"} <= set(chart.key) <= drawn | {"unknown"}


def test_every_mark_that_can_be_clicked_leads_to_records(name):
    chart = full(name)
    offered = set()
    for face in faces(chart):
        for trace in checked(face).data:
            offered |= set(trace.customdata if trace.customdata is not None else ())
    known = {f"{panel}.{item}" for panel, item in marks(chart)}
    assert known <= offered
    for mark in known:
        assert chart.at(mark) is not None
    assert chart.at("9.9") is None and chart.at("") is None and chart.at("x.1") is None


def test_a_face_has_no_menu_no_legend_and_nothing_to_drag(name):
    for face in faces(full(name), large=True):
        layout = checked(face).layout
        assert layout.showlegend is False and layout.dragmode is False
        assert all(axis.fixedrange for axis in (layout.xaxis, layout.yaxis))
        assert "Source Sans" in layout.font.family
        for text in layout.annotations:
            assert (text.font.size or 14) >= 13


def test_a_clicked_bar_leaves_the_others_as_they_are(name):
    for face in faces(full(name)):
        for trace in checked(face).data:
            assert trace.unselected.marker.opacity == 1
