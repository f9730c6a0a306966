"""What stands in a cell of an OpenDocument spreadsheet: by its type, its stored value, its style, and its text where that is the value."""

from __future__ import annotations

import datetime
import re

from data.model import CellError, CellValue, NoStoredValue
from data.reading.cells import COPIED, iso, number
from data.reading.formats import DateReading, Labelled, Reading, elapsed, percent, reading
from data.reading.opendocument_styles import OFFICE, TABLE, Styles

VALUE_TYPE, VALUE, CURRENCY = f"{OFFICE}value-type", f"{OFFICE}value", f"{OFFICE}currency"
DATE_VALUE, TIME_VALUE, BOOLEAN_VALUE = f"{OFFICE}date-value", f"{OFFICE}time-value", f"{OFFICE}boolean-value"
STRING_VALUE, FORMULA = f"{OFFICE}string-value", f"{TABLE}formula"
NUMBERS = ("float", "percentage", "currency")
EXTENDED_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
ERROR = re.compile(r"#(?:N/A|[A-Z/0]{3,8}[!?])|Err:[0-9]{3}")
SHOWN_BOOLEANS = {"TRUE": True, "FALSE": False}  # LibreOffice keeps them as formulas that give 1 and 0
DURATION = re.compile(r"(-?)P(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,12})?)S)?)?")
REFERENCE = re.compile(r"\"[^\"]*\"|\[([^\]]*)\]|(;)")


class Cells:
    """Reads the cells of one spreadsheet; each style is looked up once."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.from_1904 = False
        self._readings: dict[str, Reading | None] = {}

    def reading(self, style: str) -> Reading | None:
        if style not in self._readings:
            self._readings[style] = reading(self.styles.code(style), self.from_1904)
        return self._readings[style]

    def is_in_its_text(self, attributes: dict[str, str]) -> bool:
        """Whether the text of the cell is needed: it is the value, or tells an error."""
        return attributes.get(VALUE_TYPE, "string") == "string" or FORMULA in attributes or attributes.get(EXTENDED_TYPE) == "error"

    def value(self, attributes: dict[str, str], text: str | None, style: str) -> CellValue:
        """One cell; `text` may be None where `is_in_its_text` says that it is not needed."""
        kind, formula = attributes.get(VALUE_TYPE), attributes.get(FORMULA)
        if attributes.get(EXTENDED_TYPE) == "error" or (formula is not None and ERROR.fullmatch(text or "")):
            return CellError(text or "#VALUE!")
        if formula is not None and text in SHOWN_BOOLEANS and attributes.get(VALUE) in ("0", "1"):
            return SHOWN_BOOLEANS[text]
        if kind == "string" and STRING_VALUE in attributes:
            text = attributes[STRING_VALUE]
        elif kind in NUMBERS and VALUE in attributes:
            return self.number(kind, attributes, style)
        elif kind == "date" and DATE_VALUE in attributes:
            return self.day(attributes[DATE_VALUE], style)
        elif kind == "time" and TIME_VALUE in attributes:
            return self.time(attributes[TIME_VALUE], style)
        elif kind == "boolean" and BOOLEAN_VALUE in attributes:
            return attributes[BOOLEAN_VALUE] == "true"
        elif formula is not None and kind != "string" and (text is None or (kind and not text)):
            return NoStoredValue(as_typed(formula))
        return None if not text or text.isspace() else text

    def number(self, kind: str, attributes: dict[str, str], style: str) -> CellValue:
        value = number(attributes[VALUE])
        if isinstance(value, str):
            return value
        read = self.reading(style)
        if read is None and kind == "percentage":
            read = percent
        currency = attributes.get(CURRENCY, "GBP")
        if read is None and kind == "currency" and currency not in ("", "GBP"):
            read = Labelled(f"{currency} ", "")
        return value if read is None else read(value)

    def day(self, text: str, style: str) -> CellValue:
        value = iso(text)
        if isinstance(value, datetime.datetime):
            value = to_the_millisecond(value)
        if type(value) is not datetime.date:
            return value
        read = self.reading(style)
        return read.as_coarse_as_shown(value) if isinstance(read, DateReading) else value

    def time(self, text: str, style: str) -> CellValue:
        found = DURATION.fullmatch(text)
        if not found or not any(found.groups()[1:]):
            return text
        days, hours, minutes, seconds = (float((each or "0").replace(",", ".")) for each in found.groups()[1:])
        serial = (days * 86_400 + hours * 3600 + minutes * 60 + seconds) / 86_400 * (-1 if found[1] else 1)
        read = self.reading(style) or (DateReading("h:mm", self.from_1904) if 0 <= serial < 1 else elapsed)
        return read(serial)


def to_the_millisecond(moment: datetime.datetime) -> datetime.datetime | datetime.date:
    """Moments are kept as fractions of a day: what is finer than a millisecond is an artefact."""
    try:
        moment += datetime.timedelta(microseconds=round(moment.microsecond, -3) - moment.microsecond)
    except OverflowError:
        return moment
    return moment if moment.time() != datetime.time() else moment.date()


def as_typed(formula: str) -> str:
    """`of:=SUM([.B1:.B9];2)` as people see it: `=SUM(B1:B9,2)`."""
    inside = formula.partition("=")[2]
    if not inside:
        return f"={COPIED}"

    def plain(found: re.Match[str]) -> str:
        if found[1] is not None:
            return ":".join(part[1:] if part.startswith(".") else part.replace(".", "!") for part in found[1].split(":"))
        return "," if found[2] else found[0]

    return "=" + REFERENCE.sub(plain, inside)
