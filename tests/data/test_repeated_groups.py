"""Groups of columns that repeat are a record each, with its own cells; groups that say less, or something twice, are not half read."""

from tests.data.said import said

HEAD = ["Company", "Investor 1", "Amount 1", "Investor 2", "Amount 2", "Status", "Date"]
REST = ["awarded", "1 May 2024"]


def records(answer):
    shown = answer["sheets"][0]["records"]
    return [(each["row"], each["values"].get("recipient"), each["values"].get("source"), each["values"]["amount"]["low"]) for each in shown]


def stops(answer):
    return [(each["code"], each["cell"]) for each in answer["findings"] if each["severity"] == "stops"]


def test_each_pair_of_investor_and_amount_is_a_record(tmp_path):
    answer = said(tmp_path, HEAD, ["Alpha Ltd", "NIHR", 100, "MRC", 50, *REST], ["Beta Ltd", "Innovate UK", 200, None, None, *REST])
    assert records(answer) == [(2, "Alpha Ltd", "NIHR", 100), (2, "Alpha Ltd", "MRC", 50), (3, "Beta Ltd", "Innovate UK", 200)]
    assert not stops(answer) and answer["totals"][0]["pounds_taken"] == 350


def test_a_finding_on_one_pair_names_its_own_cell(tmp_path):
    answer = said(tmp_path, HEAD, ["Alpha Ltd", "NIHR", 100, "MRC", "lots", *REST])
    assert stops(answer) == [("amount-not-understood", "E2")]


def test_a_pair_that_says_nothing_is_no_record_and_an_amount_that_is_unknown_is_one(tmp_path):
    rows = [["Alpha Ltd", "NIHR", 100, "n/a", 0, *REST], ["Beta Ltd", "NIHR", 100, "-", "-", *REST],
            ["Gamma Ltd", "NIHR", 9, "MRC", None, *REST]]  # fmt: skip
    amounts = [(name, pounds) for _, name, _, pounds in records(said(tmp_path, HEAD, *rows))]
    assert amounts == [("Alpha Ltd", 100), ("Beta Ltd", 100), ("Gamma Ltd", 9), ("Gamma Ltd", None)]


def test_groups_may_be_headed_in_other_ways_and_beside_their_total(tmp_path):
    pairs = (
        ["Investor", "Amount", "Investor", "Amount"], ["Funder", "Amount", "Funder 2", "Amount 2"],
        ["Funder (1)", "Amount (£k) (1)", "Funder (2)", "Amount (£k) (2)"],
        ["Investor 1 name", "Investor 1 amount (£)", "Investor 2 name", "Investor 2 amount (£)"],
    )  # fmt: skip
    for pair in pairs:
        answer = said(tmp_path, ["Company", *pair, "Total", "Status", "Date"], ["Alpha Ltd", "NIHR", 100, "MRC", 50, 150, *REST])
        times = 1000 if "k" in pair[1] else 1
        assert [(source, pounds) for _, _, source, pounds in records(answer)] == [("NIHR", 100 * times), ("MRC", 50 * times)], pair
        assert "column-aside" in {each["code"] for each in answer["findings"]}


def test_several_recipients_of_one_source_are_a_record_each(tmp_path):
    head = ["Project title", "Funder", "Organisation 1", "Grant 1", "Organisation 2", "Grant 2", "Status"]
    answer = said(tmp_path, head, ["Scanner", "MRC", "Alpha Ltd", 100, "Beta Ltd", 50, "awarded"])
    assert records(answer) == [(2, "Alpha Ltd", "MRC", 100), (2, "Beta Ltd", "MRC", 50)]


def test_groups_beside_an_investor_of_the_whole_row_are_not_half_read(tmp_path):
    head = ["Company", "Investor", *HEAD[1:]]
    assert records(said(tmp_path, head, ["Alpha Ltd", "NIHR", "NIHR", 100, "MRC", 50, *REST])) == []
