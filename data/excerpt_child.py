"""The child that reads a file once more and gives the rows to draw as texts; run with limits, never in the server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from data.capped import answer_one, say
from data.checking.values import as_typed
from data.excerpt import MOST_COLUMNS, rows_to_draw, shortened
from data.inspection import inspect
from data.model import CellValue, Sheet
from data.reading import read


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Of every sheet that is asked for: how many rows it has, and those to draw."""
    say("Drawing the sheets")
    content = Path(request["path"]).read_bytes()
    sheets = read(content, inspect(content, request["file_name"]), Path(request["file_name"]).stem)
    return {"sheets": {sheet.name: _drawn(sheet, request["marked"][sheet.name]) for sheet in sheets if sheet.name in request["marked"]}}


def _drawn(sheet: Sheet, marked: list[int]) -> dict[str, Any]:
    wanted = set(rows_to_draw([row.number for row in sheet.rows], marked))
    return {
        "count": len(sheet.rows),
        "rows": [[row.number, [_cell(value) for value in row.values[:MOST_COLUMNS]]] for row in sheet.rows if row.number in wanted],
    }


def _cell(value: CellValue) -> list[Any]:
    return [shortened(as_typed(value) or ""), isinstance(value, int | float) and not isinstance(value, bool)]


if __name__ == "__main__":
    answer_one(answer)
