"""The workbook, read back: every figure as the charts have it, formulas that agree, and texts of cells that stay texts."""

import datetime
import hashlib
import re
import tracemalloc
import zipfile
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import cycle, islice
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from charts.specification import Bars
from charts.tables import headings, typed
from data.grammar.printing import print_range
from data.store.viewing import Store
from exports.pack import Beside, Case, Slide
from exports.xlsx import write
from exports.xlsx.records_sheet import heading
from exports.xlsx.texts import inert
from exports.xlsx.totals import NO_UPPER_END
from queries.door import open_version
from queries.filters import Filters
from tests.exports.packs import HOSTILE, a_pack, hostile_pack

FILTERS = (Filters(), Filters(period=("2024/25",)), Filters(place=("Birmingham",), status=("committed", "expected")))
HEAD = 5  # the row of a table's headings, as a workbook counts


@pytest.fixture(scope="module")
def door(demonstration):
    opened = open_version(Store.open(demonstration).now().path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def pack(door):
    return a_pack(door)


def written(pack, folder, name="pack.xlsx"):
    path = folder / name
    write(pack, path)
    return path


@pytest.fixture(scope="module")
def slim(pack, door):
    """A pack of few charts and records, for what does not depend on how many there are."""
    few = [row for row, _ in zip(door.ask("records"), range(20), strict=False)]
    return replace(pack, slides=pack.charts[:3], records=partial(iter, few))


@pytest.fixture(scope="module")
def path(pack, tmp_path_factory):
    return written(pack, tmp_path_factory.mktemp("book"))


@pytest.fixture(scope="module")
def book(path):
    return load_workbook(path)


def sheet_of(book, chart):
    return book[chart.name.replace("_", " ").capitalize()[:31].strip()]


def as_number(value):
    return float(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else value or None


@pytest.mark.parametrize("filters", FILTERS, ids=("nothing", "a year", "a place and a status"))
def test_every_figure_of_every_table_stands_in_the_workbook_as_a_value_of_its_type(door, filters, tmp_path):
    pack = replace(a_pack(door, filters), records=partial(iter, ()))
    book = load_workbook(written(pack, tmp_path))
    compared = 0
    for slide in pack.charts:
        sheet = sheet_of(book, slide.content)
        assert sheet["A1"].value == slide.title
        table = slide.content.table
        assert [cell.value for cell in sheet[HEAD][: len(table.columns)]] == headings(table)
        for number, row in enumerate(typed(table), HEAD + 1):
            for cell, (value, _) in zip(sheet[number], row, strict=False):
                expected = inert(value) if isinstance(value, str) else value
                assert as_number(cell.value) == as_number(expected), (sheet.title, cell.coordinate)
                compared += 1
    assert compared > 500


def test_headlines_stand_in_words_and_in_pounds(pack, book):
    rows = list(book["Headlines"].iter_rows(min_row=5, values_only=True))
    assert [row[0] for row in rows] == [each.label for each in pack.headlines]
    for row, each in zip(rows, pack.headlines, strict=True):
        scale = 100 if each.unit in ("GBP", "ratio") else 1
        assert row[1] == each.figure
        assert row[2:4] == tuple(None if end is None else end / scale for end in (each.low, each.high))
        assert row[5:7] == (each.unknown, each.records)


def test_the_first_sheet_has_room_for_the_name_of_every_other(book):
    assert book["About this workbook"].column_dimensions["A"].width >= max(map(len, book.sheetnames))


def test_a_case_and_a_comparison_of_the_story_stand_in_the_workbook(slim, tmp_path):
    rows = (("Members", "40", "52", "12 more"), ("Leverage", "not known", "£2.40 to £1 of grant", "not known"))
    told = Case("We hired ten.", "Aldermere Ltd", "Employment, Rugby."), Beside("2023/24", "2024/25", rows)
    book = load_workbook(written(replace(slim, slides=tuple(Slide("A slide", each) for each in told)), tmp_path))
    said = {name: [[cell.value for cell in row] for row in book[name].iter_rows(min_row=4)] for name in ("Cases", "Comparison")}
    assert said["Cases"][1] == ["Aldermere Ltd", "We hired ten.", "Employment, Rugby."]
    assert said["Comparison"] == [["Headline", "2023/24", "2024/25", "Difference"], *map(list, rows)]
    linked = [row[0].value for row in book.worksheets[0].iter_rows(min_row=4)]
    assert {"Cases", "Comparison"} <= set(linked)


def test_a_total_is_a_formula_that_agrees_with_the_words_beside_it(pack, path, book):
    formulas, values = book, load_workbook(path, data_only=True)
    agreed = 0
    for slide in pack.charts:
        for row in sheet_of(formulas, slide.content).iter_rows(min_row=HEAD + 1):
            if not str(row[0].value or "").startswith("Total of the rows shown: "):
                continue
            cells = [cell for cell in row[1:] if cell.value]
            assert cells and all(cell.data_type == "f" and "SUBTOTAL(109," in cell.value for cell in cells)
            sums = [sheet_of(values, slide.content)[cell.coordinate].value for cell in cells]
            for cell, said in zip(cells, sums, strict=True):
                assert said in (NO_UPPER_END, added(sheet_of(formulas, slide.content), cell.value)), cell.coordinate
            if slide.content.unit == "GBP":
                words = print_range(*(None if each == NO_UPPER_END else round(each * 100) for each in sums))
            else:
                words = f"{sums[0]:,.0f}"
            assert words in row[0].value
            agreed += 1
    assert agreed > 12


def added(sheet, formula):
    """What a formula of ours comes to while nothing is filtered."""
    first, last = re.search(r"SUBTOTAL\(109,([A-Z]+\d+):([A-Z]+\d+)\)", formula).groups()
    return pytest.approx(sum(cell.value for (cell,) in sheet[f"{first}:{last}"] if cell.value is not None))


def test_every_native_chart_draws_the_cells_of_its_sheet_and_they_are_the_parts_of_its_bars(pack, path, book):
    drawn = 0
    for series in series_of(path):
        cells = book[series["sheet"]][series["range"]]
        assert [cell.value for (cell,) in cells] == series["values"], series
        drawn += sum(each or 0 for each in series["values"]) if not series["line"] else 0
    lengths = sum(
        part.length / slide.content.scale for slide in pack.charts for panel in slide.content.panels if isinstance(panel, Bars)
        for bar in panel.bars for part in bar.parts
    )  # fmt: skip
    assert drawn == pytest.approx(lengths) and drawn > 10**6


def series_of(path):
    """Of every series of every native chart: the sheet and the cells that it refers to, and the numbers that it keeps of them."""
    main = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if name.startswith("xl/charts/chart"):
                tree = ElementTree.fromstring(parts.read(name))
                lines = list(tree.iterfind(f".//{main}lineChart/{main}ser"))
                for series in tree.iter(f"{main}ser"):
                    where = series.find(f"{main}val/{main}numRef")
                    sheet, cells = where.find(f"{main}f").text.replace("$", "").replace("'", "").split("!")
                    cache = where.find(f"{main}numCache")
                    values = [None] * int(cache.find(f"{main}ptCount").get("val"))
                    for point in cache.iter(f"{main}pt"):
                        values[int(point.get("idx"))] = float(point.find(f"{main}v").text)
                    yield {"sheet": sheet, "range": cells, "values": values, "line": series in lines}


def test_no_chart_lies_over_a_cell_or_another_chart_and_none_widens_the_page_of_a_short_wide_table(book):
    charts = 0
    for sheet in book:
        taken = {(cell.row - 1, cell.column - 1) for line in sheet.iter_rows() for cell in line if cell.value is not None}
        across = max((column for _, column in taken), default=0)
        for chart in sheet._charts:
            at, to = chart.anchor._from, chart.anchor.to
            under = {(row, column) for row in range(at.row, to.row + 1) for column in range(at.col, to.col + 1)}
            assert not under & taken, f"{sheet.title}: {min(under & taken)}"
            taken |= under
            assert to.col <= across + 3 or across < 9 or len(list(sheet.rows)) > HEAD + 36, sheet.title
            charts += 1
    assert charts > 15


def test_what_is_never_added_has_no_total(pack, book):
    for slide in pack.charts:
        laid = [panel.laid for panel in slide.content.panels if isinstance(panel, Bars) and not panel.small]
        may = any(each and each.what and not each.so_far for each in laid)
        has = any(str(cell.value).startswith("Total of") for cell in sheet_of(book, slide.content)["A"])
        assert has == may, slide.content.name
    assert not next(each for each in pack.charts if each.content.name == "funding_by_status").content.panels[0].laid.what


def test_every_record_stands_there_with_why_and_where_and_they_add_up_to_the_headline(pack, book, door):
    rows = door.ask("records")
    sheet = book["Records"]
    names = [name for name, _ in pack.columns]
    assert [cell.value for cell in sheet[4]] == [heading(*each) for each in pack.columns]
    assert len(rows) > 200
    read = list(sheet.iter_rows(min_row=5, max_row=4 + len(rows), values_only=True))
    for row, record in zip(read, rows, strict=True):
        told = dict(zip(names, row, strict=True))
        assert [told[name] for name in ("counts", "why", "file_name", "sheet", "row", "cell")] == [
            record[name] for name in ("counts", "why", "file_name", "sheet", "row", "cell")
        ]
        assert told["secured_low"] == (None if record["secured_low"] is None else record["secured_low"] / 100)
    secured = next(each for each in pack.headlines if each.measure == "secured funding")
    assert sum(row[names.index("secured_low")] or 0 for row in read) * 100 == secured.low
    assert sheet.auto_filter.ref.endswith(str(4 + len(rows))) and sheet.freeze_panes == "B5"


def test_a_text_of_a_cell_is_never_a_formula_a_link_or_markup(pack, tmp_path):
    path = written(hostile_pack(pack), tmp_path)
    book = load_workbook(path)
    with zipfile.ZipFile(path) as parts:
        outside = [name for name in parts.namelist() if b'TargetMode="External"' in parts.read(name)]
    assert outside == []
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                ours = cell.data_type != "f" or cell.value.startswith(("=SUBTOTAL(", "=IF(SUBTOTAL("))
                assert ours, (sheet.title, cell.coordinate, cell.value)
                assert cell.hyperlink is None or (sheet.title == "About this workbook" and not cell.hyperlink.target)
    names = [name for name, _ in pack.columns]
    whys = [row[names.index("why")] for row in book["Records"].iter_rows(min_row=5, max_row=4 + len(HOSTILE), values_only=True)]
    escaped = [re.sub("(?=_x[0-9A-Fa-f]{4}_)", "_x005F", inert(each)) for each in HOSTILE]  # as programs write what looks like an escape
    assert whys == escaped


def test_what_a_cell_holds_stays_a_text_in_a_chart_too(pack, tmp_path):
    lines = next(each for each in pack.charts if each.content.name == "sector_statistics")
    panels = tuple(
        replace(panel, name=text, lines=tuple(replace(line, name=text) for line in panel.lines))
        for panel in lines.content.panels for text in (*HOSTILE, "Sheet1!A1")
    )  # fmt: skip
    told = replace(pack, slides=(replace(lines, content=replace(lines.content, panels=panels)),), records=partial(iter, ()))
    path = written(told, tmp_path)
    assert len(load_workbook(path)["Sector statistics"]._charts) == len(HOSTILE) + 1
    with zipfile.ZipFile(path) as parts:
        said = [ElementTree.fromstring(parts.read(name)) for name in parts.namelist() if name.startswith("xl/charts/chart")]
    formulas = [each.text for tree in said for each in tree.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}f")]
    assert formulas and all(re.fullmatch(r"'Sector statistics'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?", each) for each in formulas)


def test_a_text_longer_than_a_cell_says_that_it_is_cut():
    assert inert("x" * 40_000).endswith("a cell of a workbook holds no more)") and len(inert("x" * 40_000)) < 32_767


def test_the_same_pack_gives_the_same_bytes(slim, tmp_path):
    one, other = (hashlib.sha256(written(slim, tmp_path, name).read_bytes()).hexdigest() for name in ("1.xlsx", "2.xlsx"))
    later = replace(slim, front=replace(slim.front, made_on=slim.front.made_on + datetime.timedelta(days=1)))
    assert one == other != hashlib.sha256(written(later, tmp_path, "3.xlsx").read_bytes()).hexdigest()


def test_sheets_that_would_be_called_alike_are_told_apart(slim, tmp_path):
    twice = replace(slim, slides=(*slim.slides, *slim.slides))
    names = load_workbook(written(twice, tmp_path), read_only=True).sheetnames
    assert len({name.casefold() for name in names}) == len(names) and max(map(len, names)) <= 31
    assert "Funding by source 2" in names


def test_records_are_written_as_they_come_and_never_held(slim, door, tmp_path):
    rows = door.ask("records")

    def held(count):
        tracemalloc.start()
        write(replace(slim, slides=(), records=partial(islice, cycle(rows), count)), tmp_path / "many.xlsx")
        try:
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    few = held(100)
    assert held(600) < few + 500_000, "bytes"


def test_the_first_sheet_says_what_is_left_out_and_leads_to_every_other(pack, book):
    sheet = book.worksheets[0]
    said = {row[0]: row[1] for row in sheet.iter_rows(values_only=True) if row[0]}
    assert said["Left out"] == "\n".join(pack.front.left_out) and said["Edition"] == pack.front.edition
    assert pack.front.way_back in said["Back to the records"] and "invented" in said["Demonstration data"]
    led = {cell.value for row in sheet.iter_rows() for cell in row if cell.hyperlink}
    assert led == {each.title for each in book.worksheets[1:]}


def test_a_pack_without_anything_is_a_workbook_all_the_same(pack, tmp_path):
    bare = replace(pack, slides=(), claims=(), headlines=(), rules=(), sources=(), records=partial(iter, ()))
    assert "Records" in load_workbook(written(bare, tmp_path)).sheetnames


def test_every_sheet_prints_lying_with_its_headings_and_a_foot(book):
    for sheet in book.worksheets[1:]:
        assert sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows and "Demonstration data" in sheet.oddFooter.left.text
