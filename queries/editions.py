"""Editions as they are opened: which there are, one of them as a version to ask, and what two versions count otherwise."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace

from data.model import MEANINGS
from data.store.acts import Act
from data.store.aims import TARGET
from data.store.appearance import APPEARANCE
from data.store.notes import NOTE
from data.store.stories import STORY
from queries.differences import Difference, Known, Row, differences
from queries.filters import Filters
from queries.shown import Shown

_EVERYTHING = Filters()


def editions(now: Shown) -> list[Act]:
    """The editions of what is shown, oldest first."""
    return [act for act in now.standing.acts if act.act == "edition" and not act.withdrawn]


@functools.lru_cache(maxsize=64)
def opened(now: Shown, edition: Act) -> Shown:
    """An edition as a version to ask. What became confidential since is hidden in it too, so what is hidden is part of its name: it is
    opened anew only when that changes."""
    withheld = now.withheld if now.edition else tuple(row["mark"] for row in now.ask("withheld", _EVERYTHING, "staff"))
    path = now.path.with_stem(f"v{edition.sequence}")
    stat = path.stat()
    digits = hashlib.sha256("|".join((str(path), str(stat.st_size), str(stat.st_mtime_ns), *withheld)).encode()).hexdigest()[:8]
    return Shown(f"{path.stem}-{digits}", path, now.demonstration, edition.target, withheld)


def under_todays_settings(edition: Shown, now: Shown) -> Shown:
    """An edition as today's settings would have it; itself where they move no figure otherwise than its own."""
    if _settings(edition) == _settings(now):
        return edition
    return replace(edition, version=f"{edition.version}-under-{now.version}", settings_of=now.path)


def _settings(shown: Shown) -> dict[str, str]:
    """The settings and answers that can move a figure of records that were read already."""
    standing = shown.standing.settings.items()
    return {name: value for name, value in standing if name not in APPEARANCE and not name.startswith((NOTE, STORY, TARGET, *MEANINGS))}


@functools.lru_cache(maxsize=64)
def printed(now: Shown, edition: Act) -> dict[str, Row]:
    """The headlines of an edition as they were printed, by measure. Never change them.

    Where a deal in it became confidential since, they are reckoned without it instead: what was printed less what is reckoned now would
    be its amount. What was printed then stands in History, for staff.
    """
    then = opened(now, edition)
    rows = then.ask("headlines", _EVERYTHING, "board") if holds_back(then) else json.loads(edition.value or "[]")
    return {row["measure"]: row for row in rows}


def holds_back(edition: Shown) -> bool:
    """Whether something in an edition became confidential after it was kept."""
    return bool(edition.withheld) and any(row["since"] for row in edition.ask("withheld", _EVERYTHING, "staff"))


def edition_before(now: Shown) -> Act | None:
    """The newest edition that is older than what is shown; None where there is none."""
    return next((each for each in reversed(editions(now)) if each.target != now.edition), None)


def printed_of(now: Shown) -> dict[str, Row]:
    """The headlines of the edition that is shown as they were printed; none where today's figures are shown."""
    return next((printed(now, each) for each in editions(now) if each.target == now.edition), {})


@functools.lru_cache(maxsize=16)
def differing(before: Shown, after: Shown) -> Mapping[str, list[Difference]]:
    """What the board's headlines count otherwise in one version than in another, reckoned by today's rules in both."""
    return differences(_known(before), _known(after))


@functools.lru_cache(maxsize=8)
def _known(shown: Shown) -> Known:
    return Known.from_rows(shown.ask("counted", _EVERYTHING, "board"), shown.ask("things", _EVERYTHING, "board"))
