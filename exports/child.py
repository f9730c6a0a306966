"""The child that makes one export; run with limits, never in the server."""

from __future__ import annotations

import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from data.capped import answer_one, say
from data.refused import Refused
from data.store.versions import NotPossible
from data.store.viewing import Store
from exports.exporting import FORMS, Order
from exports.making import make_pack
from exports.pack import UnusableTemplate
from exports.story import UnknownStory


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Writes the file that the request names. What cannot be had is the sentence of `refused`."""
    order = Order.from_json(request["order"])
    made_on = datetime.datetime.fromisoformat(request["made_on"]) if request["made_on"] else None
    say("Asking the store")
    try:
        pack = make_pack(
            Store.open(request["store"]), story=order.story, filters=order.filters, edition=order.edition, made_by=order.made_by,
            made_on=made_on,
        )  # fmt: skip
    except (NotPossible, UnknownStory) as why:
        raise Refused(str(why)) from why
    say(f"Writing: {FORMS[order.form]}")
    more: dict[str, Any] = {"template": Path(order.template)} if order.template else {"format": "projector"} if order.projector else {}
    try:
        import_module(f"exports.{order.form}").write(pack, Path(request["path"]), **more)
    except UnusableTemplate as why:
        raise Refused(str(why)) from why
    return {"missing": list(pack.missing)}


if __name__ == "__main__":
    answer_one(answer)
