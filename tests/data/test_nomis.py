"""Extracts of Nomis: the Business Register and Employment Survey by its names and never by its codes; what else narrows it is declined."""

import csv

from data.returns import check

NAMES = ["DATE", "DATE_NAME", "GEOGRAPHY", "GEOGRAPHY_NAME", "GEOGRAPHY_CODE", "INDUSTRY", "INDUSTRY_NAME", "EMPLOYMENT_STATUS_NAME",
         "MEASURE", "MEASURE_NAME", "MEASURES", "MEASURES_NAME", "OBS_VALUE"]  # fmt: skip
REGION, LONDON = (2013265925, "West Midlands", "E12000005"), (2013265921, "London", "E12000007")


def checked(tmp_path, rows, names=NAMES):
    path = tmp_path / "nomis 2024.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([names, *rows])
    return check(path, path.name)


def row(place, industry, value, measure=(1, "Count")):
    return ["2022", "2022", *place, 72, industry, "Employment", *measure, 20100, "Value", value]


def test_an_extract_is_read_by_its_names_and_percentages_are_no_figures_of_it(tmp_path):
    rows = [row(REGION, "Total", 2_700_000), row(REGION, "72 : Research", 9_000), row(REGION, "72 : Research", 0.3, (2, "Percentage")),
            row(LONDON, "Total", 5_700_000)]  # fmt: skip
    return_ = checked(tmp_path, rows)
    assert [(each["measure"], int(each["value"]), each["place"], each["sector"]) for each in return_.rows("statistics")] == [
        ("Employment", 2_700_000, "West Midlands", "Total"), ("Employment", 9_000, "West Midlands", "72 : Research"),
    ]  # fmt: skip
    left = {each["row"]: each["reason"] for each in return_.rows("left_alone")}
    assert left[4] == "its MEASURE_NAME is Percentage" and "E12000007 is no part of it" in left[5]


def test_an_extract_that_other_columns_narrow_is_declined_with_that_reason(tmp_path):
    names = [name.replace("EMPLOYMENT_STATUS_NAME", "AGE_NAME") for name in NAMES]
    return_ = checked(tmp_path, [row(REGION, "Total", 1)], names)
    assert not return_.rows("statistics") and "whose further columns narrow its figures" in return_.rows("sheets")[0]["reason"]
