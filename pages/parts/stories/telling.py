"""What an address asks to be played: which story, of which edition, under which filters, with or without names."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self
from urllib.parse import urlencode

from exports.deck.wall import for_wall
from exports.making import make_pack, stories, story_named
from exports.pack import Pack
from exports.story import UnknownStory
from pages.parts.choices.edition_choice import TODAY
from pages.parts.door import shown, store
from queries.editions import editions
from queries.filters import WORDS, Filters


@dataclass(frozen=True)
class Telling:
    """A story as it is played. `edition`: `today` for live figures."""

    story: str
    edition: str = TODAY
    filters: Filters = field(default_factory=Filters)
    names_hidden: bool = False

    @classmethod
    def of(cls, words: Sequence[tuple[str, str]]) -> Self:
        """Raises UnknownStory and UnknownFilter. The newest edition where none is named, so that an upload during a talk changes
        nothing on screen; today's figures where none is kept, and of a story that says so."""
        said = dict(words)
        known = stories(store().standing())
        name = said.get("story", "")
        if name not in known:
            raise UnknownStory(f"There is no story {name[:60]!r}; there are: {', '.join(known)}.")
        kept = [] if known[name].live else editions(shown())
        newest = kept[-1].target if kept else TODAY
        filters = Filters.from_words([(word, value) for word, value in words if word in WORDS])
        return cls(name, said.get("edition") or newest, filters, said.get("names") == "hidden")

    def kept(self) -> list[tuple[str, str]]:
        """What goes along to another page."""
        return [*self.filters.as_query(), *([("edition", self.edition)] if self.edition != TODAY else [])]

    def address(self) -> str:
        """Where it is played."""
        hidden = [("names", "hidden")] if self.names_hidden else []
        return "present?" + urlencode([("story", self.story), ("edition", self.edition), *self.filters.as_query(), *hidden])

    def other_names(self) -> str:
        """The address of the same presenter's window with names hidden, or shown where they are hidden."""
        return f"{replace(self, names_hidden=not self.names_hidden).address()}&notes=1"

    def pack(self) -> Pack:
        """Its slides, from the cache where nothing was published since. Raises NotPossible."""
        here = store()
        return _pack(here.directory, (here.version(), here.own_version()), self)


@functools.lru_cache(maxsize=16)
def _pack(_directory: Path, _versions: tuple[str | None, ...], told: Telling) -> Pack:
    edition = "" if told.edition == TODAY else told.edition
    here = store()
    story = for_wall(story_named(here, told.story))
    return make_pack(here, story=story, filters=told.filters, edition=edition, names_hidden=told.names_hidden)
