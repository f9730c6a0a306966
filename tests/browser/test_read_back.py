"""The four files of one choice, read back: every number in each is that of the question that made it, under filters and in editions.

CLUSTER_FILES=all python -m pytest tests/browser/test_read_back.py: every filter, today's figures and every edition, all charts of a story.
"""

import os
from collections import Counter
from importlib import import_module
from itertools import product

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from charts.tables import headings, printed, typed
from data.store.viewing import Store
from exports.exporting import FORMS
from exports.making import make_pack, view_of
from exports.pdf.sizes import SIZES
from exports.pdf.tables import laid_out
from exports.story import SHIPPED, Part, Story
from exports.xlsx.texts import inert
from queries.editions import editions
from queries.filters import Filters
from queries.shown import Shown
from tests.exports import test_pptx
from tests.exports.reading_pdf import Document, squeezed
from tests.exports.test_xlsx import HEAD, as_number, sheet_of

ALL = os.environ.get("CLUSTER_FILES") == "all"
# Lying bars, standing ones, small ones, lines, a heat map and a map of places.
ONE_OF_EACH = Story("One of each", tuple(Part("chart", (name,)) for name in (
    "funding_by_source", "funding_over_time", "companies_by_place_and_segment", "sector_growth", "events_by_theme_and_month",
    "figures_by_place",
)))  # fmt: skip
STORIES = tuple(SHIPPED.values()) if ALL else (ONE_OF_EACH,)
CHOICES = {
    "nothing": Filters(), "a year": Filters(period=("2024/25",)), "two quarters": Filters(period=("Q1 2024/25", "Q3 2023/24")),
    "a place": Filters(place=("Birmingham",)), "a source": Filters(source=("NIHR",)), "a theme": Filters(theme=("Digital health",)),
    "a segment and a year": Filters(segment=("Medical devices",), period=("2023/24",)), "a status": Filters(status=("committed",)),
}  # fmt: skip
CASES = list(product(CHOICES, (False, True))) if ALL else [("a year", True)]


@pytest.fixture(scope="module")
def store(demonstration):
    return Store.open(demonstration)


@pytest.fixture(scope="module")
def offline(chromium):
    context = chromium.new_context(offline=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("story", STORIES, ids=[each.name for each in STORIES])
@pytest.mark.parametrize(("chosen", "in_edition"), CASES)
def test_every_number_in_the_four_files_is_that_of_its_question(store, offline, tmp_path, story, chosen, in_edition):
    edition = editions(Shown.now(store))[-1].target if in_edition else ""
    view, pack = view_of(store, CHOICES[chosen], edition), make_pack(store, story=story, filters=CHOICES[chosen], edition=edition)
    asked = {row["measure"]: row for row in view.ask("headlines")}
    for each in pack.headlines:
        row = asked[each.measure]
        assert (each.low, each.high, each.unknown, each.records) == (row["low"], row["high"], row["unknown"], row["records"])
    for slide in pack.charts:
        is_of_the_question(slide.content, view.ask(slide.content.name))
    for form in FORMS:
        import_module(f"exports.{form}").write(pack, tmp_path / f"pack.{form}")
    in_the_workbook(pack, tmp_path / "pack.xlsx", view)
    on_slides(pack, tmp_path / "pack.pptx")
    in_the_document(pack, tmp_path / "pack.pdf")
    on_the_page(pack, tmp_path / "pack.html", offline)


def is_of_the_question(chart, rows):
    """Every number of a table that its question has by the same name is one of the question's, and no oftener."""
    compared = 0
    for at, column in enumerate(chart.table.columns):
        if column.unit != "text" and rows and column.name in rows[0]:
            numbers = Counter(row[at] for row in chart.table.rows if row[at] is not None)
            assert numbers <= Counter(row[column.name] for row in rows), (chart.name, column.name)
            compared += len(chart.table.rows)
    assert compared, chart.name


def in_the_workbook(pack, path, view):
    book = load_workbook(path)
    for slide in pack.charts:
        sheet, table = sheet_of(book, slide.content), slide.content.table
        assert [cell.value for cell in sheet[HEAD][: len(table.columns)]] == headings(table)
        for number, row in enumerate(typed(table), HEAD + 1):
            told = [as_number(inert(value) if isinstance(value, str) else value) for value, _ in row]
            assert [as_number(cell.value) for cell in sheet[number][: len(row)]] == told, sheet.title
    rows = list(book["Headlines"].iter_rows(min_row=5, values_only=True))
    for row, each in zip(rows, pack.headlines, strict=True):
        scale = 100 if each.unit in ("GBP", "ratio") else 1
        assert row[1:4] == (each.figure, *(None if end is None else end / scale for end in (each.low, each.high)))
    told = Counter(cell.value for name in book.sheetnames for row in book[name].iter_rows() for cell in row if cell.value is not None)
    assert all(told[record["title"]] for record in view.ask("records") if record["title"])


def on_slides(pack, path):
    deck = Presentation(path)
    test_pptx.test_every_number_of_a_bar_is_that_of_its_specification(pack, deck)
    test_pptx.test_every_point_of_a_line_is_that_of_its_specification_and_what_is_not_known_is_a_gap(pack, deck)
    test_pptx.test_every_printed_word_of_a_bar_a_cell_and_a_tile_stands_on_its_slides(pack, deck)


def in_the_document(pack, path):
    document = Document(path)
    assert {"Table", "TH", "TD", "Figure", "H1"} <= {each.kind.strip("/") for each in document.elements}
    said = document.said
    assert all(squeezed(each.figure) in said for each in pack.headlines)
    for slide in pack.charts:
        bands = laid_out(slide.content.table, SIZES["A4"])["bands"]
        assert all(squeezed("".join(row)) in said for band in bands for row in band["rows"]), slide.content.name


def on_the_page(pack, path, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-drawn]", timeout=60_000)
    assert asked == [path.as_uri()]
    assert all(each.figure in page.inner_text("body") for each in pack.headlines)
    for at, slide in enumerate(pack.slides, 1):
        if slide in pack.charts:
            rows = f"#s{at} details tbody tr"
            told = page.eval_on_selector_all(rows, "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))")
            assert told == printed(slide.content.table), slide.content.name
