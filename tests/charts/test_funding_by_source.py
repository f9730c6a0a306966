"""Funding by source: the sentence in its title, its ranges and unknowns, its short form."""

from charts.events_by_theme import events_by_theme
from charts.events_over_time import events_over_time
from charts.faces import faces
from charts.funding_by_instrument import funding_by_instrument
from charts.funding_by_owner import funding_by_owner
from charts.funding_by_place import funding_by_place
from charts.funding_by_programme import funding_by_programme
from charts.funding_by_segment import funding_by_segment
from charts.funding_by_source import funding_by_source
from charts.funding_over_time import funding_over_time
from charts.specification import Asked
from tests.charts.checked import checked
from tests.charts.rows import MILLION, money
from tests.charts.rows import funding_by_source as ten_sources

ASKED = Asked(source="returns")


def chart(*rows, **options):
    return funding_by_source(list(rows), ASKED, **options)


def test_over_half_is_said_where_the_ranges_leave_no_doubt():
    assert chart(money("angels", 6 * MILLION), money("crowd", 5 * MILLION)).title == "Over half of secured money is from angels"


def test_over_half_is_not_said_where_the_others_may_reach_it():
    title = chart(money("angels", 6 * MILLION), money("crowd", (5 * MILLION, 7 * MILLION))).title
    assert "over half" not in title and "not certain" in title


def test_over_half_is_not_said_beside_an_amount_without_an_upper_end():
    assert "over half" not in chart(money("angels", 60 * MILLION), money("crowd", (MILLION, None))).title


def test_an_unknown_amount_beside_it_makes_the_sentence_about_what_is_known():
    title = chart(money("angels", 4 * MILLION), money("crowd", 3 * MILLION), money("corporate", 2 * MILLION, unknown=1)).title
    assert title == "Largest known part: angels, £4.00m of £9.00m, 44 %"


def test_the_largest_is_named_with_its_share():
    title = chart(money("angels", 4 * MILLION), money("crowd", 3 * MILLION), money("corporate", 2 * MILLION)).title
    assert title == "Largest part: angels, £4.00m of £9.00m, 44 %"


def test_no_title_calls_less_than_half_most():
    told_apart = (funding_by_owner, funding_by_instrument, funding_by_programme, funding_by_place, funding_by_segment)
    for chart_of in (funding_by_source, *told_apart):
        column = chart_of.__name__.removeprefix("funding_by_").replace("source", "source_type")
        parts = [money(name, amount * MILLION, column=column) for name, amount in (("public", 4), ("private", 3), ("mixed", 2))]
        title = chart_of(parts, ASKED).title
        assert title == "Largest part: public, £4.00m of £9.00m, 44 %"


def test_a_title_keeps_to_twelve_words_and_agrees_with_names_of_many():
    rows = [money("venture capital or private equity", 4 * MILLION), money("crowd", 3 * MILLION), money("angels", 2 * MILLION)]
    assert chart(*rows).title == "Largest part: venture capital or private equity, £4.00m of £9.00m, 44 %"
    doubtful = [*rows, money("bank or debt", unknown=1)]
    assert chart(*doubtful).title == "Largest known part: venture capital or private equity, £4.00m of £9.00m"


def test_money_of_unknown_owner_is_called_that_and_never_leads():
    owners = [money("unknown", 6 * MILLION, column="owner"), money("public", MILLION, column="owner")]
    assert funding_by_owner(owners, ASKED).title == "The owner is not stated for over half of secured money"


def test_one_source_alone_is_said_to_be_all():
    assert chart(money("angels", MILLION)).title == "All secured money comes from one kind of source: Angels"


def test_only_unknown_money_is_no_finding_about_who_gives_most():
    assert chart(money("angels", unknown=2)).title == "No amount of secured money is known yet: 2 amounts unknown"


def test_money_that_is_only_in_the_pipeline_is_not_secured():
    found = chart(money("angels", pipeline=MILLION))
    assert found.title == "No funding is secured in what is shown"
    assert [panel.name for panel in found.panels] == ["Pipeline"]


def test_a_bar_is_realised_then_still_to_come_then_the_range():
    bar = chart(money("corporate", 3 * MILLION, (MILLION, 2 * MILLION), unknown=2)).panels[0].bars[0]
    assert [(part.drawing, part.length) for part in bar.parts] == [("realised", 3 * MILLION), ("to come", MILLION), ("range", MILLION)]
    assert (bar.value, bar.unknown) == ("£4.00m-£5.00m", "+ 2 unknown")


def test_an_open_upper_end_is_said_and_drawn_to_the_low_end():
    found = chart(money("angels", (30 * MILLION, None)))
    bar = found.panels[0].bars[0]
    assert bar.value == "at least £30.0m" and bar.length == 30 * MILLION
    assert 'no upper end ("at least")' in found.before_quoting


def test_unknown_money_is_framed_and_never_nought():
    bar = chart(money("angels", unknown=2), money("crowd", MILLION)).panels[0].bars[0]
    assert (bar.value, bar.unknown, bar.parts) == ("", "2 unknown", ())
    texts = [text.text for text in checked(faces(chart(money("angels", unknown=2)))[0]).layout.annotations]
    assert "2 unknown" in texts and not any("£0" in text for text in texts)


def test_the_pipeline_is_apart_and_never_added():
    found = chart(money("angels", MILLION, pipeline=5 * MILLION))
    assert found.panels[0].total == "£1.00m" and found.panels[1].total == "£5.00m, never added"
    row = money("angels", MILLION, pipeline=5 * MILLION, records=3, secured_records=2)
    short, whole = chart(row, pipeline=False), chart(row)
    assert len(short.panels) == 1 and "The pipeline (£5.00m) is not in these bars." in short.before_quoting
    assert (short.records, short.behind.figure, whole.records, whole.behind.figure) == (2, "secured", 3, "secured or pipeline")


def test_the_tail_of_a_short_chart_is_one_bar_that_adds_up():
    found, whole = chart(*ten_sources(), most=4), chart(*ten_sources())
    bars = found.panels[0].bars
    assert [bar.name for bar in bars][-1] == "7 others" and len(bars) == 4
    assert sum(bar.length for bar in bars) == sum(bar.length for bar in whole.panels[0].bars)
    assert len(bars[-1].behind.where[0][1]) == 7
    assert found.table == whole.table


def test_both_panels_of_a_page_draw_a_pound_equally_long():
    secured, pipeline = faces(chart(*ten_sources()), large=True)
    width = 1216 / (secured.share + pipeline.share)
    assert checked(secured).layout.xaxis.range[1] == secured.share and checked(pipeline).layout.xaxis.range[1] == pipeline.share
    assert pipeline.share * width > 300


def test_a_pipeline_larger_than_what_is_secured_stands_below():
    assert [face.share for face in faces(chart(money("angels", MILLION, pipeline=90 * MILLION)))] == [0, 0]


def test_what_a_cell_says_stays_text_on_the_chart():
    found = chart(money("<a href='https://example.org'>angels</a>", MILLION))
    for face in faces(found):
        written = [text.text for text in checked(face).layout.annotations] + [
            hover for trace in checked(face).data for hover in (trace.hovertext or ())
        ]
        assert written and not any("<a" in text.lower() for text in written)


def test_every_value_finds_room_on_a_phone():
    from charts.faces.rows import label_width, reach_of

    panel = chart(*ten_sources()).panels[0]
    pixels = 352 / reach_of(panel)
    assert all(bar.length * pixels + label_width(bar) <= 354 for bar in panel.bars)


def test_a_chart_that_can_place_nothing_never_says_that_there_is_nothing():
    asked = Asked(unplaced="2 records that cannot be placed in the period", filters="period Q1 2024/25")
    for found in (funding_by_source([], asked), funding_over_time([], asked), events_by_theme([], asked), events_over_time([], asked)):
        assert found.empty and found.title.endswith("though there may be some: 2 records that cannot be placed in the period")
        assert "is recorded" not in found.missing and ": 2 records that cannot be placed" in found.missing
    assert "Not counted: 2 records that cannot be placed" in funding_by_source([money("angels", MILLION)], asked).before_quoting


def test_money_that_went_back_is_in_the_table_and_the_caption_and_the_bars_add_up_with_it():
    back = money("angels", secured_low=-2 * MILLION, secured_high=-2 * MILLION)  # committed, so that nothing of it is still to come
    found = chart(money("crowd", 10 * MILLION), back)
    assert found.panels[0].total == "£8.00m" and [(bar.name, bar.value) for bar in found.panels[0].bars] == [
        ("Crowd", "£10.0m"), ("Angels", "-£2.00m"),
    ]  # fmt: skip
    assert found.before_quoting.startswith(
        "The bars make £2.00m more than the £8.00m secured: what lowers it, such as money that went back, is not drawn; the table holds it."
    )
    column = [each.name for each in found.table.columns].index("secured_low")
    assert sum(row[column] for row in found.table.rows) == 8 * MILLION
    assert "more than" not in chart(money("crowd", 10 * MILLION, MILLION), money("angels", unknown=1)).before_quoting


def test_an_unknown_amount_does_not_leave_the_total_open():
    unknown = money("angels", 0, (None, None), unknown=1)
    found = chart(money("crowd", MILLION), unknown)
    assert found.panels[0].total == "£1.00m, 1 unknown"


def test_money_without_a_type_of_source_is_given_by_nobody_of_that_name():
    untyped, crowd = money("not disclosed", 6 * MILLION), money("crowd", 5 * MILLION)
    assert chart(untyped, crowd).title == "The source's type is not stated for over half of secured money"
    assert chart(untyped).title == "The source's type is not stated for any secured money"
    title = chart(untyped, crowd, money("angels", 5 * MILLION)).title
    assert title == "£16.0m is secured; the source's type is not stated for £6.00m of it"
    assert "though the source may be named" in chart(untyped).before_quoting
    assert "not disclosed" not in chart(crowd).before_quoting.lower()


def test_what_is_unknown_of_the_pipeline_is_said_there_and_not_of_what_is_secured():
    rows = [
        money("angels", MILLION, pipeline=(2 * MILLION, None), unknown=5, secured_unknown=3),
        money("corporate", 0, pipeline=0, unknown=1, secured_unknown=0),
    ]
    found = funding_by_source(rows, ASKED)
    secured, pipeline = found.panels
    assert (secured.total, [(bar.name, bar.unknown) for bar in secured.bars]) == ("£1.00m, 3 unknown", [("Angels", "+ 3 unknown")])
    assert [(bar.name, bar.unknown) for bar in pipeline.bars] == [("Angels", "+ 2 unknown"), ("Corporate", "1 unknown")]
    assert pipeline.total == "at least £2.00m, 3 unknown, never added"
    assert "6 amounts are unknown" in found.before_quoting
    alone = funding_by_source(rows, ASKED, pipeline=False)
    assert "3 amounts are unknown" in alone.before_quoting
