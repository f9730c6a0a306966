"""What an address asks to be played: which story, of which edition, under which filters, with or without names."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self
from urllib.parse import urlencode

from exports.deck.wall import for_wall
from exports.making import make_pack, stories, story_named, view_of
from exports.pack import Pack
from exports.story import UnknownStory
from pages.parts.choices.filter_bar import choices
from pages.parts.door import shown, store
from queries.editions import editions
from queries.filters import WORDS, Filters
from queries.veiled import EDITION, STORY, TODAY, unveiled, veiled_address


@dataclass(frozen=True)
class Telling:
    """A story as it is played. `edition`: `today` for live figures."""

    story: str
    edition: str = TODAY
    filters: Filters = field(default_factory=Filters)
    names_hidden: bool = False

    @classmethod
    def of(cls, words: Sequence[tuple[str, str]]) -> Self:
        """The newest edition where none is named, so that an upload during a talk changes nothing on screen; today's figures where none
        is kept, and of a story that says so. Raises UnknownStory, UnknownFilter and NotPossible."""
        known = stories(store().standing())
        kept = [each.target for each in editions(shown())]
        named = {STORY: list(known), EDITION: kept}
        said = dict(words) | dict(unveiled([each for each in words if each[0] in named], lambda: named))
        name = said.get(STORY, "")
        if name not in known:
            raise UnknownStory(f"There is no story {name[:60]!r}; there are: {', '.join(known)}.")
        edition = said.get(EDITION) or (kept[-1] if kept and not known[name].live else TODAY)
        chosen = [(word, value) for word, value in words if word in WORDS]
        return cls(name, edition, Filters.from_words(unveiled(chosen, lambda: _choices(edition))), said.get("names") == "hidden")

    def list_address(self) -> str:
        """Where the stories are listed, with the same choice."""
        edition = [(EDITION, self.edition)] if self.edition != TODAY else []
        return self._marked("present?" + urlencode([*self.filters.as_query(), *edition]))

    def address(self) -> str:
        """Where it is played."""
        hidden = [("names", "hidden")] if self.names_hidden else []
        return self._marked("present?" + urlencode([(STORY, self.story), (EDITION, self.edition), *self.filters.as_query(), *hidden]))

    def _marked(self, address: str) -> str:
        return veiled_address(address) if self.names_hidden else address

    def other_names(self) -> str:
        """The address of the same presenter's window with names hidden, or shown where they are hidden; no name stands in either."""
        return veiled_address(replace(self, names_hidden=not self.names_hidden).address()) + "&notes=1"

    def pack(self) -> Pack:
        """Its slides, from the cache where nothing was published since. Raises NotPossible."""
        here = store()
        return _pack(here.directory, (here.version(), here.own_version()), self)


def _choices(edition: str) -> dict[str, list[str]]:
    return choices(view_of(store(), Filters(), "" if edition == TODAY else edition))


@functools.lru_cache(maxsize=16)
def _pack(_directory: Path, _versions: tuple[str | None, ...], told: Telling) -> Pack:
    edition = "" if told.edition == TODAY else told.edition
    here = store()
    story = for_wall(story_named(here, told.story))
    return make_pack(here, story=story, filters=told.filters, edition=edition, names_hidden=told.names_hidden)
