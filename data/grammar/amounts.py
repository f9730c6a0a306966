"""Reads an amount of money from a cell, whole or not at all; what amounts mean in a total is decided elsewhere.

Source of the rules: the counting rules, section 2. Amounts are whole pence; no float takes part in any reckoning.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from data.grammar import money_words as known
from data.grammar.amount_parts import with_part, without_mark
from data.grammar.around_amounts import MASK, read_lead, read_trail
from data.grammar.cells import is_unknown, plain, quoted, refuse_damaged_number, text_of
from data.grammar.date_words import DURATION
from data.grammar.found_periods import without_dates
from data.grammar.made_a_date import refuse_made_a_date
from data.grammar.printing import print_amount, print_pence, print_range
from data.grammar.spelt_numbers import in_figures, signs_in_figures
from data.model import Amount, CellValue, NotUnderstood, Unit, currency_of

__all__ = ["print_amount", "print_pence", "print_range", "read_amount"]

LARGEST_PENCE = 10**16  # a hundred trillion pounds: beyond any economy, so a slip of the keyboard
WIDEST_RANGE = 1000  # `£1.5-£2M` is never £1.50 to £2,000,000: an end so many times the other is no sane reading

_FLAGS = re.IGNORECASE | re.ASCII
_DIGITS = re.compile(r"[1-9][0-9]{0,11}", re.ASCII)
_PLAIN_NUMBER = re.compile(r"£?(0|[1-9][0-9]{0,11}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,3})(?:\.([0-9]{1,2}))?(k|m|bn)?", _FLAGS)
_MONEY = re.compile(
    rf"(?:(?P<before>{known.SYMBOL}|{known.CODE}) ?(?P<minus>-(?=[0-9]))?)?"
    r"(?P<number>[0-9](?:[0-9.,]*[0-9])?)"
    rf"(?: ?(?P<magnitude>{known.MAGNITUDE})(?![A-Za-z0-9]))?"
    rf"(?: ?(?P<after>(?:{known.SYMBOL})(?! ?[0-9])|{known.CODE}|{known.NAME}))?",
    _FLAGS,
)
_NUMBER = re.compile(r"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?", re.ASCII)
_ANY_DIGIT = re.compile(r"[0-9]", re.ASCII)
_SAID_AGAIN = re.compile(r"(.*[0-9][^()]*[^() ]) ?\(([^()0-9]+)\)", _FLAGS)
_MAGNITUDE_IN_WORDS = re.compile(r"\b(?:hundred|thousand|million|billion|pounds)\b", _FLAGS)
_IN_KIND = re.compile(r"\(in[ -]kind\)|\b(?:given )?in[ -]kind\b(?: (?:contributions?|support|match|funding|value))?", _FLAGS)
_PARTLY_IN_KIND = re.compile(
    r"\b(?:cash|part|partly|partially|mostly|mainly|largely|some|including|includes|incl|inc|and|with)\b|[&+]", _FLAGS
)
_DERIVATION = re.compile(r"\((?:derived|calculated|computed|worked out)\b[^()]*\)", _FLAGS)
_CURRENCY_UNKNOWN = re.compile(rf"({known.SYMBOL}|{known.CODE}) ?(.*)", _FLAGS)
_BETWEEN = re.compile(r" ?(?:-|to|up to) ?(-)?", _FLAGS)
_BETWEEN_AND = re.compile(r" ?(?:and|&) ?(-)?", _FLAGS)


@dataclass(slots=True)
class _Money:
    """One number with what stands right beside it: its currency and its magnitude."""

    number: Decimal
    bare: str
    magnitude: int | None
    currency: str | None
    negative: bool

    def pence(self, factor: int) -> int:
        if self.number * factor * 100 > LARGEST_PENCE:
            raise NotUnderstood("the amount is larger than any economy")
        value = int((self.number * factor * 100).quantize(Decimal(1), ROUND_HALF_UP))
        if self.number and not value:
            raise NotUnderstood("the amount is less than half a penny")
        return -value if self.negative else value


def read_amount(value: CellValue, unit: int = 1) -> Amount:
    """The amount in a cell. `unit` is what a number without its own magnitude counts: 1000 in a column headed £000, and in which
    currency, where the heading names one other than pounds.

    A blank, TBC and the like are undisclosed: low and high None. Raises NotUnderstood for whatever has no one right reading.
    """
    if isinstance(value, str):
        text = value.strip()
        match = _PLAIN_NUMBER.fullmatch(text)
        if match and (unit == 1 or text[0] != "£"):
            factor = known.MAGNITUDES[match[3].lower()] if match[3] else unit
            pence = (int(match[1].replace(",", "")) * 100 + int((match[2] or "").ljust(2, "0"))) * factor
            if pence <= LARGEST_PENCE:
                return Amount(pence, pence, "exact", currency_of(unit), text)
        return _read_text(text, unit)
    if type(value) is int and 0 <= value * unit * 100 <= LARGEST_PENCE:
        pence = value * unit * 100
        return Amount(pence, pence, "exact", currency_of(unit), str(value))
    text = text_of(value)
    if value is None:
        return Amount(None, None, "undisclosed")
    if isinstance(value, bool):
        raise NotUnderstood("the cell holds yes or no, not an amount")
    if isinstance(value, (datetime.date, datetime.time)):
        raise NotUnderstood("the cell holds a date or a time, not an amount")
    number = Decimal(repr(value))
    if not number.is_finite():
        raise NotUnderstood("the cell holds no finite number")
    pence = _Money(abs(number), "", None, None, number < 0).pence(unit)
    return Amount(pence, pence, "exact", currency_of(unit), text)


def bare_amounts(values: Iterable[CellValue], unit: int) -> dict[int | str, tuple[int, int, str, str, str]]:
    """Of many cells those that hold a bare whole number above nought, of a text file as its digits, with low, high, qualifier, currency
    and text of each, as `read_amount` gives them: nearly all cells of a large column do, and all at once they take a third of the time."""
    pence, currency, most = unit * 100, currency_of(unit), LARGEST_PENCE // (unit * 100)
    texts = [value for value in values if type(value) is str and _DIGITS.fullmatch(value)]
    bare = {value: value for value in values if type(value) is int} | dict(zip(texts, map(int, texts), strict=True))
    return {
        value: (number * pence, number * pence, "exact", currency, str(value)) for value, number in bare.items() if 0 < number <= most
    }


def _read_text(text: str, unit: int) -> Amount:
    words, _ = without_mark(signs_in_figures(plain(text)))
    if (again := _SAID_AGAIN.fullmatch(words)) and _MAGNITUDE_IN_WORDS.search(again[2]) and in_figures(again[2]) != again[2]:
        return replace(_said_twice(again[1], again[2], unit), text=text)
    if of_which := with_part(words):
        return replace(_with_its_part(*of_which, unit), text=text)
    if is_unknown(words):
        return Amount(None, None, "undisclosed", currency_of(unit), text)
    match = _CURRENCY_UNKNOWN.fullmatch(words)
    if match and is_unknown(match[2]):
        return Amount(None, None, "undisclosed", known.CURRENCIES[match[1].lower()], text)
    if words.lower() == "nil":
        return Amount(0, 0, "exact", currency_of(unit), text)
    refuse_damaged_number(words)
    refuse_made_a_date(words)
    rest, in_kind = _IN_KIND.subn(" ", words)
    rest = " ".join(rest.split())
    if in_kind:
        if _PARTLY_IN_KIND.search(rest):
            raise NotUnderstood("only a part of the amount is in kind")
        currency = _CURRENCY_UNKNOWN.fullmatch(rest)
        if is_unknown(currency[2] if currency else rest):
            return Amount(None, None, "in kind", known.CURRENCIES[currency[1].lower()] if currency else currency_of(unit), text)
    if " " in rest or "(" in rest:
        rest = without_dates(DURATION.sub(MASK, _DERIVATION.sub(MASK, rest)), MASK)
    if not _ANY_DIGIT.search(rest):
        rest = DURATION.sub(MASK, in_figures(rest))
    low, high, qualifier, currency = _read_sentence(rest, unit, bool(in_kind))
    return Amount(low, high, "in kind" if in_kind else qualifier, currency, text)


def _said_twice(figures: str, words: str, unit: int) -> Amount:
    """`£250,000 (two hundred and fifty thousand pounds)`: both have to be the same."""
    amount, again = read_amount(figures, unit), read_amount(words, unit)
    if (amount.low, amount.high, amount.currency) != (again.low, again.high, again.currency):
        raise NotUnderstood("the words in brackets say another amount than the figures")
    return amount


def _with_its_part(whole: str, part: str, unit: int) -> Amount:
    """`£1.2m (of which £0.4m match)`: the part is in the amount already, so it has to be read, and be no more than it."""
    amount, within = read_amount(whole, unit), read_amount(part, unit)
    known_ends = None not in (amount.low, within.high) and within.low is not None
    if not known_ends or amount.qualifier == "in kind" or within.qualifier == "in kind" or amount.currency != within.currency:
        raise NotUnderstood("the text gives a part of the amount, and one of the two is no plain amount")
    if not 0 <= within.high <= amount.low:
        raise NotUnderstood("the part in brackets is more than the amount")
    return amount


def _read_sentence(rest: str, unit: int, in_kind: bool) -> tuple[int | None, int | None, str, str]:
    """Low, high, qualifier and currency of a text that holds one amount or one range among harmless words."""
    found = list(_MONEY.finditer(rest))
    if not found:
        raise NotUnderstood("no amount in figures was found in the text")
    if len(found) > 2:
        raise NotUnderstood("the text holds more than one amount")
    for each in found:
        _refuse_joined(rest, each)
    lead, trail = rest[: found[0].start()], rest[found[-1].end() :]
    for part in (lead, trail):
        if re.search(rf"{known.SYMBOL}", part, _FLAGS):
            raise NotUnderstood("a currency sign stands without its amount")
    between = rest[found[0].end() : found[-1].start()]
    if len(found) == 2 and not (_BETWEEN.fullmatch(between) or _BETWEEN_AND.fullmatch(between)):
        raise NotUnderstood("a second number stands beside the amount, and the two are not the ends of a range")
    negative, lead, trail = _sign(lead, trail, in_kind, len(found))
    moneys = [_money(each) for each in found]
    moneys[0].negative ^= negative
    opening, before = read_lead(lead)
    after = read_trail(trail)
    if before and after and before != after:
        raise NotUnderstood(f"the text says both {before} and {after}")
    qualifier = before or after or "exact"
    currency = _currency(moneys, unit)
    if len(moneys) == 1:
        if opening:
            raise NotUnderstood(f"the text says {quoted(opening)} and gives one end only")
        pence = moneys[0].pence(_factor(moneys[0], unit))
        low = None if qualifier == "up to" else pence
        high = None if qualifier == "at least" else pence
        return low, high, qualifier, currency
    if qualifier in ("at least", "up to"):
        raise NotUnderstood(f"the text says {qualifier} and gives two ends")
    match = (_BETWEEN_AND if opening == "between" else _BETWEEN).fullmatch(between)
    if not match:
        raise NotUnderstood("the text holds two amounts that are not the ends of a range")
    if match[1]:
        moneys[1].negative = True
    if moneys[0].negative and between.strip().startswith("-"):
        raise NotUnderstood("two dashes: the one may be a minus sign or not")
    low, high = _ends(moneys, unit)
    return low, high, "range" if low < high else "exact", currency


def _refuse_joined(rest: str, match: re.Match) -> None:
    """A number that is part of a word or of a longer number is no amount: `x2`, `5th`, `£5m2`, `Q1`."""
    before, after = rest[: match.start()][-1:], rest[match.end() :][:1]
    if match["before"] and re.search(r"(?:^| )c(?:a|irca)?$", rest[: match.start()], _FLAGS):
        before = ""
    if before.isalnum() or after.isalnum() or before in ("'", "_", "#") or after in ("'", "_"):
        raise NotUnderstood(f"{quoted(rest[max(0, match.start() - 6) : match.end() + 6])} is not an amount")
    if before in (".", ",") and not (before == "." and re.search(r"(?:[A-Za-z])\.$", rest[: match.start()], re.ASCII)):
        raise NotUnderstood("a point or a comma stands before the number")
    if before == "/" or (after == "/" and rest[match.end() + 1 :][:1].isdigit()):
        raise NotUnderstood("a stroke stands beside the number: a date or a fraction")


def _sign(lead: str, trail: str, in_kind: bool, amounts: int) -> tuple[bool, str, str]:
    """Whether brackets or a minus sign make the first amount negative, and what is left of the words around it."""
    if lead.strip() == "(" and trail.startswith(")"):
        if trail.strip() != ")" or in_kind or amounts > 1:
            raise NotUnderstood("brackets around the amount: negative or a remark")
        return True, "", ""
    if lead.endswith("-"):
        words = lead[:-1].strip()
        if words and words.lower() not in known.QUALIFIER_BEFORE and words.lower() not in ("from", "between"):
            raise NotUnderstood("a dash before the amount: a minus sign or a dash")
        return True, lead[:-1], trail
    if lead.strip().endswith("-"):
        raise NotUnderstood("a dash before the amount: a minus sign or a dash")
    if re.match(r" ?-\s*$", trail):
        raise NotUnderstood("the amount ends in a dash: a minus sign or half a range")
    return False, lead, trail


def _money(match: re.Match) -> _Money:
    number = match["number"]
    if len(number) > 25:
        raise NotUnderstood("the number has too many digits for an amount")
    if not _NUMBER.fullmatch(number):
        if number.count(".") > 1:
            raise NotUnderstood(f"{quoted(number)} has more than one decimal point")
        if re.fullmatch(r"0[0-9]+(?:\.[0-9]+)?", number):
            raise NotUnderstood(f"{quoted(number)} starts with 0, as a code or a telephone number does")
        if re.fullmatch(r"[0-9]+,[0-9]{1,2}", number):
            raise NotUnderstood(f"{quoted(number)} seems to have a comma where the decimal point belongs")
        raise NotUnderstood(f"the commas in {quoted(number)} do not part groups of three digits")
    sides = [known.CURRENCIES[match[side].lower()] for side in ("before", "after") if match[side]]
    if len(set(sides)) > 1:
        raise NotUnderstood("the amount is given in two currencies")
    magnitude = match["magnitude"]
    return _Money(
        Decimal(number.replace(",", "")),
        number,
        known.MAGNITUDES[magnitude.lower()] if magnitude else None,
        sides[0] if sides else None,
        bool(match["minus"]),
    )


def _currency(moneys: list[_Money], unit: int) -> str:
    currencies = {each.currency for each in moneys if each.currency}
    if len(currencies) > 1:
        raise NotUnderstood("the ends of the range are in two currencies")
    return currencies.pop() if currencies else currency_of(unit)


def _factor(money: _Money, unit: int) -> int:
    """What the number counts: its own magnitude, else the column's unit."""
    if money.magnitude:
        return money.magnitude
    if money.currency and isinstance(unit, Unit) and unit > 1 and money.currency != unit.currency:
        raise NotUnderstood(f"the heading counts thousands or millions of {unit.currency}, and the text names another currency")
    if unit == 1 and re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", money.bare):
        raise NotUnderstood(f"{quoted(money.bare)} may be thousands or three decimals")
    if unit > 1 and money.currency and money.number >= 100_000:
        raise NotUnderstood("the heading counts thousands or millions, and the text seems to be whole pounds")
    return unit


def _ends(moneys: list[_Money], unit: int) -> tuple[int, int]:
    """Low and high of a range; `£1.5-£2M` carries the M to the first number where no other reading is sane."""
    first, second = moneys
    if all(re.fullmatch(r"(?:19|20)[0-9]{2}", each.bare) and not (each.magnitude or each.currency) for each in moneys):
        raise NotUnderstood("two years rather than two amounts")
    high = second.pence(_factor(second, unit))
    lows = [first.pence(first.magnitude or unit)]
    if not first.magnitude and second.magnitude:
        lows.append(first.pence(second.magnitude))
        lows = [low for low in lows if low <= high and (low <= 0 or high < low * WIDEST_RANGE)]
        if len(set(lows)) != 1:
            raise NotUnderstood("it is open whether the first number of the range counts thousands or millions")
    else:
        _factor(first, unit)
    if lows[0] > high:
        raise NotUnderstood("the range runs from the larger amount to the smaller")
    return lows[0], high
