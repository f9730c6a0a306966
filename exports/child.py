"""The child that makes one export; run with limits, never in the server."""

from __future__ import annotations

import datetime
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from data.capped import answer_one, say
from data.refused import Refused
from data.store.versions import NotPossible
from data.store.viewing import Store
from exports.exporting import FORMS, PICTURES, Order
from exports.making import make_pack
from exports.pack import UnusableTemplate
from exports.story import FOR_PAPER, Story, UnknownStory
from exports.template import own_template


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Writes the file that the request names. What cannot be had is the sentence of `refused`."""
    order = Order.from_json(request["order"])
    made_on = datetime.datetime.fromisoformat(request["made_on"]) if request["made_on"] else None
    say("Asking the store")
    store = Store.open(request["store"])
    try:
        pack = make_pack(
            store, story=_story(order), filters=order.filters, edition=order.edition,
            made_by=order.made_by, made_on=made_on, names_hidden=order.names_hidden,
        )  # fmt: skip
    except (NotPossible, UnknownStory) as why:
        raise Refused(str(why)) from why
    if order.slide and pack.missing:
        raise Refused(pack.missing[0])
    pack = replace(pack, alone=bool(order.slide))
    say(f"Writing: {(FORMS | PICTURES)[order.form]}")
    path = Path(request["path"])
    more: dict[str, Any] = {"format": "projector"} if order.projector else {}
    if order.form == "pptx" and (template := _template(order, store, path.parent)):
        more = {"template": template}
    writer = import_module("exports.pdf.picture" if order.form in PICTURES else f"exports.{order.form}")
    try:
        writer.write(pack, path, **more)
    except UnusableTemplate as why:
        raise Refused(str(why)) from why
    except OSError as full:
        raise Refused(f"The export cannot be written: {full.strerror or full}.") from full
    return {"missing": list(pack.missing)}


def _template(order: Order, store: Store, folder: Path) -> Path | None:
    """The template that is asked for, else the one that staff set, as a file; None: the dashboard's own."""
    if order.template or not (kept := own_template(store)):
        return Path(order.template) if order.template else None
    path = folder / "The template of slides in Settings"
    path.write_bytes(kept)
    return path


def _story(order: Order) -> Story | str:
    """The story by its name, or that of the one slide: on a slide no more of a chart than can be read."""
    alone = order.one_slide
    if alone and order.form == "pptx":
        from exports.deck.wall import for_wall  # what draws walls, which no other file needs

        return for_wall(alone)
    return alone or order.story or FOR_PAPER


if __name__ == "__main__":
    answer_one(answer)
