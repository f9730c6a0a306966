"""Writes numbers that are spelt out in figures: `two hundred and fifty thousand pounds`, `one and a half million`, `£2½m`.

Only what English has one reading for is rewritten; all other words stay as they are, for the readings to refuse.
"""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_TEENS = {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
          "eighteen": 18, "nineteen": 19}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NAUGHT = {"nought": 0, "zero": 0}
_WORTH = {"a": 1, **_UNITS, **_TEENS, **_TENS, **_NAUGHT}
_SCALES = {"billion": Decimal(10**9), "million": Decimal(10**6), "thousand": Decimal(10**3)}
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}


def _any_of(*words: object) -> str:
    return "(?:" + "|".join(sorted((each for these in words for each in these), key=len, reverse=True)) + ")"


_UNIT, _SCALE, _PART = _any_of(_UNITS), _any_of(_SCALES), _any_of(_PARTS)
_BELOW_HUNDRED = rf"(?:{_any_of(_TENS)}(?: {_UNIT})?|{_any_of(_TEENS, _UNITS)})"
_BELOW_THOUSAND = rf"(?:(?:a|{_UNIT}) hundred(?:(?: and)? {_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
_CARDINAL = re.compile(
    rf"(?:(?P<billion>a|{_BELOW_THOUSAND}) billion\b ?)?(?:(?P<million>a|{_BELOW_THOUSAND}) million\b ?)?"
    rf"(?:(?:(?<=n )and )?(?P<thousand>a|{_BELOW_THOUSAND}) thousand\b ?)?(?:(?:(?<=[nd] )and )?(?P<rest>{_BELOW_THOUSAND}))?|zero|nought"
)
_WITH_A_PART = re.compile(
    rf"(?:(?P<whole>{_BELOW_HUNDRED}) and )?(?:(?P<times>a|one|three) )?(?P<part>{_PART})(?: of)?(?: a)? (?P<scale>{_SCALE})"
    rf"|(?:a|one) (?P<scale_first>{_SCALE}) and a (?P<part_last>half|quarter)"
)
_WITH_A_POINT = re.compile(
    rf"(?P<whole>{_BELOW_HUNDRED}|zero|nought) point (?P<decimals>(?:{_any_of(_UNITS, _NAUGHT)} ?)+)(?P<scale>(?<= ){_SCALE})?"
)
_NAME = _any_of(_WORTH.keys() - {"a"}, _SCALES, _PARTS, ("hundred", "point"))
_RUN = re.compile(rf"\b(?:an? )?{_NAME}(?:(?:, |[ -])(?:(?:and|&) )?(?:(?:of[ -])?an?[ -])?{_NAME})*\b(?!-)", re.IGNORECASE)
_SIGNS = {"¼": "25", "½": "5", "¾": "75"}
_SIGN = re.compile(r"(?<![0-9.,/])([0-9]{0,3}) ?([¼½¾])(?= ?(?:[km]|mn|bn|thousand|million|billion)\b)", re.IGNORECASE)


def signs_in_figures(text: str) -> str:
    """`£2½m` -> `£2.5m`; a sign for a fraction that no magnitude follows stays."""
    return _SIGN.sub(lambda found: f"{found[1] or '0'}.{_SIGNS[found[2]]}", text)


def in_figures(text: str, magnitudes: bool = True) -> str:
    """`about two hundred and fifty thousand pounds` -> `about 250 thousand pounds`: a magnitude that was said stays one, for a number
    without its own may be in the unit of its column; without `magnitudes` it is `250,000`. Where some words are no one number
    (`twelve hundred`), all stay."""
    try:
        return _RUN.sub(lambda run: _written(run[0], magnitudes), text)
    except _NoNumber:
        return text


class _NoNumber(Exception):
    """Words of numbers that are no one number, nor two with `and` between them."""


def _written(run: str, magnitudes: bool) -> str:
    words = " ".join(re.sub(r"[-,]", " ", run.casefold()).replace("&", "and").split())
    words = re.sub(r"\ban\b", "a", words)
    first, _, second = words.rpartition(" and ")
    said = [words] if _value(words) is not None else [first, second]  # `between one and two million` holds two
    numbers = [_value(each) for each in said]
    if None in numbers:
        raise _NoNumber
    return " and ".join(_in_digits(value, each if magnitudes else "") for value, each in zip(numbers, said, strict=True))


def _value(words: str) -> Decimal | None:
    """The number that these words are, all of them; None where they are none, or more than one."""
    if found := _WITH_A_PART.fullmatch(words):
        return _with_a_part(found)
    if found := _WITH_A_POINT.fullmatch(words):
        decimals = "".join(str(_WORTH[each]) for each in found["decimals"].split())
        return Decimal(f"{_small(found['whole'])}.{decimals}") * _SCALES.get(found["scale"] or "", 1)
    if words and (found := _CARDINAL.fullmatch(words)):
        return Decimal(sum(_SCALES.get(name, 1) * _small(part) for name, part in found.groupdict().items() if part))
    return None


def _in_digits(value: Decimal, words: str) -> str:
    scale = next((name for name in _SCALES if name in words.split()), "")
    return f"{(value / _SCALES[scale]).normalize():f} {scale}" if scale else f"{value.normalize():,f}"


def _with_a_part(found: re.Match) -> Decimal | None:
    if found["scale_first"]:
        return _SCALES[found["scale_first"]] * (1 + _PARTS[found["part_last"]])
    if (found["times"] == "three") != (found["part"] == "quarters"):
        return None
    return _SCALES[found["scale"]] * (_PARTS[found["part"]] * _WORTH[found["times"] or "a"] + _small(found["whole"] or ""))


def _small(words: str) -> int:
    """A number below a thousand."""
    hundreds, _, rest = words.rpartition("hundred")
    return _WORTH[hundreds.strip()] * 100 + _small(rest.replace("and", "")) if hundreds else sum(_WORTH[each] for each in words.split())
