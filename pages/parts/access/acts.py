"""Every act of staff on the store, and everything of a store that only staff may read: each asks first who acts, whatever page it is on.

Nothing else in pages/ imports what does these things (tests/pages/test_acts.py), so none can be reached around the gate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from data import returns
from data.returns import CheckedReturn
from data.store import publishing
from data.store.orders import Setting, TakeBack
from data.store.publishing import Receipt
from pages.parts.access.gate import staff_only
from pages.parts.door import store


def check(path: Path, file_name: str, **told: Any) -> CheckedReturn:
    """Judge a file on offer: `data.returns.check`."""
    staff_only()
    return returns.check(path, file_name, **told)


@contextmanager
def preview(offered: Sequence[CheckedReturn] = (), beside: Sequence[Setting | TakeBack] = ()) -> Iterator[Path]:
    """The version that an act would make, which goes when it was looked at: `data.store.publishing.preview`."""
    staff_only()
    with publishing.preview(store(), offered, beside) as path:
        yield path


def publish_returns(offered: Sequence[CheckedReturn], *, by: str, answers: dict[str, str]) -> Receipt:
    """Publish checked returns without the rows that stop: `data.store.publishing.publish_returns`."""
    staff_only()
    return publishing.publish_returns(store(), offered, by=by, leave_out=True, answers=answers)


def withdraw(act: str, *, by: str) -> Receipt:
    """Take back an act, or put back what one took back: `data.store.publishing.withdraw`."""
    staff_only()
    return publishing.withdraw(store(), act, by=by)


def set_value(name: str, value: str, *, by: str) -> Receipt:
    """Change a setting, or keep an answer: `data.store.publishing.set_value`."""
    staff_only()
    return publishing.set_value(store(), name, value, by=by)


def keep_edition(name: str, headlines: str, pool: Sequence[Mapping[str, Any]], *, by: str, on_version: str | None) -> Receipt:
    """Keep what is published now under a name: `data.store.publishing.keep_edition`."""
    staff_only()
    return publishing.keep_edition(store(), name, headlines, pool, by=by, on_version=on_version)


def corrections(upload: str) -> list[tuple[str, str, str, str]]:
    """The cells of an upload that staff corrected: sheet, cell, what the file says, what was typed."""
    staff_only()
    return store().corrections(upload)


def original(sha256: str) -> Path:
    """The uploaded file, for `staff_download`. Raises NotPossible where it is not kept."""
    staff_only()
    return store().original(sha256)
