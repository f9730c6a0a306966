"""The table of texts and their right readings: what stands here is what the product understands, and what it refuses."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from data.grammar.amounts import read_amount
from data.grammar.company_numbers import read_company_number
from data.grammar.counts import read_count
from data.grammar.dates import find_period, read_period, read_when
from data.grammar.names import normal_name, normal_text
from data.grammar.numbers import read_number, read_percent
from data.grammar.places import read_place
from data.grammar.yes_no import read_yes_no
from data.model import CellError, NoStoredValue, NotUnderstood

REFUSED = None
UNKNOWN = "unknown"
k, m, bn = 1_000, 1_000_000, 1_000_000_000

# text -> low and high in pounds, the qualifier (exact where not given) and the currency (GBP where not given); or REFUSED
MONEY = [
    ("£250,000", (250 * k, 250 * k)),
    ("250000", (250 * k, 250 * k)),
    ("1,450,000", (1_450 * k, 1_450 * k)),
    (" 27,275.25 ", ("27275.25", "27275.25")),
    ("£840", (840, 840)),
    ("£0", (0, 0)),
    ("nil", (0, 0)),
    ("£0.31m", (310 * k, 310 * k)),
    ("£1.45m", (1_450 * k, 1_450 * k)),
    ("£1.45 million", (1_450 * k, 1_450 * k)),
    ("£100M", (100 * m, 100 * m)),
    ("£10m", (10 * m, 10 * m)),
    ("£2.48m", (2_480 * k, 2_480 * k)),
    ("£67.3m", (67_300 * k, 67_300 * k)),
    ("£4bn", (4 * bn, 4 * bn)),
    ("£ 2 m", (2 * m, 2 * m)),
    ("£2M.", (2 * m, 2 * m)),
    ("£250k", (250 * k, 250 * k)),
    ("GBP 2m", (2 * m, 2 * m)),
    ("2 million pounds", (2 * m, 2 * m)),
    # ranges: the magnitude carries to the first number where no other reading is sane
    ("£1.5-£2M", (1_500 * k, 2 * m, "range")),
    ("£1.5-2 million", (1_500 * k, 2 * m, "range")),
    ("£95k - £120k", (95 * k, 120 * k, "range")),
    ("£1m – £2m", (1 * m, 2 * m, "range")),
    ("£1m—£2m", (1 * m, 2 * m, "range")),
    ("between £1m and £2m", (1 * m, 2 * m, "range")),
    ("£1m to £2m", (1 * m, 2 * m, "range")),
    ("from £1m to £2m", (1 * m, 2 * m, "range")),
    ("£500-£600k", (500 * k, 600 * k, "range")),
    ("£250,000-£2m", (250 * k, 2 * m, "range")),
    ("£2m-£2m", (2 * m, 2 * m)),
    ("£500-£2m", REFUSED),  # £500, £500k or £500m
    ("£1.5m-2", REFUSED),
    ("£5m-£2m", REFUSED),
    ("2023-2024", REFUSED),
    ("-£5m to £2m", (-5 * m, 2 * m, "range")),
    ("-£5m-£2m", REFUSED),
    # open and inexact amounts
    ("£30M+", (30 * m, None, "at least")),
    ("at least £2m", (2 * m, None, "at least")),
    ("more than £3m", (3 * m, None, "at least")),
    ("budget exceeding £200m", (200 * m, None, "at least")),
    ("£2m or more", (2 * m, None, "at least")),
    ("minimum of £50k", (50 * k, None, "at least")),
    ("up to £500k", (None, 500 * k, "up to")),
    ("maximum £5m", (None, 5 * m, "up to")),
    ("no more than £5m", (None, 5 * m, "up to")),
    ("less than £1m", (None, 1 * m, "up to")),
    ("c. £2m", (2 * m, 2 * m, "about")),
    ("c£2m", (2 * m, 2 * m, "about")),
    ("circa £2m", (2 * m, 2 * m, "about")),
    ("~£2m", (2 * m, 2 * m, "about")),
    ("nearly £2m", (2 * m, 2 * m, "about")),
    ("£20k (approx.)", (20 * k, 20 * k, "about")),
    ("c. £30m+", REFUSED),
    ("£1m-£2m+", REFUSED),
    # negative amounts
    ("(£20k)", (-20 * k, -20 * k)),
    ("-£20k", (-20 * k, -20 * k)),
    ("£-20k", (-20 * k, -20 * k)),
    ("£20k-", REFUSED),
    ("- £20k", REFUSED),
    # harmless words around the amount; dates and derivations are not money
    ("£80M of public funding over 5 years", (80 * m, 80 * m)),
    ("£13.1m (derived: 49.4 less 36.3)", (13_100 * k, 13_100 * k)),
    ("£5m (2023)", (5 * m, 5 * m)),
    ("£5m in 2023", (5 * m, 5 * m)),
    ("by June 2025, £36.3m", (36_300 * k, 36_300 * k)),
    ("2024/25: £5m", (5 * m, 5 * m)),
    ("£5m from Innovate UK", (5 * m, 5 * m)),
    ("£5m in 2000 homes", REFUSED),
    ("£5m 2024/25", (5 * m, 5 * m)),
    ("£5m 2024/99", REFUSED),
    ("£5m on 31/02/2024", REFUSED),
    ("1 0/0/00", REFUSED),
    ("£1m in 2023 to £2m in 2024", REFUSED),
    # in kind, and what is not said
    ("£20k in kind", (20 * k, 20 * k, "in kind")),
    ("£20k cash and in kind", REFUSED),
    ("£20k (partly in kind)", REFUSED),
    ("(in kind) 20,000", (20 * k, 20 * k, "in kind")),
    ("in kind", (None, None, "in kind")),
    ("", (None, None, "undisclosed")),
    ("TBC", (None, None, "undisclosed")),
    ("undisclosed", (None, None, "undisclosed")),
    ("not disclosed", (None, None, "undisclosed")),
    ("n/a", (None, None, "undisclosed")),
    ("-", (None, None, "undisclosed")),
    ("–", (None, None, "undisclosed")),
    ("confidential", (None, None, "undisclosed")),
    # other currencies are kept
    ("€1.2m", (1_200 * k, 1_200 * k, "exact", "EUR")),
    ("EUR 500k", (500 * k, 500 * k, "exact", "EUR")),
    ("US$3m", (3 * m, 3 * m, "exact", "USD")),
    ("$3m", (3 * m, 3 * m, "exact", "USD")),
    ("2m USD", (2 * m, 2 * m, "exact", "USD")),
    ("€1.5-2m", (1_500 * k, 2 * m, "range", "EUR")),
    ("€ TBC", (None, None, "undisclosed", "EUR")),
    ("£2m EUR", REFUSED),
    # words that change what the number says
    ("£2m per year", REFUSED),
    ("£2m p.a.", REFUSED),
    ("£20k each", REFUSED),
    ("£20k per company", REFUSED),
    ("£2m of £5m", REFUSED),
    ("£5m plus VAT", REFUSED),
    ("5 x £20k", REFUSED),
    ("£20k x2", REFUSED),
    ("10,000 shares", REFUSED),
    ("25%", REFUSED),
    ("£5m (TBC)", REFUSED),
    ("£5m?", REFUSED),
    ("£1m (", REFUSED),
    ("£1m to", REFUSED),
    ("£1m from Innovate UK and", REFUSED),
    ("5,", REFUSED),
    ("£0.004", REFUSED),
    ("£5m (post-money)", REFUSED),
    ("£5m for 20 companies", REFUSED),
    ("£0.5m SAFE", (500 * k, 500 * k)),
    ("£5m rejected", REFUSED),
    ("£5m and a building", REFUSED),
    # a part of the amount beside it, said to be of some sort and no more; the mark of a footnote
    ("£1.2m (of which £0.4m match)", (1_200 * k, 1_200 * k)),
    ("£1-2m (of which £0.4m is private match funding)", (1 * m, 2 * m, "range")),
    ("£1.2m (£0.4m paid)", REFUSED),
    ("£1.2m (of which £0.4m paid)", REFUSED),
    ("£1.2m (of which £0.4m match paid)", REFUSED),
    ("£1.2m (of which £0.4m)", REFUSED),
    ("£1.2m (of which £1.4m match)", REFUSED),
    ("£1.2m (of which up to £0.4m match)", REFUSED),
    ("£1.2m (of which €0.4m match)", REFUSED),
    ("£1.2m in kind (of which £0.4m match)", REFUSED),
    ("£1.2m (of which £0.4m in kind)", REFUSED),
    ("£1.25M*", (1_250 * k, 1_250 * k)),
    ("£30M+ **", (30 * m, None, "at least")),
    ("TBC*", (None, None, "undisclosed")),
    ("*£1.25M", REFUSED),
    ("5*4", REFUSED),
    # in words; a magnitude is said, so the column's own unit counts for none of them
    ("two hundred and fifty thousand pounds", (250 * k, 250 * k)),
    ("One million, two hundred and five thousand", (1_205 * k, 1_205 * k)),
    ("one hundred and forty-four thousand nine hundred and sixty pounds", (144_960, 144_960)),
    ("about half a million", (500 * k, 500 * k, "about")),
    ("£half-a-million (2024)", (500 * k, 500 * k)),
    ("three quarters of a million over two years", (750 * k, 750 * k)),
    ("up to two & a half million", (None, 2_500 * k, "up to")),
    ("a million and a half euros", (1_500 * k, 1_500 * k, "exact", "EUR")),
    ("one point two five million", (1_250 * k, 1_250 * k)),
    ("five hundred", (500, 500)),
    ("between one and two million", (1 * m, 2 * m, "range")),
    ("two hundred to three hundred thousand", (200 * k, 300 * k, "range")),
    ("£2½m", (2_500 * k, 2_500 * k)),
    ("£250 grand", (250 * k, 250 * k)),
    ("£1.2mill", (1_200 * k, 1_200 * k)),
    ("USD 1.2MM", (1_200 * k, 1_200 * k, "exact", "USD")),
    ("£1.2 million (one point two million pounds)", (1_200 * k, 1_200 * k)),
    ("£250,000 (two hundred thousand pounds)", REFUSED),
    ("£250,000 (one tranche)", (250 * k, 250 * k)),
    ("a few thousand", REFUSED),
    ("a six-figure sum", REFUSED),
    ("six figures", REFUSED),
    ("one or two million", REFUSED),
    ("one and two million", REFUSED),
    ("twelve hundred", REFUSED),
    ("two thirds of a million", REFUSED),
    ("a million each", REFUSED),
    ("a million, half of it match", REFUSED),
    ("half", REFUSED),
    # damaged, foreign or too little
    ("Sep-15", REFUSED),
    ("2,41392E+11", REFUSED),
    ("1.450.000", REFUSED),
    ("1.450", REFUSED),
    ("£1,45", REFUSED),
    ("1 450 000", REFUSED),
    ("5½", REFUSED),
    ("0121 414 1234", REFUSED),
    ("04/05/2024", REFUSED),
    # values that are no text
    (250_000, (250 * k, 250 * k)),
    (1.005, ("1.01", "1.01")),
    (75.35, ("75.35", "75.35")),
    (-300.0, (-300, -300)),
    (True, REFUSED),
    (datetime.date(2024, 5, 4), REFUSED),
    (float("nan"), REFUSED),
    (CellError("#REF!"), REFUSED),
    (NoStoredValue("=A1+A2"), REFUSED),
    (None, (None, None, "undisclosed")),
]


def _pence(pounds: int | str | None) -> int | None:
    return None if pounds is None else int(Decimal(pounds) * 100)


def _named(value):
    """A name for a case that is the same in every process: a function's own, anything else as it is written."""
    return getattr(value, "__name__", repr(value))


@pytest.mark.parametrize(("text", "right"), MONEY, ids=repr)
def test_money_has_its_right_reading(text, right):
    if right is REFUSED:
        with pytest.raises(NotUnderstood):
            read_amount(text)
        return
    low, high, qualifier, currency = (*right, *("exact", "GBP")[len(right) - 2 :])
    amount = read_amount(text)
    assert (amount.low, amount.high, amount.qualifier, amount.currency) == (_pence(low), _pence(high), qualifier, currency)


# text -> first day, last day, precision; or REFUSED, or UNKNOWN
DATES = [
    ("2024-05-04", ("2024-05-04", "2024-05-04", "day")),
    ("04/05/2024", ("2024-05-04", "2024-05-04", "day")),
    ("4/5/2024", ("2024-05-04", "2024-05-04", "day")),
    ("04/05/24", ("2024-05-04", "2024-05-04", "day")),
    ("4.5.2024", ("2024-05-04", "2024-05-04", "day")),
    ("04-05-2024", ("2024-05-04", "2024-05-04", "day")),
    ("23-Sep-11", ("2011-09-23", "2011-09-23", "day")),
    ("23 Sep 11", ("2011-09-23", "2011-09-23", "day")),
    ("24-05-04", REFUSED),  # the 24th, or 2024
    ("4 May 2024 (Sat)", ("2024-05-04", "2024-05-04", "day")),
    ("4 May 2024 (Sun)", REFUSED),
    ("4 May 2024", ("2024-05-04", "2024-05-04", "day")),
    ("May 4, 2024", ("2024-05-04", "2024-05-04", "day")),
    ("4th of October 2023", ("2023-10-04", "2023-10-04", "day")),
    ("October 19th 2023", ("2023-10-19", "2023-10-19", "day")),
    ("4th July (2022)", ("2022-07-04", "2022-07-04", "day")),
    ("Thursday 23rd June 2022", ("2022-06-23", "2022-06-23", "day")),
    ("Tuesday 2nd August (2022)", ("2022-08-02", "2022-08-02", "day")),
    ("Friday 23rd June 2022", REFUSED),  # it was a Thursday
    ("20th of July (2022) 10-11am", ("2022-07-20", "2022-07-20", "day")),
    ("4 May 2024, 9.30am - 12pm", ("2024-05-04", "2024-05-04", "day")),
    ("2024-05-04T10:00:00", ("2024-05-04", "2024-05-04", "day")),
    ("2024-05-04 10:10:10", ("2024-05-04", "2024-05-04", "day")),
    ("2024-05-04T10:00:00.000Z", ("2024-05-04", "2024-05-04", "day")),
    ("45047", ("2023-05-01", "2023-05-01", "day")),
    (45047, ("2023-05-01", "2023-05-01", "day")),
    (45047.75, ("2023-05-01", "2023-05-01", "day")),
    ("20240504", ("2024-05-04", "2024-05-04", "day")),
    (datetime.date(2024, 5, 4), ("2024-05-04", "2024-05-04", "day")),
    (datetime.datetime(2024, 5, 4, 10, 30), ("2024-05-04", "2024-05-04", "day")),
    ("29/02/2024", ("2024-02-29", "2024-02-29", "day")),
    ("31/02/2024", REFUSED),
    ("12/31/2024", REFUSED),
    ("30th March", REFUSED),
    ("0204-05-04", REFUSED),
    ("Sept 2023", ("2023-09-01", "2023-09-30", "month")),
    ("September 2023", ("2023-09-01", "2023-09-30", "month")),
    ("Sep-23", ("2023-09-01", "2023-09-30", "month")),
    ("Mar/25", ("2025-03-01", "2025-03-31", "month")),
    ("2023-09", ("2023-09-01", "2023-09-30", "month")),
    ("09/2023", ("2023-09-01", "2023-09-30", "month")),
    ("by June 2025", ("2025-06-01", "2025-06-30", "month")),
    ("Feb 2024", ("2024-02-01", "2024-02-29", "month")),
    ("Sep 23", REFUSED),  # the 23rd, or 2023
    ("2009-10", REFUSED),  # October, or the financial year
    ("Q1 2024/25", ("2024-04-01", "2024-06-30", "quarter")),
    ("2024/25 Q1", ("2024-04-01", "2024-06-30", "quarter")),
    ("Q4 2024-25", ("2025-01-01", "2025-03-31", "quarter")),
    ("Q1 FY24/25", ("2024-04-01", "2024-06-30", "quarter")),
    ("Q1 24/25", ("2024-04-01", "2024-06-30", "quarter")),
    ("Q1 2024-2025", ("2024-04-01", "2024-06-30", "quarter")),
    ("Q1 to Q3 2024/25", ("2024-04-01", "2024-12-31", "range")),
    ("Quarter 1 2024/25", ("2024-04-01", "2024-06-30", "quarter")),
    ("first quarter of 2024/25", ("2024-04-01", "2024-06-30", "quarter")),
    ("Q1 2024/25 (Apr-Jun 2024)", ("2024-04-01", "2024-06-30", "quarter")),
    ("Q1 2024/25 (Jul-Sep 2024)", REFUSED),
    ("Apr-Jun 2024", ("2024-04-01", "2024-06-30", "quarter")),
    ("April to June 2024", ("2024-04-01", "2024-06-30", "quarter")),
    ("Q1 2024", REFUSED),
    ("Q5 2024/25", REFUSED),
    ("H1 2024/25", ("2024-04-01", "2024-09-30", "half")),
    ("October 2023 to March 2024", ("2023-10-01", "2024-03-31", "half")),
    ("2024/25", ("2024-04-01", "2025-03-31", "year")),
    ("2024-25", ("2024-04-01", "2025-03-31", "year")),
    ("FY2024/25", ("2024-04-01", "2025-03-31", "year")),
    ("FY24/25", ("2024-04-01", "2025-03-31", "year")),
    ("financial year 2024/25", ("2024-04-01", "2025-03-31", "year")),
    ("24/25", ("2024-04-01", "2025-03-31", "year")),
    ("2024", ("2024-01-01", "2024-12-31", "year")),
    (2024, ("2024-01-01", "2024-12-31", "year")),
    ("FY2024", REFUSED),
    ("2024-2025", REFUSED),
    ("11/12", REFUSED),
    ("6-10 November 2023", ("2023-11-06", "2023-11-10", "range")),
    ("between 10th and 14th of October (2022)", ("2022-10-10", "2022-10-14", "range")),
    ("28 October to 3 November 2023", ("2023-10-28", "2023-11-03", "range")),
    ("28 December to 3 January 2024", ("2023-12-28", "2024-01-03", "range")),
    ("01/05/2024 - 03/05/2024", ("2024-05-01", "2024-05-03", "range")),
    ("01/05/2024-03/05/2024", ("2024-05-01", "2024-05-03", "range")),
    ("1 Jan 2000-10 Jan 2001", ("2000-01-01", "2001-01-10", "range")),
    ("from May to July 2024", ("2024-05-01", "2024-07-31", "range")),
    ("6 and 7 November 2023", ("2023-11-06", "2023-11-07", "range")),
    ("6 and 9 November 2023", REFUSED),
    ("October 2023 to February 2024", ("2023-10-01", "2024-02-29", "range")),
    ("October 2023 to September 2024", ("2023-10-01", "2024-09-30", "range")),
    ("October to March 2024", ("2023-10-01", "2024-03-31", "half")),
    ("w/c 3 June 2024", ("2024-06-03", "2024-06-09", "range")),
    ("Week commencing 03/06/2024", ("2024-06-03", "2024-06-09", "range")),
    ("week ending Fri 7 June 2024", ("2024-06-01", "2024-06-07", "range")),
    ("w/c 3 June", REFUSED),
    ("w/c June 2024", REFUSED),
    ("13/14 May 2024", ("2024-05-13", "2024-05-14", "range")),
    ("13/16 May 2024", REFUSED),
    ("10-6 November 2023", REFUSED),
    ("Spring 2024", REFUSED),
    ("early 2024", REFUSED),
    ("Mid June 2024", ("2024-06-01", "2024-06-30", "month")),
    ("late Sept 2024", ("2024-09-01", "2024-09-30", "month")),
    ("mid June", REFUSED),
    ("mid 2024/25", REFUSED),
    ("Quarter 3 (Oct-Dec 2024)", ("2024-10-01", "2024-12-31", "quarter")),
    ("Q4 (Jan-Mar 2025)", ("2025-01-01", "2025-03-31", "quarter")),
    ("Quarter 2 (Oct-Dec 2024)", REFUSED),
    ("Quarter 3 (Oct-Nov 2024)", REFUSED),
    ("since June 2025", REFUSED),
    ("Life Sciences Week 2025", REFUSED),
    ("£5m", REFUSED),
    (True, REFUSED),
    (datetime.time(10, 10), REFUSED),
    (datetime.date(9999, 12, 31), REFUSED),
    (3, REFUSED),
    ("TBC", UNKNOWN),
    ("", UNKNOWN),
    (None, UNKNOWN),
]


@pytest.mark.parametrize(("text", "right"), DATES, ids=repr)
def test_a_date_has_its_right_reading(text, right):
    if right is REFUSED:
        with pytest.raises(NotUnderstood):
            read_when(text)
        return
    when = read_when(text)
    if right is UNKNOWN:
        assert (when.start, when.end, when.precision) == (None, None, "unknown")
        return
    assert (when.start.isoformat(), when.end.isoformat(), when.precision) == right


# a return's title or file name -> the period it names; None where there is none, or two
TITLES = [
    ("Return Q3 2025-26.xlsx", "2025/26-Q3"),
    ("WMHT quarterly return 2024_25 Q1", "2024/25-Q1"),
    ("Quarter 1 2024/25 investments", "2024/25-Q1"),
    ("Q1_2024-25_final_v2.xlsx", "2024/25-Q1"),
    ("Q1 investments 2024/25", "2024/25-Q1"),
    ("Quarterly return Q4 2023-24 (Jan-Mar 2024)", "2023/24-Q4"),
    ("April to June 2024", "2024/25-Q1"),
    ("Quarter ended 30 June 2024", "2024/25-Q1"),
    ("1 April 2024 to 30 June 2024", "2024/25-Q1"),
    ("Cluster news June 2022", "2022-06"),
    ("Investments 2024/25", "2024/25"),
    ("Q1 and Q2 2024/25", None),
    ("Oct-Dec 2023 and Jan-Mar 2024", None),
    ("Q1 2024 return", None),
    ("partner press releases 24 June 2025", None),
    ("2024-05-04 return.xlsx", None),
    ("members 2024.csv", None),
    ("figures to end Sept 2024", None),
    ("Position as at March 2025", None),
    ("Q2 2024/25, figures to the end of September 2024", "2024/25-Q2"),
    ("Month ended June 2024", "2024-06"),
    ("INV-2024/25678", None),
    ("West Midlands investments", None),
    ("", None),
]


@pytest.mark.parametrize(("title", "word"), TITLES, ids=repr)
def test_a_title_names_one_period_or_none(title, word):
    found = find_period(title)
    if word is None:
        assert found is None
    else:
        right = read_period(word)
        assert (found.start, found.end, found.precision) == (right.start, right.end, right.precision)


COUNTS = [
    ("30-40 stakeholders", (30, 40)),
    ("between 30 and 40", (30, 40)),
    ("about 50", (50, 50)),
    ("50+", (50, None)),
    ("more than 50 people", (50, None)),
    ("1,200", (1200, 1200)),
    ("25 attendees", (25, 25)),
    ("<50", (0, 49)),
    ("fewer than 1,000", (0, 999)),
    ("12 FTE", (12, 12)),
    ("0", (0, 0)),
    (12, (12, 12)),
    (12.0, (12, 12)),
    ("", (None, None)),
    ("TBC", (None, None)),
    ("25 (of whom 10 online)", (25, 25)),
    ("30-40 stakeholders (including 12 SMEs)", (30, 40)),
    ("25 (incl. 10 online)", (25, 25)),
    ("4.5 FTE", (4, 5)),
    ("c. 1,200.5 (WTE)", (1200, 1201)),
    ("12.0 FTE", (12, 12)),
    ("12.5", REFUSED),
    ("12.5 people", REFUSED),
    ("25 (10 online)", REFUSED),
    ("25 + 10 online", REFUSED),
    ("25 (of whom 10 attended)", REFUSED),
    ("25 (of whom 30 online)", REFUSED),
    ("25 (of whom 10)", REFUSED),
    ("capacity 80 (of whom 10 online)", REFUSED),
    ("Twenty-five delegates", (25, 25)),
    ("about two hundred and fifty", (250, 250)),
    ("between thirty and forty", (30, 40)),
    ("two thousand", (2000, 2000)),
    ("one or two", REFUSED),
    ("half", REFUSED),
    ("one-to-one", REFUSED),
    ("22 (of 60 booked)", (22, 22)),
    ("30-40 (50 people registered)", (30, 40)),
    ("50+ (80 sign-ups)", (50, None)),
    ("45 registered, 30 attended", (30, 30)),
    ("45 registered 30", REFUSED),
    ("22 (of 20 booked)", REFUSED),
    ("22 (of 60)", REFUSED),
    ("capacity 80 (60 booked)", REFUSED),
    ("TBC (60 booked)", REFUSED),
    ("Oct-49", REFUSED),
    (datetime.date(1949, 10, 1), REFUSED),
    ("maximum 30 delegates or so", REFUSED),
    ("up to 80 places", REFUSED),
    ("capacity 100", REFUSED),
    ("30 registered", REFUSED),
    ("very well-attended", REFUSED),
    ("25 in person and 30 online", REFUSED),
    ("40-30", REFUSED),
    ("1,2", REFUSED),
    ("50%", REFUSED),
    (12.5, REFUSED),
    (-1, REFUSED),
    (True, REFUSED),
]


@pytest.mark.parametrize(("text", "right"), COUNTS, ids=repr)
def test_a_count_has_its_right_reading(text, right):
    if right is REFUSED:
        with pytest.raises(NotUnderstood):
            read_count(text)
    else:
        count = read_count(text)
        assert (count.low, count.high) == right


@pytest.mark.parametrize("text", [12.5, "12.5", "about 12.5", "12.5 FTE"])
def test_of_posts_there_may_be_halves(text):
    count = read_count(text, posts=True)
    assert (count.low, count.high, count.between) == (12, 13, True)


@pytest.mark.parametrize("text", ["25 (10 online)", "25 + 10 online", "25 in person, 10 online", "25 / 30"])
def test_a_count_of_two_numbers_says_that_it_is_two(text):
    with pytest.raises(NotUnderstood, match="gives more than one number"):
        read_count(text)


@pytest.mark.parametrize("reading", [read_count, read_amount])
@pytest.mark.parametrize(("text", "typed"), [
    ("Oct-49", "10-49"), ("Sep-15", "9-15"), ("10-Dec", "10-12"), ("10-Dec-24", "10-12"), ("01-May", "1-5"),
])  # fmt: skip
def test_a_range_that_excel_made_a_date_of_is_named(reading, text, typed):
    with pytest.raises(NotUnderstood, match=f"“{text}” is a date, which Excel seems to have made of {typed}"):
        reading(text)


@pytest.mark.parametrize(
    ("day", "typed"), [(datetime.date(2024, 12, 10), "10-12"), (datetime.date(1949, 10, 1), "10-49"), (datetime.date(2024, 10, 1), "10-24")]
)
def test_of_a_date_that_should_be_a_count_the_range_is_named(day, typed):
    with pytest.raises(NotUnderstood, match=f"holds a date, not a count; Excel may have made it of {typed}"):
        read_count(day)


# reading, text -> value, or NotUnderstood; None means that nothing is said
OTHERS = [
    (read_number, "1,200.5", Decimal("1200.5")),
    (read_number, "-3", Decimal(-3)),
    (read_number, 0.1, Decimal("0.1")),
    (read_number, "n/a", None),
    (read_number, "2,41392E+11", NotUnderstood),
    (read_number, "1.450.000", NotUnderstood),
    (read_number, "12 of 30", NotUnderstood),
    (read_percent, "25%", Decimal(25)),
    (read_percent, "25", Decimal(25)),
    (read_percent, "12.5 per cent", Decimal("12.5")),
    (read_percent, "0.5%", Decimal("0.5")),
    (read_percent, 100, Decimal(100)),
    (read_percent, "0", Decimal(0)),
    (read_percent, "", None),
    (read_percent, 0.25, NotUnderstood),
    (read_percent, 1, NotUnderstood),
    (read_percent, "120%", NotUnderstood),
    (read_percent, "25-30%", NotUnderstood),
    (read_yes_no, "Yes", True),
    (read_yes_no, "N", False),
    (read_yes_no, True, True),
    (read_yes_no, 0, False),
    (read_yes_no, "TBC", None),
    (read_yes_no, "x", NotUnderstood),
    (read_yes_no, "yes, in part", NotUnderstood),
    (read_company_number, "01234567", "01234567"),
    (read_company_number, 1234567, "01234567"),
    (read_company_number, 102498.0, "00102498"),
    (read_company_number, "sc 123456", "SC123456"),
    (read_company_number, "NI12345", "NI012345"),
    (read_company_number, "OC301234", "OC301234"),
    (read_company_number, "IP25525R", "IP25525R"),
    (read_company_number, None, None),
    (read_company_number, "n/a", None),
    (read_company_number, "2,41392E+11", NotUnderstood),
    (read_company_number, "123456789", NotUnderstood),
    (read_company_number, "GB123456789", NotUnderstood),
    (read_company_number, "0", NotUnderstood),
    (read_company_number, datetime.date(2024, 5, 4), NotUnderstood),
    (normal_name, "Bp P.L.C.", "bp"),
    (normal_name, "Marks & Spencer Ltd", "marks and spencer"),
    (normal_name, "  The  Binding Site Group LIMITED ", "the binding site group"),
    (normal_name, "Limited", "limited"),
    (normal_name, "\U0001d71c Ltd", "\u03b1"),
    (normal_name, "St. Mary\u2019s Café (UK) LLP", "st marys cafe uk"),
    (normal_text, "  Amount\u00a0in  Sterling ", "amount in sterling"),
]


@pytest.mark.parametrize(("reading", "text", "right"), OTHERS, ids=_named)
def test_other_texts_have_their_right_reading(reading, text, right):
    if right is NotUnderstood:
        with pytest.raises(NotUnderstood):
            reading(text)
    else:
        assert reading(text) == right


# text -> the place as listed, and where that is
PLACES = [
    ("Birmingham", "Birmingham", "inside"),
    ("BIRMINGHAM", "Birmingham", "inside"),
    ("Hams Hall (North Warwickshire)", "North Warwickshire", "inside"),
    ("Five Ways (Birmingham)", "Birmingham", "inside"),
    ("Enterprise Wharf, Birmingham", "Birmingham", "inside"),
    ("Birmingham Library", "Birmingham", "inside"),
    ("London Road, Birmingham", "Birmingham", "inside"),
    ("Birmingham, West Midlands, UK", "Birmingham", "inside"),
    ("Leamington Spa", "Warwick", "inside"),
    ("Keele", "Newcastle-under-Lyme", "inside"),
    ("Nuneaton & Bedworth", "Nuneaton and Bedworth", "inside"),
    ("E08000025", "Birmingham", "inside"),
    ("West Midlands", "West Midlands", "region"),
    ("E12000005", "West Midlands", "region"),
    ("three zones in the West Midlands", "West Midlands", "region"),
    ("WMCA", "West Midlands Combined Authority", "region"),
    ("West Midlands (ITL2)", "West Midlands metropolitan area", "region"),
    ("Birmingham; Coventry", "Birmingham; Coventry", "region"),
    ("Midlands", "Midlands", "wider"),
    ("UK-wide", "United Kingdom", "wider"),
    ("one hub in every integrated care board area in England", "England", "wider"),
    ("East & West Midlands", "Midlands", "wider"),
    ("three regions", "three regions", "several"),
    ("Glasgow; North-West; West Midlands", "Glasgow; North-West; West Midlands", "several"),
    ("Birmingham and Manchester", "Birmingham and Manchester", "several"),
    ("Birmingham and Timbuktu", "Birmingham and Timbuktu", "several"),
    ("Acme Park; Zed House", "Acme Park; Zed House", "several"),
    ("France", "France", "elsewhere"),
    ("Charnwood Campus, Loughborough", "Charnwood; Loughborough", "elsewhere"),
    ("London, UK", "London", "elsewhere"),
    ("outside the region", "outside the region", "elsewhere"),
    ("Unit 4, Acme Park", "Unit 4, Acme Park", "unlisted"),
    ("Newcastle", "Newcastle", "unlisted"),  # upon Tyne, or under Lyme
    ("Online", "Online", ""),
    ("TBC", "", ""),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "name", "within"), PLACES, ids=repr)
def test_a_place_has_its_right_reading(text, name, within):
    place = read_place(text)
    assert (place.name, place.within) == (name, within)


# what staff are told, in their words
MESSAGES = [
    (read_when, "31/02/2024", "February has 29 days in 2024"),
    (read_when, "30th March", "the year is missing"),
    (read_when, "March 3", "the year is missing"),
    (read_when, "Aug 24", "“Aug 24” may be August 2024, or 24 August without its year"),
    (read_when, "Friday 23rd June 2022", "23 June 2022 was a Thursday, not a Friday"),
    (read_when, "Q1 2024", "Q1 2024 may be Jan-Mar 2024 or Apr-Jun 2024"),
    (read_when, "12/31/2024", "American order"),
    (read_when, "Spring 2024", "season"),
    (read_amount, "a few thousand", "no amount in figures"),
    (read_amount, "2,41392E+11", "shortened by Excel"),
    (read_amount, "£2m per year", "for each of several"),
    (read_amount, "£5m-£2m", "from the larger amount to the smaller"),
    (read_amount, CellError("#REF!"), "#REF!"),
    (read_count, "maximum 30 delegates or so", "a capacity"),
    (read_company_number, "123456789", "9 digits"),
    (read_percent, 0.25, "a fraction or per cent"),
]


@pytest.mark.parametrize(("reading", "text", "words"), MESSAGES, ids=_named)
def test_the_message_says_what_is_wrong(reading, text, words):
    with pytest.raises(NotUnderstood) as refused:
        reading(text)
    assert words in str(refused.value)
    assert len(str(refused.value)) <= 120


def test_the_table_is_as_long_as_it_must_be():
    assert len(MONEY) >= 60
    assert len(DATES) + len(TITLES) >= 60
    assert len(COUNTS) + len(OTHERS) + len(PLACES) >= 30
