"""A column an outcome (`Jobs created`, `Jobs safeguarded`): a record a row and outcome, each with the cell that says how many."""

import pytest

from data.returns import check
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version
from tests.builders import workbook
from tests.data.said import said

ALPHA = ["Alpha Ltd", 5, 2]


def records(answer):
    shown = [each["values"] for sheet in answer["sheets"] for each in sheet["records"]]
    return [(each["organisation"], each["outcome"], each["number"]["low"]) for each in shown]


@pytest.mark.parametrize("heads", [
    [["Business", "Jobs created", "Jobs safeguarded"]], [["Beneficiary", "No. of jobs created (FTE)", "Number of jobs safeguarded"]],
    [["Company", "Jobs", None], [None, "Created", "Safeguarded"]], [["Employer", "New jobs", "Safeguarded jobs (actual)"]],
])  # fmt: skip
def test_each_column_of_jobs_is_an_outcome_of_its_own(tmp_path, heads):
    answer = said(tmp_path, *heads, ALPHA, ["Beta Ltd", "TBC", None], ["Gamma Ltd", None, None], ["Total", 5, 2])
    assert records(answer) == [("Alpha Ltd", "job created", 5), ("Alpha Ltd", "job safeguarded", 2), ("Beta Ltd", "job created", None)]
    assert not answer["questions"] and not [each for each in answer["findings"] if each["severity"] == "stops"]
    left = {each["row"]: each["reason"] for each in answer["sheets"][0]["left_alone"]}
    assert left[len(heads) + 3] == "none of its columns of outcomes is filled in"


@pytest.mark.parametrize("heads", [
    ["Company", "Jobs created target", "Jobs created forecast"], ["Company", "Sector", "Employees", "Jobs created"], ["Company", "Jobs"],
])  # fmt: skip
def test_jobs_that_are_hoped_for_or_stand_beside_employees_are_no_outcomes(tmp_path, heads):
    answer = said(tmp_path, heads, ["Alpha Ltd", *range(2, len(heads) + 1)])
    assert "outcomes" not in [each["kind"] for each in answer["sheets"]]


@pytest.mark.parametrize(("upper", "taken"), [("Jobs created", "outcomes"), ("SMEs supported", None), ("Grants to SMEs", "investments")])
def test_what_is_actual_beneath_things_or_people_is_no_money(tmp_path, upper, taken):
    answer = said(tmp_path, ["Company", upper, None], [None, "Target", "Actual"], ["Alpha Ltd", 10, 7], ["Beta Ltd", 3, 4])
    assert [each["kind"] for each in answer["sheets"]] == [taken]
    assert sum(each["pounds_taken"] for each in answer["totals"]) == (11 if taken == "investments" else 0)


def test_jobs_of_one_row_lead_each_to_its_own_cell_and_are_restated_outcome_by_outcome(tmp_path):
    store = Store.open(tmp_path / "store")
    for quarter, safeguarded in (("Q1", 2), ("Q2", 3)):
        path = tmp_path / f"return 2024-25 {quarter}.xlsx"
        workbook(path, {"Jobs": [["Reference", "Company", "Jobs created", "Jobs safeguarded"], ["J-1", "Alpha Ltd", 5, safeguarded]]})
        publish_returns(store, [check(path, path.name)], by="Staff")
    door = open_version(store.version_path())
    live = {(each["title"], each["text"], each["cell"]) for each in door.ask("records", kind="outcomes")}
    door.close()
    assert live == {("job created", "5", "C2"), ("job safeguarded", "3", "D2")}
