"""A pack with words in place of organisations' names: `company A` for a company wherever it is named, in every text and every record.

Nothing is blurred or cut: the names are in no byte of what is made from such a pack. Names that stand on our own lists of sources (public
funders) and nowhere else stay, for they are categories here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from string import ascii_uppercase
from typing import Any
from urllib.parse import quote

from charts.said.view import View
from charts.specification import Table
from data.grammar.names import normal_text
from data.lists import all_names, names
from exports.pack import Pack
from queries.veiled import veiled_address

_WORD = re.compile(r"\w+")
_FORM = re.compile(r"[,\s]+(?:limited|ltd|plc|llp|cic|inc)\.?$", re.IGNORECASE)
_BETWEEN = r"(?:\s+|\+|%20)"  # in an address too
_APOSTROPHES = re.compile("['\u2018\u2019]")
_PLACES = ("statistics", "targets")  # kinds of records whose "organisation" is a country, a region or a board
Named = tuple[str, str]  # a name, and what kind of organisation has it; or a company's number, which names it as well, and _NUMBER
_NUMBER = "hidden number"


def hide_names(pack: Pack, view: View) -> Pack:
    """The pack without any name of an organisation that the view's records hold."""
    hidden = HiddenNames(each for each in named_in(view) if each[0] != pack.front.cluster)
    first = replace(pack, slides=hidden.everywhere(pack.slides))  # letters are given in the order of the slides
    told = {each.name: hidden.everywhere(getattr(first, each.name)) for each in fields(Pack) if each.name != "records"}
    # a key is a record's name or number folded, and says what stands hidden beside it
    return Pack(**told, records=lambda: (hidden.everywhere({**row, "key": None}) for row in pack.records()))


def without_names(table: Table, view: View) -> Table:
    """A table of what a view shows, without any name of an organisation that the view's records hold."""
    return HiddenNames(named_in(view)).everywhere(table)


def named_in(view: View) -> Iterator[Named]:
    """Every organisation that a record of the version names, whatever is filtered, and its kind."""
    everybody = view.unfiltered
    for row in everybody.ask("organisations"):
        others = [each.strip() for each in (row["other_names"] or "").split(";")]
        yield from ((each, row["organisation_kind"] or "organisation") for each in (row["name"], *others) if each)
        if row["company_number"]:
            yield row["company_number"], _NUMBER
    listed = {normal_text(each) for each in names("sources")}
    for row in everybody.ask("records"):
        if row["organisation"] and row["kind"] not in _PLACES:
            yield row["organisation"], "organisation"
        if row["kind"] == "investments" and row["source"] and normal_text(row["source"]) not in listed:
            yield row["source"], "funder"


class HiddenNames:
    """Names and the words that stand for them; a name gets its letter when it is first met."""

    def __init__(self, named: Iterable[Named]):
        self._letters: dict[tuple[str, str], str] = {}
        self._found: dict[str, list[tuple[re.Pattern[str], str, str]]] = {}
        kinds: dict[str, str] = {}
        for name, kind in named:
            kinds.setdefault(_shorter(name).casefold(), "organisation" if kind == "other" else kind)
            for form in (name, _shorter(name)):
                if form == name or normal_text(form) not in all_names():
                    for each in _spellings(form):
                        self._add(each, _shorter(name).casefold(), kinds)
        for several in self._found.values():
            several.sort(key=lambda each: -len(each[0].pattern))

    def _add(self, name: str, whose: str, kinds: Mapping[str, str]) -> None:
        first = _WORD.search(name)
        if not first:
            return
        words = name[first.start() :].split()
        flags = re.IGNORECASE if len(words) > 1 else re.NOFLAG  # one word alone may be a common one in another case
        spelled = _APOSTROPHES.sub(_APOSTROPHES.pattern, _BETWEEN.join(map(re.escape, words)))
        pattern = re.compile(rf"{spelled}(?!\w)", flags)
        self._found.setdefault(first[0].casefold(), []).append((pattern, whose, kinds[whose]))

    def everywhere(self, value: Any) -> Any:
        """The same value with every text in it reworded, and every address so that it leads where it led."""
        if isinstance(value, str):
            return self.reworded(value)
        if is_dataclass(value) and not isinstance(value, type):
            changed = {each.name: self.everywhere(old) for each in fields(value) if (old := getattr(value, each.name)) is not None}
            ways = {"way_back": veiled_address(value.way_back)} if "way_back" in changed else {}
            return replace(value, **changed | ways)
        if isinstance(value, tuple | list):
            return type(value)(self.everywhere(each) for each in value)
        if isinstance(value, Mapping):
            return {key: self.everywhere(each) for key, each in value.items()}
        return value

    def reworded(self, text: str) -> str:
        """A text with words in place of the names in it; with a capital where a sentence or a label begins."""
        said, end = [], 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for pattern, whose, kind in self._found.get(word[0].casefold(), ()):
                if found := pattern.match(text, word.start()):
                    instead = self._word(whose, kind)
                    begins = not text[: word.start()].strip() or text[: word.start()].rstrip().endswith((".", ":", "?"))
                    said += [text[end : word.start()], instead[:1].upper() + instead[1:] if begins else instead]
                    end = found.end()
                    break
        return "".join([*said, text[end:]])

    def _word(self, whose: str, kind: str) -> str:
        if kind == _NUMBER:
            return kind
        if (whose, kind) not in self._letters:
            self._letters[whose, kind] = _letter(sum(each == kind for _, each in self._letters))
        return f"{kind} {self._letters[whose, kind]}"


def _spellings(name: str) -> Iterator[str]:
    """A name as it is, one word alone in capitals too, and as an address spells it where that is otherwise."""
    yield name
    if " " not in name and name != name.upper():
        yield name.upper()
    if (spelled := quote(name, safe=" ")) != name:
        yield spelled


def _shorter(name: str) -> str:
    """A name without its legal form."""
    return _FORM.sub("", name)


def _letter(number: int) -> str:
    """A, B ... Z, AA, AB ..."""
    return (_letter(number // 26 - 1) if number >= 26 else "") + ascii_uppercase[number % 26]
