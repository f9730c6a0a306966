"""The PDF says what the pack says, to the letter; it is tagged, marked and footed, and what was typed stays text."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from pypdf import PdfReader

from charts.specification import Bars, Goal
from charts.tables import printed
from data.store.viewing import Store
from exports.pack import Beside, Pack, Slide
from exports.pdf import write
from exports.pdf.legible import BOX, legible, letters
from exports.pdf.sizes import SIZES
from exports.pdf.tables import laid_out
from queries.door import open_version
from tests.exports.packs import HOSTILE, a_pack, hostile_pack
from tests.exports.reading_pdf import Document, squeezed

LOGO = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")  # one pixel


@pytest.fixture(scope="module")
def pack(demonstration) -> Pack:
    return a_pack(open_version(Store.open(demonstration).version_path()))


@pytest.fixture(scope="module")
def path(pack, tmp_path_factory):
    found = tmp_path_factory.mktemp("pdf") / "board.pdf"
    write(pack, found)
    return found


@pytest.fixture(scope="module")
def document(path) -> Document:
    return Document(path)


@pytest.fixture(scope="module")
def short(pack) -> Pack:
    """A cover, a chart and the closing words: enough to try how words are set."""
    return replace(pack, slides=(*pack.slides[:3], pack.slides[-1]), headlines=pack.headlines[:1])


def test_every_row_of_every_table_stands_in_the_document(pack, document):
    for slide in pack.charts:
        table = laid_out(slide.content.table, SIZES["A4"])
        assert squeezed(" ".join(table["same"])) in document.said
        for band in table["bands"]:
            for row in band["rows"]:
                assert squeezed("".join(row)) in document.said, (slide.content.name, row)


@pytest.mark.parametrize("size", SIZES)
def test_a_table_that_is_too_wide_loses_no_column_and_no_figure(pack, size):
    for slide in pack.charts:
        table, found = slide.content.table, laid_out(slide.content.table, SIZES[size])
        columns = dict(zip((each.heading for each in table.columns), zip(*printed(table), strict=True), strict=True))
        said = {each: [] for each in columns}
        for band in found["bands"]:
            assert sum(band["widths"]) <= SIZES[size].room + 0.1
            for heading, cells in zip(band["headings"], zip(*band["rows"], strict=True), strict=True):
                said[heading] = list(cells)
        for heading, cells in columns.items():
            alike = len(set(cells)) == 1 and f"{heading}: {cells[0] or 'blank'}." in found["same"]
            assert said[heading] == list(cells) or alike


def test_every_headline_claim_rule_and_source_is_said(pack, document):
    for headline in pack.headlines:
        for words in (headline.label, headline.figure, headline.definition, headline.consists_of):
            assert squeezed(words) in document.said
    for words in [each.stated for each in pack.claims] + [each.sentences for each in pack.rules] + [each.upload for each in pack.sources]:
        assert squeezed(words) in document.said


def test_every_chart_says_what_it_is_and_what_to_know_before_quoting_it(pack, document):
    for slide in pack.charts:
        chart = slide.content
        for words in (slide.title, chart.subtitle, chart.before_quoting, chart.source, slide.way_back):
            assert squeezed(words) in document.said


def test_every_bar_has_its_name_and_its_figure(pack, document):
    for bar in (bar for slide in pack.charts for panel in slide.content.panels if isinstance(panel, Bars) for bar in panel.bars):
        for words in (bar.name, bar.value, bar.after, bar.unknown):
            assert squeezed(words) in document.said or all(squeezed(line) in document.said for line in words.split("\n"))


def test_each_page_says_at_its_foot_what_it_is_and_its_number(pack, document):
    for number, page in enumerate(document.pages, 1):
        assert squeezed(pack.front.foot) + f"Page{number}of{len(document.pages)}" in page


def test_on_a_projectors_page_stand_a_whole_cover_all_columns_of_two_panels_and_every_step_with_what_they_lead_to(pack, tmp_path):
    names = ("funding_over_time", "funding_accounted_for")
    over_time, steps = (next(each for each in pack.charts if each.content.name == name) for name in names)
    unknown = tuple(f"Of the {number} figures some are unknown, and in no sum: the truth may be higher." for number in range(10))
    front = replace(pack.front, left_out=unknown)
    shown = replace(pack, front=front, headlines=pack.headlines[:1], slides=(pack.slides[0], over_time, steps))
    write(shown, tmp_path / "wide.pdf", "projector")
    pages = Document(tmp_path / "wide.pdf").pages
    assert squeezed(front.way_back) in pages[0] and squeezed(unknown[-1]) in pages[0]
    for slide in (over_time, steps):
        [page] = [each for each in pages[2:] if squeezed(slide.content.subtitle) in each]
        bars = [bar for panel in slide.content.panels for bar in panel.bars]
        assert bars and all(squeezed(bar.name) in page and squeezed(bar.value) in page for bar in bars)


def test_each_heading_is_a_bookmark(pack, document):
    assert set(document.bookmarks) >= {"Headlines", "How we count", "Sources", *(each.title for each in pack.slides[1:])}


def test_the_file_is_marked_and_tagged_for_those_who_do_not_see_it(pack, document):
    root = document.reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "en-GB" and root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert re.search(rb"pdfuaid:part>\s*1", root["/Metadata"].get_data())
    kinds = [each.kind for each in document.elements]
    assert {"Title", "H1", "H2", "Table", "THead", "TH", "TD", "Figure", "TOC"} <= set(kinds)
    levels = [int(kind[1]) for kind in kinds if re.fullmatch(r"H\d", kind)]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in pairwise(levels))
    figures = [each.alt for each in document.elements if each.kind == "Figure"]
    assert figures == [legible(slide.content.alt) for slide in pack.charts if not slide.content.empty]


def test_the_same_pack_gives_the_same_bytes_and_they_are_under_2_mb(pack, path, tmp_path):
    again = tmp_path / "again.pdf"
    write(pack, again)
    assert path.read_bytes() == again.read_bytes()
    assert path.stat().st_size < 2_000_000


def as_read(reader: PdfReader, number: int) -> tuple[str, bytes]:
    """An object as its words, without where it lies in memory, and the bytes of its stream."""
    found = reader.get_object(number)
    return re.sub(r"(IndirectObject\(\d+, 0), \d+", r"\1", repr(found)), getattr(found, "_data", b"")


def test_what_is_packed_together_reads_as_typst_wrote_it(short, tmp_path, monkeypatch):
    write(short, tmp_path / "packed.pdf")
    monkeypatch.setattr("exports.pdf.packed", lambda document: document)
    write(short, tmp_path / "plain.pdf")
    plain, packed = (PdfReader(tmp_path / f"{name}.pdf") for name in ("plain", "packed"))
    numbers = range(1, plain.trailer["/Size"])
    assert [as_read(packed, each) for each in numbers] == [as_read(plain, each) for each in numbers]
    assert packed.trailer["/ID"] == plain.trailer["/ID"] and packed.root_object["/Type"] == "/Catalog"
    assert (tmp_path / "packed.pdf").stat().st_size < 0.6 * (tmp_path / "plain.pdf").stat().st_size


def test_what_a_cell_holds_comes_out_as_it_was_typed_and_does_nothing(short, tmp_path):
    write(hostile_pack(short), tmp_path / "hostile.pdf")
    document = Document(tmp_path / "hostile.pdf")
    for words in HOSTILE:
        assert squeezed(legible(words)) in document.said
    links = [note.get_object() for page in document.reader.pages for note in page.get("/Annots", [])]
    assert all(link["/Subtype"] == "/Link" and "/A" not in link for link in links), "a link leads from the contents to a page"
    assert not {"/AcroForm", "/OpenAction", "/AA", "/Names"} & set(document.reader.trailer["/Root"])


def test_a_title_is_never_broken_before_its_per_cent_sign(short, tmp_path):
    title = "Private investors give the largest known part{}: £36.3m of £75.4m, 48 %"
    slides = [replace(short.slides[-1], title=title.format("s" * at)) for at in range(9)]
    write(replace(short, slides=(short.slides[0], *slides)), tmp_path / "titles.pdf")
    lines = [line.strip() for page in PdfReader(tmp_path / "titles.pdf").pages for line in page.extract_text().splitlines()]
    assert sum(line.endswith("48 %") for line in lines) >= 9 and "%" not in lines


def test_a_comparison_what_staff_wrote_a_target_and_the_logo_are_on_the_page(short, tmp_path):
    rows = (("Events held", "32", "30", "2 more"), ("Secured funding", "£28.9m-£29.5m", "£12.0m", "£16.9m-£17.5m more"))
    written = {"note": "Due in November. A. Staff", "takeaway": "Money is on its way", "filters": "Birmingham alone."}
    chart = next(slide for slide in short.charts if isinstance(slide.content.panels[0], Bars))
    goal = replace(chart.content.panels[0], upright=True, goal=Goal(1_000, "£30.0m by Mar 2025"))
    slides = (
        Slide("Two years", Beside("2024/25", "2023/24", rows), **written),
        replace(chart, content=replace(chart.content, panels=(goal,))),
    )  # fmt: skip
    write(replace(short, slides=slides, front=replace(short.front, logo=LOGO)), tmp_path / "more.pdf")
    document = Document(tmp_path / "more.pdf")
    for words in (*written.values(), *("".join(row) for row in rows), "target £30.0m by Mar 2025"):
        assert squeezed(words) in document.said
    assert f"Logo of {short.front.cluster}" in [each.alt for each in document.elements]


def test_markup_of_the_typesetter_is_text(short, tmp_path):
    typed = '#strong[x] *bold* _soft_ @label <label> $x^2$ \\ // `raw` = head #eval("1") http://example.org #image("/etc/passwd")'
    write(replace(short, front=replace(short.front, title=typed, cluster=typed)), tmp_path / "typed.pdf")
    document = Document(tmp_path / "typed.pdf")
    assert document.said.count(squeezed(typed)) > len(document.pages)
    assert document.reader.metadata.title.startswith(typed)


def test_the_typefaces_hold_every_character_that_is_let_through(short, tmp_path):
    every = " ".join(sorted(letters()))
    write(replace(short, front=replace(short.front, region=every)), tmp_path / "letters.pdf")
    assert BOX not in Document(tmp_path / "letters.pdf").said


def test_a_character_that_no_typeface_has_is_a_box_and_no_mark_turns_the_line():
    assert legible("Zoë 😀 \u202egnorw\x00") == f"Zoë {BOX} gnorw{BOX}"
