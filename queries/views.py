"""Reads the statements of `views.sql`; a view that is marked as materialised is made as a table, once a version."""

from __future__ import annotations

import functools
import re
from pathlib import Path

_MARK = re.compile(r"^-- materialised$", re.MULTILINE)


@functools.lru_cache(maxsize=4)
def view_statements(path: Path) -> tuple[str, ...]:
    """The statements of the file in their order, ready to be executed. Only the end of a statement ends a line with a semicolon."""
    statements = []
    for text in re.split(r";[ ]*$", path.read_text(encoding="utf-8"), flags=re.MULTILINE):
        code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("--")).strip()
        if not code:
            continue
        if _MARK.search(text):
            if not code.startswith("create view "):
                raise ValueError(f"only a view can be materialised: {code[:60]}")
            code = code.replace("create view", "create table", 1)
        statements.append(code)
    return tuple(statements)
