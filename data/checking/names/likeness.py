"""How like a text is to texts that are known, where mistyping and word order are all that may differ; knows no headings, no lists."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from data.grammar.cells import word_set
from data.grammar.names import plain

TAKEN, ASKED = 85, 60  # in hundredths, both included: what is taken for the known text, and what is asked about
ASKED_OF_ONE_WORD = 70  # where each is one word, less is another word and no mistyping
BEHIND = 5  # so much less like must the next meaning be, for the first to be taken
LONG_ENOUGH = 5  # letters; a shorter word that is nearly another is another: date and rate, cost and cosy
_BEGINNING = re.compile(r"(?:un|in|im|non|dis|mis|under|over|pre|re|de|co|sub)([a-z]{4,})")

# Words that say nothing about which of two things is meant.
_FILLING = word_set("a an the of our your this")
# Words that many headings share: two texts that have no other word in common are about different things.
_GENERAL = word_set(
    "name names date dates number no type kind code id ref reference status details in for to by from on at and or title list address"
)
# Words of the whole field: two texts that share only these are alike where what else they say is.
_OF_THE_FIELD = word_set("science sciences health healthcare care medical technology technologies tech")
# And words that the names of many organisations share: Foresight Group is no NatWest Group.
_OF_NAMES = word_set("group capital partners ventures holdings bank trust foundation council university college associates angels")
# Words that turn a text into another one: asked is not given, a target is no amount, and a total none at all.
_TURNING = word_set(
    """request requests requested asked ask sought apply applied application applications bid bids proposed proposal proposals
    total totals subtotal subtotals sub sum overall cumulative target targets match matched matching leverage leveraged own other
    others remaining remainder balance outstanding forecast planned plan plans expected estimate estimated projected anticipated budget
    budgeted cost costs cap maximum max minimum min previous prior last next old former original not no non without net gross vat
    average mean median per rejected declined withdrawn returned repaid refund spend spent unspent expenditure income capital revenue
    rdel cdel resource loan eligible contact person email phone telephone address parent subsidiary end start first second third
    deadline due before after by from to public private out male female full part variance difference change increase decrease potential
    unsuccessful share percentage percent % rate ratio year month quarter annual monthly quarterly"""
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """One meaning that a text may have: the known text that is most like it, and how like, out of 100."""

    meaning: str
    known: str
    score: float


def likenesses(text: str, known: Iterable[tuple[str, str]]) -> list[Likeness]:
    """What a text may mean, the likeliest first, from ASKED up. `known`: pairs of a known text and its meaning."""
    return list(_likenesses(plain(text), tuple(known)))


def certain(found: list[Likeness]) -> Likeness | None:
    """The one meaning that a text is taken for; None where it is to be asked, or left alone."""
    if not found or found[0].score < TAKEN or (len(found) > 1 and found[1].score > found[0].score - BEHIND):
        return None
    return found[0]


@functools.lru_cache(maxsize=4096)
def _likenesses(text: str, known: tuple[tuple[str, str], ...]) -> tuple[Likeness, ...]:
    letters = sum(map(str.isalpha, text))
    if letters < LONG_ENOUGH:
        return ()
    texts = _plainly(known)
    listed = list(texts)
    near = {
        each
        for scorer in (fuzz.ratio, fuzz.token_sort_ratio)
        for each, _, _ in process.extract(text, listed, scorer=scorer, score_cutoff=ASKED, limit=None)
    }
    best: dict[str, Likeness] = {}
    for each in sorted(near):
        score = score_of(text, each)
        original, meaning = texts[each]
        if score >= ASKED and (meaning not in best or score > best[meaning].score):
            best[meaning] = Likeness(meaning, original, score)
    return tuple(sorted(best.values(), key=lambda found: (-found.score, found.meaning)))


@functools.lru_cache(maxsize=32)
def _plainly(known: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, str]]:
    """What is known, by its text without capitals and signs."""
    return {plain(each): (each, meaning) for each, meaning in known}


def score_of(text: str, known: str) -> float:
    """How like two plain texts are, out of 100; nought where a word or a number makes the one another thing than the other."""
    words, others = text.split(), known.split()
    alone, alone_there = _without_partner(words, others), _without_partner(others, words)
    if any(word in _TURNING or not _in_letters(word) for word in (*alone, *alone_there)):
        return 0.0
    if _turned_by_its_beginning(alone, alone_there) or _turned_by_its_beginning(alone_there, alone):
        return 0.0
    score = max(fuzz.ratio(text, known), fuzz.token_sort_ratio(text, known))
    if not {*alone, *alone_there} - _FILLING:
        return score
    if len(words) == len(others) == 1:
        return min(score, TAKEN - 1) if score >= ASKED_OF_ONE_WORD else 0.0
    shared = {word for word in words if word not in alone} - _GENERAL - _FILLING
    if not shared or (shared <= _OF_THE_FIELD | _OF_NAMES and _say_other_things(alone, alone_there)):
        return 0.0
    return min(score, TAKEN - 1)


def _say_other_things(alone: list[str], alone_there: list[str]) -> bool:
    """Whether two texts each say something besides what they share that the other says in no like word: life and data science."""
    return bool(alone and alone_there) and fuzz.ratio(" ".join(sorted(alone)), " ".join(sorted(alone_there))) < ASKED


def says_more_or_less(text: str, known: str) -> bool:
    """Whether of two texts the one says what the other says, and at most more; a single word is compared by its letters."""
    words, others = plain(text).split(), plain(known).split()
    if len(words) == len(others) == 1:
        return True
    return any(not set(alone) - _FILLING for alone in (_without_partner(words, others), _without_partner(others, words)))


def _turned_by_its_beginning(words: list[str], others: list[str]) -> bool:
    """Whether a word is nearer to another without its beginning: `unspent`, `uncommited`, `repaid`."""
    beginnings = ((found[1], word) for word in words if (found := _BEGINNING.fullmatch(word)))
    return any(fuzz.ratio(rest, other) > fuzz.ratio(word, other) for rest, word in beginnings for other in others)


def _without_partner(words: list[str], others: list[str]) -> list[str]:
    return [word for word in words if not any(is_mistyped(word, other) for other in others)]


def is_mistyped(word: str, other: str) -> bool:
    """Whether two words are one, but for a slip of the fingers: never where one only begins with more (`uncommitted`)."""
    if word == other:
        return True
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) < LONG_ENOUGH or {word, other} & _TURNING or longer.endswith(shorter):
        return False
    return _in_letters(word) and _in_letters(other) and fuzz.ratio(word, other) >= TAKEN


def _in_letters(word: str) -> bool:
    """Whether a word is no number and holds none: of numbers every digit counts."""
    return not any(map(str.isdigit, word))
