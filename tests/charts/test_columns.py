"""Standing bars where there are many: every figure has room, or only the highest and the newest stand above their columns."""

from charts.faces.columns import MOST, WIDTHS, columns_figure, least_width
from charts.specification import Bar, Bars, Part


def quarters(lengths, words="£{}m"):
    """A panel of quarters from Q1 2010/11."""
    return Bars("", "", tuple(
        Bar(f"Q{at % 4 + 1}\n{2010 + at // 4}/{(at // 4 + 11) % 100}", (Part("secured", length),), words.format(length))
        for at, length in enumerate(lengths)
    ), upright=True)  # fmt: skip


def written(panel):
    """The words on its figure: those above columns, and those below."""
    notes = columns_figure(panel, 0, "money", panel.longest).layout["annotations"]
    return [each["text"] for each in notes if each["yanchor"] == "bottom"], [each["text"] for each in notes if each["yanchor"] == "top"]


def test_a_chart_asks_for_the_width_that_its_figures_need():
    assert [least_width(quarters([3] * many)) for many in (4, 13, 20)] == [*WIDTHS[:2], WIDTHS[1]]
    assert least_width(quarters([3] * 20, "£{}12.4m")) == WIDTHS[2]


def test_up_to_the_most_every_column_has_its_figure_and_beyond_the_highest_and_the_newest():
    rising = list(range(1, MOST + 2))
    assert len(written(quarters(rising[:-1]))[0]) == MOST
    assert written(quarters(rising))[0] == ["<b>£25m</b>"], "the newest is the highest"
    assert written(quarters([40, *rising]))[0] == ["<b>£40m</b>", "<b>£25m</b>"]
    assert written(quarters([40, *rising[::-1]]))[0] == ["<b>£40m</b>"], "the words of the newest would lie over higher columns"


def test_of_many_quarters_the_years_alone_are_named_each_where_it_begins():
    below = written(quarters([5] * 40))[1]
    assert below == [f"{year}/{year % 100 + 1}" for year in range(2010, 2020)]
    assert written(quarters([5] * 8))[1][:6] == ["Q1", "2010/11", "Q2", "Q3", "Q4", "Q1"]


def test_a_column_alone_is_as_wide_as_one_of_four():
    thick = {many: columns_figure(quarters([5] * many), 0, "money", 5).data[-1]["width"] / many for many in (1, 2, 4, 8)}
    assert round(thick[1], 4) == round(thick[2], 4) == round(thick[4], 4) == 0.15 and thick[8] < 0.15


def test_of_many_names_the_newest_is_there_and_the_others_have_room():
    years = Bars("", "", tuple(Bar(str(year), (Part("secured", 5),), "5") for year in range(1990, 2025)), upright=True)
    below = written(years)[1]
    assert below[-1] == "2024" and 8 <= len(below) < 25


def test_a_figure_of_three_lines_above_the_highest_column_has_room():
    bar = Bar("Q1\n2024/25", (Part("realised", 100),), "£28.9m-£29.5m", unknown="+ 4 unknown")
    layout = columns_figure(Bars("", "", (bar,), upright=True), 0, "money", 100).to_dict()["layout"]
    figure = next(each["text"] for each in layout["annotations"] if "£28.9m" in each["text"])
    assert figure.count("<br>") == 2 and layout["margin"]["t"] >= 3 * 17
