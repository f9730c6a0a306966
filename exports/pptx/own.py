"""A template of the cluster's own before it is kept: opened, tried, and written anew without the slides in it."""

from __future__ import annotations

from pathlib import Path

from exports.pptx.deck import Deck
from exports.pptx.house import LAYOUTS, MADE_ON
from exports.pptx.layouts import opened
from exports.pptx.leaf import Leaf
from exports.pptx.saved import save
from exports.pptx.words import Words


def without_slides(template: Path) -> bytes:
    """The bytes of the template that are kept: the same for the same template. Raises UnusableTemplate."""
    trial = Deck(template, "Where its figures come from")
    for kind in LAYOUTS:
        trial.add(Leaf(kind, "A sentence that says what is found", (((Words("Words", 18),),),)))
    kept = opened(template)
    save(kept, template, MADE_ON, title=template.stem)
    return template.read_bytes()
