"""A pack's slides for a wall: one document with all of them in it that asks nothing of anybody, and the presenter's window beside it.

Every step is taken in the browser, so a talk goes on when the server is gone. Nothing in either document depends on the clock.
"""

from __future__ import annotations

import hashlib

from exports.deck.document import document
from exports.deck.notes import desk
from exports.deck.slides import sections
from exports.deck.wall import leaves, left_out
from exports.pack import Pack


def deck(pack: Pack, back: str = "/") -> str:
    """The document that is projected. `back`: the address that Escape leads to."""
    shown = leaves(pack)
    bar = (
        '<nav aria-label="Slides"><button type="button" id="back">Back</button><button type="button" id="next">Next</button>'
        '<button type="button" id="notes">Presenter\'s window</button><button type="button" id="screen">Full screen</button></nav>'
    )
    body = f'<main>{sections(pack.front, shown)}</main><p id="said" aria-live="polite"></p>{bar}<div id="black" hidden></div>'
    return document(pack.front.title, body, "stage", {"back": back, "channel": _channel(pack)})


def presenters_window(pack: Pack, names_hidden: str = "") -> str:
    """What the presenter alone sees: notes, what comes next, the clock, the way to the records, and what left itself out.

    `names_hidden`: the address of the same story with its names hidden, or shown where they are hidden; blank: there is none.
    """
    return document(
        f"{pack.front.title}: presenter's window", desk(pack, leaves(pack), (*pack.missing, *left_out(pack)), names_hidden),
        "desk", {"channel": _channel(pack)},
    )  # fmt: skip


def _channel(pack: Pack) -> str:
    """Windows of the same slides step together, those of other slides do not."""
    titles = "|".join((pack.front.title, pack.front.edition, *(leaf.slide.title for leaf in leaves(pack))))
    return hashlib.sha256(titles.encode("utf-8", "replace")).hexdigest()[:12]
