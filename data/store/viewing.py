"""What viewers ask of a store: which version to read now, what was done to it, its editions and originals. Never writes to it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data.store import demonstrated
from data.store.acts import Act, Standing, Upload, read_corrections, read_standing
from data.store.versions import NotPossible, Versions

DEFAULT = Path(__file__).parent.parent / ".store"


@dataclass(frozen=True)
class Edition:
    """A version that is kept under a name, with its headlines as they were printed."""

    name: str
    version: str
    path: Path
    act: Act

    @property
    def headlines(self) -> list[dict]:
        return json.loads(self.act.value or "[]")


@dataclass(frozen=True)
class Now:
    """What viewers read at one moment: the key that every cached figure is kept under, the DuckDB file, whether it is demonstration data.

    The key is `v7-<8 digits>` or `demonstration-v8-<8 digits>`. The digits are of the file's path, size and time, so that no two
    stores (or a store that was made anew in the same place) ever share a key.
    """

    version: str
    path: Path
    demonstration: bool  # the banner stands on every page


class Store:
    """One store: a folder of versions, and beside it the demonstration, which is shown while no return stands in the store.

    After everything was taken back the store is as if nothing had been published, so the demonstration is shown again.
    """

    def __init__(self, directory: Path):
        self.directory = directory
        self._own = Versions(directory)
        self._demonstration = Versions(directory / "demonstration")

    @classmethod
    def open(cls, directory: Path | str | None = None) -> Store:
        """The store in `directory`, else where CLUSTER_STORE says, else beside the package. It need not be there yet."""
        chosen = directory or os.environ.get("CLUSTER_STORE") or DEFAULT
        return cls(Path(chosen).expanduser().absolute())

    def now(self) -> Now:
        """What viewers read now, read once: a version that is published meanwhile is seen whole at the next time of asking, or not yet.

        Makes the demonstration first where it is to be shown and is not there (see `demonstration_is_made`).
        """
        name = self._own.current()
        uploads = read_standing(self._own.path(name)).live_uploads if name else []
        if uploads:
            path, prefix = self._own.path(name), ""
        else:
            if not self.demonstration_is_made():
                self.make_demonstration()
            name = self._demonstration.current()
            path, prefix = self._demonstration.path(name), "demonstration-"
        path = path.parent.resolve() / path.name  # by whatever way the store is reached, it is opened once
        stat = path.stat()
        digits = hashlib.sha256(f"{path}|{stat.st_size}|{stat.st_mtime_ns}".encode()).hexdigest()[:8]
        return Now(f"{prefix}{name}-{digits}", path, all(upload.demonstration for upload in uploads))

    def version(self) -> str:
        """The key of what viewers read now (see `Now`)."""
        return self.now().version

    def version_path(self, name: str | None = None) -> Path:
        """The DuckDB file that viewers read now, or that of an edition, or of an older version (`v7`). Open it READ_ONLY.

        Raises NotPossible for an edition or version that is not kept.
        """
        if name is None:
            return self.now().path
        for edition in self.editions():
            if edition.name == name:
                return edition.path
        path = self._own.path(name) if name.removeprefix("v").isdecimal() else None
        if path is None or not path.exists():
            raise NotPossible(f"There is no edition or version {name!r} in this store; History lists what there is.")
        return path

    def own_version(self) -> str | None:
        """The name of the store's own version, whatever is shown; None where nothing was ever published."""
        return self._own.current()

    def versions(self) -> list[str]:
        """The versions of the store that are kept, oldest first; `version_path` opens each. A version's number is its newest act's."""
        return self._own.kept()

    def shows_demonstration_store(self) -> bool:
        """Whether the demonstration of its own is shown: no return stands in the store."""
        return not self.standing().live_uploads

    def demonstration_is_made(self) -> bool:
        """Whether the demonstration is there and of today's samples, so that nobody waits for it."""
        return demonstrated.is_made(self._demonstration)

    def make_demonstration(self, on_progress: Callable[[float, str], None] | None = None) -> None:
        """Make the demonstration where it is not there; `on_progress` hears a share from 0 to 1 and what is being done."""
        from data.store import demonstration  # all that reads and judges returns, which whoever looks has no use for

        demonstration.make(self._demonstration, on_progress)

    def standing(self) -> Standing:
        """Acts and uploads of the store's own version, never those of the demonstration."""
        name = self._own.current()
        return read_standing(self._own.path(name)) if name else Standing()

    def history(self) -> list[Act]:
        """Everything that was done to the store, oldest first."""
        return list(self.standing().acts)

    def uploads(self) -> list[Upload]:
        """The uploads that stand, in the order in which they were published."""
        return self.standing().live_uploads

    def corrections(self, upload: str) -> list[tuple[str, str, str, str]]:
        """The cells of an upload that staff corrected: sheet, cell, what the file says, what was typed. None for an upload without."""
        corrected = any(each.upload == upload and each.directions for each in self.standing().uploads)
        return read_corrections(self.version_path(self.own_version()), upload) if corrected else []

    def settings(self) -> dict[str, str]:
        """The settings and answers that stand, by name."""
        return self.standing().settings

    def editions(self) -> list[Edition]:
        """The editions, oldest first. The version of an edition has the number of its act."""
        acts = [act for act in self.standing().acts if act.act == "edition"]
        return [Edition(act.target, f"v{act.sequence}", self._own.path(f"v{act.sequence}"), act) for act in acts]

    def original(self, sha256: str) -> Path:
        """The uploaded bytes, those of the demonstration included. Raises NotPossible where they are not kept."""
        for versions in (self._own, self._demonstration):
            if sha256.isalnum() and (path := versions.original(sha256)).is_file():
                return path
        raise NotPossible("The original of this upload is not in the store.")
