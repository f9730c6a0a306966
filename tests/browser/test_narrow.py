"""On a tablet and a telephone nothing is cut off: no line under a headline, no value at the end of a bar, no claim."""

import pytest

CUT_OFF = """() => [...document.querySelectorAll(".headline p")]
  .filter(line => line.offsetParent !== null && line.scrollWidth > line.clientWidth + 1).map(line => line.textContent)"""
OUTSIDE = """() => [...document.querySelectorAll(".js-plotly-plot")].flatMap(chart => {
  const edge = chart.getBoundingClientRect();
  return [...chart.querySelectorAll(".annotation-text")].filter(text => text.getBoundingClientRect().right > edge.right + 1)
    .map(text => text.textContent);
})"""
SIDEWAYS = """() => [...document.querySelectorAll("table.rows")]
  .filter(table => table.scrollWidth > table.parentElement.clientWidth + 1).length"""


@pytest.mark.parametrize("width", [400, 768, 1024])
def test_nothing_is_cut_off(server, visit, width):
    visit.page.set_viewport_size({"width": width, "height": 900})
    for page in ("", "funding", "events", "growth"):
        shown = visit.open(f"{server.address}/{page}")
        assert (shown.evaluate(CUT_OFF), shown.evaluate(OUTSIDE)) == ([], []), page
    assert visit.open(f"{server.address}/claims").evaluate(SIDEWAYS) == 0
