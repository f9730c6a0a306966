"""Prints money, dates, counts and ratios: the only place in the product that does.

Source of the rules: the counting rules, sections 2 and 3. Rounding happens here and nowhere before, half up, on whole numbers.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction

from data.grammar.date_words import MONTH_NAMES
from data.grammar.spans import calendar_half, is_span, months_in, quarter_number
from data.model import Amount, Count, When

_MILLION = 10**8  # in pence
_BILLION = 10**11


def print_pence(pence: int) -> str:
    """Pence as people read them: `£840`, `£250k`, `£1.45m`, `£67.3m`, `£3.17bn`, `-£20k`; below one pound `£0.40`.

    A figure whose rounding reaches the next step is printed in that step: 99,960,000 pence are `£1.00m`, not `£1000k`.
    """
    sign, pence = ("-", -pence) if pence < 0 else ("", pence)
    if pence < 100:
        return f"{sign}£{pence // 100}.{pence % 100:02d}" if pence else "£0"
    if (pounds := _half_up(pence, 100)) < 1000:
        return f"{sign}£{pounds}"
    if (thousands := _half_up(pence, 10**5)) < 1000:
        return f"{sign}£{thousands}k"
    if (hundredths := _half_up(pence, _MILLION // 100)) < 1000:
        return f"{sign}£{_decimals(hundredths, 2)}m"
    if (tenths := _half_up(pence, _MILLION // 10)) < 10_000:
        return f"{sign}£{_decimals(tenths, 1)}m"
    return f"{sign}£{_decimals(_half_up(pence, _BILLION // 100), 2)}bn"


def print_differing(one: int, other: int) -> tuple[str, str]:
    """Two sums in pence that differ: rounded as ever, but to the penny where rounding would print them alike."""
    rounded = print_pence(one), print_pence(other)
    return rounded if rounded[0] != rounded[1] else (_to_the_penny(one, "GBP"), _to_the_penny(other, "GBP"))


def print_range(low: int | None, high: int | None, unknown: int = 0) -> str:
    """A total of amounts in pence: `£3.20m-£3.90m (2 amounts unknown)`, `at least £30.0m`, `up to £500k`, `unknown`.

    Two ends that are printed alike are `about £3.20m`.
    """
    if low is None and high is None:
        printed = "unknown"
    elif low is None:
        printed = f"up to {print_pence(high)}"
    elif high is None:
        printed = f"at least {print_pence(low)}"
    elif print_pence(low) == print_pence(high):
        printed = ("" if low == high else "about ") + print_pence(low)
    else:
        printed = print_pence(low) + (" to " if low < 0 else "-") + print_pence(high)
    if unknown:
        printed += f" ({unknown:,} {'amount' if unknown == 1 else 'amounts'} unknown)"
    return printed


def print_amount(amount: Amount) -> str:
    """One amount to the penny, as it reads back: `£1,450,000`, `at least EUR 2,000,000`, `£20,000 in kind`, `undisclosed`."""
    low, high = amount.low, amount.high
    unknown = low is None and high is None
    if unknown:
        word = "in kind" if amount.qualifier == "in kind" else "undisclosed"
        return word if amount.currency == "GBP" else f"{amount.currency} {word}"
    if low is None:
        printed = f"up to {_to_the_penny(high, amount.currency)}"
    elif high is None:
        printed = f"at least {_to_the_penny(low, amount.currency)}"
    elif low != high:
        joint = " to " if low < 0 else "-"
        printed = joint.join(_to_the_penny(each, amount.currency) for each in (low, high))
    else:
        printed = ("about " if amount.qualifier == "about" else "") + _to_the_penny(low, amount.currency)
    return f"{printed} in kind" if amount.qualifier == "in kind" else printed


def print_when(when: When, year: str = "financial") -> str:
    """A date at its precision: `4 May 2024`, `Sep 2023`, `Q1 2024/25 (Apr-Jun 2024)`, `2024/25`, `6-10 Nov 2023`, `date unknown`.

    `year` says which quarters are meant where both years have them: financial (from 1 April) or calendar.
    """
    start, end = when.start, when.end
    if start is None or end is None:
        return "date unknown"
    if when.precision == "day":
        return f"{start.day} {_month(start)}"
    if when.precision == "month":
        return _month(start)
    if when.precision == "quarter":
        return f"Q{quarter_number(start, year)} {_year(start, year)} ({months_in(start, end)})"
    if when.precision == "half":
        calendar = calendar_half(start)
        number = 1 if start.month in (1, 4) else 2
        return f"H{number} {_year(start, 'calendar' if calendar else 'financial')} ({months_in(start, end)})"
    if when.precision == "year":
        return _year(start, "calendar" if start.month == 1 else "financial")
    return _print_span(start, end)


def print_count(count: Count | int) -> str:
    """A count: `1,200`, `30-40`, `50+`, `up to 80`, `unknown`."""
    if isinstance(count, int):
        return f"{count:,}"
    low, high = count.low, count.high
    if low is None:
        return "unknown" if high is None else f"up to {high:,}"
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}-{high:,}"


def print_change(step: int) -> str:
    """Print by how much a count grew or shrank: `+3`, `-2`, and `0` for neither."""
    return f"{step:+,}" if step else "0"


def print_ratio(ratio: Fraction | Decimal | int | tuple[int, int]) -> str:
    """A ratio with two decimals, half up: `3.41`. A pair is numerator and denominator; a denominator of 0 has no ratio: `none`."""
    if isinstance(ratio, tuple):
        if ratio[1] == 0:
            return "none"
        ratio = Fraction(ratio[0], ratio[1])
    exact = Fraction(ratio)
    hundredths = _half_up(abs(exact.numerator) * 100, exact.denominator)
    return ("-" if exact < 0 and hundredths else "") + _decimals(hundredths, 2)


def print_to_one(hundredths: int) -> str:
    """The pounds that stand beside one pound: `£2.30`."""
    return f"£{print_ratio((hundredths, 100))}"


def _half_up(number: int, step: int) -> int:
    return (2 * number + step) // (2 * step)


def _decimals(number: int, places: int) -> str:
    whole, part = divmod(number, 10**places)
    return f"{whole:,}.{part:0{places}d}"


def _to_the_penny(pence: int, currency: str) -> str:
    pounds, pennies = divmod(abs(pence), 100)
    sign = "£" if currency == "GBP" else f"{currency} "
    return f"{'-' if pence < 0 else ''}{sign}{pounds:,}" + (f".{pennies:02d}" if pennies else "")


def _month(day: datetime.date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def _year(start: datetime.date, year: str) -> str:
    if year == "calendar":
        return str(start.year)
    first = start.year if start.month >= 4 else start.year - 1
    return f"{first}/{(first + 1) % 100:02d}"


def _print_span(start: datetime.date, end: datetime.date) -> str:
    """A range of days or whole months; days wherever the months would be a quarter, a half or a year by another name."""
    if is_span(start, end) == "range":
        return f"{_month(start)}-{_month(end)}" if start.year != end.year else months_in(start, end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}-{end.day} {_month(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTH_NAMES[start.month - 1]}-{end.day} {_month(end)}"
    return f"{start.day} {_month(start)}-{end.day} {_month(end)}"
