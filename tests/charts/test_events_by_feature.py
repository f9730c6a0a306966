"""Events by series, format, role and partner, and what was said of them: titles both ways, guests apart, small numbers, scales."""

from charts.events_by_feature import MOST, events_by_feature
from charts.feedback_by_feature import feedback_by_feature
from charts.specification import Asked
from tests.charts.rows import feature, feedback

ASKED = Asked(source="returns")
LED = feature("role", "led", 12)


def chart(*rows, **options):
    return events_by_feature(list(rows), ASKED, **options)


def test_one_two_or_more_series_are_largest():
    one, two, three = (feature("series", name, 4) for name in ("Visit", "Talk", "Fair"))
    assert chart(feature("series", "Visit", 8), two, LED).title == "Visit is the largest series: 8 of 12 events held"
    assert chart(one, two, LED).title == "Talk and Visit are the largest series: 4 each of 12"
    assert chart(one, two, three, LED).title == "3 series share the lead: 4 each of 12 events held"


def test_what_is_not_stated_leads_nobody_and_stands_last():
    found = chart(feature("series", "not stated", 9), feature("series", "Visit", 3), LED)
    assert found.title == "Visit is the largest series: 3 of 12 events held"
    assert [bar.name for bar in found.panels[0].bars] == ["Visit", "No series stated"]
    assert chart(feature("series", "not stated", 12), LED).title == "None of 12 events held has a series"


def test_the_part_of_the_cluster_is_said_and_what_it_was_a_guest_at_is_in_no_figure():
    rows = [feature("role", "led", 9, 2), feature("role", "co-led", 3), feature("role", "attended", 0, guests=5)]
    found = chart(*rows, feature="role")
    assert found.title == "The cluster led 9 and co-led 3 of 12 events held"
    assert found.panels[0].total == "12 events held, 2 planned; apart from them 5 held by others"
    guest = found.panels[0].bars[-1]
    assert [part.drawing for part in guest.parts] == ["guest"] and guest.after == "as a guest, in no figure"
    assert found.records == 14 and found.key == ("held", "planned", "guest")
    assert chart(rows[0], feature="role").title == "The cluster led 9 of 9 events held"


def test_a_guest_counts_for_no_series():
    assert "guest are not here" in chart(feature("series", "Visit", 3), LED).before_quoting


def test_attendances_of_a_series_say_how_many_events_gave_a_figure():
    rows = [feature("series", "Visit", 3, low=30, high=40, known=2), feature("series", "Talk", 2, low=None, high=None)]
    bars = chart(*rows, feature("role", "led", 5, low=30, high=40, known=2), attendances=True).panels[1].bars
    assert [(bar.value, bar.unknown) for bar in bars] == [("30-40", "+ 1 event unknown"), ("", "2 events unknown")]
    assert [part.drawing for part in bars[0].parts] == ["attended", "range"] and not bars[1].parts
    assert bars[0].behind.among == ("series", ("Visit",)) and bars[0].behind.where == (("status", ("held",)),)


def test_the_tail_of_series_is_one_bar_and_that_of_partners_who_share_events_is_none():
    series = [feature("series", f"S{number:02}", 60 - number, known=1, low=5, high=9) for number in range(60)]
    total = feature("role", "led", sum(row["held"] for row in series))
    found = chart(*series, total, attendances=True)
    assert len(found.panels[0].bars) == MOST and found.panels[0].bars[-1].name == "41 others"
    assert sum(bar.length for bar in found.panels[0].bars) == total["held"]
    assert sum(bar.parts[0].length for bar in found.panels[1].bars) == 300
    partners = chart(*[row | {"feature": "partner"} for row in series], total, feature="partner")
    assert len(partners.panels[0].bars) == MOST - 1 and "others" not in partners.panels[0].bars[-1].name
    assert partners.before_quoting.startswith("41 further partners with at most 41 events stand in the table.")
    assert "may add up to more than the total" in partners.basis


def test_nobody_stated_as_partner_is_no_claim_that_there_was_none():
    found = chart(feature("partner", "not stated", 12), LED, feature="partner")
    assert found.title == "None of 12 events held names a partner"
    assert [(bar.name, bar.value) for bar in found.panels[0].bars] == [("No partner stated", "12")]


def test_a_title_has_at_most_twelve_words_however_long_the_names_are():
    long = "The Society for the Advancement of Diagnostics in the Counties of the West"
    partners = [feature("partner", long, 4), feature("partner", f"Second {long}", 4)]
    assert chart(partners[0], LED, feature="partner").title == "One partner leads: 4 of 12 events held"
    assert chart(*partners, LED, feature="partner").title == "2 partners share the lead: 4 each of 12 events held"


def test_feedback_says_from_how_many_events_it_is():
    found = feedback_by_feature([feedback("series", "Visit", 9, 437, 400, 480, 7), feedback("role", "led", 9, 437, 400, 480, 7)], ASKED)
    assert found.title == "7 of 9 events held were scored: 4.00 to 4.80"
    [bar] = found.panels[0].bars
    assert (bar.value, bar.after, bar.length) == ("4.37", "from 7 of 9 events", 437)
    assert found.before_quoting.startswith("2 events held gave no score.") and "fewer than 5" not in found.before_quoting


def test_scores_on_scales_that_differ_have_no_bar_and_no_average():
    found = feedback_by_feature([feedback("series", "Visit", 2, None, 390, 880, 2), feedback("role", "led", 2, None, 390, 880, 2)], ASKED)
    [bar] = found.panels[0].bars
    assert bar.value == "3.90 to 8.80" and not bar.parts and "scales seem to differ" in bar.after
    assert "an average of fewer than 5 events says little: Visit" in found.before_quoting.lower().replace("visit", "Visit")


def test_an_event_without_feedback_is_not_nought():
    found = feedback_by_feature([feedback("series", "Visit", 2), feedback("role", "led", 2)], ASKED)
    assert found.empty and found.title == "No event held has a feedback score" and "column Feedback" in found.missing
