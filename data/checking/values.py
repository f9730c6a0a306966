"""From one cell to the values that the store holds of a field, or to what is wrong with the cell; knows no rows and no sheets."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from data.grammar.amount_parts import said_beside
from data.grammar.amounts import print_amount, read_amount
from data.grammar.cells import LONGEST_TEXT, is_unknown, plain
from data.grammar.company_numbers import read_company_number
from data.grammar.counts import read_count
from data.grammar.dates import read_when
from data.grammar.names import normal_text
from data.grammar.numbers import read_number, read_percent
from data.grammar.places import is_postcode, read_place
from data.grammar.yes_no import read_confidential, read_yes_no
from data.lists import by_any_name, listed
from data.model import TYPES, CellError, CellValue, EitherNumber, Field, NoStoredValue, NotUnderstood, When, currency_of


class Reading(NamedTuple):
    """What one cell was read as: the values of the field's columns in the store, and a finding's code with its words."""

    stored: tuple
    code: str = ""
    words: dict | None = None


def as_typed(value: CellValue) -> str | None:
    """The text of a cell as it stands on the sheet, without outer blanks; None for a blank."""
    if value is None:
        return None
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        return value.strftime("%d/%m/%Y %H:%M")
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, CellError):
        return value.code
    if isinstance(value, NoStoredValue):
        return value.formula
    return str(value)


def blank(field: Field) -> tuple:
    """The values of a field's columns where the cell is blank."""
    return (None,) * len(TYPES[field.type])


def read_cell(value: CellValue, field: Field, unit: int = 1, within: When | None = None, year: str = "financial") -> Reading:
    """One cell as one field. `within` is the return's own period, which settles a bare `Q1 2024`."""
    if isinstance(value, CellError):
        return Reading(blank(field), "cell-error-stops" if field.stops else "cell-error", {"shown": value.code})
    if isinstance(value, NoStoredValue):
        code = "formula-without-value-stops" if field.stops else "formula-without-value"
        return Reading(blank(field), code, {"formula": value.formula})
    text = as_typed(value)
    if text is None:
        return Reading(blank(field))
    if field.type == "date":
        return _date(value, text, within, year)
    if field.type == "amount":
        return _amount(value, text, unit) if field.unit == "GBP" else _beside(_amount(value, text, unit), field)
    return _READERS[field.type](value, text, field)


def _text(value: CellValue, text: str, field: Field) -> Reading:
    return Reading((text,))


def certain(value: CellValue) -> CellValue:
    """The value, where its file leaves no doubt of what number it is. Raises NotUnderstood."""
    if isinstance(value, EitherNumber):
        raise NotUnderstood(f"the file writes decimals with a comma and with a point, so '{value}' may be a thousand times more or less")
    return value


def _how(unit: int) -> str:
    """How an amount is to be typed: in a column of thousands a bare number would be a thousand times what was meant."""
    scales = {1_000: "thousands", 1_000_000: "millions", 1_000_000_000: "billions"}
    if currency_of(unit) != "GBP":
        many = f"in {scales.get(int(unit), f'{unit:,}s')} of {unit.currency}" if unit > 1 else f"in {unit.currency}"
        return f"with its sign, such as €250k or £250k (a bare number is read {many} here)"
    if unit == 1:
        return "in pounds, such as 250000, £250k or £450k-£550k"
    return f"with its sign, such as £250k or £450k-£550k (a bare number is read in {scales.get(int(unit), f'{unit:,}s')} here)"


def _amount(value: CellValue, text: str, unit: int) -> Reading:
    try:
        amount = read_amount(certain(value), unit)
    except NotUnderstood as wrong:
        return Reading((None, None, None, None, text), "amount-not-understood", {"wrong": _sentence(wrong), "how": _how(unit)})
    stored = (amount.low, amount.high, amount.qualifier, amount.currency, text)
    if amount.currency != "GBP":
        return Reading(stored, "amount-currency", {"currency": amount.currency})
    if amount.qualifier == "in kind":
        return Reading(stored, "amount-in-kind")
    if amount.low is None and amount.high is None:
        return Reading(stored, "amount-unknown")
    if amount.low is not None and amount.low < 0:
        return Reading(stored, "amount-negative")
    if amount.low == amount.high == 0:
        return Reading(stored, "amount-zero")
    unread = said_beside(text) if isinstance(value, str) else ""
    return Reading(stored, "amount-beside", {"beside": unread, "read": print_amount(amount)}) if unread else Reading(stored)


def _beside(reading: Reading, field: Field) -> Reading:
    """An amount that is no flow of money (a turnover): it is in no total and on no bar, and its findings do not say so."""
    code = _BESIDE.get(reading.code)
    return reading._replace(code=code, words={"field": field.title.lower()}) if code else reading


_BESIDE = {"amount-negative": "beside-negative", "amount-unknown": "beside-unknown", "amount-in-kind": "beside-in-kind"}


def _date(value: CellValue, text: str, within: When | None, year: str) -> Reading:
    try:
        when = read_when(value, year=year, within=within)
    except NotUnderstood as wrong:
        return Reading((None, None, "unknown", text), "date-not-understood", {"wrong": _sentence(wrong)})
    return Reading((when.start, when.end, when.precision, text))


def _choice(value: CellValue, text: str, field: Field) -> Reading:
    name = by_any_name(field.choices).get(normal_text(text))
    if name is not None:
        return Reading((name, text))
    if field.open and field.name != "source" and is_unknown(plain(text[:LONGEST_TEXT])):
        return Reading((None, text))
    words = {"text": text, "field": field.title.lower(), "choices": listed(field.choices)}
    if field.open:
        return Reading((text, text), "" if field.name == "source" else "choice-not-listed", words)
    if field.stops:
        code = {"status": "status-not-understood", "level": "level-not-understood"}.get(field.name, "choice-stops")
        return Reading((None, text), code if field.choices in ("statuses", "levels") else "choice-stops", words)
    return Reading((None, text), "choice-not-understood", words)


def _count(value: CellValue, text: str, field: Field) -> Reading:
    try:
        count = read_count(certain(value), field.posts)
    except NotUnderstood as wrong:
        # What is asked for is the field's own guidance; where a blank has a meaning, it is none for what is not known.
        asked = field.guidance.split(".")[0]
        words = {"asked": asked[:1].lower() + asked[1:], "unknown": "type TBC" if field.default else "leave it blank"}
        return Reading((None, None, text), "count-not-understood", {"wrong": _sentence(wrong), **words})
    between = {"low": f"{count.low:,}", "high": f"{count.high:,}"} if count.between else None
    return Reading((count.low, count.high, text), "count-between" if between else "", between)


def _number(value: CellValue, text: str, field: Field) -> Reading:
    try:
        number = _pounds(text) if field.may_be_money and "£" in text else read_number(certain(value))
    except NotUnderstood as wrong:
        return Reading((None, text), "number-stops" if field.stops else "number-not-understood", {"wrong": _sentence(wrong)})
    return Reading((None if number is None else number.quantize(Decimal("0.000001")), text))


def _pounds(text: str) -> Decimal | None:
    """The one amount in pounds in a text. Raises NotUnderstood for a range, which has a low and a high of its own."""
    amount = read_amount(text)
    if amount.low != amount.high:
        raise NotUnderstood("the text holds a range of money, not one amount")
    return None if amount.low is None else Decimal(amount.low) / 100


def _percent(value: CellValue, text: str, field: Field) -> Reading:
    try:
        share = read_percent(certain(value))
    except NotUnderstood as wrong:
        return Reading((None, text), "percent-not-understood", {"wrong": _sentence(wrong)})
    return Reading((None if share is None else share.quantize(Decimal("0.0001")), text))


def _yes_no(value: CellValue, text: str, field: Field) -> Reading:
    hushed = field.name == "confidential"
    try:
        return Reading(((read_confidential if hushed else read_yes_no)(value), text))
    except NotUnderstood as wrong:
        code = "confidential-not-understood" if hushed else "yes-no-not-understood"
        return Reading((None, text), code, {"wrong": _sentence(wrong), "default": field.default or "not stated"})


def _company_number(value: CellValue, text: str, field: Field) -> Reading:
    try:
        number = read_company_number(value)
    except NotUnderstood as wrong:
        return Reading((None, text), "company-number-not-understood", {"wrong": _sentence(wrong)})
    if number and len(text) < len(number):
        return Reading((number, text), "company-number-mended", {"text": text, "number": number})
    return Reading((number, text))


def _place(value: CellValue, text: str, field: Field) -> Reading:
    place = read_place(text)
    stored = (place.name, place.code, place.within, text)
    if place.within != "unlisted":
        return Reading(stored)
    return Reading(stored, "place-postcode" if is_postcode(text) else "place-unlisted", {"text": text})


def _sentence(wrong: NotUnderstood) -> str:
    said = str(wrong).strip()
    return said[:1].upper() + said[1:] + ("" if said.endswith((".", "!", "?")) else ".")


_READERS: dict[str, Callable[[CellValue, str, Field], Reading]] = {
    "text": _text,
    "choice": _choice,
    "count": _count,
    "number": _number,
    "percent": _percent,
    "yes_no": _yes_no,
    "place": _place,
    "company_number": _company_number,
}
