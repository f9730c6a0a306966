"""Writes the edition that the demonstration holds: its headlines before the last of its returns, as they would be printed today.

    python -m tests.printed
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from data.returns import check
from data.store.demonstrated import SAMPLES, samples
from data.store.demonstration import BY
from data.store.publishing import publish_returns
from data.store.viewing import Store
from queries.door import open_version

EDITION = SAMPLES / "Board, 20 February 2025.json"


def headlines_before_the_last() -> list[dict]:
    """The board's headlines of all samples but the last."""
    with tempfile.TemporaryDirectory() as folder:
        returns = []
        for path in samples()[:-1]:
            (into := Path(folder) / path.stem).mkdir()
            returns.append(check(path, path.name, into=into))
        store = Store.open(Path(folder) / "store")
        publish_returns(store, returns, by=BY)
        door = open_version(store.version_path())
        try:
            return json.loads(json.dumps(door.ask("headlines"), default=str))
        finally:
            door.close()


if __name__ == "__main__":
    EDITION.write_text(json.dumps(headlines_before_the_last(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
