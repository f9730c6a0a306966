"""The child that marks one workbook; run with limits, never in the server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from data.capped import answer_one
from data.inspection import inspect
from data.marking.workbook import marked
from data.model import Finding

MARKABLE = ("xlsx", "xlsm")


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The format of the file; where marks can be put into that, the marked one is written."""
    content = Path(request["path"]).read_bytes()
    kind_of_file = inspect(content, request["file_name"])
    if kind_of_file in MARKABLE:
        beside = Path(request["to"] + ".part")
        with open(beside, "wb") as file:
            marked(content, [Finding(*each) for each in request["findings"]], file)
        os.replace(beside, request["to"])
    return {"format": kind_of_file}


if __name__ == "__main__":
    answer_one(answer)
