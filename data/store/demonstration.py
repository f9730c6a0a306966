"""The demonstration: the returns of an invented cluster, published into a store of their own beside the real one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from data.returns import CheckedReturn, check
from data.store.demonstrated import edition, is_made, samples
from data.store.orders import Edition, Order
from data.store.publishing import carried_out, order_to_publish
from data.store.versions import Versions

BY = "the demonstration"


def make(versions: Versions, on_progress: Callable[[float, str], None] | None = None) -> None:
    """Check the samples and publish them from empty, with an edition before the last; nothing where that is done already.

    Whoever looks meanwhile sees no demonstration, or the older one, until CURRENT is flipped. Two processes that make it at once
    make the same twice, one after the other; the later flip changes nothing that can be seen.
    """
    say = on_progress or (lambda share, text: None)
    if is_made(versions):
        return
    paths = samples()
    say(0.0, "Making the demonstration")
    checked = []
    # Two at a time: each check is a process of its own that keeps one core busy.
    with TemporaryDirectory(prefix="demonstration-") as folder, ThreadPoolExecutor(2) as pool:
        for each in pool.map(lambda path: check(path, path.name, into=_folder_for(path, folder)), paths):
            checked.append(each)
            say(0.9 * len(checked) / len(paths), f"Read {each.file_name}")
        if is_made(versions):
            return
        say(0.9, "Putting it together")
        carried_out(versions.directory, _order(checked))
    say(1.0, "The demonstration is ready")


def _order(checked: Sequence[CheckedReturn]) -> Order:
    """Publish them, and before the last of them keep the edition: what changed since then is its return."""
    order, kept = order_to_publish(checked, BY, from_empty=True), edition()
    return replace(order, asked=(*order.asked[:-1], Edition(*kept), order.asked[-1])) if kept else order


def _folder_for(path: Path, folder: str) -> Path:
    into = Path(folder) / path.stem
    into.mkdir()
    return into
