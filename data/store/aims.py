"""Targets that staff set in Settings rather than on a sheet: which may be set, and what each says."""

from __future__ import annotations

from data.grammar.amounts import read_amount
from data.grammar.dates import read_when
from data.grammar.numbers import read_number
from data.grammar.printing import print_when
from data.lists import entries, names
from data.model import NotUnderstood, When
from data.store.versions import NotPossible

TARGET = "target:"
UNITS = {entry["name"]: entry["unit"] for entry in entries("headlines")}
_UNKNOWN = When(None, None, "unknown")
_LIKE = {"GBP": "£35m", "ratio": "£3.50", "people": "3,000", "attendances": "3,000"}


def target_setting(headline: str) -> str:
    """The name of the setting that keeps the target of a headline: `target:secured funding`."""
    return f"{TARGET}{headline}"


def target_example(headline: str) -> str:
    """A figure as it may be typed for the target of a headline: `£35m`, for leverage `£3.50`."""
    return _LIKE.get(UNITS[headline], "60")


def target_value(figure: str, by_when: str) -> str:
    """What the setting keeps of a figure and a date as they were typed: `£35m by Mar 2026`; without a date the figure alone."""
    figure, by_when = " ".join(figure.split()), " ".join(by_when.split())
    return f"{figure} by {by_when}" if by_when else figure


def read_target(headline: str, value: str) -> tuple[int, When]:
    """The least that meets a target in the headline's own unit (pence, hundredths of a ratio, a count), and by when.

    Raises NotPossible for what is not understood, or is nothing to reach.
    """
    if headline not in UNITS:
        raise NotPossible(f"There is no headline {headline!r}; there are: {', '.join(names('headlines'))}.")
    figure, _, by_when = value.partition(" by ")
    unit, like = UNITS[headline], f"{target_example(headline)} by Mar 2026"
    try:
        least, when = _least(figure, unit), read_when(by_when) if by_when else _UNKNOWN
    except NotUnderstood as wrong:
        said = str(wrong)
        raise NotPossible(f"{said[:1].upper()}{said[1:]}. Write the target as {like}.") from None
    if least is None or least <= 0 or (by_when and when.end is None):
        raise NotPossible(f"A target says how much is to be reached, and by when or nothing: {like}.")
    return least, when


def _least(figure: str, unit: str) -> int | None:
    if unit == "GBP":
        amount = read_amount(figure)
        return amount.low if amount.currency == "GBP" and amount.qualifier in ("exact", "at least") else None
    number = read_number(figure.removeprefix("£") if unit == "ratio" else figure)
    if number is None:
        return None
    steps = number * 100 if unit == "ratio" else number
    if steps != int(steps) or steps > 10**15:
        raise NotUnderstood(f"'{figure}' is not {'a ratio with two decimals' if unit == 'ratio' else 'a whole number'}")
    return int(steps)


def check_target(name: str, value: str) -> str:
    """The target in words, for History. Raises NotPossible."""
    headline = name.removeprefix(TARGET)
    if value != " ".join(value.split()) or len(value) > 120:
        raise NotPossible("A target is one line of at most 120 letters.")
    _, when = read_target(headline, value)
    figure = value.partition(" by ")[0]
    return f"Target for {headline}: {figure}{f' by {print_when(when)}' if when.end else ''}"
