"""The words that stand around an amount of money: currencies, magnitudes, qualifiers, and words that change its meaning.

Source: the counting rules, section 2. How they are put together is left to `amounts`.
"""

from __future__ import annotations

import re

from data.grammar.cells import word_set

# ISO 4217 codes as they are written; in small letters only those that are no English word.
CODES = tuple(
    sorted(
        word_set(
            """GBP EUR USD CHF JPY CNY SEK NOK DKK ISK PLN CZK HUF RON BGN CAD AUD NZD SGD HKD KRW TWD INR PKR LKR THB MYR IDR
            PHP VND ILS AED SAR QAR KWD TRY UAH ZAR NGN KES EGP BRL MXN CLP ARS"""
        )
    )
)
_SYMBOLS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD",
    "R$": "BRL", "£": "GBP", "€": "EUR", "$": "USD", "₹": "INR", "₩": "KRW", "₪": "ILS",
}  # fmt: skip
_NAMES = {
    "pound": "GBP", "pounds": "GBP", "pounds sterling": "GBP", "sterling": "GBP", "euro": "EUR", "euros": "EUR",
    "dollar": "USD", "dollars": "USD", "us dollars": "USD", "swiss francs": "CHF",
}  # fmt: skip
CURRENCIES = {**{code.lower(): code for code in CODES}, **{sign.lower(): code for sign, code in _SYMBOLS.items()}, **_NAMES}


# What a heading or a title may call the currency of its figures beside pounds; codes that may be a word are no currency there.
IN_HEADINGS = {name: code for name, code in CURRENCIES.items() if code != "GBP" and (not name.isalpha() or name in _NAMES)} | {
    code.lower(): code for code in ("EUR", "USD", "CHF", "JPY", "SEK", "NOK", "DKK", "AUD", "NZD", "SGD")
}  # fmt: skip


def _any_of(words: object) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[ -]") for word in sorted(words, key=len, reverse=True))


SYMBOL = _any_of(_SYMBOLS)
CODE = rf"(?:(?-i:{'|'.join(CODES)})|gbp|eur|usd)(?![A-Za-z])"
NAME = rf"(?:{_any_of(_NAMES)})(?![A-Za-z])"

OF_HEADINGS = _any_of(IN_HEADINGS)  # for a text in small letters

MAGNITUDES = {
    "k": 10**3, "grand": 10**3, "thousand": 10**3, "thousands": 10**3,
    "m": 10**6, "mm": 10**6, "mn": 10**6, "mil": 10**6, "mill": 10**6, "million": 10**6, "millions": 10**6,
    "b": 10**9, "bn": 10**9, "billion": 10**9, "billions": 10**9,
    "tn": 10**12, "trn": 10**12, "trillion": 10**12,
}  # fmt: skip
MAGNITUDE = _any_of(MAGNITUDES)

# Words before an amount, and what they say of it. Longest first, so that "no more than" is not "more than".
BEFORE = {
    "at least": "at least, a minimum of, minimum of, minimum, min, min., more than, over, exceeding, exceeds, in excess of, above, "
    "not less than, no less than, no fewer than, upwards of, upward of, >, >=, ≥",
    "up to": "up to, a maximum of, maximum of, maximum, max, max., less than, under, below, no more than, not more than, at most, "
    "not exceeding, no greater than, <, <=, ≤",
    "about": "c., c, ca., ca, circa, about, approx, approx., approximately, around, roughly, some, nearly, almost, just under, "
    "just over, just above, just below, estimated, an estimated, estimated at, est., est, estimate, ~, ≈",
}
AFTER = {
    "at least": "+, plus, or more, or above, or over, and above, and over, and upwards, minimum, min, min., at least",
    "up to": "maximum, max, max., or less, or under, and under, and below, at most",
    "about": "approx, approx., approximately, or so, or thereabouts, estimated, estimate, est, est.",
}
QUALIFIER_BEFORE = {word.strip(): name for name, words in BEFORE.items() for word in words.split(",")}
QUALIFIER_AFTER = {word.strip(): name for name, words in AFTER.items() for word in words.split(",")}

# All that may stand before an amount besides a qualifier: names of what the amount is, which say nothing about how much.
HARMLESS_BEFORE = word_set(
    """a an the of is was at in for value valued worth amount amounts sum total totalling budget grant grants award awards
    fund funds funding finance investment investments round seed series equity loan debt capital revenue cash match
    matched co co-investment contribution contributions support cost costs price deal package programme project raise
    raised raising secured committed announced received awarded invested realised public private government tranche phase
    overall initial final"""
)

# A description after an amount starts with one of these (or with a bracket, a comma, a semicolon or a colon).
STARTS_DESCRIPTION = word_set(
    """of for from to in by over across towards toward via under with as on into through at between during within since grant
    grants award awarded equity loan debt capital revenue investment invested funding fund funds finance cash match
    matched contribution contributed support secured committed announced received raised realised public private
    government total overall programme project package round seed series deal budget venture innovate
    convertible safe asa cln bridge extension"""
)

# What changes how much an amount is: pattern -> what is wrong, for staff.
CHANGES = tuple(
    (re.compile(pattern, re.IGNORECASE | re.ASCII), message)
    for pattern, message in (
        (r"%|\bper ?cent\b|\bpercentage\b", "the text holds a percentage, not only an amount"),
        (
            r"\b(?:per|p\.?a\b|p/a|annum|annual(?:ly)?|yearly|monthly|weekly|daily|quarterly|"
            r"a (?:year|month|week|day|quarter)|each|"
            r"apiece|every)\b|/ ?(?:year|yr|month|week|day|company|head)",
            "the amount is for each of several (per year, per company, each), not a total",
        ),
        (r"\b(?:out of|shares?|stake|half|third of|part of|portion)\b", "the amount is said to be a part or a share of something"),
        (
            r"\b(?:vat|tax|taxes|net|excluding|excl|exclusive|ex|before|after)\b",
            "the text leaves open what is in the amount (VAT, tax, net of)",
        ),
        (
            r"\b(?:plus|minus|less|more|fewer|times|x|double|twice|triple|additional|reduced|increased?|increasing|rise|cut|up|down|"
            r"loss|shortfall|gap)\b|[*+=×]",
            "something is added to or taken from the amount",
        ),
        (
            r"\b(?:not|no|never|nor|without|withdrawn|rejected|refused|declined|cancelled|lapsed|returned|repaid|clawed|unsuccessful)\b",
            "the text denies the amount or says that it was given up",
        ),
        (
            r"\b(?:if|subject to|unless|maybe|perhaps|possibly|potential(?:ly)?|"
            r"either|or|tbc|tba|tbd|to be|unconfirmed|pending)\b|\?",
            "the text leaves open whether the amount holds",
        ),
        (
            r"\b(?:valuation|valued|turnover|revenues|market cap|(?:pre|post)-money|prices|real terms)\b",
            "the amount is a valuation, a turnover or at other prices, not money that flowed",
        ),
        (
            r"\b(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|lakhs?|crores?|pence|pounds?|euros?|dollars?|sterling)\b",
            "a second figure or currency stands in words beside the amount",
        ),
    )
)
