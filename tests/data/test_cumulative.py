"""Money that is everything up to a day is one record that stands in no quarter, and is never added to what it holds."""

from tests.data.said import said

HEAD = ["Recipient", "Funder", "Status"]
ALPHA = ["Alpha Ltd", "MRC", "realised"]


def records(answer):
    shown = [each["values"] for each in answer["sheets"][0]["records"]]
    return [(each["amount"]["low"], each["cumulative"]) for each in shown]


def cells(answer, code):
    return [each["cell"] for each in answer["findings"] if each["code"] == code]


def test_of_quarters_that_each_hold_those_before_only_the_latest_is_taken(tmp_path):
    for heading in ("Cumulative spend to {} 2024/25", "{} 2024/25 cumulative"):
        answer = said(tmp_path, [*HEAD, heading.format("Q2"), heading.format("Q1")], [*ALPHA, 150, 100])
        assert records(answer) == [(150, True)]
        assert cells(answer, "column-aside") == ["E1"] and cells(answer, "to-date") == ["D1"]


def test_what_was_spent_to_date_is_cumulative_unless_its_award_stands_beside_it(tmp_path):
    alone = said(tmp_path, ["Recipient", "Funder", "Spend to date"], ["Alpha Ltd", "MRC", 40])
    assert records(alone) == [(40, True)] and cells(alone, "to-date") == ["C1"]
    head = ["Recipient", "Funder", "Grant awarded", "Claimed to date"]
    answer = said(tmp_path, head, ["Alpha Ltd", "MRC", 100, 40], ["Beta Ltd", "MRC", 90])
    assert records(answer) == [(40, False), (90, False)] and not cells(answer, "to-date")


def test_a_column_that_says_it_of_each_row_is_believed(tmp_path):
    head = ["Recipient", "Funder", "Spend to date", "Cumulative"]
    answer = said(tmp_path, head, ["Alpha Ltd", "MRC", 40, "no"], ["Beta Ltd", "MRC", 9, "yes"])
    assert records(answer) == [(40, False), (9, True)] and not cells(answer, "to-date")


def test_what_was_realised_by_a_day_is_cumulative_where_its_cell_says_so(tmp_path):
    head = [*HEAD, "Amount", "Date"]
    answer = said(
        tmp_path, head, [*ALPHA, "by June 2025, £36.3m", "June 2025"], ["Beta Ltd", "MRC", "realised", "£40", "by 30 June 2025"],
        ["Gamma Ltd", "MRC", "realised", "£9 to date", None], ["Delta Ltd", "MRC", "expected", "£7", "by June 2026"],
        ["Epsilon Ltd", "MRC", "realised", "£8", "June 2025"], ["Zeta Ltd", "MRC", "expected", "£6 by March 2026", None],
    )  # fmt: skip
    assert records(answer) == [(36_300_000, True), (40, True), (9, True), (7, False), (8, False), (6, False)]
    assert cells(answer, "to-date-in-cell") == ["D2", "D4", "E3"]


def test_a_cell_that_says_it_is_believed_where_the_column_is_blank(tmp_path):
    head = [*HEAD, "Amount", "Date", "Cumulative"]
    answer = said(tmp_path, head, *([*ALPHA, "£40", "by June 2025", each] for each in (None, "no", "yes")))
    assert records(answer) == [(40, True), (40, False), (40, True)]
    assert cells(answer, "to-date-in-cell") == ["E2"]


def test_what_is_claimed_so_far_of_an_award_stands_where_the_award_does(tmp_path):
    head = ["Recipient", "Funder", "Status", "Committed", "Realised", "Date"]
    answer = said(tmp_path, head, ["Alpha Ltd", "MRC", "realised", "£90", "£40 to date", "by June 2025"])
    assert not cells(answer, "to-date-in-cell")


def test_the_year_to_date_is_not_everything_so_far(tmp_path):
    assert not cells(said(tmp_path, [*HEAD, "Year to date spend (£)"], [*ALPHA, 5]), "to-date")


QUARTERLY = ["Recipient", "Funder", "Status", "Quarter", "Claimed to date"]


def quarter(number, pounds, *more, name="Alpha Ltd", quarter="Q{} 2024/25"):
    return [name, "MRC", "claimed", quarter.format(number), pounds, *more]


def left(answer):
    return [each["row"] for each in answer["sheets"][0]["left_alone"]]


def test_of_rows_that_each_hold_those_of_the_same_before_the_latest_alone_counts(tmp_path):
    for heading in ("Claimed to date", "Cumulative spend (£)", "Cumulative amount"):
        rows = [quarter(2, 250), quarter(1, 100), quarter(3, 250), quarter(1, 40, name="Beta Ltd")]
        answer = said(tmp_path, [*QUARTERLY[:4], heading], *rows)
        assert records(answer) == [(250, True), (40, True)] and left(answer) == [2, 3]
        assert cells(answer, "held-by-later") == ["E3"] and answer["totals"][0]["pounds_left_alone"] == 350


def test_an_award_that_stands_on_each_of_these_rows_counts_once(tmp_path):
    head = [*QUARTERLY, "Grant awarded"]
    answer = said(tmp_path, head, quarter(1, 100, 900), quarter(2, 250, 900))
    assert records(answer) == [(250, False)] and left(answer) == [2]


def test_where_it_is_not_certain_that_rows_hold_each_other_all_of_them_stop(tmp_path):
    falling = [QUARTERLY, quarter(1, 100), quarter(2, 90)]
    days = (quarter(day, pounds, quarter="{} 2024") for day, pounds in (("1 May", 100), ("9 June", 190)))
    by_day = [[*QUARTERLY[:3], "Award date", QUARTERLY[4]], *days]
    in_parts = [[*QUARTERLY, "Work package"], quarter(1, 100, "Design"), quarter(2, 250, "Trial")]
    for rows in (falling, by_day, in_parts):
        answer = said(tmp_path, *rows)
        assert sorted(cells(answer, "held-by-later-asked")) == ["E2", "E3"] and not records(answer)


def test_rows_of_other_things_or_of_their_own_quarter_all_count(tmp_path):
    titled = said(tmp_path, ["Project", *QUARTERLY], ["Scanner", *quarter(1, 100)], ["Robot", *quarter(2, 250)])
    own = said(tmp_path, [*QUARTERLY[:4], "Claimed"], quarter(1, 100), quarter(2, 250))
    told = said(tmp_path, [*QUARTERLY, "Cumulative"], quarter(1, 100, "no"), quarter(2, 250, "no"))
    for answer in (titled, own, told):
        assert [pounds for pounds, _ in records(answer)] == [100, 250] and not left(answer)


def test_of_quarters_that_their_title_calls_cumulative_only_the_latest_is_taken(tmp_path):
    answer = said(tmp_path, ["Cumulative spend 2024/25"], [*HEAD, "Q1", "Q2"], [*ALPHA, 100, 150])
    assert records(answer) == [(150, True)] and cells(answer, "column-aside") == ["D2"]
