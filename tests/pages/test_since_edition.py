"""The change since the last edition is said with an arrow and a word, and only where both figures can be compared."""

import pytest

from charts.said.since_edition import Printed, change_words
from pages.parts.figures.change import change_html


def money(low, high=None, unit="GBP"):
    return {"measure": "secured funding", "low": low, "high": low if high is None else high, "unit": unit}


@pytest.mark.parametrize(("now", "before", "said"), [
    (money(240_000_000), money(100_000_000), ("▲", "£1.40m more")),
    (money(100_000_000), money(240_000_000), ("▼", "£1.40m less")),
    (money(240_000_000, 300_000_000), money(100_000_000), ("▲", "£1.40m more at the low end")),
    (money(100, 300), money(100, 200), ("", "no change at the low end")),
    (money(100), money(100), ("", "no change")),
    (money(255, unit="ratio"), money(239, unit="ratio"), ("▲", "£0.16 more")),
    (money(46, unit="events"), money(37, unit="events"), ("▲", "9 more")),
    (money(None), money(100), ("", "")), (money(100), None, ("", "")), (money(100), money(100, unit="ratio"), ("", "")),
])  # fmt: skip
def test_a_change_is_said_only_of_what_can_be_compared(now, before, said):
    assert change_words(now, before) == said


def test_the_line_names_the_edition_and_escapes_it():
    said = change_html(money(200_000_000), Printed("<b>Board</b>", {"secured funding": money(100_000_000)}))
    assert "£1.00m more" in said and "&lt;b&gt;Board&lt;/b&gt;" in said
    assert change_html(money(1), None) == ""
