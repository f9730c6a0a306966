"""Reads the words before and after an amount: a qualifier, a harmless description, or something that changes the amount."""

from __future__ import annotations

import re

from data.grammar import money_words as known
from data.grammar.cells import quoted, word_set
from data.model import NotUnderstood

MASK = "¦"  # stands where a date or a derivation stood, so that a range cannot reach across it
_LEAD_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?|[^A-Za-z ]", re.ASCII)
_JOINS = word_set("of for from to in by over across towards toward via with at and or through between during within since the a an")
_LONGEST_FIRST_BEFORE = sorted(known.QUALIFIER_BEFORE, key=len, reverse=True)
_LONGEST_FIRST_AFTER = sorted(known.QUALIFIER_AFTER, key=len, reverse=True)


def read_lead(lead: str) -> tuple[str, str]:
    """The word that opens a range (`between`, `from`) and the qualifier in what stands before the amount."""
    words = lead.strip().lower()
    if not words:
        return "", ""
    opening = next((each for each in ("between", "from") if words == each or words.endswith(" " + each)), "")
    words = words[: len(words) - len(opening)].strip()
    qualifier = ""
    for phrase in _LONGEST_FIRST_BEFORE:
        if words.endswith(phrase) and (not phrase[0].isalpha() or not words[: -len(phrase)][-1:].isalnum()):
            qualifier, words = known.QUALIFIER_BEFORE[phrase], words[: -len(phrase)]
            break
    _refuse_changes(words)
    for word in _LEAD_WORD.findall(words):
        if word not in known.HARMLESS_BEFORE and word not in (":", ",", ";", MASK):
            raise NotUnderstood(f"{quoted(word)} before the amount is not understood")
    return opening, qualifier


def read_trail(trail: str) -> str:
    """The qualifier in what stands after the amount; the rest must be a description that leaves the amount as it is."""
    words = trail.strip().rstrip(".").strip()
    if not words:
        return ""
    lower = words.lower()
    qualifier = ""
    for phrase in _LONGEST_FIRST_AFTER:
        for form in (phrase, f"({phrase})", f", {phrase}"):
            if lower.startswith(form) and not (form[-1].isalpha() and lower[len(form) :][:1].isalnum()):
                rest = words[len(form) :].strip()
                if phrase != "plus" or not rest:
                    qualifier, words = known.QUALIFIER_AFTER[phrase], rest
                break
        if qualifier:
            break
    if not words:
        return qualifier
    if words[-1] in ",;:-(&/" or words.count("(") != words.count(")") or words.split()[-1].lower() in _JOINS:
        raise NotUnderstood(f"{quoted(trail.strip())} after the amount breaks off")
    _refuse_changes(words)
    start = re.match(r"[(,;:¦]|- (?=[A-Za-z])|[A-Za-z]+", words)
    if not start or (start[0][0].isalpha() and start[0].lower() not in known.STARTS_DESCRIPTION):
        raise NotUnderstood(f"{quoted(words)} after the amount is not understood")
    if re.search(r"[^A-Za-z\u00c0-\u024f ,;:.()&'\"/¦-]", words):
        raise NotUnderstood(f"{quoted(words)} after the amount holds a sign that is not understood")
    return qualifier


def _refuse_changes(words: str) -> None:
    for pattern, message in known.CHANGES:
        if pattern.search(words):
            raise NotUnderstood(message)
