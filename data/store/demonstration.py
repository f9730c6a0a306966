"""The demonstration: the returns of an invented cluster, published into a store of their own beside the real one."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from data.returns import CheckedReturn, check
from data.store.acts import read_standing
from data.store.orders import Edition, Order
from data.store.publishing import carried_out, order_to_publish
from data.store.versions import Versions, hash_of

SAMPLES = Path(__file__).parent.parent / "samples" / "demonstration"
BY = "the demonstration"


def samples() -> list[Path]:
    return sorted(SAMPLES.glob("*.xlsx"))


def edition() -> Edition | None:
    """The edition that was kept before the last of the samples, as it was printed: a file beside them, called as the edition is.

    `python -m tests.printed` writes it; None where there is no such file.
    """
    return next((Edition(path.stem, path.read_text(encoding="utf-8")) for path in SAMPLES.glob("*.json")), None)


def is_made(versions: Versions) -> bool:
    """Whether the demonstration is there, and made of the samples and the edition as they are today."""
    name = versions.current()
    if name is None:
        return False
    standing = read_standing(versions.path(name))
    kept = [(act.target, act.value) for act in standing.acts if act.act == "edition"]
    return ({upload.sha256 for upload in standing.uploads}, kept) == _of_samples(SAMPLES, _as_they_stand())


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
    return replace(order, asked=(*order.asked[:-1], kept, order.asked[-1])) if kept else order


def _folder_for(path: Path, folder: str) -> Path:
    into = Path(folder) / path.stem
    into.mkdir()
    return into


def _as_they_stand() -> tuple[tuple[str, int, int], ...]:
    """The files of the samples: name, time and size of each."""
    with os.scandir(SAMPLES) as files:
        return tuple(sorted((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files))


@lru_cache(maxsize=4)
def _of_samples(_folder: Path, _files: tuple[tuple[str, int, int], ...]) -> tuple[set[str], list[tuple[str, str]]]:
    """The hashes of the samples, and the edition's name and headlines, where there is one. Kept in memory until a file changes."""
    return {hash_of(path) for path in samples()}, [(each.name, each.headlines) for each in [edition()] if each]
