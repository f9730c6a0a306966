"""How the cluster appears on every page: as staff set it today, whichever version or edition is shown."""

from __future__ import annotations

import base64
import functools
import mimetypes
from pathlib import Path

from data.store.appearance import Appearance
from pages.parts.door import store

IMAGES = Path(__file__).parent / "images"


@functools.cache
def image(name: str) -> str:
    """An image of ours as an address that holds it: Streamlit would read its file anew at every run."""
    held = base64.b64encode((IMAGES / name).read_bytes()).decode("ascii")
    return f"data:{mimetypes.guess_type(name)[0]};base64,{held}"


def appearance() -> Appearance:
    """Name, logo and colour; blank where none is set, and while the demonstration stands, which is no cluster's."""
    here = store()
    return Appearance() if here.shows_demonstration_store() else Appearance.of(here.settings())
