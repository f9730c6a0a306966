"""The words in charts as a browser sets them: none leaves its chart, meets another, lies on its side or is too small to read."""

import json
from pathlib import Path

import pytest
import streamlit
from plotly.offline import get_plotlyjs

from charts import CHARTS
from charts.beside import laid_beside
from charts.beside.sides import Sides
from charts.faces import Face, faces
from charts.specification import Asked, Specification
from queries.door import open_version
from tests.charts.crowded import crowded
from tests.stores import write

ASKED = Asked(period="all periods", place="West Midlands region", as_at="31 March 2025", source="returns, 4 files")
ROWS = (1, 3, 20, 60)
BESIDE = {3: 20, 20: 3}  # which store stands beside which
REGION = Sides("Nuneaton and Bedworth", "the whole region", True, True, "place Nuneaton and Bedworth", "nothing is filtered")
YEARS = Sides("2024/25", "2023/24", False, True, "period 2024/25", "period 2023/24")
# A chart's width on a wall or a laptop, alone and in a pair; on a tablet lying and standing; on a telephone.
WIDTHS = (1280, 608, 1020, 788, 368)
STACKED = 1100  # below it panels stand one under another
WIDE, MAP = 640, 1200  # pages/parts/frame/style.py: such charts scroll in a box of their own rather than be narrower
SMALLEST = 12.5  # pixels a letter is high
FONT = next((Path(streamlit.__file__).parent / "static" / "static" / "media").glob("SourceSansVF-Upright*.woff2"))
OPTIONS = {
    "events_by_feature": [{"feature": each, "attendances": each == "format"} for each in ("series", "format", "partner")],
    "members_by_feature": [{"feature": "size"}, {"feature": "stage"}],
    "employees_and_turnover": [{"measure": "employees"}, {"measure": "turnover"}],
    "figures_by_place": [{"measure": "secured funding"}, {"measure": "members"}],
    **{name: [{}, {"most": 20}] for name in ("funding_by_single_source", "funding_by_programme", "funding_by_award")},
}

MEASURE = """async ([figure, width]) => {
    const drawn = document.createElement("div");
    drawn.style.width = width + "px";
    document.body.replaceChildren(drawn);
    await Plotly.newPlot(drawn, figure.data, {...figure.layout, width: width, autosize: false}, {staticPlot: false, displayModeBar: false});
    const frame = drawn.querySelector(".main-svg").getBoundingClientRect();
    return [...drawn.querySelectorAll(".main-svg text")].filter(text => text.textContent.trim()).map(text => {
        const box = text.getBoundingClientRect(), way = text.getScreenCTM();
        return {words: text.textContent, left: box.left - frame.left, right: box.right - frame.left, top: box.top - frame.top,
                bottom: box.bottom - frame.top, wide: frame.width, high: frame.height, turned: Math.abs(way.b) > 0.01,
                size: parseFloat(getComputedStyle(text).fontSize), seen: +getComputedStyle(text).opacity > 0};
    }).filter(each => each.seen && each.right > each.left);
}"""


@pytest.fixture(scope="module")
def blank(chromium, tmp_path_factory):
    """A page with Plotly and the letters that our pages use."""
    path = tmp_path_factory.mktemp("plotly") / "page.html"
    path.write_text(
        f"<style>@font-face {{font-family: 'Source Sans'; src: url('{FONT.as_uri()}'); font-weight: 200 900}}</style>"
        f"<script>{get_plotlyjs()}</script><p style='font-family: \"Source Sans\"'>letters</p>", encoding="utf-8"
    )  # fmt: skip
    context = chromium.new_context(viewport={"width": 1400, "height": 1200})
    page = context.new_page()
    page.goto(path.as_uri())
    page.evaluate("document.fonts.load(\"14px 'Source Sans'\")")
    assert page.evaluate("document.fonts.check(\"14px 'Source Sans'\") && document.fonts.size") == 1
    yield page
    context.close()


@pytest.fixture(scope="module")
def doors(tmp_path_factory):
    folder = tmp_path_factory.mktemp("crowded")
    opened = {number: open_version(write(crowded(number), folder / f"v{number}.duckdb")) for number in ROWS}
    yield opened
    for each in opened.values():
        each.close()


def widths_of(face: Face, beside: float) -> set[int]:
    """Of a face on the pages. `beside`: the shares of all panels where they stand side by side."""
    least = MAP if face.map else WIDE if face.wide else 0
    return {max(int(width * face.share / beside) - 32 if beside and width >= STACKED else width, least) for width in WIDTHS}


def wrong(texts: list[dict]) -> list[str]:
    """What is wrong with the words of one drawn chart, in sentences."""
    found = [f"{each['words']!r} leaves the chart" for each in texts
             if each["left"] < -1 or each["top"] < -1 or each["right"] > each["wide"] + 1 or each["bottom"] > each["high"] + 1]  # fmt: skip
    found += [f"{each['words']!r} lies on its side" for each in texts if each["turned"]]
    found += [f"{each['words']!r} is {each['size']} pixels high" for each in texts if each["size"] < SMALLEST]
    for number, one in enumerate(texts):
        found += [f"{one['words']!r} meets {other['words']!r}" for other in texts[number + 1 :] if meet(one, other)]
    return found


def meet(one: dict, other: dict, room: float = 2) -> bool:
    """Whether two boxes share more than the air around their letters."""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > room and down > room + 2


def specifications(name: str, number: int, doors: dict) -> list[Specification]:
    """A chart with each of its options, and with another store beside it where it can be."""
    alone = [CHARTS[name](doors[number].ask(name), ASKED, **options) for options in OPTIONS.get(name, [{}])]
    if number not in BESIDE:
        return alone
    its = CHARTS[name](doors[BESIDE[number]].ask(name), ASKED)
    laid = [laid_beside(alone[-1], its, sides) for sides in (REGION, YEARS)]
    return alone + [each for each in laid if each.beside][:1]


@pytest.mark.parametrize("name", [name for name in CHARTS if name != "organisation_observations"])
def test_no_words_of_a_chart_are_cut_off_or_meet_others(blank, doors, name):
    found, drawn = [], 0
    for number in doors:
        for specification in specifications(name, number, doors):
            shown = faces(specification)
            beside = sum(face.share for face in shown) if len(shown) > 1 and all(face.share for face in shown) else 0
            for at, face in enumerate(shown):
                figure = json.loads(json.dumps(face.figure.to_dict(), default=str))
                for width in sorted(widths_of(face, beside))[:: 3 if specification.beside else 1]:
                    texts = blank.evaluate(MEASURE, [figure, width])
                    drawn += len(texts)
                    found += [f"{number} rows, panel {at}, {width} wide: {each}" for each in wrong(texts)]
    assert drawn and found == []
