"""The child that makes the copy of one file without people; run with limits, never in the server."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from data.capped import answer_one
from data.directions import Directions
from data.emptying.column import EDITED
from data.emptying.copying import copy_of
from data.inspection import inspect
from data.model import NotUnderstood
from data.refused import Refused


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The hash of the file as it was sent, the columns that are emptied, and whether the copy is one of values; no copy without columns."""
    from data.returns import sha256_of

    content = Path(request["path"]).read_bytes()
    form = inspect(content, request["file_name"])
    layouts = Directions.from_json(request["directions"]).layouts
    try:
        made, columns = copy_of(content, form, request["file_name"], request["answers"], layouts)
    except NotUnderstood as wrong:
        raise Refused(f"{wrong}.") from wrong
    if columns:
        beside = Path(request["to"] + ".part")
        beside.write_bytes(made)
        os.replace(beside, request["to"])
    return {"sent_sha256": sha256_of(content), "columns": [asdict(each) for each in columns], "of_values": form not in EDITED}


if __name__ == "__main__":
    answer_one(answer)
