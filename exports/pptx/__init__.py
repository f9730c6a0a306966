"""A story as slides of PowerPoint that others can edit: native charts and tables, with the data behind them, in a template with layouts."""

from __future__ import annotations

from pathlib import Path

from exports.pack import Pack
from exports.pptx.deck import Deck
from exports.pptx.house import recolour
from exports.pptx.leaves import leaves
from exports.pptx.saved import save


def write(pack: Pack, path: Path, template: Path | None = None) -> None:
    """Write the story's slides. `template`: the cluster's own .pptx, in place of ours; one that cannot be used is UnusableTemplate."""
    deck = Deck(template, pack.front.foot)
    if template is None:
        recolour(deck.file, pack.front.colour)
    for leaf in leaves(pack, deck.room):
        deck.add(leaf)
    save(deck.file, path, pack.front.made_on, title=pack.front.title, author=pack.front.made_by)
