"""More than two lines are told apart by their pens and a key, and a value never stands at another line's height."""

from itertools import pairwise

from charts.faces import faces
from charts.faces.key_of_lines import pens
from charts.specification import Line, Lines, Point, Specification, Table
from tests.charts.checked import checked


def drawn(*ends, comparison=1):
    """A panel of lines over three years; the line at `comparison` is what the region is compared with."""
    lines = tuple(
        Line(f"Place {n}", tuple(Point(year, 10_000 + (end - 10_000) * year // 2, "words") for year in range(3)), n == comparison)
        for n, end in enumerate(ends)
    )
    panel = Lines("A method", "", ((0, "2019\n= 100"), (1, "2020"), (2, "2021")), lines)
    texts = dict.fromkeys(("title", "subtitle", "measure", "unit", "basis", "before_quoting", "source", "alt"), "")
    return checked(faces(Specification(name="any", subject="members", table=Table((), ()), panels=(panel,), **texts))[0])


def values(figure):
    """The written values at the lines' ends and the heights at which they stand."""
    return {each.text: each.y for each in figure.layout.annotations if each.xshift == 9}


def test_names_stand_in_a_key_below_the_plot_and_every_line_has_a_pen_of_its_own():
    figure = drawn(12_000, 13_000, 14_000, 11_000)
    names = [each for each in figure.layout.annotations if each.text.startswith("Place")]
    assert [each.text for each in names] == ["Place 0", "Place 1", "Place 2", "Place 3"]
    assert all(each.y == 0 and -each.yshift + 16 <= figure.layout.margin.b for each in names)
    assert len({(trace.line.color, trace.line.dash) for trace in figure.data}) == 4
    assert figure.data[-1].customdata[0] == "0.0:0" and figure.data[-1].line.width == 3, "the region is drawn on top, and strong"


def test_two_lines_bear_their_names_and_need_no_key():
    figure = drawn(12_000, 14_000)
    assert [each.text for each in figure.layout.annotations if "Place" in each.text] == ["<b>Place 0</b>", "<b>Place 1</b>"]
    assert {trace.line.dash for trace in figure.data} == {"solid"}


def test_a_value_stands_at_most_a_row_from_its_line_or_not_at_all():
    figure = drawn(12_000, 12_010, 12_020, 12_030, 12_040, 15_000)
    low, high = figure.layout.yaxis.range
    row = (high - low) * 18 / 250
    found = values(figure)
    assert "<b>120.0</b>" in found and "<b>150.0</b>" in found and len(found) < 6
    heights = sorted(found.values())
    assert all(above - below >= row * 0.99 for below, above in pairwise(heights))
    assert all(abs(float(text[3:-4]) * 100 - y) <= row * 1.01 for text, y in found.items())


def test_values_stand_in_the_order_of_their_lines():
    found = values(drawn(12_000, 12_050, 11_950, 13_500))
    assert found["<b>119.5</b>"] < found["<b>120.0</b>"] < found["<b>120.5</b>"]


def test_where_there_is_no_key_each_panel_has_its_strong_line():
    points = (Point(0, 10_000, "a"), Point(1, 11_000, "b"))
    panels = tuple(Lines(name, "", ((0, "2019"), (1, "2020")), (Line(name, points),)) for name in "AB")
    assert [pen.width for pen in pens(panels, "members").values()] == [3, 3]
