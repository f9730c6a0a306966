"""Names of organisations that may be one organisation's: which two are asked about, and the likely answer; knows no store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from data.checking.names.likeness import ASKED, is_mistyped, says_more_or_less, score_of
from data.grammar.cells import word_set
from data.grammar.names import normal_name

SAME, DIFFERENT = "same", "different"
ONE_WORD = 80  # where each name is one word, what is less like is another name: Etalon and Betatron
MOST_COMPARED = 5_000_000  # pairs of names; those of a return with most money come first
# Words that companies of one group add to a name they share; any other word more is likely another organisation.
_OF_A_GROUP = word_set("group holding holdings company co corporation corp incorporated inc gmbh ag sa bv uk gb the ltd limited plc llp")
# Words that make a name another body's: a university and the hospitals of its town share most of theirs.
_ANOTHER_BODY = word_set("university college school hospital hospitals nhs council")


@dataclass
class Named:
    """What is known under one folded name. `pence`: the money of its records at the low ends, whatever their status."""

    folded: str
    name: str = ""  # as it is written
    numbers: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)  # other names of its own, folded
    places: set[str] = field(default_factory=set)
    segments: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    records: int = 0
    pence: int = 0
    offered: bool = False  # it stands in the return that is checked


@dataclass(frozen=True)
class Namesakes:
    """Two names that may be one organisation's; `likely` is the likely answer."""

    first: Named
    second: Named
    likely: str

    @property
    def setting(self) -> str:
        """The name of the setting that keeps the answer."""
        return organisation_setting(self.first.folded, self.second.folded)

    @property
    def pence(self) -> int:
        """The money that hangs on the answer."""
        return self.first.pence + self.second.pence


def organisation_setting(name: str, other: str) -> str:
    """The setting that says whether two names are one organisation's: `organisation:medmin|medmin group`, the lesser first."""
    return "organisation:" + "|".join(sorted((normal_name(name), normal_name(other))))


def namesakes(named: Iterable[Named], answers: dict[str, str]) -> list[Namesakes]:
    """The pairs to ask about, those with most money first; at most one of any two organisations.

    Names with one company number, one of which is the other's other name, or which were answered to be the same, are one
    organisation already; two numbers are two. `answers`: the settings that stand.
    """
    by_name = {each.folded: each for each in named if each.folded}
    one_of = _organisations(by_name, answers)
    numbers: dict[str, set[str]] = {}
    for name, each in by_name.items():
        numbers.setdefault(one_of[name], set()).update(each.numbers)
    best: dict[tuple[str, str], tuple[float, str, str]] = {}
    for name, other, score in _alike(by_name):
        pair = tuple(sorted((one_of[name], one_of[other])))
        told = organisation_setting(name, other) in answers
        two_numbers = numbers[pair[0]] and numbers[pair[1]]
        if pair[0] != pair[1] and not told and not two_numbers and (pair not in best or score > best[pair][0]):
            best[pair] = (score, *sorted((name, other)))
    found = [Namesakes(by_name[name], by_name[other], _likely(name, other)) for _, name, other in best.values()]
    return sorted(found, key=lambda each: (-each.pence, each.setting))


def _organisations(by_name: dict[str, Named], answers: dict[str, str]) -> dict[str, str]:
    """Each name -> the one that stands for all names of its organisation."""
    stands_for = {name: name for name in by_name}

    def first(name: str) -> str:
        while stands_for[name] != name:
            name = stands_for[name]
        return name

    def join(name: str, other: str) -> None:
        if name in stands_for and other in stands_for:
            stands_for[first(name)] = first(other)

    for name, each in by_name.items():
        for other in each.others:
            join(name, other)
    of_number: dict[str, str] = {}
    for name, each in by_name.items():
        for number in each.numbers:
            join(name, of_number.setdefault(number, name))
    for setting, answer in answers.items():
        if setting.startswith("organisation:") and answer == SAME:
            join(*setting.removeprefix("organisation:").split("|", 1))
    return {name: first(name) for name in by_name}


def _alike(by_name: dict[str, Named]) -> Iterable[tuple[str, str, float]]:
    """Pairs of like names of which one stands in the return, with how like they are."""
    names = list(by_name)
    offered = sorted((each for each in by_name.values() if each.offered), key=lambda each: (-each.pence, each.folded))
    for each in offered[: max(1, MOST_COMPARED // max(1, len(names)))]:
        near = {
            other
            for scorer in (fuzz.ratio, fuzz.token_sort_ratio)
            for other, _, _ in process.extract(each.folded, names, scorer=scorer, score_cutoff=ASKED, limit=None)
        }
        for other in near - {each.folded}:
            score = score_of(each.folded, other)
            enough = ASKED if " " in each.folded or " " in other else ONE_WORD
            if score >= enough and says_more_or_less(each.folded, other) and not _more_words(each.folded, other) & _ANOTHER_BODY:
                yield each.folded, other, score


def _likely(name: str, other: str) -> str:
    """One organisation where nothing but slips, or words of its group, tell the names apart."""
    return SAME if _more_words(name, other) <= _OF_A_GROUP else DIFFERENT


def _more_words(name: str, other: str) -> set[str]:
    """The words that one name has and the other has not."""
    words, others = name.split(), other.split()
    more = {word for word in words if not any(is_mistyped(word, each) for each in others)}
    return more | {word for word in others if not any(is_mistyped(word, each) for each in words)}
