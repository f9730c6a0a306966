"""The child that marks one workbook; run with limits, never in the server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from data.capped import answer_one
from data.inspection import inspect
from data.marking.lost import FORMS
from data.marking.of_values import copy_of_values
from data.marking.workbook import marked
from data.model import Finding

OWN = ("xlsx", "xlsm")  # formats whose own files take the marks


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The format of the file, and whether a marked one was written: of the file itself, or of a workbook of its values."""
    content = Path(request["path"]).read_bytes()
    kind_of_file = inspect(content, request["file_name"])
    if kind_of_file in FORMS:
        content = copy_of_values(content, kind_of_file, request["file_name"])
    if is_marked := kind_of_file in (*OWN, *FORMS):
        beside = Path(request["to"] + ".part")
        with open(beside, "wb") as file:
            marked(content, [Finding(*each) for each in request["findings"]], file)
        os.replace(beside, request["to"])
    return {"format": kind_of_file, "marked": is_marked, "of_values": kind_of_file in FORMS}


if __name__ == "__main__":
    answer_one(answer)
