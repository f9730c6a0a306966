"""How the cluster appears on every page: as staff set it today, whichever version or edition is shown."""

from __future__ import annotations

from data.store.appearance import Appearance
from pages.parts.door import store


def appearance() -> Appearance:
    """Name, logo and colour; blank where none is set, and while the demonstration stands, which is no cluster's."""
    here = store()
    return Appearance() if here.shows_demonstration_store() else Appearance.of(here.settings())
