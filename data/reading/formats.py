"""What a number format says that a number means: a day, a time, a share, another currency, a code with its zeros.

Source: ECMA-376 part 1, 18.8.30 (number formats and the built-in ones). Where a format changes what the number means, the
reading is the text that people see; a format that only dresses a number up leaves it alone.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from data.model import CellValue

Number = int | float
Reading = Callable[[Number], CellValue]

# Built-in formats by id. 5 to 8 and 41 to 44 are the currency of whoever opens the file: pounds here.
BUILT_IN = {
    9: "0%",
    10: "0.00%",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    **dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), "dd/mm/yyyy"),  # East Asian days
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm"),
}
PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<ampm>AM/PM|A/P)'
    r"|(?P<general>General)|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
COLOURS = {"black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"}
SCALES = {"k", "m", "bn", "b", "thousand", "million", "billion", "mn", "mio"}
STERLING = {"£", "gbp", "uk£"}
EPOCH_1900 = datetime.datetime(1899, 12, 30)
EPOCH_1904 = datetime.datetime(1904, 1, 1)


@lru_cache(maxsize=4096)
def reading(code: str, from_1904: bool = False) -> Reading | None:
    """How to read a number under this format; None where it stays the number that it is."""
    section, literal, brackets = dissected(code)
    letters = section.lower()
    if any(re.fullmatch(r"h+|m+|s+", bracket) for bracket in brackets):
        return elapsed
    if re.search(r"[ymdhs]", letters) and not re.search(r"[0#?]", re.sub(r"\.0+", "", letters)):
        return DateReading(letters, from_1904)
    if "%" in section:
        return percent
    symbol = currency(section, literal, brackets)
    scale = scale_word(section, literal)
    if symbol or scale:
        return Labelled(symbol, scale)
    return code_with_zeros(code)


def dissected(code: str) -> tuple[str, str, list[str]]:
    """The first section of a format: its plain characters, its literal text, and what stands in brackets (lower case)."""
    plain, literal, brackets = [], [], []
    for piece in PIECE.finditer(code):
        kind = piece.lastgroup
        if kind == "plain":
            if piece[0] == ";":
                break
            plain.append(piece[0])
        elif kind == "quoted" or kind == "escaped":
            literal.append(piece[kind])
        elif kind == "bracket":
            brackets.append(piece["bracket"].lower())
        elif kind == "ampm":
            plain.append("h")
    return "".join(plain), "".join(literal), brackets


def currency(section: str, literal: str, brackets: list[str]) -> str:
    """The sign or code of a currency other than sterling, as it would be typed before a number; "" where there is none."""
    for bracket in brackets:
        if bracket.startswith("$"):
            named = bracket[1:].rpartition("-")[0] if "-" in bracket else bracket[1:]
            if named and named not in STERLING:
                return named if not named.isalpha() else named.upper() + " "
    for sign in "$€¥₹₩₺₽":
        if sign in section or sign in literal:
            return sign
    word = re.search(r"\b(EUR|USD|CHF|JPY|AUD|CAD|SEK|NOK|DKK|INR|CNY|NZD|PLN)\b", literal)
    return word[0] + " " if word else ""


def scale_word(section: str, literal: str) -> str:
    """`0.00"m"` shows 1.45 as 1.45m: the number is in millions. `0.00,,"m"` shows 1450000 so: it is not."""
    word = literal.replace("£", "").strip().lower()
    return word if word in SCALES and not section.rstrip().endswith(",") else ""


def decimal(number: Number) -> Decimal:
    """The number as its shortest decimal form, never in scientific notation when printed with `:f`."""
    return Decimal(repr(number)).normalize()


def percent(number: Number) -> str:
    """0.125 under `0%` is `12.5%`: what the cell holds, not what its width shows."""
    return f"{(decimal(number) * 100).normalize():f}%"


class Labelled:
    """A number whose format writes a currency before it or a scale after it."""

    def __init__(self, symbol: str, scale: str) -> None:
        self.symbol, self.scale = symbol, scale

    def __call__(self, number: Number) -> str:
        sign = "-" if number < 0 else ""
        return f"{sign}{self.symbol}{abs(decimal(number)):f}{' ' if len(self.scale) > 2 else ''}{self.scale}"


def code_with_zeros(code: str) -> Reading | None:
    """A format of zeros and literal text only is how codes are kept: `00000000`, `"SC"000000`, `00-00-00`."""
    parts: list[str] = []
    for piece in PIECE.finditer(code):
        kind = piece.lastgroup
        if kind == "plain" and piece[0] == ";":
            break
        if kind == "plain" and piece[0] not in "0- /()":
            return None
        if kind in ("bracket", "general", "ampm") and (kind != "bracket" or piece["bracket"].lower() not in COLOURS):
            return None
        if kind in ("plain", "quoted", "escaped"):
            parts.append("\0" if piece[0] == "0" and kind == "plain" else piece[kind])
    pattern = "".join(parts)
    before, zeros, _ = pattern.partition("\0")
    if not zeros or "£" in pattern or (pattern.count("\0") < 2 and not re.search(r"[A-Za-z]", before)):
        return None
    return CodeReading(pattern)


class CodeReading:
    """A whole number written into a pattern from its right end; what does not fit stands before it, as in Excel."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.places = pattern.count("\0")

    def __call__(self, number: Number) -> CellValue:
        if number < 0 or not isinstance(number, int):
            return number
        digits = str(number).zfill(self.places)
        surplus = len(digits) - self.places
        first, rest = digits[: surplus + 1], iter(digits[surplus + 1 :])
        before, _, after = self.pattern.partition("\0")
        return before + first + "".join(next(rest) if each == "\0" else each for each in after)


class DateReading:
    """A serial number as a day, a time, or both; one that is no day in this calendar stays a number."""

    def __init__(self, letters: str, from_1904: bool) -> None:
        without_time = re.sub(r"h+[^ymd]*?m+|m+[^ymdh]*?s+|[hs]", "", letters)
        self.shows_day = "d" in without_time
        self.shows_month = "m" in without_time
        self.shows_year = "y" in without_time
        self.epoch = EPOCH_1904 if from_1904 else EPOCH_1900
        self.least = 0 if from_1904 else 1

    def __call__(self, serial: Number) -> CellValue:
        if not self.shows_day and not self.shows_month and not self.shows_year and 0 <= serial < 1:
            return (datetime.datetime.min + milliseconds(serial)).time()
        if serial < self.least or serial >= 2_958_466 or (self.epoch is EPOCH_1900 and 60 <= serial < 61):
            return serial
        moment = self.epoch + milliseconds(serial)
        if self.epoch is EPOCH_1900 and serial < 60:
            moment += datetime.timedelta(days=1)  # Excel's 1900 has a 29 February; days before it are one off
        if moment.time() != datetime.time():
            return moment
        return self.as_coarse_as_shown(moment.date())

    def as_coarse_as_shown(self, day: datetime.date) -> CellValue:
        """`mmm-yy` on the first of a month is how Excel keeps a typed `Sept 2023`: a month, not its first day; `yyyy` a year."""
        if self.shows_day or not self.shows_year or day.day != 1:
            return day
        return f"{day:%b} {day.year}" if self.shows_month else str(day.year)


def milliseconds(serial: Number) -> datetime.timedelta:
    """Serials are binary fractions of a day: nothing below a millisecond is meant."""
    return datetime.timedelta(milliseconds=round(serial * 86_400_000))


def elapsed(serial: Number) -> str:
    """`[h]:mm` counts hours past 24."""
    seconds = round(abs(serial) * 86_400)
    return f"{'-' if serial < 0 else ''}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
