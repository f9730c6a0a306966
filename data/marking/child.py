"""The child that marks one workbook; run with limits, never in the server."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from data.inspection import Refused, inspect
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


def main() -> None:
    """Read one request from standard input, print one answer; a file that is refused is an answer, not a failure."""
    try:
        said = answer(json.loads(sys.stdin.read()))
    except Refused as refused:
        said = {"refused": str(refused)}
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
