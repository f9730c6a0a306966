"""How slides are laid out: nothing over anything, at any number of rows; what is long goes on on further slides and says so."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from charts.specification import Part
from exports.pack import Beside, Claim, Figures, Lines, Slide
from exports.pptx.lines import line_chart
from exports.pptx.parts import Asked
from exports.pptx.tables import headline_grids
from tests.exports.packs import LONG, MADE_ON, crowd
from tests.exports.reading_pptx import charts, lie_apart, of_bars, title_of, titled, words


def test_the_last_slide_says_nothing_twice_and_all_of_it_at_a_smaller_size_before_it_goes_on(pack, written):
    said = [f"{number} records of money are left out, and listed." for number in range(10, 22)]
    closing = Slide("How to check", Lines(tuple(each.removesuffix(".") for each in said)))
    deck = written(replace(pack, front=replace(pack.front, left_out=tuple(said)), slides=(*pack.slides[:1], closing)))
    [last] = titled(deck, "How to check")
    assert [words(last).count(each) for each in said] == [1] * len(said)


@pytest.mark.parametrize("number", (1, 3, 20, 60))
def test_nothing_overlaps_and_nothing_leaves_the_slide(pack, written, number):
    headlines = (pack.headlines * 8)[:number]
    beside = Beside("2024/25", "2023/24", tuple((LONG.format(at)[:70], "£9.80m", "£7.15m", "£2.65m more") for at in range(number)))
    slides = (*crowd(number), Slide("Headlines", Figures(headlines)), Slide("Beside", beside))
    deck = written(replace(pack, slides=slides))
    lie_apart(deck)
    assert all(len(list(chart.plots[0].categories)) <= 12 for chart in charts(deck.slides))


def test_all_headlines_of_two_periods_stand_on_two_slides(pack, written):
    rows = tuple((f"Headline {at}", "£9.80m-£9.95m", "about £7.15m", "£2.65m more") for at in range(17))
    deck = written(replace(pack, slides=(Slide("Beside", Beside("2024/25", "2023/24", rows)),)))
    tables = [shape.table for slide in titled(deck, "Beside") for shape in slide.shapes if shape.has_table]
    assert [len(each.rows) - 1 for each in tables] == [8, 9]


def test_a_long_chart_is_carried_on_and_says_so(pack, written):
    deck = written(replace(pack, slides=tuple(crowd(20))[:1]))
    carried = [words(each) for each in deck.slides][1:-1]
    assert len(carried) == 4 and "1 of 4, continued" in carried[0] and "Continued 4 of 4" in carried[3]


def test_the_pipeline_stands_beside_what_is_secured_and_a_pound_is_as_long_in_every_chart_of_both(pack, deck):
    [slide] = [each for each in pack.charts if each.content.name == "funding_by_owner"]
    [together] = titled(deck, slide.title)
    assert [chart.chart_title.text_frame.text for chart in charts([together])] == ["Secured", "Pipeline"]
    for name in ("funding_by_owner", "funding_by_source"):
        [slide] = [each for each in pack.charts if each.content.name == name]
        frames = [shape for each in titled(deck, slide.title) for shape in each.shapes if shape.has_chart]
        per_point = [shape.chart.value_axis.maximum_scale / shape.width.pt for shape in frames]
        assert len(frames) > 1 and max(per_point) == pytest.approx(min(per_point), rel=1e-4)


def test_two_runs_of_short_bars_share_a_slide(pack, deck):
    [slide] = [each for each in pack.charts if each.content.name == "funding_by_single_source"]
    several = [len(charts([each])) for each in titled(deck, slide.title)]
    assert several[0] == 1 and several[-1] == 2


def test_a_claim_says_what_was_claimed_and_what_is_between_it_and_the_records(pack, deck):
    claims = [each for each in pack.slides if isinstance(each.content, Claim)]
    assert any(each.content.gap for each in claims)
    for slide in claims:
        said = words(titled(deck, slide.title)[0])
        assert slide.content.measure in said
        assert not slide.content.gap or all(each in said for each in ("Stated less shown", *slide.content.apart))


def test_a_heat_map_is_parted_by_its_columns_alone_where_lower_rows_hold_all_of_it(pack, deck):
    [heat] = [each for each in pack.charts if each.content.name == "events_by_theme_and_month"]
    tables = [shape.table for slide in titled(deck, heat.title) for shape in slide.shapes if shape.has_table]
    assert len(tables) > 1
    assert {len(each.rows) for each in tables} == {2 + len(heat.content.panels[0].rows)}


def test_a_cell_without_words_makes_its_row_no_higher(deck):
    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    empty = [each for table in tables for each in table._tbl.xpath(".//a:p[not(a:r)]")]
    assert empty
    assert {size for each in empty for size in each.xpath("a:endParaRPr/@sz") or [""]} == {"100"}


def test_the_last_figures_of_lines_that_end_together_stand_on_one_another_nowhere_and_not_above_the_chart(pack):
    [chart] = [each.content for each in pack.charts if each.content.name == "sector_statistics"]
    panel = chart.panels[0]
    together = replace(panel, lines=tuple(replace(panel.lines[0], name=f"Area {at}") for at in range(8)))
    drawn = line_chart([together], Asked(chart, (852, 330), MADE_ON))
    plot = 1 - drawn.margins.top - drawn.margins.bottom
    ends = [[value for value in each.values if value is not None][-1] for each in drawn.series]
    moved = [label.up for each in drawn.series for label in each.labels if label]
    low, high = drawn.scale.low, drawn.scale.high
    stand = sorted((end - low) / (high - low) * plot + up for end, up in zip(ends, moved, strict=True))
    assert len(stand) == 8 and stand[-1] <= plot + 1e-9
    assert min(above - below for below, above in itertools.pairwise(stand)) >= 16 / 330


def test_no_two_slides_of_a_chart_have_one_title(pack, deck):
    for slide in pack.charts:
        titles = [title_of(each) for each in titled(deck, slide.title)]
        assert titles[0] == slide.title and len(set(titles)) == len(titles)


def test_a_round_stands_on_a_slide_with_its_tranches(pack, deck):
    [slide] = [each for each in pack.charts if each.content.name == "funding_rounds"]
    rounds = {bar.name for bar in slide.content.panels[0].bars if bar.whole}
    last = [list(chart.plots[0].categories)[-1] for chart in charts(titled(deck, slide.title))]
    assert len(last) > 1 and not rounds & set(last)


def test_what_stands_beside_a_bar_is_a_bar_of_its_own_below_it(pack, written):
    slide = next(iter(crowd(2)))
    other = replace(slide.content.panels[0].bars[0], parts=(Part("beside", 500_00),), value="£500")
    bars = tuple(replace(each, beside=other) for each in slide.content.panels[0].bars)
    chart = replace(slide.content, panels=(replace(slide.content.panels[0], bars=bars),), beside="2023/24")
    (drawn,) = charts(written(replace(pack, slides=(Slide(slide.title, chart),))).slides)
    assert [name for name, *_ in of_bars(drawn)] == [bars[0].name, "2023/24", bars[1].name, "2023/24"]
    assert of_bars(drawn)[1][1:] == ([500], 500) and "2023/24" in [each.name for each in drawn.plots[0].series]


def test_what_a_ratio_is_to_stands_small_beside_it_and_makes_no_figure_as_small_as_its_words_would(pack):
    def figure(words: str) -> list[tuple[str, float]]:
        [grid] = headline_grids((replace(pack.headlines[0], figure=words),) * 4, (860, 350))
        return [(each.text, each.size) for each in grid.rows[0][0].words[1] if each.text]

    [(number, large), (to, small)] = figure("£2.30 to £1 of grant")
    assert (number, to) == ("£2.30", " to £1 of grant") and small <= large / 2
    assert large > figure("£2.30 to each pound of it")[0][1]
