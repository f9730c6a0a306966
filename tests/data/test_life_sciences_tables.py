"""Tables of the Office for Life Sciences: one statistic a figure with its own cell, in its unit, place, sector, year and method."""

import pytest

from data.checking.known_files.figure_repeats import REPEATED
from data.returns import check
from data.spoken import as_json
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.saved_as import FORMATS, Laid

TITLE = "Table 5: Life sciences businesses, employment and turnover by region, 2021/22"
HEAD = ["Region", "Sector", "Number of businesses", "Employment", "Turnover (£ millions)"]
UK = ("employment", "United Kingdom", "2021/22")
MEASURES = [
    [TITLE], ["Source: Office for Life Sciences"], HEAD, ["West Midlands [note 1]", "Med Tech", 480, 11800, 2410],
    ["London", "Med Tech", 610, 21100, 9800], ["United Kingdom", "All", 6850, 304200, 108100],
]  # fmt: skip
YEARS = [
    ["Table 6: Employment in life sciences by region, 2020/21 to 2023/24"], ["Region name", "2020 to 2021", "2021/22", "2023/24"],
    ["West Midlands", 13100, "[c]", 14700], ["East Midlands", 9000, 9100, 9200], ["Total", 290000, 304200, 359600],
    ["Region not known", "[c]", "[c]", "[c]"],
]  # fmt: skip


def returned(tmp_path, *sheets, form="xlsx"):
    path = tmp_path / f"tables.{form}"
    path.write_bytes(FORMATS[form]([Laid(rows, name=f"Table {number}") for number, rows in enumerate(sheets, 5)]))
    return check(path, path.name)


def figures(return_, *names):
    return [tuple(float(row[name]) if name == "value" else row[name] for name in names) for row in return_.rows("statistics")]


def read(tmp_path, rows, *names):
    return figures(returned(tmp_path, rows), *names)


def table(title, head, *rows):
    return [[title], head, *rows]


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_each_measure_that_is_a_column_gives_a_figure_in_its_own_unit(tmp_path, form):
    return_ = returned(tmp_path, MEASURES, form=form)
    assert figures(return_, "measure", "value", "unit", "place", "place_code", "sector") == [
        ("businesses", 480, "businesses", "West Midlands", "E12000005", "Med Tech"),
        ("employment", 11800, "jobs", "West Midlands", "E12000005", "Med Tech"),
        ("turnover", 2410, "GBP m", "West Midlands", "E12000005", "Med Tech"),
        ("businesses", 6850, "businesses", "United Kingdom", "K02000001", "life sciences"),
        ("employment", 304200, "jobs", "United Kingdom", "K02000001", "life sciences"),
        ("turnover", 108100, "GBP m", "United Kingdom", "K02000001", "life sciences"),
    ]
    said = set(figures(return_, "period_text", "source", "comparable_group"))
    assert said == {("2021/22", "OLS bioscience and health technology sector statistics", "OLS to 2021/22")}
    [sheet] = as_json(return_)["sheets"]
    assert (5, "the list goes beyond the region, and London is no part of it") in [(e["row"], e["reason"]) for e in sheet["left_alone"]]


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_each_year_that_is_a_column_gives_a_figure_and_the_method_of_2023_is_not_that_of_2021(tmp_path, form):
    return_ = returned(tmp_path, YEARS, form=form)
    assert figures(return_, "place", "period_text", "value", "comparable_group") == [
        ("West Midlands", "2020/21", 13100, "OLS to 2021/22"), ("West Midlands", "2023/24", 14700, "OLS from 2023/24"),
        ("United Kingdom", "2020/21", 290000, "OLS to 2021/22"), ("United Kingdom", "2021/22", 304200, "OLS to 2021/22"),
        ("United Kingdom", "2023/24", 359600, "OLS from 2023/24"),
    ]  # fmt: skip
    assert set(figures(return_, "measure", "unit", "sector")) == {("employment", "jobs", "life sciences")}


def test_marks_in_place_of_figures_are_said_and_stop_nothing(tmp_path):
    return_ = returned(tmp_path, table("Table 1: Life sciences sites by region", ["Region", "Year", "Sites", "Employment"],
                                       ["West Midlands", "2021/22", "[c]", 5], ["United Kingdom", "2021/22", "[x]", ".."]))  # fmt: skip
    assert figures(return_, "measure", "value") == [("employment", 5)]
    [said] = [each for each in return_.findings if each.code == "figures-marked"]
    assert (said.cell, said.message) == ("C3", "3 marks stand in place of figures ([c], [x], ..): no record is made of them.")
    assert not [each for each in return_.findings if each.severity == "stops"]
    [sheet] = as_json(return_)["sheets"]
    assert (4, "it holds marks such as [x] in place of figures") in [(each["row"], each["reason"]) for each in sheet["left_alone"]]


def test_a_sector_that_is_a_column_is_the_sector_of_its_figures(tmp_path):
    head = ["Financial year", "Biopharma Core", "Med Tech Core", "Total"]
    rows = table("Table 2: Employment in UK life sciences businesses by sector", head,
                 ["2020/21 [note 2]", 1000, 3000, 5300], ["2021 to 2022", 1100, 3100, 5400])  # fmt: skip
    assert read(tmp_path, rows, "measure", "place_code", "sector", "period_text", "value") == [
        ("employment", "K02000001", sector, year, value) for year, sector, value in (
            ("2020/21", "Biopharma Core", 1000), ("2020/21", "Med Tech Core", 3000), ("2020/21", "life sciences", 5300),
            ("2021/22", "Biopharma Core", 1100), ("2021/22", "Med Tech Core", 3100), ("2021/22", "life sciences", 5400),
        )
    ]  # fmt: skip


def test_a_place_that_is_a_column_is_the_place_of_its_figures_and_those_outside_the_region_are_left(tmp_path):
    return_ = returned(tmp_path, table("Table 3: Life sciences sites by region", ["Year", "West Midlands", "London", "United Kingdom"],
                                       ["2021/22", 500, 900, 7910]))  # fmt: skip
    assert figures(return_, "place_code", "value") == [("E12000005", 500), ("K02000001", 7910)]
    assert ["London" in each.message for each in return_.findings if each.code == "column-aside"] == [True]


def test_what_narrows_a_figure_is_part_of_its_sector_and_what_is_all_of_it_is_not(tmp_path):
    head = ["Region", "Sector", "Segment", "Sites"]
    rows = [["West Midlands", "Med Tech Core", "Imaging", 10], ["West Midlands", "Med Tech Core", "Total", 20],
            ["West Midlands", "All", "Total", 30]]  # fmt: skip
    given = read(tmp_path, table("Table 4: Life sciences sites, 2021/22", head, *rows), "sector", "value")
    assert given == [("Med Tech Core, Imaging", 10), ("Med Tech Core", 20), ("life sciences", 30)]
    titled = read(tmp_path, table("Table 9: Sites of small life sciences businesses, 2021/22", ["Region", "Sites"], ["UK", 7]), "sector")
    assert titled == [("life sciences, small",)]


@pytest.mark.parametrize(("heading", "title", "unit", "basis"), [
    ("Turnover (£bn)", "", "GBP bn", None),
    ("Turnover (£ millions, 2021/22 prices)", "", "GBP m", "real"),
    ("Turnover", " (£ thousands, current prices)", "GBP k", "current"),
    ("Turnover", "", None, None),
])  # fmt: skip
def test_turnover_has_the_unit_and_the_prices_that_its_heading_or_title_states(tmp_path, heading, title, unit, basis):
    rows = table(f"Table 7: Turnover in life sciences by region, 2021/22{title}", ["Region", heading], ["UK", 108.1])
    assert read(tmp_path, rows, "measure", "value", "unit", "price_basis") == [("turnover", 108.1, unit, basis)]


def test_a_long_table_names_its_measure_in_each_row(tmp_path):
    head = ["Region", "Year", "Measure", "Value"]
    figures_ = [["UK", "2021/22", *each] for each in (("Employment", 304200), ("Turnover (£bn)", 108.1), ("Exports", 5))]
    rows = table("Table 8: Life sciences employment by region", head, *figures_)
    assert read(tmp_path, rows, "measure", "unit", "value") == [
        ("employment", "jobs", 304200), ("turnover", "GBP bn", 108.1), ("Exports", None, 5),
    ]  # fmt: skip


@pytest.mark.parametrize(("title", "head"), [
    ("Table 1: Percentage change in employment in life sciences, 2021/22", ["Region", "2020/21", "2021/22"]),
    ("Table 1: Employment and turnover in life sciences by region", ["Region", "2020/21", "2021/22"]),
    ("Table 1: Employment in life sciences by region (thousands)", ["Region", "2020/21", "2021/22"]),
    ("Table 1: Employment in life sciences by region", ["Region", "Colour", "Employment"]),
    ("Table 1: Employment by region", ["Region", "2020/21", "2021/22"]),
    ("Life sciences in our region", ["Region", "2020/21", "2021/22"]),
])  # fmt: skip
def test_a_table_that_could_be_read_two_ways_or_is_not_theirs_is_left_alone(tmp_path, title, head):
    return_ = returned(tmp_path, table(title, head, ["West Midlands", 1, 2]))
    assert "known-file" not in {each.code for each in return_.findings}


def test_a_figure_that_several_tables_print_is_one_record_and_one_that_differs_stays(tmp_path):
    again = table("Table 7: Employment in life sciences, 2021/22", ["Region", "Employment"], ["UK", 304200])
    return_ = returned(tmp_path, MEASURES, YEARS, again)
    uk = [each for each in figures(return_, "measure", "place", "period_text", "value", "sheet") if each[:3] == UK]
    assert uk == [(*UK, 304200, "Table 5")]
    assert [(each.sheet, each.message) for each in return_.findings if each.code == "figures-repeated"] == [
        (sheet, "A figure stands in a table before this one too, with the same value: it is one record, taken from there.")
        for sheet in ("Table 6", "Table 7")
    ]
    assert (3, REPEATED) in [(each["row"], each["reason"]) for each in as_json(return_)["sheets"][-1]["left_alone"]]
    other = [row if row[0] != "Total" else ["Total", 290000, 304300, 359600] for row in YEARS]
    given = figures(returned(tmp_path, MEASURES, other), "measure", "place", "period_text", "value")
    assert [each[-1] for each in given if each[:3] == UK] == [304200, 304300]


def test_published_figures_lead_to_their_cells_and_no_line_joins_two_methods(tmp_path):
    store = Store.open(tmp_path / "store")
    publish_returns(store, [returned(tmp_path, MEASURES, YEARS)], by="Staff")
    door = open_version(store.version_path())
    why = {(each["sheet"], each["text"], each["cell"]) for each in door.ask("why", audience="staff") if each["field"] == "value"}
    rows = door.ask("sector_statistics")
    door.close()
    assert {("Table 5", "480", "C4"), ("Table 5", "11800", "D4"), ("Table 5", "2410", "E4"), ("Table 6", "14700", "D3")} <= why
    uk = [(row["period"], row["index_hundredths"]) for row in rows if row["place_code"] == "K02000001" and row["measure"] == "employment"]
    assert uk == [("2023/24", 10_000), ("2020/21", 10_000), ("2021/22", 10_490)]
