"""The words of dates: months, weekdays, seasons, and the patterns by which a date inside another text is known."""

from __future__ import annotations

import re

MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS = {
    **{name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name.lower(): number for number, name in enumerate(FULL_MONTH_NAMES, 1)},
    "sept": 9,
}
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = {
    **{name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)},
    **{name[:3].lower(): number for number, name in enumerate(WEEKDAY_NAMES)},
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip
SEASONS = ("spring", "summer", "autumn", "winter", "easter", "christmas", "michaelmas", "lent")

_FLAGS = re.IGNORECASE | re.ASCII
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
YEAR = r"(?:19|20)[0-9]{2}"

_NOT_JOINED = r"(?<![\w£$€.,/-])"
_END = r"(?![\w/]|[.,-][0-9])"
# What no one takes for anything but a date, inside another text: with a month's name, in full figures, or as 2024/25.
_PLAIN_DATE = (
    rf"(?:(?:q[1-4],? )?(?:fy ?)?{YEAR}/(?:20)?[0-9]{{2}}(?: q[1-4])?|fy ?{YEAR}-(?:20)?[0-9]{{2}}"
    rf"|(?:q[1-4] )?fy ?[0-9]{{2}}/[0-9]{{2}}"
    rf"|{YEAR}-[01][0-9]-[0-3][0-9]|[0-3]?[0-9]/[01]?[0-9]/{YEAR}"
    rf"|(?:[0-3]?[0-9](?:st|nd|rd|th)? (?:of )?)?{MONTH}\.?,? {YEAR})"
)
# A year on its own needs a word before it (`in 2023`) and nothing after it that it could count (`in 2000 homes`).
_LONE_YEAR = rf"{YEAR}(?= ?(?:$|[,;:.)¦(]|(?:for|from|to|by|over|as|with|of|on|via|under|and) ))"
DATE_INSIDE_TEXT = re.compile(
    rf"\((?:in |by |as at |as of |from )?(?:{_PLAIN_DATE}|{YEAR})\)"
    rf"|{_NOT_JOINED}(?:(?:in|during|by|since|until|as at|as of|on|for|from|dated) )?{_PLAIN_DATE}{_END}"
    rf"|{_NOT_JOINED}(?:in|during|by|since|until|as at|as of) {_LONE_YEAR}",
    _FLAGS,
)
DURATION = re.compile(
    r"\b(?:over|across|within|for|during) (?:(?:the|a) )?(?:next |first |last |coming )?(?:period of )?"
    r"[0-9]{1,2}(?:-[0-9]{1,2})?[ -](?:year|yr|month|week|day)s?(?: period)?\b(?![/'-])",
    _FLAGS,
)
