"""From cells to records and findings: each case is a small sheet of investments as staff would type it."""

import datetime

import pytest

from data.model import CellError, NoStoredValue
from tests.data.checked_sheet import HEAD, checked, codes, row


def test_a_row_becomes_a_record_with_its_cell():
    result = checked(HEAD, row())
    assert result.records["record"] == ["u.1.2"] and result.records["row"] == [2]
    assert (result.records["amount_low"], result.records["amount_high"]) == ([25_000_000], [25_000_000])
    assert result.records["status"] == ["committed"] and result.records["key"] == ["a1"]
    assert not codes(result, "stops")
    assert {column.field.name: column.letter for column in result.table.taken}["amount"] == "E"


def test_a_bare_day_number_is_read_by_the_calendar_of_its_workbook():
    days = {}
    for from_1904 in (False, True):
        rows = (HEAD, row("A1", when=43954), row("A2", when=2024), row("A3", amount=43954))
        records = checked(*rows, from_1904=from_1904).records
        days[from_1904] = records["date_start"]
        assert records["amount_low"][2] == 4_395_400
    year = datetime.date(2024, 1, 1)
    assert days[False][:2] == [datetime.date(2020, 5, 3), year]
    assert days[True][:2] == [datetime.date(2024, 5, 4), year]


@pytest.mark.parametrize("heading", ["HQ", "Head office", "Based in", "Company location"])
def test_where_a_company_has_its_head_office_is_the_place_of_its_money(heading):
    result = checked([*HEAD, heading], [*row(), "London"], [*row("A2"), "Coventry"])
    assert result.records["place_within"] == ["elsewhere", "inside"]
    assert [cell for cell, code in codes(result) if code == "place-elsewhere"] == ["G2"]


def test_an_amount_that_is_not_understood_stops_its_row_and_names_the_cell():
    result = checked(HEAD, row(), row("A2", amount="several hundred thousand"))
    assert ("E3", "amount-not-understood") in codes(result, "stops")
    assert result.records["row"] == [2] and [(each.row, each.stops) for each in result.left_alone] == [(3, True)]


@pytest.mark.parametrize(("status", "code"), [("in the bag", "status-asked"), (None, "status-missing")])
def test_a_status_is_never_guessed_and_never_defaults(status, code):
    assert ("D2", code) in codes(checked(HEAD, row(status=status)), "stops")


def test_a_missing_recipient_stops_its_row():
    assert ("B2", "missing") in codes(checked(HEAD, row(recipient=None)), "stops")


def test_a_level_that_is_not_understood_stops_its_row():
    result = checked((*HEAD, "Level"), (*row(), "mezzanine"))
    assert ("G2", "level-not-understood") in codes(result, "stops")


def test_a_blank_amount_is_unknown_warns_and_counts():
    result = checked(HEAD, row(amount=None))
    assert ("E2", "amount-blank") in codes(result, "warns") and result.records["row"] == [2]
    assert result.records["amount_qualifier"] == ["undisclosed"] and result.records["amount_low"] == [None]


def test_nought_is_kept_and_warned_about():
    result = checked(HEAD, row(amount=0))
    assert ("E2", "amount-zero") in codes(result, "warns") and result.records["amount_low"] == [0]


def test_a_date_that_is_not_understood_warns_and_keeps_its_text():
    result = checked(HEAD, row(when="31/02/2024"))
    assert ("F2", "date-not-understood") in codes(result, "warns")
    assert (result.records["date_start"], result.records["date_text"]) == ([None], ["31/02/2024"])


def test_excel_errors_are_findings_and_never_blanks():
    result = checked(HEAD, row(amount=CellError("#REF!")), row("A2", funder=CellError("#N/A")))
    assert ("E2", "cell-error-stops") in codes(result, "stops") and ("C3", "cell-error") in codes(result, "warns")


def test_a_formula_without_its_value_is_named_with_its_cell():
    result = checked(HEAD, row(amount=NoStoredValue("SUM(A1:A2)")))
    assert ("E2", "formula-without-value-stops") in codes(result, "stops")


def test_defaults_are_said_once_a_column():
    result = checked(HEAD, row(), row("A2"))
    assert result.records["level"] == ["award"] * 2 and result.records["programme_role"] == ["other"] * 2
    assert sum(each.code == "default-taken" and "level" in each.message for each in result.findings) == 1


def test_a_subtotal_is_compared_and_never_counted():
    result = checked(
        (*HEAD, "Level"), (*row("A1", amount=500_000), "award"), (*row("A2", amount=250_000), "award"),
        (*row("A3", amount=750_000), "subtotal"), ("Total", None, None, None, 700_000, None),
    )  # fmt: skip
    assert result.records["row"] == [2, 3] and [each.row for each in result.left_alone] == [4, 5]
    assert ("E5", "total-differs") in codes(result) and ("E4", "total-differs") not in codes(result)


def test_what_a_total_differs_by_is_said_to_the_penny_where_rounding_would_hide_it():
    said = [each.message for rows in ((1_000, 1_100), (500, 500, 1_600))
            for each in checked(HEAD, *(row(f"A{at}", amount=sum_) for at, sum_ in enumerate(rows[:-1])),
                                ("Total", None, None, None, rows[-1], None)).findings if each.code == "total-differs"]  # fmt: skip
    assert said == ["This total says £1,100; the row above it holds £1,000.", "This total says £2k; the 2 rows above it add up to £1k."]


def test_a_total_that_differs_is_set_beside_the_rows_that_a_person_would_add():
    one, two, three = row("A1", amount=500), row("A2", amount=70), row("A3", amount=80)
    said = [each.message for each in checked(
        HEAD, one, ("Subtotal", None, None, None, 500, None), two, three, ("Subtotal", None, None, None, 82, None),
        ("Grand total", None, None, None, 600, None)).findings if each.code == "total-differs"]  # fmt: skip
    assert [each.partition("; ")[2] for each in said] == ["the 2 rows above it add up to £150.", "the 3 rows above it add up to £650."]


def test_a_decimal_comma_is_named():
    [wrong] = [each for each in checked(HEAD, row(amount="1250,5")).findings if each.severity == "stops"]
    assert "seems to have a comma where the decimal point belongs" in wrong.message


@pytest.mark.parametrize(
    ("text", "said"),
    [("£1.2m (of which £0.4m match)", "£1,200,000; the part in brackets (£0.4m)"), ("£1.25M*", "£1,250,000; the mark * of a footnote")],
)
def test_what_stands_beside_an_amount_and_is_not_reckoned_with_is_said(text, said):
    result = checked(HEAD, row(amount=text))
    assert not [each for each in result.findings if each.severity == "stops"]
    [note] = [each for each in result.findings if each.code == "amount-beside"]
    assert said in note.message and note.severity == "notes"


def test_a_company_called_total_is_no_total():
    assert checked(HEAD, row(recipient="Total Diagnostics Ltd")).records["row"] == [2]


def test_the_example_row_of_the_template_is_never_counted():
    result = checked(HEAD, row("EXAMPLE-1"), row())
    assert result.records["row"] == [3] and result.left_alone[0].row == 2


def test_the_furthest_stage_gives_status_and_amount():
    head = ("Ref", "Recipient", "Status", "Announced", "Committed", "Realised")
    result = checked(head, ("A", "Acme Ltd", "committed", "£2m", "£1m", "£400k"), ("B", "Acme Ltd", "committed", None, "£1m", 0))
    assert result.records["status"] == ["realised", "committed"]
    assert result.records["amount_low"] == [40_000_000, 100_000_000]
    assert result.records["committed_low"] == [100_000_000, 100_000_000]


def test_one_amount_beside_a_realised_column_is_the_rows_own_status():
    result = checked(("Ref", "Recipient", "Status", "Amount", "Realised"), ("A", "Acme Ltd", "committed", "£1m", "£400k"))
    assert result.records["committed_low"] == [100_000_000] and result.records["amount_low"] == [40_000_000]


def test_a_lapsed_row_stays_lapsed():
    result = checked(("Ref", "Recipient", "Status", "Committed"), ("A", "Acme Ltd", "lapsed", "£1m"))
    assert result.records["status"] == ["lapsed"] and result.records["amount_low"] == [100_000_000]


def test_more_realised_than_committed_is_a_finding():
    result = checked(("Ref", "Recipient", "Status", "Committed", "Realised"), ("A", "Acme Ltd", "realised", "£1m", "£2m"))
    assert ("E2", "realised-above-committed") in codes(result, "warns")


def test_repeats_of_a_reference_are_separate_records_and_asked_about():
    result = checked(HEAD, row(), row(amount="£1m"))
    assert result.records["row"] == [2, 3]
    assert {("A2", "key-repeated"), ("A3", "key-repeated")} <= codes(result, "warns")


def test_a_circle_of_parents_stops_its_rows_and_a_missing_parent_warns():
    head = (*HEAD, "Parent")
    result = checked(head, (*row("A"), "B"), (*row("B"), "A"), (*row("C"), "Z"), (*row("D"), "A"))
    assert {("G2", "parent-circle"), ("G3", "parent-circle")} <= codes(result, "stops")
    assert ("G4", "parent-not-here") in codes(result, "warns") and result.records["row"] == [4, 5]


def test_parts_that_exceed_their_parent_are_a_finding():
    head = (*HEAD, "Level", "Parent")
    parts = [(*row(f"P{i}", amount=600_000), "tranche", "R") for i in range(2)]
    result = checked(head, (*row("R", amount="£1m"), "round", None), *parts)
    assert ("E2", "parts-exceed-parent") in codes(result, "warns")
    fits = checked(head, (*row("R", amount="£1.2m"), "round", None), *parts)
    assert "parts-exceed-parent" not in {each.code for each in fits.findings}


def test_a_receipt_that_the_parts_leave_no_room_for_is_a_finding():
    head = ("Ref", "Recipient", "Source", "Status", "Parent", "Committed", "Realised")

    def of_round(received, of_part):
        return checked(
            head,
            ("R", "Acme Ltd", "several", "committed", None, "£2m", received),
            ("P", "Acme Ltd", "Wellcome", "committed", "R", "£1m", of_part),
        )

    assert ("G2", "receipt-of-parts-unsaid") in codes(of_round("£1.5m", None), "warns")
    for received, of_part in (("£1.5m", "£0.5m"), ("£0.5m", None), ("£1m", None)):
        assert codes(of_round(received, of_part), "warns") == set()


def test_parts_that_are_received_are_not_held_against_a_whole_that_is_silent_about_receipts():
    head = ("Ref", "Recipient", "Source", "Status", "Parent", "Committed", "Realised")
    whole = ("R", "Acme Ltd", "several", "committed", None, "£2m", None)
    assert codes(checked(head, whole, ("P", "Acme Ltd", "Wellcome", "realised", "R", "£1m", "£0.5m")), "warns") == set()


def test_a_part_that_is_committed_is_held_against_all_of_a_round_received_in_part():
    head = ("Ref", "Recipient", "Source", "Status", "Parent", "Committed", "Realised")
    parts = [(f"P{i}", "Acme Ltd", "Wellcome", "committed", "R", "£1m", None) for i in range(2)]
    fits = checked(head, ("R", "Acme Ltd", "several", "realised", None, "£2m", "£0.5m"), *parts)
    assert "parts-exceed-parent" not in {each.code for each in fits.findings}
    exceed = checked(head, ("R", "Acme Ltd", "several", "realised", None, "£1.5m", "£0.5m"), *parts)
    assert ("G2", "parts-exceed-parent") in codes(exceed, "warns")


def test_a_heading_that_says_thousands_is_read_in_thousands():
    result = checked(("Ref", "Recipient", "Status", "Amount (£k)"), ("A", "Acme Ltd", "committed", 250))
    assert result.records["amount_low"] == [25_000_000]


def test_two_columns_for_the_amount_are_never_added_and_said():
    result = checked(("Ref", "Recipient", "Status", "Amount", "Value"), ("A", "Acme Ltd", "committed", 250, 999))
    assert result.records["amount_low"] == [25_000] and ("E1", "column-twice") in codes(result, "warns")


def test_control_totals_add_up_to_the_penny():
    result = checked(
        HEAD, row("A1", amount="£1.45m"), row("A2", amount="£0.31"), row("A3", status="?", amount="£20k"),
        ("Total", None, None, None, 99.99, None), row("A4", amount="TBC"),
    )  # fmt: skip
    totals = result.totals
    assert (totals["rows_in_file"], totals["rows_taken"], totals["rows_stopped"], totals["rows_left_alone"]) == (5, 3, 1, 1)
    assert (totals["pence_taken"], totals["pence_stopped"], totals["pence_left_alone"]) == (145_000_031, 2_000_000, 9_999)
    assert totals["pence_in_file"] == 147_010_030


def test_every_column_that_is_not_taken_is_named():
    result = checked((*HEAD, "Colour of the folder"), (*row(), "blue"))
    assert ("G1", "column-left") in codes(result, "notes")


def test_headings_are_found_below_titles_and_whatever_their_case_and_order():
    result = checked(("Quarterly return",), (None,), ("AMOUNT", "status", "  company name ", "grant_ref"), (5, "paid", "Acme Ltd", "A"))
    assert result.table.header_row == 3 and result.records["amount_low"] == [500] and result.records["status"] == ["realised"]


def test_a_remark_below_the_table_is_left_alone_and_a_lonely_recipient_stops():
    result = checked(HEAD, row(), (None, "Source: the quarterly bulletin, figures checked by the treasurer"), ("see note 2",),
                     (None, "Beta Ltd"))  # fmt: skip
    assert [(each.row, each.stops) for each in result.left_alone] == [(3, False), (4, False), (5, True)]
    assert result.records["row"] == [2]


@pytest.mark.parametrize(
    "words",
    ["Data as at 31 March 2024", "As at 31/03/2024", "Report run on 31/03/2024", "* provisional", "31/03/2024", datetime.date(2024, 3, 31)],
)
def test_the_day_of_a_sheet_and_the_sign_of_a_footnote_are_remarks_under_a_column_of_names_too(words):
    head = ("Recipient", "Source", "Status", "Amount", "Date")
    result = checked(head, ("Medmin Ltd", "Wellcome", "committed", "£450k", "01/05/2024"), (words,), ("As Runners 31 Ltd",))
    assert [(each.row, each.stops) for each in result.left_alone] == [(3, False), (4, True)]


def test_an_amount_below_nought_is_kept_and_said():
    result = checked(HEAD, row(amount="(£20k)"))
    assert result.records["amount_low"] == [-2_000_000] and ("E2", "amount-negative") in codes(result, "warns")


def test_a_day_without_its_year_stays_unknown_also_in_a_return_for_one_quarter():
    result = checked(HEAD, row(when="14 May"))
    assert (result.records["date_start"], result.records["date_text"]) == ([None], ["14 May"])
    assert ("F2", "date-not-understood") in codes(result, "warns")
