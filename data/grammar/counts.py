"""Reads a number of people or things from a cell: `30-40 stakeholders`, `about 50`, `50+`; a capacity is not a count."""

from __future__ import annotations

import datetime
import math
import re
from decimal import Decimal

from data.grammar.cells import is_unknown, plain, quoted, refuse_damaged_number, text_of, word_set
from data.grammar.made_a_date import refuse_made_a_date, typed_as
from data.grammar.spelt_numbers import in_figures
from data.model import CellValue, Count, NotUnderstood

LARGEST_COUNT = 10**12

_FLAGS = re.IGNORECASE | re.ASCII
_NUMBER = r"(?:0|[1-9][0-9]{0,12}|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.0+)?"
_SENTENCE = re.compile(
    r"(?:(?P<at_least>at least|more than|over|a minimum of|minimum of|minimum|not less than|no fewer than|upwards of|>=?) ?"
    r"|(?P<about>about|approximately|approx\.?|circa|c\.?|ca\.?|around|roughly|some|nearly|almost|estimated|est\.?|~) ?)?"
    r"(?P<open>between |from )?"
    rf"(?P<low>{_NUMBER})(?: ?(?P<joint>-|to|and) ?(?P<high>{_NUMBER}))?"
    r"(?P<more>\+| or more| and more| plus)?(?: ?\(?(?:approx\.?|approximately|or so|estimated?|est\.?)\)?)?"
    r"(?P<things>(?:[ ,(]+[a-z'-]+\)?)*)\.?",
    _FLAGS,
)
# Posts that are not whole: `4.5 FTE`; without its words where a column holds posts.
_POSTS = re.compile(
    r"(?:(?:about|approximately|approx\.?|circa|c\.?|ca\.?|around|roughly|~) ?)?"
    r"(?P<posts>(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,8})\.[0-9]{1,2})"
    r"(?P<said> ?\(?(?:ftes?|wtes?|full[- ]time equivalents?|whole[- ]time equivalents?)\)?)?",
    _FLAGS,
)
_TWO = re.compile(r"[0-9][^0-9]*[^0-9.,][^0-9]*[0-9]", _FLAGS)
_BELOW = re.compile(r"(?:<|less than|fewer than|under|below) ?([1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,8})", _FLAGS)
# A part of those who were there: `(of whom 10 online)`. What sort they are, and nothing that was done with them.
_OF_WHOM = re.compile(r"(?P<all>.*[^ (]) ?\((?:of whom|of which|including|incl\.?|inc\.?) (?P<some>[0-9,]+) (?P<who>[a-z -]+)\)", _FLAGS)
# Those who were there beside how many had been expected: `22 (of 60 booked)`, `45 registered, 30 attended`.
_EXPECTED = r"(?:people |places )?(?:were )?(?:booked|registered|registrations|bookings|sign-?ups|signed up|invited)"
_OF_EXPECTED = (
    re.compile(rf"(?P<came>.*[^ (]) ?\((?:out of|of|from)? ?(?P<expected>[0-9,]+) {_EXPECTED}\)", _FLAGS),
    re.compile(
        rf"(?P<expected>[0-9,]+) {_EXPECTED}(?:[,;:/] ?| )(?:and |but |of whom )?(?P<came>[0-9,]+ (?:attended|came|present))", _FLAGS
    ),
)
_CAPACITY = re.compile(
    r"\b(?:capacity|maximum|max|up to|places?|seats?|spaces|limit(?:ed)?|room for|sold out|fully booked|tickets|invited|"
    r"invitations|expected|target|waiting list|registered|registrations?|registrants?|sign-?ups?|booked|bookings)\b",
    _FLAGS,
)
_THINGS = word_set(
    """people person persons attendee attendees attended attending attendance attendances delegate delegates participant
    participants participated stakeholder stakeholders guest guests visitor visitors member members company companies firm
    firms business businesses sme smes organisation organisations organization organizations partner partners founder
    founders clinician clinicians student students researcher researchers academics investor investors staff employee
    employees job jobs role roles product products programme programmes enterprise enterprises representative
    representatives colleague colleagues viewer viewers listener listeners views online virtually virtual in person on the
    day present total overall from of and senior local regional health healthcare tech nhs headcount fte ftes wte were was who joined
    came about"""
)

_SORTS = word_set(
    """online virtual virtually remote remotely in person on-line on site hybrid part-time full-time sme smes member members
    clinicians students academics investors founders companies businesses women men apprentices new"""
)


def read_count(value: CellValue, posts: bool = False) -> Count:
    """The count in a cell; blank and TBC are unknown (both None), `50+` has no upper end, and `4.5 FTE` is 4 to 5.

    `posts`: whether it counts posts, of which there may be halves without a word that says so.
    Raises NotUnderstood for a capacity, for half a person and for whatever else is no count.
    """
    text = text_of(value)
    if value is None:
        return Count(None, None)
    if isinstance(value, bool):
        raise NotUnderstood("the cell holds yes or no, not a count")
    if isinstance(value, datetime.date):
        raise NotUnderstood(f"the cell holds a date, not a count; Excel may have made it of {typed_as(value)}")
    if isinstance(value, datetime.time):
        raise NotUnderstood("the cell holds a time, not a count")
    if isinstance(value, (int, float)):
        return _whole(Decimal(repr(value)), text, posts)
    if text.isascii() and text.isdecimal() and (text == "0" or text[0] != "0") and len(text) <= 12:
        return Count(int(text), int(text), text)
    return _read_text(text, posts)


def _whole(number: Decimal, text: str, posts: bool) -> Count:
    if not number.is_finite() or number > LARGEST_COUNT:
        raise NotUnderstood(f"{quoted(text)} is too large for a count")
    if number < 0:
        raise NotUnderstood(f"{quoted(text)} is below zero")
    if number != int(number) and not posts:
        raise NotUnderstood(f"{quoted(text)} is not a whole number")
    return Count(math.floor(number), math.ceil(number), text, between=number != int(number))


def _read_text(text: str, posts: bool = False) -> Count:
    words = plain(text)
    if is_unknown(words):
        return Count(None, None, text)
    if words.lower() == "nil":
        return Count(0, 0, text)
    if below := _BELOW.fullmatch(words):
        return Count(0, int(below[1].replace(",", "")) - 1, text)
    refuse_damaged_number(words)
    if not re.search(r"[0-9]", words):
        words = in_figures(words, magnitudes=False)
    if expected := next((found for each in _OF_EXPECTED if (found := each.fullmatch(words))), None):
        return _of_expected(expected, text)
    if _CAPACITY.search(words):
        raise NotUnderstood(f"{quoted(text)} is a capacity, a registration or an expectation, not how many there were")
    if some := _OF_WHOM.fullmatch(words):
        return _of_whom(some, text)
    if part := _POSTS.fullmatch(words):
        return _whole(Decimal(part["posts"].replace(",", "")), text, posts or bool(part["said"]))
    match = _SENTENCE.fullmatch(words)
    if not match:
        refuse_made_a_date(words)
        if not re.search(r"[0-9]", words):
            raise NotUnderstood(f"{quoted(text)} gives no number")
        if _TWO.search(words):
            raise NotUnderstood(f"{quoted(text)} gives more than one number")
        raise NotUnderstood(f"{quoted(text)} is not a count")
    things = re.findall(r"[a-z'-]+", match["things"].lower())
    strange = next((each for each in things if each not in _THINGS), None)
    if strange:
        raise NotUnderstood(f"{quoted(strange)} in {quoted(text)} is not understood")
    return _ends(match, text)


def _of_whom(match: re.Match, text: str) -> Count:
    """`25 (of whom 10 online)` is 25: the part is among them, so it has to be a plain number, and no more than they are."""
    everybody, some = _read_text(match["all"]), _read_text(match["some"])
    strange = next((each for each in match["who"].lower().split() if each not in _SORTS), None)
    if strange:
        raise NotUnderstood(f"{quoted(strange)} in {quoted(text)} is not understood")
    if everybody.low is None or some.high is None or some.high > everybody.low:
        raise NotUnderstood(f"{quoted(text)} says that a part is more than the whole")
    return Count(everybody.low, everybody.high, text)


def _of_expected(match: re.Match, text: str) -> Count:
    """`22 (of 60 booked)` is 22: how many were expected is no count, so it has to be a plain number, and no fewer than came."""
    came, expected = _read_text(match["came"]), _read_text(match["expected"])
    if came.low is None or expected.low is None or (came.low if came.high is None else came.high) > expected.low:
        raise NotUnderstood(f"{quoted(text)} says that more came than were expected")
    return Count(came.low, came.high, text)


def _ends(match: re.Match, text: str) -> Count:
    low = int(Decimal(match["low"].replace(",", "")))
    open_upwards = bool(match["at_least"] or match["more"])
    if match["high"] is None:
        if match["open"]:
            raise NotUnderstood(f"{quoted(text)} gives one end only")
        if low > LARGEST_COUNT:
            raise NotUnderstood(f"{quoted(text)} is too large for a count")
        return Count(low, None if open_upwards else low, text)
    high = int(Decimal(match["high"].replace(",", "")))
    if open_upwards:
        raise NotUnderstood(f"{quoted(text)} gives two ends and says that there were more")
    if (match["joint"].lower() == "and") != bool(match["open"] and match["open"].lower() == "between "):
        raise NotUnderstood(f"{quoted(text)} holds two counts that are not the ends of a range")
    if low > high:
        raise NotUnderstood(f"{quoted(text)} runs from the larger number to the smaller")
    if high > LARGEST_COUNT:
        raise NotUnderstood(f"{quoted(text)} is too large for a count")
    return Count(low, high, text)
