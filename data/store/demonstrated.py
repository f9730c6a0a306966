"""Whether the demonstration is there and of today's samples: what whoever looks at a store asks, and reads no return for."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from data.store.acts import read_standing
from data.store.versions import Versions, hash_of

SAMPLES = Path(__file__).parent.parent / "samples" / "demonstration"


def samples() -> list[Path]:
    return sorted(SAMPLES.glob("*.xlsx"))


def edition() -> tuple[str, str] | None:
    """The edition that was kept before the last of the samples: its name, and its headlines as they were printed, which stand in a file
    that is called as the edition is.

    `python -m tests.printed` writes it; None where there is no such file.
    """
    return next(((path.stem, path.read_text(encoding="utf-8")) for path in SAMPLES.glob("*.json")), None)


def is_made(versions: Versions) -> bool:
    """Whether the demonstration is there, and made of the samples and the edition as they are today."""
    name = versions.current()
    if name is None:
        return False
    standing = read_standing(versions.path(name))
    kept = [(act.target, act.value) for act in standing.acts if act.act == "edition"]
    return ({upload.sha256 for upload in standing.uploads}, kept) == _of_samples(SAMPLES, _as_they_stand())


def _as_they_stand() -> tuple[tuple[str, int, int], ...]:
    """The files of the samples: name, time and size of each."""
    with os.scandir(SAMPLES) as files:
        return tuple(sorted((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files))


@lru_cache(maxsize=4)
def _of_samples(_folder: Path, _files: tuple[tuple[str, int, int], ...]) -> tuple[set[str], list[tuple[str, str]]]:
    """The hashes of the samples, and the edition's name and headlines, where there is one. Kept in memory until a file changes."""
    return {hash_of(path) for path in samples()}, [each for each in [edition()] if each]
