"""Which pages there are, for whom, in which order: read from the tree at start-up, so that a new file is a new page."""

from __future__ import annotations

import functools
from pathlib import Path

PAGES = Path(__file__).parent.parent.parent
# The order of the navigation; a page that is not named here comes after those that are, by its name.
ORDER = (
    "overview", "funding", "events", "growth", "places", "organisations", "outcomes", "editions", "method", "present",
    "take_away", "upload", "history", "stories", "settings",
)  # fmt: skip
UNLISTED = ("stories",)  # reached from a page that is listed
TITLES = {"method": "How we count"}
ROOMS = {"board": ("board",), "staff": ("board", "staff")}  # which folders of pages an audience sees
FIRST = "overview"


@functools.cache
def page_files(who: str) -> tuple[Path, ...]:
    """Every page that an audience sees, in order: each .py one level under pages/ is one, but for those in parts/."""
    files = [file for room in ROOMS[who] for file in (PAGES / room).glob("*.py") if not file.name.startswith("_")]
    place = {name: at for at, name in enumerate(ORDER)}
    return tuple(sorted(files, key=lambda file: (place.get(file.stem, len(place)), file.stem)))


def page_title(file: Path) -> str:
    """A page's name in the navigation."""
    return TITLES.get(file.stem, file.stem.replace("_", " ").capitalize())


def visibility(file: Path) -> str:
    """Whether a page stands in the navigation, as Streamlit calls it."""
    return "hidden" if file.stem in UNLISTED else "visible"
