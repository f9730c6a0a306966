"""Reads where something is: inside the region, the region itself, wider, in several places, elsewhere, or nowhere that is listed.

Source of the rules: the counting rules, section 4 ("Place and sector") and section 7; the places stand in `data/lists/places.csv`.
A bare "West Midlands" is the region.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

from data.grammar.cells import LONGEST_TEXT, is_unknown, one_kind_of_sign, word_set
from data.lists import entries

WITHIN = ("inside", "region", "wider", "several", "elsewhere", "unlisted", "")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the list calls it (or as the cell does, if the list does not), its GSS code, and where it is: one of WITHIN."""

    name: str
    code: str
    within: str


@dataclass(frozen=True, slots=True)
class _Listed:
    """One row of the list, and how wide it is: 0 an authority, 1 a part of the region, 2 the region, 3 wider, 4 elsewhere."""

    name: str
    code: str
    width: int
    itl: str

    @property
    def in_region(self) -> bool:
        return self.width < 3

    def contains(self, other: _Listed) -> bool:
        """Whether a wider place holds the other one, by their ITL codes; "UK" stands for all of them."""
        if self.width != 3 or other is self or not other.itl:
            return False
        if self.itl == "UK" or other.itl == "UK":
            return other.itl != "UK"
        return all(code[:3] in self.itl.split() for code in other.itl.split())


@dataclass(slots=True)
class _Part:
    """What stands between two separators: the listed places in it, and whether there are words besides them."""

    places: list[_Listed]
    other_words: bool
    capital: bool


_WIDTHS = {"authority": 0, "sub-region": 1, "combined authority": 1, "region": 2, "wider": 3, "elsewhere": 4, "country": 4}
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|&|,|[()]")
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|[0-9]+|several|multiple|many|various|all|both|different|other)"
    r"(?: [\w-]+){0,2}? "
    r"(?:regions|nations|countries|counties|authorities|cities|towns|places|locations|sites|areas|venues|zones|hubs)\b"
    r"|^(?:several|multiple|many|various)$|\bmulti-?(?:region|site|location|country)|\bcross-?(?:region|border)",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?(?: ?[0-9][A-Z]{2})?", re.IGNORECASE | re.ASCII)
_EXCEPT = re.compile(r"\b(?:outside|excluding|except|apart from|other than|not in|beyond)\b", re.IGNORECASE)
_ONLINE = frozenset(("online", "virtual", "virtually", "on line", "zoom", "teams", "microsoft teams", "webinar", "remote"))
_STREETS = word_set(
    """road street lane way avenue house drive close court row gate hill square terrace crescent building buildings room
    suite wharf place"""
)


def is_postcode(text: str) -> bool:
    """Whether a text is a postcode or the first part of one, and nothing else: no list here says where that is."""
    return _POSTCODE.fullmatch(text.strip()) is not None


def read_place(text: str) -> Place:
    """The place that a text names. Nothing raises: what is not listed is "unlisted", a blank or "online" is no place (within "").

    Towns and sites stand for their authority. Several places of the region are "region"; one beside others outside is "several".
    """
    words = one_kind_of_sign(text)
    if not words or is_unknown(words):
        return Place("", "", "")
    names, codes = _lexicon()[:2]
    if listed := names.get(_folded(words)) or codes.get(words.upper()):
        return _place_of(listed)
    if words.lower() in _ONLINE:
        return Place("Online", "", "")
    if len(words) > LONGEST_TEXT:
        return Place(words, "", "unlisted")
    parts = _parts(text, words)
    places = list(dict.fromkeys(place for part in parts for place in part.places))
    if _EXCEPT.search(words):
        region_only = places and all(place.width == 2 for place in places)
        return Place(words, "", "elsewhere" if region_only else "several" if places else "unlisted")
    if not places:
        return Place(words, "", "several" if len(parts) > 1 or _SEVERAL.search(words) else "unlisted")
    if any(not part.places for part in parts):
        return Place(words, "", "several")
    return _judge(places, words)


def _judge(places: list[_Listed], words: str) -> Place:
    """Where listed places are, taken together."""
    if len(places) == 1:
        return _place_of(places[0])
    joined = "; ".join(place.name for place in places)
    widest = max(places, key=lambda place: place.width if place.in_region else -1)
    if all(place.in_region for place in places):
        return _place_of(widest) if widest.width == 2 else Place(joined, "", "region")
    if all(place.width == 4 for place in places):
        return Place(joined, "", "elsewhere")
    for place in places:
        if all(other is place or place.contains(other) for other in places):
            return _place_of(place)
    return Place(words, "", "several")


def _place_of(listed: _Listed) -> Place:
    return Place(listed.name, listed.code, ("inside", "region", "region", "wider", "elsewhere")[listed.width])


@functools.cache
def _lexicon() -> tuple[dict[str, _Listed], dict[str, _Listed], frozenset[str], int]:
    """Folded name -> place, code -> place, the names that need a capital letter, and the words of the longest name."""
    names: dict[str, _Listed] = {}
    codes: dict[str, _Listed] = {}
    capital = set()
    rows = [(row, _Listed(row["name"], row["code"], _WIDTHS[row["kind"]], row["itl"])) for row in entries("places")]
    for row, listed in rows:
        for name in (row["name"], *row["also_called"].split(";")):
            if folded := _folded(name):
                names.setdefault(folded, listed)
                if name.strip()[0].isupper():
                    capital.add(folded)
        if row["code"]:
            codes[row["code"]] = listed
        if row["itl"] and " " not in row["itl"] and row["kind"] in ("region", "sub-region"):
            codes.setdefault(row["itl"], listed)
    return names, codes, frozenset(capital), max(name.count(" ") + 1 for name in names)


def _folded(text: str) -> str:
    """For looking up: small letters without accents and punctuation, & as and."""
    text = unicodedata.normalize("NFKD", text.casefold()).replace("&", " and ").replace("'", "").replace(".", "")
    return " ".join("".join(each if each.isalnum() else " " for each in text if not unicodedata.combining(each)).split())


def _parts(text: str, words: str) -> list[_Part]:
    """The parts of a list, between semicolons, strokes and new lines; brackets and commas belong to an address."""
    needs_capitals = any(each.isupper() for each in words)
    parts: list[_Part] = []
    for item in re.split(r"[;\n\r|/\u2022]", text):
        item = one_kind_of_sign(item)
        if any(each.isalnum() for each in item) and item.lower() not in _ONLINE:
            parts.extend(_parts_of_item(item, needs_capitals))
    return parts


def _parts_of_item(item: str, needs_capitals: bool) -> list[_Part]:
    tokens = _WORD.findall(item.replace("-", " ").replace(".", "") if "-" in item or "." in item else item)
    runs: list[_Part] = [_Part([], False, False)]
    place = 0
    while place < len(tokens):
        listed, length = _longest(tokens, place, needs_capitals)
        if listed:
            runs[-1].places.append(listed)
        elif tokens[place] in ("and", "&"):
            runs.append(_Part([], False, False))
        elif tokens[place] not in (",", "(", ")"):
            runs[-1].other_words = True
            runs[-1].capital |= tokens[place][0].isupper()
        place += length
    for run in runs:
        run.places = _narrowest(run.places)
    return _joined_runs(runs)


def _joined_runs(runs: list[_Part]) -> list[_Part]:
    """Parts around an "and" stay apart only where each is a place: `Birmingham and Timbuktu`, not `research and training`."""
    known = [run for run in runs if run.places]
    if len(runs) > 1 and known and all(not run.other_words for run in known) and all(run.places or run.capital for run in runs):
        return runs
    return known or [_Part([], True, False)]


def _longest(tokens: list[str], at: int, needs_capitals: bool) -> tuple[_Listed | None, int]:
    """The listed place with the longest name that starts at this word, and how many tokens it takes; else None and 1."""
    names, _, capital, most = _lexicon()
    found: tuple[_Listed | None, int] = (None, 1)
    name = ""
    for end in range(at, min(len(tokens), at + most + 2)):
        token = tokens[end]
        if token in (",", "(", ")"):
            continue
        name = f"{name} {_folded(token)}".strip()
        listed = names.get(name)
        if listed and not (needs_capitals and name in capital and not tokens[at][0].isupper() and not tokens[at][0].isdigit()):
            found = (listed, end + 1 - at)
    listed, length = found
    following = tokens[at + length : at + length + 2]
    if (
        listed
        and following
        and (following[0].lower() in _STREETS or (len(following) > 1 and "," not in following and following[1].lower() in _STREETS))
    ):
        return None, length
    return found if listed else (None, 1)


def _narrowest(places: list[_Listed]) -> list[_Listed]:
    """Of an address (`Birmingham, West Midlands, UK`) the narrowest place."""
    places = list(dict.fromkeys(places))
    inside = [place.width for place in places if place.in_region]
    kept = [place for place in places if not place.in_region or place.width == min(inside)]
    return [place for place in kept if not any(place.contains(other) for other in kept)]
