"""The map of places: its states, its steps, who leads and when nobody can know, and what stands at no one authority."""

from itertools import pairwise

import pytest

from charts.faces import faces
from charts.faces.tiles import beside, tiles_figure
from charts.figures_by_place import figures_by_place
from charts.palette import INK, STEPS, WHITE, WHITE_FROM
from charts.place_measures import MEASURES, thresholds
from charts.specification import Asked, Bars, Tiles, marks
from data.lists import entries
from tests.charts.checked import checked
from tests.charts.rows import figures_by_place as full
from tests.charts.rows import placed

ASKED = Asked(source="returns", as_at="31 March 2025")
K = 100_000  # £1k in pence


def chart(*rows, measure="secured funding"):
    named = {row["place"] for row in rows}
    others = [placed(each["name"], measure=measure) for each in entries("place_tiles") if each["name"] not in named]
    return figures_by_place([*rows, *others], ASKED, measure=measure)


def tiles(found):
    return {tile.name: tile for panel in found.panels if isinstance(panel, Tiles) for tile in panel.tiles}


def test_the_tiles_are_the_30_authorities_each_at_a_place_of_its_own():
    listed = entries("place_tiles")
    assert {each["name"] for each in listed} == {each["name"] for each in entries("places") if each["kind"] == "authority"}
    assert len({(each["row"], each["column"]) for each in listed}) == len(listed) == 30


def test_nought_no_data_unknown_and_outside_are_told_apart():
    found = tiles(chart(
        placed("Walsall", 0, 0, records=0), placed("Redditch", unknown=2, records=2, recorded=2),
        placed("Rugby", too_coarse=1, recorded=1), placed("Stafford", is_meant=False, recorded=1), placed("Coventry", 5 * K, 5 * K),
    ))  # fmt: skip
    said = {name: (tile.drawing, tile.value) for name, tile in found.items()}
    assert said["Walsall"] == ("nought", "£0") and said["Wychavon"] == ("no data", "no data")
    assert said["Redditch"] == ("not known", "2 unknown") and said["Rugby"] == ("not known", "not known")
    assert said["Stafford"] == ("outside", "outside") and said["Coventry"] == ("placed", "£5k")
    assert not found["Wychavon"].behind and found["Walsall"].behind.left_out and not found["Coventry"].behind.left_out


def test_a_place_that_is_not_chosen_is_drawn_without_a_figure():
    [panel] = figures_by_place([placed("Walsall", K, K)], ASKED).panels
    assert {tile.drawing for tile in panel.tiles if tile.name != "Walsall"} == {"not chosen"} and panel.name == "1 authority"


def test_the_leader_is_named_only_where_there_is_no_doubt():
    leads = chart(placed("Rugby", 60 * K, 60 * K), placed("Coventry", 40 * K, 40 * K))
    assert leads.title == "Rugby leads with 60 % of secured money"
    elsewhere = placed("the region as a whole", 90 * K, 90 * K) | {"sort": "apart"}
    assert chart(placed("Rugby", 60 * K, 60 * K), elsewhere).title == "Rugby alone has secured money: £60k"
    assert chart(placed("Rugby", 60 * K, 60 * K)).title == "Rugby has all £60k of secured money"
    open_ended = chart(placed("Rugby", 60 * K, 60 * K), placed("Coventry", 40 * K, None))
    assert open_ended.title == "Which of 2 authorities leads in secured money is not certain"
    ranged = chart(placed("Rugby", 60 * K, 70 * K), placed("Coventry", 40 * K, 40 * K))
    assert ranged.title == "Rugby leads: £60k-£70k of secured money"
    assert chart(placed("Rugby", None, 70 * K)).title == "Rugby alone has secured money; how much is not certain"
    unknown = chart(placed("Rugby", 60 * K, 60 * K), placed("Coventry", 40 * K, 40 * K, unknown=1))
    assert unknown.title == "Rugby leads in what is known: £60k"
    assert chart(placed("Rugby", 0, 0)).title == "No secured money can be placed at one authority"


def test_two_leaders_share_the_lead_and_three_are_counted():
    two = [placed(name, 4, 4, measure="members", unit="organisations") for name in ("Rugby", "Coventry")]
    assert chart(*two, measure="members").title == "Coventry and Rugby lead with 4 each of 8"
    three = [*two, placed("Walsall", 4, 4, measure="members")]
    assert chart(*three, measure="members").title == "3 authorities share the lead: 4 each of 12 members"


@pytest.mark.parametrize("measure", MEASURES)
def test_a_title_has_at_most_twelve_words(measure):
    beside = [("Rugby", K, 2 * K, 0), ("Rugby", 9 * K, None, 0), ("Rugby", 1, 1, 1), ("Newcastle-under-Lyme", 9 * K, 9 * K, 0)]
    for others in [[], *([each] for each in beside)]:
        rows = [placed(name, low, high, measure=measure, unknown=unknown) for name, low, high, unknown in others]
        for high in (9 * K, 9 * K + 9000, None):
            title = chart(placed("Nuneaton and Bedworth", 9 * K, high, measure=measure), *rows, measure=measure).title
            assert len(title.split()) <= 12, title


def test_tiles_and_what_stands_at_no_one_authority_are_the_whole():
    found = figures_by_place(full(), ASKED)
    [bars] = [panel for panel in found.panels if isinstance(panel, Bars)]
    assert [bar.name for bar in bars.bars] == ["The region as a whole", "Several places", "No place stated"]
    assert "Leeds" not in str(bars), "what adds nothing for certain is no bar"
    assert bars.bars[2].behind.where == (("place", (None,)),)
    assert found.behind.more == (("headline", "secured funding"),)


def test_steps_are_round_figures_and_the_largest_is_the_darkest():
    assert thresholds(14_200, 10, 4) == (300, 1000, 3000, 10_000) and thresholds(2, 1, 4) == (1,) and thresholds(1, 1, 4) == ()
    for measure, said in MEASURES.items():
        for largest in (1, 2, 30 * K, 9999 * K):
            rows = [placed(name, low, low, measure=measure) for name, low in (("Rugby", largest), ("Coventry", 1))]
            found = tiles(chart(*rows, measure=measure))
            assert found["Rugby"].step == len(STEPS[said.subject]) - 1 and found["Coventry"].step >= 0


def test_the_pipeline_is_hatched_and_its_words_can_be_read_on_both_colours():
    rows = [placed(name, low, low, measure="pipeline") for name, low in (("Rugby", 900 * K), ("Coventry", 200 * K), ("Walsall", K))]
    found = chart(*rows, measure="pipeline")
    assert tiles(found)["Rugby"].drawing == "pipeline" and "pipeline" in found.key
    hatched = [trace for trace in faces(found)[0].figure.data if trace["marker"].get("pattern", {}).get("bgcolor") in STEPS["money"]]
    assert len(hatched) == 3
    for subject, steps in STEPS.items():
        for at in range(len(steps)):
            other = steps.index(beside(at, subject))
            assert (other >= WHITE_FROM[subject]) == (at >= WHITE_FROM[subject])


def test_words_on_every_step_can_be_read():
    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for subject, steps in STEPS.items():
        for at, ground in enumerate(steps):
            darker, lighter = sorted((luminance(ground), luminance(WHITE if at >= WHITE_FROM[subject] else INK)))
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (subject, at)
        assert all(luminance(light) > luminance(dark) for light, dark in pairwise(steps))


def test_every_tile_that_has_records_can_be_clicked_and_no_name_is_turned():
    found = figures_by_place(full(), ASKED)
    face = next(face for face in faces(found) if face.wide)
    offered = {mark for trace in checked(face).data for mark in trace.customdata}
    assert len(offered) == 30 and {f"{panel}.{item}" for panel, item in marks(found) if panel == 0} <= offered
    assert all(not note.textangle for note in checked(face).layout.annotations)


def test_a_long_range_is_written_on_two_lines():
    found = chart(placed("Rugby", 1_234_500_000 * 10, 1_334_500_000 * 10, unknown=3))
    figure = tiles_figure(found.panels[0], 0, "money")
    words = [note["text"] for note in figure.layout["annotations"]]
    assert {"<b>£123.5m-</b>", "<b>£133.5m</b>", "+ 3 unknown"} <= set(words)
    shifts = [each["yshift"] for each in figure.layout["annotations"] if each["text"] in ("<b>£123.5m-</b>", "<b>£133.5m</b>")]
    assert shifts[1] - shifts[0] == -17 or shifts[0] - shifts[1] == -17, "one above the other"


def test_an_empty_map_says_where_the_place_is_put():
    found = chart(measure="events held")
    assert found.empty and "column Place of the sheet Events of a return" in found.missing
